import Diagnostics
import Frames
import Measure
import Notation
import Typesetting

/// Reads `department:`.
func readDepartment(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> HeadingDesign? {
  guard root.requiredNode("department", &log) != nil,
    let part = root.mapping("department", keys: ["style", "rule", "rule-distance", "space-after"], &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let ruleDistance = part.length("rule-distance", of: "department", em: em, &log) ?? .zero
  part.requireContrast(style, "style", on: .paper, &log)
  part.requireHeight(style, ruleDistance, "rule-distance", on: page, &log)
  return HeadingDesign(
    style: style, spaceAfter: part.length("space-after", of: "department", em: em, &log) ?? em,
    rule: readRule(part, "rule", &log), ruleDistance: ruleDistance)
}

/// Reads `pillar:`.
func readPillar(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> HeadingDesign? {
  let keys = ["style", "label", "badge", "space-before", "space-after"]
  guard root.requiredNode("pillar", &log) != nil, let part = root.mapping("pillar", keys: keys, &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let badge = part.mapping("badge", keys: ["style", "side", "gap", "tint"], &log).flatMap { badge in
    styles.style("style", of: badge, &log).map { own in
      let side = badge.length("side", of: "badge", em: em, &log) ?? em
      let tint = badge.shade("tint", &log) ?? .black
      badge.require(
        side >= own.face.size.scaled(by: 0.8), "side", .noRoom("the number"),
        "let “side” be \(own.face.size.pointsText) or more, the size of its style", &log)
      badge.require(
        side <= style.leading + style.face.size, "side", .overText("the badge"),
        "let “side” be \((style.leading + style.face.size).pointsText) or less, for the pillar's style", &log)
      badge.requireContrast(own, "style", on: tint, &log)
      return Heading.Badge(
        text: "", style: own, side: side, gap: badge.length("gap", of: "badge", em: em, &log) ?? em / 2, tint: tint)
    }
  }
  part.requireContrast(style, "style", on: .paper, &log)
  part.requireHeight(style, .zero, "style", on: page, &log)
  return HeadingDesign(
    style: style, label: part.string("label", &log) ?? "", badge: badge,
    spaceBefore: part.length("space-before", of: "pillar", em: em, &log) ?? em,
    spaceAfter: part.length("space-after", of: "pillar", em: em, &log) ?? em / 2)
}

/// Reads `cover:`; no lines where the layout has none.
func readCover(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> [CoverLine] {
  guard let nodes = root.mapping("cover", keys: ["lines"], &log)?.sequence("lines", &log) else { return [] }
  let most = CountBound.coverLines.upperBound
  if let extra = nodes.dropFirst(most).first {
    log.append(.error(.tooMany("lines of the cover", nodes.count, most: most), at: extra.span))
  }
  let keys = ["text", "style", "top", "least-size", "rule", "rule-width"]
  return nodes.prefix(most).compactMap { node in
    guard let line = MappingReader(node, "a line of the cover", keys: keys, &log),
      let text = line.requiredString("text", &log), let style = styles.style("style", of: line, &log),
      let top = line.requiredLength("top", of: "cover", em: style.face.size, &log)
    else { return nil }
    let size = style.face.size
    let rule = readRule(line, "rule", &log)
    let ruleWidth = line.length("rule-width", of: "cover", em: size, &log) ?? .millimeters(30)
    line.requireContrast(style, "style", on: .paper, &log)
    if let page {
      line.require(
        top + style.leading <= page.trim.height, "top", .beyondPage("the line", page.trim.height),
        "write a “top” of \((page.trim.height - style.leading).millimetersText) or less", &log)
      line.require(
        rule == nil || ruleWidth <= page.typeAreaSize.width, "rule-width", .noRoom("the rule"),
        "the type area is \(page.typeAreaSize.width.millimetersText) wide", &log)
    }
    return CoverLine(
      text: text, style: style, top: top, leastSize: readLeastSize(line, of: "cover", style, share: 0.5, &log),
      rule: rule, ruleWidth: ruleWidth, span: line.node("text")?.span)
  }
}

/// Reads `least-size`, how small type may become that has no room: the size itself and less, or a share of it.
private func readLeastSize(
  _ part: MappingReader, of name: String, _ style: TextStyle, share: Double, _ log: inout [Diagnostic]
) -> Length {
  let size = style.face.size
  guard let least = part.length("least-size", of: name, em: size, &log) else { return size.scaled(by: share) }
  part.require(
    least <= size, "least-size", .noRoom("the text"), "write \(size.pointsText) or less, the size of the style", &log)
  return least
}

/// Reads `contents:`; nil where the layout has none.
func readContents(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> ContentsDesign? {
  let keys = [
    "title", "style", "rule", "rule-distance", "space-after", "entry-style", "leader", "indent", "gap", "spread-up-to",
  ]
  guard let part = root.mapping("contents", keys: keys, &log), let style = styles.style("style", of: part, &log),
    let entry = styles.style("entry-style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let ruleDistance = part.length("rule-distance", of: "contents", em: em, &log) ?? .zero
  part.requireHeight(style, ruleDistance, "rule-distance", on: page, &log)
  part.requireHeight(entry, .zero, "entry-style", on: page, &log)
  let heading = Heading(
    title: Paragraph(part.string("title", &log) ?? "目次", style: style),
    spaceAfter: part.length("space-after", of: "contents", em: em, &log) ?? em, rule: readRule(part, "rule", &log),
    ruleDistance: ruleDistance)
  let size = entry.face.size
  let indent = part.length("indent", of: "contents", em: size, &log) ?? .zero
  let gap = part.length("gap", of: "contents", em: size, &log) ?? size
  part.requireContrast(style, "style", on: .paper, &log)
  part.requireContrast(entry, "entry-style", on: .paper, &log)
  if let page {
    let width = page.typeAreaSize.width
    part.require(
      indent * 2 + gap * 2 + size * 8 <= width, part.node("indent") == nil ? "gap" : "indent",
      .noRoom("a name of the contents"),
      "leave eight characters on the \(width.millimetersText) of the type area: less “indent” or “gap”", &log)
  }
  return ContentsDesign(
    heading: heading, entry: entry, leader: part.string("leader", &log) ?? "…", indent: indent, gap: gap,
    spreadLimit: part.length("spread-up-to", of: "contents", em: size, &log) ?? size * 8)
}

/// Reads `running-head:`; nil where the layout has none.
func readRunningHead(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> RunningHeadDesign? {
  let keys = ["text", "style", "chapter-style", "least-size", "gap", "distance"]
  guard let part = root.mapping("running-head", keys: keys, &log), let style = styles.style("style", of: part, &log),
    let chapterStyle = styles.style("chapter-style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let distance = part.length("distance", of: "running-head", em: em, &log) ?? em
  let gap = part.length("gap", of: "running-head", em: em, &log) ?? em * 2
  part.requireContrast(style, "style", on: .paper, &log)
  part.requireContrast(chapterStyle, "chapter-style", on: .paper, &log)
  let larger = max(em, chapterStyle.face.size)
  part.require(
    distance >= larger.scaled(by: 0.2), "distance", .overText("the running head"),
    "write \(larger.scaled(by: 0.2).pointsText) or more", &log)
  if let page {
    part.require(
      distance + EmBox.ascent(of: larger) <= page.margins.head, "distance",
      .beyondPage("the running head", page.trim.height),
      "the head margin is \(page.margins.head.millimetersText): write less", &log)
    part.require(
      gap + em * 8 <= page.typeAreaSize.width, "gap", .noRoom("the running head"),
      "the type area is \(page.typeAreaSize.width.millimetersText) wide: write less", &log)
  }
  return RunningHeadDesign(
    text: part.string("text", &log) ?? "", style: style, chapterStyle: chapterStyle,
    leastSize: readLeastSize(part, of: "running-head", style, share: 0.8, &log), gap: gap, distance: distance)
}

extension Message {
  static func folioWithoutNumber(_ text: String) -> Message {
    Message(id: "folio-without-number", text: "“\(text)” has no place for the page number")
  }
}

/// Reads `folio:`; nil where the layout has none.
func readFolio(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> Furniture.FolioDesign? {
  guard let part = root.mapping("folio", keys: ["text", "style", "distance", "place"], &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let text = part.string("text", &log) ?? "{folio}"
  guard let place = text.firstRange(of: "{folio}") else {
    let span = part.node("text")?.span
    log.append(.error(.folioWithoutNumber(text), at: span, hints: ["write {folio} where it belongs: “– {folio} –”"]))
    return nil
  }
  let size = style.face.size
  let distance = part.length("distance", of: "folio", em: size, &log) ?? size * 2
  part.requireContrast(style, "style", on: .paper, &log)
  part.require(
    distance >= EmBox.ascent(of: size), "distance", .overText("the folio"),
    "write \(EmBox.ascent(of: size).pointsText) or more", &log)
  if let page {
    part.require(
      distance + size - EmBox.ascent(of: size) <= page.margins.foot, "distance",
      .beyondPage("the folio", page.trim.height), "the foot margin is \(page.margins.foot.millimetersText): write less",
      &log)
  }
  return Furniture.FolioDesign(
    prefix: String(text[..<place.lowerBound]), suffix: String(text[place.upperBound...]), style: style,
    distance: distance,
    isCentered: part.choice("place", [("center", true), ("outer", false)], &log) ?? true)
}

/// Reads `thumb-index:`; nil where the layout has none.
func readThumbIndex(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> Furniture.ThumbIndex? {
  let keys = ["width", "height", "top", "step", "style", "least-size", "tint"]
  guard let part = root.mapping("thumb-index", keys: keys, &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let em = style.face.size
  guard let width = part.requiredLength("width", of: "thumb-index", em: em, &log),
    let height = part.requiredLength("height", of: "thumb-index", em: em, &log),
    let top = part.requiredLength("top", of: "thumb-index", em: em, &log),
    let step = part.requiredLength("step", of: "thumb-index", em: em, &log)
  else { return nil }
  let tint = part.shade("tint", &log) ?? .black
  part.requireContrast(style, "style", on: tint, &log)
  part.require(
    step >= height, "step", .overText("a tab"), "write a “step” of \(height.millimetersText) or more, the height", &log)
  part.require(
    em <= width, "width", .noRoom("a character"), "write \(em.pointsText) or more, the size of its style", &log)
  part.require(
    em * 2 <= height, "height", .noRoom("a name"), "write \((em * 2).pointsText) or more, two characters", &log)
  if let page {
    part.require(
      width <= page.margins.foreEdge, "width", .overText("a tab"),
      "the fore-edge margin is \(page.margins.foreEdge.millimetersText) wide: write less", &log)
    part.require(
      top + height <= page.trim.height, "top", .beyondPage("the first tab", page.trim.height),
      "write \((page.trim.height - height).millimetersText) or less", &log)
  }
  return Furniture.ThumbIndex(
    size: Size(width: width, height: height), top: top, step: step, style: style,
    leastSize: readLeastSize(part, of: "thumb-index", style, share: 0.8, &log), tint: tint)
}
