public import Checks
public import Diagnostics
import Dispatch
import Frames
public import GoalBook
import Notation
import Provenance
import Synchronization
package import Typesetting

/// The settings of a check of a book.
public struct CheckRequest: Sendable {
  /// The profiles whose checks run.
  public var profiles: Set<Profile>
  /// Ids of checks; unless empty, only these run, whatever the profiles.
  public var only: [String]
  /// Ids of checks that do not run.
  public var without: [String]
  /// The layout whose pages are checked and give the folios; nil for no pages.
  public var layout: String?
  /// The paths of files with the user's own words.
  public var dictionaries: [String]
  /// The path of a file with known findings; nil for none.
  public var baseline: String?
  /// The path of last year's book, for comparison; nil for none.
  public var against: String?
  /// The part of the book whose findings are wanted; the whole book is read and typeset all the same.
  public var subset: Subset
  /// The pages whose findings are wanted, by index in the whole booklet from 1; nil for all.
  public var pages: PageRanges?

  /// A request; by default, the standard checks without pages.
  public init(
    profiles: Set<Profile> = [.standard], only: [String] = [], without: [String] = [], layout: String? = nil,
    dictionaries: [String] = [], baseline: String? = nil, against: String? = nil, subset: Subset = Subset(),
    pages: PageRanges? = nil
  ) {
    self.subset = subset
    self.pages = pages
    self.profiles = profiles
    self.only = only
    self.without = without
    self.layout = layout
    self.dictionaries = dictionaries
    self.baseline = baseline
    self.against = against
  }

  /// The words of the user's dictionaries.
  ///
  /// - Throws: where one cannot be opened or has errors.
  public func words(_ report: inout Report) throws(RunError) -> WordList {
    var words = WordList()
    for path in dictionaries {
      let node = try readTree(path, &report)
      words = words + readWordList(node, &report.diagnostics)
      try report.requireSound()
    }
    return words
  }

  /// The known findings; nil where the request names none.
  func baseline(_ report: inout Report) throws(RunError) -> Baseline? {
    guard let path = baseline else { return nil }
    let known = Baseline(try readTree(path, &report), &report.diagnostics)
    try report.requireSound()
    return known
  }

  /// Last year's book; nil where the request names none.
  ///
  /// - Throws: where it cannot be opened or has errors; its warnings are not reported.
  func lastYear(_ report: inout Report) throws(RunError) -> Outline? {
    guard let path = against else { return nil }
    var own = Report()
    let book = try openBook(path, tellsRepeatedNumbers: false, &own)
    report.inputs.note(own.inputs)
    return Outline(consume book, keepsParts: false)
  }

  /// The checks that run.
  ///
  /// - Throws: where an id is not known.
  public func checks() throws(RunError) -> [Check] {
    let ids = Check.all.map(\.id)
    for id in only + without where !ids.contains(id) {
      throw RunError(
        .wrongUsage, id: "unknown-check",
        Phrase(en: "there is no check “\(id)”", ja: "「\(id)」という検査はありません"),
        hints: [
          .nearest(to: id, in: ids, otherwise: .seeListOfChecks)
        ])
    }
    return Check.chosen(profiles: profiles, only: Set(only), without: Set(without))
  }
}

/// The result of checking a book.
public struct CheckOutcome: Sendable {
  /// All findings, suppressed ones included, in the order of the book.
  public var findings: [Finding]
  /// The checks that ran.
  public var checks: [Check]
  /// The book that was checked.
  public var outline: Outline
  /// The book's file; nil where it is no text file.
  var source: Source?

  /// The findings that are not suppressed.
  public var shown: [Finding] { findings.filter { $0.suppression == nil } }

  /// The findings as text for people, each with its line of the file; equal ones are joined.
  public func text(of findings: [Finding], in language: Language) -> String {
    findings.map(\.diagnostic).text(sources: source.map { [$0.name: $0] } ?? [:], in: language)
  }
}

/// Checks the book at `path`; findings have their line and, where there is a layout, their page.
///
/// - Throws: where the book, the layout or the baseline cannot be opened or has errors, or where the book has no part
///   or page that is asked for.
public func check(_ path: String, _ request: CheckRequest, _ report: inout Report) throws(RunError) -> CheckOutcome {
  let checks = try request.checks()
  let words = try request.words(&report)
  // A check reports repeated numbers with their places; reading need not report them too.
  let outline = Outline(try openBook(path, tellsRepeatedNumbers: false, &report), keepsParts: false)
  let toCheck = BookToCheck(
    outline, words: words, lastYear: try request.lastYear(&report), languageData: languageData(for: checks, &report))
  let (found, pages) = try findings(in: toCheck, by: checks, layout: request.layout, &report)
  return try outcome(of: found, on: pages, of: toCheck, at: path, checks, request, &report)
}

/// Checks a book that was opened before, and its pages where there are any.
///
/// - Parameter path: the path it was opened by; its source is in the report.
package func check(
  _ outline: Outline, from path: String, on pages: TypesetPublication?, _ request: CheckRequest, _ report: inout Report
) throws(RunError) -> CheckOutcome {
  let checks = try request.checks()
  let toCheck = BookToCheck(
    outline, words: try request.words(&report), lastYear: try request.lastYear(&report),
    languageData: languageData(for: checks, &report))
  var found = textFindings(of: checks, in: toCheck)
  if let pages { found += pageFindings(of: checks, on: pages, of: toCheck) }
  return try outcome(of: found, on: pages, of: toCheck, at: path, checks, request, &report)
}

/// The findings in a book and on its pages that are not suppressed.
func findings(
  in outline: Outline, from path: String, on pages: TypesetPublication, _ request: CheckRequest, _ report: inout Report
) throws(RunError) -> [Finding] {
  try check(outline, from: path, on: pages, request, &report).shown
}

/// The diagnostics about what a printing shop would refuse, by the shop's own limits.
func toldForPress(_ outline: Outline, _ pages: TypesetPublication) -> [Diagnostic] {
  var pages = pages
  pages.limits.leastResolution = 300
  return pageFindings(of: Check.toldForPress, on: pages, of: BookToCheck(outline)).paged(on: pages).inBookOrder
    .map(\.diagnostic)
}

/// The findings with their places in the file and on the pages, and with the reasons why some are suppressed.
private func outcome(
  of found: [Finding], on pages: TypesetPublication?, of toCheck: BookToCheck, at path: String, _ checks: [Check],
  _ request: CheckRequest, _ report: inout Report
) throws(RunError) -> CheckOutcome {
  let baseline = try request.baseline(&report)
  var findings = found
  let file = path == "-" ? Source.standardInput : path
  let source = report.sources[file]
  if let source {
    findings = findings.placed(in: source.lines, of: toCheck)
    let (marked, problems) = IgnoreComments(source).applied(to: findings, checks: checks)
    findings = marked
    report.diagnostics += problems
  }
  if let pages { findings = findings.paged(on: pages) }
  findings = try wanted(findings, in: toCheck.outline, on: pages, request, &report)
  if let baseline { findings = baseline.applied(to: findings, of: toCheck.outline) }
  return CheckOutcome(findings: findings.inBookOrder, checks: checks, outline: toCheck.outline, source: source)
}

/// The findings in the part of the book and on the pages that are asked for.
///
/// Counts and folios are those of the whole book. A finding about a whole page is kept where a wanted row is on the
/// page.
///
/// - Throws: where the book has no such part, or the booklet no such page.
private func wanted(
  _ findings: [Finding], in outline: Outline, on pages: TypesetPublication?, _ request: CheckRequest,
  _ report: inout Report
) throws(RunError) -> [Finding] {
  var findings = findings
  if !request.subset.isEverything {
    let (selection, problems) = request.subset.selection(of: outline)
    report.diagnostics += problems
    try report.requireSound()
    let wantedPages = Set(pages.map { $0.pages(holding: selection.contains) } ?? [])
    findings.removeAll { finding in
      finding.text.map { !selection.contains($0) } ?? finding.page.map { !wantedPages.contains($0) } ?? false
    }
  }
  if let ranges = request.pages, let pages {
    guard pages.pages.contains(where: { ranges.contains($0.index) }) else { throw .noSuchPage }
    findings.removeAll { finding in finding.page.map { !ranges.contains($0) } ?? true }
  }
  return findings
}

extension TypesetPublication {
  /// The indices of the pages with text of a node for which `isWanted` is true.
  fileprivate func pages(holding isWanted: (NodeID) -> Bool) -> [Int] {
    pages.filter { page in
      page.trim.items.contains { placed in
        guard case .element(let element) = placed.belonging, let node = elements[element].node else { return false }
        return isWanted(node)
      }
    }
    .map(\.index)
  }
}

/// The findings and the pages; the texts are checked while the pages are made.
private func findings(
  in toCheck: BookToCheck, by checks: [Check], layout: String?, _ report: inout Report
) throws(RunError) -> ([Finding], TypesetPublication?) {
  guard let layout else { return (textFindings(of: checks, in: toCheck), nil) }
  let home = try Home.found()
  let found = Mutex<[Finding]>([])
  let made = Mutex<(result: Result<TypesetPublication, RunError>?, report: Report)>((nil, Report()))
  DispatchQueue.concurrentPerform(iterations: 2) { job in
    if job == 0 {
      var own = Report()
      let result = Result { () throws(RunError) in
        try OpenedLayout(layout, home: home, &own).typeset(
          toCheck.outline, RenderRequest(), tellsFindings: false, &own)
      }
      made.withLock { $0 = (result, own) }
    } else {
      let texts = textFindings(of: checks, in: toCheck)
      found.withLock { $0 = texts }
    }
  }
  let (result, own) = made.withLock { $0 }
  report.add(own)
  let texts = found.withLock { $0 }
  switch result {
  case .success(let pages)?: return (texts + pageFindings(of: checks, on: pages, of: toCheck), pages)
  // Errors about the pages are reported with the findings in the texts, and the run goes on.
  case .failure(let error)? where error.status == .wrongInput:
    report.diagnostics += error.diagnostics
    return (texts, nil)
  case .failure(let error)?: throw error
  case nil: preconditionFailure("the pages were made or not")
  }
}
