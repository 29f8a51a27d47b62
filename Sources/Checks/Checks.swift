// Checks: what a clerk should look at before the booklet is printed.
//
// Enters: a `Book`, made ready as a `CheckedBook`, and its typeset pages where they are made.
// Leaves: `Finding`s. Each names its check, says in a sentence what is wrong, and knows the text it is about, the
// characters in it, and where these stand in the book's file and on the pages (`Places/`).
//
// A check is a value: an id, a sentence, a severity, the profiles that turn it on, and a pure function over a text, the
// book or its pages. `Check.all` lists them. They stand in folders by what they look at: `Characters/`, `Layout/` (the
// pages), `Model/` (the book's shape), `Numbers/`, `Sentences/`, `Words/`. The words come from `Dictionaries/`.
// `Ignoring/` marks what is known already, `Output/` writes findings as text, JSON and SARIF.
//
// Must not know: files (it is given their text), printing, how findings are drawn on a page (ProofSheets), and how a
// text is to be changed. Nothing here changes a book.

import Diagnostics
public import Typesetting

/// What the checks find in a book and, where there are any, its pages.
///
/// - Complexity: O(text × checks).
public func findings(
  of checks: [Check], in book: CheckedBook, pages: TypesetPublication? = nil
) -> [Finding] {
  textFindings(of: checks, in: book) + (pages.map { pageFindings(of: checks, on: $0, of: book) } ?? [])
}

/// What the checks of texts and of the book's shape find.
public func textFindings(of checks: [Check], in book: CheckedBook) -> [Finding] {
  var found: [Finding] = []
  var texts: [(check: Check, look: @Sendable (Passage) -> [Remark])] = []
  for check in checks {
    switch check.work {
    case .text(let look): texts.append((check, look))
    case .book(let look): found += look(book).map { Finding(check, $0) }
    case .pages: continue
    }
  }
  for passage in book.passages {
    for (check, look) in texts {
      for remark in look(passage) { found.append(Finding(check, Observation(passage.text, remark))) }
    }
  }
  return found
}

/// What the checks of pages find (preflight).
public func pageFindings(of checks: [Check], on pages: TypesetPublication, of book: CheckedBook) -> [Finding] {
  let pages = CheckedPages(pages, of: book)
  return checks.flatMap { check -> [Finding] in
    guard case .pages(let look) = check.work else { return [] }
    return look(pages, book).map { Finding(check, $0) }
  }
}

extension [Finding] {
  /// The findings as a person meets them going down the file; what has no place comes last.
  public var inBookOrder: [Finding] {
    enumerated()
      .sorted { a, b in
        switch (a.element.place?.span, b.element.place?.span) {
        case (let x?, let y?) where x < y || y < x: x < y
        case (nil, _?): false
        case (_?, nil): true
        default: a.offset < b.offset
        }
      }
      .map(\.element)
  }
}
