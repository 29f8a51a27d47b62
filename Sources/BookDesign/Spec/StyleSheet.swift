import Diagnostics
import Frames
import LineComposition
import Measure
import Notation
import Typesetting

extension Message {
  static func unknownStyle(_ name: String) -> Message {
    Message(id: "unknown-style", en: "there is no style “\(name)” under “styles”", ja: "「styles」に「\(name)」という書式はありません")
  }
  static func unknownFont(_ name: String) -> Message {
    Message(
      id: "unknown-font", en: "there is no font “\(name)” in Fonts/fonts.yaml",
      ja: "Fonts/fonts.yamlに「\(name)」という書体はありません")
  }
  static func missingWeight(_ family: String, _ weight: Weight) -> Message {
    Message(
      id: "missing-weight", en: "Fonts/fonts.yaml has no \(weight.rawValue) “\(family)”",
      ja: "Fonts/fonts.yamlに「\(family)」の\(weight.rawValue)がありません")
  }
  static func badSize(_ text: String) -> Message {
    let bound = Bound.of("styles.size")
    return Message(
      id: "bad-size", en: "the type size “\(text)” is not between \(bound.least) and \(bound.most)",
      ja: "文字の大きさ「\(text)」が\(bound.least)から\(bound.most)までの範囲にありません")
  }
}

/// The text styles of a layout by name.
struct StyleSheet {
  private(set) var styles: [String: TextStyle] = [:]
  private(set) var faces: [FontFace] = []
  let inks: Inks
  /// The styles that set another alignment than that of running text: it is kept in columns of numbers, marks and
  /// codes.
  private var aligned: Set<String> = []
  /// The styles that could not be read: their errors are reported once, not at every use.
  private var broken: Set<String> = []

  /// Reads `fonts:` (roles and their families), `inks:`, `lines:` and `styles:`.
  init(_ root: MappingReader, fonts: FontManifest, _ log: inout [Diagnostic]) {
    inks = Inks(root, &log)
    let roles = FontRoles(root, fonts: fonts, &log)
    let rules = readLineRules(root, standard: LineRules(), &log)
    guard root.requiredNode("styles", &log) != nil else { return }
    for entry in root.mapping("styles", keys: nil, &log)?.entries ?? [] {
      guard let style = readStyle(entry, roles: roles, inks: inks, rules: rules, &log) else {
        broken.insert(entry.key)
        continue
      }
      faces.append(style.face)
      if let latin = style.face.latinPart { faces.append(latin) }
      styles[entry.key] = style
      if case .mapping(let entries) = entry.value.content, entries.contains(where: { $0.key == "align" }),
        style.alignment != .justify
      {
        aligned.insert(entry.key)
      }
    }
  }

  /// Whether the style under a key sets another alignment than that of running text.
  func isAligned(_ key: String, of mapping: MappingReader) -> Bool {
    guard case .scalar(let name, _)? = mapping.node(key)?.content else { return false }
    return aligned.contains(name)
  }

  /// The style that the value of a key names; nil with an error where there is none.
  func style(_ key: String, of mapping: MappingReader, _ log: inout [Diagnostic]) -> TextStyle? {
    mapping.requiredNode(key, &log).flatMap { style(named: $0, Phrase(quoting: key), &log) }
  }

  /// The style that a node names; nil with an error where there is none.
  func style(named node: Node, _ what: Phrase, _ log: inout [Diagnostic]) -> TextStyle? {
    guard let name = node.string(what, &log) else { return nil }
    if let style = styles[name] { return style }
    if broken.contains(name) { return nil }
    let hint = Phrase.nearest(
      to: name, in: styles.keys.sorted(), what: Phrase(en: "the styles", ja: "「styles」にある書式"))
    log.append(.error(.unknownStyle(name), at: node.span, hints: [hint]))
    return nil
  }
}

/// Reads a style; nil where it has no usable font or size.
private func readStyle(
  _ entry: Entry, roles: FontRoles, inks: Inks, rules: LineRules, _ log: inout [Diagnostic]
) -> TextStyle? {
  let keys = LayoutPart.style.names
  guard
    let style = MappingReader(
      entry.value, Phrase(en: "the style “\(entry.key)”", ja: "書式「\(entry.key)」"), keys: keys, &log)
  else { return nil }
  let written = (
    style.requiredString("font", &log),
    style.requiredLength("size", of: "styles", em: .points(10), refusal: Message.badSize, &log)
  )
  guard case (let role?, let size?) = written else { return nil }
  let weights = Weight.allCases.map { (name: $0.rawValue, value: $0) }
  let alignments = Alignment.allCases.map { (name: $0.rawValue, value: $0) }
  let weight = style.choice("weight", weights, &log) ?? .regular
  let leading = style.length("leading", of: "styles", em: size, &log) ?? size.scaled(by: 1.5)
  style.require(
    leading >= size, "leading", .overlappingLines,
    Phrase(
      en: "write a leading of \(size.pointsText) or more, the type size", ja: "行送りを、文字の大きさの\(size.pointsText)以上にしてください"),
    &log)
  return TextStyle(
    face: FontFace(
      family: roles.family(role, weight, of: style, &log), weight: weight, size: size,
      latin: readLatin(style, weight, size, roles: roles, &log)),
    leading: leading,
    alignment: style.choice("align", alignments, &log) ?? .start,
    tracking: style.length("tracking", of: "styles", em: size, &log) ?? .zero,
    ink: inks.shade("ink", of: style, &log) ?? .black,
    rules: readLineRules(style, standard: rules, &log))
}

/// Reads `latin:`, the Latin part of a composite font; nil where the style has none.
private func readLatin(
  _ style: MappingReader, _ weight: Weight, _ size: Length, roles: FontRoles, _ log: inout [Diagnostic]
) -> LatinFace? {
  guard let latin = style.mapping("latin", keys: LayoutPart.latin.names, &log),
    let role = latin.requiredString("font", &log)
  else { return nil }
  let weights = Weight.allCases.map { (name: $0.rawValue, value: $0) }
  let weight = latin.choice("weight", weights, &log) ?? weight
  let bound = Bound.of("latin.shift")
  let shift = latin.length("shift", of: "latin", em: size, refusal: { .outOfBounds($0, bound) }, &log) ?? .zero
  return LatinFace(
    family: roles.family(role, weight, of: latin, &log), weight: weight,
    scale: latin.share("scale", least: 50, most: 200, &log) ?? 1000,
    rise: Int((Double(shift.units) * 1000 / Double(max(1, size.units))).rounded()))
}

/// The roles under `fonts:` and their families.
private struct FontRoles {
  let fonts: FontManifest
  private var names: [String] = []
  private var families: [String: String] = [:]

  init(_ root: MappingReader, fonts: FontManifest, _ log: inout [Diagnostic]) {
    self.fonts = fonts
    for role in root.mapping("fonts", keys: nil, &log)?.entries ?? [] {
      names.append(role.key)
      guard let family = role.value.string(Phrase(quoting: role.key), &log) else { continue }
      families[role.key] = family
      if !fonts.families.contains(family) {
        log.append(.error(.unknownFont(family), at: role.value.span, hints: [fonts.hint(for: family)]))
      }
    }
  }

  /// The family of a style's role, or the role itself as a family; an error where there is no such font in that weight.
  func family(_ role: String, _ weight: Weight, of style: MappingReader, _ log: inout [Diagnostic]) -> String {
    let family = families[role] ?? role
    if !fonts.families.contains(family) {
      // The missing family of a role is reported where the role is defined.
      if families[role] == nil {
        let hint =
          names.isEmpty
          ? fonts.hint(for: family)
          : Phrase(
            en: "the roles under “fonts” are \(names.joined(separator: ", "))",
            ja: "「fonts」にある役割は\(names.joined(separator: "、"))です")
        log.append(.error(.unknownFont(family), at: style.node("font")?.span, hints: [hint]))
      }
    } else if !fonts.has(family, weight) {
      let hint = Phrase(
        en: "leave out “weight”, or list the font's \(weight.rawValue) file in Fonts/fonts.yaml",
        ja: "「weight」を書かないか、Fonts/fonts.yamlにその書体の\(weight.rawValue)のファイルを加えてください")
      log.append(.error(.missingWeight(family, weight), at: style.node("weight")?.span ?? style.span, hints: [hint]))
    }
    return family
  }
}

extension FontManifest {
  /// The hint with the families to write instead of `family`.
  fileprivate func hint(for family: String) -> Phrase {
    .nearest(to: family, in: families, what: Phrase(en: "the fonts", ja: "使える書体"))
  }
}
