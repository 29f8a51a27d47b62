@testable import CairoBackend
import Frames
import Glibc
import Measure
import Testing

@Suite("Text into glyphs", .enabled(if: Bench.hasFonts, "run `make fonts` first"))
struct ShapingTests {
  static let sample = Bench.root + "/Samples/kariya-h30/transcript.txt"

  @Test func fullWidthIsOneEm() throws {
    let runs = try Bench.fonts().shape("実績（A1）、。", in: Bench.face)
    #expect(runs.count == 1)
    let em = Bench.face.size
    #expect(runs.first?.glyphs.map(\.advance) == [em, em, em, em / 2, em / 2, em, em, em])
  }

  @Test func nothingIsNoRun() throws { #expect(try Bench.fonts().shape("", in: Bench.face).isEmpty) }

  @Test("A fallback names the face that draws") func fallback() throws {
    let runs = try Bench.fonts().shape("あ𠮷野い", in: Bench.face)
    #expect(runs.map(\.text) == ["あ", "𠮷", "野い"])
    #expect(runs.map(\.face.family) == ["BIZ UDGothic", "Noto Sans CJK JP", "BIZ UDGothic"])
    #expect(runs.allSatisfy { $0.face.size == Bench.face.size && $0.face.weight == .regular })
    #expect(runs.flatMap(\.clusters).allSatisfy { !$0.isMissing })
  }

  /// In a composite font figures and Latin letters have their own face, size and height.
  @Test(
    "A composite font has two faces",
    arguments: [
      ("開催数 12回", ["開催数 ", "12", "回"]), ("H31.3.31まで", ["H31.3.31", "まで"]), ("City Hall 1階", ["City Hall 1", "階"]),
      ("PDF", ["PDF"]), ("市役所", ["市役所"]), ("１２回（12%）", ["１２回（", "12%", "）"]), ("AとB ", ["A", "と", "B", " "]),
      // What its Latin face lacks, and what combines, is the Japanese face's.
      ("Aあe\u{301}", ["A", "あe\u{301}"]), ("x\u{301}", ["x\u{301}"]),
    ])
  func composite(text: String, parts: [String]) throws {
    var face = Bench.face
    face.latin = LatinFace(family: "Noto Sans CJK JP", scale: 1050, rise: 20)
    let runs = try Bench.fonts().shape(text[...], in: face)
    #expect(runs.map(\.text) == parts)
    let (size, rise) = (Bench.face.size.scaled(by: 1.05), Bench.face.size.scaled(by: 0.02))
    for run in runs
    where run.text.unicodeScalars.allSatisfy({ $0.value < 0x7F && $0 != " " || run.text == "City Hall 1" }) {
      #expect(run.face == FontFace(family: "Noto Sans CJK JP", size: size))
      #expect(run.glyphs.allSatisfy { $0.shift.y == -rise })
      let plain = try Bench.fonts().shape(run.text[...], in: run.face)
      #expect(plain.flatMap(\.glyphs).map(\.advance) == run.glyphs.map(\.advance))
    }
    for run in runs where run.text.unicodeScalars.contains(where: { $0.value > 0x7F }) {
      #expect(run.face == Bench.face)
      // An accent may stand higher than its letter.
      #expect(run.glyphs.first?.shift.y == .zero)
    }
  }

  @Test("Both faces of a composite font must be listed") func compositeIsRequired() throws {
    var face = Bench.face
    face.latin = LatinFace(family: "Times")
    #expect(throws: FontError.self) { try Bench.fonts().require(face) }
    face.latin = LatinFace(family: "BIZ UDGothic")
    try Bench.fonts().require(face)
  }

  @Test("The fallback of a bold face is bold where listed")
  func boldFallback() throws {
    let bold = FontFace(family: "BIZ UDGothic", weight: .bold, size: .points(9))
    #expect(try Bench.fonts().shape("𠮷", in: bold).map(\.face.weight) == [.bold])
    #expect(try FontSet([Bench.gothicBold, Bench.noto]).shape("𠮷", in: bold).map(\.face.weight) == [.regular])
  }

  @Test("A face that is no fallback never helps out") func onlyFallbacksHelp() throws {
    let runs = try FontSet([
      Bench.gothic, FontFile(family: "Noto Sans CJK JP", weight: .regular, path: Bench.noto.path),
    ]).shape("𠮷", in: Bench.face)
    #expect(runs.map(\.face.family) == ["BIZ UDGothic"])
    #expect(runs.first?.clusters.map(\.isMissing) == [true])
  }

  @Test("What no font has is a geta mark of one em", arguments: ["\u{E000}", "\u{10FFFD}", "𓀀", "🦄"])
  func missing(_ character: String) throws {
    let fonts = try Bench.fonts()
    let geta = try #require(fonts.shape("〓", in: Bench.face).first?.glyphs.first)
    let runs = fonts.shape("国\(character)国"[...], in: Bench.face)
    #expect(runs.map(\.text) == ["国\(character)国"])
    #expect(runs.first?.clusters.map(\.isMissing) == [false, true, false])
    #expect(runs.first?.glyphs[1] == PlacedGlyph(glyph: geta.glyph, advance: Bench.face.size))
  }

  @Test("A form of a character is drawn by the first face that has it, or else marked")
  func forms() throws {
    func drawn(_ text: String) throws -> [String] {
      try Bench.fonts().shape(text[...], in: Bench.face).flatMap { run in
        run.clusters.map { "\(run.face.family)\($0.isOtherForm ? " other" : "") \($0.glyphCount)" }
      }
    }
    #expect(try drawn("葛\u{E0100}飾") == ["BIZ UDGothic 1", "BIZ UDGothic 1"])
    #expect(try drawn("邉\u{E0108}") == ["Noto Sans CJK JP 1"])
    #expect(try drawn("葛\u{E01EF}葛") == ["BIZ UDGothic other 1", "BIZ UDGothic 1"])
    #expect(try drawn("か\u{E0100}") == ["BIZ UDGothic other 1"])
    // The text form is the one that the font has.
    #expect(try drawn("※\u{FE0E}※\u{FE0F}") == ["BIZ UDGothic 1", "BIZ UDGothic other 1"])
    let fonts = try Bench.fonts()
    let (usual, form) = (fonts.shape("辻", in: Bench.face), fonts.shape("辻\u{E0100}", in: Bench.face))
    #expect(usual.first?.glyphs.first != form.first?.glyphs.first)
  }

  @Test(
    "The clusters cover any text",
    arguments: [
      "a\tb\nc", "\r\n", "\0", "\u{7F}\u{85}", "\u{2028}\u{2029}", "\u{FEFF}\u{200B}\u{200D}", "か\u{3099}は\u{309A}",
      "葛\u{E0100}飾", "e\u{301}\u{302}", "אבג 123 ابج", "\u{202E}abc\u{202C}", "👨‍👩‍👧🇯🇵1️⃣", "ﾊﾟｰﾄ", "한국어", "ก็",
      "\u{FFFE}\u{FFFF}", "　 \u{A0}\u{2003}", "㍻㊤①Ⅳ№℡", "𠮷\u{E0101}\t𠮷", "क्षि",
    ])
  func anyText(_ text: String) throws {
    let fonts = try Bench.fonts()
    for file in Bench.all {
      let runs = fonts.shape(text[...], in: FontFace(family: file.family, weight: file.weight, size: .points(9)))
      #expect(runs.map(\.text).joined() == text)
      #expect(runs.flatMap(\.clusters).allSatisfy { $0.utf8Count > 0 })
    }
  }

  @Test("Letters from right to left stand in the order of the text and are drawn where they belong")
  func rightToLeft() throws {
    let hebrew = FontFile(family: "BIZ UDGothic", weight: .regular, path: Bench.gothic.path)
    let runs = try FontSet([hebrew]).shape("אב", in: Bench.face)
    let em = Bench.face.size
    #expect(runs.flatMap(\.clusters).map(\.isMissing) == [true, true])
    #expect(runs.flatMap(\.glyphs).map(\.advance) == [em, em])
  }

  @Test("Control characters are blank, and a tab as wide as a space") func controls() throws {
    let runs = try Bench.fonts().shape("国\t国\n国", in: Bench.face)
    let em = Bench.face.size
    #expect(runs.flatMap(\.glyphs).map(\.advance) == [em, em / 2, em, .zero, em])
    #expect(runs.flatMap(\.clusters).allSatisfy { !$0.isMissing })
  }

  @Test("Kerning and ligatures leave the em grid alone") func noKerning() throws {
    let noto = FontFace(family: "Noto Sans CJK JP", size: .points(9))
    let fonts = try Bench.fonts()
    let shaped = fonts.shaper(for: try #require(fonts.typeface(of: noto)))
      .runs(of: "す。「AVATar」ffi", in: fonts.table(for: noto))
    #expect(shaped == fonts.shape("す。「AVATar」ffi", in: noto))
    #expect(shaped.first?.glyphs.first?.advance == noto.size)
  }

  @Test("Pango is given our fonts and no others") func privateSet() throws {
    let fonts = try Bench.fonts()
    let face = try #require(fonts.typeface(of: Bench.face))
    #expect(fonts.shaper(for: face).usableFamilies == ["BIZ UDGothic", "Noto Sans CJK JP"])
  }

  @Test("The table gives what Pango gives, for every plain character of every font", arguments: Bench.all)
  func everyPlainCharacter(_ file: FontFile) throws {
    let fonts = try Bench.fonts()
    let face = FontFace(family: file.family, weight: file.weight, size: .points(8.5))
    let table = fonts.table(for: face)
    let shaper = fonts.shaper(for: table.typeface)
    let plain = (UInt32(0)...0xFFFF).filter { isPlain($0) && table.glyph(of: $0) != nil }
      .compactMap(Unicode.Scalar.init)
    #expect(plain.count > 7000)
    var differing: [String] = []
    for begin in stride(from: 0, to: plain.count, by: 32) {
      // Many characters in one text, because neighbours must not matter.
      var text = ""
      text.unicodeScalars.append(contentsOf: plain[begin..<min(begin + 32, plain.count)])
      let run = try #require(table.plainRun(of: text[...]))
      if shaper.runs(of: text[...], in: table) != [run] { differing.append(text) }
    }
    #expect(differing.isEmpty)
  }

  @Test(
    "The table gives what Pango gives, for every cell of the sample",
    .enabled(if: access(sample, R_OK) == 0, "the sample is not here"))
  func everyLine() throws {
    let text = String(decoding: try #require(Bench.bytes(of: Self.sample)), as: UTF8.self)
    let fonts = try Bench.fonts()
    var plainLines = 0
    var differing: [Substring] = []
    let lines = text.split { $0 == "\n" || $0 == "\t" }
    for file in Bench.all {
      let table = fonts.table(for: FontFace(family: file.family, weight: file.weight, size: .points(8.5)))
      let shaper = fonts.shaper(for: table.typeface)
      for line in lines {
        guard let run = table.plainRun(of: line) else { continue }
        plainLines += 1
        if shaper.runs(of: line, in: table) != [run] { differing.append(line) }
      }
    }
    #expect(differing.isEmpty)
    #expect(plainLines > lines.count * Bench.all.count * 9 / 10)
  }
}
