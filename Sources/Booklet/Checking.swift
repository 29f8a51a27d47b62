import Diagnostics
import GoalBook
import Notation
public import Proofreading
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

  public init(
    profiles: Set<Profile> = [.standard], only: [String] = [], without: [String] = [], layout: String? = nil,
    dictionaries: [String] = []
  ) {
    self.profiles = profiles
    self.only = only
    self.without = without
    self.layout = layout
    self.dictionaries = dictionaries
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

/// What the checks find in the book at `path`, each with its line and, where there is a layout, its page.
///
/// - Throws: where the book or the layout cannot be opened or is wrong.
public func check(_ path: String, _ wishes: CheckWishes, _ report: inout Report) throws(Stop) -> [Finding] {
  let book = try openBook(path, &report)
  var pages: TypesetPublication?
  if let layout = wishes.layout {
    let press = try Press(home: try Home.found(), layout: layout, &report)
    pages = try press.typeset(book, RenderWishes(), &report)
  }
  return try findings(in: book, on: pages, wishes, &report)
}

/// What the checks find in a book that was opened, and on its pages.
func findings(
  in book: Book, on pages: TypesetPublication?, _ wishes: CheckWishes, _ report: inout Report
) throws(Stop) -> [Finding] {
  let checks = try wishes.checks()
  let checked = CheckedBook(book, words: try wishes.words(&report))
  let found = findings(of: checks, in: checked, pages: pages)
  let lines = report.sources.values.first { $0.name == book.place.span?.file }.map { SourceLines($0.text) }
  let placed = lines.map { found.placed(in: $0, of: checked) } ?? found
  return pages.map { placed.paged(on: $0, of: checked) } ?? placed
}
