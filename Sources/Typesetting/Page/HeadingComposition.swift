import Frames
import LineComposition
import Measure

/// A heading whose lines are made.
struct ComposedHeading {
  let heading: Heading
  let stack: LineStack
  private let number: LineBox?
  private let badgeSize: Size
  private let measure: Length

  init(_ heading: Heading, measure: Length, shaper: some TextShaper) {
    self.heading = heading
    self.measure = measure
    var title = heading.title
    number = heading.badge.flatMap { compose($0.text, in: $0.style.face, measure: measure, shaper: shaper).lines.first }
    badgeSize = heading.badge?.size(around: number?.width ?? .zero) ?? Size(width: .zero, height: .zero)
    if let badge = heading.badge { title.indent += badgeSize.width + badge.gap }
    stack = Typesetting.stack([title], measure: measure, shaper: shaper)
  }

  /// The height without the space before it.
  var height: Length {
    max(stack.height, badgeSize.height) + (heading.rule == nil ? .zero : heading.ruleDistance)
      + heading.spaceAfter
  }

  /// Puts the heading into `frame`, its upper edge at `y`.
  func place(into frame: inout Frame, at y: Length) {
    let top = Point(x: .zero, y: y)
    if let anchor = heading.anchor { frame.place(.anchor(anchor), at: top, as: .artifact(.layout)) }
    if let badge = heading.badge, let first = stack.lines.first {
      let corner = Point(x: .zero, y: y + (first.leading - badge.side) / 2)
      frame.place(.fill(badgeSize, .book(badge.tint)), at: corner, as: .artifact(.layout))
      if let number {
        // Digits have no descent: they are centred by their height, about seven tenths of the em.
        let baseline = corner.y + (badge.side + badge.style.face.size.scaled(by: 0.72)) / 2
        frame.place(
          number, at: Point(x: (badgeSize.width - number.width) / 2, y: baseline), ink: badge.style.ink,
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

extension Heading.Badge {
  /// A square, or where the number needs more than that a wider box, with a quarter em at both sides of the number.
  fileprivate func size(around width: Length) -> Size {
    let em = style.face.size
    return Size(width: width + em / 4 <= side ? side : width + em / 2, height: side)
  }
}
