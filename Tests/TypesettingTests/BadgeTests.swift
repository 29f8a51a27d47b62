import Frames
import LineComposition
import Measure
import TestSupport
import Testing

@testable import Typesetting

/// The badge of a number is a square of 16 pt, its digits are 5 pt wide, and the gap to the title is 6 pt.
@Test(
  "A badge shows the whole number",
  arguments: [("1", 16, 5.5, 22), ("12", 16, 3, 22), ("100", 20, 2.5, 26), ("12345", 30, 2.5, 36)])
func badge(text: String, width: Double, digits: Double, title: Double) {
  var heading = Heading(title: paragraph("章"))
  heading.badge = Heading.Badge(text: text, style: body, side: .points(16), gap: .points(6), tint: .black)
  var frame = Frame(size: Size(width: .points(100), height: .points(100)))
  ComposedHeading(heading, measure: .points(100), shaper: SquareShaper()).place(into: &frame, at: .zero)
  var glyphs: [(text: String, x: Length)] = []
  var sizes: [Size] = []
  for placed in frame.items {
    switch placed.item {
    case .glyphs(let run, _): glyphs.append((run.text, placed.origin.x))
    case .fill(let size, _): sizes.append(size)
    default: break
    }
  }
  #expect(sizes == [Size(width: .points(width), height: .points(16))])
  #expect(glyphs.map(\.text) == [text, "章"])
  #expect(glyphs.map(\.x) == [.points(digits), .points(title)])
}
