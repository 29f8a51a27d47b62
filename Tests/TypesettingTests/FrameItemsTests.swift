import Frames
import Measure
import TestSupport
import Testing

@Suite("Items of a frame") struct FrameItemsTests {
  private static let size = Size(width: .points(100), height: .points(100))

  /// Items of every kind, among them many that are too large for the form in which most are kept.
  private static func items(seed: UInt64, count: Int = 300) -> [Placed] {
    var generator = SeededGenerator(seed: seed)
    let inks: [Ink] = [.black, .paper, .registration, .proof(.red, thousandths: 300), .book(Tint(thousandths: 120))]
    func length() -> Length {
      let most = [1_000, 1_000_000, 9_000_000, 3_000_000_000].randomElement(using: &generator) ?? 1
      return Length(units: Int.random(in: -most...most, using: &generator))
    }
    func run() -> GlyphRun {
      let text = String(
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in "あa𠮷、".randomElement(using: &generator) ?? "あ" })
      let isRaised = Int.random(in: 0..<5, using: &generator) == 0
      let glyphs = text.unicodeScalars.map { scalar in
        PlacedGlyph(
          glyph: scalar.value, advance: length(), shift: Point(x: length(), y: isRaised ? length() : .zero))
      }
      let clusters = text.unicodeScalars.map { scalar in
        GlyphCluster(
          utf8Count: UTF8.width(scalar), glyphCount: 1, isMissing: scalar == "a", isOtherForm: scalar == "𠮷")
      }
      return GlyphRun(
        face: FontFace(family: "Square", size: .points([7, 9].randomElement(using: &generator) ?? 7)), glyphs: glyphs,
        clusters: clusters, text: text, marksBefore: Int.random(in: 0...70_000, using: &generator),
        standing: [.onLine, .script, .rubyBase, .rubyText].randomElement(using: &generator) ?? .onLine)
    }
    return (0..<count).map { number in
      let ink = inks.randomElement(using: &generator) ?? .black
      let own = Size(width: length(), height: length())
      let item: FrameItem =
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: .rule(Stroke(vector: Point(x: length(), y: length()), weight: length(), ink: ink))
        case 1: .fill(own, ink)
        case 2: .anchor(Anchor("a\(number)"))
        case 3: .link(Anchor("b\(number)"), own)
        case 4: .picture(PictureID(number), own)
        case 5:
          .frame(Frame(size: own, items: [Placed(origin: .zero, item: .fill(own, ink), belonging: .artifact(.folio))]))
        default: .glyphs(run(), ink)
        }
      let kinds: [Belonging] = [
        .element(ElementID(number)), .artifact(.layout), .artifact(.runningHead), .artifact(.folio),
        .artifact(.thumbIndex), .artifact(.production), .artifact(.repetition(of: ElementID(number))),
      ]
      let inlines: [Inline?] = [nil, nil, nil, .link(uri: "https://www.city.example.jp/"), .rubyText(word: number % 3)]
      return Placed(
        origin: Point(x: length(), y: length()), item: item,
        belonging: kinds.randomElement(using: &generator) ?? kinds[0],
        textOffset: Int.random(in: 0...100, using: &generator),
        inline: inlines.randomElement(using: &generator) ?? nil)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func comeBackAsTheyWerePlaced(seed: UInt64) {
    let items = Self.items(seed: seed)
    #expect(Array(Frame(size: Self.size, items: items).items) == items)
  }

  @Test(arguments: [4, 5, 6] as [UInt64]) func areMovedIntoAnotherFrame(seed: UInt64) {
    let (first, second) = (Self.items(seed: seed), Self.items(seed: seed + 100))
    let offset = Point(x: .points(7), y: .points(-1_900_000))
    var frame = Frame(size: Self.size, items: first)
    frame.place(contentsOf: Frame(size: Self.size, items: second), at: offset)
    let moved = second.map { placed in
      var placed = placed
      placed.origin = placed.origin + offset
      return placed
    }
    #expect(Array(frame.items) == first + moved)
    frame.fit()
    #expect(Array(frame.items) == first + moved)
  }

  @Test("Frames with other faces and inks than those before keep their own where they are laid aside")
  func keepTheirFaces() {
    let spool = FrameSpool(holding: 0)
    let frames = (0..<200).map { number in
      let run = GlyphRun(
        face: FontFace(family: "Square", size: .points(Double(number % 90))), glyphs: [], clusters: [], text: "")
      let ink = Ink.proof(.red, thousandths: number % 7)
      return Frame(
        size: Self.size,
        items: [Placed(origin: .zero, item: .glyphs(run, ink), belonging: .artifact(.layout))])
    }
    let aside = frames.map { frame in
      var frame = frame
      frame.layAside(in: spool)
      return frame
    }
    #expect(aside == frames)
  }

  @Test("What is laid aside is read again as it was, and can be changed", arguments: [0, 1 << 20, 1 << 30])
  func areLaidAside(limit: Int) {
    let items = Self.items(seed: 10)
    let line = PlacedLine(
      origin: .zero, leading: .points(12), em: .points(8),
      setting: LineSetting(
        measure: .points(80), width: .points(79), isJustified: true, isOverfull: false, cutWord: nil,
        changes: [LineSetting.GapChange(x: .points(3), change: .points(-1))]),
      belonging: .artifact(.layout), isLast: true)
    let whole = Frame(size: Self.size, items: items, lines: [line])
    let spool = FrameSpool(holding: limit)
    var frames = Array(repeating: whole, count: 3)
    for index in frames.indices { frames[index].layAside(in: spool) }
    for frame in frames {
      #expect(frame == whole && frame.hashValue == whole.hashValue && frame.itemCount == items.count)
      #expect(Array(frame.items) == items && Array(frame.lines) == [line])
    }
    var around = Frame(size: Self.size)
    around.place(contentsOf: frames[1], at: .zero)
    #expect(Array(around.items) == items)
    frames[2].place(.anchor(Anchor("new")), at: .zero, as: .artifact(.layout))
    frames[2].note(line)
    #expect(frames[2].items.count == items.count + 1 && frames[2].lines.count == 2)
    #expect(frames[0] != frames[2])
    frames[0].move(by: Point(x: .points(1), y: .zero))
    var moved = whole
    moved.move(by: Point(x: .points(1), y: .zero))
    #expect(frames[0] == moved)
  }

  @Test("Frames with the same items are equal, whatever stood in them before")
  func areEqualHoweverTheyCame() {
    let items = Self.items(seed: 9)
    var joined = Frame(size: Self.size, items: Array(items[..<100]))
    joined.place(contentsOf: Frame(size: Self.size, items: Array(items[100...])), at: .zero)
    let whole = Frame(size: Self.size, items: items)
    #expect(joined == whole && joined.hashValue == whole.hashValue)
    #expect(Frame(size: Self.size, items: items.dropLast()) != whole)
  }

  @Test func linesComeBackAsTheyWereNoted() {
    let lines = (0..<50).map { number in
      PlacedLine(
        origin: Point(x: .points(Double(number)), y: .points(3)), leading: .points(12), em: .points(8),
        setting: LineSetting(
          measure: .points(80), width: Length(units: number == 7 ? 1 << 40 : 80_000), isJustified: number % 2 == 0,
          isOverfull: number % 3 == 0, cutWord: number % 5 == 0 ? "語" : nil,
          changes: (0..<number % 4).map { LineSetting.GapChange(x: .points(Double($0)), change: .points(-1)) }),
        belonging: .element(ElementID(number)), isLast: number % 7 == 0)
    }
    var frame = Frame(size: Self.size)
    for line in lines { frame.note(line) }
    #expect(Array(frame.lines) == lines)
    var other = Frame(size: Self.size)
    for line in lines.reversed() { other.note(line) }
    other.place(contentsOf: frame, at: Point(x: .zero, y: .points(5)))
    #expect(other.lines.count == 100 && other.lines.dropFirst(50).map(\.setting) == lines.map(\.setting))
    #expect(other.lines.last?.origin.y == .points(8))
  }
}

@Suite("Glyphs in little memory") struct CompactListTests {
  private static func glyph(_ number: Int, y: Int = 0) -> PlacedGlyph {
    PlacedGlyph(
      glyph: UInt32(number), advance: Length(units: number * 3 - 8),
      shift: Point(x: Length(units: -number), y: Length(units: y)))
  }

  @Test("The least and the largest lengths that are kept in few bits, and the next beyond them")
  func limits() {
    for units in [0, 1, -1, 8_388_607, -8_388_607, 8_388_608, -8_388_608, 1 << 40] {
      for glyph in [0, 0xFFFF, 0x1_0000, .max] as [UInt32] {
        let placed = PlacedGlyph(
          glyph: glyph, advance: Length(units: units), shift: Point(x: Length(units: -units), y: .zero))
        #expect(Array(PlacedGlyphs([placed])) == [placed])
        #expect((SmallGlyph(placed) != nil) == (abs(units) < 1 << 23 && glyph <= 0xFFFF))
      }
    }
    for (bytes, glyphs) in [(0, 0), (1, 1), (15, 3), (16, 1), (3, 4), (70_000, 70_000)] {
      let cluster = GlyphCluster(utf8Count: bytes, glyphCount: glyphs, isMissing: true, isOtherForm: bytes == 3)
      #expect(Array(GlyphClusters([cluster])) == [cluster])
    }
  }

  @Test func aPartIsChangedByItself() {
    let all = PlacedGlyphs((0..<10).map { Self.glyph($0) })
    var part = all.part(2..<5)
    part[1].advance = .points(1)
    #expect(part.map(\.glyph) == [2, 3, 4] && part[1].advance == .points(1))
    #expect(all[3] == Self.glyph(3) && all.count == 10)
    part[0].shift.y = .points(2)
    part.append(Self.glyph(11))
    #expect(part.map(\.glyph) == [2, 3, 4, 11] && part[0].shift.y == .points(2) && part[1].advance == .points(1))
    part.replaceSubrange(1..<3, with: [Self.glyph(20)])
    #expect(part.map(\.glyph) == [2, 20, 11])
  }

  @Test func equalListsAreEqualHoweverKept() {
    var raised = PlacedGlyphs([Self.glyph(1, y: 5), Self.glyph(2)])
    raised[0].shift.y = .zero
    let plain: PlacedGlyphs = [Self.glyph(1), Self.glyph(2)]
    #expect(raised == plain && raised.hashValue == plain.hashValue && raised != plain.part(0..<1))
  }
}
