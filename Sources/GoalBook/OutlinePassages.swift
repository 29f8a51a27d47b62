import Provenance

// The nodes of running text.

extension Outline {
  mutating func add(_ passages: [Passage], of list: PassageList, in parent: NodeID) {
    for (index, passage) in passages.enumerated() { add(passage, of: list, ordinal: index + 1, in: parent) }
  }

  private mutating func add(_ passage: Passage, of list: PassageList, ordinal: Int, in parent: NodeID) {
    func add(
      _ kind: PassageKind, _ text: PlacedText? = nil, place: Place = Place(),
      below: (inout Outline, NodeID) -> Void = { _, _ in }
    ) {
      self.add(
        .passage(list, kind), in: parent, ordinal: ordinal, text?.text ?? "", place: text?.place ?? place
      ) { outline, id in
        outline.note(passage, as: id)
        below(&outline, id)
      }
    }
    switch passage {
    case .paragraph(let text): add(.paragraph, text)
    case .heading(let text): add(.heading, text)
    case .subheading(let text): add(.subheading, text)
    case .signature(let text): add(.signature, text)
    case .list(let items): add(.list, place: items.first?.place ?? Place()) { $0.add(items, in: $1) }
    case .definitions(let definitions):
      add(.definitions, place: definitions.first?.term.place ?? Place()) { $0.add(definitions, in: $1) }
    case .table(let table): add(.table, place: table.place) { $0.add(table, in: $1) }
    case .figure(let figure):
      // A figure is not a text; its file and width tell figures apart.
      let file = [figure.file.text, figure.width?.text].compactMap(\.self).joined(separator: " ")
      add(.figure, PlacedText(file, place: figure.place)) { outline, id in
        outline.add(.alternative, 1, figure.alternative, in: id)
        if let caption = figure.caption { outline.add(.caption, 1, caption, in: id) }
      }
    case .sectionIndex(let place): add(.sectionIndex, place: place)
    case .summary(let summary):
      add(.summary, place: summary.place) { outline, id in
        if let caption = summary.caption { outline.add(.caption, 1, caption, in: id) }
      }
    }
  }

  private mutating func add(
    _ detail: PassageDetail, _ ordinal: Int, _ text: PlacedText, in parent: NodeID,
    below: (inout Outline, NodeID) -> Void = { _, _ in }
  ) {
    add(.detail(detail), in: parent, ordinal: ordinal, text.text, place: text.place, below: below)
  }

  private mutating func add(_ items: [Item], in parent: NodeID) {
    for (index, item) in items.enumerated() {
      add(
        .detail(.entry), in: parent, ordinal: index + 1, marker: item.marker, item.text, place: item.place
      ) { $0.add(item.children, in: $1) }
    }
  }

  private mutating func add(_ definitions: [Definition], in parent: NodeID) {
    for (index, definition) in definitions.enumerated() {
      add(.term, index + 1, definition.term, in: parent) { outline, id in
        for (index, meaning) in definition.meanings.enumerated() { outline.add(.meaning, index + 1, meaning, in: id) }
      }
    }
  }

  private mutating func add(_ table: PlainTable, in parent: NodeID) {
    if let caption = table.caption { add(.caption, 1, caption, in: parent) }
    for (index, column) in table.columns.enumerated() {
      // A shared title is added once, before the first of its columns.
      if let group = column.group, index == 0 || table.columns[index - 1].group != group {
        add(.columnGroup, index + 1, group, in: parent)
      }
      add(.columnTitle, index + 1, column.title, in: parent)
    }
    for (index, row) in table.rows.enumerated() {
      let place = row.cells.first?.place ?? table.place
      add(.detail(.tableRow), in: parent, ordinal: index + 1, place: place) { outline, id in
        for (index, cell) in row.cells.enumerated() { outline.add(.tableCell, index + 1, cell, in: id) }
      }
    }
  }
}
