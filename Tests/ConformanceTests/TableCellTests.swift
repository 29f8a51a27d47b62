import Foundation
import Testing

// The visual round trip: two table finders, which know rules and characters but no tags, find the content of the book's
// cells in the cells of the page.

private func expectCells(_ file: PrintedFile, layout: String, _ options: [String]) throws {
  let map = try PrintedFiles.pageMap(of: file, layout: layout)
  let result = try structureProgram("check_cells", [file.path, "--model", sampleBook, "--map", map] + options)
  #expect(result.status == 0, "\(result.text)\(result.errors)")
  print(result.text, terminator: "")
}

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func pdfplumberSeesTheBooksCells() throws {
  for (file, layout) in zip(try PrintedFiles.booklets.get(), PrintedFiles.layouts) {
    try expectCells(file, layout: layout, [])
  }
}

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func pdfplumberSeesTheBooksCellsWhereRowsAreParted() throws {
  for file in try PrintedFiles.partedRows.get() {
    try expectCells(file, layout: file.path.replacing(".pdf", with: ".yaml"), [])
  }
}

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func pyMuPDFSeesTheBooksCells() throws {
  // It takes four times as long as pdfplumber, so it gets every third page.
  for (file, layout) in zip(try PrintedFiles.booklets.get(), PrintedFiles.layouts) {
    try expectCells(file, layout: layout, ["--engine", "pymupdf", "--every", "3"])
  }
}
