// Checks: what a clerk should look at before the booklet is printed.
//
// In: a `Book`, prepared as a `BookToCheck`, and its typeset pages, if there are any, as `PagesToCheck`. Out:
// `Finding`s. Each names its check, says in a sentence what is wrong, and has the text, the characters, and their place
// in the book's file and on the pages (`Places/`).
//
// A check is a value: an id, a reason, a severity, the profiles that turn it on, and a pure function over a text, the
// book or its pages. The function returns `Remark`s; a remark with its check and its place is a finding. Each check has
// a file named after its id: `space-at-bracket` is `Check.spaceAtBracket` in `SpaceAtBracket.swift`.
//
// `AllChecks.swift` lists the checks. The folders are named after what the checks look at: `Characters/`, `Layout/`
// (the pages), `Model/` (the book's shape), `Numbers/`, `Sentences/`, `Words/`. `Dictionaries/` has the words,
// `Ignoring/` marks findings that are already known, `Output/` writes findings as text, JSON and SARIF.
//
// This module knows nothing of files (it is given their text), of printing, and of how a finding is drawn on a page:
// there it becomes a `ProofNote` (ProofSheets), in a PDF an `Annotation` (PDFStructure). Nothing here changes a book.

import Diagnostics
import GoalBook
import Provenance
public import Typesetting

/// What checks find in a book and, if there are any, on its pages.
///
/// - Complexity: O(text × checks).
public func findings(
  of checks: [Check], in book: BookToCheck, pages: TypesetPublication? = nil
) -> [Finding] {
  textFindings(of: checks, in: book) + (pages.map { pageFindings(of: checks, on: $0, of: book) } ?? [])
}

/// What the checks of the whole book find, check by check, then what those of single texts find, text by text.
public func textFindings(of checks: [Check], in book: BookToCheck) -> [Finding] {
  var found: [Finding] = []
  var textChecks: [(check: Check, look: @Sendable (Passage) -> [Remark], isMeant: (Passage) -> Bool)] = []
  for check in checks {
    switch check.work {
    case .text(let look): textChecks.append((check, look, { _ in true }))
    case .sentences(let look): textChecks.append((check, look, { !$0.kind.isValue }))
    case .numbers(let look): textChecks.append((check, look, \.hasNumbers))
    case .book(let look): found += look(book).findings(of: check)
    case .lines, .pages: continue
    }
  }
  guard !textChecks.isEmpty else { return found.withoutOvertakenForms }
  for passage in book.passages {
    for (check, look, isMeant) in textChecks where isMeant(passage) {
      found += look(passage).findings(of: check)
    }
  }
  return found.withoutOvertakenForms
}

/// What the checks of pages find (preflight): check by check, then what those of lines find, text by text.
public func pageFindings(of checks: [Check], on pages: TypesetPublication, of book: BookToCheck) -> [Finding] {
  let pages = PagesToCheck(pages, of: book)
  var found: [Finding] = []
  var lineChecks: [(check: Check, look: @Sendable (PagesToCheck, PrintedText) -> [Remark])] = []
  for check in checks {
    switch check.work {
    case .pages(let look): found += look(pages, book).findings(of: check)
    case .lines(let isMeant, let look): if pages.pages.contains(where: isMeant) { lineChecks.append((check, look)) }
    case .text, .sentences, .numbers, .book: continue
    }
  }
  guard !lineChecks.isEmpty else { return found }
  pages.eachText { text in
    for (check, look) in lineChecks { found += look(pages, text).findings(of: check) }
  }
  return found
}

extension [Finding] {
  /// The findings without those that other findings make useless.
  ///
  /// A spelling is not unified to a form that a dictionary corrects, nor reported where the dictionary corrects the
  /// word anyway: if 活かし is to become 生かし, 生かし is not to become 活かし. Where a list knows the mistake, guesses are
  /// dropped.
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

  /// The findings in the order of the book's file; those without a place come last.
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
