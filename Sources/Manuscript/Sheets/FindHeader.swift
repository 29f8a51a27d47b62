internal import Diagnostics
internal import GoalBook
internal import Workbooks

/// The titles of a table, in one row, or in two or three where a title is above several others.
struct SheetHeader {
  var rows: ClosedRange<Int>
  /// The columns from left to right, with their roles.
  var columns: [SheetColumn]
  /// Columns without their own title that a merged title beside them covers.
  var covered: Set<Int> = []

  /// The roles of the columns without their places, to recognise a repeated header.
  var roles: [SheetRole] { columns.map(\.role) }
  func column(_ role: SheetRole) -> SheetColumn? { columns.first { $0.role == role } }
}

/// A column of a table.
struct SheetColumn {
  /// The column's number, counted from 1.
  var column: Int
  var role: SheetRole
  /// The title as it is written, without line breaks and blanks.
  var title: String
  var span: SourceSpan
}

/// The titles above each other at the head of a column.
private struct TitleStack {
  var column: Int
  /// The titles from top to bottom; the last one decides.
  var titles: [String]
  var row: Int

  var lowest: String { titles.last ?? "" }
}

/// The greatest number of rows of a header.
private let mostHeaderRows = 3

extension SheetGrid {
  /// The header with the title of the initiatives in this row; nil where there is none.
  ///
  /// It needs a title of the initiatives and at least one other known title.
  func header(atRow row: Int, _ words: SheetWords) -> SheetHeader? {
    guard let cells = self.row(row)?.cells, cells.contains(where: { words.isTitleOfInitiatives($0.text) }) else {
      return nil
    }
    let texts = texts(row)
    for rows in headerRows(around: row, texts) {
      let columns = named(stacks(rows), words)
      let known = columns.filter { words.isKnown($0.role) }
      guard known.contains(where: { $0.role == .column(.initiatives) }), Set(known.map(\.role)).count > 1 else {
        continue
      }
      return SheetHeader(rows: rows, columns: columns, covered: coveredColumns(rows))
    }
    return nil
  }

  /// The rows that a header around this row may have, the most likely first.
  private func headerRows(around row: Int, _ texts: [SheetCell]) -> [ClosedRange<Int>] {
    var bottom = row
    for cell in texts {
      guard let merge = merge(row, cell.column), merge.rows.lowerBound == row, merge.rows.count <= mostHeaderRows
      else { continue }
      bottom = max(bottom, merge.rows.upperBound)
    }
    var top = row
    for column in columns {
      guard let merge = mergeFromAbove(row, column), merge.rows.count <= mostHeaderRows else { continue }
      top = min(top, merge.rows.lowerBound)
      bottom = max(bottom, merge.rows.upperBound)
    }
    if top == bottom {
      // Without merged cells, the lower titles are where the upper row has gaps.
      if completes(row, row + 1) { bottom = row + 1 } else if completes(row - 1, row) { top = row - 1 }
    }
    return top < bottom ? [top...bottom, row...row] : [row...row]
  }

  /// Whether the lower row fills the gaps between the titles of the upper row.
  ///
  /// Each gap has a title in the lower row, which has none under an upper title except the one that is over the gap.
  private func completes(_ upper: Int, _ lower: Int) -> Bool {
    let (above, below) = (texts(upper), texts(lower))
    guard above.count > 1, !below.isEmpty, below.allSatisfy(\.trimmed.looksLikeTitle), let first = above.first?.column
    else { return false }
    var gaps: [(title: Int, columns: [Int])] = []
    var isGapOpen = false
    for column in first...max(above.last?.column ?? 0, below.last?.column ?? 0) {
      let (hasUpper, hasLower) = (!text(upper, column).isEmpty, !text(lower, column).isEmpty)
      if hasUpper {
        gaps.append((column, hasLower ? [column] : []))
        isGapOpen = hasLower
      } else {
        guard isGapOpen, hasLower, !gaps.isEmpty else { return false }
        gaps[gaps.count - 1].columns.append(column)
      }
    }
    let grouped = gaps.filter { !$0.columns.isEmpty }
    return !grouped.isEmpty && grouped.allSatisfy { $0.columns.count > 1 } && grouped.count < gaps.count
  }

  /// The titles at the head of each column, from top to bottom.
  private func stacks(_ rows: ClosedRange<Int>) -> [TitleStack] {
    var stacks: [Int: TitleStack] = [:]
    for row in rows {
      var upper: String?
      let last = rows.compactMap { texts($0).last?.column }.max() ?? 0
      for column in columns where column <= last {
        let own = text(row, column)
        var title = own
        if own.isEmpty, let merge = merge(row, column), merge.rows.lowerBound == row, row < rows.upperBound,
          merge.columns.lowerBound < column
        {
          title = text(row, merge.columns.lowerBound)
        } else if own.isEmpty, merge(row, column) == nil, row < rows.upperBound, !text(row + 1, column).isEmpty {
          title = upper ?? ""
        }
        if !own.isEmpty { upper = own }
        guard !title.isEmpty else { continue }
        let name = title.withoutBlanks
        var stack = stacks[column] ?? TitleStack(column: column, titles: [], row: row)
        // A remark alone in a lower row belongs to the title above it.
        if let above = stack.titles.last, name.isRemark {
          stack.titles[stack.titles.count - 1] = above + name
        } else {
          stack.titles.append(name)
        }
        if !own.isEmpty { stack.row = row }
        stacks[column] = stack
      }
    }
    // A title over several columns belongs to those with a title below it.
    return stacks.values.sorted { $0.column < $1.column }
      .filter { stack in !text(stack.row, stack.column).isEmpty }
  }

  /// The columns, apart from the first, that merged titles cover.
  private func coveredColumns(_ rows: ClosedRange<Int>) -> Set<Int> {
    var covered: Set<Int> = []
    for row in rows {
      for cell in texts(row) {
        guard let merge = merge(row, cell.column), merge.columns.count > 1, merge.columns.count < 100 else { continue }
        covered.formUnion(merge.columns.dropFirst())
      }
    }
    return covered
  }

  /// The titles with the roles of their columns.
  ///
  /// A repeated title is extended by the one above it. Titles known as a whole take precedence over those known without
  /// their remarks; of several for the same role the one that ranks first has it, and the others make columns of their
  /// own.
  private func named(_ stacks: [TitleStack], _ words: SheetWords) -> [SheetColumn] {
    let times = Dictionary(grouping: stacks, by: { $0.lowest.foldedTitle }).mapValues(\.count)
    var columns = stacks.map { stack in
      let isRepeated = times[stack.lowest.foldedTitle] ?? 0 > 1 && stack.titles.count > 1
      let title = isRepeated ? stack.titles.suffix(2).joined(separator: " ") : stack.lowest
      return SheetColumn(
        column: stack.column, role: .column(.field(FieldKey(rawValue: title))), title: title,
        span: span(stack.row, stack.column))
    }
    var taken: Set<SheetRole> = []
    let found = columns.map { words.role(ofTitle: $0.title) }
    let order = columns.indices.filter { found[$0] != nil }.sorted { first, second in
      guard let a = found[first], let b = found[second] else { return first < second }
      return (a.isWhole ? 0 : 1, a.rank, first) < (b.isWhole ? 0 : 1, b.rank, second)
    }
    for index in order {
      guard let role = found[index]?.role else { continue }
      // A repetition of the same title keeps the role, so that it is reported.
      let isSame = columns.contains { $0.role == role && $0.title.foldedTitle == columns[index].title.foldedTitle }
      if taken.insert(role).inserted || isSame || role == .ignored { columns[index].role = role }
    }
    takeFromAbove(stacks, words, &columns, taken)
    return columns
  }

  /// Gives a lower title the role of the title above it, if no other column has that role: 取組内容 over 番号 and 内容.
  ///
  /// Of several lower titles it is the first without a known role of its own.
  private func takeFromAbove(
    _ stacks: [TitleStack], _ words: SheetWords, _ columns: inout [SheetColumn], _ taken: Set<SheetRole>
  ) {
    var taken = taken
    for (index, stack) in stacks.enumerated() where stack.titles.count > 1 {
      guard columns[index].role.field != nil, !words.isKnown(columns[index].role),
        let role = words.role(ofTitle: stack.titles[stack.titles.count - 2])?.role,
        [.column(.initiatives), .column(.objective), .column(.sections)].contains(role), taken.insert(role).inserted
      else { continue }
      columns[index].role = role
    }
  }
}

extension SheetWords {
  /// The role of a column with this title, and whether the whole title is known or only without remarks in brackets.
  ///
  /// Nil for an unknown title.
  func role(ofTitle title: String) -> (role: SheetRole, rank: Int, isWhole: Bool)? {
    guard title.utf8.count <= longestTitle else { return nil }
    let folded = title.foldedTitle
    if let found = roles[folded] { return (found.role, found.rank, true) }
    for other in [folded.withoutRemarks, folded.withoutOrnament, folded.withoutOrnament.withoutRemarks] {
      if let found = roles[other] { return (found.role, found.rank, false) }
    }
    return nil
  }

  /// Whether a text is a title of the initiatives; most texts are ruled out by their characters at once.
  func isTitleOfInitiatives(_ text: String) -> Bool {
    guard text.utf8.count <= longestTitle,
      initiativeScalars.map({ firsts in text.unicodeScalars.contains(where: firsts.contains) }) ?? true
    else { return false }
    return role(ofTitle: text)?.role == .column(.initiatives)
  }

  /// Whether the words name a column with this role; false for columns that only have their title.
  func isKnown(_ role: SheetRole) -> Bool {
    guard let key = role.field else { return role != .ignored }
    return (Field.known + fields).contains { $0.key == key }
  }
}

/// The length in bytes of the longest text that is examined as a title.
private let longestTitle = 300

private let remarkBrackets: [Character: Character] = ["(": ")", "[": "]", "〔": "〕", "【": "】", "<": ">", "〈": "〉"]

extension String {
  /// Whether a text is as short and plain as a column's title.
  fileprivate var looksLikeTitle: Bool {
    count <= 20 && !contains { "。・".contains($0) } && circledNumber(at: self) == nil
  }

  /// Whether the whole text is a remark in brackets.
  fileprivate var isRemark: Bool {
    let folded = foldedTitle
    return !folded.isEmpty && folded.withoutRemarks.isEmpty
  }

  /// A folded title without what is in brackets.
  fileprivate var withoutRemarks: String {
    var (kept, close): (String, Character?) = ("", nil)
    for character in self {
      if let open = close {
        if character == open { close = nil }
      } else if let other = remarkBrackets[character] {
        close = other
      } else {
        kept.append(character)
      }
    }
    return close == nil ? kept : self
  }

  /// A folded title without marks around it: ①, ※, 【 】, 1.
  fileprivate var withoutOrnament: String {
    var rest = self[...]
    while let first = rest.first {
      if circledNumber(at: rest) != nil || "※*■□●○◎◆◇・".contains(first) {
        rest = rest.dropFirst()
      } else if let number = plainNumber(String(rest)), number.isMarked {
        rest = rest.dropFirst(number.length)
      } else {
        break
      }
    }
    while let last = rest.last, "※*".contains(last) { rest = rest.dropLast() }
    if let first = rest.first, let close = remarkBrackets[first], rest.last == close {
      rest = rest.dropFirst().dropLast()
    }
    return String(rest)
  }
}
