import Diagnostics
import Frames
import Measure
import Notation
import Typesetting

/// Reads `department:`.
func readDepartment(
  _ root: MappingReader, styles: StyleSheet, _ log: inout [Diagnostic]
) -> HeadingDesign? {
  guard root.requiredNode("department", &log) != nil,
    let part = root.mapping("department", keys: ["style", "rule", "rule-distance", "space-after"], &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let em = style.face.size
  return HeadingDesign(
    style: style, spaceAfter: part.length("space-after", em: em, &log) ?? em, rule: readRule(part, "rule", &log),
    ruleDistance: part.length("rule-distance", em: em, &log) ?? .zero)
}

/// Reads `pillar:`.
func readPillar(_ root: MappingReader, styles: StyleSheet, _ log: inout [Diagnostic]) -> HeadingDesign? {
  let keys = ["style", "label", "badge", "space-before", "space-after"]
  guard root.requiredNode("pillar", &log) != nil, let part = root.mapping("pillar", keys: keys, &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let badge = part.mapping("badge", keys: ["style", "side", "gap", "tint"], &log).flatMap { badge in
    styles.style("style", of: badge, &log).map { style in
      Heading.Badge(
        text: "", style: style, side: badge.length("side", em: em, &log) ?? em,
        gap: badge.length("gap", em: em, &log) ?? em / 2, tint: badge.shade("tint", &log) ?? .black)
    }
  }
  return HeadingDesign(
    style: style, label: part.oneLine("label", &log) ?? "", badge: badge,
    spaceBefore: part.length("space-before", em: em, &log) ?? em,
    spaceAfter: part.length("space-after", em: em, &log) ?? em / 2)
}

/// Reads `cover:`; no lines where the layout has none.
func readCover(_ root: MappingReader, styles: StyleSheet, _ log: inout [Diagnostic]) -> [CoverLine] {
  guard let nodes = root.mapping("cover", keys: ["lines"], &log)?.sequence("lines", &log) else { return [] }
  return nodes.compactMap { node in
    guard
      let line = MappingReader(
        node, "a line of the cover", keys: ["text", "style", "top", "rule", "rule-width"], &log),
      let text = line.requiredString("text", &log), let style = styles.style("style", of: line, &log),
      let top = line.requiredLength("top", em: style.face.size, &log)
    else { return nil }
    return CoverLine(
      text: text, style: style, top: top, rule: readRule(line, "rule", &log),
      ruleWidth: line.length("rule-width", em: style.face.size, &log) ?? .millimeters(30))
  }
}

/// Reads `contents:`; nil where the layout has none.
func readContents(_ root: MappingReader, styles: StyleSheet, _ log: inout [Diagnostic]) -> ContentsDesign? {
  let keys = [
    "title", "style", "rule", "rule-distance", "space-after", "entry-style", "leader", "indent", "gap",
  ]
  guard let part = root.mapping("contents", keys: keys, &log), let style = styles.style("style", of: part, &log),
    let entry = styles.style("entry-style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let heading = Heading(
    title: Paragraph(part.string("title", &log) ?? "目次", style: style),
    spaceAfter: part.length("space-after", em: em, &log) ?? em, rule: readRule(part, "rule", &log),
    ruleDistance: part.length("rule-distance", em: em, &log) ?? .zero)
  return ContentsDesign(
    heading: heading, entry: entry, leader: part.oneLine("leader", &log) ?? "…",
    indent: part.length("indent", em: entry.face.size, &log) ?? .zero,
    gap: part.length("gap", em: entry.face.size, &log) ?? entry.face.size)
}

/// Reads `running-head:`; nil where the layout has none.
func readRunningHead(_ root: MappingReader, styles: StyleSheet, _ log: inout [Diagnostic]) -> RunningHeadDesign? {
  let keys = ["text", "style", "chapter-style", "gap", "distance"]
  guard let part = root.mapping("running-head", keys: keys, &log), let style = styles.style("style", of: part, &log),
    let chapterStyle = styles.style("chapter-style", of: part, &log)
  else { return nil }
  let em = style.face.size
  return RunningHeadDesign(
    text: part.oneLine("text", &log) ?? "", style: style, chapterStyle: chapterStyle,
    gap: part.length("gap", em: em, &log) ?? em * 2, distance: part.length("distance", em: em, &log) ?? em)
}

extension Message {
  static func folioWithoutNumber(_ text: String) -> Message {
    Message(id: "folio-without-number", text: "“\(text)” has no place for the page number")
  }
}

/// Reads `folio:`; nil where the layout has none.
func readFolio(_ root: MappingReader, styles: StyleSheet, _ log: inout [Diagnostic]) -> Furniture.FolioDesign? {
  guard let part = root.mapping("folio", keys: ["text", "style", "distance", "place"], &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let text = part.oneLine("text", &log) ?? "{folio}"
  guard let place = text.firstRange(of: "{folio}") else {
    let span = part.node("text")?.span
    log.append(.error(.folioWithoutNumber(text), at: span, hints: ["write {folio} where it belongs: “– {folio} –”"]))
    return nil
  }
  return Furniture.FolioDesign(
    prefix: String(text[..<place.lowerBound]), suffix: String(text[place.upperBound...]), style: style,
    distance: part.length("distance", em: style.face.size, &log) ?? style.face.size * 2,
    isCentered: part.choice("place", [("center", true), ("outer", false)], &log) ?? true)
}

/// Reads `thumb-index:`; nil where the layout has none.
func readThumbIndex(
  _ root: MappingReader, styles: StyleSheet, _ log: inout [Diagnostic]
) -> Furniture.ThumbIndex? {
  guard let part = root.mapping("thumb-index", keys: ["width", "height", "top", "step", "style", "tint"], &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let em = style.face.size
  guard let width = part.requiredLength("width", em: em, &log),
    let height = part.requiredLength("height", em: em, &log),
    let top = part.requiredLength("top", em: em, &log), let step = part.requiredLength("step", em: em, &log)
  else { return nil }
  return Furniture.ThumbIndex(
    size: Size(width: width, height: height), top: top, step: step, style: style,
    tint: part.shade("tint", &log) ?? .black)
}
