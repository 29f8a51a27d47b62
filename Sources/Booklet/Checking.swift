public import Checks
import Diagnostics
import Dispatch
import GoalBook
import Notation
import Synchronization
import Typesetting

/// What is wanted of a check.
public struct CheckWishes: Sendable {
  public var profiles: Set<Profile>
  /// Ids of checks; where there are any, nothing else is looked for.
  public var only: [String]
  public var without: [String]
  /// The layout whose pages are checked and tell the folios; nil for none.
  public var layout: String?
  /// Files with the user's own words.
  public var dictionaries: [String]
  /// The file of findings that are known; nil for none.
  public var baseline: String?

  public init(
    profiles: Set<Profile> = [.standard], only: [String] = [], without: [String] = [], layout: String? = nil,
    dictionaries: [String] = [], baseline: String? = nil
  ) {
    self.profiles = profiles
    self.only = only
    self.without = without
    self.layout = layout
    self.dictionaries = dictionaries
    self.baseline = baseline
  }

  /// The words of the user's own dictionaries.
  ///
  /// - Throws: where one cannot be opened or is wrong.
  public func words(_ report: inout Report) throws(Stop) -> WordList {
    var words = WordList()
    for path in dictionaries {
      let node = try readTree(path, &report)
      words = words + readWordList(node, &report.diagnostics)
      try report.requireSound()
    }
    return words
  }

  /// The findings that are known.
  func baseline(_ report: inout Report) throws(Stop) -> Baseline? {
    guard let path = baseline else { return nil }
    let known = Baseline(try readTree(path, &report), &report.diagnostics)
    try report.requireSound()
    return known
  }

  /// The checks that are on.
  ///
  /// - Throws: where an id is not known.
  public func checks() throws(Stop) -> [Check] {
    let ids = Check.all.map(\.id)
    for id in only + without where !ids.contains(id) {
      let near = nearestWords(to: id, in: ids)
      throw Stop(
        .wrongUsage, id: "unknown-check", "there is no check “\(id)”",
        hints: [near.isEmpty ? "sasshi check --list names all" : "did you mean \(near.joined(separator: ", "))?"])
    }
    return Check.chosen(profiles: profiles, only: Set(only), without: Set(without))
  }
}

/// What checking a book came to.
public struct CheckOutcome: Sendable {
  /// Those that are not to be shown too.
  public var findings: [Finding]
  /// The checks that ran.
  public var checks: [Check]
  /// The book's file by lines; nil where it is no text that was read.
  var lines: SourceLines?

  /// Those that are to be shown.
  public var shown: [Finding] { findings.filter { $0.suppression == nil } }

  /// A finding as people read it, with its line.
  public func text(of finding: Finding) -> String {
    let line = finding.place.flatMap { place in lines.map { $0.line(place.span.line) } }
    return finding.diagnostic.text(sourceLine: line.map { $0[...] })
  }
}

/// What the checks find in the book at `path`, each with its line and, where there is a layout, its page.
///
/// - Throws: where the book, the layout or the baseline cannot be opened or is wrong.
public func check(_ path: String, _ wishes: CheckWishes, _ report: inout Report) throws(Stop) -> CheckOutcome {
  let checks = try wishes.checks()
  let words = try wishes.words(&report)
  let book = try openBook(path, &report)
  // What a check tells with its place need not be told twice.
  report.diagnostics.removeAll { $0.message.id == "duplicate-initiative" }
  let checked = CheckedBook(book, words: words)
  let (found, pages) = try read(checked, checks, layout: wishes.layout, &report)
  return try settled(found, on: pages, of: checked, at: path, checks, wishes, &report)
}

/// What the checks find in a book that was opened, and on its pages; what is not to be shown is left out.
func findings(
  in book: Book, from path: String, on pages: TypesetPublication, _ wishes: CheckWishes, _ report: inout Report
) throws(Stop) -> [Finding] {
  let checks = try wishes.checks()
  let checked = CheckedBook(book, words: try wishes.words(&report))
  let found = textFindings(of: checks, in: checked) + pageFindings(of: checks, on: pages, of: checked)
  return try settled(found, on: pages, of: checked, at: path, checks, wishes, &report).shown
}

/// Findings with their places in the file and on the pages, and with the reasons why some are not to be shown.
private func settled(
  _ found: [Finding], on pages: TypesetPublication?, of checked: CheckedBook, at path: String, _ checks: [Check],
  _ wishes: CheckWishes, _ report: inout Report
) throws(Stop) -> CheckOutcome {
  let baseline = try wishes.baseline(&report)
  var findings = found
  let file = path == "-" ? "standard input" : path
  let source = report.sources[file]
  let lines = source.map { SourceLines($0.text) }
  if let source, let lines {
    findings = findings.placed(in: lines, of: checked)
    let (marked, problems) = IgnoreComments(source.text, file: file, lines: lines).applied(to: findings, checks: checks)
    findings = marked
    report.diagnostics += problems
  }
  if let pages { findings = findings.paged(on: pages, of: checked) }
  if let baseline { findings = baseline.applied(to: findings) }
  return CheckOutcome(findings: findings.inBookOrder, checks: checks, lines: lines)
}

/// The findings and the pages: the texts are read over while the pages are made.
private func read(
  _ checked: CheckedBook, _ checks: [Check], layout: String?, _ report: inout Report
) throws(Stop) -> ([Finding], TypesetPublication?) {
  guard let layout else { return (textFindings(of: checks, in: checked), nil) }
  let home = try Home.found()
  let found = Mutex<[Finding]>([])
  let made = Mutex<(result: Result<TypesetPublication, Stop>?, report: Report)>((nil, Report()))
  DispatchQueue.concurrentPerform(iterations: 2) { job in
    if job == 0 {
      var own = Report()
      let result = Result { () throws(Stop) in
        let press = try Press(home: home, layout: layout, &own)
        return try press.typeset(checked.book, RenderWishes(), &own)
      }
      made.withLock { $0 = (result, own) }
    } else {
      let texts = textFindings(of: checks, in: checked)
      found.withLock { $0 = texts }
    }
  }
  let (result, own) = made.withLock { $0 }
  report.diagnostics += own.diagnostics
  report.sources.merge(own.sources) { first, _ in first }
  guard let pages = try result?.get() else { preconditionFailure("the pages were made or not") }
  return (found.withLock { $0 } + pageFindings(of: checks, on: pages, of: checked), pages)
}
