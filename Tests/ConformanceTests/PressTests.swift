import Foundation
import Testing

// Files for a printing shop and sheets for a printer: judged as they are printed.

extension PrintedFiles {
  /// The booklet for the press, in each layout: with bleed and marks, and without.
  static let press: Result<[PrintedFile], any Error> = Result {
    try layouts.flatMap { layout in
      try [("plain", []), ("marked", ["--marks", "all", "--bleed", "3mm"])].map { name, options in
        var file = try render(
          sampleBook, as: "press-\(name)-\(layout).pdf",
          ["--layout", layout, "--standard", "x-4", "--date", date] + options)
        file.selection.append("--press")
        return file
      }
    }
  }

  /// The booklet on sheets.
  static let sheets: Result<[PrintedFile], any Error> = Result {
    try [
      ("booklet", ["--impose", "booklet", "--paper-weight", "70kg"]),
      ("signatures", ["--impose", "signature:16", "--marks", "all"]), ("leaves", ["--impose", "leaves"]),
    ].map { name, options in
      var file = try render(sampleBook, as: "sheets-\(name).pdf", ["--date", date] + options)
      file.selection.append("--sheets")
      return file
    }
  }
}

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func filesForThePressHoldToItsRules() throws {
  for file in try PrintedFiles.press.get() + PrintedFiles.sheets.get() {
    let result = try structureProgram("check_structure", file.selection + [file.path])
    #expect(result.status == 0, "\(result.text)\(result.errors)")
    #expect(result.text.contains("0 findings, 172 rows"), "\(result.text)")
  }
}

@Test(.enabled(if: hasFonts && hasVeraPDF, needsVeraPDF))
func filesForThePressAndSheetsAreAccessibleAndArchivalToo() throws {
  let octavo = try PrintedFiles.render(smallBook, as: "octavo.pdf", ["--impose", "octavo"])
  let cover = try PrintedFiles.render(
    smallBook, as: "cover.pdf", ["--impose", "cover", "--spine", "6mm", "--marks", "all"])
  let trial = try PrintedFiles.render(smallBook, as: "trial.pdf", ["--impose", "booklet", "--test"])
  let files = try PrintedFiles.press.get() + PrintedFiles.sheets.get() + [octavo, cover, trial]
  let result = try veraPDF(files.map(\.path))
  #expect(result.status == 0, "\(result.text)\(result.errors)")
  #expect(result.text.split(separator: "\n").count { $0.hasPrefix("PASS") } == files.count * 2)
}

@Test(.enabled(if: hasFonts && program("gs") != nil, "needs the fonts and Ghostscript"))
func onlyBlackIsPrinted() throws {
  let file = try #require(try PrintedFiles.press.get().first { $0.name.contains("marked") })
  let inks = try run(try #require(program("gs")), ["-q", "-o", "-", "-sDEVICE=inkcov", "-dUseTrimBox", file.path])
  let pages = inks.text.split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
  #expect(pages.count == 36)
  #expect(pages.allSatisfy { $0.prefix(3) == [0, 0, 0] && $0[3] > 0 || $0.prefix(4) == [0, 0, 0, 0] })
}

@Test(.enabled(if: hasFonts && program("pdftoppm") != nil, "needs the fonts and poppler-utils"))
func pagesWithMarksArePixelByPixelThoseWithout() throws {
  let plain = try PrintedFiles.render(smallBook, as: "unmarked.pdf", [])
  let marked = try PrintedFiles.render(smallBook, as: "marked.pdf", ["--marks", "all"])
  // The marks take 46 points on each side: 92 pixels at 144 to the inch.
  func pixels(_ path: String, at offset: Int, page: Int) throws -> [UInt8] {
    let name = "\(path)-\(page)"
    _ = try run(
      try #require(program("pdftoppm")),
      ["-r", "144", "-gray", "-singlefile", "-f", "\(page)", "-l", "\(page)", "-x", "\(offset)", "-y", "\(offset)"]
        + ["-W", "1190", "-H", "1683", path, name])
    return Array(try Data(contentsOf: URL(filePath: "\(name).pgm")))
  }
  for page in 1...2 {
    let (with, without) = (try pixels(marked.path, at: 92, page: page), try pixels(plain.path, at: 0, page: page))
    #expect(with.count > 1_000_000 && with == without, "page \(page)")
  }
}

@Test(.enabled(if: hasFonts && program("pdftotext") != nil, "needs the fonts and poppler-utils"))
func pagesOnSheetsKeepTheirPlaces() throws {
  // What stands on the sheets at a page's place is what stands on the page.
  let sheets = try #require(try PrintedFiles.sheets.get().first)
  let pages = try #require(try PrintedFiles.booklets.get().first)
  func text(_ path: String, page: Int, _ area: [String]) throws -> String {
    try run(try #require(program("pdftotext")), ["-f", "\(page)", "-l", "\(page)"] + area + [path, "-"]).text
  }
  // The outermost sheet: 36 and 1 on its front; 2 and 35 on its back.
  for (side, x, page) in [(1, 0, 36), (1, 595, 1), (2, 0, 2), (2, 595, 35)] {
    let found = try text(sheets.path, page: side, ["-x", "\(x)", "-y", "0", "-W", "595", "-H", "842"])
    let whole = try text(pages.path, page: page, [])
    #expect(found.filter { !$0.isWhitespace } == whole.filter { !$0.isWhitespace })
  }
}
