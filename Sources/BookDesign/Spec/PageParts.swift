import Diagnostics
import Frames
import Measure
import Notation
import Typesetting

/// Reads `least-size`, the size to which type without room may be reduced; by default a share of its own size.
func readLeastSize(
  _ part: MappingReader, of name: String, _ style: TextStyle, share: Double, _ log: inout [Diagnostic]
) -> Length {
  let size = style.face.size
  guard let least = part.length("least-size", of: name, em: size, &log) else { return size.scaled(by: share) }
  part.require(
    least <= size, "least-size", .noRoom(Phrase(en: "the text", ja: "文字")),
    .atMost(size.pointsText, .ownSize), &log)
  return least
}

/// Reads `contents:`; nil where the layout has none.
func readContents(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> (design: ContentsDesign, levels: Int, byNumber: GroupedContentsDesign?)? {
  guard let part = root.mapping("contents", keys: LayoutPart.contents.names, &log),
    let style = styles.style("style", of: part, &log),
    let entry = styles.style("entry-style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let ruleDistance = part.length("rule-distance", of: "contents", em: em, &log) ?? .zero
  part.requireHeight(style, ruleDistance, "rule-distance", on: page, &log)
  part.requireHeight(entry, .zero, "entry-style", on: page, &log)
  let heading = Heading(
    title: Paragraph(part.string("title", &log) ?? "目次", style: style),
    spaceAfter: part.length("space-after", of: "contents", em: em, &log) ?? em,
    rule: readRule(part, "rule", inks: styles.inks, &log),
    ruleDistance: ruleDistance)
  let size = entry.face.size
  let indent = part.length("indent", of: "contents", em: size, &log) ?? .zero
  let gap = part.length("gap", of: "contents", em: size, &log) ?? size
  part.requireContrast(in: styles.inks, style, "style", on: .paper, &log)
  part.requireContrast(in: styles.inks, entry, "entry-style", on: .paper, &log)
  if let page {
    let width = page.typeAreaSize.width
    part.require(
      indent * 2 + gap * 2 + size * 8 <= width, part.node("indent") == nil ? "gap" : "indent",
      .noRoom(Phrase(en: "a name of the contents", ja: "目次の名前")),
      Phrase(
        en: "leave eight characters on the \(width.millimetersText) of the type area: less “indent” or “gap”",
        ja: "版面の幅\(width.millimetersText)に8文字分が残るように、indentかgapを小さくしてください"), &log)
  }
  let levels = part.level("levels", &log) ?? 1
  let inner = (part.sequence("inner-styles", &log) ?? []).compactMap { node -> TextStyle? in
    styles.style(named: node, Phrase(quoting: "inner-styles"), &log)
  }
  var design = ContentsDesign(
    heading: heading, entry: entry, innerEntries: inner,
    levelIndent: part.length("level-indent", of: "contents", em: size, &log) ?? size,
    leader: part.oneLine("leader", &log) ?? "…", indent: indent, gap: gap,
    spreadLimit: part.length("spread-up-to", of: "contents", em: size, &log) ?? size * 8)
  design.mostLeading = part.length("most-leading", of: "contents", em: size, &log)
  design.groupGap = part.length("group-gap", of: "contents", em: size, &log) ?? .zero
  design.sinks = part.bool("sink", &log) ?? false
  design.hasLowerLevelsInRoom = part.bool("levels-in-room", &log) ?? false
  return (design, levels, readGroupedContents(part, entry: entry, styles: styles, page: page, &log))
}

/// Reads `by-number:` of the contents; nil where they have none.
private func readGroupedContents(
  _ contents: MappingReader, entry: TextStyle, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> GroupedContentsDesign? {
  guard let part = contents.mapping("by-number", keys: LayoutPart.contentsByNumber.names, &log),
    let style = styles.style("style", of: part, &log),
    let number = styles.style("number-style", of: part, &log)
  else { return nil }
  let item = part.node("entry-style") == nil ? entry : styles.style("entry-style", of: part, &log) ?? entry
  for (style, key) in [(style, "style"), (number, "number-style"), (item, "entry-style")] {
    part.requireContrast(in: styles.inks, style, key, on: .paper, &log)
    part.requireHeight(style, .zero, key, on: page, &log)
  }
  let em = item.face.size
  let indent = part.length("indent", of: "contents", em: em, &log) ?? .zero
  let gap = part.length("gap", of: "contents", em: em, &log) ?? em
  if let width = page?.typeAreaSize.width {
    part.require(
      indent * 2 + gap * 2 + em * 8 <= width, part.node("indent") == nil ? "gap" : "indent",
      .noRoom(Phrase(en: "a name of the contents", ja: "目次の名前")),
      Phrase(
        en: "leave eight characters on the \(width.millimetersText) of the type area: less “indent” or “gap”",
        ja: "版面の幅\(width.millimetersText)に8文字分が残るように、indentかgapを小さくしてください"), &log)
  }
  return GroupedContentsDesign(
    title: part.oneLine("title", &log) ?? "", style: style,
    number: HeadingDesign(
      style: number, label: "{number}　", badge: readBadge(part, beside: number, styles: styles, &log),
      spaceBefore: part.length("group-gap", of: "contents", em: em, &log) ?? em,
      spaceAfter: .zero),
    item: item, indent: indent, gap: gap,
    spaceBefore: part.length("space-before", of: "contents", em: em, &log) ?? em * 2,
    spaceAfter: part.length("space-after", of: "contents", em: em, &log) ?? em)
}

/// Reads `running-head:`; nil where the layout has none.
func readRunningHead(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> RunningHeadDesign? {
  guard let part = root.mapping("running-head", keys: LayoutPart.runningHead.names, &log),
    let style = styles.style("style", of: part, &log),
    let chapterStyle = styles.style("chapter-style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let distance = part.length("distance", of: "running-head", em: em, &log) ?? em
  let gap = part.length("gap", of: "running-head", em: em, &log) ?? em * 2
  part.requireContrast(in: styles.inks, style, "style", on: .paper, &log)
  part.requireContrast(in: styles.inks, chapterStyle, "chapter-style", on: .paper, &log)
  let larger = max(em, chapterStyle.face.size)
  part.require(
    distance >= larger.scaled(by: 0.2), "distance", .overText(.runningHead),
    .atLeast(
      larger.scaled(by: 0.2).pointsText, Phrase(en: "a fifth of the type size", ja: "文字の大きさの5分の1")), &log)
  if let page {
    part.require(
      distance + EmBox.ascent(of: larger) <= page.margins.head, "distance",
      .beyondPage(.runningHead, page.trim.height),
      Phrase(
        en: "the head margin is \(page.margins.head.millimetersText): write less",
        ja: "天の余白は\(page.margins.head.millimetersText)です。小さくしてください"), &log)
    part.require(
      gap + em * 8 <= page.typeAreaSize.width, "gap", .noRoom(.runningHead),
      Phrase(
        en: "the type area is \(page.typeAreaSize.width.millimetersText) wide: write less",
        ja: "版面の幅は\(page.typeAreaSize.width.millimetersText)です。小さくしてください"), &log)
  }
  return RunningHeadDesign(
    text: part.oneLine("text", &log) ?? "", style: style, chapterStyle: chapterStyle,
    leastSize: readLeastSize(part, of: "running-head", style, share: 0.8, &log), gap: gap, distance: distance,
    repeatsHeading: part.bool("repeats-heading", &log) ?? true, level: (part.level("level", &log) ?? 1) - 1)
}

/// Reads `signpost:`; nil where the layout has none.
func readSignpost(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> Furniture.Signpost? {
  guard let part = root.mapping("signpost", keys: LayoutPart.signpost.names, &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let distance = part.length("distance", of: "signpost", em: em, &log) ?? em * 2 / 3
  part.requireContrast(in: styles.inks, style, "style", on: .paper, &log)
  part.require(
    distance >= em.scaled(by: 0.2), "distance", .overText(.signpost),
    .atLeast(em.scaled(by: 0.2).pointsText, Phrase(en: "a fifth of the type size", ja: "文字の大きさの5分の1")), &log)
  if let page {
    part.require(
      distance + EmBox.ascent(of: em) <= page.margins.head, "distance", .beyondPage(.signpost, page.trim.height),
      Phrase(
        en: "the head margin is \(page.margins.head.millimetersText): write less",
        ja: "天の余白は\(page.margins.head.millimetersText)です。小さくしてください"), &log)
  }
  return Furniture.Signpost(style: style, mark: part.oneLine("mark", &log) ?? "（つづき）", distance: distance)
}

extension MappingReader {
  /// The level of a book's parts under a key, from 1 for the highest.
  func level(_ key: String, _ log: inout [Diagnostic]) -> Int? {
    guard let level = int(key, &log) else { return nil }
    let bound = CountBound.levels
    guard bound.contains(level) else {
      log.append(
        .error(
          .outOfBounds(level, bound), at: node(key)?.span,
          hints: [
            Phrase(
              en: "write a number from \(bound.lowerBound) to \(bound.upperBound); 1 is the highest level",
              ja: "\(bound.lowerBound)から\(bound.upperBound)までの数を書いてください。1が一番上の階層です")
          ]))
      return nil
    }
    return level
  }
}

extension Message {
  static func folioWithoutNumber(_ text: String) -> Message {
    Message(
      id: "folio-without-number", en: "“\(text)” has no place for the page number", ja: "「\(text)」にページ番号の入る所がありません")
  }
}

/// Reads `folio:`; nil where the layout has none.
func readFolio(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> (design: Furniture.FolioDesign, front: PageNumbering)? {
  guard let part = root.mapping("folio", keys: LayoutPart.folio.names, &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let text = part.oneLine("text", &log) ?? "{folio}"
  guard let place = text.firstRange(of: "{folio}") else {
    let span = part.node("text")?.span
    log.append(
      .error(
        .folioWithoutNumber(text), at: span,
        hints: [
          Phrase(en: "write {folio} where it belongs: “– {folio} –”", ja: "「– {folio} –」のように、番号の入る所に{folio}と書いてください")
        ]))
    return nil
  }
  let size = style.face.size
  let distance = part.length("distance", of: "folio", em: size, &log) ?? size * 2
  part.requireContrast(in: styles.inks, style, "style", on: .paper, &log)
  part.require(
    distance >= EmBox.ascent(of: size), "distance", .overText(.folio),
    .atLeast(
      EmBox.ascent(of: size).pointsText, Phrase(en: "the height of its figures", ja: "数字の高さ")), &log)
  if let page {
    part.require(
      distance + size - EmBox.ascent(of: size) <= page.margins.foot, "distance",
      .beyondPage(.folio, page.trim.height),
      Phrase(
        en: "the foot margin is \(page.margins.foot.millimetersText): write less",
        ja: "地の余白は\(page.margins.foot.millimetersText)です。小さくしてください"), &log)
  }
  let design = Furniture.FolioDesign(
    prefix: String(text[..<place.lowerBound]), suffix: String(text[place.upperBound...]), style: style,
    distance: distance,
    isCentered: part.choice("place", LayoutChoices.folioPlaces, &log) ?? true)
  return (design, part.choice("front", LayoutChoices.frontNumberings, &log) ?? .body)
}

/// Reads `thumb-index:`; nil where the layout has none.
func readThumbIndex(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> (design: Furniture.ThumbIndex, level: Int)? {
  guard let part = root.mapping("thumb-index", keys: LayoutPart.thumbIndex.names, &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let em = style.face.size
  guard let width = part.requiredLength("width", of: "thumb-index", em: em, &log),
    let height = part.requiredLength("height", of: "thumb-index", em: em, &log),
    let top = part.requiredLength("top", of: "thumb-index", em: em, &log),
    let step = part.requiredLength("step", of: "thumb-index", em: em, &log)
  else { return nil }
  let tint = styles.inks.shade("tint", of: part, &log) ?? .black
  part.requireContrast(in: styles.inks, style, "style", on: tint, &log)
  part.require(
    step >= height, "step", .overText(.tab), .atLeast(height.millimetersText, Phrase(en: "the height", ja: "height")),
    &log)
  part.require(
    em <= width, "width", .noRoom(Phrase(en: "a character", ja: "文字")), .atLeast(em.pointsText, .ownSize), &log)
  part.require(
    em * 2 <= height, "height", .noRoom(Phrase(en: "a name", ja: "名前")),
    .atLeast((em * 2).pointsText, Phrase(en: "two characters", ja: "2文字分")), &log)
  if let page {
    part.require(
      width <= page.margins.foreEdge, "width", .overText(.tab),
      .atMost(page.margins.foreEdge.millimetersText, Phrase(en: "the fore-edge margin", ja: "小口の余白")), &log)
    part.require(
      top + height <= page.trim.height, "top",
      .beyondPage(Phrase(en: "the first tab", ja: "最初のつめ"), page.trim.height),
      .atMost(
        (page.trim.height - height).millimetersText,
        Phrase(en: "the page without the tab", ja: "紙の高さからつめの長さを引いた長さ")), &log)
  }
  let design = Furniture.ThumbIndex(
    size: Size(width: width, height: height), top: top, step: step, style: style,
    leastSize: readLeastSize(part, of: "thumb-index", style, share: 0.8, &log), tint: tint)
  return (design, (part.level("level", &log) ?? 1) - 1)
}
