import BookDesign
import Frames
import GoalBook
import Measure
import TestSupport
import Testing
import Typesetting

// Whatever the names of a book are, each of their characters is printed once, in its place, over nothing else and
// within the page; or the book is refused.

private let syllables = [
  "市民", "総務", "こども", "未来", "・", "健康", "福祉", "推進", "本部", "事務局", "委員会", "DX", "（仮称）", "ー", "まちづくり", "第2次", "部",
]

private func name(_ lengths: ClosedRange<Int>, using generator: inout SeededGenerator) -> String {
  let length = Int.random(in: lengths, using: &generator)
  var name = "局"
  while name.count < length { name += generator.pick(syllables) }
  return String(name.prefix(length))
}

private func book(seed: UInt64) -> Book {
  var generator = SeededGenerator(seed: seed)
  var book = smallBook()
  let longest = generator.pick([6, 12, 25, 60])
  book.title = name(1...longest * 2, using: &generator)
  book.edition = generator.oneIn(3) ? "" : name(1...longest, using: &generator)
  book.fiscalYear = name(1...longest, using: &generator)
  book.issuer = name(1...longest * 2, using: &generator)
  let part = book.parts[1]
  book.parts = (1...generator.pick([1, 4, 11, 40])).map { number in
    var part = part
    part.title = "\(number)" + name(1...longest, using: &generator)
    if generator.oneIn(3) { part.short = "\(number)" + name(1...5, using: &generator) }
    return part
  }
  return book
}

private let refusals: [TypesettingProblem.Fault] = [.noRoomInRunningHead, .noRoomOnTab, .noRoomForFolio]

@Test(arguments: ["four-column", "five-column"], 0..<40 as Range<UInt64>)
func namesStandOnceAndOverNothing(layout: String, seed: UInt64) throws {
  let book = book(seed: seed)
  // Every page names its part in the running head, and has no other line beside it.
  var plain = try projectLayout(layout)
  plain.signpost = nil
  plain.runningHead?.repeatsHeading = true
  let design = try design(book, in: plain)
  let made = typeset(design, shaper: SquareShaper())
  let isRefused = made.problems.contains { problem in
    if case .noRoomOnCover = problem.fault { true } else { refusals.contains(problem.fault) }
  }
  // Only a title of more than 60 characters may be refused.
  #expect(!isRefused || book.title.count > 60, "\(made.problems)")
  if isRefused { return }
  for page in made.pages {
    let boxes = emBoxes(page)
    let sheet = Rectangle(origin: .zero, size: page.trim.size)
    #expect(boxes.allSatisfy { sheet.contains($0.box) }, "\(page.role) \(page.index)")
    #expect(overlaps(boxes.map(\.box)) == 0, "\(page.role) \(page.index)")
  }
  expectNames(of: book, on: made, layout: try projectLayout(layout))
}

/// The names on cover, contents, running heads and tabs are those of the book.
private func expectNames(of book: Book, on made: TypesetPublication, layout: Layout) {
  let cover = made.pages.filter { $0.role == .cover }.map(text).joined()
  #expect(cover == [book.fiscalYear, book.title, book.edition, book.issuer].joined())
  let contents = made.pages.filter { $0.role == .contents }
  var entries: [ElementID: String] = [:]
  for placed in contents.flatMap(\.trim.items) {
    guard case .element(let element) = placed.belonging, case .glyphs(let run, _) = placed.item else { continue }
    entries[element, default: ""] += run.text
  }
  for entry in made.contents { #expect(entries[entry.element] == entry.title + entry.folio) }
  for page in made.pages where page.role == .body {
    guard let part = book.parts.first(where: { $0.title == page.chapter }) else { continue }
    let short = part.short.isEmpty ? part.title : part.short
    #expect(page.shortChapter == short)
    let head = emBoxes(page).filter { $0.belonging == .artifact(.runningHead) }.map(\.text).joined()
    #expect(head == book.fiscalYear + " " + book.title + (book.edition.isEmpty ? "" : "（\(book.edition)）") + short)
    guard layout.thumbIndex != nil else { continue }
    #expect(emBoxes(page).filter { $0.belonging == .artifact(.thumbIndex) }.map(\.text).joined() == short)
  }
}

private func text(_ page: PageFrame) -> String { emBoxes(page).map(\.text).joined() }

private struct InkedBox {
  var text: String
  var box: Rectangle
  var belonging: Belonging
}

/// The em boxes of text on a page, one for each run; text in a turned frame has the frame's box.
private func emBoxes(_ page: PageFrame) -> [InkedBox] {
  page.trim.items.compactMap { placed in
    switch placed.item {
    case .glyphs(let run, _):
      let ascent = EmBox.ascent(of: run.face.size)
      let hanging = run.text.reversed().prefix { $0.isWhitespace }.count
      let spaces = run.glyphs.suffix(hanging).reduce(Length.zero) { $0 + $1.advance }
      let corner = Point(x: placed.origin.x, y: placed.origin.y - ascent)
      return InkedBox(
        text: run.text, box: Rectangle(origin: corner, size: Size(width: run.width - spaces, height: run.face.size)),
        belonging: placed.belonging)
    case .frame(let inner, _, _):
      let text = inner.items.map { if case .glyphs(let run, _) = $0.item { run.text } else { "" } }.joined()
      return InkedBox(
        text: text, box: Rectangle(origin: placed.origin, size: inner.size), belonging: placed.belonging)
    default: return nil
    }
  }
}
