public import Frames
import Measure

/// All that is to be typeset: chapters, and how pages, cover and contents look.
public struct Publication: Hashable, Sendable {
  public var geometry: PageGeometry
  public var furniture: Furniture
  public var cover: Cover?
  public var contents: ContentsDesign?
  public var chapters: [Chapter]
  /// The chapters' and their headings' bookmarks, in order.
  public var bookmarks: [Bookmark]
  /// Whether a blank page is put in where the body would otherwise not begin on a page of its own parity, so that
  /// printed on both sides odd folios come to lie on the right.
  public var keepsParity: Bool
  public var breaking: PageBreaking
  /// What the text is; the elements that paragraphs, labels and contents entries name.
  public var elements: ElementTree
  /// What preflight holds the pages against.
  public var limits: PageLimits

  public init(
    geometry: PageGeometry, furniture: Furniture, cover: Cover?, contents: ContentsDesign?, chapters: [Chapter],
    bookmarks: [Bookmark], keepsParity: Bool, breaking: PageBreaking = .balanced, elements: ElementTree = ElementTree(),
    limits: PageLimits = PageLimits()
  ) {
    self.geometry = geometry
    self.furniture = furniture
    self.cover = cover
    self.contents = contents
    self.chapters = chapters
    self.bookmarks = bookmarks
    self.keepsParity = keepsParity
    self.breaking = breaking
    self.elements = elements
    self.limits = limits
  }
}

/// A publication whose pages are made.
public struct TypesetPublication: Hashable, Sendable {
  public var pages: [PageFrame]
  public var bookmarks: [Bookmark]
  public var contents: [ContentsEntry]
  /// What the text on the pages is.
  public var elements: ElementTree
  public var problems: [TypesettingProblem]
  /// What preflight holds the pages against.
  public var limits: PageLimits

  public init(
    pages: [PageFrame], bookmarks: [Bookmark], contents: [ContentsEntry], elements: ElementTree,
    problems: [TypesettingProblem] = [], limits: PageLimits = PageLimits()
  ) {
    self.pages = pages
    self.bookmarks = bookmarks
    self.contents = contents
    self.elements = elements
    self.problems = problems
    self.limits = limits
  }
}

/// Typesets the body first, then the contents, whose pages are not counted with it: no number can shift another.
///
/// - Complexity: O(text).
public func typeset(_ publication: Publication, shaper: some TextShaper) -> TypesetPublication {
  let geometry = publication.geometry
  var problems: [TypesettingProblem] = []
  var body: [PageFrame] = []
  var entries: [ContentsEntry] = []
  var folio = 1
  let titleWidth = publication.furniture.runningHead.map {
    SetRunningHead.width(of: $0.title, $0.titleStyle, shaper: shaper)
  }
  let tabs = publication.furniture.thumbIndex?.tabs(geometry: geometry, shaper: shaper) ?? []
  let firstRepeated = tabs.firstIndex { $0?.isRepeated == true }
  for chapter in publication.chapters {
    folio = max(chapter.firstFolio ?? folio, body.isEmpty ? 1 : folio)
    entries.append(
      ContentsEntry(
        title: chapter.name, folio: String(folio), target: chapter.anchor, element: chapter.contentsLink))
    let (pages, found) = paginated(
      chapter, size: geometry.typeAreaSize, breaking: publication.breaking, shaper: shaper)
    problems += found
    let furniture = SetFurniture(
      publication.furniture, of: chapter, titleWidth: titleWidth ?? .zero, tabs: tabs, geometry: geometry,
      safeArea: publication.limits.safeArea, shaper: shaper)
    var lacking = furniture.problems
    if firstRepeated == chapter.number - 1 {
      lacking.append(TypesettingProblem(.tabsBeginAgain, node: chapter.node, name: chapter.shortName))
    }
    for page in pages {
      body.append(
        finished(page, number: folio, of: chapter, furniture, publication, shaper: shaper, &lacking))
      folio += 1
    }
    for problem in lacking where !problems.contains(problem) { problems.append(problem) }
  }

  let (front, found) = frontPages(
    of: publication, entries: entries, firstFolio: body.first?.folio.flatMap { Int($0) } ?? 1, shaper: shaper)
  problems += found
  var pages = front + body
  for index in pages.indices { pages[index].index = index + 1 }
  return TypesetPublication(
    pages: pages, bookmarks: publication.bookmarks, contents: entries, elements: publication.elements,
    problems: problems, limits: publication.limits)
}

/// What comes before the body: cover, contents, and a blank page where the body would not begin on a page of its parity.
func frontPages(
  of publication: Publication, entries: [ContentsEntry], firstFolio: Int, shaper: some TextShaper
) -> (pages: [PageFrame], problems: [TypesettingProblem]) {
  let geometry = publication.geometry
  var pages: [PageFrame] = []
  var problems: [TypesettingProblem] = []
  if let cover = publication.cover {
    let (page, found) = coverPage(cover, geometry: geometry, shaper: shaper)
    pages.append(page)
    problems += found
  }
  if let design = publication.contents {
    let (contents, found) = contentsPages(
      entries, design: design, geometry: geometry, firstNumber: pages.count + 1, shaper: shaper)
    pages += contents
    problems += found
  }
  if publication.keepsParity, !pages.isEmpty, !(pages.count + 1 - firstFolio).isMultiple(of: 2) {
    pages.append(
      PageFrame(
        trim: Frame(size: geometry.trim), bleed: geometry.bleed, role: .blank,
        typeArea: geometry.typeArea(ofPage: pages.count + 1)))
  }
  return (pages, problems)
}

/// The page with its running head, folio and thumb index.
private func finished(
  _ body: BodyPage, number: Int, of chapter: Chapter, _ furniture: SetFurniture, _ publication: Publication,
  shaper: some TextShaper, _ problems: inout [TypesettingProblem]
) -> PageFrame {
  let geometry = publication.geometry
  let area = geometry.typeArea(ofPage: number)
  var trim = Frame(size: geometry.trim)
  // The text comes first, so that what is read out or copied begins with it.
  trim.place(contentsOf: body.frame, at: area.origin)
  problems += furniture.place(into: &trim, number: number, shaper: shaper)
  return PageFrame(
    trim: trim, bleed: geometry.bleed, folio: String(number), role: .body, chapter: chapter.name,
    shortChapter: chapter.shortName, provenance: body.provenance, passages: body.passages,
    continuesObjective: body.continuesObjective, filled: body.used.units * 1000 / max(1, area.size.height.units),
    typeArea: area)
}
