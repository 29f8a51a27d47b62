import Checks
import Diagnostics
import GoalBook
import Manuscript
import Notation
import Testing

/// How many mistakes of each kind are planted, and how many must be found at their places.
private let wanted: [(kind: String, planted: Int, found: Int)] = [
  ("homophones", 22, 16), ("typos", 20, 15), ("grammar", 18, 13), ("particles", 18, 13), ("look-alikes", 10, 7),
  ("spaces", 8, 6),
  ("names", 10, 8), ("differing numbers", 10, 7), ("left over", 13, 10), ("rates", 11, 8), ("dates", 13, 10),
  ("outdated words", 7, 5), ("addresses", 10, 8), ("shifted rows", 7, 5),
]

@Suite("Planted errors") struct RecallTests {
  @Test(arguments: wanted) fileprivate func areFound(kind: String, planted: Int, least: Int) throws {
    let errors = plants(of: kind)
    #expect(errors.count == planted)
    let missed = errors.filter { !isFound($0, of: kind) }
    print("\(kind): \(errors.count - missed.count) of \(errors.count); not \(missed.map(\.new))")
    #expect(errors.count - missed.count >= least)
  }

  /// The books without planted mistakes have hardly any findings.
  @Test(arguments: ["a", "k", "s"]) func theBooksAreNearlyClean(name: String) throws {
    #expect(foundIn(try #require(books[name]), fair: true).count <= 1)
  }
}

private struct Plant {
  var book, old, new: String
}

private let books = ["a": bookOfAkegawa, "k": bookOfKirino, "s": bookOfShiomi]

private func plants(of kind: String) -> [Plant] {
  let lines = plantedErrors.split(separator: "\n")
  let own = lines.drop { $0 != "# \(kind)" }.dropFirst().prefix { !$0.hasPrefix("# ") }
  return own.map { line in
    let parts = line.split(separator: "|").map(String.init)
    return Plant(book: parts[0], old: parts[1], new: parts[2])
  }
}

/// What identifies a finding in different versions of a book: its check, message and line.
private struct Found: Hashable {
  var check, message: String
  var line: Int
}

private func foundIn(_ yaml: String, fair: Bool) -> [Found] {
  let (book, text) = book(yaml: yaml)
  let toCheck = BookToCheck(Outline(book))
  let checks = Check.chosen(profiles: fair ? [.standard, .fair] : [.standard])
  return textFindings(of: checks, in: toCheck).placed(in: SourceLines(text), of: toCheck).compactMap { finding in
    finding.place.map { Found(check: finding.check, message: finding.message.en, line: $0.span.line) }
  }
}

/// Whether there is a finding on the line or row of the planted mistake that the clean book does not have.
private func isFound(_ plant: Plant, of kind: String) -> Bool {
  guard let clean = books[plant.book] else { return false }
  var lines = clean.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let rows: ClosedRange<Int>
  if kind == "shifted rows" {
    let (first, second) = (results(in: lines, with: plant.old), results(in: lines, with: plant.new))
    lines = Array(
      lines[..<first.lowerBound] + lines[second] + lines[first.upperBound..<second.lowerBound] + lines[first]
        + lines[second.upperBound...])
    rows = first.lowerBound...second.upperBound
  } else {
    guard let index = lines.firstIndex(where: { $0.contains(plant.old) }) else { return false }
    lines[index] = lines[index].replacingFirst(plant.old, with: plant.new)
    rows = kind == "differing numbers" ? index - 5...index + 7 : index + 1...index + 1
  }
  let known = Set(foundIn(clean, fair: kind == "outdated words").map { "\($0.check) \($0.message)" })
  return foundIn(lines.joined(separator: "\n"), fair: kind == "outdated words")
    .contains { rows.contains($0.line) && !known.contains("\($0.check) \($0.message)") }
}

/// The lines of the results that contain `text`.
private func results(in lines: [String], with text: String) -> Range<Int> {
  let index = lines.firstIndex { $0.contains(text) } ?? 0
  let start = lines[..<index].lastIndex { $0.hasSuffix("results:") } ?? 0
  let end = lines[index...].firstIndex { $0.hasSuffix("outcomes:") } ?? lines.count
  return start + 1..<end
}

extension String {
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    replacing(old, with: new, maxReplacements: 1)
  }
}
