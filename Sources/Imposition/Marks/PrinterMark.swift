internal import Frames
public import Measure

/// The marks outside the trim for those who print, fold and cut (トンボ).
public enum PrinterMark: String, Hashable, Sendable, CaseIterable {
  /// Corner marks of two lines: one where to cut, one where the bleed ends (角トンボ).
  case crop
  /// Crosses in the middle of each side (センタートンボ).
  case center
  /// Lines at which a sheet is folded (折トンボ).
  case fold
  /// Circles around the centre marks, by which the inks are brought into register.
  case register
  /// Patches of each ink in several strengths, by which the printing is judged.
  case bar
  /// Lines that name the sheet: the book, its file, the layout, the page.
  case slug
}

/// The printer's marks around a trimmed area, all of them outside the bleed.
///
/// Each corner has two open angles: one runs along the trim and turns off at the bleed, the other runs along the bleed
/// and turns off at the trim.
struct MarkArea {
  /// The area that must be hit in printing: the trim of one page, or of all pages of a side.
  var trim: Rectangle
  /// The distance from the trim at which the marks begin.
  var bleed: Length
  /// The length of the marks to the left and right, and of those above and below; zero for none.
  var armAcross: Length
  var armDown: Length
  /// The folds of the sheet: places along the upper edge, and along the left edge.
  var folds: (upright: [Length], level: [Length]) = ([], [])
  /// The cuts of the sheet within the trimmed area.
  var cuts: (upright: [Length], level: [Length]) = ([], [])
  /// The inks besides black; marks are printed in all inks, so that these can be brought into register.
  var inks: [PrintingInk] = []
  private var ink: Ink { inks.isEmpty ? .black : .registration }

  /// The least distance of the marks from the trim: printers ask for 3 mm of bleed, and marks keep this distance where
  /// a page has less.
  static let leastBleed = Length.millimeters(3)
  /// The length of the marks where there is room.
  static let fullArm = Length.millimeters(10)
  /// The shortest useful length of the marks.
  static let leastArm = Length.millimeters(2)
  /// The thickness of the lines: the thinnest line that printers guarantee.
  static let weight = Length.points(0.25)
  /// The distance from the trim to the end of the marks and of the blank space beyond them.
  ///
  /// It is rounded up to whole points, so that pages with and without marks fall on the same pixels of a screen.
  static func room(bleed: Length) -> Length {
    let exact = max(bleed, leastBleed) + fullArm + .millimeters(3)
    return .points(exact.points.rounded(.up))
  }

  func draw(_ marks: Set<PrinterMark>, slug: [LineBox], into frame: inout Frame) {
    if marks.contains(.crop) { drawCorners(&frame) }
    if !marks.isDisjoint(with: [.center, .register]) {
      drawCentres(&frame, isRegistered: marks.contains(.register))
    }
    if marks.contains(.fold) { drawLines(folds, &frame) }
    if marks.contains(.crop) { drawLines(cuts, &frame) }
    if marks.contains(.bar) { drawBar(&frame) }
    if marks.contains(.slug) { draw(slug, &frame) }
  }

  private func line(_ x1: Length, _ y1: Length, _ x2: Length, _ y2: Length, _ frame: inout Frame) {
    frame.place(
      .rule(Stroke(vector: Point(x: x2 - x1, y: y2 - y1), weight: Self.weight, ink: ink)), at: Point(x: x1, y: y1),
      as: .artifact(.production))
  }

  private func drawCorners(_ frame: inout Frame) {
    guard armAcross > .zero, armDown > .zero else { return }
    for (x, across) in [(trim.left, -1), (trim.right, 1)] {
      for (y, down) in [(trim.top, -1), (trim.bottom, 1)] {
        let (outerX, outerY) = (x + bleed * across, y + bleed * down)
        let (endX, endY) = (outerX + armAcross * across, outerY + armDown * down)
        line(endX, y, outerX, y, &frame)
        line(outerX, y, outerX, endY, &frame)
        line(endX, outerY, x, outerY, &frame)
        line(x, outerY, x, endY, &frame)
      }
    }
  }

  private func drawCentres(_ frame: inout Frame, isRegistered: Bool) {
    let (x, y) = ((trim.left + trim.right) / 2, (trim.top + trim.bottom) / 2)
    let half = Self.fullArm
    for (edge, down) in [(trim.top, -1), (trim.bottom, 1)] where armDown > .zero {
      let middle = edge + bleed * down + armDown * down / 2
      line(x, edge + bleed * down, x, edge + (bleed + armDown) * down, &frame)
      line(x - half, middle, x + half, middle, &frame)
      if isRegistered { circle(Point(x: x, y: middle), armDown / 4, &frame) }
    }
    for (edge, across) in [(trim.left, -1), (trim.right, 1)] where armAcross > .zero {
      let middle = edge + bleed * across + armAcross * across / 2
      line(edge + bleed * across, y, edge + (bleed + armAcross) * across, y, &frame)
      line(middle, y - half, middle, y + half, &frame)
      if isRegistered { circle(Point(x: middle, y: y), armAcross / 4, &frame) }
    }
  }

  /// A polygon of 24 short sides, which looks like a circle at the size of a mark.
  private func circle(_ centre: Point, _ radius: Length, _ frame: inout Frame) {
    let corners = Self.unitCircle.map { x, y in
      Point(x: centre.x + radius * x / 1000, y: centre.y + radius * y / 1000)
    }
    for (a, b) in zip(corners, corners.dropFirst() + [corners[0]]) { line(a.x, a.y, b.x, b.y, &frame) }
  }

  /// The corners of a polygon with 24 sides, in thousandths of its radius.
  private static let unitCircle: [(Int, Int)] = {
    let quarter = [(1000, 0), (966, 259), (866, 500), (707, 707), (500, 866), (259, 966)]
    return [(1, 0), (0, 1), (-1, 0), (0, -1)].flatMap { cosine, sine in
      quarter.map { ($0.0 * cosine - $0.1 * sine, $0.0 * sine + $0.1 * cosine) }
    }
  }()

  private func drawLines(_ places: (upright: [Length], level: [Length]), _ frame: inout Frame) {
    for x in places.upright where armDown > .zero {
      line(x, trim.top - bleed - armDown, x, trim.top - bleed, &frame)
      line(x, trim.bottom + bleed, x, trim.bottom + bleed + armDown, &frame)
    }
    for y in places.level where armAcross > .zero {
      line(trim.left - bleed - armAcross, y, trim.left - bleed, y, &frame)
      line(trim.right + bleed, y, trim.right + bleed + armAcross, y, &frame)
    }
  }

  private func drawBar(_ frame: inout Frame) {
    let side = min(Length.millimeters(5), armDown - .millimeters(1))
    guard side >= .millimeters(1) else { return }
    let patches =
      [1000, 750, 500, 250].map { Tint(thousandths: $0) }
      + inks.flatMap { ink in [1000, 500].map { Tint(thousandths: $0, of: ink) } }
    for (index, patch) in patches.enumerated() {
      let corner = Point(
        x: trim.left + .millimeters(10) + side * index, y: trim.bottom + bleed + .millimeters(1))
      frame.place(
        .fill(Size(width: side, height: side), .book(patch)), at: corner,
        as: .artifact(.production))
    }
  }

  /// Draws lines above the page's head, the last one nearest to it; lines that find no room are left out.
  private func draw(_ slug: [LineBox], _ frame: inout Frame) {
    let leading = Self.slugLeading
    let most = max(0, Int(armDown.units / leading.units))
    for (index, line) in slug.suffix(most).reversed().enumerated() {
      frame.place(
        line, at: Point(x: trim.left + .millimeters(5), y: trim.top - bleed - .points(4) - leading * index),
        ink: ink, as: .artifact(.production))
    }
  }

  static let slugLeading = Length.points(8.5)
}

/// The type size of the lines that name a sheet, and their measure.
public enum SlugType {
  /// 6 pt.
  public static let size = Length.points(6)

  /// The longest line over a page of that width: it ends before the centre mark.
  public static func measure(besides width: Length) -> Length {
    max(.millimeters(20), width / 2 - MarkArea.fullArm - .millimeters(8))
  }
}
