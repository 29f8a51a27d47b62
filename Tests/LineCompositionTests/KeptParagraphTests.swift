import Frames
import LineComposition
import Measure
import TestSupport
import Testing

/// A shaper with a memory that counts its calls.
private final class CountingShaper: TextShaper {
  let base = SquareShaper()
  let memory: ShaperMemory? = ShaperMemory()
  private(set) var count = 0

  func shape(_ text: Substring, in face: FontFace) -> [GlyphRun] {
    count += 1
    return base.shape(text, in: face)
  }

  func lineMetrics(of face: FontFace) -> LineMetrics { base.lineMetrics(of: face) }
}

private let face = FontFace(family: "Square", size: .points(10))

@Test("A paragraph that is kept is the one that would be made") func kept() {
  let shaper = CountingShaper()
  func set(_ text: String, _ measure: Length = .points(100)) -> ComposedParagraph {
    compose(text, in: face, measure: measure, alignment: .justify, shaper: shaper)
  }
  let text = "窓口の改善を進め、待ち時間を短くします。"
  let first = set(text)
  #expect(first == compose(text, in: face, measure: .points(100), alignment: .justify, shaper: SquareShaper()))
  let count = shaper.count
  #expect(set(text) == first)
  shaper.memory?.grow()
  #expect(set(text) == first)
  #expect(shaper.count == count, "nothing was shaped again")
  #expect(set(text, .points(60)) != first)
  #expect(set(text + "。") != first)
  // An unused paragraph is kept while few others are made, and forgotten once as many are made as were kept.
  shaper.memory?.grow()
  shaper.memory?.grow()
  var before = shaper.count
  #expect(set(text) == first)
  #expect(shaper.count == before)
  for round in 0..<2 {
    for number in 0..<20 { _ = set("\(round)年目の\(number)番") }
    shaper.memory?.grow()
    _ = set("別の文")
  }
  before = shaper.count
  #expect(set(text) == first)
  #expect(shaper.count > before)
}
