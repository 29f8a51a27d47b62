import Diagnostics
import Frames
import LineComposition
import Measure

/// The small type in which proofs are annotated: its face, the shaper that sets it, and the reader's language.
struct MarginType<Shaper: TextShaper> {
  /// A face that the shaper has; its size is ignored.
  var face: FontFace
  var shaper: Shaper
  /// The language of everything that is not the book's own text.
  var language: Language

  /// Lines of `text` on `measure`, at most `most` of them; a last line that was cut ends in “…”.
  ///
  /// Size and leading are in points.
  func lines(
    _ text: String, size: Double, leading: Double, measure: Length, most: Int = 40, rules wanted: LineRules? = nil
  ) -> MarginLines {
    var face = face
    face.size = .points(size)
    // English has blanks around its quotation marks already.
    let rules = wanted ?? (language == .ja ? LineRules() : .plain)
    let shown = text.count > 2000 ? text.prefix(2000) + "…" : text[...]
    var composed = compose(
      String(shown), in: face, measure: measure, rules: rules, shaper: shaper)
    if composed.lines.count > most {
      let kept = composed.lines.prefix(most - 1).map(\.text).joined()
      let last = composed.lines[most - 1].text.dropLast(2) + "…"
      composed = compose(
        kept + last, in: face, measure: measure, rules: rules, shaper: shaper)
    }
    return MarginLines(lines: composed.lines, size: .points(size), leading: .points(leading))
  }

  /// One line of a phrase in the reader's language; its size is in points.
  func line(_ phrase: Phrase, size: Double) -> LineBox { line(phrase[language], size: size) }

  /// One line of `text`, however wide, without space between Japanese and Latin: a number, a row's path.
  func line(_ text: String, size: Double) -> LineBox {
    lines(text, size: size, leading: size, measure: .points(20_000), most: 1, rules: .plain).lines.first
      ?? LineBox(runs: [], width: .zero, ascent: .zero, descent: .zero)
  }
}

extension Phrase {
  /// A printed page number: 3ページ.
  init(folio: String) { self.init(en: "p. \(folio)", ja: "\(folio)ページ") }
}

/// Lines of margin text, one below the other.
struct MarginLines {
  var lines: [LineBox]
  var size: Length
  var leading: Length

  var height: Length { leading * lines.count }

  /// Places the lines below each other; `origin` is the top left corner of the first line.
  func place(into frame: inout Frame, at origin: Point, ink: Ink) {
    for (index, line) in lines.enumerated() {
      let baseline = origin.y + leading * index + (leading - size) / 2 + EmBox.ascent(of: size)
      frame.place(line, at: Point(x: origin.x, y: baseline), ink: ink, as: .artifact(.layout))
    }
  }
}

extension Frame {
  /// Draws a straight line; its weight is in points.
  mutating func rule(_ start: Point, _ end: Point, weight: Double, ink: Ink) {
    let vector = Point(x: end.x - start.x, y: end.y - start.y)
    place(.rule(Stroke(vector: vector, weight: .points(weight), ink: ink)), at: start, as: .artifact(.layout))
  }

  /// Draws the four sides of a rectangle, their strokes wholly outside it; the weight is in points.
  mutating func outline(_ box: Rectangle, weight: Double, ink: Ink) {
    let half = Length.points(weight / 2)
    let (left, right, top, bottom) = (box.left - half, box.right + half, box.top - half, box.bottom + half)
    for y in [top, bottom] {
      rule(Point(x: left - half, y: y), Point(x: right + half, y: y), weight: weight, ink: ink)
    }
    for x in [left, right] { rule(Point(x: x, y: box.top), Point(x: x, y: box.bottom), weight: weight, ink: ink) }
  }

  /// Fills an area.
  mutating func tint(_ box: Rectangle, _ ink: Ink) {
    place(.fill(box.size, ink), at: box.origin, as: .artifact(.layout))
  }
}
