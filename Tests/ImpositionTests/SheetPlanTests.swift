import Frames
import Measure
import Testing

@testable import Imposition

private let a4 = Size(width: .millimeters(210), height: .millimeters(297))

private func pages(_ count: Int, _ size: Size = a4, bleed: Double = 0) -> [PageFrame] {
  (1...count).map { number in
    var frame = Frame(size: size)
    frame.place(.anchor(Anchor("p\(number)")), at: .zero, as: .artifact(.layout))
    return PageFrame(
      trim: frame, bleed: .millimeters(bleed), index: number, role: .body,
      typeArea: Rectangle(origin: .zero, size: size))
  }
}

/// Millimetres, rounded to a hundredth.
private func mm(_ length: Length) -> Double { (length.millimeters * 100).rounded() / 100 }

@Test(
  "The smallest paper is taken that has room",
  arguments: [
    (Imposition.Kind.booklet, 0.0, 420.0, 297.0), (.quarto, 0, 420, 594), (.octavo, 0, 841, 594),
    (.leaves, 0, 210, 297),
    (.booklet, 16, 515, 364),
  ])
func paperForPages(kind: Imposition.Kind, room: Double, width: Double, height: Double) throws {
  let plan = try #require(SheetPlan(Imposition(kind), pages: 16, of: a4, bleed: .zero, marks: .millimeters(room)))
  #expect((mm(plan.paper.width), mm(plan.paper.height)) == (width, height))
  #expect(plan.scale == .full)
}

@Test func paperThatIsTooSmallMakesPagesSmaller() throws {
  let half = try #require(SheetPlan(Imposition(.booklet), pages: 8, of: a4, bleed: .zero, paper: a4))
  // Pages of A4 on A4 paper: the paper is turned, and the pages come out as A5.
  #expect(half.paper == a4.turned)
  #expect(half.scale.thousandths == 707)
  #expect(
    SheetPlan(
      Imposition(.octavo), pages: 8, of: a4, bleed: .zero,
      paper: Size(width: .millimeters(50), height: .millimeters(70))) == nil)
  // Paper that lacks only a rounding's width is large enough.
  let exact = try #require(
    SheetPlan(
      Imposition(.booklet), pages: 8, of: a4, bleed: .zero,
      paper: Size(width: .millimeters(297), height: .millimeters(419.9))))
  #expect(exact.scale == .full)
}

@Test func innerSheetsAreNearerToTheSpine() throws {
  let leaf = Length.millimeters(0.1)
  let plan = try #require(SheetPlan(Imposition(.booklet), pages: 36, of: a4, bleed: .zero, creep: leaf))
  // Nine sheets: 0, 0.1 … 0.8 mm, the same for both pages of a leaf.
  let rising: [Double] = (0..<18).map { Double($0 / 2) / 10 }
  let shifts: [Double] = (1...36).map { mm(plan.shift(atPosition: $0)) }
  #expect(shifts == rising + rising.reversed())
  #expect(mm(plan.greatestShift) == 0.8)
  let signatures = try #require(
    SheetPlan(Imposition(.signatures(pages: 16)), pages: 32, of: a4, bleed: .zero, creep: leaf))
  #expect(mm(signatures.greatestShift) == 0.3)
  let leaves = try #require(SheetPlan(Imposition(.twoUp), pages: 32, of: a4, bleed: .zero, creep: leaf))
  #expect(leaves.greatestShift == .zero)
}

@Test func pagesLieWhereTheyAreFolded() throws {
  let plan = try #require(
    SheetPlan(Imposition(.booklet), pages: 8, of: a4, bleed: .millimeters(3), creep: .millimeters(0.5)))
  let sides = plan.frames(of: pages(8, bleed: 3))
  #expect(sides.count == 4)
  // The inside of the inner sheet: pages 4 and 5, both half a millimetre nearer to the fold, and cut off at it.
  let inner = sides[3].trim.items
  #expect(inner.map { mm($0.origin.x) } == [0.5, 209.5])
  let windows = inner.compactMap { placed -> Rectangle? in
    if case .frame(let frame, _, _) = placed.item { frame.window } else { nil }
  }
  #expect(
    windows.map { [mm($0.left), mm($0.right), mm($0.top), mm($0.bottom)] } == [
      [-3, 209.5, -3, 300], [0.5, 213, -3, 300],
    ])
  let numbers = inner.map { placed -> Int? in
    if case .frame(let frame, _, _) = placed.item { frame.page } else { nil }
  }
  #expect(numbers == [4, 5])
}

@Test func pagesOnTheirHeadsAreTurned() throws {
  let plan = try #require(SheetPlan(Imposition(.quarto), pages: 8, of: a4, bleed: .zero))
  // Turned about the long edge, the upper row of the front is upside down.
  let turns = Imposition(.quarto, flip: .long).sheets(forPages: 8)[0].front.rows.map { $0.map(\.isTurned) }
  #expect(turns == [[true, true], [false, false]])
  let front = plan.frames(of: pages(8))[0].trim.items.map { placed in
    if case .frame(_, let quarters, _) = placed.item { quarters } else { -1 }
  }
  #expect(front == [2, 2, 0, 0])
}

@Test func landscapePagesHangAtTheirHeads() throws {
  let plan = try #require(
    SheetPlan(Imposition(.booklet, binding: .top), pages: 8, of: a4.turned, bleed: .zero))
  #expect(plan.paper == Size(width: .millimeters(297), height: .millimeters(420)))
  #expect(
    plan.sheets.map { [$0.front.numbers, $0.back.numbers] } == [
      [[[8], [1]], [[2], [7]]], [[[6], [3]], [[4], [5]]],
    ])
}

@Test func pilesThatAreCutHaveTheirBleedBetweenThem() throws {
  let plan = try #require(SheetPlan(Imposition(.twoUp), pages: 4, of: a4, bleed: .millimeters(3)))
  #expect(mm(plan.cell(row: 0, column: 1).left - plan.cell(row: 0, column: 0).right) == 6)
}

@Test(
  "Paper is as thick as printers say",
  arguments: [
    ("70kg", 0.1), ("90kg", 0.13), ("110kg", 0.16), ("135 kg", 0.195), ("81.4g", 0.1), ("64g", 0.08), ("80kg", 0.115),
    ("0.097mm", 0.097),
  ])
func thickness(written: String, millimeters: Double) throws {
  #expect(abs(try #require(PaperStock.thickness(written)).millimeters - millimeters) < 0.0015)
}

@Test("No thickness", arguments: ["", "70", "kg", "1kg", "900kg", "-70kg", "0mm", "5mm", "thick"])
func noThickness(written: String) { #expect(PaperStock.thickness(written) == nil) }

@Test func spinesAreAsWideAsPrintersSay() {
  // Examples of three printing shops.
  #expect(mm(PaperStock.spine(pages: 60, leaf: .millimeters(0.097), cover: .millimeters(0.215))) == 3.34)
  #expect(mm(PaperStock.spine(pages: 36, leaf: .millimeters(0.12))) == 2.16)
}

/// The lines of a frame as points in millimetres from the trim.
private func lines(_ frame: Frame, from corner: Point = .zero) -> Set<[Double]> {
  Set(
    frame.items.compactMap { placed in
      guard case .rule(let stroke) = placed.item, placed.belonging == .artifact(.production) else { return nil }
      let end = placed.origin + stroke.vector
      return [
        mm(placed.origin.x - corner.x), mm(placed.origin.y - corner.y), mm(end.x - corner.x), mm(end.y - corner.y),
      ]
    })
}

@Test func cornerMarksAreTwoAnglesThreeMillimetresApart() {
  let page = pages(1, bleed: 3)[0].marked([.crop], slug: [])
  let found = lines(page.trim)
  #expect(found.count == 16)
  // JLREQ's figure at the upper left corner: along the trim, turning off at the bleed; along the bleed, turning off at
  // the trim.
  for line in [[-13.0, 0, -3, 0], [-3, 0, -3, -13], [-13, -3, 0, -3], [0, -3, 0, -13]] {
    #expect(found.contains(line), "\(line)")
  }
  for line in [[223.0, 297, 213, 297], [213, 297, 213, 310], [223, 300, 210, 300], [210, 300, 210, 310]] {
    #expect(found.contains(line), "\(line)")
  }
  // Whole points, so that pages with and without marks fall on the same pixels.
  #expect(page.reach == .points(46))
}

@Test func marksKeepOutOfTheBleed() throws {
  let page = pages(1, bleed: 3)[0].marked(Set(PrinterMark.allCases), slug: [])
  for line in lines(page.trim) {
    let (x, y) = ((line[0] + line[2]) / 2, (line[1] + line[3]) / 2)
    #expect(x <= -3 || x >= 213 || y <= -3 || y >= 300, "\(line)")
  }
  let patches = page.trim.items.compactMap { placed -> Int? in
    if case .fill(_, .book(let gray)) = placed.item { gray.thousandths } else { nil }
  }
  #expect(patches == [1000, 750, 500, 250])
  // A second ink is brought into register with the first, and has patches of its own.
  let ink = PrintingInk(name: "accent", look: [0, 0, 1000], separation: nil)
  let coloured = pages(1)[0].marked(Set(PrinterMark.allCases), slug: [], inks: [ink])
  #expect(coloured.inks == [.black, ink])
  #expect(
    coloured.trim.items.allSatisfy { placed in
      if case .rule(let stroke) = placed.item { stroke.ink == .registration } else { true }
    })
}

@Test func marksOfSheetsFollowTheirPages() throws {
  let plan = try #require(
    SheetPlan(
      Imposition(.booklet), pages: 8, of: a4, bleed: .zero, marks: .points(46), creep: .millimeters(0.5)))
  let sides = plan.frames(of: pages(8), marks: SheetMarks([.crop, .fold]))
  let corner = plan.block.origin
  let (outer, inner) = (lines(sides[0].trim, from: corner), lines(sides[2].trim, from: corner))
  #expect(outer.contains([-13, 0, -3, 0]))
  #expect(inner.contains([-12.5, 0, -2.5, 0]))
  // The fold stays in its place.
  #expect(outer.contains([210, -13, 210, -3]) && inner.contains([210, -13, 210, -3]))
}

@Test func signaturesAreMarkedLikeStairs() throws {
  func heights(_ binding: Imposition.Binding, _ count: Int) throws -> [Double] {
    let plan = try #require(
      SheetPlan(Imposition(.signatures(pages: 4), binding: binding), pages: count, of: a4, bleed: .zero))
    return plan.frames(of: pages(count)).compactMap { side in
      side.trim.items.compactMap { placed -> Double? in
        guard case .fill(let size, _) = placed.item, size.width == .millimeters(2) else { return nil }
        return mm(placed.origin.y)
      }.first
    }
  }
  #expect(try heights(.left, 16) == [20, 26, 32, 38])
  #expect(try heights(.right, 12) == [271, 265, 259])
  // Stairs that reach the foot turn back up.
  let many = try heights(.left, 4 * 60)
  #expect(many[40] == many[42] && many[41] > many[40])
  #expect(try heights(.left, 4).isEmpty)
}

@Test func aCoverIsOnePieceWithItsSpine() {
  let front = pages(1, bleed: 3)[0]
  let spread = coverSpread(
    front: front, back: nil, spine: .millimeters(5), title: nil, binding: .left, marks: [.fold, .crop])
  #expect(mm(spread.trim.size.width) == 425)
  let found = lines(spread.trim)
  #expect(found.contains([210, -13, 210, -3]) && found.contains([215, 300, 215, 310]))
  guard case .frame(let cover, _, _)? = spread.trim.items.first?.item else {
    Issue.record("no cover")
    return
  }
  #expect(mm(spread.trim.items[0].origin.x) == 215)
  // The cover's bleed ends at the spine.
  #expect(mm(cover.window?.left ?? .points(1)) == 0 && mm(cover.window?.right ?? .zero) == 213)
}
