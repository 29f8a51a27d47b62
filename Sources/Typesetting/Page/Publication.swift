public import Frames
import LineComposition
import Measure
import Provenance

/// Everything to be typeset: chapters, and the look of pages, cover and contents.
public struct Publication: Hashable, Sendable {
  /// The trim size, margins and bleed of all pages.
  public var geometry: PageGeometry
  /// Running heads, folios and thumb index.
  public var furniture: Furniture
  /// The first page; nil for none.
  public var cover: Cover?
  /// The last page, which is the outside of the booklet's back; nil for none.
  public var backCover: Cover?
  /// The look of the contents; nil for none.
  public var contents: ContentsDesign?
  /// The chapters, in order.
  public var chapters: [Chapter]
  /// The bookmarks of chapters and of their headings, in order.
  public var bookmarks: [Bookmark]
  /// Whether a blank page is inserted where the body, or the part counted before it, would not begin on a page of the
  /// right parity.
  ///
  /// Printed on both sides, odd folios then lie on the right.
  public var keepsParity: Bool
  /// How chapters are divided into pages; a chapter may have its own ``Chapter/breaking``.
  public var pageRules: PageRules
  /// The number of the body's first page; a number below 1 counts as 1.
  public var firstFolio: Int
  /// How many chapters stand before the contents.
  public var chaptersBeforeContents: Int
  /// The lines of the contents; nil for one line for each chapter.
  public var listed: [ContentsLine]?
  /// The part of the contents by subject, below the list; nil for none.
  public var grouped: GroupedContents?
  /// The least number of pages in chapters with which the booklet has contents.
  public var leastPagesWithContents = 0
  /// The logical tree of the booklet, with the elements that paragraphs, labels and entries of the contents name.
  public var elements: ElementTree
  /// The limits that preflight checks.
  public var limits: PageLimits

  /// Makes a publication of `chapters`, without back cover and grouped contents.
  public init(
    geometry: PageGeometry, furniture: Furniture, cover: Cover?, contents: ContentsDesign?, chapters: [Chapter],
    bookmarks: [Bookmark], keepsParity: Bool, pageRules: PageRules = PageRules(), firstFolio: Int = 1,
    chaptersBeforeContents: Int = 0, listed: [ContentsLine]? = nil, elements: ElementTree = ElementTree(),
    limits: PageLimits = PageLimits()
  ) {
    self.geometry = geometry
    self.furniture = furniture
    self.cover = cover
    self.contents = contents
    self.chapters = chapters
    self.bookmarks = bookmarks
    self.keepsParity = keepsParity
    self.pageRules = pageRules
    self.firstFolio = firstFolio
    self.chaptersBeforeContents = chaptersBeforeContents
    self.listed = listed
    self.elements = elements
    self.limits = limits
  }
}

/// A publication with its pages made.
public struct TypesetPublication: Hashable, Sendable {
  /// The pages in the order of the booklet.
  public var pages: [PageFrame]
  /// The entries of the list of bookmarks, in order.
  public var bookmarks: [Bookmark]
  /// The entries of the contents with their folios; all of them where there are no contents.
  public var contents: [ContentsEntry]
  /// The words for the target of each link, by its element; those of the contents are name and folio.
  public var linkTexts: [ElementID: String]
  /// The logical tree of the booklet, to which the items on the pages belong.
  public var elements: ElementTree
  /// The problems found, those of chapters first.
  public var problems: [TypesettingProblem]
  /// The limits that preflight checks.
  public var limits: PageLimits
  /// The pictures on the pages, by their numbers.
  public var pictures: [Picture]
  /// The title of the part of the book that is on the pages; empty where they are the whole book.
  public var partTitle = ""

  /// Makes a typeset publication of finished pages.
  public init(
    pages: [PageFrame], bookmarks: [Bookmark], contents: [ContentsEntry], elements: ElementTree,
    problems: [TypesettingProblem] = [], limits: PageLimits = PageLimits(), pictures: [Picture] = [],
    linkTexts: [ElementID: String] = [:]
  ) {
    self.linkTexts = linkTexts
    self.pages = pages
    self.bookmarks = bookmarks
    self.contents = contents
    self.elements = elements
    self.problems = problems
    self.limits = limits
    self.pictures = pictures
  }
}

/// Typesets a publication: first the chapters, then the contents and other parts that show folios.
///
/// The pages of the contents are not counted with those of the body, so that no folio can shift another.
///
/// - Complexity: O(text).
public func typeset(_ publication: Publication, shaper: some TextShaper) -> TypesetPublication {
  var publication = publication
  let setter = ChapterSetter(geometry: publication.geometry, rules: publication.pageRules, shaper: shaper)
  for index in publication.chapters.indices { setter.set(&publication.chapters[index]) }
  return setter.typeset(publication)
}

/// Typesets a publication, and returns what can be used again for one that differs little from it.
///
/// - Parameter earlier: what was kept of a publication set with the same shaper; it saves time and changes nothing.
public func typeset(
  _ publication: Publication, after earlier: KeptPages?, shaper: some TextShaper
) -> (publication: TypesetPublication, kept: KeptPages) {
  let earlier = earlier.flatMap { $0.isOfSameMake(as: publication) ? $0 : nil }
  let setter = ChapterSetter(geometry: publication.geometry, rules: publication.pageRules, shaper: shaper)
  let chapters = publication.chapters.enumerated().map { index, chapter in
    chapter.showsFolios
      ? SetChapter(unset: chapter) : earlier?.chapter(index, like: chapter) ?? setter.setChapter(chapter)
  }
  return typesetWhole(publication, chapters, after: earlier, spool: nil, setter)
}

extension ChapterSetter {
  /// The pages of a publication whose chapters have been set, all of them and in order.
  ///
  /// Of a long book, most of the pages lie in a spool.
  public func typeset(_ publication: Publication) -> TypesetPublication {
    typesetWhole(publication, takeChapters(), after: nil, spool: spool, self).publication
  }
}

/// Makes the pages of a publication of its chapters.
///
/// - Parameters:
///   - set: the chapters as far as they are set without folios.
///   - spool: where pages lie that are made; nil keeps all of them, and their parts for a next time, in memory.
private func typesetWhole<Shaper: TextShaper>(
  _ given: Publication, _ set: consuming [SetChapter], after earlier: KeptPages?, spool: FrameSpool?,
  _ setter: ChapterSetter<Shaper>
) -> (publication: TypesetPublication, kept: KeptPages) {
  var publication = given
  var chapters = set
  let (geometry, shaper) = (publication.geometry, setter.shaper)
  publication = publication.withFolios(of: chapters.map { $0.bodies.map(\.blocks) })
  let folios = publication.folios(of: chapters, firstNumbers: publication.firstNumbers(chapters.map(\.bodies.count)))
  for index in chapters.indices where publication.chapters[index].showsFolios {
    publication.chapters[index].fill(folios)
    let chapter = publication.chapters[index]
    chapters[index] = earlier?.chapter(index, like: chapter) ?? setter.setChapter(chapter)
  }
  let counts = chapters.map(\.bodies.count)
  func entry(_ line: ContentsLine) -> ContentsEntry { line.entry(folio: folios[line.target] ?? "") }
  let contents = SetContents(
    publication.contentsLines.map(entry), groups: publication.grouped?.resolved(entry),
    design: publication.hasContents(counts) ? publication.contents : nil, size: geometry.typeAreaSize,
    after: earlier?.contents, shaper: shaper, spool: spool)
  var furniture = FurnitureMaker(publication, shaper: shaper)
  var pages: [PageFrame] = []
  var problems: [TypesettingProblem] = []
  var ownProblems: [TypesettingProblem] = []
  // The nodes of the names in running heads.
  var shown: Set<NodeID?> = []
  let order = publication.order(contents: contents.areas.count, chapters: counts)
  for (index, ordered) in order.enumerated() {
    let area = geometry.typeArea(ofPage: ordered.side)
    var page: PageFrame
    switch ordered.kind {
    case .cover:
      guard let cover = publication.cover else { continue }
      let made = coverPage(cover, geometry: geometry, shaper: shaper)
      page = made.page
      ownProblems += made.problems
    case .backCover:
      guard let cover = publication.backCover else { continue }
      let made = coverPage(cover, geometry: geometry, shaper: shaper)
      page = made.page
      ownProblems += made.problems.map(\.onBackCover)
    case .contents(let number):
      page = contentsPage(contents.areas[number], geometry: geometry, number: ordered.side)
      if number == 0 { ownProblems += contents.problems }
    case .blank:
      page = PageFrame(trim: Frame(size: geometry.trim), bleed: geometry.bleed, role: .blank, typeArea: area)
    case .chapter(let number, let inner):
      if inner == 0 { problems += chapters[number].problems }
      let leadsBack = !contents.areas.isEmpty
      let set = chapters[number].page(
        inner, onSide: ordered.side, leadsBack: leadsBack, keeps: spool == nil
      ) { chapter in
        furniture.page(inner, of: chapter, publication.chapters[number], onSide: ordered.side, leadsBack: leadsBack)
      }
      shown.formUnion([set.name])
      for problem in set.problems where !problems.contains(problem) { problems.append(problem) }
      page = set.frame
    }
    page.index = index + 1
    if let spool { page.trim.layAside(in: spool) }
    pages.append(page)
  }
  if publication.furniture.runningHead != nil {
    ownProblems += publication.chapters.flatMap(\.names).filter { !$0.isOuter && !shown.contains($0.node) }.map {
      TypesettingProblem(.notInRunningHead, node: $0.node, name: $0.shortName)
    }
  }
  let backTo = contents.areas.isEmpty ? nil : publication.contents?.heading.title.text
  let typeset = TypesetPublication(
    pages: pages, bookmarks: publication.bookmarks, contents: contents.shown, elements: publication.elements,
    problems: problems + ownProblems, limits: publication.limits,
    linkTexts: contents.linkTexts.merging(publication.linkTexts(backTo: backTo)) { entry, _ in entry })
  return (typeset, KeptPages(publication, chapters, contents))
}

extension Publication {
  /// The folio of the page of each anchor, and of each chapter's first page.
  fileprivate func folios(of set: [SetChapter], firstNumbers: [Int?]) -> [Anchor: String] {
    var folios: [Anchor: String] = [:]
    for (index, chapter) in chapters.enumerated() {
      for (offset, anchors) in set[index].anchors.enumerated() {
        let folio = firstNumbers[index].flatMap { chapter.numbering.printed($0 + offset) } ?? ""
        for anchor in anchors where folios[anchor] == nil { folios[anchor] = folio }
        if offset == 0, folios[chapter.anchor] == nil { folios[chapter.anchor] = folio }
      }
    }
    return folios
  }

  /// Whether there are contents, where the chapters have these numbers of pages.
  func hasContents(_ counts: [Int]) -> Bool { counts.reduce(0, +) >= leastPagesWithContents }

  /// The lines of the contents: one for each chapter where none are given.
  var contentsLines: [ContentsLine] {
    listed ?? chapters.map { ContentsLine(title: $0.name, target: $0.anchor, element: $0.contentsLink) }
  }
}

/// Makes the furniture of pages, once for all pages with the same names.
private struct FurnitureMaker<Shaper: TextShaper> {
  private let publication: Publication
  private let shaper: Shaper
  private let titleWidth: Length
  private let tabs: [SetTab?]
  private var known: [PageName: SetFurniture] = [:]
  /// The number of items in the furniture of the last page.
  private var itemCount = 0

  init(_ publication: Publication, shaper: Shaper) {
    self.publication = publication
    self.shaper = shaper
    let head = publication.furniture.runningHead
    titleWidth = head.map { SetRunningHead.width(of: $0.title, $0.titleStyle, shaper: shaper) } ?? .zero
    tabs = publication.furniture.thumbIndex?.tabs(geometry: publication.geometry, shaper: shaper) ?? []
  }

  /// A page of a chapter, on a side of a spread.
  ///
  /// - Parameter leadsBack: whether there are contents for the page to lead back to.
  mutating func page(
    _ inner: Int, of set: SetChapter, _ chapter: Chapter, onSide side: Int, leadsBack: Bool
  ) -> SetChapter.Page {
    let geometry = publication.geometry
    let area = geometry.typeArea(ofPage: side)
    let body = set.body(inner, geometry: geometry)
    let names = chapter.names(on: body.blocks)
    // As in a dictionary, the left page names what it begins with, and the right page what it ends with.
    let isRight = geometry.isMirrored && geometry.isRecto(side)
    guard let first = names.first, let name = isRight ? names.last : first else {
      preconditionFailure("each page of a chapter has a name")
    }
    // A chapter without a heading must have an anchor too.
    let isWithoutPlace = inner == 0 && !set.anchors.contains { $0.contains(chapter.anchor) }
    var trim = Frame(size: geometry.trim)
    trim.reserve(body.frame.itemCount + itemCount)
    // The text comes first, so that reading aloud or copying begins with it.
    trim.place(contentsOf: body.frame, at: area.origin)
    let ofBody = (items: trim.itemCount, lines: trim.lines.count)
    if isWithoutPlace { trim.place(.anchor(chapter.anchor), at: area.origin, as: .artifact(.layout)) }
    let folio = chapter.numbering.printed(side)
    var called = PageName(name: name, tabs: chapter.tabs(on: body.blocks))
    if publication.furniture.runningHead?.repeatsHeading == false, body.openingTitle == name.name {
      called.name.shortName = ""
    }
    if let signpost = publication.furniture.signpost, let heading = body.continuedHeading,
      heading.title != name.name
    {
      signpost.place(heading, into: &trim, area: area, shaper: shaper)
    }
    let problems = place(called, into: &trim, side: side, folio: folio)
    if leadsBack, let link = chapter.backLink { publication.furniture.placeBackLink(link, into: &trim, area: area) }
    itemCount = trim.itemCount - ofBody.items
    trim.fit()
    let page = PageFrame(
      trim: trim, bleed: geometry.bleed, folio: folio, role: chapter.isFrontPiece ? .contents : .body,
      chapter: first.name,
      shortChapter: first.shortName, provenance: body.provenance, passages: body.passages,
      continuesObjective: body.continuesObjective,
      filled: body.used.units * 1000 / max(1, area.size.height.units), typeArea: area)
    return SetChapter.Page(
      frame: page, side: side, leadsBack: leadsBack, name: name.node, problems: problems,
      itemCount: ofBody.items, lineCount: ofBody.lines)
  }

  /// Adds the furniture for a page's names to its frame.
  ///
  /// - Returns: the problems of parts without room.
  private mutating func place(
    _ name: PageName, into frame: inout Frame, side: Int, folio: String?
  ) -> [TypesettingProblem] {
    let set =
      known[name]
      ?? SetFurniture(
        publication.furniture, of: name, titleWidth: titleWidth, tabs: tabs, geometry: publication.geometry,
        safeArea: publication.limits.safeArea, shaper: shaper)
    // Pages with the same names follow each other; a long book has too many names to keep the parts of all.
    if known.count >= 64, known[name] == nil { known = [:] }
    known[name] = set
    var problems = set.problems
    let firstRepeated = tabs.firstIndex { $0?.isRepeated == true }
    for tab in name.tabs where tab.number - 1 == firstRepeated {
      problems.append(TypesettingProblem(.tabsBeginAgain, node: tab.node, name: tab.name))
    }
    return problems + set.place(into: &frame, side: side, folio: folio, shaper: shaper)
  }
}
