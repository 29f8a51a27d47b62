@testable import CairoBackend
import Frames
import Measure
import Spooling
import Testing

@Suite("Pages into a PDF", .enabled(if: Bench.hasFonts, "run `make fonts` first"))
struct PDFTests {
  /// A cover, contents that link to both body pages, and these pages; the second one is turned on its side.
  static func book(_ fonts: FontSet) -> [PageFrame] {
    let cover = Bench.page(role: .cover) { _ in }
    let contents = Bench.page(200, 100, role: .contents) { frame in
      let size = Size(width: .points(80), height: .points(10))
      frame.place(.link(Anchor("one"), size), at: Point(x: .points(10), y: .points(10)), as: .artifact(.layout))
      frame.place(.link(Anchor("two"), size), at: Point(x: .points(10), y: .points(30)), as: .artifact(.layout))
    }
    var first = Bench.page(lines: ["国の12（実績）、。", "𠮷野\u{E000}①"], fonts)
    first.folio = "1"
    first.trim.place(.anchor(Anchor("one")), at: .zero, as: .artifact(.layout))
    var inner = Frame(size: Size(width: .points(60), height: .points(20)))
    for run in fonts.shape("横倒し", in: Bench.face) {
      inner.place(.glyphs(run, .black), at: Point(x: .zero, y: .points(10)), as: .element(ElementID(1)))
    }
    inner.place(.anchor(Anchor("two")), at: Point(x: .points(5), y: .points(2)), as: .artifact(.layout))
    let second = Bench.page(100, 300, folio: "2") { frame in
      frame.place(.frame(inner, quarterTurns: 1), at: Point(x: .points(30), y: .points(40)), as: .artifact(.layout))
    }
    return [cover, contents, first, second]
  }

  static func made() throws -> [UInt8] {
    let fonts = try Bench.fonts()
    return try pdf(of: book(fonts), isStamped: true, fonts: fonts).bytes.whole
  }

  @Test func sameBytesFromTwoFontSets() throws {
    let first = try Self.made()
    #expect(sha256(of: first) == sha256(of: try Self.made()))
  }

  @Test("What belongs together shares a stamp; frames and what must be said beside its glyph have their own")
  func stamps() throws {
    let fonts = try Bench.fonts()
    func stamps(_ page: PageFrame) throws -> [Stamp] {
      try pdf(of: [page], isStamped: true, fonts: fonts).stamps[0]
    }
    let noto = FontFace(family: "Noto Sans CJK JP", size: .points(9))
    let element = Stamp(.element(ElementID(0)))
    let second = Stamp(.element(ElementID(1)))
    let said = Stamp(.element(ElementID(1)), text: "\u{E000}")
    #expect(try stamps(Bench.page(lines: ["国国国"], fonts)) == [element])
    // In Noto the full-width tilde looks like the wave dash, so each needs a glyph of its own.
    #expect(try stamps(Bench.page(lines: ["〜～国〜"], fonts, in: noto)) == [element])
    #expect(try stamps(Self.book(fonts)[2]) == [element, second, said, second])
    #expect(try stamps(Self.book(fonts)[0]) == [])
    let plain = try pdf(of: Self.book(fonts), isStamped: false, fonts: fonts)
    #expect(plain.stamps == [[], [], [], []])
  }

  @Test(
    "A gap is a part of the glyph before it", arguments: ["BIZ UDGothic", "Noto Sans CJK JP"],
    [0, 0.05, 0.25, 0.3, 4])
  func gaps(family: String, gap: Double) throws {
    let fonts = try Bench.fonts()
    let face = FontFace(family: family, size: .points(10))
    var run = try #require(fonts.shape("令和6年", in: face).first)
    for index in run.glyphs.indices.dropLast() { run.glyphs[index].advance += .points(gap * 10) }
    let page = Bench.page(300, 50) { frame in
      frame.place(.glyphs(run, .black), at: Point(x: .points(10), y: .points(20)), as: .element(ElementID(0)))
    }
    let bytes = try pdf(of: [page], isStamped: true, fonts: fonts).bytes.whole
    #expect(try Bench.output(of: "pdftotext -enc UTF-8 FILE -", for: bytes).contains("令和6年"))
    // The glyphs are at their places in the frame: poppler finds the whole line as one word of that width.
    let box = try Bench.output(of: "pdftotext -bbox FILE -", for: bytes)
    let right = try #require(box.firstMatch(of: /xMax="([\d.]+)"[^>]*>令和6年/).flatMap { Double($0.1) })
    #expect(abs(right - 10 - run.width.points) < 0.1)
  }

  @Test("A glyph that is none is refused where the PDF promises something")
  func noGlyph() throws {
    let fonts = try Bench.fonts()
    var run = try #require(fonts.shape("目標", in: Bench.face).first)
    run.glyphs[1].glyph = 0
    let page = Bench.page { frame in
      frame.place(.glyphs(run, .black), at: Point(x: .zero, y: .points(20)), as: .element(ElementID(0)))
    }
    let error = #expect(throws: PaintError.self) { try pdf(of: [page], isStamped: true, fonts: fonts) }
    #expect(error?.reason == .noGlyph)
    #expect(error?.text?.text.contains("目標") == true)
    #expect(try !pdf(of: [page], isStamped: false, fonts: fonts).bytes.whole.isEmpty)
  }

  @Test func noPages() throws {
    let fonts = try Bench.fonts()
    let error = #expect(throws: PaintError.self) { try pdf(of: [], isStamped: true, fonts: fonts) }
    #expect(error?.reason == .noPages)
  }

  @Test("pdftotext gives back the text", .enabled(if: Bench.program("pdftotext") != nil, "pdftotext is not installed"))
  func extractedText() throws {
    let text = try Bench.output(of: "pdftotext -enc UTF-8 FILE -", for: Self.made())
    #expect(text.contains("国の12（実績）、。"))
    #expect(text.contains("𠮷野\u{E000}①"))
    #expect(text.filter { "横倒し".contains($0) } == "横倒し")
  }

  @Test("The sample's text comes back letter for letter", .enabled(if: Bench.program("pdftotext") != nil))
  func extractedLines() throws {
    let fonts = try Bench.fonts()
    let lines = ["組織目標と実績・成果", "①市民の「声」を聴く（年2回）。", "ﾊﾟｰﾄﾅｰ　AVATar ffi 100%", "行用見立"]
    for family in ["BIZ UDGothic", "BIZ UDPGothic", "Noto Sans CJK JP"] {
      let page = Bench.page(lines: lines, fonts, in: FontFace(family: family, size: .points(9)))
      let bytes = try pdf(of: [page], isStamped: true, fonts: fonts).bytes.whole
      let text = try Bench.output(of: "pdftotext -enc UTF-8 -layout FILE -", for: bytes)
      let words = { (text: String) in text.filter { !$0.isWhitespace } }
      #expect(words(text) == words(lines.joined()))
    }
  }

  @Test("qpdf finds nothing wrong", .enabled(if: Bench.program("qpdf") != nil, "qpdf is not installed"))
  func whole() throws {
    #expect(try Bench.output(of: "qpdf --check FILE", for: Self.made()).contains("No syntax or stream encoding errors"))
  }

  @Test("Only the glyphs used are embedded, also of a font with subroutines") func small() throws {
    let fonts = try Bench.fonts()
    let noto = FontFace(family: "Noto Sans CJK JP", size: .points(9))
    let bytes = try pdf(of: [Bench.page(lines: ["国の12（実績）"], fonts, in: noto)], isStamped: false, fonts: fonts).bytes
      .whole
    #expect((2_000...12_000).contains(bytes.count))
  }

  @Test("The bleed lies around the trim") func bleed() throws {
    let fonts = try Bench.fonts()
    var page = Bench.page(100, 50) { _ in }
    page.bleed = .points(9)
    let text = String(decoding: try pdf(of: [page], isStamped: false, fonts: fonts).bytes.whole, as: UTF8.self)
    #expect(text.contains("/MediaBox [ 0 0 118 68 ]"))
  }

  @Test("A text that Cairo does not take is an error that has it, and no memory is touched that is gone")
  func refusedText() throws {
    let fonts = try Bench.fonts()
    let noncharacter = String(try #require(Unicode.Scalar(0x1FFFF as UInt32)))
    let page = Bench.page(lines: ["目標", "成\(noncharacter)果"], fonts)
    for _ in 0..<20 {
      let inPDF = #expect(throws: PaintError.self) { try pdf(of: [page], isStamped: false, fonts: fonts) }
      let inSVG = #expect(throws: PaintError.self) { try svg(of: page, fonts: fonts) }
      for error in [inPDF, inSVG] {
        #expect(error?.reason == .refusedText)
        #expect(error?.text?.text.contains(noncharacter) == true)
      }
    }
  }

  @Test("A font that cannot be drawn is an error that has the text") func refusedFont() throws {
    try Bench.inFolder { folder in
      var bytes = try #require(Bench.bytes(of: Bench.gothic.path))
      let entry = try #require(
        stride(from: 12, to: 12 + 16 * 40, by: 16).first { bytes[$0..<$0 + 4].elementsEqual("head".utf8) })
      let table = bytes[entry + 8..<entry + 12].reduce(0) { $0 << 8 | Int($1) }
      // An em with more units than a font may have.
      bytes[table + 18] = 0xCE
      let path = "\(folder)/damaged.ttf"
      try write(bytes, to: path)
      let fonts = try FontSet([FontFile(family: "BIZ UDGothic", weight: .regular, path: path)])
      let page = Bench.page(lines: ["目標"], fonts)
      let error = #expect(throws: PaintError.self) { try svg(of: page, fonts: fonts) }
      #expect(error?.reason == .refusedFont)
      #expect(error?.text?.text == "目標")
      // In a PDF the face is cut down first, which may repair it: it is drawn or refused, without a crash.
      _ = try? pdf(of: [page], isStamped: false, fonts: fonts)
    }
  }
}
