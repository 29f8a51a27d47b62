public import Diagnostics
public import GoalBook
import Provenance

// Messages about columns of a layout that the book does not fill, and content of a book that no column shows.

extension Message {
  static func hiddenField(_ title: String, layout: String, count: Int) -> Message {
    Message(
      id: "hidden-field",
      en: "the layout “\(layout)” has no column for “\(title)”: what \(count) rows hold there is not printed",
      ja: "レイアウト「\(layout)」に「\(title)」の列がないため、\(count)行分の内容は印刷されません")
  }
  static func emptyColumn(_ title: String) -> Message {
    Message(
      id: "empty-column", en: "the column “\(title)” is empty in the whole book", ja: "「\(title)」の列は、冊子のどの行にも内容がありません")
  }
}

/// Warnings about content of selected rows that no column of the layout prints: nothing may be lost without a message.
public func hiddenFields(of selection: Selection, in layout: Layout) -> [Diagnostic] {
  let outline = selection.outline
  let known: [(role: ColumnRole, title: String, place: Place)] = [ColumnRole.initiatives, .sections].map {
    ($0, $0.title, Place())
  }
  let fields = (Field.known + outline.book.fields).map { (ColumnRole.field($0.key), $0.title, $0.place) }
  return (known + fields).compactMap { role, title, place in
    let isShown = layout.table.columns.contains { $0.content == role }
    let count = isShown ? 0 : selection.rows.count { outline.holds(role, in: $0) }
    guard count > 0 else { return nil }
    return .warning(
      .hiddenField(title.replacing("\n", with: " "), layout: layout.name, count: count), at: place.span,
      hints: [
        Phrase(
          en: "add a column with “field: \(role.key)” to the layout", ja: "レイアウトに「field: \(role.key)」の列を加えてください")
      ])
  }
}

/// Notes about columns that are empty in every row of the book; none for a book without rows.
public func emptyColumns(in outline: Outline, of layout: Layout) -> [Diagnostic] {
  guard !outline.rows.isEmpty else { return [] }
  return layout.table.columns.filter { column in
    column.content != .objective && !outline.rows.contains { outline.holds(column.content, in: $0) }
  }.map { column in
    .note(
      .emptyColumn(column.name), at: column.fieldSpan,
      hints: [
        Phrase(
          en: "to leave it out, take it out of the “columns” in a copy of the layout: its room goes to the others",
          ja: "印刷しないときは、レイアウトの写しを作り、「columns」からこの列を除いてください。空いた幅はほかの列に使えます")
      ])
  }
}

extension Outline {
  /// Whether a row has content for a column.
  fileprivate func holds(_ role: ColumnRole, in row: NodeID) -> Bool {
    switch role {
    case .objective: true
    case .initiatives: !initiatives(of: row).isEmpty
    case .sections: subtree(of: row).contains { $0.kind == .section }
    case .field(let key): !items(of: row, key).isEmpty
    }
  }
}
