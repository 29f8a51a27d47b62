import Frames
import Measure
import Provenance

/// The parts of a typeset publication that can be used again for one that differs little from it.
///
/// A chapter equal to the one that was in its place is not set again; its pages that have the same side and the same
/// folio are not made again. Only what would be made anew in exactly the same way is taken over.
public struct KeptPages: Sendable {
  private let geometry: PageGeometry
  private let furniture: Furniture
  private let limits: PageLimits
  private let rules: PageRules
  private let chapters: [SetChapter]
  let contents: SetContents

  init(_ publication: Publication, _ chapters: [SetChapter], _ contents: SetContents) {
    (geometry, furniture) = (publication.geometry, publication.furniture)
    (limits, rules) = (publication.limits, publication.pageRules)
    (self.chapters, self.contents) = (chapters, contents)
  }

  /// Whether the pages of a publication look like these, apart from the content of its chapters.
  func isOfSameMake(as publication: Publication) -> Bool {
    geometry == publication.geometry && furniture == publication.furniture && limits == publication.limits
      && rules == publication.pageRules
  }

  /// The chapter that was set in that place, if it equals `wanted`; otherwise nil.
  func chapter(_ index: Int, like wanted: Chapter) -> SetChapter? {
    guard chapters.indices.contains(index), chapters[index].chapter == wanted else { return nil }
    return chapters[index]
  }
}

/// A chapter that is set.
struct SetChapter: Sendable {
  /// The chapter before folios were counted.
  private(set) var chapter: Chapter
  /// The content of the pages; the frame is empty for a page that is made, because there is no memory for both in a
  /// long book.
  private(set) var bodies: [BodyPage]
  /// The anchors on each page.
  let anchors: [[Anchor]]
  let problems: [TypesettingProblem]
  private var pages: [Page?]

  /// A page with its furniture.
  struct Page: Sendable {
    var frame: PageFrame
    var side: Int
    /// Whether the page has a link back to the contents.
    var leadsBack: Bool
    /// The node of the name in the running head.
    var name: NodeID?
    /// The problems with the page's furniture.
    var problems: [TypesettingProblem]
    /// How many of the page's items and lines are those of the body, which come first.
    var itemCount, lineCount: Int
  }

  init(_ chapter: Chapter, size: Size, rules: PageRules, shaper: some TextShaper) {
    self.chapter = chapter
    (bodies, problems) = paginated(chapter, size: size, rules: rules, shaper: shaper)
    anchors = bodies.map { body in
      body.frame.items.compactMap { if case .anchor(let anchor) = $0.item { anchor } else { nil } }
    }
    pages = bodies.map { _ in nil }
  }

  /// Gives back the blocks of a chapter that will not be compared with another one, and lays its pages aside.
  mutating func layAside(in spool: FrameSpool) {
    chapter.blocks = []
    for index in bodies.indices { bodies[index].frame.layAside(in: spool) }
  }

  /// A chapter that shows folios, and is set when these are known.
  init(unset chapter: Chapter) {
    self.chapter = chapter
    (bodies, anchors, problems, pages) = ([], [], [], [])
  }

  /// The page for a side of a spread: the one made before, otherwise a new one, whose content is given back.
  ///
  /// - Parameter keeps: whether a new one is kept for a next time.
  mutating func page(
    _ number: Int, onSide side: Int, leadsBack: Bool, keeps: Bool, made make: (SetChapter) -> Page
  ) -> Page {
    if let page = pages[number], page.side == side, page.leadsBack == leadsBack { return page }
    let page = make(self)
    if keeps { pages[number] = page }
    bodies[number].frame = Frame(size: bodies[number].frame.size)
    return page
  }

  /// The content of a page; it is read from the page where this is made.
  func body(_ number: Int, geometry: PageGeometry) -> BodyPage {
    guard let page = pages[number] else { return bodies[number] }
    var body = bodies[number]
    let origin = geometry.typeArea(ofPage: page.side).origin
    var placed = Frame(
      size: body.frame.size, items: Array(page.frame.trim.items.prefix(page.itemCount)),
      lines: Array(page.frame.trim.lines.prefix(page.lineCount)))
    placed.move(by: Point(x: -origin.x, y: -origin.y))
    body.frame = placed
    return body
  }
}

/// The contents, set.
struct SetContents: Sendable {
  private let entries: [ContentsEntry]
  private let groups: GroupedContents?
  private let design: ContentsDesign?
  /// The type areas of their pages; empty where there are no contents.
  let areas: [Frame]
  /// The entries that are shown; all of them where there are no contents.
  let shown: [ContentsEntry]
  let problems: [TypesettingProblem]
  /// The words for each entry's link: name and folio.
  let linkTexts: [ElementID: String]

  /// The contents with those entries; they are taken over from `earlier` where nothing differs.
  ///
  /// - Parameters:
  ///   - design: nil where there are to be no contents.
  ///   - earlier: contents that were set with the same shaper on areas of the same size.
  ///   - spool: where the areas lie; nil keeps them in memory.
  init(
    _ entries: [ContentsEntry], groups: GroupedContents?, design: ContentsDesign?, size: Size,
    after earlier: SetContents?, shaper: some TextShaper, spool: FrameSpool?
  ) {
    if let earlier, earlier.entries == entries, earlier.groups == groups, earlier.design == design {
      self = earlier
      return
    }
    (self.entries, self.groups, self.design) = (entries, groups, design)
    let set = design.map {
      contentsAreas(entries, groups: groups, design: $0, size: size, shaper: shaper, spool: spool)
    }
    (areas, shown, problems) = set.map { ($0.areas, $0.entries, $0.problems) } ?? ([], entries, [])
    linkTexts = (shown + (groups?.entries ?? [])).reduce(into: [:]) { texts, entry in
      texts[entry.element] = entry.folio.isEmpty ? entry.title : "\(entry.title) \(entry.folio)ページ"
    }
  }
}
