import GoalBook
import Manuscript
import Checks
import Diagnostics
import Foundation

/// What one check finds in one text.
func remarks(_ id: String, in text: String, words: WordList = WordList()) -> [Finding] {
  textFindings(of: [check(id)], in: CheckedBook(texts: [text], words: words))
}

/// What one check finds in a book.
func remarks(_ id: String, in book: Book, words: WordList = WordList()) -> [Finding] {
  textFindings(of: [check(id)], in: CheckedBook(book, words: words))
}

/// The check of that id.
func check(_ id: String) -> Check {
  guard let check = Check.all.first(where: { $0.id == id }) else { preconditionFailure("no check is called \(id)") }
  return check
}

/// A book of one department, its rows as YAML under one objective.
func book(rows: String) -> Book {
  let indented = rows.split(separator: "\n").map { "            \($0)" }.joined(separator: "\n")
  return book(
    yaml: """
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
      """)
}

/// The book that a text in YAML is.
func book(yaml: String) -> Book {
  let (book, _, diagnostics) = readBook(Data(yaml.utf8), file: "book.yaml")
  guard let book, !diagnostics.contains(where: { $0.severity == .error }) else {
    preconditionFailure("the book of a test is sound: \(diagnostics.map { $0.text() })")
  }
  return book
}
