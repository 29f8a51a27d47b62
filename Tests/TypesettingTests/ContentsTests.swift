import Frames
import Measure
import TestSupport
import Testing

@testable import Typesetting

// Square glyphs of 10 pt on a type area of 200 × 280 pt.

private let area = Size(width: .points(200), height: .points(280))

private func design(_ change: (inout ContentsDesign) -> Void = { _ in }) -> ContentsDesign {
  var entry = body
  entry.leading = .points(20)
  var design = ContentsDesign(
    heading: Heading(title: paragraph("目次")), entry: entry, leader: "", indent: .zero, gap: .points(5),
    spreadLimit: .zero)
  change(&design)
  return design
}

private func entries(_ levels: [Int]) -> [ContentsEntry] {
  levels.enumerated().map { index, level in
    ContentsEntry(
      title: "部", level: level, folio: "9", target: Anchor("a\(index)"), element: ElementID(index + 1))
  }
}

/// The left ends and baselines of a text, in points.
private func places(_ frame: Frame, _ text: String) -> [(x: Double, y: Double)] {
  frame.items.compactMap { placed in
    guard case .glyphs(let run, _) = placed.item, run.text == text else { return nil }
    return (placed.origin.x.points, placed.origin.y.points)
  }
}

@Suite("Contents") struct ContentsTests {
  @Test func entriesMoveApartToFillThePageAndNoFurtherThanTheyMay() throws {
    func pitch(_ count: Int, most: Double?) throws -> Double {
      let made = contentsAreas(
        entries(Array(repeating: 1, count: count)), design: design { $0.mostLeading = most.map { .points($0) } },
        size: area, shaper: SquareShaper())
      let lines = places(try #require(made.areas.first), "部")
      #expect(made.areas.count == 1)
      return ((lines[1].y - lines[0].y) * 10).rounded() / 10
    }
    #expect(try pitch(5, most: nil) == 20)
    #expect(try pitch(5, most: 30) == 30)
    // Entries fill nine tenths of the 70 pt that ten of them leave.
    #expect(try pitch(10, most: 60) == 26.3)
    #expect(try pitch(13, most: 60) < 21)
  }

  @Test("Names beyond those that are held are set like these")
  func manyNames() {
    let made = contentsAreas(
      entries(Array(repeating: 1, count: 1_400)), design: design { $0.spreadLimit = .points(50) }, size: area,
      shaper: SquareShaper())
    let names = made.areas.map { places($0, "部").map { [$0.x, $0.y] } }
    #expect(names.joined().count == 1_400)
    // Pages without the heading are alike, apart from the last.
    #expect(Set(names.dropFirst().dropLast()).count == 1)
  }

  @Test("Contents that leave more than a third of their page empty begin lower")
  func shortContentsSink() throws {
    func top(_ count: Int, sinks: Bool = true) throws -> Double {
      let made = contentsAreas(
        entries(Array(repeating: 1, count: count)), design: design { $0.sinks = sinks }, size: area,
        shaper: SquareShaper())
      #expect(made.areas.count == 1)
      return try #require(places(made.areas[0], "目次").first).y - 8.8
    }
    // Heading and three entries take 70 pt of 280: a third of the other 210 stands above them.
    #expect(abs(try top(3) - 70) < 0.1)
    #expect(try top(3, sinks: false) < 0.1)
    // 190 pt are more than two thirds.
    #expect(try top(9) < 0.1)
  }

  @Test(
    "Lower levels stay out where they would ask for a further page",
    arguments: [([1, 2, 2, 1, 2], true, 5), ([1] + Array(repeating: 2, count: 20), true, 1)])
  func lowerLevels(levels: [Int], inRoom: Bool, shown: Int) {
    let made = contentsAreas(
      entries(levels), design: design { $0.hasLowerLevelsInRoom = inRoom }, size: area, shaper: SquareShaper())
    #expect(made.areas.count == 1 && made.entries.count == shown)
    let always = contentsAreas(entries(levels), design: design(), size: area, shaper: SquareShaper())
    #expect(always.entries.count == levels.count)
  }

  @Test func whatIsGroupedStandsBelowInColumnsWithFoliosAtTheirEnds() throws {
    func group(_ title: String, _ count: Int) -> GroupedContents.Group {
      GroupedContents.Group(
        title: Heading(title: paragraph(title), spaceBefore: .points(10)),
        lines: (0..<count).map { ContentsLine(title: "名前", target: Anchor("g\($0)"), element: ElementID($0 + 20)) })
    }
    let grouped = GroupedContents(
      heading: Heading(title: paragraph("索引"), spaceBefore: .points(30)), groups: [group("一", 5), group("二", 1)],
      item: body, indent: .points(20), gap: .points(10)
    ).resolved { $0.entry(folio: "7") }
    let made = contentsAreas(entries([1]), groups: grouped, design: design(), size: area, shaper: SquareShaper())
    let frame = try #require(made.areas.first)
    let names = places(frame, "名前")
    // Cells of 35 pt (two characters, 10 pt, half a character) with 20 pt between them: three to a row.
    #expect(names.map(\.x).prefix(4).map { $0.rounded() } == [20, 87, 153, 20])
    #expect(names[3].y - names[0].y == 10 && names[5].y > names[4].y)
    #expect(places(frame, "索引")[0].y > places(frame, "部")[0].y + 30)
    #expect(places(frame, "7").map { $0.x.rounded() }.prefix(4) == [62, 128, 195, 62])
    let links = frame.items.count { if case .link = $0.item { true } else { false } }
    #expect(links == 7)
  }

  @Test func anEntryKeepsRoomForOneBelowItAndForNoOther() {
    // Under a heading of 10 pt thirteen entries have room.
    func count(_ levels: [Int]) -> Int {
      let made = contentsAreas(entries(levels), design: design(), size: area, shaper: SquareShaper())
      return places(made.areas[0], "部").count
    }
    #expect(count(Array(repeating: 1, count: 20)) == 13)
    #expect(count(Array(repeating: 1, count: 13) + Array(repeating: 2, count: 7)) == 12)
  }

  @Test func aHigherLevelThatFollowsALowerOneStandsApart() throws {
    let made = contentsAreas(
      entries([1, 2, 1, 1]), design: design { $0.groupGap = .points(7) }, size: area, shaper: SquareShaper())
    let lines = places(try #require(made.areas.first), "部").map(\.y)
    #expect(zip(lines.dropFirst(), lines).map { ($0 - $1).rounded() } == [20, 27, 20])
  }

  @Test func leadersLeaveAGapBeforeTheirFolios() throws {
    let made = contentsAreas(
      entries([1]), design: design { $0.leader = "…" }, size: area, shaper: SquareShaper())
    let leaders = places(try #require(made.areas.first), "…").map(\.x)
    // The folio takes the last 5 pt, the gap 5 more; each leader is 10 pt wide.
    #expect(leaders.max() == 180 && leaders.min() == 20)
  }

  @Test func groupsThatHaveNoRoomGoOnOverThePage() throws {
    let groups = (0..<12).map { number in
      GroupedContents.Group(
        title: Heading(title: paragraph("題\(number)")), lines: [ContentsLine(title: "名", target: Anchor("g"))])
    }
    let grouped = GroupedContents(
      heading: Heading(title: paragraph("索引")), groups: groups, item: body, indent: .zero, gap: .points(10)
    ).resolved { $0.entry(folio: "7") }
    let made = contentsAreas(
      entries([1, 1, 1]), groups: grouped, design: design(), size: area, shaper: SquareShaper())
    #expect(made.areas.count == 2)
    for frame in made.areas {
      #expect(frame.items.allSatisfy { $0.origin.y <= area.height })
      // A title is never the last of its page.
      let titles = frame.items.filter {
        if case .glyphs(let run, _) = $0.item { run.text.hasPrefix("題") } else { false }
      }
      #expect(places(frame, "名").count == titles.count)
    }
  }
}
