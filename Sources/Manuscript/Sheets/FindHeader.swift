internal import Diagnostics
internal import GoalBook
internal import Workbooks

/// The titles of a table: one row, or two where a title stands over several.
struct SheetHeader {
  var rows: ClosedRange<Int>
  /// From the left, each with what it holds.
  var columns: [SheetColumn]
  /// Columns that only a title beside them reaches into.
  var covered: Set<Int> = []

  /// What the columns hold, without their places: whether a header is the same again.
  var roles: [SheetRole] { columns.map(\.role) }
  func column(_ role: SheetRole) -> SheetColumn? { columns.first { $0.role == role } }
}

/// A column of a table.
struct SheetColumn {
  /// Counted from 1.
  var column: Int
  var role: SheetRole
  /// As it stands, without line breaks and blanks.
  var title: String
  var span: SourceSpan
}

/// A title over a column, and what stands above it.
private struct TitleStack {
  var column: Int
  /// From the top; the last one counts.
  var titles: [String]
  var row: Int

  var lowest: String { titles.last ?? "" }
}

/// The most rows that a header has.
private let mostHeaderRows = 3

extension SheetGrid {
  /// The header whose titles of the initiatives stand in this row; nil where it is none: a title of the initiatives and at
  /// least another one that is known.
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

  /// The rows that a header may have around one of its rows, the likeliest first.
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
      // Without merged cells, titles below stand where those above leave a gap.
      if completes(row, row + 1) { bottom = row + 1 } else if completes(row - 1, row) { top = row - 1 }
    }
    return top < bottom ? [top...bottom, row...row] : [row...row]
  }

  /// Whether each gap between the titles of a row has one of the row below, which has none under a title but the one
  /// that stands over the gap.
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

  /// The titles over each column, from the top.
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
        // A remark that stands alone below belongs to the title above.
        if let above = stack.titles.last, name.isRemark {
          stack.titles[stack.titles.count - 1] = above + name
        } else {
          stack.titles.append(name)
        }
        if !own.isEmpty { stack.row = row }
        stacks[column] = stack
      }
    }
    // A title over several columns belongs to those that have one below it.
    return stacks.values.sorted { $0.column < $1.column }
      .filter { stack in !text(stack.row, stack.column).isEmpty }
  }

  /// Columns that a title of the lowest row reaches into.
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

  /// Each title with what its column holds.
  ///
  /// A title that stands twice goes by what stands above it too. A title that is known plainly is so before those that
  /// are known without their remarks, and the one that ranks first of those that mean the same; the others make columns
  /// of the book's own.
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
      // The same title again keeps its role, so that it is told.
      let isSame = columns.contains { $0.role == role && $0.title.foldedTitle == columns[index].title.foldedTitle }
      if taken.insert(role).inserted || isSame || role == .ignored { columns[index].role = role }
    }
    takeFromAbove(stacks, words, &columns, taken)
    return columns
  }

  /// Where none of the lower titles is that of the initiatives (or of what else is known), but the one above them is, it is
  /// the first of them that is not known otherwise: 取組内容 over 番号 and 内容.
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
  /// What a column of this title holds, and whether the whole title says so or what is left without a remark in brackets;
  /// nil for one that is not known.
  func role(ofTitle title: String) -> (role: SheetRole, rank: Int, isWhole: Bool)? {
    guard title.utf8.count <= longestTitle else { return nil }
    let folded = title.foldedTitle
    if let found = roles[folded] { return (found.role, found.rank, true) }
    for other in [folded.withoutRemarks, folded.withoutOrnament, folded.withoutOrnament.withoutRemarks] {
      if let found = roles[other] { return (found.role, found.rank, false) }
    }
    return nil
  }

  /// Whether a text is a title of the initiatives; most texts are not, which is told by their characters at once.
  func isTitleOfInitiatives(_ text: String) -> Bool {
    guard text.utf8.count <= longestTitle,
      initiativeScalars.map({ firsts in text.unicodeScalars.contains(where: firsts.contains) }) ?? true
    else { return false }
    return role(ofTitle: text)?.role == .column(.initiatives)
  }

  /// Whether a column is one that the words name, and not one of the book's own by its title alone.
  func isKnown(_ role: SheetRole) -> Bool {
    guard let key = role.field else { return role != .ignored }
    return (Field.known + fields).contains { $0.key == key }
  }
}

/// Bytes of the longest text that is looked at as a column's title.
private let longestTitle = 300

private let remarkBrackets: [Character: Character] = ["(": ")", "[": "]", "〔": "〕", "【": "】", "<": ">", "〈": "〉"]

extension String {
  /// Whether a text is as short and plain as a column's title.
  fileprivate var looksLikeTitle: Bool {
    count <= 20 && !contains { "。・".contains($0) } && circledNumber(at: self) == nil
  }

  /// Whether the whole is a remark in brackets.
  fileprivate var isRemark: Bool {
    let folded = foldedTitle
    return !folded.isEmpty && folded.withoutRemarks.isEmpty
  }

  /// A folded title without what stands in brackets.
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
