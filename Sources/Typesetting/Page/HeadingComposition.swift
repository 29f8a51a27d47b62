import Frames
import LineComposition
import Measure

/// A heading with its lines made.
struct ComposedHeading {
  let heading: Heading
  let stack: LineStack
  private let badge: Heading.Badge?
  private let number: LineBox?
  private let badgeSize: Size
  private let measure: Length

  init(_ heading: Heading, measure: Length, shaper: some TextShaper) {
    self.heading = heading
    self.measure = measure
    var title = heading.title
    (badge, number, badgeSize) = setBadge(heading.badge, within: measure / 2, shaper: shaper)
    if let badge { title.indent += badgeSize.width + badge.gap }
    stack = Typesetting.stack([title], measure: measure, shaper: shaper)
  }

  /// The height without the space before the heading.
  var height: Length { height(stack.lines.indices) }

  /// The height of some of its lines; that of the last one includes the rule and the space after it.
  func height(_ lines: Range<Int>) -> Length {
    let text = lines.lowerBound == 0 ? max(stack.height(lines), badgeSize.height) : stack.height(lines)
    return text + (lines.upperBound == stack.lines.count ? ruleRoom + heading.spaceAfter : .zero)
  }

  private var ruleRoom: Length { heading.rule == nil ? .zero : heading.ruleDistance }

  /// The lines from `start` on that fit into `room`; all of them where only the space after the heading does not fit.
  func lines(from start: Int, within room: Length) -> Range<Int> {
    let rest = start..<stack.lines.count
    if height(rest) - heading.spaceAfter <= room { return rest }
    // The last line is kept with the rule.
    return start..<min(start + stack.count(from: start, fitting: room), max(start, stack.lines.count - 1))
  }

  /// Draws lines of the heading, their upper edge at `y`: the badge is drawn with the first, the rule with the last.
  func place(_ lines: Range<Int>, into frame: inout Frame, at y: Length) {
    let top = Point(x: .zero, y: y)
    if lines.lowerBound == 0 {
      if let anchor = heading.anchor { frame.place(.anchor(anchor), at: top, as: .artifact(.layout)) }
      placeBadge(into: &frame, at: y)
    }
    stack.place(lines, into: &frame, at: top, repetition: false)
    if let rule = heading.rule, lines.upperBound == stack.lines.count {
      let vector = Point(x: measure, y: .zero)
      let origin = Point(x: .zero, y: y + stack.height(lines) + heading.ruleDistance)
      frame.place(
        .rule(Stroke(vector: vector, weight: rule.weight, ink: .book(rule.ink))), at: origin, as: .artifact(.layout))
    }
  }

  /// Draws the whole heading, its upper edge at `y`.
  func place(into frame: inout Frame, at y: Length) { place(stack.lines.indices, into: &frame, at: y) }

  private func placeBadge(into frame: inout Frame, at y: Length) {
    guard let badge, let first = stack.lines.first else { return }
    let corner = Point(x: .zero, y: y + (first.leading - badge.side) / 2)
    frame.place(.fill(badgeSize, .book(badge.tint)), at: corner, as: .artifact(.layout))
    if let number {
      // Digits have no descent: they are centred by their height, about seven tenths of an em.
      let baseline = corner.y + (badge.side + badge.style.face.size.scaled(by: 0.72)) / 2
      frame.place(
        number, at: Point(x: (badgeSize.width - number.width) / 2, y: baseline), ink: badge.style.ink,
        as: .element(badge.element ?? heading.title.element))
    }
  }
}

/// The badge, its number as a line, and its size; where it would be wider than `room`, its type becomes smaller.
private func setBadge(
  _ badge: Heading.Badge?, within room: Length, shaper: some TextShaper
) -> (Heading.Badge?, LineBox?, Size) {
  guard var badge else { return (nil, nil, Size(width: .zero, height: .zero)) }
  var number: LineBox?
  var size = Size(width: badge.side, height: badge.side)
  for style in badge.style.narrowed(to: badge.style.face.size / 10) {
    badge.style = style
    // The number is never broken.
    number = compose(badge.text, in: style.face, measure: .millimeters(10_000), shaper: shaper).lines.first
    size = badge.size(around: number?.width ?? .zero)
    if size.width + badge.gap <= room || size.width <= badge.side { break }
  }
  return (badge, number, size)
}

extension Heading.Badge {
  /// The size of the box: a square, or a wider box with a quarter em on both sides of the number.
  fileprivate func size(around width: Length) -> Size {
    let em = style.face.size
    return Size(width: width + em / 4 <= side ? side : width + em / 2, height: side)
  }
}
