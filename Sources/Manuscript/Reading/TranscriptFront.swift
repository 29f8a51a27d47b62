internal import Diagnostics

/// What stands before the first table: titles and contents.
struct FrontMatter {
  private(set) var title = ""
  private(set) var edition = ""
  private(set) var fiscalYear = ""
  private(set) var issuer = ""
  private(set) var contents: [PrintedEntry] = []
  /// Where each of them stands.
  private(set) var contentsSpans: [SourceSpan] = []
  /// The titles in `contents`.
  private var listed: Set<String> = []
  /// The lines that were read here, by number.
  private(set) var lines: Set<Int> = []
  /// The line with the title.
  private(set) var titleLine: TranscriptLine?

  /// Reads down to the first pillar heading or header of a table.
  init(_ transcript: [TranscriptLine]) {
    let front = transcript.prefix { line in
      if case .pillarHeading = line.kind { return false }
      return line.kind != .header
    }
    for line in front {
      switch line.kind {
      case .row where line.cells.count == 2 && isFolio(line.cells[1].text) && !line.text.isEmpty:
        contents.append(PrintedEntry(title: line.text, folio: line.cells[1].text))
        contentsSpans.append(line.cells[0].span)
        listed.insert(line.text)
      case .contentsHeading: break
      case .heading where fiscalYear.isEmpty && isFiscalYear(line.text): fiscalYear = line.text
      case .heading where title.isEmpty && contents.isEmpty && departmentName(in: line) == nil: takeTitle(line)
      case .heading where isHalfTitle(line.text): break
      default: continue
      }
      lines.insert(line.span.line)
    }
  }

  /// The name of the department whose heading `line` is: a name of the contents, or any name before the fiscal year.
  func departmentName(in line: TranscriptLine) -> String? {
    guard line.kind == .heading else { return nil }
    let words = line.text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let name = words.first.map(String.init) else { return nil }
    let isListed = listed.contains(name)
    let isBeforeYear =
      words.count == 2 && (fiscalYear.isEmpty ? words[1].contains("年度") : words[1].hasPrefix(fiscalYear))
    return isListed || isBeforeYear ? name : nil
  }

  /// Whether `text` is the year and the title once more: 平成30年度組織重点目標（実績・成果）.
  func isHalfTitle(_ text: String) -> Bool {
    let rest = edition.isEmpty ? title : "\(title)（\(edition)）"
    let name = rest.hasPrefix(issuer) ? String(rest.dropFirst(issuer.count)) : rest
    return !title.isEmpty && [fiscalYear + rest, fiscalYear + name, rest].contains(text)
  }

  private mutating func takeTitle(_ line: TranscriptLine) {
    titleLine = line
    let text = line.text
    if let last = text.last, last == "）" || last == ")", let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }) {
      title = String(text[..<open].trimmingWhitespace)
      edition = String(text[text.index(after: open)...].dropLast())
    } else {
      title = text
    }
    issuer = municipality(atHeadOf: title)
  }
}

private func isFolio(_ text: String) -> Bool { !text.isEmpty && text.allSatisfy(\.isDigit) }

private func isFiscalYear(_ text: String) -> Bool { text.hasSuffix("年度") && text.count <= 8 }

/// The city, ward, town, village or prefecture that a title begins with; empty where there is none.
///
/// A city's name is looked for first, since 東村山市 holds a 村; and all of 四日市市 is its name.
private func municipality(atHeadOf title: String) -> String {
  for kind: Character in ["市", "区", "町", "村", "県", "府", "都", "道"] {
    guard let found = title.dropFirst().prefix(8).firstIndex(of: kind) else { continue }
    var end = title.index(after: found)
    while end < title.endIndex, title[end] == kind { end = title.index(after: end) }
    return String(title[..<end])
  }
  return ""
}
