import Checks
import Diagnostics
import GoalBook
import Notation
import Provenance
import Typesetting

/// What every run that makes pages reports, without being asked to check: about the book, found once for all files that
/// are made of it, and about the pages of each file.
struct ToldByEveryRun: Sendable {
  /// What was found in the book itself, with its places in the book's file.
  let findings: [Finding]
  private let book: BookToCheck
  /// The book's file; nil where it is no text file.
  private let source: Source?

  init(_ outline: Outline, sources: [String: Source]) {
    book = BookToCheck(outline)
    source = outline.nodes.lazy.compactMap(\.place.span).first.flatMap { sources[$0.file] }
    // Nearly always there are none. That is known from the numbers alone, while checks read all texts.
    findings =
      outline.repeatsNumbers
      ? textFindings(of: Check.toldByEveryRun, in: book).placed(in: source, of: book) : []
  }

  /// What there is to tell of a booklet's pages, and of its book, in the order of the book.
  func diagnostics(on pages: TypesetPublication) -> [Diagnostic] {
    told(findings.paged(on: pages) + found(on: pages))
  }

  /// What there is to tell of the pages of a part of the book and of the texts on them; and which of ``findings`` are
  /// about these texts, by index.
  func diagnostics(onPart pages: TypesetPublication) -> (diagnostics: [Diagnostic], told: Set<Int>) {
    let paged = findings.paged(on: pages)
    let told = paged.indices.filter { paged[$0].page != nil }
    return (self.told(told.map { paged[$0] } + found(on: pages)), Set(told))
  }

  /// What there is to tell of texts that stand on no page.
  func diagnostics(without told: Set<Int>) -> [Diagnostic] {
    self.told(findings.indices.filter { !told.contains($0) }.map { findings[$0] })
  }

  private func found(on pages: TypesetPublication) -> [Finding] {
    guard !pages.problems.isEmpty else { return [] }
    return pageFindings(of: Check.toldByEveryRun(after: pages.problems), on: pages, of: book)
      .placed(in: source, of: book).paged(on: pages)
  }

  private func told(_ findings: [Finding]) -> [Diagnostic] { findings.inBookOrder.map(\.diagnostic) }
}

extension [Finding] {
  /// The findings with their places in the book's file, without those that a comment there suppresses.
  fileprivate func placed(in source: Source?, of book: BookToCheck) -> [Finding] {
    guard let source, !isEmpty else { return self }
    return IgnoreComments(source).applied(to: placed(in: source.lines, of: book), checks: Check.toldByEveryRun).0
      .filter { $0.suppression == nil }
  }
}
