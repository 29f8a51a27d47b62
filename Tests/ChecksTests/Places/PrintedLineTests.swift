import Frames
import Measure
import TestSupport
import Testing

@testable import Checks

/// km^{2}市 is printed as km2市.
@Test func aLineHasTheMarksThatAreNotPrinted() throws {
  let made = booklet([[SmallLine(text: "km^{2}市", baseline: 20)]]) { page in
    guard let whole = page.trim.items.first else { return }
    page.trim = Frame(size: page.trim.size)
    for (text, offset) in [("km", 0), ("2", 4), ("市", 6)] {
      for run in SquareShaper().shape(text[...], in: FontFace(family: "Square", size: .points(10))) {
        page.trim.place(.glyphs(run, .black), at: whole.origin, as: whole.belonging, textOffset: offset)
      }
    }
  }
  let line = try #require(PagesToCheck(made.publication, of: made.book).texts.first?.lines.first)
  #expect(line.text == "km2市" && line.range == 0..<7)
}
