import Diagnostics
import Frames
import Measure
import Notation
import Typesetting

/// Reads the design of headings by level: `headings:`, or `department:` and `pillar:` for two levels.
func readHeadings(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> [HeadingDesign]? {
  guard let list = root.sequence("headings", &log) else {
    let department = readDepartment(root, styles: styles, page: page, &log)
    let pillar = readPillar(root, styles: styles, page: page, &log)
    return department.flatMap { department in pillar.map { [department, $0] } }
  }
  for key in ["department", "pillar"] where root.node(key) != nil {
    log.append(
      .error(
        .besideHeadings(key), at: root.keySpan(key),
        hints: [
          Phrase(en: "keep “headings”, and remove “\(key)”", ja: "「headings」だけにして、「\(key)」を消してください")
        ]))
  }
  let most = CountBound.levels.upperBound
  if let extra = list.dropFirst(most).first {
    log.append(.error(.tooMany(Phrase(en: "headings", ja: "見出しの階層"), list.count, most: most), at: extra.span))
  }
  let designs = list.prefix(most).compactMap { readHeading($0, styles: styles, page: page, &log) }
  guard !list.isEmpty else {
    log.append(.error(.missingHeadings, at: root.keySpan("headings")))
    return nil
  }
  return designs.count == min(most, list.count) ? designs : nil
}

/// Reads a heading of `headings:`.
private func readHeading(
  _ node: Node, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> HeadingDesign? {
  guard let part = MappingReader(node, Phrase(en: "a heading", ja: "見出し"), keys: LayoutPart.heading.names, &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let badge = readBadge(part, beside: style, styles: styles, &log)
  let ruleDistance = part.length("rule-distance", of: "headings", em: em, &log) ?? .zero
  part.requireContrast(in: styles.inks, style, "style", on: .paper, &log)
  part.requireHeight(style, ruleDistance, "rule-distance", on: page, &log)
  return HeadingDesign(
    style: style, label: part.oneLine("label", &log) ?? "", badge: badge,
    spaceBefore: part.length("space-before", of: "headings", em: em, &log) ?? em,
    spaceAfter: part.length("space-after", of: "headings", em: em, &log) ?? em / 2,
    rule: readRule(part, "rule", inks: styles.inks, &log),
    ruleDistance: ruleDistance, hasOwnPage: part.bool("own-page", &log) ?? false)
}

/// Reads `department:`.
private func readDepartment(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> HeadingDesign? {
  guard root.requiredNode("department", &log) != nil,
    let part = root.mapping("department", keys: LayoutPart.department.names, &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let ruleDistance = part.length("rule-distance", of: "department", em: em, &log) ?? .zero
  part.requireContrast(in: styles.inks, style, "style", on: .paper, &log)
  part.requireHeight(style, ruleDistance, "rule-distance", on: page, &log)
  return HeadingDesign(
    style: style, spaceAfter: part.length("space-after", of: "department", em: em, &log) ?? em,
    rule: readRule(part, "rule", inks: styles.inks, &log), ruleDistance: ruleDistance)
}

/// Reads `pillar:`.
private func readPillar(
  _ root: MappingReader, styles: StyleSheet, page: PageGeometry?, _ log: inout [Diagnostic]
) -> HeadingDesign? {
  guard root.requiredNode("pillar", &log) != nil,
    let part = root.mapping("pillar", keys: LayoutPart.pillar.names, &log),
    let style = styles.style("style", of: part, &log)
  else { return nil }
  let em = style.face.size
  let badge = readBadge(part, beside: style, styles: styles, &log)
  part.requireContrast(in: styles.inks, style, "style", on: .paper, &log)
  part.requireHeight(style, .zero, "style", on: page, &log)
  return HeadingDesign(
    style: style, label: part.oneLine("label", &log) ?? "", badge: badge,
    spaceBefore: part.length("space-before", of: "pillar", em: em, &log) ?? em,
    spaceAfter: part.length("space-after", of: "pillar", em: em, &log) ?? em / 2)
}

/// Reads the `badge:` of a heading, its number on a square.
func readBadge(
  _ part: MappingReader, beside style: TextStyle, styles: StyleSheet, _ log: inout [Diagnostic]
) -> Heading.Badge? {
  let em = style.face.size
  return part.mapping("badge", keys: LayoutPart.badge.names, &log).flatMap { badge in
    styles.style("style", of: badge, &log).map { own in
      let side = badge.length("side", of: "badge", em: em, &log) ?? em
      let tint = styles.inks.shade("tint", of: badge, &log) ?? .black
      badge.require(
        side >= own.face.size.scaled(by: 0.8), "side", .noRoom(Phrase(en: "the number", ja: "番号")),
        .atLeast(own.face.size.pointsText, .ownSize), &log)
      badge.require(
        side <= style.leading + style.face.size, "side", .overText(Phrase(en: "the badge", ja: "番号の四角")),
        .atMost(
          (style.leading + style.face.size).pointsText,
          Phrase(en: "leading and size of the pillar's style", ja: "柱の書式の行送りと大きさの和")), &log)
      badge.requireContrast(in: styles.inks, own, "style", on: tint, &log)
      return Heading.Badge(
        text: "", style: own, side: side, gap: badge.length("gap", of: "badge", em: em, &log) ?? em / 2, tint: tint)
    }
  }
}

extension Message {
  static func besideHeadings(_ key: String) -> Message {
    Message(
      id: "beside-headings", en: "“\(key)” stands beside “headings”, which says the same",
      ja: "「headings」があるので、「\(key)」は使えません")
  }
  static let missingHeadings = Message(
    id: "missing-headings", en: "“headings” is empty: no level has a look", ja: "「headings」に見出しの体裁が一つもありません")
}
