import Checks
import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Notation

// How tests of checks mark what must be found: ⟦ and ⟧ are around the characters.
//
// “市民⟦ ⟧、職員” means that the check must find the space and nothing else; in a sentence without marks it must find
// nothing. `marked` removes the marks, runs the check, and puts marks around what it has found. The result equals the
// input, or the two lines of the failed test show the difference.

/// A sentence with marks around what the check finds in it; marks in the argument are ignored.
func marked(_ sentence: String, by id: String, words: WordList = WordList()) -> String {
  let text = sentence.unmarked
  return text.marked(findings(in: text, by: id, words: words).map(\.range))
}

/// A sentence with every finding replaced as the check proposes; marks in the argument are ignored.
func mending(_ sentence: String, by id: String, words: WordList = WordList()) -> String {
  let text = sentence.unmarked
  var scalars = Array(text.unicodeScalars)
  for finding in findings(in: text, by: id, words: words).sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
    scalars.replaceSubrange(finding.range, with: (finding.replacement ?? finding.matched).unicodeScalars)
  }
  return String(String.UnicodeScalarView(scalars))
}

/// A book's YAML with marks around what the check finds, at its place in the file; marks in the argument are ignored.
func marked(yaml: String, by id: String, words: WordList = WordList()) -> String {
  let (book, text) = book(yaml: yaml.unmarked)
  let toCheck = BookToCheck(Outline(book), words: words)
  let found = textFindings(of: [check(id)], in: toCheck).placed(in: SourceLines(text), of: toCheck)
  let ranges = found.compactMap { finding in
    finding.place.flatMap { place in place.offset.map { $0..<$0 + place.scalarColumns.count } }
  }
  // Findings without a place in the file must be seen too.
  return text.marked(ranges) + String(repeating: "\n⟦⟧", count: found.count - ranges.count)
}

/// Rows in YAML, under one objective of a book, with marks around what the check finds.
func marked(rows: String, by id: String, words: WordList = WordList()) -> String {
  let yaml = marked(yaml: bookYAML(rows: rows), by: id, words: words)
  let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasSuffix("rows:") }.dropFirst()
  return lines.map { String($0.dropFirst(rowIndent.count)) }.joined(separator: "\n")
}

/// Texts that are the outcomes of a row, with marks around what the check finds.
func marked(outcomes: [String], by id: String, words: WordList = WordList()) -> [String] {
  let entries = outcomes.map { "\n    - '\($0)'" }.joined()
  let rows = marked(rows: "- initiatives: [取組を推進します。]\n  outcomes:\(entries)", by: id, words: words)
  return rows.split(separator: "\n").dropFirst(2).map { line in
    String(line.drop { " -".contains($0) }).replacing("'", with: "")
  }
}

/// What a check finds in a text.
func findings(in text: String, by id: String, words: WordList = WordList()) -> [Finding] {
  textFindings(of: [check(id)], in: BookToCheck(texts: [text], words: words))
}

/// What a check finds in a book.
func findings(in outline: Outline, by id: String, words: WordList = WordList()) -> [Finding] {
  textFindings(of: [check(id)], in: BookToCheck(outline, words: words))
}

/// The check with an id.
func check(_ id: String) -> Check {
  guard let check = Check.all.first(where: { $0.id == id }) else { preconditionFailure("no check is called \(id)") }
  return check
}

private let rowIndent = String(repeating: " ", count: 12)

/// The YAML of a book of one department, with the rows under one objective.
private func bookYAML(rows: String) -> String {
  let indented = rows.split(separator: "\n").map { rowIndent + $0 }.joined(separator: "\n")
  return """
    title: 目標
    fiscalYear: 平成30年度
    pillars: { 1: 柱, 2: 柱二 }
    departments:
      - name: 総務部
        pillars:
          - pillar: 1
            objectives:
              - text: 目標を達成します。
                rows:
    \(indented)
    """
}

/// The outline of a book of one department, with rows in YAML under one objective.
func outline(rows: String) -> Outline { Outline(book(yaml: bookYAML(rows: rows)).book) }

/// The book in a text in YAML, and the text as it was read.
func book(yaml: String) -> (book: Book, text: String) {
  let reading = readBook(Data(yaml.utf8), file: "book.yaml")
  guard let book = reading.book, !reading.diagnostics.contains(where: { $0.severity == .error }) else {
    preconditionFailure("the book of a test is sound: \(reading.diagnostics.map { $0.text(in: .en) })")
  }
  return (book, reading.source.text)
}

extension String {
  /// The text without ⟦ and ⟧.
  var unmarked: String { String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" })) }

  /// The text with ⟦ and ⟧ around ranges of its Unicode scalars.
  func marked(_ ranges: [Range<Int>]) -> String {
    var marked = String.UnicodeScalarView()
    let scalars = Array(unicodeScalars)
    for index in 0...scalars.count {
      // At the same place a closing mark comes before an opening one.
      for range in ranges where range.upperBound == index && !range.isEmpty { marked.append("⟧") }
      for range in ranges where range.lowerBound == index {
        marked.append(contentsOf: (range.isEmpty ? "⟦⟧" : "⟦").unicodeScalars)
      }
      if index < scalars.count { marked.append(scalars[index]) }
    }
    return String(marked)
  }
}
