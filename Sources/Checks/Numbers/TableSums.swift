import Diagnostics
import GoalBook

// Totals of plain tables. Nothing says which rows a total adds up, so that this is inferred from the columns whose sums
// agree.

extension BookToCheck {
  /// Remarks about totals of plain tables that their rows contradict.
  func wrongTableSums() -> [Remark] {
    let tables = outline.nodes.filter { if case .passage(_, .table) = $0.kind { true } else { false } }
    guard !tables.isEmpty else { return [] }
    let japanese = Set(passages.lazy.map(\.text.id))
    return tables.flatMap { node -> [Remark] in
      guard case .table(let table)? = outline.passage(of: node.id) else { return [] }
      let isRead = outline.subtree(of: node.id).allSatisfy { !$0.isText || japanese.contains($0.id) }
      return isRead ? SummedTable(table, node, in: self).wrongSums : []
    }
  }
}

/// A plain table, as its totals are checked.
private struct SummedTable {
  /// The rows under the header.
  let rows: [SummedRow]
  /// The indexes of the columns whose numbers can be added up.
  let columns: [Int]
  /// Whether the numbers are rounded, so that sums may differ in the last digit.
  let isRounded: Bool

  init(_ table: PlainTable, _ node: BookNode, in book: BookToCheck) {
    let outline = book.outline
    let children = Array(outline.children(of: node.id))
    let all = children.filter { $0.kind == .detail(.tableRow) }.map { row in
      outline.children(of: row.id).map { Passage($0, marks: book.outline.book.marks) }
    }
    let headerRows = min(max(0, table.headerRows - (table.hasGroups ? 2 : 1)), all.count)
    rows = zip(all, table.rows).dropFirst(headerRows).map { SummedRow($0, isTotal: $1.isTotal) }
    let titles = table.columns.indices.map { index in
      let header = all.prefix(headerRows).map { $0[index].text.text }
      return [table.columns[index].group?.text ?? "", table.columns[index].title.text] + header
    }
    let caption = table.caption?.text ?? ""
    let said = [caption] + titles.joined() + outline.siblings(of: node).map(\.text) + rows.map(\.label)
    isRounded = said.contains { text in roundingWords.contains(where: text.contains) }
    let isWhole = !partialWords.contains(where: caption.contains)
    // The first column has names.
    columns = isWhole ? titles.indices.dropFirst().filter { titles[$0].allSatisfy(\.namesWhatAddsUp) } : []
  }

  var wrongSums: [Remark] {
    let totals = rows.indices.filter { rows[$0].kind == .total }
    // Each total looks at all rows; tables larger than any booklet's are skipped.
    guard totals.count * rows.count * columns.count <= mostSteps else { return [] }
    return totals.flatMap { wrongSums(ofTotal: $0) }
  }

  /// Whether all rows besides the totals are of one kind.
  private var isPlain: Bool { Set(rows.map(\.kind)).subtracting([.total]).count < 2 }

  private func wrongSums(ofTotal total: Int) -> [Remark] {
    let sums = candidates(ofTotal: total).map { parts in columns.compactMap { ColumnSum(self, $0, total, parts) } }
    // The rows for which most columns agree are those that the total adds up; of equally good ones the first.
    let even = sums.map { $0.count(where: \.isEven) }
    guard let most = even.max(), let chosen = even.firstIndex(of: most) else { return [] }
    let evenElsewhere = Set(sums.joined().filter(\.isEven).map(\.column))
    let uneven = sums[chosen].filter { !evenElsewhere.contains($0.column) && $0.mayBeWrong }
    // Without a column that agrees, it may be the total of something else.
    let isSure =
      most > 0 || sums[chosen].count == 1 && isPlain && rows[total].isNamedTotal && uneven.allSatisfy(\.isSlip)
    guard isSure else { return [] }
    return uneven.map(\.remark)
  }

  /// The sets of rows that a total may add up, the usual ones first.
  private func candidates(ofTotal total: Int) -> [[Int]] {
    func parts(_ range: Range<Int>) -> [[Int]] {
      let plain = range.filter { rows[$0].kind == .part }
      let details = range.filter { rows[$0].kind == .detail }
      let asides = range.filter { rows[$0].kind == .aside }
      let usual = plain.isEmpty ? [details] : details.isEmpty ? [plain] : [plain, plain + details, details]
      return usual + (asides.isEmpty ? [] : [plain + details + asides])
    }
    func totals(_ range: Range<Int>) -> [Int] { range.filter { rows[$0].kind == .total } }
    let before = totals(0..<total).last
    let after = totals(total + 1..<rows.count).first ?? rows.count
    // The total's own rows; all totals above with the rows behind the last; the last total with these; all rows above.
    let own = parts((before.map { $0 + 1 } ?? 0)..<total)
    let rest = own.first ?? []
    let above = own + [totals(0..<total) + rest, (before.map { [$0] } ?? []) + rest] + parts(0..<total)
    // Or the total precedes the rows that it adds up (総数).
    let below = parts(total + 1..<after) + [totals(total + 1..<rows.count)] + parts(total + 1..<rows.count)
    return (total == 0 ? below : above + below).filter { $0.count > 1 }
  }
}

/// A row under the header of a table.
private struct SummedRow {
  enum Kind { case part, detail, total, aside }

  /// The texts of its first cells without numbers, joined without blanks.
  let label: String
  /// The name of the row: the last of these texts.
  let name: String
  let cells: [Passage]
  let numbers: [CellNumber?]
  let kind: Kind
  /// Whether the label says that the row is a total.
  let isNamedTotal: Bool

  init(_ cells: [Passage], isTotal: Bool) {
    self.cells = cells
    numbers = cells.map(\.cellNumber)
    let names = zip(cells, numbers).prefix { $1 == nil }.map { $0.0.text.text }.filter { !$0.isEmpty }
    label = names.joined().filter { !$0.isWhitespace }
    name = names.last.map { String($0.drop(while: \.isDetailMark)) } ?? ""
    let bare = label.filter { !"()（）【】[]〔〕".contains($0) }
    isNamedTotal =
      totalNames.contains(bare) || ["小計", "合計", "総計"].contains(where: bare.hasSuffix)
      || isTotal && bare.hasSuffix("計")
    let isTotal = isTotal && !otherWords.contains(where: bare.contains) || isNamedTotal
    let opening = names.first?.first
    kind =
      if label.isAside || bare.isAside { .aside } else if isTotal { .total } else if opening.map(\.isDetailMark) ?? true
      {
        .detail
      } else {
        .part
      }
  }
}

/// The sum of rows in a column, beside the total that should equal it.
private struct ColumnSum {
  let column: Int
  private let total: CellNumber
  private let passage: Passage
  private let parts: [Int]
  private let decimals: Int
  private let sum: Int
  private let tolerance: Int
  private let table: SummedTable
  private let rows: [Int]

  /// Nil where a cell is not a number or has another unit.
  init?(_ table: SummedTable, _ column: Int, _ row: Int, _ rows: [Int]) {
    guard let total = table.rows[row].numbers[column] else { return nil }
    var numbers: [CellNumber] = []
    for row in rows {
      if let number = table.rows[row].numbers[column] {
        numbers.append(number)
      } else if !table.rows[row].cells[column].isNone {
        return nil
      }
    }
    let all = numbers + [total]
    let units = Set(all.map(\.unit).filter { !$0.isEmpty })
    guard numbers.count > 1, units.count < 2, units.allSatisfy(\.isUnitThatAddsUp) else { return nil }
    let decimals = all.map(\.decimals).max() ?? 0
    guard decimals < 5 else { return nil }
    self.column = column
    self.total = total
    self.table = table
    self.rows = rows
    self.decimals = decimals
    passage = table.rows[row].cells[column]
    parts = numbers.map { $0.scaled(to: decimals) }
    sum = parts.reduce(0, &+)
    // Each number may be off by half a unit of its last digit.
    let coarsest = (all.map(\.decimals).min() ?? 0)..<decimals
    tolerance = table.isRounded || decimals > 0 ? coarsest.reduce(all.count / 2) { value, _ in value * 10 } : 0
  }

  private var value: Int { total.scaled(to: decimals) }

  var isEven: Bool { abs(value - sum) <= tolerance }

  /// Whether the total may be wrong; a value between the smallest and the largest part is more likely their mean.
  var mayBeWrong: Bool {
    guard !isEven, let least = parts.min(), let most = parts.max() else { return false }
    return least < 0 || !(least...most).contains(value)
  }

  /// Whether a digit that was mistyped, left out or swapped with its neighbour explains the difference.
  var isSlip: Bool {
    let difference = String(abs(value - sum))
    let (a, b) = (Array(String(value)), Array(String(sum)))
    if difference.dropFirst().allSatisfy({ $0 == "0" }) { return true }
    guard a.count != b.count else { return a.sorted() == b.sorted() }
    let (long, short) = a.count > b.count ? (a, b) : (b, a)
    return long.count == short.count + 1
      && long.indices.contains { index in long[..<index] + long[(index + 1)...] == short[...] }
  }

  var remark: Remark {
    let written = passage.string(total.range) + total.unit
    let right = text(sum)
    let which = addedRows
    return passage.remark(
      total.range.lowerBound..<total.range.upperBound,
      Phrase(
        en: "“\(written)” is not the sum of its column: \(which.en) come to \(right)",
        ja: "「\(written)」が列の合計と合いません。\(which.ja)を足すと\(right)になります"),
      hints: [Phrase(en: "correct the total, or the number of one of the rows", ja: "合計か、足した行の数を直してください")])
  }

  private var addedRows: Phrase {
    let added = rows.map { table.rows[$0] }
    let count = added.count
    let (first, last) = (added[0].name.shortened, added[count - 1].name.shortened)
    if added.allSatisfy({ $0.kind == .total }) {
      return Phrase(en: "the \(count) totals that it adds up", ja: "もとになる計の\(count)行")
    }
    guard !first.isEmpty, !last.isEmpty, first != last else {
      return Phrase(en: "the \(count) rows that it adds up", ja: "もとになる\(count)行")
    }
    let isRun = (rows.max() ?? 0) - (rows.min() ?? 0) + 1 == count
    return isRun
      ? Phrase(en: "the \(count) rows from “\(first)” to “\(last)”", ja: "「\(first)」から「\(last)」までの\(count)行")
      : Phrase(en: "\(count) of the rows from “\(first)” to “\(last)”", ja: "「\(first)」から「\(last)」までのうち\(count)行")
  }

  /// The sum as the numbers of the column are written.
  private func text(_ sum: Int) -> String {
    let numbers = (rows.map { table.rows[$0].numbers[column] } + [total]).compactMap(\.self)
    var digits = String(abs(sum))
    digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var whole = String(digits.dropLast(decimals))
    if numbers.contains(where: \.isGrouped) { whole = grouped(whole) }
    let sign = sum < 0 ? String(numbers.compactMap(\.minus).first ?? "△") : ""
    return sign + whole + (decimals > 0 ? "." + digits.suffix(decimals) : "") + total.unit
  }
}

private let totalNames: Set<String> = [
  "計", "合計", "総計", "小計", "中計", "総合計", "総数", "総額", "全体", "総合",
]

/// Words in the label of a row after a rule that show that it is not the total of the rows above.
private let otherWords = ["差引", "差額", "純計", "残高", "残額", "前年", "当たり", "あたり", "繰越", "目標"]

/// Words in the title of a column that show that its numbers do not add up.
private let meanWords = [
  "率", "割合", "構成比", "年度比", "年比", "前期比", "対比", "平均", "%", "％", "ポイント", "指数", "単価", "当たり", "あたり", "順位", "番号",
  "年齢", "倍", "密度", "実人数", "実数", "実利用", "実件数", "得点", "評価", "満足度",
]

/// Words that show that numbers are rounded.
private let roundingWords = [
  "千円", "万円", "億円", "千人", "万人", "千t", "千トン", "四捨五入", "端数", "概数", "切り捨て", "切捨て",
]

/// Words in a caption that show that the rows are not all that the total counts.
private let partialWords = ["主な", "主要", "抜粋", "上位", "重複"]

private let mostSteps = 1_000_000

extension Character {
  /// Whether a label that begins with it belongs under the one above.
  fileprivate var isDetailMark: Bool { isWhitespace || "・-－─└".contains(self) }
}

extension String {
  /// Whether a row with this label is a part of another row, or does not add up.
  fileprivate var isAside: Bool {
    hasPrefix("うち") || contains("再掲") || contains("内数") || contains("（うち") || hasPrefix("（") && hasSuffix("）")
      || hasPrefix("(") && hasSuffix(")") || hasPrefix("増減") || hasSuffix("増減")
      || ["平均", "率", "割合", "比", "順位", "増減額", "増減数"].contains(where: hasSuffix)
  }

  fileprivate var namesWhatAddsUp: Bool { !meanWords.contains(where: contains) }

  fileprivate var isUnitThatAddsUp: Bool {
    !["%", "％", "ポイント", "年", "年度", "月", "時", "歳", "才", "位", "号", "番", "点", "度", "倍", "℃"].contains(self)
  }
}

extension Outline {
  /// The texts in the same list of running text as a node.
  fileprivate func siblings(of node: BookNode) -> [BookNode] {
    children(of: node.parent).filter { $0.kind.isPassage && $0.isText }
  }
}
