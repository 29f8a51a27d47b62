import Frames
import LineComposition
import Measure

extension ComposedChapter {
  /// The heading with which a page opens; nil where it opens with anything else.
  func openingHeading(_ page: Page) -> Heading? {
    guard let area = page.areas.first, let piece = area.filled.pieces.first, piece.lines.lowerBound == 0,
      case .heading(let heading) = blocks(of: area)[piece.block]
    else { return nil }
    return heading.heading
  }

  /// The heading on an earlier page above the table with which a page begins; nil for a page that begins with anything
  /// else.
  func headingBefore(_ page: Page) -> Heading? {
    guard let area = page.areas.first, let piece = area.filled.pieces.first,
      case .table = blocks(of: area)[piece.block]
    else { return nil }
    let before = (spanning + blocks)[..<number(of: piece.block, in: area)]
    return before.lazy.reversed().compactMap { block in
      if case .heading(let heading) = block { heading.heading } else { nil }
    }.first
  }
}

extension Furniture.Signpost {
  /// Adds the line to the frame of a page.
  ///
  /// It is set on one line, smaller where it is too long, and shortened at its end where even seven tenths of the size
  /// are too large.
  func place(_ heading: Heading, into frame: inout Frame, area: Rectangle, shaper: some TextShaper) {
    let number = heading.badge.map { $0.text.isEmpty ? "" : "\($0.text)\u{3000}" } ?? ""
    var title = number + heading.title.text
    let ink = heading.badge?.tint ?? style.ink
    func set(_ text: String, _ style: TextStyle) -> LineBox? {
      let lines = compose(text, in: style.face, measure: area.size.width, rules: style.rules, shaper: shaper).lines
      return lines.count == 1 ? lines.first : nil
    }
    let sizes = style.narrowed(to: style.face.size * 7 / 10)
    var line = sizes.lazy.compactMap { set(title + mark, $0) }.first
    while line == nil, let smallest = sizes.last, title.count > 1 {
      title.removeLast()
      line = set("\(title)…\(mark)", smallest)
    }
    guard let line else { return }
    frame.place(
      line, at: Point(x: area.left, y: area.top - distance), ink: ink, as: .artifact(.runningHead))
  }
}
