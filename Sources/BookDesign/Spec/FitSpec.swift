import Diagnostics
import Frames
public import Measure
import Notation
import Typesetting

/// How many pages a booklet is to have, and how far its type may change for that.
public struct FitDesign: Hashable, Sendable {
  /// The most pages that a department may take.
  public var pages: Int?
  /// Of what the number of all pages is to be a multiple: cover, contents and blank pages counted.
  public var multiple: Int?
  /// Between which the leading and the size of the table's text may change; nil for nine to eleven tenths of what they are.
  public var leading: Bounds?
  public var size: Bounds?

  public init(pages: Int? = nil, multiple: Int? = nil, leading: Bounds? = nil, size: Bounds? = nil) {
    self.pages = pages
    self.multiple = multiple
    self.leading = leading
    self.size = size
  }

  /// The least and the most of a length, both included.
  public struct Bounds: Hashable, Sendable {
    public var least: Length
    public var most: Length

    public init(least: Length, most: Length) {
      self.least = least
      self.most = most
    }

    /// Nine to eleven tenths of a length.
    init(around length: Length) { self.init(least: length.scaled(by: 0.9), most: length.scaled(by: 1.1)) }
  }
}

extension Message {
  static func badCount(_ key: String, least: Int) -> Message {
    Message(id: "bad-count", en: "“\(key)” is not a whole number from \(least) on", ja: "「\(key)」は\(least)以上の整数ではありません")
  }
  static func fitBounds(_ key: String) -> Message {
    Message(
      id: "fit-bounds", en: "“\(key)” lies outside its own “least” and “most”", ja: "「\(key)」が「least」と「most」の範囲の外にあります")
  }
}

/// Reads `fit:`; a fit without a wish where the layout has none.
///
/// - Parameter body: the style of the table's text, whose own leading and size must lie between their bounds.
func readFit(_ root: MappingReader, body: TextStyle?, _ log: inout [Diagnostic]) -> FitDesign {
  guard let fit = root.mapping("fit", keys: ["pages", "multiple-of", "leading", "size"], &log) else {
    return FitDesign()
  }
  func count(_ key: String, least: Int) -> Int? {
    guard let number = fit.int(key, &log) else { return nil }
    if number >= least { return number }
    log.append(
      .error(
        .badCount(key, least: least), at: fit.node(key)?.span,
        hints: [Phrase(en: "write “\(key): 4”", ja: "「\(key): 4」のように書いてください")]))
    return nil
  }
  func bounds(_ key: String, of own: Length?) -> FitDesign.Bounds? {
    guard let own, let part = fit.mapping(key, keys: ["least", "most"], &log) else { return nil }
    let em = body?.face.size ?? own
    let bounds = FitDesign.Bounds(
      least: part.length("least", em: em, &log) ?? own, most: part.length("most", em: em, &log) ?? own)
    if bounds.least <= own, own <= bounds.most, bounds.least >= .points(1) { return bounds }
    let hint = Phrase(
      en: "let “least” be \(own.pointsText) or less and “most” be \(own.pointsText) or more",
      ja: "「least」は\(own.pointsText)以下、「most」は\(own.pointsText)以上にしてください")
    log.append(.error(.fitBounds(key), at: fit.node(key)?.span, hints: [hint]))
    return nil
  }
  return FitDesign(
    pages: count("pages", least: 1), multiple: count("multiple-of", least: 2),
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
