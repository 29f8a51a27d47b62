import Foundation
import Testing

// Files for a printing shop and sheets for a printer, judged as they will be printed.

extension PrintedFiles {
  /// The booklet for the press in each layout: with bleed and marks, and without.
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

  /// The profile of a press with four inks, which Ghostscript brings along.
  static let fourInks = "/usr/share/color/icc/ghostscript/default_cmyk.icc"

  /// The booklet in colour for the press: with a mixture of the four inks, and with a spot ink.
  static let colours: Result<[PrintedFile], any Error> = Result {
    let spot = try layoutVariant(of: "colour", named: "spot") {
      $0.replacing("accent: { look", with: "accent: { spot: DIC 2240, look")
    }
    return try [("colour", "mixture"), (spot, "spot")].map { layout, name in
      var file = try render(
        sampleBook, as: "press-\(name).pdf",
        [
          "--layout", layout, "--standard", "x-4", "--icc", fourInks, "--marks", "all", "--bleed", "3mm", "--date",
          date,
        ])
      file.selection.append("--press")
      return file
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

private let hasFourInks = FileManager.default.fileExists(atPath: PrintedFiles.fourInks)

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func filesForThePressHoldToItsRules() throws {
  let colours = hasFourInks ? try PrintedFiles.colours.get() : []
  for file in try PrintedFiles.press.get() + PrintedFiles.sheets.get() + colours {
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
  let colour = try PrintedFiles.render(sampleBook, as: "colour.pdf", ["--layout", "colour"])
  let gray = try PrintedFiles.render(
    smallBook, as: "colour-gray.pdf", ["--layout", "colour", "--standard", "x-4", "--gray"])
  let colours = hasFourInks ? try PrintedFiles.colours.get() : []
  let files = try PrintedFiles.press.get() + PrintedFiles.sheets.get() + colours + [octavo, cover, trial, colour, gray]
  let result = try veraPDF(files.map(\.path))
  #expect(result.status == 0, "\(result.text)\(result.errors)")
  #expect(result.text.split(separator: "\n").count { $0.hasPrefix("PASS") } == files.count * 2)
}

@Test(.enabled(if: hasFonts && program("gs") != nil, "needs the fonts and Ghostscript"))
func onlyBlackIsPrinted() throws {
  let file = try #require(try PrintedFiles.press.get().first { $0.name.contains("marked") })
  let inks = try run(try #require(program("gs")), ["-q", "-o", "-", "-sDEVICE=inkcov", "-dUseTrimBox", file.path])
  let pages = inks.text.split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
  #expect(pages.count == 33)
  #expect(pages.allSatisfy { $0.prefix(3) == [0, 0, 0] && $0[3] > 0 || $0.prefix(4) == [0, 0, 0, 0] })
}

@Test(.enabled(if: hasFonts && program("pdftoppm") != nil, "needs the fonts and poppler-utils"))
func pagesWithMarksArePixelByPixelThoseWithout() throws {
  let plain = try PrintedFiles.render(smallBook, as: "unmarked.pdf", [])
  let marked = try PrintedFiles.render(smallBook, as: "marked.pdf", ["--marks", "all"])
  // The marks take 46 points on each side: 92 pixels at 144 pixels per inch.
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
  // The text at a page's place on a sheet is the text of the page.
  let sheets = try #require(try PrintedFiles.sheets.get().first)
  let pages = try #require(try PrintedFiles.booklets.get().first)
  func text(_ path: String, page: Int, _ area: [String]) throws -> String {
    try run(try #require(program("pdftotext")), ["-f", "\(page)", "-l", "\(page)"] + area + [path, "-"]).text
  }
  // 33 pages on nine sheets: the outermost has the last page beside 1, and a blank beside 2; the next has 3 and 4.
  for (side, x, page) in [(1, 0, 33), (1, 595, 1), (2, 0, 2), (3, 595, 3), (4, 0, 4)] {
    let found = try text(sheets.path, page: side, ["-x", "\(x)", "-y", "0", "-W", "595", "-H", "842"])
    let whole = try text(pages.path, page: page, [])
    #expect(found.filter { !$0.isWhitespace } == whole.filter { !$0.isWhitespace })
  }
}

@Test(
  .enabled(if: hasFonts && hasFourInks && program("gs") != nil, "needs the fonts, Ghostscript and its profile"))
func anInkOfItsOwnHasAPlateOfItsOwn() throws {
  let spot = try #require(try PrintedFiles.colours.get().last)
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let plates = folder.appending(path: "plate").path(percentEncoded: false)
  let made = try run(
    try #require(program("gs")),
    ["-q", "-o", "\(plates)-%d.tif", "-sDEVICE=tiffsep", "-sCompression=none", "-dUseTrimBox", "-r30"]
      + ["-dFirstPage=5", "-dLastPage=5", spot.path])
  #expect(made.status == 0, "\(made.errors)")
  // Within the trim there are black and the spot ink, and nothing on the other plates.
  func hasInk(_ plate: String) throws -> Bool {
    let bytes = Array(try Data(contentsOf: URL(filePath: "\(plates)-1(\(plate)).tif")))
    return bytes.count { $0 == 0 } > bytes.count / 200 && bytes.count > 10_000
      && bytes.prefix(bytes.count / 2).dropFirst(1000).contains { $0 < 200 }
  }
  for plate in ["Black", "DIC 2240"] { #expect(try hasInk(plate), "\(plate)") }
  for plate in ["Cyan", "Magenta", "Yellow"] { #expect(try !hasInk(plate), "\(plate)") }
}
