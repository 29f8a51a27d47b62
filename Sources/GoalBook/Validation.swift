public import Diagnostics

extension Message {
  /// A department without a name, an objective without a text, and so on.
  public static func missingText(_ what: String) -> Message {
    Message(id: "missing-text", text: "\(what) has no text")
  }
  /// A number whose title the level does not name.
  public static func unnamedHeading(_ number: Int, of level: Level) -> Message {
    Message(
      id: "unnamed-pillar", text: "\(level.englishNoun) \(number) is not named in the book's “\(level.key)”")
  }
  /// A book in which nothing stands.
  public static let noParts = Message(id: "no-departments", text: "the book has no department (部)")
  /// The same title twice.
  public static func duplicateTitle(_ title: String, _ level: Level) -> Message {
    Message(id: "duplicate-department", text: "\(level.englishNoun) “\(title)” stands twice")
  }
  /// The same number twice in a part.
  public static func duplicateNumber(_ number: Int, _ level: Level, in title: String) -> Message {
    Message(id: "duplicate-pillar", text: "\(level.englishNoun) \(number) stands twice in \(title)")
  }
  /// The same initiative number twice in an objective.
  public static func duplicateInitiative(_ number: Int) -> Message {
    Message(id: "duplicate-initiative", text: "initiative \(number) stands twice in this objective")
  }
}

/// What is wrong with a book as a whole; what a reader that found no value at all has said already can be left out.
public struct Validation: Sendable {
  /// A title that is not there.
  public fileprivate(set) var title: [Diagnostic] = []
  /// Parts that are not there.
  public fileprivate(set) var parts: [Diagnostic] = []
  /// Numbers of initiatives that repeat, which proofreading tells too, with more to say.
  public fileprivate(set) var repeatedNumbers: [Diagnostic] = []
  /// All else, in the book's order.
  public fileprivate(set) var others: [Diagnostic] = []
}

extension Book {
  /// What is wrong with the book as a whole, in its own order: texts that are missing, numbers that its levels do not name
  /// (errors); titles, numbers in a part and initiative numbers in an objective that repeat (warnings).
  public func validation() -> Validation {
    var found = Validation()
    if title.isBlank { found.title.append(.error(.missingText("the book's title"), at: place.span)) }
    if parts.isEmpty { found.parts.append(.warning(.noParts, at: place.span)) }
    validate(parts, level: 0, in: title, &found)
    found.others += lineBreakProblems()
    return found
  }

  private func validate(_ parts: [Part], level: Int, in title: String, _ found: inout Validation) {
    guard levels.indices.contains(level) else { return }
    let content = levels[level]
    var (titles, numbers): (Set<String>, Set<Int>) = ([], [])
    for part in parts {
      if let number = part.number {
        if part.title.isBlank, content.title(number) == nil {
          found.others.append(
            .error(.unnamedHeading(number, of: content), at: part.place.span, hints: [content.hint(for: number)]))
        }
        if !numbers.insert(number).inserted {
          found.others.append(.warning(.duplicateNumber(number, content, in: title), at: part.place.span))
        }
      } else if part.title.isBlank {
        found.others.append(.error(.missingText("a \(content.englishNoun)"), at: part.place.span))
      } else if !titles.insert(part.title).inserted {
        found.others.append(.warning(.duplicateTitle(part.title, content), at: part.place.span))
      }
      for objective in part.objectives { validate(objective, &found) }
      validate(part.parts, level: level + 1, in: part.title, &found)
    }
  }

  private func validate(_ objective: Objective, _ found: inout Validation) {
    if objective.text.isBlank {
      found.others.append(.error(.missingText("an objective (組織目標)"), at: objective.place.span))
    }
    var numbers: Set<Int> = []
    for initiative in objective.rows.flatMap(\.initiatives) {
      if initiative.text.isBlank {
        found.others.append(.error(.missingText("an initiative (取組内容)"), at: initiative.place.span))
      }
      if let number = initiative.number, !numbers.insert(number).inserted {
        found.repeatedNumbers.append(.warning(.duplicateInitiative(number), at: initiative.place.span))
      }
    }
  }
}

extension Level {
  fileprivate func hint(for number: Int) -> String {
    let known = headings.map { String($0.number) }.joined(separator: ", ")
    return known.isEmpty ? "add “\(key):” with \(number) and its title" : "the book names \(known)"
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
