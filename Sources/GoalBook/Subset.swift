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
  /// Names of parts with those of the parts that they stand in: 行政局/総務部.
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
    // A part of which all is wanted has its running text even where it has no rows.
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

  /// The parts that are wanted by name, number or path, in the order of the book.
  public func wantedParts(of outline: Outline) -> [NodeID] {
    var diagnostics: [Diagnostic] = []
    let paths = parts.compactMap { part(at: $0, of: outline, &diagnostics) }
    return wantedDepartments(of: outline, &diagnostics).union(paths).sorted()
  }

  /// The part of a name, or of the only name that begins so.
  private func part(at path: String, of outline: Outline, _ diagnostics: inout [Diagnostic]) -> NodeID? {
    let parts = outline.nodes.filter(\.kind.isPart)
    let paths = parts.map { outline.path(of: $0.id) }
    return index(of: path, in: paths, unknown: Message.unknownPart, &diagnostics).map { parts[$0].id }
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
        if !titles.contains(wish), let short = outline.nodes.first(where: { $0.kind == .short && $0.text == wish }) {
          return short.parent
        }
        return index(of: wish, in: titles, unknown: Message.unknownDepartment, &diagnostics).map { titled[$0].id }
      })
  }

  /// The index of the name that `wish` is, or is the only beginning of.
  private func index(
    of wish: String, in names: [String], unknown: (String) -> Message, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    if let exact = names.firstIndex(of: wish) { return exact }
    let begun = names.indices.filter { !wish.isEmpty && names[$0].hasPrefix(wish) }
    if begun.count == 1 { return begun[0] }
    if begun.count > 1 {
      let list = begun.map { Phrase(verbatim: names[$0]) }.listed
      diagnostics.append(
        .error(
          .ambiguousName(wish),
          hints: [Phrase(en: "write one of these in full: \(list.en)", ja: "次のどれかを略さずに書いてください：\(list.ja)")]))
      return nil
    }
    let hint = Phrase.nearest(to: wish, in: names, what: Phrase(en: "the book's own", ja: "この冊子にあるの"))
    diagnostics.append(.error(unknown(wish), hints: [hint]))
    return nil
  }
}

extension Outline {
  /// Every section (課等) that carries an initiative, each once, in the order of the book.
  public var sectionNames: [String] {
    var seen: Set<String> = []
    return nodes.filter { $0.kind == .section && seen.insert($0.text).inserted }.map(\.text)
  }
}
