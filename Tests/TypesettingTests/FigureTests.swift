import Frames
import Measure
import Provenance
import TestSupport
import Testing

@testable import Typesetting

// Square glyphs of 10 pt on a pitch of 10 pt; a measure of 100 pt takes ten of them.

private func figure(
  _ width: Double, _ height: Double, asked: Double? = nil, caption: String? = nil, space: Double = 0
) -> Block {
  .figure(
    Figure(
      PictureID(0), naturalSize: Size(width: .points(width), height: .points(height)), width: asked.map { .points($0) },
      caption: caption.map { paragraph($0, 2) }, captionGap: .points(5), spaceBefore: .points(space),
      spaceAfter: .points(space), element: ElementID(1), node: NodeID(1)))
}

private func lines(_ count: Int, keeps: Bool = false) -> Block {
  var text = paragraph(String(repeating: "一二三四五六七八九十", count: count))
  text.keepsWithNext = keeps
  return .prose(Prose([text]))
}

private func pages(
  _ blocks: [Block], height: Double, breaking: PageBreaking = .firstFit
) -> (pages: [BodyPage], problems: [TypesettingProblem]) {
  let chapter = Chapter(name: "章", number: 1, anchor: Anchor("c"), blocks: blocks)
  return paginated(
    chapter, size: Size(width: .points(100), height: .points(height)), rules: PageRules(breaking),
    shaper: SquareShaper())
}

/// The pictures on each page: left, top, width and height in points.
private func places(_ blocks: [Block], height: Double, breaking: PageBreaking = .firstFit) -> [[[Double]]] {
  pages(blocks, height: height, breaking: breaking).pages.map { page in
    page.frame.items.compactMap { placed in
      guard case .picture(_, let size) = placed.item else { return nil }
      return [placed.origin.x.points, placed.origin.y.points, size.width.points, size.height.points]
    }
  }
}

@Suite("Figures") struct FigureTests {
  @Test func aFigureStandsInTheMiddleWithItsCaptionUnderIt() {
    let made = pages([lines(1), figure(40, 20, caption: "図", space: 8), lines(1)], height: 200).pages
    #expect(places([lines(1), figure(40, 20, space: 8)], height: 200) == [[[30, 18, 40, 20]]])
    // The caption is 5 pt below the picture; 8 pt are free below the caption.
    #expect(made[0].frame.lines.map { $0.origin.y.points.rounded() } == [9, 52, 70])
    #expect(made[0].passages.map(\.text) == [NodeID(1)])
  }

  @Test(
    arguments: [
      (40.0, nil, 40.0), (160, nil, 100), (40, 80, 80), (160, 50, 50),
    ] as [(Double, Double?, Double)])
  func itIsAsWideAsItIsAskedForOrAsItHasRoom(natural: Double, asked: Double?, width: Double) {
    #expect(places([figure(natural, natural / 2, asked: asked)], height: 300)[0][0][2...] == [width, width / 2])
  }

  @Test func whatIsAskedForAndHasNoRoomIsTold() {
    #expect(pages([figure(50, 20, asked: 120)], height: 200).problems.map(\.fault) == [.figureNarrowed])
    #expect(pages([figure(500, 200)], height: 200).problems.isEmpty)
    let high = pages([figure(50, 300, caption: "図")], height: 200)
    #expect(high.problems == [TypesettingProblem(.figureShortened, node: NodeID(1))])
    #expect(places([figure(50, 300, caption: "図")], height: 200)[0][0][3] == 185)
  }

  @Test func aFigureStaysWholeWithItsCaption() {
    #expect(places([lines(5), figure(40, 50, caption: "図")], height: 100) == [[], [[30, 0, 40, 50]]])
    #expect(places([lines(3), figure(40, 50, caption: "図")], height: 100) == [[[30, 30, 40, 50]]])
  }

  @Test func whatLeadsIntoItGoesWithIt() {
    let blocks = [lines(4), lines(2, keeps: true), figure(40, 50)]
    let made = pages(blocks, height: 100).pages
    #expect(made.map(\.frame.lines.count) == [4, 2])
    let heading = Block.heading(Heading(title: paragraph("見出し")))
    #expect(places([lines(5), heading, figure(40, 50)], height: 100) == [[], [[30, 10, 40, 50]]])
  }

  @Test func underItsHeadingOnAPageOfItsOwnItBecomesSmallerRatherThanPartedFromIt() {
    let heading = Block.heading(Heading(title: paragraph("見出し")))
    let made = pages([heading, figure(50, 100)], height: 100)
    #expect(made.pages.count == 1)
    #expect(made.problems.map(\.fault) == [.figureShortened])
    // Where the heading leaves room for less than half of the figure, the heading stands alone.
    let long = Block.heading(Heading(title: paragraph(String(repeating: "題", count: 60))))
    #expect(pages([long, figure(50, 100)], height: 100).problems.map(\.fault) == [.headingAlone])
  }

  @Test func columnsAreTheMeasureOfWhatStandsInThem() {
    var chapter = Chapter(name: "章", number: 1, anchor: Anchor("c"), blocks: [figure(90, 30), figure(90, 30)])
    chapter.columns = Columns(count: 2, gap: .points(20))
    let made = paginated(
      chapter, size: Size(width: .points(100), height: .points(50)), rules: PageRules(.firstFit), shaper: SquareShaper()
    )
    let widths = made.pages[0].frame.items.compactMap { placed -> Double? in
      guard case .picture(_, let size) = placed.item else { return nil }
      return size.width.points
    }
    #expect(widths == [40, 40])
  }

  @Test func aPictureOnTheCoverPushesLikeALineOfText() {
    let geometry = PageGeometry(
      trim: Size(width: .points(200), height: .points(300)),
      margins: .init(head: .points(20), foot: .points(20), gutter: .points(20), foreEdge: .points(20)), bleed: .zero)
    let picture = CoverPicture(
      PictureID(0), size: Size(width: .points(60), height: .points(90)), element: ElementID(3))
    let cover = Cover(lines: [
      Cover.Line(picture, top: .points(50), style: body), Cover.Line(paragraph("市"), top: .points(100)),
    ])
    let made = coverPage(cover, geometry: geometry, shaper: SquareShaper())
    #expect(made.problems.isEmpty)
    var painter = RecordingPainter()
    painter.paint(made.page)
    let lines = painter.lines.dropFirst().map { $0.drop { $0 == " " } }
    #expect(lines == ["picture 70,50 60×90 number 0", "text 95,148.8 “市”"])
  }

  @Test func aNameOfAPictureIsFoundWhereThePictureStands() {
    var tree = ElementTree()
    let element = tree.add(.figure(alternative: "図"), in: ElementTree.document, node: NodeID(5))
    var frame = Frame(size: Size(width: .points(100), height: .points(100)))
    frame.place(
      .picture(PictureID(0), Size(width: .points(40), height: .points(20))),
      at: Point(x: .points(30), y: .points(10)), as: .element(element))
    let page = PageFrame(trim: frame, role: .body, typeArea: Rectangle(origin: .zero, size: frame.size))
    let locator = TextLocator([page], tree)
    #expect(locator.page(of: NodeID(5), offset: 0) == 0)
    #expect(locator.places(of: NodeID(5), 0..<1).map(\.box.size.width.points) == [40])
  }
}
