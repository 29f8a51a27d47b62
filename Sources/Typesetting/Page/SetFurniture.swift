import Frames
import LineComposition
import Measure

/// The name of a page in its running head, and the tabs on it.
struct PageName: Hashable {
  var name: Chapter.Name
  var tabs: [Chapter.Tab]
}

/// The furniture of pages with the same names, its lines made.
struct SetFurniture {
  private let furniture: Furniture
  private let geometry: PageGeometry
  private let runningHead: SetRunningHead?
  /// The tabs of the parts on the page, each at its own height.
  private let tabs: [SetTab]
  private(set) var problems: [TypesettingProblem] = []

  /// The furniture of pages with these names.
  ///
  /// - Parameters:
  ///   - titleWidth: the width of the running head's title on one line, which is the same for all chapters.
  ///   - all: the tabs of all chapters of the book.
  ///   - safeArea: the least distance of running heads of several lines from the page's head.
  init(
    _ furniture: Furniture, of page: PageName, titleWidth: Length, tabs all: [SetTab?], geometry: PageGeometry,
    safeArea: Length,
    shaper: some TextShaper
  ) {
    self.furniture = furniture
    self.geometry = geometry
    var found: [TypesettingProblem] = []
    let name = page.name
    runningHead = furniture.runningHead.flatMap { head in
      let width = geometry.typeAreaSize.width
      let room = geometry.margins.head - head.distance
      let set = SetRunningHead(
        head, titleWidth: titleWidth, name: name.shortName, width: width, room: room, safeArea: safeArea,
        shaper: shaper)
      if set == nil {
        let isTitle = head.title.count > name.shortName.count
        found.append(
          TypesettingProblem(
            .noRoomInRunningHead, node: isTitle ? head.node : name.node,
            name: isTitle ? head.title : name.shortName))
      }
      return set
    }
    var tabs: [SetTab] = []
    for tab in page.tabs {
      guard let index = furniture.thumbIndex else { break }
      var set = all.indices.contains(tab.number - 1) ? all[tab.number - 1] : nil
      if tab.isOuter { set = set.flatMap { index.tab(tab.name, at: $0, geometry: geometry, shaper: shaper) } }
      if let set {
        // Tabs that start again at the head, which is reported, may meet the tabs of other parts.
        if tabs.allSatisfy({ $0.isClear(of: set) }) { tabs.append(set) }
      } else {
        found.append(TypesettingProblem(.noRoomOnTab, node: tab.node, name: tab.name))
      }
    }
    self.tabs = tabs
    problems = found
  }

  /// Adds the furniture of a page to its frame.
  ///
  /// - Parameters:
  ///   - side: the page's number, which tells on which side of a spread it lies.
  ///   - printed: the folio; nil for a page without one.
  /// - Returns: the problems of parts without room.
  func place(
    into frame: inout Frame, side: Int, folio printed: String?, shaper: some TextShaper
  ) -> [TypesettingProblem] {
    let area = geometry.typeArea(ofPage: side)
    let isRecto = geometry.isRecto(side)
    if let runningHead, let distance = furniture.runningHead?.distance {
      runningHead.place(into: &frame, area: area, baseline: area.top - distance, isRecto: isRecto)
    }
    var problems: [TypesettingProblem] = []
    if let folio = furniture.folio, let printed {
      problems = place(folio, printed, into: &frame, area: area, isRecto: isRecto, shaper: shaper)
    }
    if let design = furniture.thumbIndex {
      for tab in tabs { tab.place(into: &frame, design, geometry: geometry, isRecto: isRecto, shaper: shaper) }
    }
    return problems
  }

  /// Places the folio on one line; it is set smaller, down to half its size, where it would be wider than the type
  /// area.
  private func place(
    _ folio: Furniture.FolioDesign, _ number: String, into frame: inout Frame, area: Rectangle, isRecto: Bool,
    shaper: some TextShaper
  ) -> [TypesettingProblem] {
    let text = "\(folio.prefix)\(number)\(folio.suffix)"
    for style in folio.style.narrowed(to: folio.style.face.size / 2) {
      let lines = compose(text, in: style.face, measure: area.size.width, shaper: shaper).lines
      guard lines.count == 1, let box = lines.first, box.width <= area.size.width else { continue }
      let outer = isRecto ? area.right - box.width : area.left
      let x = folio.isCentered ? area.left + (area.size.width - box.width) / 2 : outer
      frame.place(
        box, at: Point(x: x, y: area.bottom + folio.distance), ink: style.ink, as: .artifact(.folio))
      return []
    }
    return [TypesettingProblem(.noRoomForFolio, node: nil, name: "\(folio.prefix)…\(folio.suffix)")]
  }
}
