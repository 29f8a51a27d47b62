public import Diagnostics

extension Message {
  /// A department without a name, an objective without a text, and so on.
  public static func missingText(_ what: String) -> Message {
    Message(id: "missing-text", text: "\(what) has no text")
  }
  /// A pillar that the book does not name.
  public static func unnamedPillar(_ number: Int) -> Message {
    Message(id: "unnamed-pillar", text: "pillar \(number) is not named in the book's “pillars”")
  }
  /// A book in which nothing stands.
  public static let noDepartments = Message(id: "no-departments", text: "the book has no department (部)")
  /// The same department twice.
  public static func duplicateDepartment(_ name: String) -> Message {
    Message(id: "duplicate-department", text: "department “\(name)” stands twice")
  }
  /// The same pillar twice in a department.
  public static func duplicatePillar(_ number: Int, in department: String) -> Message {
    Message(id: "duplicate-pillar", text: "pillar \(number) stands twice in \(department)")
  }
  /// The same initiative number twice in an objective.
  public static func duplicateInitiative(_ number: Int) -> Message {
    Message(id: "duplicate-initiative", text: "initiative \(number) stands twice in this objective")
  }
}

extension Book {
  /// What is wrong with the book as a whole, in its own order: texts that are missing, pillars that it does not name
  /// (errors); departments, pillars in a department and initiative numbers in an objective that repeat (warnings).
  public func validation() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if title.isBlank { diagnostics.append(.error(.missingText("the book's title"), at: place.span)) }
    if departments.isEmpty { diagnostics.append(.warning(.noDepartments, at: place.span)) }
    let named = Set(pillars.map(\.number))
    let known = pillars.map { String($0.number) }.joined(separator: ", ")
    var departmentNames: Set<String> = []
    for department in departments {
      if department.name.isBlank {
        diagnostics.append(.error(.missingText("a department"), at: department.place.span))
      } else if !departmentNames.insert(department.name).inserted {
        diagnostics.append(.warning(.duplicateDepartment(department.name), at: department.place.span))
      }
      var numbers: Set<Int> = []
      for pillar in department.pillars {
        if !named.contains(pillar.number) {
          let hint = known.isEmpty ? "add “pillars:” with \(pillar.number) and its title" : "the book names \(known)"
          diagnostics.append(.error(.unnamedPillar(pillar.number), at: pillar.place.span, hints: [hint]))
        }
        if !numbers.insert(pillar.number).inserted {
          diagnostics.append(
            .warning(.duplicatePillar(pillar.number, in: department.name), at: pillar.place.span))
        }
        diagnostics += pillar.objectives.flatMap(validation(of:))
      }
    }
    return diagnostics
  }

  private func validation(of objective: Objective) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if objective.text.isBlank {
      diagnostics.append(.error(.missingText("an objective (組織目標)"), at: objective.place.span))
    }
    var numbers: Set<Int> = []
    for initiative in objective.rows.flatMap(\.initiatives) {
      if initiative.text.isBlank {
        diagnostics.append(.error(.missingText("an initiative (取組内容)"), at: initiative.place.span))
      }
      if let number = initiative.number, !numbers.insert(number).inserted {
        diagnostics.append(.warning(.duplicateInitiative(number), at: initiative.place.span))
      }
    }
    return diagnostics
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
