import CairoBackend
import Dispatch
import Frames
import Measure
import Synchronization
import Testing

@Suite("Several threads draw") struct ThreadTests {
  // Cairo keeps 16,384 glyphs. Two threads that draw more, each in a size of its own and glyph by glyph, throw glyphs of
  // the other out all the time.
  @Test(
    "Threads that throw each other's glyphs out of Cairo's store do not wait for each other forever",
    .enabled(if: Bench.hasFonts, "the fonts are not in Fonts/"))
  func glyphsThrownOut() throws {
    let drawn = Mutex(0)
    let threads = DispatchGroup()
    for thread in 0..<2 {
      DispatchQueue.global().async(group: threads) {
        guard let fonts = try? Bench.fonts() else { return }
        let face = FontFace(family: "Noto Sans CJK JP", size: .points(6 + Double(thread)))
        for _ in 0..<3 {
          let page = manyKanji(in: face, fonts)
          guard let bytes = try? png(of: page, ppi: 72, fonts: fonts), bytes.count > 1_000 else { return }
          drawn.withLock { $0 += 1 }
        }
      }
    }
    #expect(threads.wait(timeout: .now() + 120) == .success)
    #expect(drawn.withLock(\.self) == 2 * 3)
  }
}

/// A page with 16,896 kanji, each in a run of its own.
private func manyKanji(in face: FontFace, _ fonts: FontSet) -> PageFrame {
  Bench.page(500, 500) { frame in
    for kanji in 0x4E00..<0x9000 {
      guard let scalar = UnicodeScalar(kanji) else { continue }
      for run in fonts.shape(String(scalar)[...], in: face) {
        let place = Point(x: .points(Double(kanji & 0x7F) * 3), y: .points(Double(kanji >> 7 & 0x7F) * 3))
        frame.place(.glyphs(run, .black), at: place, as: .artifact(.layout))
      }
    }
  }
}
