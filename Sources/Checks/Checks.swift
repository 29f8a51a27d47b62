// Checks: what a clerk should look at before the booklet is printed.
//
// Enters: a `Book`, made ready as a `BookToCheck`, and its typeset pages where there are any, as `PagesToCheck`.
// Leaves: `Finding`s. Each names its check, says in a sentence what is wrong, and knows the text it is about, the
// characters in it, and where these stand in the book's file and on the pages (`Places/`).
//
// A check is a value: an id, a reason, a severity, the profiles that turn it on, and a pure function over a text, the
// book or its pages. What the function returns are `Remark`s; a remark with its check and its place is a finding. Each
// check has a file named after its id: `space-at-bracket` is `Check.spaceAtBracket` in `SpaceAtBracket.swift`.
//
// `AllChecks.swift` lists the checks. The folders go by what they look at: `Characters/`, `Layout/` (the pages),
// `Model/` (the book's shape), `Numbers/`, `Sentences/`, `Words/`. `Dictionaries/` has the words, `Ignoring/` marks what
// is known already, `Output/` writes findings as text, JSON and SARIF.
//
// Must not know: files (it is given their text), printing, and how a finding is drawn on a page: there it becomes a
// `ProofNote` (ProofSheets), and in a PDF an `Annotation` (PDFStructure). Nothing here changes a book.

import Diagnostics
import GoalBook
import Provenance
public import Typesetting

/// What the checks find in a book and, where there are any, on its pages.
///
/// - Complexity: O(text × checks).
public func findings(
  of checks: [Check], in book: BookToCheck, pages: TypesetPublication? = nil
) -> [Finding] {
  textFindings(of: checks, in: book) + (pages.map { pageFindings(of: checks, on: $0, of: book) } ?? [])
}

/// What the checks of texts and of the whole book find: first those of the book, check by check; then text by text.
public func textFindings(of checks: [Check], in book: BookToCheck) -> [Finding] {
  var found: [Finding] = []
  var textChecks: [(check: Check, look: @Sendable (Passage) -> [Remark], isMeant: (Passage) -> Bool)] = []
  for check in checks {
    switch check.work {
    case .text(let look): textChecks.append((check, look, { _ in true }))
    case .sentences(let look): textChecks.append((check, look, { !$0.kind.isValue }))
    case .numbers(let look): textChecks.append((check, look, \.hasNumbers))
    case .book(let look): found += look(book).map { Finding(check, $0) }
    case .pages: continue
    }
  }
  for passage in book.passages {
    for (check, look, isMeant) in textChecks where isMeant(passage) {
      found += look(passage).map { Finding(check, $0) }
    }
  }
  return found.withoutOvertakenForms
}

/// What the checks of pages find (preflight), check by check.
public func pageFindings(of checks: [Check], on pages: TypesetPublication, of book: BookToCheck) -> [Finding] {
  let pages = PagesToCheck(pages, of: book)
  return checks.flatMap { check -> [Finding] in
    guard case .pages(let look) = check.work else { return [] }
    return look(pages, book).map { Finding(check, $0) }
  }
}

extension [Finding] {
  /// The findings but those that others overtake.
  ///
  /// A form is not to be kept to which a dictionary wants otherwise, nor told of again where it corrects the word: 生かし is not to
  /// become 活かし where 活かし is to become 生かし. And nothing is guessed where a list knows what is wrong.
  fileprivate var withoutOvertakenForms: [Finding] {
    let dictionaries = ["koyobun-word", "jtf-word", "house-word"]
    let sure = ["mistaken-word", "mistaken-homophone"]
    let guesses = ["mistaken-katakana", "mistaken-kanji", "lone-word", "homophone"]
    var corrected: [NodeID: [Range<Int>]] = [:]
    var known: [NodeID: [Range<Int>]] = [:]
    for finding in self {
      guard let text = finding.text else { continue }
      if dictionaries.contains(finding.check) { corrected[text, default: []].append(finding.range) }
      if sure.contains(finding.check) { known[text, default: []].append(finding.range) }
    }
    guard !corrected.isEmpty || !known.isEmpty else { return self }
    func isCorrected(_ text: NodeID, _ range: Range<Int>) -> Bool {
      corrected[text]?.contains { $0.overlaps(range) } ?? false
    }
    return filter { finding in
      if guesses.contains(finding.check), let text = finding.text {
        return known[text]?.contains { $0.overlaps(finding.range) } != true
      }
      guard finding.check == "mixed-notation" || finding.check == "mixed-katakana", let kept = finding.forms.first,
        let text = finding.text
      else { return true }
      return !isCorrected(text, finding.range) && !kept.uses.contains { isCorrected($0.text, $0.range) }
    }
  }

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
