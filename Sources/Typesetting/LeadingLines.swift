import Frames
import Measure

extension [LineBox] {
  /// Links parts of the text on these lines to anchors.
  ///
  /// A run is divided where a link begins or ends in it.
  mutating func lead(_ links: [Paragraph.TextLink]) {
    guard !links.isEmpty else { return }
    var start = 0
    for index in indices {
      let runs = self[index].runs
      self[index].runs = []
      for placed in runs {
        self[index].runs += placed.parted(by: links, from: start)
        start += placed.run.writtenCount
      }
    }
  }
}

extension PlacedRun {
  /// The run in pieces, each with one link or none.
  ///
  /// - Parameter start: how many characters (Unicode scalars) of the text stand before the run.
  fileprivate func parted(by links: [Paragraph.TextLink], from start: Int) -> [PlacedRun] {
    let end = start + run.writtenCount
    let isTouched = links.contains { $0.characters.lowerBound < end && $0.characters.upperBound > start }
    guard isTouched, run.standing == .onLine, run.marksBefore == 0 else { return [self] }
    var pieces: [PlacedRun] = []
    var (first, character, x) = (0, start, x)
    while first < run.clusters.count {
      func link(at character: Int) -> Int? { links.firstIndex { $0.characters.contains(character) } }
      let own = link(at: character)
      var next = first
      while next < run.clusters.count, link(at: character) == own {
        character += run.scalarCount(ofCluster: next)
        next += 1
      }
      let piece = run.piece(first..<next)
      pieces.append(PlacedRun(x: x, run: piece, uri: own.map { Inline.reference(to: links[$0].target) } ?? uri))
      x += piece.width
      first = next
    }
    return pieces
  }
}

extension GlyphRun {
  private func byte(ofCluster index: Int) -> Int { clusters[..<index].reduce(0) { $0 + $1.utf8Count } }

  private func text(_ range: Range<Int>) -> String {
    let bytes = byte(ofCluster: range.lowerBound)..<byte(ofCluster: range.upperBound)
    return String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }

  fileprivate func scalarCount(ofCluster index: Int) -> Int { text(index..<index + 1).unicodeScalars.count }

  /// The clusters `range` as a run of their own.
  fileprivate func piece(_ range: Range<Int>) -> GlyphRun {
    let firstGlyph = clusters[..<range.lowerBound].reduce(0) { $0 + $1.glyphCount }
    let count = clusters[range].reduce(0) { $0 + $1.glyphCount }
    return GlyphRun(
      face: face, glyphs: Array(glyphs[firstGlyph..<firstGlyph + count]), clusters: Array(clusters[range]),
      text: text(range))
  }
}
