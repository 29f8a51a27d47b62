import Diagnostics
import LineComposition
import Measure
import Notation

/// Reads `lines:`, the rules for composing lines: of the whole layout, or a style's changes to them.
///
/// - Parameter standard: the rules of the layout, which a style changes.
func readLineRules(
  _ mapping: MappingReader, standard: LineRules, _ log: inout [Diagnostic]
) -> LineRules {
  guard let lines = mapping.mapping("lines", keys: LayoutPart.lines.names, &log) else { return standard }
  var rules = standard
  let levels = KinsokuLevel.allCases.map { (name: $0.rawValue, value: $0) }
  let adjustments = Adjustment.allCases.map { (name: $0.rawValue, value: $0) }
  rules.level = lines.choice("level", levels, &log) ?? rules.level
  rules.adjustment = lines.choice("adjust", adjustments, &log) ?? rules.adjustment
  rules.hangs = lines.bool("hang", &log) ?? rules.hangs
  rules.lineHeadBracket = lines.choice("brackets", LayoutChoices.brackets, &log) ?? rules.lineHeadBracket
  rules.keepsTogether = lines.bool("keep-together", &log) ?? rules.keepsTogether
  rules.prefersPhrases = lines.bool("phrases", &log) ?? rules.prefersPhrases
  rules.kernsFigures = lines.bool("kern-figures", &log) ?? rules.kernsFigures
  let places = QuantityPlace.allCases.map { (name: $0.rawValue, value: $0) }
  rules.quantities = lines.choice("quantities", places, &log) ?? rules.quantities
  rules.quantityLeader = lines.oneLine("quantity-leader", &log) ?? rules.quantityLeader
  if let blank = ems("blank", lines, &log) { rules.blank = blank }
  if let limit = ems("stretch-limit", lines, &log) { rules.stretchLimit = limit }
  if let tightening = ems("tighten", lines, &log) { rules.tightening = tightening }
  if let measure = ems("ragged-below", lines, &log) { rules.raggedBelow = measure }
  rules.westernGap = readWesternGap(lines, &log) ?? rules.westernGap
  return rules
}

/// The space between Japanese and Latin: a fixed length, or `{ natural, least, most }`.
private func readWesternGap(_ lines: MappingReader, _ log: inout [Diagnostic]) -> WesternGap? {
  guard let node = lines.node("western-gap") else { return nil }
  if case .scalar = node.content { return ems("western-gap", lines, &log).map { .fixed($0) } }
  guard let gap = lines.mapping("western-gap", keys: LayoutPart.westernGap.names, &log) else { return nil }
  let standard = WesternGap.jlreq
  return WesternGap(
    natural: ems("natural", boundedAs: "western-gap", gap, &log) ?? standard.natural,
    minimum: ems("least", boundedAs: "western-gap", gap, &log) ?? standard.minimum,
    maximum: ems("most", boundedAs: "western-gap", gap, &log) ?? standard.maximum)
}

extension Message {
  static func notInEms(_ text: String) -> Message {
    Message(id: "not-in-ems", en: "“\(text)” is not a length in em", ja: "「\(text)」はemの長さではありません")
  }
}

/// A length in ems.
///
/// Styles of all sizes share these rules, so that no other unit has a meaning here.
///
/// - Parameter name: the key whose bound applies, where that is not the length's own.
private func ems(
  _ key: String, boundedAs name: String? = nil, _ mapping: MappingReader, _ log: inout [Diagnostic]
) -> Double? {
  guard let node = mapping.node(key), let text = node.string(Phrase(quoting: key), &log) else { return nil }
  guard case .thousandthsOfEm(let thousandths)? = try? WrittenLength(text), thousandths >= 0 else {
    log.append(
      .error(
        .notInEms(text), at: node.span,
        hints: [Phrase(en: "write a share of the type size: 0.25em", ja: "「0.25em」のように、文字の大きさに対する割合を書いてください")]))
    return nil
  }
  // One unit stands for a thousandth of an em here.
  let (length, em) = (Length(units: thousandths), Length(units: 1000))
  let bound = Bound.of("lines.\(name ?? key)")
  if bound.lengths(em: em).contains(length) { return Double(thousandths) / 1000 }
  log.append(.error(.outOfBounds(text, bound), at: node.span, hints: [bound.hint(for: length, em: em)]))
  return nil
}
