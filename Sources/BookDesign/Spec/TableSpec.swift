import Diagnostics
import Frames
import GoalBook
import LineComposition
import Measure
import Notation
import Typesetting

extension Message {
  static func unknownField(_ field: String) -> Message {
    Message(id: "unknown-field", en: "the book has no field “\(field)” for this column", ja: "この列の「\(field)」が冊子にありません")
  }
  static func badWidth(_ text: String) -> Message {
    Message(id: "bad-width", en: "“\(text)” is not a column's width", ja: "「\(text)」は列の幅として読めません")
  }
  static func widthLimits(title: String) -> Message {
    Message(
      id: "width-limits", en: "the column “\(title)” has a “min” that is more than its “max”",
      ja: "列「\(title)」の「min」が「max」より大きくなっています")
  }
  static func needlessLimits(title: String) -> Message {
    Message(
      id: "needless-limits", en: "“min” and “max” are not for columns whose width is a length (“\(title)”)",
      ja: "幅を長さで決めた列に「min」と「max」は使えません（「\(title)」）")
  }
  static let nestedGroup = Message(
    id: "nested-group", en: "a group of columns stands inside another", ja: "列のまとまりの中に、もう一つまとまりがあります")
  static let noColumns = Message(id: "no-columns", en: "a table needs at least one column", ja: "表には列が一つ以上必要です")
  static let objectiveColumn = Message(
    id: "objective-column", en: "“objective: column” and a column for the objective belong together",
    ja: "「objective: column」と組織目標の列は、必ず一緒に使います")
}

/// Reads `table:`.
func readTable(
  _ root: MappingReader, styles: StyleSheet, _ log: inout [Diagnostic]
) -> TableDesign? {
  guard root.requiredNode("table", &log) != nil,
    let table = root.mapping("table", keys: LayoutPart.table.names, &log)
  else { return nil }
  let (columns, groups) = readColumns(table, styles: styles, &log)
  let forms = GridSection.HeadingForm.allCases.map { (name: $0.rawValue, value: $0) }
  let objective = table.choice("objective", forms, &log) ?? .band
  if (objective == .column) != (columns.filter { $0.content == .objective }.count == 1), !columns.isEmpty {
    let hint = Phrase(
      en: "write “objective: column” and one column with “field: objective”, or “objective: band” and none",
      ja: "「objective: column」と「field: objective」の列を一つ書くか、「objective: band」としてその列を置かないでください")
    log.append(.error(.objectiveColumn, at: table.node("columns")?.span, hints: [hint]))
  }
  let objectiveStyle = styles.style("objective-style", of: table, &log)
  let headerStyle = styles.style("header-style", of: table, &log)
  let em = columns.first?.style.face.size ?? .points(10)
  let rules = readRules(table, inks: styles.inks, &log)
  let list = readList(table, em: em, &log)
  let caption = table.mapping("caption", keys: LayoutPart.caption.names, &log)
  let padding = table.mapping("padding", keys: LayoutPart.padding.names, &log)
  let tints = table.mapping("tints", keys: LayoutPart.tints.names, &log)
  let breaks = readBreaks(table, styles: styles, standard: headerStyle, &log)
  guard let objectiveStyle, let headerStyle, !columns.isEmpty else { return nil }
  let headerTint = tints.flatMap { styles.inks.shade("header", of: $0, &log) } ?? .paper
  let objectiveTint = tints.flatMap { styles.inks.shade("objective", of: $0, &log) } ?? .paper
  let captionStyle = caption.flatMap { styles.style("style", of: $0, &log) }
  table.requireContrast(in: styles.inks, headerStyle, "header-style", on: headerTint, &log)
  table.requireContrast(in: styles.inks, objectiveStyle, "objective-style", on: objectiveTint, &log)
  caption?.requireContrast(in: styles.inks, captionStyle, "style", on: objectiveTint, &log)
  var design = TableDesign(
    columns: columns, groups: groups, objective: objective, objectiveStyle: objectiveStyle,
    caption: caption?.oneLine("text", &log) ?? "",
    captionStyle: captionStyle,
    captionGap: caption?.length("gap", of: "caption", em: em, &log) ?? em / 2,
    continuationMark: table.oneLine("continued", &log) ?? "", headerStyle: headerStyle,
    sidePadding: padding?.length("sides", of: "padding", em: em, &log) ?? em / 2,
    headPadding: padding?.length("head", of: "padding", em: em, &log) ?? em / 4,
    footPadding: padding?.length("foot", of: "padding", em: em, &log) ?? em / 4, rules: rules,
    headerTint: headerTint, objectiveTint: objectiveTint, list: list, breaks: breaks)
  design.hasWholeEms = table.bool("whole-ems", &log) ?? false
  let headers = TableStyle.Headers.allCases.map { (name: $0.rawValue, value: $0) }
  design.headers = table.choice("headers", headers, &log) ?? .everyTable
  if let cards = table.mapping("cards", keys: LayoutPart.cards.names, &log),
    let label = styles.style("label-style", of: cards, &log)
  {
    cards.requireContrast(in: styles.inks, label, "label-style", on: .paper, &log)
    design.cards = CardDesign(
      label: label, indent: cards.length("indent", of: "cards", em: em, &log) ?? em * 3,
      gap: cards.length("gap", of: "cards", em: em, &log) ?? em / 2)
  }
  return design
}

/// Reads where a page may end (`rows`, `break-objective`), and the mark at the foot (`continues`).
///
/// The mark is set flush right in `continues-style`, by default at four fifths of the header's size.
private func readBreaks(
  _ table: MappingReader, styles: StyleSheet, standard: TextStyle?, _ log: inout [Diagnostic]
) -> BreakRules {
  let rows = BreakRules.Rows.allCases.map { (name: $0.rawValue, value: $0) }
  let sections = BreakRules.Sections.allCases.map { (name: $0.rawValue, value: $0) }
  var rules = BreakRules()
  rules.rows = table.choice("rows", rows, &log) ?? .whole
  rules.sections = table.choice("break-objective", sections, &log) ?? .mayBreak
  let hasStyle = table.node("continues-style") != nil
  guard var style = hasStyle ? styles.style("continues-style", of: table, &log) : standard else { return rules }
  if !hasStyle {
    style.face.size = style.face.size * 4 / 5
    style.face.weight = .regular
    style.leading = style.leading * 4 / 5
  }
  (style.alignment, style.tracking) = (.end, .zero)
  let text = table.string("continues", &log) ?? ""
  if hasStyle { table.requireContrast(in: styles.inks, style, "continues-style", on: .paper, &log) }
  if !text.isEmpty { rules.footMark = Paragraph(text, style: style, name: text) }
  return rules
}

/// Reads `columns`, some of which may be in groups with a common title.
private func readColumns(
  _ table: MappingReader, styles: StyleSheet, _ log: inout [Diagnostic]
) -> (columns: [TableDesign.Column], groups: [TableDesign.ColumnGroup]) {
  let entries = (table.requiredNode("columns", &log)?.sequence(Phrase(quoting: "columns"), &log) ?? [])
    .map { columnEntry($0, &log) }
  let nodes = entries.flatMap(\.nodes)
  if nodes.isEmpty, let list = table.node("columns") { log.append(.error(.noColumns, at: list.span)) }
  let most = CountBound.columns.upperBound
  if let extra = nodes.dropFirst(most).first {
    let message = Message.tooMany(Phrase(en: "columns", ja: "列"), nodes.count, most: most)
    log.append(.error(message, at: extra.span, hints: [Phrase(en: "leave some out", ja: "列を減らしてください")]))
  }
  var columns: [TableDesign.Column] = []
  var groups: [TableDesign.ColumnGroup] = []
  for entry in entries {
    let first = columns.count
    columns += entry.nodes.prefix(most - columns.count).compactMap { readColumn($0, styles: styles, &log) }
    if let title = entry.title, columns.count > first {
      groups.append(TableDesign.ColumnGroup(title: title, columns: first..<columns.count))
    }
  }
  return (columns, groups)
}

/// An entry of `columns`: a column, or with `group` a common title with its columns.
private func columnEntry(_ node: Node, _ log: inout [Diagnostic]) -> (title: String?, nodes: [Node]) {
  guard node.isColumnGroup,
    let group = MappingReader(
      node, Phrase(en: "a group of columns", ja: "列のまとまり"), keys: LayoutPart.columnGroup.names, &log)
  else { return (nil, [node]) }
  let nodes = group.requiredNode("columns", &log)?.sequence(Phrase(quoting: "columns"), &log) ?? []
  if nodes.isEmpty, let list = group.node("columns") { log.append(.error(.noColumns, at: list.span)) }
  for node in nodes where node.isColumnGroup {
    log.append(
      .error(
        .nestedGroup, at: node.span,
        hints: [
          Phrase(en: "write its columns into the group around it, or beside it", ja: "中の列を外のまとまりに入れるか、まとまりを並べてください")
        ]))
  }
  return (group.requiredString("group", &log), nodes.filter { !$0.isColumnGroup })
}

extension Node {
  /// Whether it is a group of columns.
  fileprivate var isColumnGroup: Bool {
    if case .mapping(let entries) = content { entries.contains { $0.key == "group" } } else { false }
  }
}

private func readColumn(
  _ node: Node, styles: StyleSheet, _ log: inout [Diagnostic]
) -> TableDesign.Column? {
  guard
    let column = MappingReader(
      node, Phrase(en: "a column", ja: "列"),
      keys: LayoutPart.column.names, &log)
  else { return nil }
  let texts = (column.requiredString("field", &log), column.requiredString("title", &log))
  let name = texts.1?.replacing("\n", with: " ") ?? ""
  let alignment = column.choice("align", LayoutChoices.columnAlignments, &log)
  var style = styles.style("style", of: column, &log)
  if let alignment { style?.alignment = alignment.lines }
  let em = style?.face.size ?? .points(10)
  let width = readWidth(column, em: em, &log)
  let (least, most) = (
    column.length("min", of: "columns", em: em, &log), column.length("max", of: "columns", em: em, &log)
  )
  if let least, let most, least > most {
    log.append(
      .error(
        .widthLimits(title: name), at: column.node("min")?.span,
        hints: [Phrase(en: "let min be the less", ja: "minをmaxより小さくしてください")]))
  }
  if case .fixed = width, let node = column.node("min") ?? column.node("max") {
    log.append(
      .error(
        .needlessLimits(title: name), at: node.span,
        hints: [Phrase(en: "write “width: auto” or a share (3fr)", ja: "「width: auto」か割合（3fr）にしてください")]))
  }
  guard case (let field?, let title?) = texts, let style else { return nil }
  if ColumnRole(key: field) != .objective { column.requireContrast(in: styles.inks, style, "style", on: .paper, &log) }
  var design = TableDesign.Column(
    content: ColumnRole(key: field), title: title, width: width, least: least, most: most, style: style,
    isAligned: alignment != nil || styles.isAligned("style", of: column), fieldSpan: column.node("field")?.span)
  design.isDecimal = alignment?.isDecimal ?? false
  design.bullet = column.oneLine("bullet", &log)
  return design
}

private func readWidth(
  _ column: MappingReader, em: Length, _ log: inout [Diagnostic]
) -> TableDesign.Column.Width {
  guard let node = column.node("width"), let text = node.string(Phrase(quoting: "width"), &log), text != "auto" else {
    return .automatic
  }
  if text.hasSuffix("fr"), let share = Double(text.dropLast(2)), share > 0, share <= 1000 {
    return .share(Int(share * 1000 + 0.5))
  }
  if let length = try? WrittenLength(text).resolved(em: em), length > .zero {
    return column.length("width", of: "columns", em: em, &log).map { .fixed($0) } ?? .automatic
  }
  log.append(
    .error(
      .badWidth(text), at: node.span,
      hints: [Phrase(en: "write a length (47mm), a share (3fr) or auto", ja: "長さ（47mm）、割合（3fr）、autoのどれかを書いてください")]))
  return .automatic
}

private func readRules(_ table: MappingReader, inks: Inks, _ log: inout [Diagnostic]) -> TableRules {
  guard let rules = table.mapping("rules", keys: LayoutPart.rules.names, &log) else { return TableRules() }
  return TableRules(
    head: readRule(rules, "head", inks: inks, &log), belowHeader: readRule(rules, "below-header", inks: inks, &log),
    foot: readRule(rules, "foot", inks: inks, &log), betweenSections: readRule(rules, "sections", inks: inks, &log),
    belowBand: readRule(rules, "below-band", inks: inks, &log),
    bandEdge: readRule(rules, "band-edge", inks: inks, &log),
    betweenRows: readRule(rules, "rows", inks: inks, &log),
    withinRow: readRule(rules, "within-row", inks: inks, &log),
    betweenColumns: readRule(rules, "columns", inks: inks, &log),
    sides: readRule(rules, "sides", inks: inks, &log))
}

/// Reads a rule: `{ weight: 0.12mm, ink: 50% }`; nil where there is none, or its weight is zero.
func readRule(_ mapping: MappingReader, _ key: String, inks: Inks, _ log: inout [Diagnostic]) -> Rule? {
  guard let rule = mapping.mapping(key, keys: LayoutPart.rule.names, &log),
    let weight = rule.requiredLength("weight", of: "rule", em: .points(10), &log), weight > .zero
  else { return nil }
  return Rule(weight: weight, ink: inks.shade("ink", of: rule, &log) ?? .black)
}

private func readList(_ table: MappingReader, em: Length, _ log: inout [Diagnostic]) -> ListDesign {
  let list = table.mapping("list", keys: LayoutPart.list.names, &log)
  // Kept in ems: columns may be set in different sizes.
  func thousandths(_ key: String, _ standard: Int) -> Int {
    guard let length = list?.length(key, of: "list", em: em, &log) else { return standard }
    return length.units * 1000 / max(1, em.units)
  }
  return ListDesign(
    bullet: list?.oneLine("bullet", &log) ?? "・", hang: thousandths("hang", 1000),
    nesting: thousandths("nesting", 1000), itemGap: list?.length("item-gap", of: "list", em: em, &log) ?? .zero,
    span: list?.node("hang")?.span ?? list?.span)
}
