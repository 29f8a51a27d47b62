public import Diagnostics
public import Frames
public import Notation

/// The fonts that may be used, from `Fonts/fonts.yaml`.
public struct FontManifest: Hashable, Sendable {
  public var fonts: [ListedFont]

  /// The families that a layout may name, each once, in the order of the file.
  public var families: [String] {
    var seen: Set<String> = []
    return fonts.map(\.family).filter { seen.insert($0).inserted }
  }

  /// Whether there is a font of the family in the weight.
  public func has(_ family: String, _ weight: Weight) -> Bool {
    fonts.contains { $0.family == family && $0.weight == weight }
  }
}

/// A font file of the manifest.
public struct ListedFont: Hashable, Sendable {
  public var family: String
  public var weight: Weight
  /// Relative to the manifest's folder.
  public var file: String
  /// Which face of a collection, from 0.
  public var faceIndex: Int
  public var sha256: String
  /// The sum of its list of tables, by which every run tells another version of the font; nil where none is given.
  public var tables: String?
  public var package: String
  public var licence: String
  /// Whether it helps out with characters that others lack.
  public var isFallback: Bool
  public var span: SourceSpan
}

/// The fonts that `node` lists; every problem goes into the log.
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
