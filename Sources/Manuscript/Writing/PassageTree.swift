internal import GoalBook

// Running text as a book's file has it.

extension [Passage] {
  var tree: Tree { .list(map(\.tree)) }
}

extension [Matter] {
  var tree: Tree { .list(map(\.tree)) }
}

extension Matter {
  fileprivate var tree: Tree {
    var entries: [(key: String, value: Tree)] = [("title", .text(title))]
    if !short.isEmpty { entries.append(("short", .text(short))) }
    if let language { entries.append(("lang", .text(language))) }
    if columnCount != 1 { entries.append(("columns", .number(columnCount))) }
    if !text.isEmpty { entries.append(("text", text.tree)) }
    if !parts.isEmpty { entries.append(("parts", parts.tree)) }
    return .mapping(entries)
  }
}

extension Passage {
  fileprivate var tree: Tree {
    switch self {
    case .paragraph(let text): .text(text.text)
    case .heading(let text): .mapping([("heading", .text(text.text))])
    case .subheading(let text): .mapping([("subheading", .text(text.text))])
    case .signature(let text): .mapping([("signature", text.text.signatureTree)])
    case .list(let items): .mapping([("list", .list(items.map { $0.tree(isNested: false) }))])
    case .definitions(let definitions): .mapping([("definitions", .list(definitions.map(\.tree)))])
    case .table(let table): .mapping([("table", table.tree)])
    case .figure(let figure): .mapping([("figure", figure.tree)])
    case .sectionIndex: .mapping([("index", .text("sections"))])
    case .summary(let summary): .mapping([("summary", summary.tree)])
    }
  }
}

extension String {
  /// The lines as a list; a single line, and lines of which one is empty, as a text.
  fileprivate var signatureTree: Tree {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.count == 1 || lines.contains("") ? .text(self) : .line(lines)
  }
}

extension Definition {
  fileprivate var tree: Tree {
    let texts = meanings.map { Tree.text($0.text) }
    return .mapping([("term", .text(term.text)), ("text", texts.count == 1 ? texts[0] : .list(texts))])
  }
}

extension PlainTable {
  fileprivate var tree: Tree {
    var entries: [(key: String, value: Tree)] = []
    if let caption { entries.append(("caption", .text(caption.text))) }
    entries.append(("columns", .list(columnTrees)))
    if columns.contains(where: { $0.alignment != .start }) {
      entries.append(("align", .line(columns.map(\.alignment.rawValue))))
    }
    if headerRows != (hasGroups ? 2 : 1) { entries.append(("header-rows", .number(headerRows))) }
    entries.append(("rows", .list(rows.map(\.tree))))
    return .mapping(entries)
  }

  /// The titles of the columns; those with a common title are under it.
  private var columnTrees: [Tree] {
    var trees: [Tree] = []
    for (index, column) in columns.enumerated() {
      guard let group = column.group else {
        trees.append(.text(column.title.text))
        continue
      }
      if index > 0, columns[index - 1].group == group { continue }
      let inner = columns[index...].prefix { $0.group == group }
      trees.append(
        .mapping([("title", .text(group.text)), ("columns", .line(inner.map(\.title.text)))]))
    }
    return trees
  }
}

extension PlainTable.Row {
  fileprivate var tree: Tree {
    let cells = Tree.line(cells.map(\.text))
    return isTotal ? .mapping([("total", cells)]) : cells
  }
}

extension Figure {
  fileprivate var tree: Tree {
    var entries: [(key: String, value: Tree)] = [("file", .text(file.text)), ("alt", .text(alternative.text))]
    if let width { entries.append(("width", .text(width.text))) }
    if let caption { entries.append(("caption", .text(caption.text))) }
    return .mapping(entries)
  }
}

extension Summary {
  fileprivate var tree: Tree {
    let caption: [(key: String, value: Tree)] = caption.map { [("caption", .text($0.text))] } ?? []
    switch content {
    case .initiatives: return .mapping([("count", .text("initiatives"))] + caption)
    case .marks(let field): return .mapping([("count", .text("marks")), ("field", .text(field.rawValue))] + caption)
    }
  }
}
