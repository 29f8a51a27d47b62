public import Frames
import LineComposition
import Measure
import Provenance

/// All that is to be typeset: chapters, and how pages, cover and contents look.
public struct Publication: Hashable, Sendable {
  public var geometry: PageGeometry
  public var furniture: Furniture
  public var cover: Cover?
  /// The last page, the outside of the booklet's back; nil for none.
  public var backCover: Cover?
  public var contents: ContentsDesign?
  public var chapters: [Chapter]
  /// The chapters' and their headings' bookmarks, in order.
  public var bookmarks: [Bookmark]
  /// Whether a blank page is put in where the body, or what is counted before it, would otherwise not begin on a page of
  /// its own parity, so that printed on both sides odd folios come to lie on the right.
  public var keepsParity: Bool
  /// How chapters are parted into pages; one may break otherwise.
  public var pageRules: PageRules
  /// The number of the body's first page.
  public var firstFolio: Int
  /// How many chapters stand before the contents.
  public var chaptersBeforeContents: Int
  /// What the contents list; nil for a line for each chapter.
  public var listed: [ContentsLine]?
  /// What stands below that, by what it is about; nil for nothing.
  public var grouped: GroupedContents?
  /// With how many pages of chapters there are contents at least.
  public var leastPagesWithContents = 0
  /// What the text is; the elements that paragraphs, labels and contents entries name.
  public var elements: ElementTree
  /// What preflight holds the pages against.
  public var limits: PageLimits

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

/// A publication whose pages are made.
public struct TypesetPublication: Hashable, Sendable {
  public var pages: [PageFrame]
  public var bookmarks: [Bookmark]
  public var contents: [ContentsEntry]
  /// What links are called; those of the contents by name and folio.
  public var linkTexts: [ElementID: String]
  /// What the text on the pages is.
  public var elements: ElementTree
  public var problems: [TypesettingProblem]
  /// What preflight holds the pages against.
  public var limits: PageLimits
  /// The pictures that stand on the pages, by their numbers.
  public var pictures: [Picture]

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

/// Typesets the chapters first, then the contents and what shows folios besides, whose pages are not counted with them: no
/// number can shift another.
///
/// - Complexity: O(text).
public func typeset(_ publication: Publication, shaper: some TextShaper) -> TypesetPublication {
  typeset(publication, after: nil, shaper: shaper).publication
}

/// The same, and what is kept of it for a publication that differs little from this one.
///
/// - Parameter earlier: what was kept of one that was set with the same shaper; it saves time and changes nothing.
public func typeset(
  _ publication: Publication, after earlier: KeptPages?, shaper: some TextShaper
) -> (publication: TypesetPublication, kept: KeptPages) {
  let geometry = publication.geometry
  let earlier = earlier.flatMap { $0.isOfSameMake(as: publication) ? $0 : nil }
  func set(_ chapter: Chapter, _ index: Int) -> SetChapter {
    earlier?.chapter(index, like: chapter)
      ?? SetChapter(
        chapter, size: geometry.typeAreaSize, rules: publication.pageRules.with(chapter.breaking), shaper: shaper)
  }
  var chapters = publication.chapters.enumerated().map { index, chapter in
    chapter.showsFolios ? SetChapter(unset: chapter) : set(chapter, index)
  }
  var publication = publication.withFolios(of: chapters.map { $0.bodies.map(\.blocks) })
  let folios = publication.folios(of: chapters, firstNumbers: publication.firstNumbers(chapters.map(\.bodies.count)))
  for index in chapters.indices where publication.chapters[index].showsFolios {
    publication.chapters[index].fill(folios)
    chapters[index] = set(publication.chapters[index], index)
  }
  let counts = chapters.map(\.bodies.count)
  func entry(_ line: ContentsLine) -> ContentsEntry { line.entry(folio: folios[line.target] ?? "") }
  let contents = SetContents(
    publication.contentsLines.map(entry), groups: publication.grouped?.resolved(entry),
    design: publication.hasContents(counts) ? publication.contents : nil, size: geometry.typeAreaSize,
    after: earlier?.contents, shaper: shaper)
  var furniture = FurnitureMaker(publication, shaper: shaper)
  var pages: [PageFrame] = []
  var problems: [TypesettingProblem] = []
  var ownProblems: [TypesettingProblem] = []
  /// Whose names stand in running heads.
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
      let set = chapters[number].page(inner, onSide: ordered.side, leadsBack: leadsBack) { chapter in
        furniture.page(inner, of: chapter, publication.chapters[number], onSide: ordered.side, leadsBack: leadsBack)
      }
      shown.formUnion([set.name])
      for problem in set.problems where !problems.contains(problem) { problems.append(problem) }
      page = set.frame
    }
    page.index = index + 1
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
  /// The folios of the pages on which anchors stand, and of chapters' first pages.
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

  /// Whether there are contents where chapters have so many pages.
  func hasContents(_ counts: [Int]) -> Bool { counts.reduce(0, +) >= leastPagesWithContents }

  /// What the contents list: a line for each chapter where nothing else is said.
  var contentsLines: [ContentsLine] {
    listed ?? chapters.map { ContentsLine(title: $0.name, target: $0.anchor, element: $0.contentsLink) }
  }
}

/// Makes the furniture of pages, once for all that are called alike.
private struct FurnitureMaker<Shaper: TextShaper> {
  private let publication: Publication
  private let shaper: Shaper
  private let titleWidth: Length
  private let tabs: [SetTab?]
  private var known: [PageName: SetFurniture] = [:]
  /// How many items the furniture of the last page had.
  private var itemCount = 0

  init(_ publication: Publication, shaper: Shaper) {
    self.publication = publication
    self.shaper = shaper
    let head = publication.furniture.runningHead
    titleWidth = head.map { SetRunningHead.width(of: $0.title, $0.titleStyle, shaper: shaper) } ?? .zero
    tabs = publication.furniture.thumbIndex?.tabs(geometry: publication.geometry, shaper: shaper) ?? []
  }

  /// A page of a chapter on a side of a spread.
  ///
  /// - Parameter leadsBack: whether there are contents for it to lead back to.
  mutating func page(
    _ inner: Int, of set: SetChapter, _ chapter: Chapter, onSide side: Int, leadsBack: Bool
  ) -> SetChapter.Page {
    let geometry = publication.geometry
    let area = geometry.typeArea(ofPage: side)
    let body = set.body(inner, geometry: geometry)
    let names = chapter.names(on: body.blocks)
    // As in a dictionary: the left page names what it begins with, the right one what it ends with.
    let isRight = geometry.isMirrored && geometry.isRecto(side)
    guard let first = names.first, let name = isRight ? names.last : first else {
      preconditionFailure("each page of a chapter has a name")
    }
    // A chapter that opens without a heading is a place for links all the same.
    let isWithoutPlace = inner == 0 && !set.anchors.contains { $0.contains(chapter.anchor) }
    var trim = Frame(size: geometry.trim)
    trim.reserve(body.frame.items.count + itemCount)
    // The text comes first, so that what is read out or copied begins with it.
    trim.place(contentsOf: body.frame, at: area.origin)
    if isWithoutPlace { trim.place(.anchor(chapter.anchor), at: area.origin, as: .artifact(.layout)) }
    let folio = chapter.numbering.printed(side)
    var called = PageName(name: name, tabs: chapter.tabs(on: body.blocks))
    if publication.furniture.runningHead?.repeatsHeading == false, body.openingHeading?.title.text == name.name {
      called.name.shortName = ""
    }
    if let signpost = publication.furniture.signpost, let heading = body.continuedHeading,
      heading.title.text != name.name
    {
      signpost.place(heading, into: &trim, area: area, shaper: shaper)
    }
    let problems = place(called, into: &trim, side: side, folio: folio)
    if leadsBack, let link = chapter.backLink { publication.furniture.placeBackLink(link, into: &trim, area: area) }
    itemCount = trim.items.count - body.frame.items.count
    let page = PageFrame(
      trim: trim, bleed: geometry.bleed, folio: folio, role: chapter.isFrontPiece ? .contents : .body,
      chapter: first.name,
      shortChapter: first.shortName, provenance: body.provenance, passages: body.passages,
      continuesObjective: body.continuesObjective,
      filled: body.used.units * 1000 / max(1, area.size.height.units), typeArea: area)
    return SetChapter.Page(
      frame: page, side: side, leadsBack: leadsBack, name: name.node, problems: problems,
      itemCount: body.frame.items.count,
      lineCount: body.frame.lines.count)
  }

  /// Puts the furniture of a page of that name into its frame.
  ///
  /// - Returns: what has no room, or had to give.
  private mutating func place(
    _ name: PageName, into frame: inout Frame, side: Int, folio: String?
  ) -> [TypesettingProblem] {
    let set =
      known[name]
      ?? SetFurniture(
        publication.furniture, of: name, titleWidth: titleWidth, tabs: tabs, geometry: publication.geometry,
        safeArea: publication.limits.safeArea, shaper: shaper)
    known[name] = set
    var problems = set.problems
    let firstRepeated = tabs.firstIndex { $0?.isRepeated == true }
    for tab in name.tabs where tab.number - 1 == firstRepeated {
      problems.append(TypesettingProblem(.tabsBeginAgain, node: tab.node, name: tab.name))
    }
    return problems + set.place(into: &frame, side: side, folio: folio, shaper: shaper)
  }
}
