internal import Diagnostics
internal import GoalBook
internal import Notation
internal import OrderedCollections

// Each function reads a value and everything in it, so that every problem is found. A value without what it needs is
// reported and left out.

func department(_ node: Node, _ fieldKeys: [String], _ log: inout [Diagnostic]) -> Part? {
  guard
    let reader = MappingReader(
      node, Phrase(en: "a department (部)", ja: "部"), keys: ["name", "short", "lang", "lead", "pillars", "notes"], &log)
  else { return nil }
  let name = reader.requiredString("name", &log)
  let language = reader.language(&log)
  let short = reader.string("short", &log) ?? ""
  let pillars = (reader.sequence("pillars", &log) ?? []).compactMap { pillar($0, fieldKeys, &log) }
  let (lead, notes) = (passages(under: "lead", in: reader, &log), passages(under: "notes", in: reader, &log))
  return name.map {
    var part = Part(title: $0, parts: pillars, place: Place(reader.node("name")?.span))
    part.short = short
    part.shortPlace = Place(reader.node("short")?.span)
    part.language = language
    (part.lead, part.notes) = (lead, notes)
    return part
  }
}

private func pillar(_ node: Node, _ fieldKeys: [String], _ log: inout [Diagnostic]) -> Part? {
  guard
    let reader = MappingReader(
      node, Phrase(en: "a pillar (柱)", ja: "柱"), keys: ["pillar", "title", "lead", "objectives", "notes"], &log)
  else {
    return nil
  }
  let title = reader.string("title", &log) ?? ""
  let number = reader.requiredInt("pillar", &log)
  let objectives = (reader.sequence("objectives", &log) ?? []).compactMap { objective($0, fieldKeys, &log) }
  let (lead, notes) = (passages(under: "lead", in: reader, &log), passages(under: "notes", in: reader, &log))
  return number.map {
    var part = Part(number: $0, title: title, objectives: objectives, place: Place(reader.node("pillar")?.span))
    part.titlePlace = Place(reader.node("title")?.span)
    (part.lead, part.notes) = (lead, notes)
    return part
  }
}

func objective(_ node: Node, _ fieldKeys: [String], _ log: inout [Diagnostic]) -> Objective? {
  guard let reader = MappingReader(node, Phrase(en: "an objective (組織目標)", ja: "組織目標"), keys: ["text", "rows"], &log)
  else { return nil }
  let text = reader.requiredString("text", &log)
  let rows = (reader.sequence("rows", &log) ?? []).compactMap { row($0, fieldKeys, &log) }
  return text.map { Objective(text: $0, rows: rows, place: Place(reader.node("text")?.span)) }
}

private func row(_ node: Node, _ fieldKeys: [String], _ log: inout [Diagnostic]) -> Row? {
  let key = ColumnRole.initiatives.key
  guard
    let reader = MappingReader(node, Phrase(en: "a row", ja: "行"), keys: [key, linesKey] + fieldKeys, &log)
  else { return nil }
  var initiatives: [Initiative] = []
  if let list = reader.requiredNode(key, &log)?.sequence(Phrase(quoting: key), &log) {
    if list.isEmpty { log.append(.error(.noInitiative, at: reader.keySpan(key) ?? node.span)) }
    initiatives = list.compactMap { initiative($0, &log) }
  }
  let lines = (reader.sequence(linesKey, &log) ?? []).compactMap { line($0, fieldKeys, &log) }
  let cells = cells(reader.entries.filter { $0.key != key && $0.key != linesKey }, &log)
  return initiatives.isEmpty ? nil : Row(initiatives: initiatives, lines: lines, cells: cells, place: Place(node.span))
}

/// The key of a row's aligned lines.
let linesKey = "lines"

private func line(_ node: Node, _ fieldKeys: [String], _ log: inout [Diagnostic]) -> RowLine? {
  guard
    let reader = MappingReader(node, Phrase(en: "a line of a row", ja: "「lines」の項目"), keys: fieldKeys, &log)
  else { return nil }
  // A line with only unknown keys has already been reported.
  if reader.entries.isEmpty, case .mapping(let entries) = node.content, !entries.isEmpty { return nil }
  return RowLine(cells(reader.entries, &log), place: Place(node.span))
}

/// The cells that have items.
private func cells(_ entries: [Entry], _ log: inout [Diagnostic]) -> OrderedDictionary<FieldKey, [Item]> {
  var cells: OrderedDictionary<FieldKey, [Item]> = [:]
  for entry in entries where entry.value.content != .null {
    let items = cell(entry, &log)
    if !items.isEmpty { cells[FieldKey(rawValue: entry.key)] = items }
  }
  return cells
}

private func initiative(_ node: Node, _ log: inout [Diagnostic]) -> Initiative? {
  let what = Phrase(en: "an initiative (取組内容)", ja: "取組内容")
  if case .scalar = node.content {
    return node.string(what, &log).map { checked(Initiative(text: $0, place: Place(node.span)), &log) }
  }
  guard let reader = MappingReader(node, what, keys: ["number", "text", "sections"], &log) else { return nil }
  var number = reader.int("number", &log)
  if let found = number, found < 1 {
    log.append(.error(.numberBelowOne(found), at: reader.node("number")?.span))
    number = nil
  }
  let sections = reader.strings("sections", &log) ?? []
  let sectionPlaces = reader.node("sections")?.entrySpans ?? []
  tellListedSections(sections, at: sectionPlaces, reader.node("sections")?.span, &log)
  return reader.requiredString("text", &log)
    .map { text in
      var initiative = Initiative(
        number: number, text: text, sections: sections, place: Place(reader.node("text")?.span))
      initiative.sectionPlaces = Places(sectionPlaces)
      return initiative
    }
    .map { checked($0, &log) }
}

/// Warns of each section name that a transcript would split into several (広報課、企画課).
private func tellListedSections(
  _ names: [String], at places: [SourceSpan?], _ span: SourceSpan?, _ log: inout [Diagnostic]
) {
  guard !names.allSatisfy(\.isOneWord) else { return }
  let parted = names.map { name -> [String] in
    // A line break in a name is reported by itself.
    if name.contains(where: \.isNewline) { return [name] }
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let isList = words.count > 1 && words.allSatisfy(\.endsAsDepartment)
    return (isList ? words : [name]).flatMap({ sectionNames(in: $0) }).map { String($0.trimmingWhitespace) }
  }
  let corrected = parted.flatMap { $0 }.map { yamlScalar($0, isInFlow: true) }.joined(separator: ", ")
  for (index, (name, parts)) in zip(names, parted).enumerated() where parts.count > 1 {
    log.append(
      .warning(
        .severalSections(name, count: parts.count), at: places.count == names.count ? places[index] : span,
        hints: [
          Phrase(
            en: "if they are several, write “sections: [\(corrected)]”",
            ja: "別々の課等であれば「sections: [\(corrected)]」と書いてください")
        ]))
  }
}

extension String {
  /// Whether it has nothing but kanji and kana, so that it cannot name several sections.
  fileprivate var isOneWord: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: true
      default: false
      }
    }
  }
}

extension Node {
  /// The places of the texts of a list, or of a single text.
  fileprivate var entrySpans: [SourceSpan?] {
    switch content {
    case .sequence(let nodes):
      nodes.filter { if case .scalar = $0.content { true } else { false } }.map(\.span)
    default: [span]
    }
  }
}

/// The items of a cell, or a single text as one item.
private func cell(_ entry: Entry, _ log: inout [Diagnostic]) -> [Item] {
  if case .scalar = entry.value.content { return item(entry.value, isNested: false, &log).map { [$0] } ?? [] }
  return (entry.value.sequence(Phrase(quoting: entry.key), &log) ?? []).compactMap { item($0, isNested: false, &log) }
}

private let itemText = Phrase(en: "an item", ja: "項目の文")

/// An item; without a marker it has a bullet in a cell's list, and none where it is nested.
///
/// The recursion is bounded by the depth of nodes (`Limits.depth`).
func item(_ node: Node, isNested: Bool, _ log: inout [Diagnostic]) -> Item? {
  let usual = Marker.usual(isNested: isNested)
  if case .scalar = node.content {
    return node.string(itemText, &log).map { checked(Item(text: $0, marker: usual, place: Place(node.span)), &log) }
  }
  if case .null = node.content {
    log.append(
      .error(
        .missingText(itemText), at: node.span,
        hints: [Phrase(en: "write a text after the dash, or remove it", ja: "「-」のあとに文を書くか、その行を消してください")]))
    return nil
  }
  guard let reader = MappingReader(node, Phrase(en: "an item", ja: "項目"), keys: ["text", "marker", "items"], &log)
  else { return nil }
  let marker = reader.string("marker", &log).map(Marker.init(written:)) ?? usual
  let children = (reader.sequence("items", &log) ?? []).compactMap { item($0, isNested: true, &log) }
  guard let text = reader.requiredString("text", &log) else { return nil }
  return checked(
    Item(text: text, marker: marker, children: children, place: Place(reader.node("text")?.span)), &log)
}

private func checked(_ initiative: Initiative, _ log: inout [Diagnostic]) -> Initiative {
  if let number = circledNumber(at: initiative.text) {
    log.append(
      .warning(
        .markInText(String(initiative.text.prefix(1))), at: initiative.place.span,
        hints: [
          Phrase(
            en: "write it as “number: \(number)”, and the text without it", ja: "番号は「number: \(number)」と書き、文からは除いてください")
        ]))
  }
  return initiative
}

private func checked(_ item: Item, _ log: inout [Diagnostic]) -> Item {
  if item.text.allSatisfy(\.isWhitespace) { log.append(.error(.missingText(itemText), at: item.place.span)) }
  if item.marker == .bullet, item.text.first?.isBullet == true {
    log.append(
      .warning(
        .markInText(String(item.text.prefix(1))), at: item.place.span,
        hints: [Phrase(en: "leave it out: a bullet is printed before the item anyway", ja: "印は自動で付くので、書かないでください")]))
  }
  return item
}

extension Marker {
  /// The marker of an item that names none.
  static func usual(isNested: Bool) -> Marker { isNested ? .none : .bullet }

  /// The marker that files write as `・`, `none` or a label such as `(ア)`.
  init(written: String) {
    switch written {
    case "・": self = .bullet
    case "none", "": self = .none
    default: self = .label(written)
    }
  }

  /// The marker as files write it.
  var written: String {
    switch self {
    case .bullet: "・"
    case .none: "none"
    case .label(let label): label
    }
  }
}

extension Message {
  static let noInitiative = Message(
    id: "missing-initiative", en: "a row has no initiative (取組内容)", ja: "この行には取組内容がありません")
  static func markInText(_ mark: String) -> Message {
    Message(id: "mark-in-text", en: "the text begins with a mark of its own, “\(mark)”", ja: "文の頭に印「\(mark)」があります")
  }
  static func numberBelowOne(_ number: Int) -> Message {
    Message(
      id: "wrong-number", en: "an initiative's number is 1 or more, but \(number) stands here",
      ja: "取組内容の番号は1以上ですが、ここには\(number)があります")
  }
}

extension Message {
  static func severalSections(_ name: String, count: Int) -> Message {
    Message(
      id: "several-sections-in-a-name",
      en: "“\(name.shortened)” is one section (課等) here, but looks like \(count)",
      ja: "「\(name.shortened)」は\(count)個の課等のようですが、ここでは一つの課等になります")
  }
}
