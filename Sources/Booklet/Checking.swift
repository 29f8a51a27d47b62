import Diagnostics
import GoalBook
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

  public init(
    profiles: Set<Profile> = [.standard], only: [String] = [], without: [String] = [], layout: String? = nil
  ) {
    self.profiles = profiles
    self.only = only
    self.without = without
    self.layout = layout
  }

  /// The checks that are on.
  ///
  /// - Throws: where an id is not known.
  func checks() throws(Stop) -> [Check] {
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
  let checks = try wishes.checks()
  let book = try openBook(path, &report)
  let checked = CheckedBook(book)
  var pages: TypesetPublication?
  if let layout = wishes.layout {
    let press = try Press(home: try Home.found(), layout: layout, &report)
    pages = try press.typeset(book, RenderWishes(), &report)
  }
  let found = findings(of: checks, in: checked, pages: pages)
  return pages.map { found.paged(on: $0, of: checked) } ?? found
}
