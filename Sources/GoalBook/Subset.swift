public import Diagnostics
public import Provenance

/// Which part of a book is wanted, as a user names it; an empty list excludes nothing.
///
/// The lists combine: a row is kept if its part, its department, its pillar and one of its sections (課等) are all
/// wanted.
public struct Subset: Hashable, Sendable {
  /// Departments (部): titles, short names, numbers among the parts of the highest level from 1, or unambiguous
  /// beginnings.
  public var departments: [String]
  /// The numbers of pillars (柱): parts that paths name by number.
  public var pillars: [Int]
  /// The names of sections (課等), in full or as an unambiguous beginning.
  public var sections: [String]
  /// Parts by path (行政局/総務部), or by as much of the path as is unambiguous.
  public var parts: [String]

  /// Makes a subset of what is wanted; without arguments that is everything.
  public init(departments: [String] = [], pillars: [Int] = [], sections: [String] = [], parts: [String] = []) {
    self.departments = departments
    self.pillars = pillars
    self.sections = sections
    self.parts = parts
  }

  /// Whether nothing is excluded.
  public var isEverything: Bool { departments.isEmpty && pillars.isEmpty && sections.isEmpty && parts.isEmpty }
}

extension Message {
  /// No department has the wanted name.
  public static func unknownDepartment(_ name: String) -> Message {
    Message(
      id: "unknown-department", en: "there is no department (部) “\(name)” in this book", ja: "この冊子に「\(name)」という部はありません")
  }
  /// No pillar has the wanted number.
  public static func unknownPillar(_ number: Int) -> Message {
    Message(id: "unknown-pillar", en: "there is no pillar (柱) \(number) in this book", ja: "この冊子に柱\(number)はありません")
  }
  /// No section has the wanted name.
  public static func unknownSection(_ name: String) -> Message {
    Message(
      id: "unknown-section", en: "there is no section (課等) “\(name)” in this book", ja: "この冊子に「\(name)」という課等はありません")
  }
  /// The wanted name is the beginning of several names.
  public static func ambiguousName(_ name: String) -> Message {
    Message(id: "ambiguous-name", en: "“\(name)” is the beginning of several names", ja: "「\(name)」で始まる名前が二つ以上あります")
  }
  /// The wanted name fits several parts.
  public static func ambiguousPart(_ name: String) -> Message {
    Message(id: "ambiguous-part", en: "“\(name)” may be one of several parts", ja: "「\(name)」に当てはまるものが二つ以上あります")
  }
  /// No part has the wanted path.
  public static func unknownPart(_ path: String) -> Message {
    Message(id: "unknown-part", en: "there is no part “\(path)” in this book", ja: "この冊子に「\(path)」はありません")
  }
  /// The book has no row that fits all of the wishes.
  public static let emptySelection = Message(
    id: "empty-selection", en: "no row of this book is of the wanted department, pillar and section",
    ja: "指定した部・柱・課等のすべてに当てはまる行がありません")
}

extension Subset {
  /// The wanted part of a book, and errors for wishes that it cannot meet; with an error in a name, the whole book.
  public func selection(of outline: Outline) -> (selection: Selection, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let wantedDepartments = wantedDepartments(of: outline, &diagnostics)
    let wantedPaths = Set(parts.compactMap { part(at: $0, of: outline, &diagnostics) })
    let names = outline.sectionNames
    let wantedSections = Set(
      sections.compactMap { wish -> String? in
        index(of: wish, in: names, unknown: Message.unknownSection, &diagnostics).map { names[$0] }
      })
    let numbers = outline.partsOfAllLevels.compactMap { outline.callingNumber(of: outline[$0]) }
    for number in pillars where !numbers.contains(number) {
      let known = Set(numbers).sorted().map { String($0) }.joined(separator: ", ")
      diagnostics.append(
        .error(
          .unknownPillar(number),
          hints: [Phrase(en: "choose among this book's: \(known)", ja: "この冊子にある番号（\(known)）から選んでください")]))
    }
    guard !diagnostics.hasErrors, !isEverything else { return (Selection(all: outline), diagnostics) }
    // A part that is wanted without conditions on its rows is kept even if it has no rows.
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

  /// The parts that are wanted by name, number or path, in the order of the book; none of them is in another of them.
  ///
  /// Where a department and a path are both wanted, the inner of the two parts is meant.
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

  /// The part with this path, or else with the end of a path, or else with the beginning of a path or of a path's end.
  private func part(at wish: String, of outline: Outline, _ diagnostics: inout [Diagnostic]) -> NodeID? {
    let parts = outline.partsOfAllLevels.map { outline[$0] }
    let paths = parts.map { outline.path(of: $0.id) }
    func isMeant(_ meaning: (Int) -> Bool) -> [Int] { wish.isEmpty ? [] : parts.indices.filter(meaning) }
    let ways = [
      isMeant { paths[$0] == wish },
      isMeant { paths[$0].hasSuffix("/\(wish)") || outline.nameInFurniture(of: parts[$0].id).text == wish },
      isMeant { paths[$0].hasPrefix(wish) },
      isMeant { index in outline.shorterPaths(of: parts[index]).contains { $0.hasPrefix(wish) } },
    ]
    let meant = ways.first { !$0.isEmpty } ?? []
    // A part and the parts in it begin alike. Of two parts with the same path nobody can name the second.
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
    let titled = outline.partsOfAllLevels.map { outline[$0] }.filter { outline.callingNumber(of: $0) == nil }
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

  /// How the remedy for an unknown name introduces the known ones.
  private var ownNames: Phrase { Phrase(en: "the book's own", ja: "この冊子にあるの") }

  private func oneInFull(_ names: [String]) -> Phrase {
    let list = names.map { Phrase(verbatim: $0) }.listed
    return Phrase(en: "write one of these in full: \(list.en)", ja: "次のどれかを略さずに書いてください：\(list.ja)")
  }

  private func partInFull(_ paths: [String]) -> Phrase {
    let list = paths.map { Phrase(verbatim: "--part \($0)") }.listed
    return Phrase(en: "write one of these: \(list.en)", ja: "次のどれかで指定してください：\(list.ja)")
  }

  /// The index of the name that equals `wish`, or of the only name that begins with it.
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
  /// Whether a node is one of `nodes` or is in one of them.
  public func stands(_ id: NodeID, in nodes: Set<NodeID>) -> Bool {
    nodes.contains(id) || ancestors(of: id).contains { nodes.contains($0.id) }
  }

  /// The names of all sections (課等) that carry an initiative, each once, in the order of the book.
  public var sectionNames: [String] {
    var seen: Set<String> = []
    return nodes.filter { $0.kind == .section && seen.insert($0.text).inserted }.map(\.text)
  }

  /// A part's name among its siblings: the last piece of its path.
  fileprivate func ownName(of part: BookNode) -> String { callingNumber(of: part).map { String($0) } ?? part.text }

  /// A part's path, shortened from the left piece by piece: 行政局/総務部/広報課, 総務部/広報課, 広報課.
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
  /// The strings without repetitions, in order of first occurrence.
  fileprivate var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
