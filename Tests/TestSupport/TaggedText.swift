public import GoalBook
internal import OrderedCollections

extension Book {
  /// The first fault in the tags of the book's PDF: a text that is missing at its place, or something besides the
  /// texts.
  ///
  /// Nil where the tags have each of the book's texts once, in the order of print, and between them only the words of a
  /// table's header and the marks of lists.
  ///
  /// - Parameter tagged: the output of `pdfinfo -struct-text` for a PDF without cover and contents, in a layout with
  ///   the columns 組織目標, 取組内容, 課等, 実績 and 成果.
  public func difference(fromTagged tagged: String) -> String? {
    let found = structuredText(tagged)
    var position = 0
    var between: [Unicode.Scalar] = []
    for text in parts.flatMap({ printedTexts(of: $0, level: 0) }) {
      let wanted = visible(text)
      guard let place = found.place(of: wanted, from: position) else {
        return "“\(text)” is not where it should be; there stands “\(string(found[position...].prefix(60)))”"
      }
      between += found[position..<place]
      position = place + wanted.count
    }
    var rest = string(between + found[position...])
    for title in ["組織目標", "取組内容", "課等", "実績", "成果"] { rest = rest.replacing(title, with: "") }
    // The rest may only be numbers and bullets: ①, (1), ・, (ア).
    rest = rest.replacing(/・|[①-⑳㉑-㉟㊱-㊿]|[（(][0-9０-９ァ-ヶｱ-ﾝ]+[)）]|[0-9]/, with: "")
    return rest.isEmpty ? nil : "besides the book's texts there stands “\(rest.prefix(60))”"
  }

  /// The first of the book's characters that a PDF's plain text has less often than the book; nil where it has all.
  ///
  /// Repetitions after a page break, and what the layout adds, may be there too. This is far quicker than reading the
  /// tags.
  ///
  /// - Parameter text: the text of a PDF whose layout prints results and outcomes, and no other columns of items.
  public func missingCharacter(inPlain text: String) -> Unicode.Scalar? {
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in visible(text) { counts[scalar, default: 0] += 1 }
    for scalar in printedTexts.flatMap(visible) where !isMark(scalar) {
      counts[scalar, default: 0] -= 1
      if counts[scalar, default: 0] < 0 { return scalar }
    }
    return nil
  }

  /// Whether the book holds nothing but departments, or other parts, with their goals.
  public var holdsOnlyGoals: Bool {
    !readsScripts && !readsRuby && front.isEmpty && back.isEmpty && holdsOnlyGoals(parts)
  }

  private func holdsOnlyGoals(_ parts: [Part]) -> Bool {
    parts.allSatisfy { $0.lead.isEmpty && $0.notes.isEmpty && holdsOnlyGoals($0.parts) }
  }

  /// Every text that is printed at least once, in the order of the outline.
  private var printedTexts: [String] {
    let outline = Outline(self)
    return outline.texts.filter { node in
      switch node.kind {
      case .item(let key): key == .results || key == .outcomes
      case .detail(.columnTitle), .detail(.columnGroup):
        if case .table(let table)? = outline.passage(of: node.parent) { table.headerRows > 0 } else { false }
      case .detail(.tableCell), .detail(.entry), .detail(.term), .detail(.meaning), .part, .matter, .passage,
        .objective,
        .initiative, .section:
        true
      default: false
      }
    }.map(\.text)
  }

  /// Whether the character may be a mark that is read and not printed.
  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "{", "}": readsScripts || readsRuby
    case "^", "_": readsScripts
    case "|": readsRuby
    default: false
    }
  }

  /// A part's texts in the order of print: of a row, the first initiative with its sections, its first line, the shared
  /// texts, then the other initiatives.
  private func printedTexts(of part: Part, level: Int) -> [String] {
    let title = part.title.isEmpty ? part.number.flatMap { levels[level].title($0) } ?? "" : part.title
    return [title] + part.objectives.flatMap(printedTexts)
      + part.parts.flatMap { printedTexts(of: $0, level: level + 1) }
  }

  private func printedTexts(of objective: Objective) -> [String] {
    var found = [objective.text]
    for row in objective.rows {
      for index in 0..<max(row.initiatives.count, row.lines.count) {
        if row.initiatives.indices.contains(index) {
          found.append(row.initiatives[index].text)
          found += row.initiatives[index].sections
        }
        for key in [FieldKey.results, .outcomes] {
          if index == 0 { found += (row.cells[key] ?? []).flatMap(texts) }
          if row.lines.indices.contains(index) { found += (row.lines[index].cells[key] ?? []).flatMap(texts) }
        }
      }
    }
    return found
  }

  private func texts(of item: Item) -> [String] {
    var label = ""
    if case .label(let own) = item.marker { label = own }
    return [label, item.text] + item.children.flatMap(texts)
  }
}

/// The text in the tags, without white space; `pdfinfo -struct-text` prints it in quotes.
private func structuredText(_ printed: String) -> [Unicode.Scalar] {
  var texts = ""
  for line in printed.split(separator: "\n") {
    let text = line.drop { $0.isWhitespace }.unicodeScalars
    if text.count > 1, text.first == "\"", text.last == "\"" { texts.unicodeScalars += text.dropFirst().dropLast() }
  }
  return visible(texts)
}

/// The text without white space, and without characters that only tell where a line may be broken or in which direction
/// it runs.
private func visible(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.filter { (scalar: Unicode.Scalar) -> Bool in
    let properties = scalar.properties
    // A check reports characters that cannot be printed.
    if properties.isWhitespace || properties.generalCategory == .control { return false }
    return properties.isVariationSelector || !properties.isDefaultIgnorableCodePoint
  }
}

private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  String(String.UnicodeScalarView(scalars))
}

extension [Unicode.Scalar] {
  /// The index at which `part` first occurs from `start` on; nil where it does not.
  fileprivate func place(of part: [Unicode.Scalar], from start: Int) -> Int? {
    guard let first = part.first else { return start }
    for place in start..<Swift.max(start, count - part.count + 1) where self[place] == first {
      if self[place..<place + part.count].elementsEqual(part) { return place }
    }
    return nil
  }
}
