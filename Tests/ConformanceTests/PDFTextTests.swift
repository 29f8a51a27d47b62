import Diagnostics
import Foundation
import GoalBook
import Manuscript
import OrderedCollections
import Testing

// The text that poppler reads from the PDF is the book's: the text of every cell, whole and in its place.

private let hasPoppler = program("pdftotext") != nil && program("pdfinfo") != nil

private func sample() throws -> Book {
  let reading = readBook(try Data(contentsOf: URL(filePath: sampleBook)), file: "book.yaml")
  #expect(!reading.diagnostics.contains { $0.severity == .error })
  return try #require(reading.book)
}

/// The text of a PDF in the order of its content streams, without white space.
private func text(ofPDF path: String) throws -> String {
  let poppler = try #require(program("pdftotext"))
  return try run(poppler, ["-raw", path, "-"]).text.filter { !$0.isWhitespace }
}

/// The texts of a row's cells in reading order: each initiative with its sections, then the further columns.
private func texts(_ row: Row) -> [String] {
  func texts(_ item: Item) -> [String] {
    let label = if case .label(let text) = item.marker { text } else { "" }
    return [label + item.text] + item.children.flatMap(texts)
  }
  return row.initiatives.flatMap { [$0.text] + $0.sections }
    + (row.cells[.results] ?? []).flatMap(texts) + (row.cells[.outcomes] ?? []).flatMap(texts)
}

@Test(.enabled(if: hasPoppler && hasFonts), arguments: ["four-column", "five-column"])
func everyCellStandsInThePDFInOrder(layout: String) throws {
  try withFolder { folder in
    let pdf = folder.appending(path: "booklet.pdf").path()
    #expect(try sasshi("render", sampleBook, "--layout", layout, "-o", pdf).status == 0)
    let found = try text(ofPDF: pdf)
    var position = found.startIndex
    var partedRows = 0
    for department in try sample().parts {
      for row in department.parts.flatMap(\.objectives).flatMap(\.rows) {
        // A row that continues on the next page has the first entries of its cells on this one.
        let start = position
        var isParted = false
        for cell in texts(row) {
          let wanted = cell.filter { !$0.isWhitespace }
          let ahead = found[position...].prefix(8000).range(of: wanted)
          isParted = isParted || ahead == nil
          guard let place = ahead ?? found[start...].range(of: wanted) else {
            Issue.record("“\(cell)” of \(department.title) is not where it should be")
            continue
          }
          position = isParted ? max(position, place.upperBound) : place.upperBound
        }
        partedRows += isParted ? 1 : 0
      }
    }
    #expect(partedRows <= (layout == "four-column" ? 2 : 0))
  }
}

@Test(.enabled(if: hasPoppler && hasFonts))
func aSubsetHoldsItsRowsAndNothingElse() throws {
  try withFolder { folder in
    let pdf = folder.appending(path: "x.pdf").path()
    let rendered = try sasshi("render", sampleBook, "--department", "総務部", "--pillar", "2", "-o", pdf)
    #expect(rendered.status == 0)
    let found = try text(ofPDF: pdf)
    for department in try sample().parts {
      for pillar in department.parts {
        let isWanted = department.title == "総務部" && pillar.number == 2
        for initiative in pillar.objectives.flatMap(\.rows).flatMap(\.initiatives) where initiative.text.count > 14 {
          #expect(found.contains(initiative.text.filter { !$0.isWhitespace }) == isWanted)
        }
      }
    }
  }
}

@Test(.enabled(if: hasPoppler && hasFonts))
func metadataBookmarksAndEmbeddedFonts() throws {
  try withFolder { folder in
    let pdf = folder.appending(path: "booklet.pdf").path()
    #expect(try sasshi("render", sampleBook, "-o", pdf, "--date", "2019-06-01").status == 0)
    let about = try run(try #require(program("pdfinfo")), [pdf]).text
    #expect(about.contains("平成30年度 刈谷市組織重点目標（実績・成果）"))
    #expect(about.contains("刈谷市\n"))
    #expect(about.contains("Sat Jun  1"))
    let fonts = try run(try #require(program("pdffonts")), [pdf]).text.split(separator: "\n").dropFirst(2)
    // The columns of the output are name … emb sub uni.
    #expect(!fonts.isEmpty)
    #expect(fonts.allSatisfy { $0.contains("BIZUD") && $0.contains("yes yes yes") })
    if let qpdf = program("qpdf") { #expect(try run(qpdf, ["--check", pdf]).status == 0) }
  }
}
