internal import Dates
internal import GoalBook

extension Book {
  /// The book as its file has it; empty values and default markers are left out.
  var tree: Tree {
    var entries: [(key: String, value: Tree)] = [("title", .text(title))]
    for (key, value) in [("edition", edition), ("fiscalYear", fiscalYear), ("issuer", issuer)] where !value.isEmpty {
      entries.append((key, .text(value)))
    }
    if let logo {
      entries.append(("logo", .mapping([("file", .text(logo.file.text)), ("alt", .text(logo.alternative.text))])))
    }
    if let colophon {
      entries.append(("colophon", .mapping(colophon.texts.map { ($0.key.rawValue, .text($0.value.text)) })))
    }
    if let date { entries.append(("date", .bare(date.text))) }
    if let language { entries.append(("lang", .text(language))) }
    if let firstFolio { entries.append(("folio", .number(firstFolio))) }
    if readsScripts { entries.append(("scripts", .truth(true))) }
    if readsRuby { entries.append(("ruby", .truth(true))) }
    let pillars = levels.last?.headings ?? []
    let isOfDepartments = levels == Level.departmentsAndPillars(pillars)
    if isOfDepartments {
      if !pillars.isEmpty { entries.append(("pillars", pillars.tree)) }
    } else if levels != [.whole] {
      entries.append(("levels", .list(levels.map(\.tree))))
    }
    if !fields.isEmpty { entries.append(("fields", .mapping(fields.map { ($0.key.rawValue, $0.tree) }))) }
    if !front.isEmpty { entries.append(("front", front.tree)) }
    entries.append(partsEntry(isOfDepartments: isOfDepartments))
    if !back.isEmpty { entries.append(("back", back.tree)) }
    return .mapping(entries)
  }

  /// The parts in the form that fits the book's levels; as departments and pillars where these suffice.
  private func partsEntry(isOfDepartments: Bool) -> (key: String, value: Tree) {
    if levels == [.whole] { return ("objectives", .list(of: parts.first?.objectives ?? [], \.tree)) }
    if isOfDepartments, parts.allSatisfy(\.isDepartment) { return ("departments", .list(of: parts, \.departmentTree)) }
    return ("parts", .list(of: parts, \.tree))
  }
}

extension [Level.Heading] {
  fileprivate var tree: Tree { .mapping(map { (String($0.number), .text($0.title)) }) }
}

extension Level {
  fileprivate var tree: Tree {
    var entries: [(key: String, value: Tree)] = [("name", .text(noun))]
    if startsPage { entries.append(("page", .text("new"))) }
    if numbering != .none { entries.append(("numbering", .text(numbering.written))) }
    if !headings.isEmpty { entries.append(("titles", headings.tree)) }
    return .mapping(entries)
  }
}

extension Field {
  fileprivate var tree: Tree {
    guard kind != .list || language != nil else { return .text(title) }
    var entries: [(key: String, value: Tree)] = [("title", .text(title))]
    if kind != .list { entries.append(("kind", .text(kind.rawValue))) }
    if let language { entries.append(("lang", .text(language))) }
    return .mapping(entries)
  }
}

extension Part {
  /// Whether the form of a department with pillars can express the part.
  fileprivate var isDepartment: Bool {
    number == nil && objectives.isEmpty
      && parts.allSatisfy { $0.number != nil && $0.short.isEmpty && $0.language == nil && $0.parts.isEmpty }
  }

  fileprivate var departmentTree: Tree {
    .mapping(
      [("name", .text(title))] + shortEntry + leadEntry + [("pillars", .list(of: parts, \.pillarTree))] + notesEntry)
  }

  fileprivate var pillarTree: Tree {
    .mapping(
      [("pillar", .number(number ?? 0))] + titleEntry + leadEntry
        + [("objectives", .list(of: objectives, \.tree))] + notesEntry)
  }

  fileprivate var tree: Tree {
    let number: [(key: String, value: Tree)] = number.map { [("number", .number($0))] } ?? []
    var entries = titleEntry + number + shortEntry + leadEntry
    if !objectives.isEmpty { entries.append(("objectives", .list(of: objectives, \.tree))) }
    if !parts.isEmpty { entries.append(("parts", .list(of: parts, \.tree))) }
    return .mapping(entries + notesEntry)
  }

  private var titleEntry: [(key: String, value: Tree)] { title.isEmpty ? [] : [("title", .text(title))] }
  private var shortEntry: [(key: String, value: Tree)] {
    (short.isEmpty ? [] : [("short", .text(short))]) + (language.map { [("lang", .text($0))] } ?? [])
  }
  private var leadEntry: [(key: String, value: Tree)] { lead.isEmpty ? [] : [("lead", lead.tree)] }
  private var notesEntry: [(key: String, value: Tree)] { notes.isEmpty ? [] : [("notes", notes.tree)] }
}

extension Objective {
  var tree: Tree { .mapping([("text", .text(text)), ("rows", .list(rows.map(\.tree)))]) }
}

extension Row {
  fileprivate var tree: Tree {
    let columns = cells.map { key, items in
      (key: key.rawValue, value: Tree.list(items.map { $0.tree(isNested: false) }))
    }
    return .mapping(
      [(ColumnRole.initiatives.key, .list(initiatives.map(\.tree)))]
        + (lines.isEmpty ? [] : [(linesKey, .list(lines.map(\.tree)))]) + columns)
  }
}

extension RowLine {
  /// A cell with a single text is written without a list, as lines mostly hold values.
  fileprivate var tree: Tree {
    .mapping(
      cells.map { key, items in
        let trees = items.map { $0.tree(isNested: false) }
        if trees.count == 1, case .text = trees[0] { return (key.rawValue, trees[0]) }
        return (key.rawValue, .list(trees))
      })
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
  func tree(isNested: Bool) -> Tree {
    let isUsual = marker == .usual(isNested: isNested)
    guard !isUsual || !children.isEmpty else { return .text(text) }
    var entries: [(key: String, value: Tree)] = [("text", .text(text))]
    if !isUsual { entries.append(("marker", .text(marker.written))) }
    if !children.isEmpty { entries.append(("items", .list(children.map { $0.tree(isNested: true) }))) }
    return .mapping(entries)
  }
}
