import Diagnostics
import Frames
public import Measure
import Notation
import Typesetting

/// The number of pages that a booklet should have, and the bounds within which its type may change for that.
public struct FitDesign: Hashable, Sendable {
  /// The most pages of a department; nil for no limit.
  public var pages: Int?
  /// The number of which the number of all pages should be a multiple, cover, contents and blank pages included; nil
  /// for none.
  public var multiple: Int?
  /// Whether blank pages make it a multiple, without a change of the type.
  public var hasBlanks: Bool
  /// The bounds of the leading of the table's text; nil for 90 to 110 % of it.
  public var leading: Bounds?
  /// The bounds of the size of the table's text; nil for 90 to 110 % of it.
  public var size: Bounds?

  /// A fit; by default, without any wish.
  public init(
    pages: Int? = nil, multiple: Int? = nil, hasBlanks: Bool = false, leading: Bounds? = nil, size: Bounds? = nil
  ) {
    self.pages = pages
    self.multiple = multiple
    self.hasBlanks = hasBlanks
    self.leading = leading
    self.size = size
  }

  /// The least and the largest value of a length, both included.
  public struct Bounds: Hashable, Sendable {
    /// The least value that the length may have.
    public var least: Length
    /// The largest value that the length may have.
    public var most: Length

    /// The bounds from `least` through `most`.
    public init(least: Length, most: Length) {
      self.least = least
      self.most = most
    }

    /// The bounds at 90 and 110 % of a length, the lower one not below `floor`.
    init(around length: Length, floor: Length = .zero) {
      self.init(least: min(length, max(floor, length.scaled(by: 0.9))), most: length.scaled(by: 1.1))
    }
  }
}

extension Message {
  static func badCount(_ key: String, _ bound: ClosedRange<Int>) -> Message {
    let (least, most) = (bound.lowerBound, bound.upperBound)
    return Message(
      id: "bad-count", en: "“\(key)” is not a whole number from \(least) to \(most)",
      ja: "「\(key)」は\(least)から\(most)までの整数で書きます")
  }
  static func fitBounds(_ key: String) -> Message {
    Message(
      id: "fit-bounds", en: "“\(key)” lies outside its own “least” and “most”", ja: "「\(key)」が「least」と「most」の範囲の外にあります")
  }
}

/// Reads `fit:`; without any wish where the layout has none.
///
/// - Parameter body: the style of the table's text, whose own leading and size must be within their bounds.
func readFit(_ root: MappingReader, body: TextStyle?, _ log: inout [Diagnostic]) -> FitDesign {
  guard let fit = root.mapping("fit", keys: LayoutPart.fit.names, &log) else {
    return FitDesign()
  }
  func count(_ key: String, _ bound: ClosedRange<Int>) -> Int? {
    guard let number = fit.int(key, &log) else { return nil }
    if bound.contains(number) { return number }
    log.append(
      .error(
        .badCount(key, bound), at: fit.node(key)?.span,
        hints: [Phrase(en: "write “\(key): 4”", ja: "「\(key): 4」のように書いてください")]))
    return nil
  }
  func bounds(_ key: String, of own: Length?) -> FitDesign.Bounds? {
    guard let own, let part = fit.mapping(key, keys: (key == "leading" ? LayoutPart.fitLeading : .fitSize).names, &log)
    else { return nil }
    let em = body?.face.size ?? own
    let bounds = FitDesign.Bounds(
      least: part.length("least", of: key, em: em, &log) ?? own, most: part.length("most", of: key, em: em, &log) ?? own
    )
    if key == "leading" {
      part.require(
        bounds.least >= em, "least", .overlappingLines,
        Phrase(
          en: "write \(em.pointsText) or more, the size of the type", ja: "文字の大きさの\(em.pointsText)以上にしてください"), &log)
    }
    if bounds.least <= own, own <= bounds.most { return bounds }
    let hint = Phrase(
      en: "let “least” be \(own.pointsText) or less and “most” be \(own.pointsText) or more",
      ja: "「least」は\(own.pointsText)以下、「most」は\(own.pointsText)以上にしてください")
    log.append(.error(.fitBounds(key), at: fit.node(key)?.span, hints: [hint]))
    return nil
  }
  return FitDesign(
    pages: count("pages", CountBound.pages), multiple: count("multiple-of", CountBound.multiple),
    hasBlanks: fit.choice("by", LayoutChoices.fittings, &log) ?? false,
    leading: bounds("leading", of: body?.leading), size: bounds("size", of: body?.face.size))
}

extension Length {
  /// The length in points with at most two decimals: 12.8pt.
  public var pointsText: String {
    let hundredths = Int((points * 100).rounded())
    let decimals = hundredths % 100
    let tail =
      decimals == 0 ? "" : decimals % 10 == 0 ? ".\(decimals / 10)" : decimals < 10 ? ".0\(decimals)" : ".\(decimals)"
    return "\(hundredths / 100)\(tail)pt"
  }
}
