import Frames
import Measure

/// A paragraph's text after shaping: clusters with their widths and classes, and the runs they were cut from.
struct ShapedText {
  var runs: [GlyphRun]
  var clusters: [Cluster]

  /// A cluster: what cannot be divided any further.
  struct Cluster {
    var kind: CharacterClass
    var width: Length
    /// The run it is in, and which of its clusters, glyphs and UTF-8 bytes it is.
    var run: Int
    var index: Int
    var glyphs: Range<Int>
    var bytes: Range<Int>
    /// How willingly a line ends before it.
    var licence: BreakLicence = .forbidden
    var isSpace: Bool { kind == .wordSpace }
  }

  init(_ text: String, face: FontFace, shaper: some TextShaper) {
    runs = shaper.shape(text[...], in: face)
    clusters = []
    clusters.reserveCapacity(text.utf8.count / 3 + 1)
    var characters: [(first: Character, last: Character)] = []
    for (number, run) in runs.enumerated() {
      var (glyph, byte) = (0, 0)
      for (index, cluster) in run.clusters.enumerated() {
        let glyphs = glyph..<glyph + cluster.glyphCount
        let bytes = byte..<byte + cluster.utf8Count
        let width = run.glyphs[glyphs].reduce(Length.zero) { $0 + $1.advance }
        let piece = run.text[utf8: bytes]
        characters.append((piece.first ?? " ", piece.last ?? " "))
        clusters.append(
          Cluster(kind: .ideograph, width: width, run: number, index: index, glyphs: glyphs, bytes: bytes))
        (glyph, byte) = (glyphs.upperBound, bytes.upperBound)
      }
    }
    for index in clusters.indices {
      clusters[index].kind = CharacterClass(
        characters[index].first, after: index > 0 ? characters[index - 1].last : nil,
        before: index + 1 < characters.count ? characters[index + 1].first : nil)
      if index > 0 {
        clusters[index].licence = breakLicence(between: clusters[index - 1].kind, and: clusters[index].kind)
      }
    }
  }

  /// The glyphs and the text of `range`, which lies within one run.
  func slice(_ range: Range<Int>) -> GlyphRun {
    let (first, last) = (clusters[range.lowerBound], clusters[range.upperBound - 1])
    let run = runs[first.run]
    guard range.count < run.clusters.count else { return run }
    return GlyphRun(
      face: run.face, glyphs: Array(run.glyphs[first.glyphs.lowerBound..<last.glyphs.upperBound]),
      clusters: Array(run.clusters[first.index...last.index]),
      text: String(run.text[utf8: first.bytes.lowerBound..<last.bytes.upperBound]))
  }
}

extension String {
  /// The characters at the UTF-8 offsets `bytes`, which fall between characters.
  fileprivate subscript(utf8 bytes: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return self[start..<utf8.index(start, offsetBy: bytes.count)]
  }
}
