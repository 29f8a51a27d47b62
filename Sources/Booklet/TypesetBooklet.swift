public import BookDesign
public import Diagnostics
public import Frames
public import GoalBook
public import Typesetting

/// The pages of the wanted part of `book`, made with any shaper.
///
/// - Throws: where the wishes or the layout do not fit the book; what is wrong is in the stop or the report.
public func typesetBooklet(
  _ book: Book, layout: Layout, wishes: RenderWishes, shaper: some TextShaper, _ report: inout Report
) throws(Stop) -> TypesetPublication {
  let layout = try settled(layout, for: book, wishes, shaper: shaper, &report)
  var folios: [RowID: Int] = [:]
  if wishes.numbering == .book, !wishes.selection.isEverything {
    folios = try wholeBookFolios(book, layout: layout, shaper: shaper)
  }
  return try typesetBooklet(book, layout: layout, wishes: wishes, folios: folios, shaper: shaper, &report)
}

/// The layout with all that it leaves to be chosen for a book: `auto` widths, and what its `fit` changes.
///
/// It is chosen for the whole book, so that all its parts look alike.
///
/// - Throws: where the columns cannot have such widths, or where the booklet cannot have the pages that are wanted.
func settled(
  _ layout: Layout, for book: Book, _ wishes: RenderWishes, shaper: some TextShaper, _ report: inout Report
) throws(Stop) -> Layout {
  let (resolved, unfit) = layout.resolved(for: book, shaper: shaper)
  report.diagnostics += unfit
  try report.requireSound()
  return try fitted(
    resolved, to: FitGoal(pagesOfChapter: layout.fit.pages, multiple: layout.fit.multiple), ChosenBook(whole: book),
    PublicationWishes(hasCover: wishes.hasCover, hasContents: wishes.hasContents), shaper: shaper, &report)
}

/// The same, the whole booklet's folios being known and the layout settled.
func typesetBooklet(
  _ book: Book, layout: Layout, wishes: RenderWishes, folios: [RowID: Int], shaper: some TextShaper,
  _ report: inout Report
) throws(Stop) -> TypesetPublication {
  let (chosen, found) = wishes.selection.applied(to: book)
  report.diagnostics += found
  try report.requireSound()
  var parts = PublicationWishes(hasCover: wishes.hasCover, hasContents: wishes.hasContents)
  for department in chosen.departments {
    let rows = department.pillars.flatMap(\.objectives).flatMap(\.rows)
    if let first = rows.first, let folio = folios[first.id] { parts.firstFolios[department.number] = folio }
  }
  let layout = try fitted(layout, to: FitGoal(pages: wishes.fitPages), chosen, parts, shaper: shaper, &report)
  let (designed, problems) = publication(of: chosen, layout: layout, wishes: parts)
  report.diagnostics += problems
  guard let designed else { throw Stop(.wrongInput, []) }
  var typeset = typeset(designed, shaper: shaper)
  report.diagnostics += typeset.diagnostics
  try report.requireSound()
  if let pages = wishes.pages {
    typeset.pages = typeset.pages.enumerated().filter { pages.contains($0.offset + 1) }.map(\.element)
    guard !typeset.pages.isEmpty else {
      throw Stop(.wrongInput, id: "no-such-page", "none of the wanted pages is in the booklet")
    }
    typeset.dropDeadLinks()
    typeset.takeRepetitionsForMissingText()
  }
  return typeset
}

/// On which folio each row of the whole booklet begins, the layout being settled.
func wholeBookFolios(_ book: Book, layout: Layout, shaper: some TextShaper) throws(Stop) -> [RowID: Int] {
  let whole = ChosenBook(whole: book)
  let (designed, problems) = publication(
    of: whole, layout: layout, wishes: PublicationWishes(hasCover: false, hasContents: false))
  guard let designed else { throw Stop(.wrongInput, problems) }
  var byName: [String: Int] = [:]
  for page in typeset(designed, shaper: shaper).pages {
    guard let folio = page.folio.flatMap({ Int($0) }) else { continue }
    for part in page.provenance where byName[part.row] == nil { byName[part.row] = folio }
  }
  var folios: [RowID: Int] = [:]
  for row in whole.departments.flatMap(\.pillars).flatMap(\.objectives).flatMap(\.rows) {
    folios[row.id] = byName[row.id.description]
  }
  return folios
}
