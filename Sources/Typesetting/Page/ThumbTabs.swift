import Frames
import LineComposition
import Measure

/// A chapter's tab (つめ), with its name in columns.
struct SetTab: Hashable {
  /// The distance from the head of the page.
  var top: Length
  var height: Length
  /// The columns of the name, from right to left.
  fileprivate var columns: [String]
  fileprivate var style: TextStyle
  /// Whether the tab is at the place of an earlier chapter's tab.
  var isRepeated = false
  /// The tab's own tint; nil for the common one.
  var tint: Tint?

  /// Whether the two tabs do not overlap.
  func isClear(of other: SetTab) -> Bool { top + height <= other.top || other.top + other.height <= top }
}

extension Furniture.ThumbIndex {
  /// The tabs of all chapters, one below the other; nil for a chapter whose name has no room on any tab.
  ///
  /// A name that is too long for one column has several, then smaller type, and then a higher tab. Where the tabs do
  /// not all fit on the page, all become lower, by a third at most; if that is not enough, they start again at the
  /// head.
  ///
  /// The files of an export all have the tabs of the whole book, so the shaper remembers the last ones.
  func tabs(geometry: PageGeometry, shaper: some TextShaper) -> [SetTab?] {
    guard let memory = shaper.memory?.part("thumb index") else { return newTabs(geometry: geometry, shaper: shaper) }
    if let known = memory.contents as? KnownTabs, known.index == self, known.geometry == geometry { return known.tabs }
    let tabs = newTabs(geometry: geometry, shaper: shaper)
    memory.contents = KnownTabs(index: self, geometry: geometry, tabs: tabs)
    return tabs
  }

  private func newTabs(geometry: PageGeometry, shaper: some TextShaper) -> [SetTab?] {
    let room = geometry.trim.height - top
    let cells = SquareCells(shaper)
    let design = stacked(height: size.height, room: room, cells)
    guard design.contains(where: { $0?.isRepeated == true }) else { return design }
    // Lower tabs leave the foot margin free.
    let lower = (room - min(top, geometry.margins.foot)) / max(1, names.count) - (step - size.height)
    guard lower >= size.height * 2 / 3 else { return design }
    let lowered = stacked(height: lower, room: room, cells)
    return lowered.contains { $0 == nil || $0?.isRepeated == true } ? design : lowered
  }

  /// A tab with another name in the place of `other`, as high or higher; nil where the name has no room.
  func tab(_ name: String, at other: SetTab, geometry: PageGeometry, shaper: some TextShaper) -> SetTab? {
    var tab = tab(name, height: other.height, room: geometry.trim.height - other.top, SquareCells(shaper))
    tab?.top = other.top
    tab?.tint = other.tint
    return tab
  }

  private func stacked(height: Length, room: Length, _ cells: SquareCells<some TextShaper>) -> [SetTab?] {
    var y = top
    var isRepeated = false
    return names.enumerated().map { index, name in
      guard var tab = tab(name, height: height, room: room, cells) else { return nil }
      tab.tint = tints.indices.contains(index) ? tints[index] : nil
      if y + tab.height > top + room { (y, isRepeated) = (top, true) }
      (tab.top, tab.isRepeated) = (y, isRepeated)
      y += tab.height + max(.zero, step - size.height)
      return tab
    }
  }

  /// The tab of a name, at least `height` high; nil where the name has no room.
  private func tab(
    _ name: String, height: Length, room: Length, _ cells: SquareCells<some TextShaper>
  ) -> SetTab? {
    let styles = style.narrowed(to: leastSize)
    for style in styles {
      if let columns = columns(of: name, style, height: height, cells) {
        return SetTab(top: .zero, height: height, columns: columns, style: style)
      }
    }
    guard let smallest = styles.last else { return nil }
    let em = smallest.face.size
    var higher = height
    while higher + em <= room {
      higher += em
      if let columns = columns(of: name, smallest, height: higher, cells) {
        return SetTab(top: .zero, height: higher, columns: columns, style: smallest)
      }
    }
    return nil
  }

  /// The columns of a name on a tab, as equal in length as possible; nil where they are too long or too many.
  ///
  /// A quarter em is free on every side and between columns.
  private func columns(
    of name: String, _ style: TextStyle, height: Length, _ cells: SquareCells<some TextShaper>
  ) -> [String]? {
    let em = style.face.size
    let rows = (height - em / 2).units / max(1, em.units)
    let most = max(size.width >= em ? 1 : 0, (size.width - em / 4).units / max(1, (em + em / 4).units))
    guard rows > 0, most > 0, name.count <= rows * most else { return nil }
    var rules = style.rules
    (rules.setsSpacing, rules.keepsTogether, rules.hangs) = (false, false, false)
    (rules.balancesLines, rules.prefersPhrases) = (true, true)
    let composed = compose(name, in: style.face, measure: em * rows, rules: rules, shaper: cells)
    guard composed.lines.count <= most, composed.lines.allSatisfy({ $0.width <= em * rows }) else { return nil }
    return composed.lines.map(\.text)
  }
}

/// The tabs that a shaper set last, with all that they depend on besides the shaper.
private final class KnownTabs {
  let index: Furniture.ThumbIndex
  let geometry: PageGeometry
  let tabs: [SetTab?]

  init(index: Furniture.ThumbIndex, geometry: PageGeometry, tabs: [SetTab?]) {
    (self.index, self.geometry, self.tabs) = (index, geometry, tabs)
  }
}

/// A shaper that gives each character a square, as in text set downwards, so that the rules of lines also break such
/// text.
private struct SquareCells<Shaper: TextShaper>: TextShaper {
  private let shaper: Shaper
  let memory: ShaperMemory?

  init(_ shaper: Shaper) {
    self.shaper = shaper
    memory = shaper.memory?.part("tabs")
  }

  func shape(_ text: Substring, in face: FontFace) -> [GlyphRun] {
    shaper.shape(text, in: face).map { run in
      var run = run
      var (glyph, byte) = (0, 0)
      for cluster in run.clusters where cluster.glyphCount > 0 {
        for index in glyph..<glyph + cluster.glyphCount { run.glyphs[index].advance = .zero }
        glyph += cluster.glyphCount
        // A ligature becomes single letters again on the tab.
        let letters = String(decoding: run.text.utf8.dropFirst(byte).prefix(cluster.utf8Count), as: UTF8.self)
        byte += cluster.utf8Count
        run.glyphs[glyph - 1].advance = face.size * letters.count
      }
      return run
    }
  }

  func lineMetrics(of face: FontFace) -> LineMetrics { shaper.lineMetrics(of: face) }
}

extension SetTab {
  /// Adds the tab to the frame; it extends over the trim into the bleed.
  func place(
    into frame: inout Frame, _ design: Furniture.ThumbIndex, geometry: PageGeometry, isRecto: Bool,
    shaper: some TextShaper
  ) {
    let x = isRecto ? geometry.trim.width - design.size.width : -geometry.bleed
    let area = Size(width: design.size.width + geometry.bleed, height: height)
    frame.place(.fill(area, .book(tint ?? design.tint)), at: Point(x: x, y: top), as: .artifact(.thumbIndex))
    let em = style.face.size
    let rows = columns.map(\.count).max() ?? 0
    // An eighth of an em between the characters, where there is room.
    let pitch = max(em, min(em + em / 8, (height - em / 2) / max(1, rows)))
    let width = em * columns.count + em / 4 * (columns.count - 1)
    let left = (isRecto ? geometry.trim.width - design.size.width : .zero) + (design.size.width - width) / 2
    for (index, column) in columns.enumerated() {
      let corner = Point(
        x: left + width - em - (em + em / 4) * index, y: top + (height - pitch * rows) / 2 + (pitch - em) / 2)
      place(column, into: &frame, at: corner, pitch: pitch, shaper: shaper)
    }
  }

  /// Draws a column of text: each character upright in a square of one em, signs that lie along the line turned.
  private func place(
    _ text: String, into frame: inout Frame, at top: Point, pitch: Length, shaper: some TextShaper
  ) {
    let em = style.face.size
    var corner = top
    for character in text {
      let composed = compose(String(character), in: style.face, measure: em, alignment: .center, shaper: shaper)
      if let box = composed.lines.first {
        let baseline = Point(x: .zero, y: (em - box.ascent - box.descent) / 2 + box.ascent)
        var square = Frame(size: Size(width: em, height: em))
        square.place(box, at: baseline, ink: style.ink, as: .artifact(.thumbIndex))
        if "ー〜～（）「」‐–—―…".contains(character) {
          frame.place(.frame(square, quarterTurns: 1), at: corner, as: .artifact(.thumbIndex))
        } else {
          frame.place(contentsOf: square, at: corner)
        }
      }
      corner.y += pitch
    }
  }
}
