internal import Diagnostics
internal import GoalBook
internal import Workbooks

/// What is above a table: the booklet's title, and labels with the texts that they name.
struct FrontOfSheet {
  var title: PlacedCell?
  var edition: PlacedCell?
  var fiscalYear: PlacedCell?
  var issuer: PlacedCell?
  /// Texts at labels that could also have columns: the department, a section.
  var values: [SheetRole: PlacedCell] = [:]
  /// A pillar's heading right above the table.
  var pillar: (title: NumberedTitle, cell: PlacedCell)?
  /// A department's name without a label.
  var department: PlacedCell?
  /// Everything else: instructions, dates, names.
  var remarks: [PlacedCell] = []
  /// The rows and columns of the cells that were read.
  var read: [(row: Int, column: Int)] = []

  init() {}

  /// - Parameter hasPillars: whether the table has a column of pillars, so that no heading names a pillar.
  init(above row: Int, in grid: SheetGrid, _ words: SheetWords, hasPillars: Bool) {
    for line in grid.rows where line.number < row {
      let texts = grid.texts(line.number).filter { !$0.isError }
      var index = 0
      while index < texts.count {
        let cell = texts[index]
        let next = index + 1 < texts.count ? texts[index + 1] : nil
        index += 1
        let placed = grid.placed(line.number, cell.column)
        var isRead = true
        if let label = words.label(cell.trimmed) {
          guard let next, words.label(next.trimmed) == nil else {
            read.append((line.number, cell.column))
            continue
          }
          take(label, grid.placed(line.number, next.column), next.trimmed)
          read.append((line.number, next.column))
          index += 1
        } else if let (label, value) = words.labelled(cell.trimmed) {
          take(label, placed, value)
        } else if takeTitle(cell, next, placed) {
          if next.map({ title?.span == grid.span(line.number, $0.column) }) == true { index += 1 }
        } else if cell.trimmed.isDepartmentName, !words.isGeneral(cell.trimmed) {
          if department == nil { department = placed.with(cell.trimmed.withoutSpreading) }
        } else if !hasPillars, texts.count == 1, words.pillarLevel != nil, let title = pillarBand(cell.trimmed) {
          if let other = pillar { remarks.append(other.cell) }
          pillar = (title, placed)
        } else {
          isRead = false
        }
        if isRead { read.append((line.number, cell.column)) } else { remarks.append(placed) }
      }
    }
  }

  private mutating func take(_ label: LabelMeaning, _ cell: PlacedCell, _ value: String) {
    let value = cell.with(value)
    switch label {
    case .front(.title): title = title ?? value
    case .front(.fiscalYear): fiscalYear = fiscalYear ?? value
    case .front(.issuer): issuer = issuer ?? value
    case .front(.edition): edition = edition ?? value
    case .column(let role): values[role] = values[role] ?? value
    }
  }

  /// Takes a title with year, issuer and edition, a year alone, or a title beside the cell with the year.
  private mutating func takeTitle(_ cell: SheetCell, _ next: SheetCell?, _ placed: PlacedCell) -> Bool {
    let text = placed.joined
    if isFiscalYear(text) {
      if fiscalYear == nil { fiscalYear = placed.with(text.withoutSpreading) }
      return true
    }
    let parts = yearAndRest(of: text)
    if let year = parts?.year, let rest = parts?.rest, rest.isDepartmentName {
      (fiscalYear, department) = (fiscalYear ?? placed.with(year), department ?? placed.with(rest.withoutSpreading))
      return true
    }
    let name = parts?.rest ?? text
    guard text.utf8.count <= 300, parts != nil || name.isTitleOfGoals, !text.contains("。") else { return false }
    if let year = parts?.year, fiscalYear == nil { fiscalYear = placed.with(year) }
    let (plain, edition) = titleAndEdition(name)
    let city = municipality(atHeadOf: plain)
    // A title with the issuer's name is the booklet's, even after another title.
    if let other = title {
      guard issuer == nil, !city.isEmpty else { return other.text == plain }
      remarks.append(other)
      self.edition = nil
    }
    title = placed.with(plain)
    if let edition, self.edition == nil { self.edition = placed.with(edition) }
    if !city.isEmpty, issuer == nil { issuer = placed.with(city) }
    return true
  }
}

/// The fiscal year in a title and the rest of the title, wherever the year is: 花岡市令和6年度組織目標; nil without a year.
private func yearAndRest(of text: String) -> (year: String, rest: String)? {
  if let (year, title) = yearAndTitle(text) ?? titleAndYear(text) { return (year, title) }
  guard text.utf8.count <= 300, let end = text.firstRange(of: "年度")?.upperBound else { return nil }
  for name in ["令和", "平成", "昭和", "R", "H", "Ｒ", "Ｈ", "20", "２０"] {
    guard let begin = text.firstRange(of: name)?.lowerBound, begin < end, isFiscalYear(String(text[begin..<end]))
    else { continue }
    let (before, after) = (text[..<begin].trimmingWhitespace, text[end...].trimmingWhitespace)
    guard before.isEmpty ? String(after).isDepartmentName : String(before + after).isTitleOfGoals else { return nil }
    let isApart = before.last?.isASCII == true && after.first?.isASCII == true
    return (text[begin..<end].withoutSpreading, before + (isApart ? " " : "") + after)
  }
  return nil
}

extension String {
  /// Whether the last word shows that the line is a title of goals.
  fileprivate var isTitleOfGoals: Bool {
    let name = titleAndEdition(self).title
    return ["目標", "計画", "方針", "宣言", "目標一覧", "目標シート"].contains(where: name.hasSuffix)
  }
}

/// The meaning of a label above a table.
enum LabelMeaning: Equatable {
  case front(FrontLabel)
  /// The label may also be that of a column: the department, a section.
  case column(SheetRole)
}

extension SheetWords {
  /// The meaning of a cell that only has a label: 部局名, 年度：; nil for others.
  func label(_ text: String) -> LabelMeaning? {
    guard text.utf8.count <= 60 else { return nil }
    var folded = text.foldedTitle
    if let first = folded.first, let last = folded.last, "【[(<".contains(first), "】])>".contains(last) {
      folded = String(folded.dropFirst().dropLast())
    }
    while folded.last == ":" { folded.removeLast() }
    return meaning(folded)
  }

  /// A label and its text in one cell: 部局名：総務部, 【部名】総務部, 部名　総務部; nil for others.
  func labelled(_ text: String) -> (label: LabelMeaning, value: String)? {
    guard text.utf8.count <= 600 else { return nil }
    for end in text.indices where "：:】]）)".contains(text[end]) || text[end].isWhitespace {
      let value = text[text.index(after: end)...].drop { "：:".contains($0) || $0.isWhitespace }
      guard let meaning = label(String(text[...end])) ?? label(String(text[..<end])) else { continue }
      return value.isEmpty ? nil : (meaning, String(value.trimmingWhitespace))
    }
    return nil
  }

  private func meaning(_ folded: String) -> LabelMeaning? {
    if let label = labels[folded] { return .front(label) }
    guard let role = roles[folded]?.role else { return nil }
    switch role {
    case .level, .column(.sections), .column(.objective): return .column(role)
    default: return nil
    }
  }
}

/// The heading of a pillar in a row of its own: it begins with a number and is not a sentence; nil for other texts.
func pillarBand(_ text: String) -> NumberedTitle? {
  let title = NumberedTitle(text, isParted: true)
  guard title.number != nil, let last = text.last, last != "。" || title.title.isEmpty,
    !text.hasSuffix("ください"), circledNumber(at: text) == nil
  else { return nil }
  return title
}

extension PlacedCell {
  /// Another text at the same place.
  func with(_ text: String) -> PlacedCell { PlacedCell(text: text, span: span) }
}
