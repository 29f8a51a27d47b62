import Diagnostics
import Frames
import LineComposition
import Measure
import Notation
import Typesetting

/// The lines of a cover and the areas under them.
struct CoverDesign {
  var lines: [CoverLine] = []
  var areas: [Cover.Area] = []
}

/// Reads `cover:`, or the cover of `covers:` that it names; empty where the layout has none.
///
/// - Parameters:
///   - wish: the name in `covers:` that the user asks for; nil for the layout's own choice.
///   - text: the style of running text, whose size is the em of a logo's lengths.
func readCover(
  _ root: MappingReader, wish: String?, styles: StyleSheet, text: TextStyle?, page: PageGeometry?,
  _ log: inout [Diagnostic]
) -> CoverDesign {
  let others = root.mapping("covers", keys: nil, &log)?.entries ?? []
  // All are read, so that the problems of all are reported.
  let read = others.map { ($0.key, readCover($0.value, $0.key, styles: styles, text: text, page: page, &log)) }
  func named(_ name: String, at span: SourceSpan?) -> CoverDesign {
    if let found = read.first(where: { $0.0 == name }) { return found.1 }
    let hint = Phrase.nearest(to: name, in: others.map(\.key), what: Phrase(en: "the covers", ja: "「covers」にある表紙"))
    log.append(.error(.unknownCover(name), at: span, hints: [hint]))
    return CoverDesign()
  }
  if let wish { return named(wish, at: root.keySpan("covers") ?? root.span) }
  guard let own = root.node("cover") else { return CoverDesign() }
  if case .scalar(let name, _) = own.content { return named(name, at: own.span) }
  return readCover(own, "cover", styles: styles, text: text, page: page, &log)
}

private func readCover(
  _ node: Node, _ name: String, styles: StyleSheet, text: TextStyle?, page: PageGeometry?, _ log: inout [Diagnostic]
) -> CoverDesign {
  guard let part = MappingReader(node, Phrase(quoting: name), keys: LayoutPart.cover.names, &log) else {
    return CoverDesign()
  }
  let most = CountBound.coverLines.upperBound
  func nodes(_ key: String, _ what: Phrase) -> ArraySlice<Node> {
    let nodes = part.sequence(key, &log) ?? []
    if let extra = nodes.dropFirst(most).first {
      log.append(.error(.tooMany(what, nodes.count, most: most), at: extra.span))
    }
    return nodes.prefix(most)
  }
  let areaNodes = nodes("areas", Phrase(en: "areas of the cover", ja: "表紙の地"))
  let areas = areaNodes.compactMap { readArea($0, styles: styles, page: page, &log) }
  let lineNodes = nodes("lines", Phrase(en: "lines of the cover", ja: "表紙の行"))
  let lines = lineNodes.compactMap { readLine($0, on: areas, styles: styles, text: text, page: page, &log) }
  return CoverDesign(lines: lines, areas: areas)
}

/// Reads an area, whose lengths are measured from the edges of the trim: `{ left: 0mm, right: 0mm, top: 0mm, height:
/// 90mm, tint: accent }`.
private func readArea(
  _ node: Node, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> Cover.Area? {
  let keys = LayoutPart.coverArea.names
  guard let area = MappingReader(node, Phrase(en: "an area of the cover", ja: "表紙の地"), keys: keys, &log) else {
    return nil
  }
  let em = Length.points(10)
  func extent(_ start: String, _ end: String, _ size: String, of whole: Length) -> (Length, Length) {
    let (near, far) = (area.length(start, of: "cover", em: em, &log), area.length(end, of: "cover", em: em, &log))
    let own = area.length(size, of: "cover", em: em, &log)
    // A side that is not written is the edge of the page.
    if let own, near == nil, let far { return (whole - far - own, whole - far) }
    let begin = near ?? .zero
    return (begin, own.map { begin + $0 } ?? whole - (far ?? .zero))
  }
  let tint = styles.inks.shade("tint", of: area, &log)
  guard let page else { return nil }
  let (left, right) = extent("left", "right", "width", of: page.trim.width)
  let (top, bottom) = extent("top", "bottom", "height", of: page.trim.height)
  let isOnPage = left >= .zero && top >= .zero && right <= page.trim.width && bottom <= page.trim.height
  guard isOnPage, left < right, top < bottom else {
    log.append(
      .error(
        .beyondPage(Phrase(en: "the area", ja: "この地"), page.trim.height), at: node.span,
        hints: [
          Phrase(
            en: "write distances from the edges of the page that leave it room on it",
            ja: "紙の端からの距離を、紙の中に収まるように書いてください")
        ]))
    return nil
  }
  return Cover.Area(
    Rectangle(left: left, top: top, right: right, bottom: bottom), tint: tint ?? .black)
}

/// Reads a line of the cover: a text, or the place of the book's logo.
private func readLine(
  _ node: Node, on areas: [Cover.Area], styles: StyleSheet, text: TextStyle?, page: PageGeometry?,
  _ log: inout [Diagnostic]
) -> CoverLine? {
  if case .mapping(let entries) = node.content, entries.contains(where: { $0.key == "logo" }) {
    return readLogoLine(node, text: text, page: page, &log)
  }
  let keys = LayoutPart.coverLine.names
  guard let line = MappingReader(node, Phrase(en: "a line of the cover", ja: "表紙の行"), keys: keys, &log),
    let text = line.requiredString("text", &log), let style = styles.style("style", of: line, &log),
    let top = line.requiredLength("top", of: "cover", em: style.face.size, &log)
  else { return nil }
  let size = style.face.size
  let rule = readRule(line, "rule", inks: styles.inks, &log)
  let ruleWidth = line.length("rule-width", of: "cover", em: size, &log) ?? .millimeters(30)
  var read = CoverLine(
    text: text, style: style, top: top, leastSize: readLeastSize(line, of: "cover", style, share: 0.5, &log),
    rule: rule, ruleWidth: ruleWidth, span: line.node("text")?.span)
  read.readRoom(line, em: size, page: page, &log)
  let middle = Point(x: read.left ?? (page?.trim.width ?? .zero) / 2, y: top)
  let ground = areas.last { area in
    area.box.left <= middle.x && middle.x < area.box.right && area.box.top <= top && top < area.box.bottom
  }
  line.requireContrast(in: styles.inks, style, "style", on: ground?.tint ?? .paper, &log)
  if let page {
    line.require(
      top + style.leading <= page.trim.height, "top",
      .beyondPage(Phrase(en: "the line", ja: "この行"), page.trim.height),
      .atMost(
        (page.trim.height - style.leading).millimetersText,
        Phrase(en: "the page without the line", ja: "紙の高さから行送りを引いた長さ")), &log)
    line.require(
      rule == nil || ruleWidth <= page.typeAreaSize.width, "rule-width", .noRoom(Phrase(en: "the rule", ja: "罫線")),
      .atMost(page.typeAreaSize.width.millimetersText, Phrase(en: "the width of the type area", ja: "版面の幅")), &log)
  }
  return read
}

/// Reads the place of the book's logo on the cover: `{ logo: true, width: 30mm, top: 200mm }`; nil with `logo: false`.
private func readLogoLine(
  _ node: Node, text: TextStyle?, page: PageGeometry?, _ log: inout [Diagnostic]
) -> CoverLine? {
  let what = Phrase(en: "the logo's place on the cover", ja: "表紙のロゴの位置")
  guard let line = MappingReader(node, what, keys: LayoutPart.coverLogo.names, &log),
    line.bool("logo", &log) == true, let text
  else { return nil }
  let em = text.face.size
  guard let width = line.requiredLength("width", of: "cover", em: em, &log),
    let top = line.requiredLength("top", of: "cover", em: em, &log)
  else { return nil }
  if let page {
    line.require(
      top <= page.trim.height, "top", .beyondPage(Phrase(en: "the logo", ja: "ロゴ"), page.trim.height),
      .atMost(page.trim.height.millimetersText, Phrase(en: "the height of the page", ja: "紙の高さ")), &log)
    line.require(
      width <= page.typeAreaSize.width, "width", .noRoom(Phrase(en: "the logo", ja: "ロゴ")),
      .atMost(page.typeAreaSize.width.millimetersText, Phrase(en: "the width of the type area", ja: "版面の幅")), &log)
  }
  var read = CoverLine(
    text: "", style: text, top: top, leastSize: em, rule: nil, ruleWidth: .zero, logoWidth: width, span: node.span)
  read.readRoom(line, em: em, page: page, &log)
  return read
}

/// Reads `back-cover:`; nil where the layout has none.
func readBackCover(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> BackCoverDesign? {
  guard let part = root.mapping("back-cover", keys: LayoutPart.backCover.names, &log),
    let title = styles.style("title-style", of: part, &log), let style = styles.style("style", of: part, &log),
    let top = part.requiredLength("top", of: "cover", em: style.face.size, &log)
  else { return nil }
  let left = part.length("left", of: "cover", em: style.face.size, &log) ?? page?.margins.gutter ?? .zero
  part.requireContrast(in: styles.inks, title, "title-style", on: .paper, &log)
  part.requireContrast(in: styles.inks, style, "style", on: .paper, &log)
  let code = part.length("code", of: "back-cover", em: style.face.size, &log) ?? .zero
  if let page {
    part.require(
      top + title.leading <= page.trim.height, "top",
      .beyondPage(Phrase(en: "the colophon", ja: "奥付"), page.trim.height),
      .atMost(
        (page.trim.height - title.leading).millimetersText,
        Phrase(en: "the page without the line", ja: "紙の高さから行送りを引いた長さ")), &log)
    part.require(
      left + style.face.size * 10 + code <= page.trim.width, part.node("left") == nil ? "code" : "left",
      .noRoom(Phrase(en: "the colophon", ja: "奥付")),
      Phrase(en: "leave room for ten characters", ja: "10文字分が残るようにしてください"), &log)
  }
  return BackCoverDesign(
    areas: (part.sequence("areas", &log) ?? []).compactMap { readArea($0, styles: styles, page: page, &log) },
    titleStyle: title, style: style, top: top, left: left, rule: readRule(part, "rule", inks: styles.inks, &log),
    code: code)
}

extension CoverLine {
  /// Reads the left edge, the width and the alignment of a line.
  fileprivate mutating func readRoom(
    _ line: MappingReader, em: Length, page: PageGeometry?, _ log: inout [Diagnostic]
  ) {
    left = line.length("left", of: "cover", em: em, &log)
    alignment = line.choice("align", LayoutChoices.coverAlignments, &log) ?? (left == nil ? .center : .start)
    if logoWidth == nil { width = line.length("width", of: "cover", em: em, &log) }
    guard let page else { return }
    // Without a width, a line reaches from its left edge to the fore-edge margin.
    if width == nil, let left { width = max(em, page.trim.width - left - page.margins.foreEdge) }
    guard let width, logoWidth == nil else { return }
    line.require(
      (left ?? .zero) + width <= page.trim.width, line.node("width") == nil ? "left" : "width",
      .noRoom(Phrase(en: "a line", ja: "行")),
      .atMost(
        (page.trim.width - (left ?? .zero)).millimetersText, Phrase(en: "the width of the page", ja: "紙の幅")), &log)
  }
}

extension Message {
  static func unknownCover(_ name: String) -> Message {
    Message(
      id: "unknown-cover", en: "there is no cover “\(name)” under “covers”", ja: "「covers」に「\(name)」という表紙はありません")
  }
}
