import Diagnostics
import Frames
import Measure

/// The parts of a proof sheet that are always there: trim marks and room to write in.
extension SheetGeometry {
  private static let gray = Ink.book(Tint(thousandths: 600))

  /// Places trim marks (トンボ) at the page's corners, and a frame half a point outside the trim.
  func placeTrimMarks(into frame: inout Frame) {
    let (near, far) = (Length.points(3), Length.points(12))
    for (x, outward) in [(page.left, -1), (page.right, 1)] {
      for (y, upward) in [(page.top, -1), (page.bottom, 1)] {
        frame.rule(
          Point(x: x + near * outward, y: y), Point(x: x + far * outward, y: y), weight: 0.25, ink: .black)
        frame.rule(Point(x: x, y: y + near * upward), Point(x: x, y: y + far * upward), weight: 0.25, ink: .black)
      }
    }
    let hair = Length.points(0.5)
    let around = Rectangle(
      left: page.left - hair, top: page.top - hair, right: page.right + hair, bottom: page.bottom + hair)
    frame.outline(around, weight: 0.25, ink: .book(Tint(thousandths: 300)))
  }

  /// Places ruled lines below the page, as many as have room; none where there is no room for two.
  func placeWritingRoom(into frame: inout Frame, type: MarginType<some TextShaper>) {
    let pitch = Length.points(22)
    guard writing.size.height >= pitch * 2 else { return }
    let title = type.line(Phrase(en: "Remarks", ja: "記入欄"), size: 6)
    frame.place(
      title, at: Point(x: writing.left, y: writing.top + .points(6)), ink: Self.gray, as: .artifact(.layout))
    var y = writing.top + pitch
    while y <= writing.bottom {
      frame.rule(Point(x: writing.left, y: y), Point(x: writing.right, y: y), weight: 0.25, ink: Self.gray)
      y += pitch
    }
  }
}
