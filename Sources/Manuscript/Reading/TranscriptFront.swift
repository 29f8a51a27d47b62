internal import Diagnostics

/// What a transcript has before its first table: title, year and contents.
struct FrontMatter {
  private(set) var title = ""
  private(set) var edition = ""
  private(set) var fiscalYear = ""
  private(set) var issuer = ""
  private(set) var contents: [PrintedEntry] = []
  /// The places of ``contents``, in the same order.
  private(set) var contentsSpans: [SourceSpan] = []
  /// The titles in ``contents``, by their text without blanks.
  private var listed: [String: String] = [:]
  /// The numbers of the lines that were read as front matter.
  private(set) var lines: Set<Int> = []
  /// The line with the title.
  private(set) var titleLine: TranscriptLine?

  /// Reads down to the first pillar heading or the first table header.
  init(_ transcript: [TranscriptLine]) {
    let front = transcript.prefix { line in
      if case .pillarHeading = line.kind { return false }
      return line.kind != .header
    }
    var isInContents = false
    for line in front {
      switch line.kind {
      case .row where folio(of: line) != nil: take(folio(of: line), line)
      case .contentsEntry(let entry): take(entry, line)
      case .contentsHeading: isInContents = true
      case .heading where isInContents && contentsEntry(line.text, isInContents: true) != nil:
        take(contentsEntry(line.text, isInContents: true), line)
      case .heading where fiscalYear.isEmpty && isFiscalYear(line.text): fiscalYear = line.text.withoutSpreading
      case .heading where hasTooLongANumber(line.text): continue
      case .heading where titleWithYear(line) != nil, .row where titleWithYear(line) != nil:
        takeTitle(line, withYear: titleWithYear(line))
      case .heading where title.isEmpty && contents.isEmpty && departmentName(in: line) == nil:
        takeTitle(line, withYear: nil)
      case .heading where isHalfTitle(line.text): break
      default: continue
      }
      lines.insert(line.span.line)
    }
  }

  private mutating func take(_ entry: PrintedEntry?, _ line: TranscriptLine) {
    guard let entry else { return }
    contents.append(entry)
    contentsSpans.append(line.cells.first { !$0.text.isEmpty }?.span ?? line.span)
    listed[entry.title.withoutBlanks] = entry.title
  }

  /// The department whose heading the line is: a name of the contents, or a name before the fiscal year; nil for
  /// others.
  func departmentName(in line: TranscriptLine) -> String? {
    switch line.kind {
    case .heading, .looseDepartment: departmentName(line.text)
    default: nil
    }
  }

  /// The same for a line with the name and the year in two cells.
  func departmentName(inCellsOf line: TranscriptLine) -> String? {
    let texts = line.cells.map(\.text).filter { !$0.isEmpty }
    guard texts.count == 2, !fiscalYear.isEmpty, texts[1].foldedYear.hasPrefix(fiscalYear.foldedYear),
      texts[0].endsAsDepartment
    else { return nil }
    return texts[0].withoutSpreading
  }

  private func departmentName(_ line: String) -> String? {
    guard line.utf8.count <= longestHeading else { return nil }
    let text = line.withoutDecoration ?? line
    if let title = listed[text.withoutBlanks] { return title }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return nil }
    if let title = listed[String(first)] { return title }
    if fiscalYear.isEmpty {
      return words.count > 1 && words.dropFirst().joined().contains("年度") ? String(first) : nil
    }
    // Without 年 the text cannot contain the year.
    guard text.unicodeScalars.contains("年") else { return nil }
    let year = fiscalYear.foldedYear
    for index in text.indices.dropFirst() {
      let name = text[..<index]
      guard "令平昭RＲHＨSＳ12１２".contains(text[index]) || text[index] == fiscalYear.first,
        text[index...].prefix(20).foldedYear.hasPrefix(year)
      else { continue }
      if let title = listed[name.withoutBlanks] { return title }
      let joined = name.withoutSpreading
      // A single word before a blank and the year is a name; anything else must look like one.
      let isOneWord = name.last?.isWhitespace == true && !joined.contains(" ")
      return isOneWord || joined.endsAsDepartment ? joined : nil
    }
    return nil
  }

  /// Whether a department's heading has its usual form or is in the contents.
  func isPlainHeading(_ line: TranscriptLine, of name: String) -> Bool {
    guard line.text.withoutDecoration == nil else { return false }
    return listed[name.withoutBlanks] != nil || line.cells.contains { $0.text.contains("年度") }
  }

  /// Up to three lines that are not headings but look most like a department's.
  func nearestToDepartments(in transcript: [TranscriptLine]) -> [TranscriptLine] {
    let headings = transcript.filter { line in
      line.kind == .heading && !lines.contains(line.span.line) && line.text.utf8.count <= longestHeading
    }
    let like = headings.filter { line in
      let text = line.text.withoutDecoration ?? line.text
      return text.endsAsDepartment || text.contains("年度")
        || text.split(whereSeparator: \.isWhitespace).first?.endsAsDepartment == true
    }
    return Array((like.isEmpty ? headings : like).prefix(3))
  }

  /// Whether the text repeats the year and the title: 平成30年度組織重点目標（実績・成果）.
  func isHalfTitle(_ text: String) -> Bool {
    guard !title.isEmpty, text.utf8.count <= longestHeading, text.unicodeScalars.last == halfTitleEnd else {
      return false
    }
    let rest = edition.isEmpty ? title : "\(title)（\(edition)）"
    let name = rest.hasPrefix(issuer) ? String(rest.dropFirst(issuer.count)) : rest
    return [fiscalYear + rest, fiscalYear + name, rest].map(\.foldedYear).contains(text.foldedYear)
  }

  /// The last character of the title with its edition.
  private var halfTitleEnd: Unicode.Scalar? { edition.isEmpty ? title.unicodeScalars.last : "）" }

  /// The year and the title of a line, or of a row of two cells, that has both, if neither is known yet.
  private func titleWithYear(_ line: TranscriptLine) -> (year: String, title: String)? {
    guard title.isEmpty, fiscalYear.isEmpty, contents.isEmpty else { return nil }
    guard line.kind == .row else { return yearAndTitle(line.text) ?? titleAndYear(line.text) }
    let texts = line.cells.map(\.text).filter { !$0.isEmpty }
    return texts.count == 2 && isFiscalYear(texts[0]) ? yearAndTitle(texts.joined(separator: " ")) : nil
  }

  /// Takes a line as the title, with the edition in brackets after it and possibly the year before it.
  private mutating func takeTitle(_ line: TranscriptLine, withYear both: (year: String, title: String)?) {
    titleLine = line
    if let both { fiscalYear = both.year }
    let text = both?.title ?? line.text
    let (plain, edition) = titleAndEdition(text)
    (title, self.edition) = (plain, edition ?? self.edition)
    issuer = municipality(atHeadOf: title)
  }
}

/// The length in bytes of the longest line that is examined as a heading.
private let longestHeading = 600

/// The contents entry of a row that ends with a page number; nil for other rows.
private func folio(of line: TranscriptLine) -> PrintedEntry? {
  let texts = line.cells.map(\.text).filter { $0.contains { $0.isLetter || $0.isNumber } }
  guard texts.count == 2 else { return nil }
  var page = texts[1][...]
  for mark in ["P.", "p.", "P", "p"] where page.hasPrefix(mark) {
    page = page.dropFirst(mark.count)
    break
  }
  for mark in ["ページ", "頁"] where page.hasSuffix(mark) { page = page.dropLast(mark.count) }
  page = page.trimmingWhitespace
  guard !page.isEmpty, page.allSatisfy(\.isDigit) else { return nil }
  return PrintedEntry(title: texts[0].withoutSpreading, folio: String(page))
}

/// A title, and the edition in brackets after it; nil for no edition.
func titleAndEdition(_ text: String) -> (title: String, edition: String?) {
  guard let last = text.last, last == "）" || last == ")", let open = text.lastIndex(where: { $0 == "（" || $0 == "(" })
  else { return (text, nil) }
  return (String(text[..<open].trimmingWhitespace), String(text[text.index(after: open)...].dropLast()))
}

func isFiscalYear(_ text: String) -> Bool {
  guard text.utf8.count <= longestHeading else { return false }
  let year = text.foldedYear
  return year.hasSuffix("年度") && year.count <= 8
}

/// The year at the beginning of a line and the title after it; nil where the year is part of a word (令和7年度版).
func yearAndTitle(_ text: String) -> (year: String, title: String)? {
  guard text.utf8.count <= longestHeading, let end = text.prefix(20).firstIndex(of: "度") else { return nil }
  let (year, rest) = (String(text[...end]), text[text.index(after: end)...])
  guard isFiscalYear(year), year.foldedYear.first?.isDigit == true else { return nil }
  let title = rest.trimmingWhitespace
  guard let first = title.first, !"（(、".contains(first), !title.endsAsDepartment,
    rest.first?.isWhitespace == true || !"版分末中当初のにはをがからまで〜～・".contains(first)
  else { return nil }
  return (year.withoutSpreading, String(title))
}

/// The title of a municipality's goals and the year after it: 若水市組織目標 令和7年度（実績・成果）; nil for other lines.
///
/// What is in brackets after the year is appended to the title.
func titleAndYear(_ text: String) -> (year: String, title: String)? {
  guard text.utf8.count <= longestHeading, let end = text.lastIndex(of: "度"),
    let blank = text[..<end].lastIndex(where: \.isWhitespace)
  else { return nil }
  let year = String(text[text.index(after: blank)...end])
  let title = text[..<blank].trimmingWhitespace
  let rest = text[text.index(after: end)...].trimmingWhitespace
  let name = title.prefix { !"（(".contains($0) }.trimmingWhitespace
  guard isFiscalYear(year), year.foldedYear.first?.isDigit == true, rest.first.map({ "（(".contains($0) }) ?? true,
    ["目標", "計画", "方針"].contains(where: name.hasSuffix), !municipality(atHeadOf: String(name)).isEmpty
  else { return nil }
  return (year, String(title) + rest)
}

/// The city, ward, town, village or prefecture at the beginning of a title; empty where there is none.
///
/// A city's name is tried first, since 東村山市 contains a 村; of 四日市市 the whole is the name.
func municipality(atHeadOf title: String) -> String {
  // Everything before the first word of the title is the name: 八日市場市, 余市町.
  for word in ["組織", "重点", "行政", "目標"] {
    guard let name = title.firstRange(of: word).map({ title[..<$0.lowerBound] }), let last = name.last,
      (2...9).contains(name.count), "市区町村".contains(last), name.allSatisfy(\.isLetter)
    else { continue }
    return String(name)
  }
  for kind: Character in ["市", "区", "町", "村", "県", "府", "都", "道"] {
    guard let found = title.dropFirst().prefix(8).firstIndex(of: kind) else { continue }
    var end = title.index(after: found)
    while end < title.endIndex, title[end] == kind { end = title.index(after: end) }
    return String(title[..<end])
  }
  return ""
}
