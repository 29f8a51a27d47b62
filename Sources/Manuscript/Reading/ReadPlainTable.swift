internal import Diagnostics
internal import GoalBook
internal import Notation

/// A plain table: the titles of its columns, and rows of texts.
func plainTable(_ node: Node, _ log: inout [Diagnostic]) -> PlainTable? {
  guard
    let reader = MappingReader(
      node, Phrase(en: "a table", ja: "表"), keys: ["caption", "columns", "align", "header-rows", "rows"], &log),
    let titles = reader.requiredNode("columns", &log)?.sequence(Phrase(quoting: "columns"), &log)
  else { return nil }
  var table = PlainTable(caption: reader.placedText("caption", &log), columns: [], place: Place(node.span))
  for title in titles { table.columns += columns(title, &log) }
  guard !table.columns.isEmpty else { return nil }
  guard table.columns.count <= mostFields else {
    log.append(.error(.tooManyTableColumns, at: reader.node("columns")?.span))
    return nil
  }
  align(&table, in: reader, &log)
  let least = table.hasGroups ? 2 : 1
  table.headerRows = reader.int("header-rows", &log) ?? least
  for node in reader.sequence("rows", &log) ?? [] {
    if let row = row(node, columnCount: table.columns.count, &log) { table.rows.append(row) }
  }
  if !(0...2).contains(table.headerRows) || table.headerRows > least + table.rows.count
    || table.hasGroups && table.headerRows != 2
  {
    log.append(
      .error(
        .wrongHeaderRows(table.headerRows), at: reader.node("header-rows")?.span,
        hints: [
          table.hasGroups
            ? Phrase(
              en: "leave it out: columns with a common title make two rows", ja: "共通の題名がある表は見出しが2行になるので、書かないでください")
            : Phrase(en: "write 0, 1 or 2", ja: "0、1、2のどれかを書いてください")
        ]))
    table.headerRows = least
  }
  return table
}

/// A column, or several columns with a common title.
private func columns(_ node: Node, _ log: inout [Diagnostic]) -> [PlainTable.Column] {
  let what = Phrase(en: "a column's title", ja: "列の題名")
  guard case .mapping = node.content else {
    if case .null = node.content { return [PlainTable.Column(PlacedText("", place: Place(node.span)))] }
    return node.string(what, &log).map { [PlainTable.Column(PlacedText($0, place: Place(node.span)))] } ?? []
  }
  guard
    let reader = MappingReader(
      node, Phrase(en: "columns with a common title", ja: "題名が共通の列"), keys: ["title", "columns"], &log),
    reader.requiredNode("title", &log) != nil, let group = reader.placedText("title", &log),
    let titles = reader.requiredNode("columns", &log)?.sequence(Phrase(quoting: "columns"), &log)
  else { return [] }
  return titles.compactMap { title in
    title.string(what, &log).map { PlainTable.Column(PlacedText($0, place: Place(title.span)), group: group) }
  }
}

private func align(_ table: inout PlainTable, in reader: MappingReader, _ log: inout [Diagnostic]) {
  guard let list = reader.sequence("align", &log) else { return }
  guard list.count == table.columns.count else {
    log.append(
      .error(
        .wrongCount(list.count, Phrase(quoting: "align"), columns: table.columns.count),
        at: reader.node("align")?.span, hints: [.oneForEachColumn]))
    return
  }
  for (index, node) in list.enumerated() {
    guard let text = node.string(Phrase(quoting: "align"), &log) else { continue }
    if let alignment = PlainTable.ColumnAlignment(rawValue: text) {
      table.columns[index].alignment = alignment
    } else {
      let names = PlainTable.ColumnAlignment.allCases.map { Phrase(verbatim: $0.rawValue) }.listed
      log.append(
        .error(
          .badAlignment(text), at: node.span,
          hints: [Phrase(en: "the choices are \(names.en)", ja: "\(names.ja)のどれかを書いてください")]))
    }
  }
}

/// A row: a list of its cells, or such a list under `total`.
private func row(_ node: Node, columnCount: Int, _ log: inout [Diagnostic]) -> PlainTable.Row? {
  var (list, isTotal) = (node, false)
  if case .mapping = node.content {
    guard let reader = MappingReader(node, Phrase(en: "a row", ja: "行"), keys: ["total"], &log),
      let total = reader.requiredNode("total", &log)
    else { return nil }
    (list, isTotal) = (total, true)
  }
  guard let cells = list.entries(Phrase(en: "a row of a table", ja: "表の行"), &log) else { return nil }
  guard cells.count == columnCount else {
    log.append(
      .error(
        .wrongCount(cells.count, Phrase(en: "this row", ja: "この行"), columns: columnCount), at: list.span,
        hints: [list.partedNumbers.first?.remedy ?? .oneForEachColumn]))
    return nil
  }
  let what = Phrase(en: "a cell", ja: "欄")
  return PlainTable.Row(
    cells.map { cell in
      let text = cell.content == .null ? "" : cell.string(what, &log) ?? ""
      return PlacedText(text, place: Place(cell.span))
    }, isTotal: isTotal)
}

extension Phrase {
  fileprivate static let oneForEachColumn = Phrase(
    en: "write one for each column; an empty one is \"\"", ja: "列ごとに一つ書いてください。空の欄は「\"\"」と書きます")
}

extension Message {
  static let tooManyTableColumns = Message(
    id: "too-many-columns", en: "a table has at most \(mostFields) columns", ja: "表の列は\(mostFields)個までです")
  static func wrongHeaderRows(_ count: Int) -> Message {
    Message(
      id: "wrong-header-rows", en: "a table's header cannot have \(count) rows here",
      ja: "この表の見出しを\(count)行にはできません")
  }
  static func wrongCount(_ count: Int, _ what: Phrase, columns: Int) -> Message {
    Message(
      id: "wrong-cell-count", en: "\(what.en) has \(count) entries, but the table has \(columns) columns",
      ja: "\(what.ja)には\(count)個書かれていますが、表の列は\(columns)個です")
  }
  static func badAlignment(_ text: String) -> Message {
    Message(
      id: "bad-choice", en: "“\(text.shortened)” is not one of the choices for “align”",
      ja: "「\(text.shortened)」は「align」に書ける値ではありません")
  }
}
