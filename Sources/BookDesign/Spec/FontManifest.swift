public import Diagnostics
public import Frames
public import Notation

/// The list of fonts that may be used, from `Fonts/fonts.yaml`.
public struct FontManifest: Hashable, Sendable {
  /// The fonts in the order of the file.
  public var fonts: [ListedFont]

  /// The families that a layout can name, each once, in the order of the file.
  public var families: [String] {
    var seen: Set<String> = []
    return fonts.map(\.family).filter { seen.insert($0).inserted }
  }

  /// Whether the list has a font of the family in the weight.
  public func has(_ family: String, _ weight: Weight) -> Bool {
    fonts.contains { $0.family == family && $0.weight == weight }
  }
}

/// A font file in the list.
public struct ListedFont: Hashable, Sendable {
  /// The family's name, as the font itself has it.
  public var family: String
  /// The weight under which layouts find it: regular or bold.
  public var weight: Weight
  /// The path of the file, relative to the folder of the list.
  public var file: String
  /// The index of the face in a collection (.ttc), from 0.
  public var faceIndex: Int
  /// The SHA-256 of the file in hexadecimal digits; empty where the list has none.
  public var sha256: String
  /// The sum of its list of tables, by which every run tells another version of the font; nil where none is given.
  public var tables: String?
  /// The Debian package that has the file; empty where the list names none.
  public var package: String
  /// The licence; empty where the list names none.
  public var licence: String
  /// Whether the font stands in for characters that other fonts lack.
  public var isFallback: Bool
  /// The place of the entry in the list.
  public var span: SourceSpan
}

/// Reads the list of fonts; every problem goes into the log, and entries without family or file are left out.
public func readFontManifest(_ node: Node, _ log: inout [Diagnostic]) -> FontManifest {
  guard let root = MappingReader(node, Phrase(en: "the font manifest", ja: "書体の一覧"), keys: ["fonts"], &log),
    let nodes = root.requiredNode("fonts", &log)?.sequence(Phrase(quoting: "fonts"), &log)
  else { return FontManifest(fonts: []) }
  let keys = [
    "family", "weight", "file", "face", "sha256", "tables", "package", "path", "version", "licence", "fallback",
  ]
  let weights = Weight.allCases.map { (name: $0.rawValue, value: $0) }
  let fonts = nodes.compactMap { node -> ListedFont? in
    guard let font = MappingReader(node, Phrase(en: "a font", ja: "書体"), keys: keys, &log),
      let family = font.requiredString("family", &log), let file = font.requiredString("file", &log)
    else { return nil }
    return ListedFont(
      family: family, weight: font.choice("weight", weights, &log) ?? .regular, file: file,
      faceIndex: font.int("face", &log) ?? 0, sha256: font.string("sha256", &log) ?? "",
      tables: font.string("tables", &log), package: font.string("package", &log) ?? "",
      licence: font.string("licence", &log) ?? "",
      isFallback: font.bool("fallback", &log) ?? false, span: font.span)
  }
  return FontManifest(fonts: fonts)
}
