public import Diagnostics
public import Frames
import LineComposition
public import Measure

/// The first page: lines of text, each at its height.
public struct Cover: Hashable, Sendable {
  public var lines: [Line]

  public init(lines: [Line]) { self.lines = lines }

  /// A text across the type area at a distance from the page's head.
  public struct Line: Hashable, Sendable {
    public var text: Paragraph
    public var top: Length
    /// A rule under the text, as wide as this; nil draws none.
    public var rule: Rule?
    public var ruleWidth: Length

    public init(_ text: Paragraph, top: Length, rule: Rule? = nil, ruleWidth: Length = .zero) {
      self.text = text
      self.top = top
      self.rule = rule
      self.ruleWidth = ruleWidth
    }
  }
}

/// The cover as a page frame.
func coverPage(
  _ cover: Cover, geometry: PageGeometry, shaper: some TextShaper
) -> (page: PageFrame, diagnostics: [Diagnostic]) {
  var frame = Frame(size: geometry.trim)
  var diagnostics: [Diagnostic] = []
  // The cover stands in the middle of the page: there is no gutter to see.
  let left = (geometry.margins.gutter + geometry.margins.foreEdge) / 2
  let measure = geometry.typeAreaSize.width
  for line in cover.lines where !line.text.text.isEmpty {
    var paragraph = line.text
    paragraph.style.alignment = .start
    let stack = stack([paragraph], measure: measure, shaper: shaper)
    diagnostics += stack.diagnostics
    var y = line.top
    for stacked in stack.lines {
      let x = left + (measure - stacked.box.width) / 2
      frame.place(
        stacked.box, at: Point(x: x, y: y + stacked.baseline), ink: stacked.ink, as: .element(stacked.element))
      y += stacked.leading
    }
    if let rule = line.rule {
      let origin = Point(x: left + (measure - line.ruleWidth) / 2, y: y + paragraph.style.leading / 2)
      let stroke = Stroke(vector: Point(x: line.ruleWidth, y: .zero), weight: rule.weight, ink: .book(rule.ink))
      frame.place(.rule(stroke), at: origin, as: .artifact(.layout))
    }
  }
  let area = Rectangle(origin: Point(x: left, y: geometry.margins.head), size: geometry.typeAreaSize)
  return (PageFrame(trim: frame, bleed: geometry.bleed, role: .cover, filled: 1000, typeArea: area), diagnostics)
}
