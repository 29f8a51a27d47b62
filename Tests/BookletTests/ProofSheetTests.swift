import Diagnostics
import BookDesign
import Checks
import Diagnostics
import Frames
import GoalBook
import Measure
import TestSupport
import Testing
import Typesetting

@testable import ProofSheets

// Properties of every proof, whatever its notes say: marks exactly at their characters, no note over another, nothing
// outside the sheet, nothing left out.

private struct Proof {
  var publication: TypesetPublication
  var notes: [ProofNote]
  var geometry: SheetGeometry
  var sheets: [PageFrame]
}

/// The proof of a random book, with notes about random characters of it, some of them long.
private func proof(_ layout: String, seed: UInt64, count: Int, sheet: Size? = nil) throws -> Proof {
  var generator = SeededGenerator(seed: seed)
  let book = Book.random(seed: seed)
  let outline = Outline(book)
  let publication = typeset(try design(book, in: try projectLayout(layout)), shaper: SquareShaper())
  let locator = TextLocator(publication.pages, publication.elements)
  let texts = outline.texts
  let notes = (0..<count).map { _ -> ProofNote in
    let text = generator.pick(texts)
    let length = text.text.unicodeScalars.count
    let start = Int.random(in: 0..<max(1, length), using: &generator)
    let end = min(length, start + Int.random(in: 0...6, using: &generator))
    return ProofNote(
      title: "check", text: String(repeating: "校正の注記", count: Int.random(in: 1...30, using: &generator)),
      hints: generator.oneIn(2) ? ["直す"] : [], color: generator.pick([.red, .orange, .blue]), emphasis: .tinted,
      places: locator.places(of: text.id, start..<end), subject: outline.path(of: text.id))
  }
  let trim = try #require(publication.pages.first).trim.size
  let geometry = try #require(SheetGeometry(trim: trim, sheet: sheet))
  let slug = SlugText(
    title: "目標", file: "book.yaml", sha256: String(repeating: "0", count: 64), layout: layout, date: "2025-06-01",
    version: "0")
  let design = ProofDesign(
    geometry: geometry, face: FontFace(family: "Square", size: .points(7)), slug: slug, stage: .first,
    hasLineNumbers: true, hasBoxes: true, language: .ja)
  let sheets = proofSheets(of: publication, book: outline, notes: notes, design: design, shaper: SquareShaper())
  return Proof(publication: publication, notes: notes, geometry: geometry, sheets: sheets)
}

extension Proof {
  /// The sheets that show pages, in the order of the pages.
  var pageSheets: [PageFrame] {
    sheets.filter { sheet in
      sheet.trim.items.contains { if case .frame = $0.item { true } else { false } }
    }
  }
}

extension PageFrame {
  /// The coloured bars at the left of the notes, each as high as its note.
  fileprivate var bars: [Rectangle] {
    trim.items.compactMap { placed in
      guard case .fill(let size, .proof(_, 1000)) = placed.item, size.width == .points(1.2) else { return nil }
      return Rectangle(origin: placed.origin, size: size)
    }
  }

  /// The boxes of everything on the sheet except the page.
  fileprivate var boxes: [Rectangle] {
    trim.items.compactMap { placed in
      switch placed.item {
      case .glyphs(let run, _):
        let size = run.face.size
        let top = placed.origin.y - EmBox.ascent(of: size)
        return Rectangle(origin: Point(x: placed.origin.x, y: top), size: Size(width: run.width, height: size))
      case .fill(let size, _), .picture(_, let size): return Rectangle(origin: placed.origin, size: size)
      case .rule(let stroke):
        let end = placed.origin + stroke.vector
        let corner = Point(x: min(placed.origin.x, end.x), y: min(placed.origin.y, end.y))
        let size = Size(width: max(placed.origin.x, end.x) - corner.x, height: max(placed.origin.y, end.y) - corner.y)
        return Rectangle(origin: corner, size: size)
      case .frame, .link, .anchor, .unseen: return nil
      }
    }
  }
}

private let layouts = ["four-column", "five-column"]

@Test(arguments: layouts, [1, 2, 3, 4] as [UInt64])
private func marksStandExactlyAtTheirCharacters(layout: String, seed: UInt64) throws {
  let proof = try proof(layout, seed: seed, count: 60, sheet: seed == 2 ? Paper.named("A4")?.size : nil)
  #expect(proof.pageSheets.count == proof.publication.pages.count)
  for note in proof.notes {
    for place in note.places where place.box.size.width > .zero {
      let mark = proof.geometry.rectangle(place.box)
      let isMarked = proof.pageSheets[place.page].trim.items.contains { placed in
        placed.origin == mark.origin && placed.item == .fill(mark.size, .proof(note.color, thousandths: 160))
      }
      #expect(isMarked)
    }
  }
}

@Test(arguments: layouts, Array(1...12) as [UInt64])
private func notesNeitherCollideNorLeaveTheSheetNorGetLost(layout: String, seed: UInt64) throws {
  let count = seed.isMultiple(of: 3) ? 150 : 30
  let proof = try proof(layout, seed: seed, count: count)
  let sheet = Rectangle(origin: .zero, size: proof.geometry.sheet)
  var bars = 0
  for page in proof.sheets {
    let own = page.bars
    bars += own.count
    for (index, bar) in own.enumerated() {
      #expect(own[(index + 1)...].allSatisfy { !$0.overlaps(bar) })
    }
    #expect(page.boxes.allSatisfy(sheet.contains))
  }
  #expect(bars == count)
  #expect(proof.sheets.map(\.index) == Array(1...proof.sheets.count))
}

@Test(arguments: layouts)
private func thePageInTheSheetIsTheBookletsOwn(layout: String) throws {
  let proof = try proof(layout, seed: 5, count: 10)
  for (sheet, page) in zip(proof.pageSheets, proof.publication.pages) {
    let first = try #require(sheet.trim.items.first)
    // Links to addresses are left out, because a click there is meant for the note.
    #expect(first.item == .frame(page.trim.withoutLinksToAddresses, scale: .full))
    #expect(first.origin == Point(x: .points(72), y: .points(72)))
  }
}

@Test(arguments: [1, 6, 7, 24, 25, 200])
private func aContactSheetShowsEveryPageOnce(count: Int) throws {
  let size = Size(width: .points(200), height: .points(300))
  let pages = (0..<count).map { number in
    PageFrame(trim: Frame(size: size), index: number + 1, role: .body, typeArea: Rectangle(origin: .zero, size: size))
  }
  let sheets = contactSheets(
    of: pages, in: .ja, face: FontFace(family: "Square", size: .points(7)), shaper: SquareShaper())
  let thumbs = sheets.map { sheet in
    sheet.trim.items.compactMap { placed -> Rectangle? in
      guard case .frame(let frame, _, let scale) = placed.item else { return nil }
      return Rectangle(origin: placed.origin, size: scale.applied(to: frame.size))
    }
  }
  #expect(thumbs.joined().count == count)
  for (sheet, boxes) in zip(sheets, thumbs) {
    for (index, box) in boxes.enumerated() {
      #expect(Rectangle(origin: .zero, size: sheet.trim.size).contains(box))
      #expect(boxes[(index + 1)...].allSatisfy { !$0.overlaps(box) })
    }
  }
}
