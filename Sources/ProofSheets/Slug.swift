public import Diagnostics
import Frames
import Measure

/// The round of proofs that a sheet belongs to; its raw value is the Japanese word.
public enum ProofStage: String, Hashable, Sendable, CaseIterable {
  /// The first proof (初校).
  case first = "初校"
  /// The second proof (再校).
  case second = "再校"
  /// The final approval (校了): nothing is left to correct.
  case done = "校了"

  /// The word below the round's box.
  public var word: Phrase {
    switch self {
    case .first: Phrase(en: "First", ja: rawValue)
    case .second: Phrase(en: "Second", ja: rawValue)
    case .done: Phrase(en: "Done", ja: rawValue)
    }
  }
}

/// What a proof's slug says: the book, its state, the date and the program.
public struct SlugText: Hashable, Sendable {
  /// The book's title and edition.
  public var title: String
  /// The name of the book's file.
  public var file: String
  /// The SHA-256 of the book's file, in hexadecimal digits.
  public var sha256: String
  /// The layout's name.
  public var layout: String
  /// The date of the proof, as it is printed.
  public var date: String
  /// The program's version.
  public var version: String

  /// The text of one booklet's slug.
  public init(title: String, file: String, sha256: String, layout: String, date: String, version: String) {
    self.title = title
    self.file = file
    self.sha256 = sha256
    self.layout = layout
    self.date = date
    self.version = version
  }
}

/// The strip above a proof's page: boxes of the rounds, the sheet's subject and number, the book's origin.
struct Slug {
  var text: SlugText
  var stage: ProofStage?
  var scale: Scale

  /// - Parameter subject: what the sheet shows: a department and a folio.
  func place(
    into frame: inout Frame, in area: Rectangle, subject: String, number: Int, of count: Int,
    type: MarginType<some TextShaper>
  ) {
    var x = area.left
    for stage in ProofStage.allCases { x = box(stage, into: &frame, at: Point(x: x, y: area.top), type: type) }
    let signed = x + .points(4)
    let words = [Phrase(en: "Reader", ja: "校正者"), Phrase(en: "Date", ja: "日付")].map { type.line($0, size: 6) }
    let begin = signed + (words.map(\.width).max() ?? .zero) + .points(3)
    for (index, word) in words.enumerated() {
      let baseline = area.top + .points(10 + 16 * Double(index))
      frame.place(word, at: Point(x: signed, y: baseline), ink: Self.gray, as: .artifact(.layout))
      frame.rule(
        Point(x: begin, y: baseline + .points(1.5)), Point(x: begin + .points(66), y: baseline + .points(1.5)),
        weight: 0.3, ink: Self.gray)
    }
    let left = begin + .points(66 + 12)
    let measure = max(.points(60), area.right - left)
    let share = scale.thousandths / 10
    let size = scale == .full ? "" : "\u{3000}" + Phrase(en: "scale \(share)%", ja: "縮尺\(share)%")[type.language]
    let head = type.lines(
      "\(text.title)\u{3000}\(subject)", size: 7.5, leading: 10.5, measure: measure, most: 1)
    let foot = type.lines(
      "\(text.file)\u{3000}\(text.layout)\(size)\u{3000}\(text.date)\u{3000}sasshi \(text.version)"
        + "\u{3000}\(number) / \(count)", size: 6, leading: 8.5, measure: measure, most: 2)
    let sum = type.lines("SHA-256 \(text.sha256)", size: 5, leading: 7.5, measure: measure, most: 2)
    head.place(into: &frame, at: Point(x: left, y: area.top), ink: .black)
    foot.place(into: &frame, at: Point(x: left, y: area.top + head.height), ink: Self.gray)
    sum.place(into: &frame, at: Point(x: left, y: area.top + head.height + foot.height), ink: Self.gray)
  }

  private static let gray = Ink.book(Tint(thousandths: 750))

  /// Places a round's box with its word below, and returns the left edge of the next box.
  private func box(
    _ stage: ProofStage, into frame: inout Frame, at corner: Point, type: MarginType<some TextShaper>
  ) -> Length {
    let side = Length.points(20)
    let box = Rectangle(origin: corner, size: Size(width: side, height: side))
    frame.outline(box, weight: 0.5, ink: .black)
    if stage == self.stage {
      let points = [(4.0, 10.0), (8.5, 15.5), (16.5, 4.5)].map {
        Point(x: corner.x + .points($0), y: corner.y + .points($1))
      }
      let ink = Ink.proof(.red, thousandths: 1000)
      frame.rule(points[0], points[1], weight: 1.6, ink: ink)
      frame.rule(points[1], points[2], weight: 1.6, ink: ink)
    }
    let word = type.line(stage.word, size: 7)
    let left = corner.x + (side - word.width) / 2
    frame.place(
      word, at: Point(x: left, y: box.bottom + .points(9)), ink: .black, as: .artifact(.layout))
    return box.right + .points(9)
  }
}
