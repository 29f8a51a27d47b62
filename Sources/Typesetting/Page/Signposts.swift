import Frames
import LineComposition
import Measure

/// What a signpost says of a heading on an earlier page; the heading itself takes too much memory for every page.
struct ContinuedHeading {
  var title: String
  /// The number on the heading's square; empty for none.
  var number: String
  /// The tint of the square; nil where there is none.
  var tint: Tint?

  init(_ heading: Heading) {
    (title, number, tint) = (heading.title.text, heading.badge?.text ?? "", heading.badge?.tint)
  }
}

extension ComposedChapter {
  /// The words of the heading with which a page opens; nil where it opens with anything else.
  func openingTitle(_ page: Page) -> String? {
    guard let area = page.areas.first, let piece = area.filled.pieces.first, piece.lines.lowerBound == 0,
      case .heading(let heading) = blocks(of: area)[piece.block]
    else { return nil }
    return heading.heading.title.text
  }

  /// The heading on an earlier page above the table with which a page begins; nil for a page that begins with anything
  /// else.
  func headingBefore(_ page: Page) -> ContinuedHeading? {
    guard let area = page.areas.first, let piece = area.filled.pieces.first,
      case .table = blocks(of: area)[piece.block]
    else { return nil }
    let before = (spanning + blocks)[..<number(of: piece.block, in: area)]
    return before.lazy.reversed().compactMap { block in
      if case .heading(let heading) = block { ContinuedHeading(heading.heading) } else { nil }
    }.first
  }
}

extension Furniture.Signpost {
  /// Adds the line to the frame of a page.
  ///
  /// It is set on one line, smaller where it is too long, and shortened at its end where even seven tenths of the size
  /// are too large.
  func place(_ heading: ContinuedHeading, into frame: inout Frame, area: Rectangle, shaper: some TextShaper) {
    let number = heading.number.isEmpty ? "" : "\(heading.number)\u{3000}"
    var title = number + heading.title
    let ink = heading.tint ?? style.ink
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
