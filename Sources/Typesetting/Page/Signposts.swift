import Frames
import LineComposition
import Measure

extension ComposedChapter {
  /// The heading that a page opens with; nil where it opens with anything else.
  func openingHeading(_ page: Page) -> Heading? {
    guard let area = page.areas.first, let piece = area.filled.pieces.first, piece.lines.lowerBound == 0,
      case .heading(let heading) = blocks(of: area)[piece.block]
    else { return nil }
    return heading.heading
  }

  /// The heading under which a page's first table stands, where the heading stands on an earlier page; nil for a page that
  /// begins with anything else.
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
  /// Puts the line into the frame of a page: on one line, set smaller where it is too long, and without its end where even
  /// seven tenths of the size are too large.
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
