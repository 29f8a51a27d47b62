public import Diagnostics
import GoalBook
import Measure

/// The limits of a measure in a layout, both included, and the reason why it cannot go beyond.
///
/// Limits that depend on other measures (a leading on its type size, a cover line on the page's height) are in
/// `Room.swift`.
public struct Bound: Hashable, Sendable {
  /// The part of the layout and the key in it: `thumb-index.height`.
  public let key: String
  /// The least value, as a layout writes it.
  public let least: String
  /// The largest value, as a layout writes it.
  public let most: String
  /// The reason for the largest value.
  public let reason: Phrase

  private init(_ key: String, _ least: String, _ most: String, _ reason: Phrase) {
    (self.key, self.least, self.most, self.reason) = (key, least, most, reason)
  }

  private static let page = Phrase(
    en: "a page of a PDF is no larger than 14,400pt", ja: "PDFのページは14,400ptより大きくできません")
  private static let space = Phrase(
    en: "more would leave the page no room for its text", ja: "これより大きいと、ページに文字の入る余地がなくなります")
  private static let type = Phrase(
    en: "smaller type cannot be read, larger type has no page", ja: "これより小さい文字は読めず、大きい文字はページに入りません")
  private static let line = Phrase(
    en: "more would tear a line apart", ja: "これより大きいと、行がばらばらに見えます")
  private static let rule = Phrase(
    en: "a thicker rule would be printed over the text beside it", ja: "これより太い罫線は、そばの文字に重なります")

  /// All bounds, by part of the layout.
  public static let all: [Bound] = [
    Bound("page.size", "10mm", "5080mm", page),
    Bound("page.bleed", "0mm", "50mm", page),
    Bound("margins.head", "0mm", "1000mm", space), Bound("margins.foot", "0mm", "1000mm", space),
    Bound("margins.gutter", "0mm", "1000mm", space), Bound("margins.fore-edge", "0mm", "1000mm", space),
    Bound("lines.western-gap", "0em", "1em", line), Bound("lines.stretch-limit", "0em", "1em", line),
    Bound("lines.tighten", "0em", "0.1em", line), Bound("lines.blank", "0em", "2em", line),
    Bound("lines.ragged-below", "0em", "100em", Phrase(en: "no line is longer", ja: "これより長い行はありません")),
    Bound("styles.size", "1pt", "500pt", type), Bound("styles.leading", "1pt", "1000pt", space),
    Bound("styles.tracking", "0em", "4em", line), Bound("latin.shift", "-0.5em", "0.5em", line),
    Bound("rule.weight", "0mm", "5mm", rule),
    Bound("department.rule-distance", "0mm", "50mm", space), Bound("department.space-after", "0mm", "200mm", space),
    Bound("pillar.space-before", "0mm", "200mm", space), Bound("pillar.space-after", "0mm", "200mm", space),
    Bound("headings.space-before", "0mm", "200mm", space), Bound("headings.space-after", "0mm", "200mm", space),
    Bound("headings.rule-distance", "0mm", "50mm", space),
    Bound("text.indent", "0em", "10em", line), Bound("text.gap", "0mm", "200mm", space),
    Bound("text.table-gap", "0mm", "200mm", space), Bound("text.column-gap", "0mm", "200mm", space),
    Bound("badge.side", "1pt", "100mm", space), Bound("badge.gap", "0mm", "50mm", space),
    Bound("caption.gap", "0mm", "50mm", space),
    Bound("padding.sides", "0mm", "50mm", space), Bound("padding.head", "0mm", "50mm", space),
    Bound("padding.foot", "0mm", "50mm", space),
    Bound("list.hang", "0em", "10em", space), Bound("list.nesting", "0em", "10em", space),
    Bound("list.item-gap", "0mm", "50mm", space),
    Bound("cards.indent", "0mm", "100mm", space), Bound("cards.gap", "0mm", "100mm", space),
    Bound("columns.width", "1pt", "5080mm", page), Bound("columns.min", "1pt", "5080mm", page),
    Bound("columns.max", "1pt", "5080mm", page),
    Bound("cover.top", "0mm", "5080mm", page), Bound("cover.rule-width", "0mm", "5080mm", page),
    Bound("cover.left", "0mm", "5080mm", page), Bound("cover.right", "0mm", "5080mm", page),
    Bound("cover.bottom", "0mm", "5080mm", page), Bound("cover.height", "1pt", "5080mm", page),
    Bound("cover.width", "1mm", "5080mm", page),
    Bound("cover.least-size", "1pt", "500pt", type),
    Bound("back-cover.code", "0mm", "200mm", space),
    Bound("contents.rule-distance", "0mm", "50mm", space), Bound("contents.space-after", "0mm", "200mm", space),
    Bound("contents.indent", "0mm", "1000mm", space), Bound("contents.gap", "0mm", "50mm", space),
    Bound("contents.level-indent", "0mm", "100mm", space),
    Bound("contents.most-leading", "1pt", "1000pt", space), Bound("contents.group-gap", "0mm", "200mm", space),
    Bound("contents.space-before", "0mm", "200mm", space),
    Bound("contents.spread-up-to", "0em", "100em", line),
    Bound("opening.space-before", "0mm", "200mm", space),
    Bound("opening.rule-distance", "0mm", "50mm", space), Bound("opening.space-after", "0mm", "200mm", space),
    Bound("opening.term-width", "0mm", "200mm", space), Bound("opening.gap", "0mm", "50mm", space),
    Bound("running-head.gap", "0mm", "200mm", space), Bound("running-head.distance", "0mm", "500mm", space),
    Bound("running-head.least-size", "1pt", "500pt", type),
    Bound("signpost.distance", "0mm", "500mm", space),
    Bound("folio.distance", "0mm", "500mm", space),
    Bound("thumb-index.width", "1mm", "200mm", space), Bound("thumb-index.height", "1mm", "1000mm", space),
    Bound("thumb-index.top", "0mm", "5080mm", page), Bound("thumb-index.step", "1mm", "1000mm", space),
    Bound("thumb-index.least-size", "1pt", "500pt", type),
    Bound("leading.least", "1pt", "1000pt", space), Bound("leading.most", "1pt", "1000pt", space),
    Bound("size.least", "1pt", "500pt", type), Bound("size.most", "1pt", "500pt", type),
    Bound("checks.smallest-type", "0pt", "500pt", type), Bound("checks.safe-area", "0mm", "100mm", space),
  ]

  /// The bound of a key, written as in `key`.
  ///
  /// - Precondition: it has one; a measure without a bound is a mistake in the code that reads it.
  static func of(_ key: String) -> Bound {
    guard let bound = all.first(where: { $0.key == key }) else {
      preconditionFailure("“\(key)” has no bound")
    }
    return bound
  }

  /// The remedy for a length out of bounds: the limits, and for one that is too large the reason.
  func hint(for length: Length, em: Length) -> Phrase {
    let range = Phrase(en: "write \(least) to \(most)", ja: "\(least)から\(most)までで書いてください")
    guard length > lengths(em: em).upperBound else { return range }
    return Phrase(en: "\(range.en): \(reason.en)", ja: "\(reason.ja)。\(range.ja)")
  }

  /// The limits as lengths, where one em is `em`.
  func lengths(em: Length) -> ClosedRange<Length> {
    func resolved(_ text: String) -> Length { (try? WrittenLength(text))?.resolved(em: em) ?? .zero }
    return resolved(least)...resolved(most)
  }
}

/// The limits for how many of something a layout may have, both included.
public enum CountBound {
  /// The number of the table's columns; no page has room for more.
  public static let columns = 1...50
  /// The number of the cover's lines, and of its areas.
  public static let coverLines = 0...50
  /// The number of levels of a book's parts.
  public static let levels = 1...Level.most
  /// The number of pages under `fit`.
  public static let pages = 1...100_000
  /// The number under `fit` that the number of pages must be a multiple of.
  public static let multiple = 2...1000
}

extension Message {
  static func outOfBounds(_ text: String, _ bound: Bound) -> Message {
    let key = bound.key.split(separator: ".").last.map { String($0) } ?? bound.key
    return Message(
      id: "out-of-bounds", en: "“\(text)” is not between \(bound.least) and \(bound.most), the bounds of “\(key)”",
      ja: "「\(text)」は、「\(key)」に書ける範囲（\(bound.least)から\(bound.most)まで）にありません")
  }
  static func outOfBounds(_ number: Int, _ bound: ClosedRange<Int>) -> Message {
    Message(
      id: "out-of-bounds", en: "\(number) is not between \(bound.lowerBound) and \(bound.upperBound)",
      ja: "\(number)は、書ける範囲（\(bound.lowerBound)から\(bound.upperBound)まで）にありません")
  }
  static func tooMany(_ what: Phrase, _ count: Int, most: Int) -> Message {
    Message(
      id: "too-many", en: "\(count) \(what.en) are more than \(most)", ja: "\(what.ja)が\(count)あります。\(most)までです")
  }
}
