import Diagnostics
import Frames
import GoalBook
public import Measure
import Notation
public import Typesetting

/// The pages before the parts that are made from the book, and their design.
public struct OpeningDesign: Hashable, Sendable {
  /// The pages in order.
  public var pages: [OpeningPage]
  /// Whether a page's content follows on the page before where there is room.
  public var standTogether: Bool
  /// The design of their titles.
  public var heading: HeadingDesign
  /// The style of the sentence below a title.
  public var lead: TextStyle
  /// The design of the chart; nil for none.
  public var chart: ChartDesign?
  /// The design of the guide; nil for none.
  public var guide: GuideDesign?
}

/// A kind of page before the parts that is made from the book.
public enum OpeningPage: String, Hashable, Sendable, CaseIterable {
  /// The guide (この冊子の見方): a row of the book as an example, with its parts named.
  case guide
  /// The chart (体系図): the parts by numbered titles, with their folios.
  case chart
}

/// The design of the chart of parts and numbered titles (体系図).
public struct ChartDesign: Hashable, Sendable {
  /// The heading of the chart.
  public var title: String
  /// The sentence below the title; empty for none.
  public var lead: String
  /// The style of the parts' names and of the folios.
  public var style: TextStyle
  /// The style of the columns' titles.
  public var header: TextStyle
  /// The style of the numbers before these titles.
  public var number: TextStyle
  /// Whether the numbered titles are a list below the chart, with the numbers alone above the columns.
  public var hasTitlesBelow: Bool
}

/// The design of the guide: an example of a row, and explanations of its parts (この冊子の見方).
public struct GuideDesign: Hashable, Sendable {
  /// The heading of the guide.
  public var title: String
  /// The sentence below the title; empty for none.
  public var lead: String
  /// The style of the letters that name the parts of the example.
  public var callout: TextStyle
  /// The style of the terms in the legend.
  public var term: TextStyle
  /// The style of the explanations in the legend.
  public var text: TextStyle
  /// The distance from the left edge to the explanations.
  public var termWidth: Length
  /// The space between two entries of the legend.
  public var gap: Length
  /// The explanation of each part, by the field of its column; `part` is the book's part with its number.
  public var texts: [String: String]
  /// Further entries of the legend, each with its own term.
  public var further: [Entry]

  /// A term of the legend and its explanation.
  public struct Entry: Hashable, Sendable {
    /// The word or phrase that is explained.
    public var term: String
    /// The text that explains it.
    public var text: String
  }
}

/// Reads `opening:`; nil where the layout has none.
func readOpening(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> OpeningDesign? {
  guard let part = root.mapping("opening", keys: LayoutPart.opening.names, &log),
    let style = styles.style("style", of: part, &log),
    let lead = styles.style("lead-style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let ruleDistance = part.length("rule-distance", of: "opening", em: em, &log) ?? .zero
  part.requireContrast(in: styles.inks, style, "style", on: .paper, &log)
  part.requireContrast(in: styles.inks, lead, "lead-style", on: .paper, &log)
  part.requireHeight(style, ruleDistance, "rule-distance", on: page, &log)
  let chart = readChart(part, styles: styles, page: page, &log)
  let guide = readGuide(part, styles: styles, page: page, &log)
  var pages: [OpeningPage] = []
  for node in part.requiredNode("pages", &log)?.sequence(Phrase(quoting: "pages"), &log) ?? [] {
    guard let name = node.string(Phrase(quoting: "pages"), &log) else { continue }
    guard let wanted = OpeningPage(rawValue: name), part.node(name) != nil else {
      let known = OpeningPage.allCases.map(\.rawValue).filter { part.node($0) != nil }
      log.append(
        .error(
          .unknownOpeningPage(name), at: node.span,
          hints: [.nearest(to: name, in: known, what: Phrase(en: "those of “opening”", ja: "「opening」にあるもの"))]))
      continue
    }
    pages.append(wanted)
  }
  return OpeningDesign(
    pages: pages, standTogether: part.bool("together", &log) ?? false,
    heading: HeadingDesign(
      style: style, spaceBefore: part.length("space-before", of: "opening", em: em, &log) ?? em * 2,
      spaceAfter: part.length("space-after", of: "opening", em: em, &log) ?? em,
      rule: readRule(part, "rule", inks: styles.inks, &log), ruleDistance: ruleDistance),
    lead: lead, chart: chart, guide: guide)
}

private func readChart(
  _ opening: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> ChartDesign? {
  guard let part = opening.mapping("chart", keys: LayoutPart.chart.names, &log),
    let style = styles.style("style", of: part, &log),
    let header = styles.style("header-style", of: part, &log)
  else { return nil }
  let number = part.node("number-style") == nil ? header : styles.style("number-style", of: part, &log) ?? header
  for (style, key) in [(style, "style"), (header, "header-style"), (number, "number-style")] {
    part.requireContrast(in: styles.inks, style, key, on: .paper, &log)
    part.requireHeight(style, .zero, key, on: page, &log)
  }
  return ChartDesign(
    title: part.oneLine("title", &log) ?? "体系図", lead: part.string("lead", &log) ?? "", style: style,
    header: header, number: number,
    hasTitlesBelow: part.choice("titles", LayoutChoices.chartTitles, &log) ?? false)
}

private func readGuide(
  _ opening: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> GuideDesign? {
  guard let part = opening.mapping("guide", keys: LayoutPart.guide.names, &log),
    let callout = styles.style("callout-style", of: part, &log),
    let term = styles.style("term-style", of: part, &log), let text = styles.style("text-style", of: part, &log)
  else { return nil }
  for (style, key) in [(callout, "callout-style"), (term, "term-style"), (text, "text-style")] {
    part.requireContrast(in: styles.inks, style, key, on: .paper, &log)
    part.requireHeight(style, .zero, key, on: page, &log)
  }
  let em = text.face.size
  let width = part.length("term-width", of: "opening", em: em, &log) ?? em * 8
  if let measure = page?.typeAreaSize.width {
    part.require(
      width + em * 8 <= measure, "term-width", .noRoom(Phrase(en: "a sentence", ja: "説明の文")),
      Phrase(
        en: "leave eight characters on the \(measure.millimetersText) of the type area",
        ja: "版面の幅\(measure.millimetersText)に8文字分が残るようにしてください"), &log)
  }
  var texts: [String: String] = [:]
  for entry in part.mapping("texts", keys: nil, &log)?.entries ?? [] {
    if let text = entry.value.string(Phrase(quoting: entry.key), &log) { texts[entry.key] = text }
  }
  let further = (part.sequence("further", &log) ?? []).compactMap { node -> GuideDesign.Entry? in
    let what = Phrase(en: "an entry of “further”", ja: "「further」の項目")
    guard let entry = MappingReader(node, what, keys: LayoutPart.guideEntry.names, &log),
      let term = entry.requiredString("term", &log), let text = entry.requiredString("text", &log)
    else { return nil }
    return GuideDesign.Entry(term: term, text: text)
  }
  return GuideDesign(
    title: part.oneLine("title", &log) ?? "この冊子の見方", lead: part.string("lead", &log) ?? "", callout: callout,
    term: term, text: text, termWidth: width, gap: part.length("gap", of: "opening", em: em, &log) ?? em / 2,
    texts: texts, further: further)
}

extension Message {
  static func unknownOpeningPage(_ name: String) -> Message {
    Message(
      id: "unknown-opening-page", en: "“opening” says nothing of a page “\(name)”",
      ja: "「opening」に「\(name)」のページの体裁がありません")
  }
}
