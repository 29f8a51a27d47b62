import Foundation
import Testing

/// The objects of a PDF as text, their streams unpacked where that makes them readable.
private func objects(of file: PrintedFile) throws -> String {
  let qpdf = try #require(program("qpdf"))
  let result = try run(qpdf, ["--qdf", "--object-streams=disable", file.path, "-"])
  return String(decoding: result.output, as: UTF8.self)
}

@Suite("Pictures in PDFs", .enabled(if: hasFonts && program("qpdf") != nil)) struct PictureFileTests {
  @Test func whatIsForOneInkHasNoColour() throws {
    let files = try PrintedFiles.pictures.get()
    let (coloured, gray) = try (objects(of: files[0]), objects(of: files[1]))
    #expect(coloured.contains("/DeviceRGB") && coloured.contains("/ShadingType"))
    #expect(!gray.contains("/DeviceRGB") && gray.contains("/ShadingType"))
    #expect(!gray.contains(/[0-9.]+ [0-9.]+ [0-9.]+ (rg|RG)\n/))
  }

  @Test func eachFigureSaysWhatItShowsAndWhereItLies() throws {
    let text = try objects(of: PrintedFiles.pictures.get()[0])
    #expect(text.matches(of: /\/S \/Figure\n/).count == 13)
    #expect(text.matches(of: /\/BBox \[\n/).count >= 13)
    #expect(text.matches(of: /\/S \/Caption\n/).count == 11)
    #expect(!text.contains("/Interpolate true"))
    // The data of a JPEG is copied as it is.
    #expect(text.matches(of: /\/DCTDecode/).count == 4)
  }

  /// Other programs draw the pictures as the painter of pixels does.
  @Test(.enabled(if: program("pdftoppm") != nil)) func thePicturesAreSeen() throws {
    let file = try PrintedFiles.pictures.get()[0]
    let pdftoppm = try #require(program("pdftoppm"))
    let cover = try run(pdftoppm, ["-r", "20", "-f", "1", "-l", "1", file.path])
    // Somewhere on the cover is the red of the logo.
    let bytes = [UInt8](cover.output)
    let isRed = stride(from: 15, to: bytes.count - 2, by: 3).contains {
      bytes[$0] > 200 && bytes[$0 + 1] < 160 && bytes[$0 + 2] < 160
    }
    #expect(isRed)
  }

  /// A city's mark stands whole on each cover of each layout, in its own colours, and is read by its description.
  @Test(
    .enabled(if: program("pdftoppm") != nil),
    arguments: [
      "four-column", "five-column", "colour", "pillar-colours", "landscape", "b5", "a5", "large-type", "three-levels",
    ], ["band", "classic"])
  func aCitysMarkStandsOnEachCover(layout: String, cover: String) throws {
    let book = projectFolder.appending(path: "Samples/three-levels/book.yaml").path()
    let name = "mark-\(layout)-\(cover).pdf"
    let file = try PrintedFiles.render(book, as: name, ["--layout", layout, "--cover", cover, "--pages", "1"])
    let text = try objects(of: file)
    #expect(text.matches(of: /\/S \/Figure\n/).count == 1 && text.contains("/Alt "))
    let pdftoppm = try #require(program("pdftoppm"))
    let bytes = [UInt8](try run(pdftoppm, ["-r", "72", file.path]).output)
    let size = String(decoding: bytes.prefix(40), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let (width, height) = try (#require(Int(size[1])), #require(Int(size[2])))
    let first = bytes.count - width * height * 3
    // The leaves of the mark are #3f7d4e, a colour that no layout has.
    let leaves = (0..<width * height).filter { pixel in
      let place = first + pixel * 3
      return bytes[place] == 0x3F && bytes[place + 1] == 0x7D && bytes[place + 2] == 0x4E
    }
    let columns = leaves.map { $0 % width }
    let rows = leaves.map { $0 / width }
    let (left, right) = try (#require(columns.min()), #require(columns.max()))
    let (top, bottom) = try (#require(rows.min()), #require(rows.max()))
    // They are 55 parts of the mark's hundred wide and half as high, which is 20 mm wide or more.
    #expect(right - left >= 28)
    #expect(abs(Double(bottom - top) / Double(right - left) - 0.54) < 0.08)
  }
}
