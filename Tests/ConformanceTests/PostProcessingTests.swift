import Foundation
import Testing

// Structuring a PDF must not differ from run to run, break the form of the file, or add colour.

@Test(.enabled(if: hasFonts && program("qpdf") != nil, "needs the fonts and qpdf"))
func qpdfHasNothingToSay() throws {
  let files = try PrintedFiles.booklets.get() + PrintedFiles.gray.get() + PrintedFiles.departments.get()
  for file in files {
    let result = try run(try #require(program("qpdf")), ["--check", file.path])
    #expect(result.status == 0, "\(file.name): \(result.text)\(result.errors)")
    #expect(result.errors.isEmpty, "\(file.name): \(result.errors)")
  }
}

@Test(.enabled(if: hasFonts)) func twoRunsGiveTheSameBytes() throws {
  for (layout, file) in zip(PrintedFiles.layouts, try PrintedFiles.booklets.get()) {
    let again = try PrintedFiles.render(
      sampleBook, as: "again-\(layout).pdf", ["--layout", layout, "--date", PrintedFiles.date])
    #expect(try Data(contentsOf: URL(filePath: again.path)) == Data(contentsOf: URL(filePath: file.path)))
    let size = try Data(contentsOf: URL(filePath: file.path)).count
    #expect(size <= 450_000, "\(file.name) has \(size) bytes")
  }
}

@Test(.enabled(if: hasFonts && program("gs") != nil, "needs the fonts and ghostscript"))
func aBookletForOneInkUsesBlackOnly() throws {
  for file in try PrintedFiles.gray.get() {
    let result = try run(
      try #require(program("gs")), ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=inkcov", "-o", "-", file.path])
    // One line for each page: cyan, magenta, yellow, black.
    let pages = result.text.split(separator: "\n").map { line in line.split(separator: " ").compactMap { Double($0) } }
    #expect(result.status == 0, "\(result.errors)")
    #expect(pages.count > 30)
    for (index, inks) in pages.enumerated() {
      #expect(inks.count >= 4 && inks.prefix(3).allSatisfy { $0 == 0 }, "\(file.name), page \(index + 1): \(inks)")
    }
    #expect(pages.contains { $0.count >= 4 && $0[3] > 0 })
  }
}
