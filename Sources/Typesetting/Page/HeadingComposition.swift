import Frames
import LineComposition
import Measure

/// A heading whose lines are made.
struct ComposedHeading {
  let heading: Heading
  let stack: LineStack
  private let badge: LineBox?
  private let measure: Length

  init(_ heading: Heading, measure: Length, shaper: some TextShaper) {
    self.heading = heading
    self.measure = measure
    var title = heading.title
    if let badge = heading.badge { title.indent += badge.side + badge.gap }
    stack = Typesetting.stack([title], measure: measure, shaper: shaper)
    badge = heading.badge.flatMap { badge in
      compose(
        badge.text, in: badge.style.face, measure: badge.side, alignment: .center, shaper: shaper
      ).lines.first
    }
  }

  /// The height without the space before it.
  var height: Length {
    max(stack.height, heading.badge?.side ?? .zero) + (heading.rule == nil ? .zero : heading.ruleDistance)
      + heading.spaceAfter
  }

  /// Puts the heading into `frame`, its upper edge at `y`.
  func place(into frame: inout Frame, at y: Length) {
    let top = Point(x: .zero, y: y)
    if let anchor = heading.anchor { frame.place(.anchor(anchor), at: top, as: .artifact(.layout)) }
    if let badge = heading.badge, let first = stack.lines.first {
      let square = Point(x: .zero, y: y + (first.leading - badge.side) / 2)
      frame.place(
        .fill(Size(width: badge.side, height: badge.side), .book(badge.tint)), at: square, as: .artifact(.layout))
      if let number = self.badge {
        // Digits have no descent: they are centred by their height, about seven tenths of the em.
        let baseline = square.y + (badge.side + badge.style.face.size.scaled(by: 0.72)) / 2
        frame.place(
          number, at: Point(x: square.x, y: baseline), ink: badge.style.ink,
          as: .element(badge.element ?? heading.title.element))
      }
    }
    stack.place(stack.lines.indices, into: &frame, at: top, repetition: false)
    if let rule = heading.rule {
      let vector = Point(x: measure, y: .zero)
      let origin = Point(x: .zero, y: y + stack.height + heading.ruleDistance)
      frame.place(
        .rule(Stroke(vector: vector, weight: rule.weight, ink: .book(rule.ink))), at: origin, as: .artifact(.layout))
    }
  }
}
