public import Frames
import Measure

/// The listed font files and no others, in which text is shaped and drawn.
///
/// A font set is not `Sendable`: each worker makes its own, which takes well under a millisecond. Two sets of the same
/// files give the same glyphs and, once painted, the same bytes.
public final class FontSet: TextShaper {
  /// The listed files, in their order.
  public let files: [FontFile]
  private let typefaces: [Typeface]
  private var tables: [FontFace: GlyphTable] = [:]
  private var recent: GlyphTable?
  private var shapers: [Int: FallbackShaper] = [:]
  /// The store for what is computed from this set's glyphs; nil unless the same texts are set again and again.
  public var memory: ShaperMemory?

  /// Opens and checks every file.
  ///
  /// - Throws: for the first file that is missing, unreadable, no font, or another font than its entry says.
  public init(_ files: [FontFile]) throws(FontError) {
    var opened: [Typeface] = []
    opened.reserveCapacity(files.count)
    for file in files {
      if opened.contains(where: { $0.file.family == file.family && $0.file.weight == file.weight }) {
        throw FontError(reason: .listedTwice(family: file.family, file.weight), path: file.path)
      }
      opened.append(try Typeface(file))
    }
    self.files = files
    typefaces = opened
  }

  /// The families listed, each once, in the order of the files.
  public var families: [String] {
    files.reduce(into: []) { if !$0.contains($1.family) { $0.append($1.family) } }
  }

  /// Checks that a face is listed, before anything is shaped in it.
  ///
  /// - Throws: an error that names the listed families or weights. No other face is substituted, and no bold is made
  ///   from a regular
  ///   face.
  public func require(_ face: FontFace) throws(FontError) {
    if let latin = face.latinPart { try require(latin) }
    guard typeface(of: face) == nil else { return }
    let weights = files.filter { $0.family == face.family }.map(\.weight)
    if weights.isEmpty {
      throw FontError(reason: .unknownFamily(face.family, listed: families))
    }
    throw FontError(reason: .unknownWeight(family: face.family, face.weight, listed: weights))
  }

  /// The glyphs of `text` in one run, or in several where a fallback face draws a part.
  ///
  /// Text that no face has comes back as 〓 (the mark of Japanese printers for a missing sort), one em wide and marked
  /// as missing. A control character comes back as a space without width, a tab as a space.
  ///
  /// - Precondition: the face is listed (``require(_:)``), and its size is positive and below 16,384 pt.
  public func shape(_ text: Substring, in face: FontFace) -> [GlyphRun] {
    guard !text.isEmpty else { return [] }
    if face.latin != nil { return compositeRuns(of: text, in: face) }
    let table = table(for: face)
    if let run = table.plainRun(of: text) { return [run] }
    return shaper(for: table.typeface).runs(of: text, in: table)
  }

  /// The em box of `face`: its height above and below the baseline.
  ///
  /// - Precondition: the face is listed (``require(_:)``).
  public func lineMetrics(of face: FontFace) -> LineMetrics {
    var face = face
    face.latin = nil
    return table(for: face).typeface.lineMetrics(size: face.size)
  }

  /// The typeface that draws `face`; nil where it is not listed.
  func typeface(of face: FontFace) -> Typeface? {
    typefaces.first { $0.file.weight == face.weight && $0.file.family == face.family }
  }

  /// The table of glyphs and advances of a face, filled as characters are met.
  func table(for face: FontFace) -> GlyphTable {
    if let recent, recent.face == face { return recent }
    if let known = tables[face] {
      recent = known
      return known
    }
    guard let typeface = typeface(of: face) else {
      preconditionFailure("“\(face.family)” \(face.weight.rawValue) is not listed: ask require(_:) first")
    }
    precondition(face.size > .zero && face.size.units < 1 << 24, "a type size must be positive and below 16,384 pt")
    let table = GlyphTable(typeface, face: face)
    tables[face] = table
    recent = table
    return table
  }

  /// Full shaping in a typeface and its fallbacks, prepared when a text first needs it.
  func shaper(for typeface: Typeface) -> FallbackShaper {
    let key = typefaces.firstIndex { $0 === typeface } ?? 0
    if let known = shapers[key] { return known }
    let shaper = FallbackShaper(typeface, helpedBy: fallbacks(for: typeface), fonts: self)
    shapers[key] = shaper
    return shaper
  }

  /// The fallback faces for a typeface, one for each family: in the typeface's weight where listed, otherwise in the
  /// first one listed.
  func fallbacks(for typeface: Typeface) -> [Typeface] {
    var chosen: [Typeface] = []
    for candidate in typefaces where candidate.file.isFallback && candidate.file.family != typeface.file.family {
      if let index = chosen.firstIndex(where: { $0.file.family == candidate.file.family }) {
        if candidate.file.weight == typeface.file.weight { chosen[index] = candidate }
      } else {
        chosen.append(candidate)
      }
    }
    return chosen
  }
}
