// Proofreading: what a clerk should look at before the booklet is printed.
//
// Enters: a `Book`, and its pages where they are made. Leaves: `Finding`s, each with the text it is about, the
// characters in it, and where these stand in the file and on the pages. A check (`Checks/`, one a file) is a value: an
// id, a sentence, a severity, the profiles that turn it on, and a pure function over a passage, the book or its pages;
// `Check.all` lists them. Nothing here reads a file, prints, or changes a text.

public import Typesetting

/// What the checks find in a book, in the order of the book; pages are checked where there are any.
///
/// - Complexity: O(text × checks).
public func findings(
  of checks: [Check], in book: CheckedBook, pages: TypesetPublication? = nil
) -> [Finding] {
  var found: [Finding] = []
  let pages = pages.map { CheckedPages($0, of: book) }
  var texts: [(check: Check, look: @Sendable (Passage) -> [Remark])] = []
  for check in checks {
    switch check.work {
    case .text(let look): texts.append((check, look))
    case .book(let look): found += look(book).map { Finding(check, $0) }
    case .pages(let look): found += pages.map { look($0, book).map { Finding(check, $0) } } ?? []
    }
  }
  for passage in book.passages {
    for (check, look) in texts {
      for remark in look(passage) { found.append(Finding(check, Observation(passage.text, remark))) }
    }
  }
  return found
}
