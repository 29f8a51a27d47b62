internal import Dates
internal import GoalBook

extension Book {
  /// The book as the model writes it: what is empty is left out, markers that are usual are not named.
  var tree: Tree {
    var entries: [(key: String, value: Tree)] = [("title", .text(title))]
    for (key, value) in [("edition", edition), ("fiscalYear", fiscalYear), ("issuer", issuer)] where !value.isEmpty {
      entries.append((key, .text(value)))
    }
    if let date { entries.append(("date", .bare(date.text))) }
    for level in levels where !level.headings.isEmpty {
      entries.append((level.key, .mapping(level.headings.map { (String($0.number), .text($0.title)) })))
    }
    if !fields.isEmpty { entries.append(("fields", .mapping(fields.map { ($0.key.rawValue, $0.tree) }))) }
    entries.append(("departments", .list(parts.map(\.departmentTree))))
    return .mapping(entries)
  }
}

extension Field {
  fileprivate var tree: Tree {
    kind == .list ? .text(title) : .mapping([("title", .text(title)), ("kind", .text(kind.rawValue))])
  }
}

extension Part {
  fileprivate var departmentTree: Tree {
    let short: [(key: String, value: Tree)] = short.isEmpty ? [] : [("short", .text(short))]
    return .mapping([("name", .text(title))] + short + [("pillars", .list(parts.map(\.pillarTree)))])
  }

  fileprivate var pillarTree: Tree {
    let title: [(key: String, value: Tree)] = title.isEmpty ? [] : [("title", .text(title))]
    return .mapping([("pillar", .number(number ?? 0))] + title + [("objectives", .list(objectives.map(\.tree)))])
  }
}

extension Objective {
  fileprivate var tree: Tree { .mapping([("text", .text(text)), ("rows", .list(rows.map(\.tree)))]) }
}

extension Row {
  fileprivate var tree: Tree {
    let columns = cells.map { key, items in
      (key: key.rawValue, value: Tree.list(items.map { $0.tree(isNested: false) }))
    }
    return .mapping([(ColumnRole.initiatives.key, .list(initiatives.map(\.tree)))] + columns)
  }
}

extension Initiative {
  fileprivate var tree: Tree {
    var entries: [(key: String, value: Tree)] = []
    if let number { entries.append(("number", .number(number))) }
    entries.append(("text", .text(text)))
    if !sections.isEmpty { entries.append(("sections", .line(sections))) }
    return .mapping(entries)
  }
}

extension Item {
  fileprivate func tree(isNested: Bool) -> Tree {
    let isUsual = marker == .usual(isNested: isNested)
    guard !isUsual || !children.isEmpty else { return .text(text) }
    var entries: [(key: String, value: Tree)] = [("text", .text(text))]
    if !isUsual { entries.append(("marker", .text(marker.written))) }
    if !children.isEmpty { entries.append(("items", .list(children.map { $0.tree(isNested: true) }))) }
    return .mapping(entries)
  }
}
