import BookDesign
import Frames
import GoalBook
import TestSupport
import Testing
import Typesetting

@Test(
  "Chapters that are set as they are written, on pages that lie in a spool, make the same booklet",
  arguments: ["four-column", "five-column", "colour", "landscape"], [1, 2] as [UInt64])
private func spooledPages(layout: String, seed: UInt64) throws {
  let layout = try projectLayout(layout)
  let book = Book.random(seed: seed)
  let setter = ChapterSetter(
    geometry: layout.page, rules: layout.pageRules, shaper: SquareShaper(), holding: seed == 1 ? 0 : 30_000)
  var written: [String] = []
  let publication = try design(book, in: layout) { chapter in
    written.append(chapter.name)
    setter.set(&chapter)
  }
  #expect(written == publication.chapters.map(\.name) && written.count > 1)
  #expect(publication.chapters.allSatisfy { $0.blocks.isEmpty != $0.showsFolios })
  let spooled = setter.typeset(publication)
  let whole = typeset(try design(book, in: layout), shaper: SquareShaper())
  #expect(spooled.pages.count > 3)
  let isSame = spooled == whole
  #expect(isSame)
  let (far, near) = (
    TextLocator(spooled.pages, spooled.elements), TextLocator(whole.pages, whole.elements)
  )
  var placeCount = 0
  for text in Outline(book).texts.reversed() {
    let places = near.places(of: text.id, 0..<text.length)
    #expect(far.places(of: text.id, 0..<text.length) == places)
    #expect(far.page(of: text.id, offset: text.length / 2) == near.page(of: text.id, offset: text.length / 2))
    placeCount += places.count
  }
  #expect(placeCount > 20)
}
