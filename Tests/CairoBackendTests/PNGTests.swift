@testable import CairoBackend
import Frames
import Measure
import Testing

@Suite("Pages into pixels", .enabled(if: Bench.hasFonts, "run `make fonts` first"))
struct PNGTests {
  /// A page at one pixel per point as letters: `#` black, `.` white, `+` between.
  static func picture(of page: PageFrame) throws -> [String] {
    let pixels = try drawn(page, ppi: 72, fonts: Bench.fonts())
    return stride(from: 0, to: pixels.bytes.count, by: pixels.width).map { begin in
      String(pixels.bytes[begin..<(begin + pixels.width)].map { $0 == 0 ? "#" : $0 == 255 ? "." : "+" })
    }
  }

  static func point(_ x: Double, _ y: Double) -> Point { Point(x: .points(x), y: .points(y)) }
  static func size(_ width: Double, _ height: Double) -> Size {
    Size(width: .points(width), height: .points(height))
  }

  @Test("Rules lie evenly on their line and end square; fills cover what was there") func rulesAndFills() throws {
    let page = Bench.page(20, 20) { frame in
      let rule = { (x: Double, y: Double, weight: Double) in
        FrameItem.rule(Stroke(vector: Self.point(x, y), weight: .points(weight)))
      }
      frame.place(rule(16, 0, 2), at: Self.point(2, 2), as: .artifact(.layout))
      frame.place(rule(0, 14, 1), at: Self.point(2.5, 4), as: .artifact(.layout))
      frame.place(rule(0, 14, 1), at: Self.point(17, 4), as: .artifact(.layout))
      frame.place(.fill(Self.size(8, 6), .black), at: Self.point(6, 5), as: .artifact(.layout))
      frame.place(.fill(Self.size(4, 2), .paper), at: Self.point(8, 7), as: .artifact(.layout))
      frame.place(.fill(Self.size(8, 4), .book(Tint(thousandths: 200))), at: Self.point(6, 13), as: .artifact(.layout))
    }
    let expected = [
      "....................",
      "..################..",
      "..################..",
      "....................",
      "..#.............++..",
      "..#...########..++..",
      "..#...########..++..",
      "..#...##....##..++..",
      "..#...##....##..++..",
      "..#...########..++..",
      "..#...########..++..",
      "..#.............++..",
      "..#.............++..",
      "..#...++++++++..++..",
      "..#...++++++++..++..",
      "..#...++++++++..++..",
      "..#...++++++++..++..",
      "..#.............++..",
      "....................",
      "....................",
    ]
    #expect(try Self.picture(of: page) == expected)
  }

  @Test(
    "A turned frame begins at its turned box's top left corner",
    arguments: [
      (0, ["......", ".##...", ".##...", "......", "......", "......"]),
      (1, ["......", "..##..", "..##..", "......", "......", "......"]),
      (2, ["......", "......", "...##.", "...##.", "......", "......"]),
      (3, ["......", "......", "......", ".##...", ".##...", "......"]),
      (-1, ["......", "......", "......", ".##...", ".##...", "......"]),
    ])
  func turned(_ quarterTurns: Int, _ expected: [String]) throws {
    // A box of 4 × 3 with a black corner of 2 × 2 at the top left.
    var inner = Frame(size: Self.size(4, 3))
    inner.place(.fill(Self.size(2, 2), .black), at: .zero, as: .artifact(.layout))
    let page = Bench.page(6, 6) { frame in
      frame.place(.frame(inner, quarterTurns: quarterTurns), at: Self.point(1, 1), as: .artifact(.layout))
    }
    #expect(try Self.picture(of: page) == expected)
  }

  @Test("Frames in frames turn together") func nested() throws {
    var innermost = Frame(size: Self.size(2, 1))
    innermost.place(.fill(Self.size(1, 1), .black), at: .zero, as: .artifact(.layout))
    var inner = Frame(size: Self.size(4, 3))
    inner.place(.frame(innermost, quarterTurns: 1), at: Self.point(3, 0), as: .artifact(.layout))
    inner.place(.fill(Self.size(1, 1), .black), at: Self.point(0, 2), as: .artifact(.layout))
    let page = Bench.page(5, 5) { frame in
      frame.place(.frame(inner, quarterTurns: 1), at: Self.point(1, 1), as: .artifact(.layout))
    }
    #expect(try Self.picture(of: page) == [".....", ".#...", ".....", ".....", "...#."])
  }

  @Test(
    "A scaled frame is drawn smaller or larger from the same corner",
    arguments: [
      (500, 0, ["......", ".#....", "......", "......", "......", "......"]),
      (1000, 0, ["......", ".##...", ".##...", "......", "......", "......"]),
      (2000, 0, ["......", ".####.", ".####.", ".####.", ".####.", "......"]),
      (500, 1, ["......", "..#...", "......", "......", "......", "......"]),
    ])
  func scaled(_ thousandths: Int, _ quarterTurns: Int, _ expected: [String]) throws {
    var inner = Frame(size: Self.size(4, 4))
    inner.place(.fill(Self.size(2, 2), .black), at: .zero, as: .artifact(.layout))
    let page = Bench.page(6, 6) { frame in
      let scaled = FrameItem.frame(inner, quarterTurns: quarterTurns, scale: Scale(thousandths: thousandths))
      frame.place(scaled, at: Self.point(1, 1), as: .artifact(.layout))
    }
    #expect(try Self.picture(of: page) == expected)
  }

  @Test("A page with an ink of proofs is in colours, any other gray") func colors() throws {
    let fonts = try Bench.fonts()
    let ink = Ink.proof(.red, thousandths: 1000)
    let page = Bench.page(2, 1) { $0.place(.fill(Self.size(1, 1), ink), at: .zero, as: .artifact(.layout)) }
    let pixels = try drawn(page, ppi: 72, fonts: fonts)
    #expect(pixels.channels == 3)
    #expect(pixels.bytes[0] > 200 && pixels.bytes[1] < 40 && pixels.bytes[2] < 40)
    #expect(Array(pixels.bytes[3...]) == [255, 255, 255])
    #expect(try png(of: page, ppi: 72, fonts: fonts)[25] == 2)
  }

  @Test("Text is neither blank nor clipped, and turns with its frame", arguments: [0, 1, 2, 3])
  func text(_ quarterTurns: Int) throws {
    let fonts = try Bench.fonts()
    var inner = Frame(size: Self.size(30, 14))
    for run in fonts.shape("国国", in: FontFace(family: "BIZ UDGothic", size: .points(12))) {
      inner.place(.glyphs(run, .black), at: Self.point(3, 11.56), as: .element(ElementID(1)))
    }
    let page = Bench.page(40, 40) { frame in
      frame.place(.frame(inner, quarterTurns: quarterTurns), at: Self.point(5, 5), as: .artifact(.layout))
    }
    let pixels = try drawn(page, ppi: 288, fonts: fonts)
    var left = Int.max, right = 0, top = Int.max, bottom = 0, ink = 0
    for (index, byte) in pixels.bytes.enumerated() where byte < 128 {
      (left, right) = (min(left, index % pixels.width), max(right, index % pixels.width))
      (top, bottom) = (min(top, index / pixels.width), max(bottom, index / pixels.width))
      ink += 1
    }
    // Two kanji of 12 pt fill their em boxes except for narrow side bearings: 24 × 12 pt at 4 pixels per point.
    let (width, height) = (right - left + 1, bottom - top + 1)
    #expect((88...96).contains(max(width, height)))
    #expect((42...48).contains(min(width, height)))
    #expect((width > height) == (quarterTurns % 2 == 0))
    #expect((900...2200).contains(ink))
  }

  @Test("The file says how many pixels there are to the inch") func resolution() throws {
    let bytes = try png(of: Bench.page(72, 36) { _ in }, ppi: 144, fonts: Bench.fonts())
    #expect(bytes.prefix(8) == [137, 80, 78, 71, 13, 10, 26, 10])
    // 144 pixels per inch are 5669 per metre; gray of 8 bits; 144 × 72 pixels.
    #expect(Array(bytes[16..<26]) == [0, 0, 0, 144, 0, 0, 0, 72, 8, 0])
    let perMetre: [UInt8] = [0, 0, 22, 37]
    #expect(
      Array(bytes[33..<54]) == [0, 0, 0, 9] + Array("pHYs".utf8) + perMetre + perMetre + [1, 0x49, 0x52, 0x24, 0xF0])
  }

  @Test func sameBytes() throws {
    let make = { () throws -> [UInt8] in
      let fonts = try Bench.fonts()
      return try png(of: Bench.page(lines: ["国の12", "𠮷"], fonts), ppi: 100, fonts: fonts)
    }
    #expect(try make() == make())
  }

  @Test(
    "Another program reads the file",
    .enabled(if: Bench.program("identify") != nil, "identify is not installed"))
  func identified() throws {
    let page = Bench.page(595.276, 841.89) { frame in
      frame.place(.fill(Self.size(100, 100), .book(Tint(thousandths: 500))), at: .zero, as: .artifact(.layout))
    }
    let bytes = try png(of: page, ppi: 144, fonts: Bench.fonts())
    let text = try Bench.output(of: "identify -format '%w %h %U %[colorspace] %z' FILE", for: bytes)
    #expect(text == "1191 1684 PixelsPerCentimeter Gray 8")
  }

  @Test func tooLarge() throws {
    let page = Bench.page(10_000, 10) { _ in }
    let error = #expect(throws: PaintError.self) { try png(of: page, ppi: 600, fonts: Bench.fonts()) }
    #expect(error?.reason == .tooLarge)
  }

  @Test("An SVG of the same page twice is the same") func svgPage() throws {
    let make = { () throws -> String in
      let fonts = try Bench.fonts()
      return String(decoding: try svg(of: Bench.page(lines: ["国の12"], fonts), fonts: fonts), as: UTF8.self)
    }
    let first = try make()
    #expect(first.hasPrefix("<?xml"))
    #expect(first.contains("</svg>"))
    #expect(first == (try make()))
  }
}
