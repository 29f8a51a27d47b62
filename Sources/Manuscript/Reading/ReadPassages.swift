internal import Diagnostics
internal import GoalBook
internal import Notation

// Running text: each piece is a text, which makes a paragraph, or a mapping whose only key says what the piece is.

/// The running text under a key; a single text is a list of one.
func passages(under key: String, in reader: MappingReader, _ log: inout [Diagnostic]) -> [Passage] {
  guard let node = reader.node(key) else { return [] }
  switch node.content {
  case .scalar: return passage(node, &log).map { [$0] } ?? []
  default: return (node.sequence(Phrase(quoting: key), &log) ?? []).compactMap { passage($0, &log) }
  }
}

/// The sections in front of the parts or behind them.
func matter(under key: String, in reader: MappingReader, depth: Int = 0, _ log: inout [Diagnostic]) -> [Matter] {
  guard let list = reader.sequence(key, &log) else { return [] }
  guard depth < Level.most || list.isEmpty else {
    log.append(.error(.tooDeep(Level.most), at: reader.keySpan(key)))
    return []
  }
  return list.compactMap { node in
    let what = Phrase(en: "a section in front or at the back", ja: "前付・後付")
    guard
      let reader = MappingReader(
        node, what, keys: ["title", "short", "lang", "text", "parts"] + (depth == 0 ? ["columns"] : []), &log)
    else { return nil }
    let title = reader.requiredString("title", &log)
    let parts = matter(under: "parts", in: reader, depth: depth + 1, &log)
    var section = Matter(
      title: title ?? "", short: reader.string("short", &log) ?? "",
      text: passages(under: "text", in: reader, &log),
      parts: parts,
      place: Place(reader.node("title")?.span))
    section.language = reader.language(&log)
    section.shortPlace = Place(reader.node("short")?.span)
    section.columnCount = columnCount(in: reader, &log)
    return title == nil ? nil : section
  }
}

private func columnCount(in reader: MappingReader, _ log: inout [Diagnostic]) -> Int {
  guard let count = reader.int("columns", &log) else { return 1 }
  guard (1...2).contains(count) else {
    log.append(
      .error(
        .wrongColumnCount(count), at: reader.node("columns")?.span,
        hints: [Phrase(en: "write 1 or 2", ja: "1か2と書いてください")]))
    return 1
  }
  return count
}

private let passageKeys = [
  "paragraph", "heading", "subheading", "signature", "list", "definitions", "table", "figure", "index", "summary",
]

private func passage(_ node: Node, _ log: inout [Diagnostic]) -> Passage? {
  let what = Phrase(en: "a piece of running text", ja: "本文の要素")
  if case .scalar = node.content {
    return node.string(what, &log).map { .paragraph(PlacedText($0, place: Place(node.span))) }
  }
  guard let reader = MappingReader(node, what, keys: passageKeys, &log) else { return nil }
  guard reader.entries.count == 1, let entry = reader.entries.first else {
    // An unknown key has already been reported.
    if !log.contains(where: { $0.message.id == "unknown-key" && $0.span?.line == node.span.line }) {
      log.append(.error(.notOneKey(reader.entries.map(\.key)), at: node.span, hints: [.oneKey]))
    }
    return nil
  }
  func text() -> PlacedText? { reader.placedText(entry.key, &log) }
  switch entry.key {
  case "paragraph": return text().map { .paragraph($0) }
  case "heading": return text().map { .heading($0) }
  case "subheading": return text().map { .subheading($0) }
  case "signature": return signature(in: reader, &log).map { .signature($0) }
  case "list":
    let items = (reader.sequence("list", &log) ?? []).compactMap { item($0, isNested: false, &log) }
    return items.isEmpty ? nil : .list(items)
  case "definitions":
    let definitions = definitions(entry.value, &log)
    return definitions.isEmpty ? nil : .definitions(definitions)
  case "table": return plainTable(entry.value, &log).map { .table($0) }
  case "figure": return figure(entry.value, &log).map { .figure($0) }
  case "index":
    return reader.choice("index", [("sections", ())], &log).map { .sectionIndex(Place(entry.value.span)) }
  default: return summary(entry.value, &log).map { .summary($0) }
  }
}

/// The lines of a signature, from a list or a text with line breaks; each will be set flush right.
private func signature(in reader: MappingReader, _ log: inout [Diagnostic]) -> PlacedText? {
  guard let node = reader.node("signature"), let lines = reader.strings("signature", &log) else { return nil }
  guard case .sequence(let nodes) = node.content else { return PlacedText(lines[0], place: Place(node.span)) }
  if nodes.isEmpty { log.append(.error(.missingText(Phrase(en: "a signature", ja: "署名")), at: node.span)) }
  return PlacedText(lines.joined(separator: "\n"), place: Place(nodes.first?.span))
}

/// Terms and their meanings, from a list of mappings or from a mapping of terms to texts.
private func definitions(_ node: Node, _ log: inout [Diagnostic]) -> [Definition] {
  if case .mapping = node.content {
    guard let reader = MappingReader(node, Phrase(quoting: "definitions"), keys: nil, &log) else { return [] }
    return reader.entries.map {
      Definition(PlacedText($0.key, place: Place($0.keySpan)), meanings: meanings($0.value, &log))
    }
  }
  return (node.sequence(Phrase(quoting: "definitions"), &log) ?? []).compactMap { node -> Definition? in
    guard let reader = MappingReader(node, Phrase(en: "a definition", ja: "用語の項目"), keys: ["term", "text"], &log)
    else { return nil }
    let texts = reader.requiredNode("text", &log).map { meanings($0, &log) } ?? []
    guard reader.requiredNode("term", &log) != nil else { return nil }
    return reader.placedText("term", &log).map { Definition($0, meanings: texts) }
  }
}

private func meanings(_ node: Node, _ log: inout [Diagnostic]) -> [PlacedText] {
  let what = Phrase(en: "the meaning of a term", ja: "用語の説明")
  if case .sequence = node.content, let nodes = node.sequence(what, &log) {
    if nodes.isEmpty { log.append(.error(.missingText(what), at: node.span)) }
    return nodes.compactMap { node in node.string(what, &log).map { PlacedText($0, place: Place(node.span)) } }
  }
  return node.string(what, &log).map { [PlacedText($0, place: Place(node.span))] } ?? []
}

private func figure(_ node: Node, _ log: inout [Diagnostic]) -> Figure? {
  guard
    let reader = MappingReader(
      node, Phrase(en: "a figure", ja: "図"), keys: ["file", "alt", "width", "caption"], &log)
  else { return nil }
  return picture(in: reader, at: node.span, &log).map { file, alternative in
    Figure(
      file: file, alternative: alternative, width: reader.placedText("width", &log),
      caption: reader.placedText("caption", &log), place: Place(node.span))
  }
}

/// The logo on the cover; nil where there is none.
func logo(in reader: MappingReader, _ log: inout [Diagnostic]) -> Logo? {
  guard let node = reader.node("logo"), let reader = reader.mapping("logo", keys: ["file", "alt"], &log) else {
    return nil
  }
  return picture(in: reader, at: node.span, &log).map { Logo(file: $0, alternative: $1) }
}

/// The file of a picture and what it shows; both are required.
private func picture(
  in reader: MappingReader, at span: SourceSpan, _ log: inout [Diagnostic]
) -> (file: PlacedText, alternative: PlacedText)? {
  guard reader.requiredNode("file", &log) != nil, let file = reader.placedText("file", &log) else { return nil }
  guard reader.node("alt") != nil else {
    log.append(
      .error(
        .figureWithoutAlternative(file.text), at: span,
        hints: [
          Phrase(
            en: "add “alt: …” and say in a sentence what the figure shows", ja: "「alt: …」を加え、図が何を表すかを一文で書いてください")
        ]))
    return nil
  }
  return reader.placedText("alt", &log).map { (file, $0) }
}

private func summary(_ node: Node, _ log: inout [Diagnostic]) -> Summary? {
  guard
    let reader = MappingReader(
      node, Phrase(en: "a summary", ja: "集計表"), keys: ["count", "field", "caption"], &log)
  else { return nil }
  let caption = reader.placedText("caption", &log)
  guard reader.requiredNode("count", &log) != nil,
    let countsMarks = reader.choice("count", [("initiatives", false), ("marks", true)], &log)
  else { return nil }
  guard countsMarks else { return Summary(.initiatives, caption: caption, place: Place(node.span)) }
  return reader.requiredString("field", &log).map {
    Summary(.marks(FieldKey(rawValue: $0)), caption: caption, place: Place(node.span))
  }
}

extension MappingReader {
  /// A text with its place; nil where the key is missing.
  func placedText(_ key: String, _ log: inout [Diagnostic]) -> PlacedText? {
    string(key, &log).map { PlacedText($0, place: Place(node(key)?.span)) }
  }
}

extension Phrase {
  fileprivate static let oneKey = Phrase(
    en: "write each as an entry of its own: “- heading: …”", ja: "「- heading: …」のように、一つずつ別の項目に書いてください")
}

extension Message {
  static func notOneKey(_ keys: [String]) -> Message {
    let names = keys.map { Phrase(quoting: $0) }.listed
    return keys.isEmpty
      ? Message(id: "not-one-key", en: "a piece of running text says nothing", ja: "本文の要素に何も書かれていません")
      : Message(
        id: "not-one-key", en: "one piece of running text is several things at once: \(names.en)",
        ja: "本文の一つの要素に\(names.ja)が一緒に書かれています")
  }
  static func wrongColumnCount(_ count: Int) -> Message {
    Message(
      id: "wrong-column-count", en: "text is set in one or two columns, but \(count) stands here",
      ja: "段組は1段か2段ですが、ここには\(count)があります")
  }
  static func figureWithoutAlternative(_ file: String) -> Message {
    Message(
      id: "figure-without-alt", en: "the figure “\(file.shortened)” does not say what it shows",
      ja: "図「\(file.shortened)」に説明（alt）がありません")
  }
}
