import Diagnostics
import Frames
import GoalBook
import LineComposition
import Measure
import Notation
import Typesetting

extension Message {
  static func unknownField(_ field: String) -> Message {
    Message(id: "unknown-field", text: "the book has no field “\(field)” for this column")
  }
  static func badWidth(_ text: String) -> Message {
    Message(id: "bad-width", text: "“\(text)” is not a column's width")
  }
  static func widthLimits(title: String) -> Message {
    Message(id: "width-limits", text: "the column “\(title)” has a “min” that is more than its “max”")
  }
  static func needlessLimits(title: String) -> Message {
    Message(id: "needless-limits", text: "“min” and “max” are not for columns whose width is a length (“\(title)”)")
  }
  static let noColumns = Message(id: "no-columns", text: "a table needs at least one column")
  static let objectiveColumn = Message(
    id: "objective-column", text: "“objective: column” and a column for the objective belong together")
}

/// Reads `table:`.
func readTable(
  _ root: MappingReader, styles: StyleSheet, _ log: inout [Diagnostic]
) -> TableDesign? {
  let keys = [
    "objective", "objective-style", "caption", "continued", "header-style", "padding", "rules", "tints", "list",
    "columns", "rows", "break-objective", "continues", "continues-style",
  ]
  guard root.requiredNode("table", &log) != nil, let table = root.mapping("table", keys: keys, &log) else { return nil }
  let columns = readColumns(table, styles: styles, &log)
  let forms = GridSection.HeadingForm.allCases.map { (name: $0.rawValue, value: $0) }
  let objective = table.choice("objective", forms, &log) ?? .band
  if (objective == .column) != (columns.filter { $0.content == .objective }.count == 1), !columns.isEmpty {
    let hint = "write “objective: column” and one column with “field: objective”, or “objective: band” and none"
    log.append(.error(.objectiveColumn, at: table.node("columns")?.span, hints: [hint]))
  }
  let objectiveStyle = styles.style("objective-style", of: table, &log)
  let headerStyle = styles.style("header-style", of: table, &log)
  let em = columns.first?.style.face.size ?? .points(10)
  let rules = readRules(table, &log)
  let list = readList(table, em: em, &log)
  let caption = table.mapping("caption", keys: ["text", "style", "gap"], &log)
  let padding = table.mapping("padding", keys: ["sides", "head", "foot"], &log)
  let tints = table.mapping("tints", keys: ["header", "objective"], &log)
  let breaks = readBreaks(table, styles: styles, standard: headerStyle, &log)
  guard let objectiveStyle, let headerStyle, !columns.isEmpty else { return nil }
  return TableDesign(
    columns: columns, objective: objective, objectiveStyle: objectiveStyle,
    caption: caption?.oneLine("text", &log) ?? "",
    captionStyle: caption.flatMap { styles.style("style", of: $0, &log) },
    captionGap: caption?.length("gap", em: em, &log) ?? em / 2,
    continuationMark: table.oneLine("continued", &log) ?? "", headerStyle: headerStyle,
    sidePadding: padding?.length("sides", em: em, &log) ?? em / 2,
    headPadding: padding?.length("head", em: em, &log) ?? em / 4,
    footPadding: padding?.length("foot", em: em, &log) ?? em / 4, rules: rules,
    headerTint: tints?.shade("header", &log) ?? .paper, objectiveTint: tints?.shade("objective", &log) ?? .paper,
    list: list, breaks: breaks)
}

/// Reads what a page break may part (`rows`, `break-objective`) and the mark at the foot (`continues`), which is set flush
/// right in `continues-style`, or four fifths the size of the header.
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
  if !text.isEmpty { rules.footMark = Paragraph(text, style: style, name: text) }
  return rules
}

private func readColumns(
  _ table: MappingReader, styles: StyleSheet, _ log: inout [Diagnostic]
) -> [TableDesign.Column] {
  guard let nodes = table.requiredNode("columns", &log)?.sequence("“columns”", &log) else { return [] }
  if nodes.isEmpty { log.append(.error(.noColumns, at: table.node("columns")?.span)) }
  return nodes.compactMap { node in
    let keys = ["field", "title", "width", "min", "max", "style", "align"]
    guard let column = MappingReader(node, "a column", keys: keys, &log) else { return nil }
    let texts = (column.requiredString("field", &log), column.requiredString("title", &log))
    let alignment = column.choice("align", Alignment.allCases.map { ($0.rawValue, $0) }, &log)
    var style = styles.style("style", of: column, &log)
    if let alignment { style?.alignment = alignment }
    let em = style?.face.size ?? .points(10)
    let width = readWidth(column, em: em, &log)
    let (least, most) = (column.length("min", em: em, &log), column.length("max", em: em, &log))
    if let least, let most, least > most {
      log.append(
        .error(.widthLimits(title: texts.1 ?? ""), at: column.node("min")?.span, hints: ["let min be the less"]))
    }
    if case .fixed = width, let node = column.node("min") ?? column.node("max") {
      log.append(
        .error(.needlessLimits(title: texts.1 ?? ""), at: node.span, hints: ["write “width: auto” or a share (3fr)"]))
    }
    guard case (let field?, let title?) = texts, let style else { return nil }
    return TableDesign.Column(
      content: ColumnRole(key: field), title: title, width: width, least: least, most: most, style: style,
      isAligned: alignment != nil || styles.isAligned("style", of: column), fieldSpan: column.node("field")?.span)
  }
}

private func readWidth(
  _ column: MappingReader, em: Length, _ log: inout [Diagnostic]
) -> TableDesign.Column.Width {
  guard let node = column.node("width"), let text = node.string("“width”", &log), text != "auto" else {
    return .automatic
  }
  if text.hasSuffix("fr"), let share = Double(text.dropLast(2)), share > 0, share <= 1000 {
    return .share(Int(share * 1000 + 0.5))
  }
  if let length = try? WrittenLength(text).resolved(em: em), length > .zero { return .fixed(length) }
  log.append(.error(.badWidth(text), at: node.span, hints: ["write a length (47mm), a share (3fr) or auto"]))
  return .automatic
}

private func readRules(_ table: MappingReader, _ log: inout [Diagnostic]) -> TableRules {
  let keys = [
    "head", "below-header", "foot", "sections", "below-band", "rows", "within-row", "columns", "sides",
  ]
  guard let rules = table.mapping("rules", keys: keys, &log) else { return TableRules() }
  return TableRules(
    head: readRule(rules, "head", &log), belowHeader: readRule(rules, "below-header", &log),
    foot: readRule(rules, "foot", &log), betweenSections: readRule(rules, "sections", &log),
    belowBand: readRule(rules, "below-band", &log), betweenRows: readRule(rules, "rows", &log),
    withinRow: readRule(rules, "within-row", &log), betweenColumns: readRule(rules, "columns", &log),
    sides: readRule(rules, "sides", &log))
}

/// Reads a rule: `{ weight: 0.12mm, ink: 50% }`; nil where there is none or its weight is nothing.
func readRule(_ mapping: MappingReader, _ key: String, _ log: inout [Diagnostic]) -> Rule? {
  guard let rule = mapping.mapping(key, keys: ["weight", "ink"], &log),
    let weight = rule.requiredLength("weight", em: .points(10), &log), weight > .zero
  else { return nil }
  return Rule(weight: weight, ink: rule.shade("ink", &log) ?? .black)
}

private func readList(_ table: MappingReader, em: Length, _ log: inout [Diagnostic]) -> ListDesign {
  let list = table.mapping("list", keys: ["bullet", "hang", "nesting", "item-gap"], &log)
  // Kept in ems: columns may be set in different sizes.
  func thousandths(_ key: String, _ standard: Int) -> Int {
    guard let length = list?.length(key, em: em, &log) else { return standard }
    return length.units * 1000 / max(1, em.units)
  }
  return ListDesign(
    bullet: list?.oneLine("bullet", &log) ?? "・", hang: thousandths("hang", 1000),
    nesting: thousandths("nesting", 1000), itemGap: list?.length("item-gap", em: em, &log) ?? .zero)
}
