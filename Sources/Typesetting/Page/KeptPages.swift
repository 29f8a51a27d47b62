import Frames
import Measure
import Provenance

/// What is kept of a publication that was set, for one that differs little from it.
///
/// A chapter that is the same as the one in its place before is not set again, and of its pages those that lie on the same
/// side with the same folio are not made again. All that is taken over is what would come out anew.
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

  /// Whether a publication's pages look as these do, but for what stands in its chapters.
  func isOfSameMake(as publication: Publication) -> Bool {
    geometry == publication.geometry && furniture == publication.furniture && limits == publication.limits
      && rules == publication.pageRules
  }

  /// The chapter that was set in that place, if it is the same as `wanted`.
  func chapter(_ index: Int, like wanted: Chapter) -> SetChapter? {
    guard chapters.indices.contains(index), chapters[index].chapter == wanted else { return nil }
    return chapters[index]
  }
}

/// A chapter that is set.
struct SetChapter: Sendable {
  /// As it was before folios were counted.
  let chapter: Chapter
  /// What stands on its pages; of those that are made the frames are empty, for of a long book there is no room for both.
  private(set) var bodies: [BodyPage]
  /// The places for links on each page.
  let anchors: [[Anchor]]
  let problems: [TypesettingProblem]
  private var pages: [Page?]

  /// A page with its furniture.
  struct Page: Sendable {
    var frame: PageFrame
    var side: Int
    /// Whether it leads back to the contents.
    var leadsBack: Bool
    /// Whose name stands in its running head.
    var name: NodeID?
    /// What its furniture had no room for.
    var problems: [TypesettingProblem]
    /// How many of its items and lines are those of the body, which come first.
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

  /// A chapter that is to be set when folios are known, for it shows them.
  init(unset chapter: Chapter) {
    self.chapter = chapter
    (bodies, anchors, problems, pages) = ([], [], [], [])
  }

  /// The page on a side of a spread: as it was made before, or else as it is made now, which is kept.
  mutating func page(
    _ number: Int, onSide side: Int, leadsBack: Bool, made make: (SetChapter) -> Page
  ) -> Page {
    if let page = pages[number], page.side == side, page.leadsBack == leadsBack { return page }
    let page = make(self)
    pages[number] = page
    bodies[number].frame = Frame(size: bodies[number].frame.size)
    return page
  }

  /// What stands on a page, taken from the page where it has been placed there.
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

/// Contents that are set.
struct SetContents: Sendable {
  private let entries: [ContentsEntry]
  private let groups: GroupedContents?
  private let design: ContentsDesign?
  /// The type areas of their pages; none where there are no contents.
  let areas: [Frame]
  /// The entries that are shown, or all where there are no contents.
  let shown: [ContentsEntry]
  let problems: [TypesettingProblem]
  /// What their links are called, by name and folio.
  let linkTexts: [ElementID: String]

  /// - Parameters:
  ///   - design: nil where there are to be no contents.
  ///   - earlier: those that were set before with the same shaper on areas of the same size.
  init(
    _ entries: [ContentsEntry], groups: GroupedContents?, design: ContentsDesign?, size: Size,
    after earlier: SetContents?, shaper: some TextShaper
  ) {
    if let earlier, earlier.entries == entries, earlier.groups == groups, earlier.design == design {
      self = earlier
      return
    }
    (self.entries, self.groups, self.design) = (entries, groups, design)
    let set = design.map { contentsAreas(entries, groups: groups, design: $0, size: size, shaper: shaper) }
    (areas, shown, problems) = set.map { ($0.areas, $0.entries, $0.problems) } ?? ([], entries, [])
    linkTexts = (shown + (groups?.entries ?? [])).reduce(into: [:]) { texts, entry in
      texts[entry.element] = entry.folio.isEmpty ? entry.title : "\(entry.title) \(entry.folio)ページ"
    }
  }
}
