public import Diagnostics
public import Provenance

/// Which part of a book is wanted, in the words of whoever asks; an empty list asks for nothing in particular.
///
/// The wishes combine: a row stays if its part, its department, its pillar and one of its sections (課等) are all wanted.
public struct Subset: Hashable, Sendable {
  /// Titles or short names of parts (部), numbers of parts of the highest level counted from 1, or unambiguous beginnings of titles.
  public var departments: [String]
  /// Numbers of parts whose titles their level names (柱).
  public var pillars: [Int]
  /// Exact names or unambiguous beginnings.
  public var sections: [String]
  /// Names of parts with those of the parts that they stand in (行政局/総務部), or as much of them as is not ambiguous.
  public var parts: [String]

  public init(departments: [String] = [], pillars: [Int] = [], sections: [String] = [], parts: [String] = []) {
    self.departments = departments
    self.pillars = pillars
    self.sections = sections
    self.parts = parts
  }

  /// Whether nothing is left out.
  public var isEverything: Bool { departments.isEmpty && pillars.isEmpty && sections.isEmpty && parts.isEmpty }
}

extension Message {
  /// A wish for a department that the book does not have.
  public static func unknownDepartment(_ name: String) -> Message {
    Message(
      id: "unknown-department", en: "there is no department (部) “\(name)” in this book", ja: "この冊子に「\(name)」という部はありません")
  }
  /// A wish for a pillar that the book does not have.
  public static func unknownPillar(_ number: Int) -> Message {
    Message(id: "unknown-pillar", en: "there is no pillar (柱) \(number) in this book", ja: "この冊子に柱\(number)はありません")
  }
  /// A wish for a section that the book does not have.
  public static func unknownSection(_ name: String) -> Message {
    Message(
      id: "unknown-section", en: "there is no section (課等) “\(name)” in this book", ja: "この冊子に「\(name)」という課等はありません")
  }
  /// A beginning that several names share.
  public static func ambiguousName(_ name: String) -> Message {
    Message(id: "ambiguous-name", en: "“\(name)” is the beginning of several names", ja: "「\(name)」で始まる名前が二つ以上あります")
  }
  /// A name that several parts have.
  public static func ambiguousPart(_ name: String) -> Message {
    Message(id: "ambiguous-part", en: "“\(name)” may be one of several parts", ja: "「\(name)」に当てはまるものが二つ以上あります")
  }
  /// A wish for a part that the book does not have.
  public static func unknownPart(_ path: String) -> Message {
    Message(id: "unknown-part", en: "there is no part “\(path)” in this book", ja: "この冊子に「\(path)」はありません")
  }
  /// Wishes that leave no row at all.
  public static let emptySelection = Message(
    id: "empty-selection", en: "no row of this book is of the wanted department, pillar and section",
    ja: "指定した部・柱・課等のすべてに当てはまる行がありません")
}

extension Subset {
  /// The part of a book that is wanted, and what is wrong with the wishes; all of it where something is.
  public func selection(of outline: Outline) -> (selection: Selection, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let wantedDepartments = wantedDepartments(of: outline, &diagnostics)
    let wantedPaths = Set(parts.compactMap { part(at: $0, of: outline, &diagnostics) })
    let names = outline.sectionNames
    let wantedSections = Set(
      sections.compactMap { wish -> String? in
        index(of: wish, in: names, unknown: Message.unknownSection, &diagnostics).map { names[$0] }
      })
    let numbers = outline.nodes.compactMap(outline.callingNumber)
    for number in pillars where !numbers.contains(number) {
      let known = Set(numbers).sorted().map { String($0) }.joined(separator: ", ")
      diagnostics.append(
        .error(
          .unknownPillar(number),
          hints: [Phrase(en: "choose among this book's: \(known)", ja: "この冊子にある番号（\(known)）から選んでください")]))
    }
    guard !diagnostics.hasErrors, !isEverything else { return (Selection(all: outline), diagnostics) }
    // A part of which all is wanted is there even where it has no rows.
    let isWholeParts = pillars.isEmpty && sections.isEmpty && (departments.isEmpty || parts.isEmpty)
    let whole = isWholeParts ? wantedDepartments.union(wantedPaths) : []
    let selection = Selection(of: outline, parts: whole) { row in
      let around = outline.ancestors(of: row).filter(\.kind.isPart)
      return (departments.isEmpty || around.contains { wantedDepartments.contains($0.id) })
        && (parts.isEmpty || around.contains { wantedPaths.contains($0.id) })
        && (pillars.isEmpty || around.contains { outline.callingNumber(of: $0).map(pillars.contains) ?? false })
        && (sections.isEmpty
          || outline.subtree(of: row).contains { $0.kind == .section && wantedSections.contains($0.text) })
    }
    if selection.parts().isEmpty { diagnostics.append(.error(.emptySelection)) }
    return (selection, diagnostics)
  }

  /// The parts that are wanted by name, number or path, in the order of the book: none that stands in another, and of a
  /// department and a part that are both asked for the one that stands in the other.
  public func wantedParts(of outline: Outline) -> [NodeID] {
    var diagnostics: [Diagnostic] = []
    let named = wantedDepartments(of: outline, &diagnostics)
    let pathed = Set(parts.compactMap { part(at: $0, of: outline, &diagnostics) })
    var wanted = named.union(pathed)
    if !named.isEmpty, !pathed.isEmpty {
      wanted = named.filter { outline.stands($0, in: pathed) }.union(pathed.filter { outline.stands($0, in: named) })
    }
    return wanted.filter { !outline.stands(outline[$0].parent, in: wanted) }.sorted()
  }

  /// The part of a path, of the end of only one path, or of the only path or name that begins so.
  private func part(at wish: String, of outline: Outline, _ diagnostics: inout [Diagnostic]) -> NodeID? {
    let parts = outline.nodes.filter(\.kind.isPart)
    let paths = parts.map { outline.path(of: $0.id) }
    func isMeant(_ meaning: (Int) -> Bool) -> [Int] { wish.isEmpty ? [] : parts.indices.filter(meaning) }
    let ways = [
      isMeant { paths[$0] == wish },
      isMeant { paths[$0].hasSuffix("/\(wish)") || outline.nameInFurniture(of: parts[$0].id).text == wish },
      isMeant { paths[$0].hasPrefix(wish) },
      isMeant { index in outline.shorterPaths(of: parts[index]).contains { $0.hasPrefix(wish) } },
    ]
    let meant = ways.first { !$0.isEmpty } ?? []
    // A part and those in it begin alike; of two of one path nobody can name the second.
    if let first = meant.first,
      meant.allSatisfy({ paths[$0] == paths[first] || paths[$0].hasPrefix("\(paths[first])/") })
    {
      return parts[first].id
    }
    let names = meant.isEmpty ? paths + parts.map(outline.ownName) : []
    diagnostics.append(
      meant.isEmpty
        ? .error(.unknownPart(wish), hints: [.nearest(to: wish, in: names.eachOnce, what: ownNames)])
        : .error(.ambiguousPart(wish), hints: [oneInFull(meant.map { paths[$0] })]))
    return nil
  }

  private func wantedDepartments(of outline: Outline, _ diagnostics: inout [Diagnostic]) -> Set<NodeID> {
    let parts = outline.parts
    let titled = outline.nodes.filter { $0.kind.isPart && outline.callingNumber(of: $0) == nil }
    let titles = titled.map(\.text)
    return Set(
      departments.compactMap { wish -> NodeID? in
        if let number = Int(wish), parts.indices.contains(number - 1), !titles.contains(wish) {
          return parts[number - 1].id
        }
        if let top = parts.first(where: { $0.text == wish }) { return top.id }
        let exact = titled.filter { $0.text == wish }
        let called = exact.isEmpty ? outline.parts(shortenedTo: wish) : exact
        let paths = called.map { outline.path(of: $0.id) }.eachOnce
        if paths.count > 1 {
          diagnostics.append(.error(.ambiguousPart(wish), hints: [partInFull(paths)]))
          return nil
        }
        return called.first?.id
          ?? index(of: wish, in: titles, unknown: Message.unknownDepartment, &diagnostics).map { titled[$0].id }
      })
  }

  /// What a name that is not there is looked for among.
  private var ownNames: Phrase { Phrase(en: "the book's own", ja: "この冊子にあるの") }

  private func oneInFull(_ names: [String]) -> Phrase {
    let list = names.map { Phrase(verbatim: $0) }.listed
    return Phrase(en: "write one of these in full: \(list.en)", ja: "次のどれかを略さずに書いてください：\(list.ja)")
  }

  private func partInFull(_ paths: [String]) -> Phrase {
    let list = paths.map { Phrase(verbatim: "--part \($0)") }.listed
    return Phrase(en: "write one of these: \(list.en)", ja: "次のどれかで指定してください：\(list.ja)")
  }

  /// The index of the name that `wish` is, or is the only beginning of.
  private func index(
    of wish: String, in names: [String], unknown: (String) -> Message, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    if let exact = names.firstIndex(of: wish) { return exact }
    let begun = names.indices.filter { !wish.isEmpty && names[$0].hasPrefix(wish) }
    if begun.count == 1 { return begun[0] }
    if begun.count > 1 {
      diagnostics.append(.error(.ambiguousName(wish), hints: [oneInFull(begun.map { names[$0] })]))
      return nil
    }
    diagnostics.append(.error(unknown(wish), hints: [.nearest(to: wish, in: names, what: ownNames)]))
    return nil
  }
}

extension Outline {
  /// Whether a node is one of `nodes` or stands in one of them.
  public func stands(_ id: NodeID, in nodes: Set<NodeID>) -> Bool {
    nodes.contains(id) || ancestors(of: id).contains { nodes.contains($0.id) }
  }

  /// Every section (課等) that carries an initiative, each once, in the order of the book.
  public var sectionNames: [String] {
    var seen: Set<String> = []
    return nodes.filter { $0.kind == .section && seen.insert($0.text).inserted }.map(\.text)
  }

  /// What a part is called among those that it stands beside: the end of its path.
  fileprivate func ownName(of part: BookNode) -> String { callingNumber(of: part).map { String($0) } ?? part.text }

  /// The ends of a part's path: 行政局/総務部/広報課, 総務部/広報課, 広報課.
  fileprivate func shorterPaths(of part: BookNode) -> [String] {
    let names = partsAround(part.id).map(ownName)
    return names.indices.map { names[$0...].joined(separator: "/") }
  }

  /// The parts whose short name is `name`.
  fileprivate func parts(shortenedTo name: String) -> [BookNode] {
    nodes.filter { $0.kind == .short && $0.text == name }.map { self[$0.parent] }.filter(\.kind.isPart)
  }
}

extension [String] {
  /// Each once, in their order.
  fileprivate var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
