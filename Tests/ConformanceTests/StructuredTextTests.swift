import Foundation
import GoalBook
import Manuscript
import TestSupport
import Testing

// The text that poppler reads from the tags of a department, as a screen reader would speak it: the book's texts in the
// order of the print, each once, and between them only the words of table headers and the marks of lists.

@Test(
  .enabled(if: hasFonts && program("pdfinfo") != nil, "needs the fonts and poppler-utils"),
  arguments: PrintedFiles.layouts, ["教育部", "企画財政部"])
func theTagsOfADepartmentSayWhatItPrints(layout: String, name: String) throws {
  let book = try #require(readBook(try Data(contentsOf: URL(filePath: sampleBook)), file: "book.yaml").book)
  let department = try #require(book.parts.first { $0.title == name })
  let file = try PrintedFiles.render(
    sampleBook, as: "read-\(name)-\(layout).pdf",
    ["--layout", layout, "--department", name, "--no-cover", "--no-contents"])
  let read = try run(try #require(program("pdfinfo")), ["-struct-text", file.path])
  #expect(read.status == 0, "\(read.errors)")
  var part = book
  part.parts = [department]
  #expect(part.difference(fromTagged: read.text) == nil)
}
