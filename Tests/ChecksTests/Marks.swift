import Checks
import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Notation

// How the tests of checks say where something must be found: ⟦ and ⟧ stand around the characters.
//
// “市民⟦ ⟧、職員” says that a check must find the space, there and nowhere else; a sentence without marks, that it must
// find nothing. `marked` takes the marks out, runs the check, and puts marks at what it has found. What comes back is
// what went in, or the two lines of a failed test show what differs.

/// A sentence with marks around what the check finds in it, whatever marks it had.
func marked(_ sentence: String, by id: String, words: WordList = WordList()) -> String {
  let text = sentence.unmarked
  return text.marked(findings(in: text, by: id, words: words).map(\.range))
}

/// A sentence after whatever the check finds in it has been replaced as the check says; its marks are left out.
func mending(_ sentence: String, by id: String, words: WordList = WordList()) -> String {
  let text = sentence.unmarked
  var scalars = Array(text.unicodeScalars)
  for finding in findings(in: text, by: id, words: words).sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
    scalars.replaceSubrange(finding.range, with: (finding.replacement ?? finding.matched).unicodeScalars)
  }
  return String(String.UnicodeScalarView(scalars))
}

/// A book's YAML with marks around what the check finds in it, at its place in the file, whatever marks it had.
func marked(yaml: String, by id: String, words: WordList = WordList()) -> String {
  let (book, text) = book(yaml: yaml.unmarked)
  let toCheck = BookToCheck(Outline(book), words: words)
  let found = textFindings(of: [check(id)], in: toCheck).placed(in: SourceLines(text), of: toCheck)
  let ranges = found.compactMap { finding in
    finding.place.flatMap { place in place.offset.map { $0..<$0 + place.scalarColumns.count } }
  }
  // What has no place in the file must not pass for silence.
  return text.marked(ranges) + String(repeating: "\n⟦⟧", count: found.count - ranges.count)
}

/// Rows in YAML, under one objective of a book, with marks around what the check finds.
func marked(rows: String, by id: String, words: WordList = WordList()) -> String {
  let yaml = marked(yaml: bookYAML(rows: rows), by: id, words: words)
  let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasSuffix("rows:") }.dropFirst()
  return lines.map { String($0.dropFirst(rowIndent.count)) }.joined(separator: "\n")
}

/// Texts that are the outcomes of one row, with marks around what the check finds.
func marked(outcomes: [String], by id: String, words: WordList = WordList()) -> [String] {
  let entries = outcomes.map { "\n    - '\($0)'" }.joined()
  let rows = marked(rows: "- initiatives: [取組を推進します。]\n  outcomes:\(entries)", by: id, words: words)
  return rows.split(separator: "\n").dropFirst(2).map { line in
    String(line.drop { " -".contains($0) }).replacing("'", with: "")
  }
}

/// What one check finds in one text.
func findings(in text: String, by id: String, words: WordList = WordList()) -> [Finding] {
  textFindings(of: [check(id)], in: BookToCheck(texts: [text], words: words))
}

/// What one check finds in a book.
func findings(in outline: Outline, by id: String, words: WordList = WordList()) -> [Finding] {
  textFindings(of: [check(id)], in: BookToCheck(outline, words: words))
}

/// The check of that id.
func check(_ id: String) -> Check {
  guard let check = Check.all.first(where: { $0.id == id }) else { preconditionFailure("no check is called \(id)") }
  return check
}

private let rowIndent = String(repeating: " ", count: 12)

/// A book of one department, its rows under one objective.
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

/// A book of one department, its rows as YAML under one objective.
func outline(rows: String) -> Outline { Outline(book(yaml: bookYAML(rows: rows)).book) }

/// The book that a text in YAML is, and the text as it was read.
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
      // At one place the mark that closes comes before the one that opens.
      for range in ranges where range.upperBound == index && !range.isEmpty { marked.append("⟧") }
      for range in ranges where range.lowerBound == index {
        marked.append(contentsOf: (range.isEmpty ? "⟦⟧" : "⟦").unicodeScalars)
      }
      if index < scalars.count { marked.append(scalars[index]) }
    }
    return String(marked)
  }
}
