internal import Frames
internal import Measure

/// What each glyph of a document spells, so that those are known that a PDF's fonts cannot spell by themselves.
///
/// A font in a PDF has one text for each glyph: what it stood for first. Where the same glyph stands for another text (a
/// wave dash drawn like a tilde), or a text for several glyphs, Cairo writes the text beside the glyphs; readers of
/// structure lose what follows it in the same stamp, so that it must have one of its own.
struct GlyphSpellings {
  private let fonts: FontSet
  /// For each typeface the first text of each glyph, by its index; nothing where it has not been met.
  private var texts: [[Spelling]] = []
  private var typefaces: [Typeface] = []

  init(_ fonts: FontSet) { self.fonts = fonts }

  /// A part of a run.
  struct Piece {
    var run: GlyphRun
    /// From the beginning of the whole run.
    var x: Length
    /// Whether its text must be written beside it.
    var isRespelled: Bool
  }

  /// The run in pieces, each cluster by itself that its glyph does not spell; nil where all do.
  mutating func pieces(of run: GlyphRun) -> [Piece]? {
    let index = index(of: run.face)
    let respelled = respelledClusters(of: run, typeface: index)
    guard !respelled.isEmpty else { return nil }
    var pieces: [Piece] = []
    var begin = 0
    func append(_ clusters: Range<Int>, isRespelled: Bool) {
      guard !clusters.isEmpty else { return }
      pieces.append(
        Piece(run: run.part(clusters), x: run.advance(before: clusters.lowerBound), isRespelled: isRespelled))
    }
    for cluster in respelled {
      append(begin..<cluster, isRespelled: false)
      append(cluster..<cluster + 1, isRespelled: true)
      begin = cluster + 1
    }
    append(begin..<run.clusters.count, isRespelled: false)
    return pieces
  }

  private mutating func respelledClusters(of run: GlyphRun, typeface: Int) -> [Int] {
    var found: [Int] = []
    var text = run.text
    text.withUTF8 { bytes in
      var (byte, glyph) = (0, 0)
      for (index, cluster) in run.clusters.enumerated() {
        let spelling = Spelling(bytes[byte..<byte + cluster.utf8Count])
        let glyphs = run.glyphs[glyph..<glyph + cluster.glyphCount]
        if let only = glyphs.first, glyphs.count == 1 {
          if !spells(only.glyph, spelling, typeface: typeface) { found.append(index) }
        } else {
          found.append(index)
        }
        byte += cluster.utf8Count
        glyph += cluster.glyphCount
      }
    }
    return found
  }

  /// Whether a glyph spells a text, which it does from now on if it has not been met before.
  private mutating func spells(_ glyph: UInt32, _ spelling: Spelling, typeface: Int) -> Bool {
    let glyph = Int(glyph)
    if glyph >= texts[typeface].count {
      texts[typeface] += repeatElement(.none, count: glyph + 256 - texts[typeface].count)
    }
    if texts[typeface][glyph] == .none { texts[typeface][glyph] = spelling }
    return texts[typeface][glyph] == spelling
  }

  private mutating func index(of face: FontFace) -> Int {
    guard let typeface = fonts.typeface(of: face) else {
      preconditionFailure("“\(face.family)” \(face.weight.rawValue) is not in the font set that paints")
    }
    if let index = typefaces.firstIndex(where: { $0 === typeface }) { return index }
    typefaces.append(typeface)
    texts.append([])
    return typefaces.count - 1
  }
}

/// The text of a cluster, as a number: its bytes as far as eight go, and how many there are.
private struct Spelling: Hashable {
  private var bytes: UInt64 = 0
  private var count: UInt8 = 0

  static let none = Spelling([])

  init(_ text: some Collection<UInt8>) {
    for byte in text { bytes = bytes &* 257 &+ UInt64(byte) }
    count = UInt8(truncatingIfNeeded: text.count)
  }
}

extension GlyphRun {
  /// The run of these clusters alone.
  fileprivate func part(_ part: Range<Int>) -> GlyphRun {
    let bytes = clusters[..<part.lowerBound].reduce(0) { $0 + $1.utf8Count }
    let byteCount = clusters[part].reduce(0) { $0 + $1.utf8Count }
    let first = clusters[..<part.lowerBound].reduce(0) { $0 + $1.glyphCount }
    let count = clusters[part].reduce(0) { $0 + $1.glyphCount }
    return GlyphRun(
      face: face, glyphs: Array(glyphs[first..<first + count]), clusters: Array(clusters[part]),
      text: String(decoding: text.utf8.dropFirst(bytes).prefix(byteCount), as: UTF8.self))
  }

  /// How far the pen moves before a cluster.
  fileprivate func advance(before cluster: Int) -> Length {
    let count = clusters[..<cluster].reduce(0) { $0 + $1.glyphCount }
    return glyphs[..<count].reduce(.zero) { $0 + $1.advance }
  }
}
