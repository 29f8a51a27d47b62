public import BookDesign
import Diagnostics
public import Frames
public import GoalBook
import LineComposition
import PDFStructure
import Provenance
public import Typesetting

// The part of a run without files: from a book and a layout to pages, with any shaper.

/// The pages of the selected part of a book.
///
/// - Throws: where the request or the layout does not fit the book; the reasons are in the error or the report.
public func typesetBooklet(
  _ outline: Outline, layout: Layout, request: RenderRequest, pictures: BookPictures = BookPictures(),
  shaper: some TextShaper, _ report: inout Report
) throws(RunError) -> TypesetPublication {
  try typesetBooklet(
    outline, layout: layout, request: request, after: nil, keeps: false, pictures: pictures, shaper: shaper, &report
  ).pages
}

/// The pages, and the state that speeds up the next call for a book that differs little.
///
/// - Parameters:
///   - earlier: the state from a booklet with the same layout, shaper and request; it saves time and never changes the
///     result.
///   - keeps: whether there will be a next call; otherwise no state is returned, which saves memory.
func typesetBooklet(
  _ outline: Outline, layout: Layout, request: RenderRequest, after earlier: KeptBooklet?, keeps: Bool,
  pictures: BookPictures, shaper: some TextShaper, _ report: inout Report
) throws(RunError) -> (pages: TypesetPublication, kept: KeptBooklet?) {
  let (selection, found) = request.subset.selection(of: outline)
  report.diagnostics += found
  try report.requireSound()
  let layout = try resolved(layout, for: outline, request, pictures: pictures, shaper: shaper, &report)
  var folios: [NodeID: Int] = [:]
  if request.numbering == .book, !request.subset.isEverything {
    folios = wholeBookFolios(outline, layout: layout, pictures: pictures, shaper: shaper)
  }
  let title = request.subset.title(in: outline, parts: request.subset.wantedParts(of: outline))
  return try typesetBooklet(
    selection, title: title, layout: layout, request: request, folios: folios, after: earlier, keeps: keeps,
    pictures: pictures, shaper: shaper, &report)
}

/// The state of a booklet from which it is quickly made again after a change.
package struct KeptBooklet: Sendable {
  fileprivate let design: DesignedBook
  fileprivate let pages: KeptPages
  /// The marks that its texts were read with, because they change how lines are composed.
  fileprivate let marks: MarkKinds
}

/// The layout with everything decided that it leaves open for a book: `auto` widths, and the changes of its `fit`.
///
/// It is decided for the whole book, so that all parts look alike.
///
/// - Throws: where the layout does not fit the book, or the booklet cannot have the number of pages asked for.
public func resolved(
  _ layout: Layout, for outline: Outline, _ request: RenderRequest, pictures: BookPictures = BookPictures(),
  shaper: some TextShaper, _ report: inout Report
) throws(RunError) -> ResolvedLayout {
  var layout = layout
  if let bleed = request.print.bleed { layout.page.bleed = bleed }
  report.diagnostics += figureWidthProblems(in: outline, layout: layout)
  try report.requireSound()
  let shaper = shaper.reading(outline.book.marks)
  let (resolved, problems) = stage("resolve") { layout.resolved(for: outline, shaper: shaper) }
  report.diagnostics += problems
  guard let resolved else { throw RunError(.wrongInput, []) }
  return try fitted(
    resolved, to: FitGoal(pagesOfChapter: layout.fit.pages, multiple: layout.fit.hasBlanks ? nil : layout.fit.multiple),
    Selection(all: outline),
    PublicationOptions(hasCover: request.hasCover, hasContents: request.hasContents, pictures: pictures),
    shaper: shaper, &report)
}

/// The pages of a part of a book in a resolved layout.
///
/// - Parameters:
///   - title: the title of the part; empty for the whole book.
///   - folios: the folio of each row and each part's heading in the whole booklet; empty where folios count from 1.
func typesetBooklet(
  _ selection: Selection, title: String, layout: ResolvedLayout, request: RenderRequest, folios: [NodeID: Int],
  pictures: BookPictures, shaper: some TextShaper, _ report: inout Report
) throws(RunError) -> TypesetPublication {
  try typesetBooklet(
    selection, title: title, layout: layout, request: request, folios: folios, after: nil, keeps: false,
    pictures: pictures, shaper: shaper, &report
  ).pages
}

private func typesetBooklet(
  _ selection: Selection, title: String, layout: ResolvedLayout, request: RenderRequest, folios: [NodeID: Int],
  after earlier: KeptBooklet?, keeps: Bool, pictures: BookPictures, shaper: some TextShaper, _ report: inout Report
) throws(RunError) -> (pages: TypesetPublication, kept: KeptBooklet?) {
  let outline = selection.outline
  let shaper = shaper.reading(outline.book.marks)
  var options = PublicationOptions(
    hasCover: request.hasCover, hasContents: request.hasContents, folios: folios, pictures: pictures,
    part: request.subset.isEverything ? nil : title, isImposed: request.print.isOnSheets)
  let hasIndex = selection.holdsSectionIndex
  if hasIndex {
    options.sectionPages = sectionPages(of: selection, layout: layout, options, folios: folios, shaper: shaper)
  }
  let layout = try fitted(
    layout, to: FitGoal(pages: request.fitPages), selection, options, shaper: shaper, &report)
  if hasIndex, request.fitPages != nil {
    options.sectionPages = sectionPages(of: selection, layout: layout, options, folios: folios, shaper: shaper)
  }
  report.diagnostics += hiddenFields(of: selection, in: layout.layout) + emptyColumns(in: outline, of: layout.layout)
  if request.hasCover { report.diagnostics += hiddenLogo(of: outline.book, in: layout.layout) }
  let earlier = earlier.flatMap { $0.marks == outline.book.marks ? $0 : nil }
  var (typeset, kept) = pages(
    of: selection, layout: layout, options, after: earlier, keeps: keeps, marks: outline.book.marks, shaper: shaper)
  typeset.pictures = pictures.all
  typeset.partTitle = title
  report.diagnostics += typeset.problems.compactMap { $0.error(in: outline, layout: layout.layout) }
  try report.requireSound()
  if let multiple = layout.layout.fit.multiple, layout.layout.fit.hasBlanks, request.subset.isEverything {
    typeset.addBlanks(upTo: multiple)
  }
  // A file for the press has no links.
  if request.standard.isForPress { typeset.setAsText { _ in true } }
  if let pages = request.pages {
    typeset.pages = typeset.pages.enumerated().filter { pages.contains($0.offset + 1) }.map(\.element)
    guard !typeset.pages.isEmpty else { throw .noSuchPage }
    typeset.dropDeadLinks()
    typeset.takeRepetitionsForMissingText()
  }
  return (typeset, kept)
}

/// The pages of a selection, and the state for a next call if it is to be kept.
private func pages(
  of selection: Selection, layout: ResolvedLayout, _ options: PublicationOptions, after earlier: KeptBooklet?,
  keeps: Bool, marks: MarkKinds, shaper: some TextShaper
) -> (pages: TypesetPublication, kept: KeptBooklet?) {
  guard keeps else {
    // What a file of an export needed is used by the next one.
    let typeset = stage("typeset", givesBack: selection.isEverything) {
      typesetByChapter(selection, layout: layout, options, shaper: shaper)
    }
    return (typeset, nil)
  }
  let design = stage("design") {
    designedBook(of: selection, layout: layout, options: options, after: earlier?.design)
  }
  let (typeset, pages) = stage("typeset") {
    Typesetting.typeset(design.publication, after: earlier?.pages, shaper: shaper)
  }
  return (typeset, KeptBooklet(design: design, pages: pages, marks: marks))
}

/// The pages of a selection, each of whose chapters is set as soon as it is designed.
private func typesetByChapter(
  _ selection: Selection, layout: ResolvedLayout, _ options: PublicationOptions, shaper: some TextShaper
) -> TypesetPublication {
  let setter = ChapterSetter(geometry: layout.layout.page, rules: layout.layout.pageRules, shaper: shaper)
  let levels = selection.outline.book.levels
  let total = selection.partsOfAllLevels.count {
    if case .part(let level) = selection.outline[$0].kind { levels[level].startsPage } else { false }
  }
  var done = 0
  let designed = publication(of: selection, layout: layout, options: options) { chapter in
    setter.set(&chapter)
    done += 1
    progress(.setting, min(done, total), of: total)
  }
  return setter.typeset(designed)
}

/// The folios for the index of sections.
///
/// An index before the rows moves them, and so changes its own folios: it is made again, at most five times, until they
/// agree.
private func sectionPages(
  of selection: Selection, layout: ResolvedLayout, _ options: PublicationOptions, folios: [NodeID: Int],
  shaper: some TextShaper
) -> SectionPages {
  guard folios.isEmpty else { return SectionPages(selection, folios: folios) }
  var options = options
  for _ in 0..<5 {
    let found = SectionPages(selection, folios: rowFolios(selection, layout: layout, options, shaper: shaper))
    if found == options.sectionPages { break }
    options.sectionPages = found
  }
  return options.sectionPages
}

/// The folio of each row and each part's heading in the whole booklet.
func wholeBookFolios(
  _ outline: Outline, layout: ResolvedLayout, pictures: BookPictures, shaper: some TextShaper
) -> [NodeID: Int] {
  rowFolios(
    Selection(all: outline), layout: layout,
    PublicationOptions(hasCover: false, hasContents: false, pictures: pictures), shaper: shaper)
}

/// The folio of each selected row and each part's heading.
private func rowFolios(
  _ selection: Selection, layout: ResolvedLayout, _ options: PublicationOptions, shaper: some TextShaper
) -> [NodeID: Int] {
  let shaper = shaper.reading(selection.outline.book.marks)
  let parts = selection.outline.partsOfAllLevels
  let partOfAnchor = Dictionary(uniqueKeysWithValues: zip(parts.map(Anchor.init(of:)), parts))
  var folios: [NodeID: Int] = [:]
  for page in typesetByChapter(selection, layout: layout, options, shaper: shaper).pages {
    guard let folio = page.folio.flatMap({ Int($0) }) else { continue }
    for part in page.provenance where folios[part.row] == nil { folios[part.row] = folio }
    for case .anchor(let anchor) in page.trim.items.map(\.item) {
      if let part = partOfAnchor[anchor], folios[part] == nil { folios[part] = folio }
    }
  }
  return folios
}

extension RunError {
  /// The error where none of the wanted pages exists.
  static let noSuchPage = RunError(
    .wrongInput, id: "no-such-page",
    Phrase(en: "none of the wanted pages is in the booklet", ja: "指定したページが一つも冊子にありません"))
}
