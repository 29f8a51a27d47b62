import Foundation
import Testing

// The proofreading edition as the program writes it: its page is the booklet's, its text can be read, its notes can be
// answered.

private let hasMagick = program("compare") != nil && program("convert") != nil

/// The options of the sheet, its resolution, and the resolution at which the booklet's page has the same size in
/// pixels.
private let editions: [(options: [String], ppi: Int, pagePPI: Int)] = [
  ([], 144, 144), ([], 110, 110), (["--sheet", "A4"], 200, 120), (["--scale", "75"], 144, 108),
  (["--layout", "five-column"], 144, 144),
]

@Test(.enabled(if: hasFonts && hasMagick), arguments: editions)
private func thePageInTheProofIsPixelByPixelTheBooklets(options: [String], ppi: Int, pagePPI: Int) throws {
  try withFolder { folder in
    let (sheet, page) = (folder.appending(path: "sheet.png").path(), folder.appending(path: "page.png").path())
    let layout = options.first == "--layout" ? options : []
    let common = [sampleBook, "--department", "教育部", "--pages", "4"]
    // Without notes, nothing is drawn over the page.
    let checks = ["--only", "page-count"]
    #expect(try sasshi(["proof"] + common + options + checks + ["-o", sheet, "--ppi", "\(ppi)"]).status == 0)
    #expect(try sasshi(["render"] + common + layout + ["-o", page, "--ppi", "\(pagePPI)"]).status == 0)
    let magick = try #require(program("convert"))
    let size = try run(magick, [page, "-format", "%w %h", "info:"]).text.split(separator: " ").compactMap { Int($0) }
    try #require(size.count == 2)
    // The last pixels of a page may be half outside its trim.
    let area = "\(size[0] - 1)x\(size[1] - 1)"
    let cut = folder.appending(path: "cut.png").path()
    _ = try run(magick, [sheet, "-crop", "\(area)+\(ppi)+\(ppi)", "+repage", cut])
    _ = try run(magick, [page, "-crop", "\(area)+0+0", "+repage", page])
    let compare = try #require(program("compare"))
    let result = try run(compare, ["-metric", "AE", cut, page, "null:"])
    #expect(result.status == 0 && result.errors == "0")
  }
}

@Test(
  .enabled(if: hasFonts && program("pdftotext") != nil),
  arguments: [("ja", ["初校", "再校", "校了", "校正者"]), ("en", ["First", "Second", "Done", "Reader"])])
private func theProofsTextIsThePagesAndTheNotes(language: String, slug: [String]) throws {
  try withFolder { folder in
    let output = folder.appending(path: "proof.pdf").path()
    let result = try sasshi(
      "proof", sampleBook, "--department", "教育部", "--stage", "再校", "--date", "2019-06-01", "-o", output, "--lang",
      language)
    #expect(result.status == 0)
    let text = try run(try #require(program("pdftotext")), [output, "-"]).text.filter { !$0.isWhitespace }
    for part in ["教育部/1/1/6", "mistaken-word", "充実に図る", "2019-06-01", "SHA-256"] + slug {
      #expect(text.contains(part))
    }
  }
}

@Test(.enabled(if: hasFonts && program("qpdf") != nil)) func annotatedNotesStandOnTheirCharacters() throws {
  try withFolder { folder in
    let output = folder.appending(path: "proof.pdf").path()
    let result = try sasshi(
      "proof", sampleBook, "--department", "教育部", "--only", "mistaken-word", "--annotate", "-o", output)
    #expect(result.status == 0)
    let qpdf = try #require(program("qpdf"))
    #expect(try run(qpdf, ["--check", output]).status == 0)
    let text = try run(qpdf, ["--qdf", "--object-streams=disable", output, "-"]).output
    let source = String(decoding: text, as: UTF8.self)
    #expect(source.contains("/Subtype /Highlight"))
    #expect(source.contains("/QuadPoints"))
  }
}

@Test(.enabled(if: hasFonts)) func imagesComeWithAContactSheet() throws {
  try withFolder { folder in
    let result = try sasshi(
      "proof", sampleBook, "--department", "教育部", "-o", "p-{0p}.png", "--ppi", "40", folder: folder)
    #expect(result.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(names.first == "p-01.png" && names.last == "p-contact.png")
  }
}

@Test(.enabled(if: hasFonts), arguments: [("ja", "＋「街頭」"), ("en", "+“街頭”")])
private func changesSinceAnOlderBookAreMarked(language: String, note: String) throws {
  try withFolder { folder in
    let old = folder.appending(path: "old.yaml")
    let text = try String(contentsOfFile: sampleBook, encoding: .utf8)
    try text.replacing("街頭防犯カメラの設置", with: "防犯カメラの設置").write(to: old, atomically: true, encoding: .utf8)
    let output = folder.appending(path: "changes.pdf").path()
    let result = try sasshi("proof", sampleBook, "--changes", old.path(), "-o", output, "--lang", language)
    #expect(result.status == 0)
    guard let reader = program("pdftotext") else { return }
    let words = try run(reader, [output, "-"]).text.filter { !$0.isWhitespace }
    #expect(words.contains(note))
  }
}

@Test(arguments: [
  ["--sheet", "A9"], ["--scale", "5"], ["--sheet", "A4", "--scale", "100"], ["--annotate", "--png"],
])
private func wishesThatCannotBeAreRefused(options: [String]) throws {
  try withFolder { folder in
    let result = try sasshi(["proof", sampleBook] + options + ["-o", folder.appending(path: "x.pdf").path()])
    #expect(result.status == 64)
    let written = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(written.isEmpty)
  }
}
