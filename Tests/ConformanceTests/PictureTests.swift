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
}
