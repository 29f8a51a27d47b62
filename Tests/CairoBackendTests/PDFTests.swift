@testable import CairoBackend
import Frames
import Measure
import Testing

@Suite("Pages into a PDF", .enabled(if: Bench.hasFonts, "run `make fonts` first"))
struct PDFTests {
  static let description = DocumentDescription(
    title: "組織(重点)目標", author: "ある市", keywords: ["目標", "成果"], date: "2019-06-01T09:30:00+09:00")

  /// A cover, contents that lead to both body pages, and these; the second body page lies on its side.
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

  static let bookmarks = [
    Bookmark(title: "部", level: 1, target: Anchor("one")), Bookmark(title: "柱(一)", level: 2, target: Anchor("two")),
    Bookmark(title: "次の部", level: 1, target: Anchor("two")),
  ]

  static func made() throws -> [UInt8] {
    let fonts = try Bench.fonts()
    return try pdf(of: book(fonts), description, bookmarks: bookmarks, fonts: fonts)
  }

  @Test func sameBytesFromTwoFontSets() throws {
    let first = try Self.made()
    #expect(sha256(of: first) == sha256(of: try Self.made()))
  }

  @Test("The date is written as the standard wants it") func date() throws {
    let text = String(decoding: try Self.made(), as: UTF8.self)
    #expect(text.contains("/CreationDate (D:20190601093000+09')"))
    #expect(text.contains("/ModDate (D:20190601093000+09')"))
  }

  @Test(
    arguments: [
      ("2019-06-01", "D:20190601000000+00'"), ("2020-02-29T23:59", "D:20200229235900+00'"),
      ("2019-06-01T01:02:03Z", "D:20190601010203+00'"), ("2019-06-01T01:02:03-08:00", "D:20190601010203-08'"),
      ("2019-06-01T01:02:03+0900", "D:20190601010203+09'"),
    ])
  func readableDate(_ written: String, _ expected: String) throws {
    #expect(try PrintDate(written).asStandard == "(\(expected))")
  }

  @Test(
    arguments: [
      "", "2019", "2019-13-01", "2019-02-29", "2019-6-1", "2019-06-01T", "2019-06-01T25:00", "2019-06-01T10:00+05:30",
      "2019-06-01 10:00", "1. Juni 2019", "2019-06-01T10:00:00+", "２０１９-06-01", "2019-06-01T10:00:00Zulu",
    ])
  func unreadableDate(_ written: String) {
    let error = #expect(throws: PaintError.self) { try PrintDate(written) }
    #expect(error?.reason == .dateUnreadable)
  }

  @Test("Without a date the PDF has the present one") func presentDate() throws {
    let fonts = try Bench.fonts()
    let bytes = try pdf(of: [Bench.page { _ in }], DocumentDescription(title: "x"), fonts: fonts)
    #expect(String(decoding: bytes, as: UTF8.self).contains("/CreationDate (D:20"))
  }

  @Test func noPages() throws {
    let fonts = try Bench.fonts()
    let error = #expect(throws: PaintError.self) { try pdf(of: [], Self.description, fonts: fonts) }
    #expect(error?.reason == .noPages)
  }

  @Test("A link or bookmark that leads nowhere is named", arguments: [true, false])
  func anchorMissing(isLink: Bool) throws {
    let fonts = try Bench.fonts()
    let page = Bench.page { frame in
      if isLink { frame.place(.link(Anchor("gone"), frame.size), at: .zero, as: .artifact(.layout)) }
    }
    let bookmarks = isLink ? [] : [Bookmark(title: "x", level: 1, target: Anchor("gone"))]
    let error = #expect(throws: PaintError.self) {
      try pdf(of: [page], Self.description, bookmarks: bookmarks, fonts: fonts)
    }
    #expect(error?.reason == .anchorMissing)
    #expect(error?.message.contains("“gone”") == true)
  }

  @Test("Labels are folios, or the kind of page") func labels() {
    let pages = [
      Bench.page(role: .cover) { _ in }, Bench.page(role: .contents) { _ in }, Bench.page(role: .contents) { _ in },
      Bench.page(folio: "1") { _ in }, Bench.page(folio: "– 2 –") { _ in }, Bench.page(role: .blank) { _ in },
    ]
    #expect(pageLabels(pages) == ["表紙", "目次", "目次2", "1", "– 2 –", "白"])
  }

  @Test("Anchors are found through turned frames") func anchorPlaces() throws {
    let anchors = AnchorPlaces(Self.book(try Bench.fonts()))
    #expect(anchors.destination(Anchor("one")) == "page=3 pos=[0.000 0.000]")
    // 60 × 20, turned clockwise at (30, 40): what was 5 from the left and 2 from the top is 2 from the right.
    #expect(anchors.destination(Anchor("two")) == "page=4 pos=[48.000 45.000]")
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
      let bytes = try pdf(of: [page], Self.description, fonts: fonts)
      let text = try Bench.output(of: "pdftotext -enc UTF-8 -layout FILE -", for: bytes)
      let words = { (text: String) in text.filter { !$0.isWhitespace } }
      #expect(words(text) == words(lines.joined()))
    }
  }

  @Test("pdfinfo shows sizes, labels' sake and title", .enabled(if: Bench.program("pdfinfo") != nil, "no pdfinfo"))
  func pdfinfo() throws {
    let text = try Bench.output(of: "pdfinfo -l 9 FILE", for: Self.made())
    #expect(text.contains("組織(重点)目標"))
    #expect(text.contains("ある市"))
    #expect(text.contains("目標, 成果"))
    #expect(text.contains("Creator:         Sasshi"))
    #expect(text.contains("Page    2 size:  200 x 100 pts"))
    #expect(text.contains("Page    4 size:  100 x 300 pts"))
  }

  @Test("qpdf finds nothing wrong", .enabled(if: Bench.program("qpdf") != nil, "qpdf is not installed"))
  func whole() throws {
    #expect(try Bench.output(of: "qpdf --check FILE", for: Self.made()).contains("No syntax or stream encoding errors"))
  }

  @Test("Bookmarks lead to their places", .enabled(if: Bench.program("qpdf") != nil, "qpdf is not installed"))
  func outlines() throws {
    let text = try Bench.output(of: "qpdf --json --json-key=outlines FILE", for: Self.made())
    let titles = text.split(separator: "\n").filter { $0.contains("\"title\"") || $0.contains("destpagepos") }
      .map { $0.filter { !" ,\"".contains($0) } }
    // qpdf lists what lies below an entry before the entry's own title.
    #expect(
      titles == [
        "destpageposfrom1:3", "destpageposfrom1:4", "title:柱(一)", "title:部", "destpageposfrom1:4", "title:次の部",
      ])
  }

  @Test("Links lead to their places, also from a page without ink", .enabled(if: Bench.program("qpdf") != nil))
  func links() throws {
    let text = try Bench.output(of: "qpdf --qdf --object-streams=disable FILE -", for: Self.made())
    let count = text.ranges(of: "/Subtype /Link").count
    #expect(count == 2)
    // The rectangles count from the foot of a page of 100 pt.
    let rectangles = text.matches(of: /\/Rect \[\s+10\s+(\d+)\s+90\s+(\d+)\s+\]/).map { "\($0.1)–\($0.2)" }
    #expect(rectangles == ["80–90", "60–70"])
  }

  @Test("Only the glyphs used are embedded, also of a font with subroutines") func small() throws {
    let fonts = try Bench.fonts()
    let noto = FontFace(family: "Noto Sans CJK JP", size: .points(9))
    let bytes = try pdf(of: [Bench.page(lines: ["国の12（実績）"], fonts, in: noto)], Self.description, fonts: fonts)
    #expect((2_000...12_000).contains(bytes.count))
  }

  @Test("The bleed lies around the trim") func bleed() throws {
    let fonts = try Bench.fonts()
    var page = Bench.page(100, 50) { _ in }
    page.bleed = .points(9)
    let text = String(decoding: try pdf(of: [page], Self.description, fonts: fonts), as: UTF8.self)
    #expect(text.contains("/MediaBox [ 0 0 118 68 ]"))
  }
}
