internal import Frames
internal import Measure

/// Runs under construction: clusters are appended one by one, and a new run begins where the face changes.
struct RunAssembly {
  private(set) var runs: [GlyphRun] = []
  private var face: FontFace?
  private var glyphs: [PlacedGlyph] = []
  private var clusters: [GlyphCluster] = []
  private var bytes: [UInt8] = []

  /// Appends one cluster: its text, and the glyphs that show it.
  mutating func append(
    _ text: some Collection<UInt8>, as drawn: [PlacedGlyph], in face: FontFace, isMissing: Bool = false
  ) {
    if face != self.face {
      close()
      self.face = face
    }
    glyphs.append(contentsOf: drawn)
    clusters.append(GlyphCluster(utf8Count: text.count, glyphCount: drawn.count, isMissing: isMissing))
    bytes.append(contentsOf: text)
  }

  /// Adds text to the last cluster.
  ///
  /// - Precondition: there is one.
  mutating func extend(by text: some Collection<UInt8>, isOtherForm: Bool) {
    bytes.append(contentsOf: text)
    clusters[clusters.count - 1].utf8Count += text.count
    if isOtherForm, !clusters[clusters.count - 1].isMissing { clusters[clusters.count - 1].isOtherForm = true }
  }

  /// All runs, after the last one is closed.
  mutating func finished() -> [GlyphRun] {
    close()
    return runs
  }

  private mutating func close() {
    guard let face, !clusters.isEmpty else { return }
    runs.append(
      GlyphRun(face: face, glyphs: glyphs, clusters: clusters, text: String(decoding: bytes, as: UTF8.self)))
    glyphs = []
    clusters = []
    bytes = []
  }
}
