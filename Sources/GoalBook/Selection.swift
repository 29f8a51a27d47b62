public import Diagnostics

/// Which part of a book is wanted; an empty list asks for nothing in particular, and everything stays.
///
/// The wishes combine: a row stays if its department, its pillar and one of its sections (課等) are all wanted.
public struct Selection: Hashable, Sendable {
  /// Exact names, numbers in the book counted from 1, or unambiguous beginnings.
  public var departments: [String]
  public var pillars: [Int]
  /// Exact names or unambiguous beginnings.
  public var sections: [String]

  public init(departments: [String] = [], pillars: [Int] = [], sections: [String] = []) {
    self.departments = departments
    self.pillars = pillars
    self.sections = sections
  }

  /// Whether nothing is left out.
  public var isEverything: Bool { departments.isEmpty && pillars.isEmpty && sections.isEmpty }
}

extension Message {
  /// A wish for a department that the book does not have.
  public static func unknownDepartment(_ name: String) -> Message {
    Message(id: "unknown-department", text: "there is no department (部) “\(name)” in this book")
  }
  /// A wish for a pillar that the book does not have.
  public static func unknownPillar(_ number: Int) -> Message {
    Message(id: "unknown-pillar", text: "there is no pillar (柱) \(number) in this book")
  }
  /// A wish for a section that the book does not have.
  public static func unknownSection(_ name: String) -> Message {
    Message(id: "unknown-section", text: "there is no section (課等) “\(name)” in this book")
  }
  /// A beginning that several names share.
  public static func ambiguousName(_ name: String) -> Message {
    Message(id: "ambiguous-name", text: "“\(name)” is the beginning of several names")
  }
  /// Wishes that leave no row at all.
  public static let emptySelection = Message(
    id: "empty-selection", text: "no row of this book is of the wanted department, pillar and section")
}

extension Selection {
  /// The part of `book` that is wanted, objectives and rows keeping their ids, or what is wrong with the wishes.
  ///
  /// Departments, pillars and objectives that keep no row are left out.
  public func applied(to book: Book) -> (chosen: ChosenBook, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let departmentNames = book.departments.map(\.name)
    let sectionNames = book.sectionNames
    let wantedDepartments = Set(
      departments.compactMap { wish -> Int? in
        if let number = Int(wish), departmentNames.indices.contains(number - 1), !departmentNames.contains(wish) {
          return number - 1
        }
        return resolved(wish, in: departmentNames, unknown: Message.unknownDepartment, &diagnostics)
      })
    let wantedSections = Set(
      sections.compactMap { wish -> String? in
        resolved(wish, in: sectionNames, unknown: Message.unknownSection, &diagnostics).map { sectionNames[$0] }
      })
    let pillarNumbers = book.departments.flatMap(\.pillars).map(\.number)
    for number in pillars where !pillarNumbers.contains(number) {
      let known = Set(pillarNumbers).sorted().map(String.init).joined(separator: ", ")
      diagnostics.append(.error(.unknownPillar(number), hints: ["the pillars of this book are \(known)"]))
    }
    let whole = ChosenBook(whole: book)
    guard !diagnostics.hasErrors, !isEverything else { return (whole, diagnostics) }
    let chosen = whole.filtered { department, pillar, row in
      (departments.isEmpty || wantedDepartments.contains(department.number - 1))
        && (pillars.isEmpty || pillars.contains(pillar.number))
        && (sections.isEmpty || row.initiatives.contains { !wantedSections.isDisjoint(with: $0.sections) })
    }
    if chosen.departments.isEmpty { diagnostics.append(.error(.emptySelection)) }
    return (chosen, diagnostics)
  }

  /// The index of the name that `wish` is, or is the only beginning of.
  private func resolved(
    _ wish: String, in names: [String], unknown: (String) -> Message, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    if let exact = names.firstIndex(of: wish) { return exact }
    let begun = names.indices.filter { !wish.isEmpty && names[$0].hasPrefix(wish) }
    if begun.count == 1 { return begun[0] }
    if begun.count > 1 {
      let list = begun.map { names[$0] }.joined(separator: ", ")
      diagnostics.append(.error(.ambiguousName(wish), hints: ["write one of these in full: \(list)"]))
      return nil
    }
    let near = nearestWords(to: wish, in: names)
    diagnostics.append(
      .error(
        unknown(wish),
        hints: [
          near.isEmpty
            ? "the book has \(names.joined(separator: ", "))" : "did you mean \(near.joined(separator: ", "))?"
        ]))
    return nil
  }
}

extension Book {
  /// Every section (課等) that carries an initiative, each once, in the order of the book.
  public var sectionNames: [String] {
    var seen: Set<String> = []
    return departments.flatMap(\.pillars).flatMap(\.objectives).flatMap(\.rows).flatMap(\.initiatives)
      .flatMap(\.sections).filter { seen.insert($0).inserted }
  }
}
