import Foundation
import GoalBook
import Manuscript
import OrderedCollections
import Testing

// What poppler reads from the tags of a department, which is what a screen reader would say: the book's texts in the order
// of the print, each once, and between them nothing but what a table's header and the marks of lists say.

/// What stands in the tags, one text after the other, without white space: `pdfinfo -struct-text` puts it in quotes.
private func structuredText(_ path: String) throws -> String {
  let result = try run(try #require(program("pdfinfo")), ["-struct-text", path])
  #expect(result.status == 0, "\(result.errors)")
  return result.text.split(separator: "\n")
    .map { $0.trimmingCharacters(in: .whitespaces) }
    .filter { $0.hasPrefix("\"") && $0.hasSuffix("\"") }
    .map { String($0.dropFirst().dropLast()) }
    .joined().filter { !$0.isWhitespace }
}

/// A department's texts as they are printed: in a row the first initiative with its sections, what the initiatives share,
/// then the others.
private func texts(of department: Part, in book: Book) -> [String] {
  var found = [department.title]
  for pillar in department.parts {
    found.append(pillar.number.flatMap { book.levels[1].title($0) } ?? "")
    for objective in pillar.objectives {
      found.append(objective.text)
      for row in objective.rows {
        for (index, initiative) in row.initiatives.enumerated() {
          found.append(initiative.text)
          found += initiative.sections
          if index == 0 { for cell in row.cells.values { found += cell.flatMap(texts) } }
        }
      }
    }
  }
  return found
}

private func texts(of item: Item) -> [String] { [item.text] + item.children.flatMap(texts) }

@Test(
  .enabled(if: hasFonts && program("pdfinfo") != nil, "needs the fonts and poppler-utils"),
  arguments: PrintedFiles.layouts, ["教育部", "企画財政部"])
func theTagsOfADepartmentSayWhatItPrints(layout: String, name: String) throws {
  let book = try #require(readBook(try Data(contentsOf: URL(filePath: sampleBook)), file: "book.yaml").book)
  let department = try #require(book.parts.first { $0.title == name })
  let file = try PrintedFiles.render(
    sampleBook, as: "read-\(name)-\(layout).pdf",
    ["--layout", layout, "--department", name, "--no-cover", "--no-contents"])
  let found = try structuredText(file.path)
  var position = found.startIndex
  var between = ""
  for text in texts(of: department, in: book) {
    let wanted = text.filter { !$0.isWhitespace }
    guard let place = found[position...].range(of: wanted) else {
      Issue.record("“\(text)” is not where it should be; there stands “\(found[position...].prefix(60))”")
      return
    }
    between += found[position..<place.lowerBound]
    position = place.upperBound
  }
  between += found[position...]
  for title in ["組織目標", "取組内容", "課等", "実績", "成果"] { between.replace(title, with: "") }
  // What is left is numbers and bullets: ①, (1), ・, (ア).
  let marks = try Regex("・|[①-⑳㉑-㉟㊱-㊿]|[（(][0-9０-９ァ-ヶｱ-ﾝ]+[)）]|[0-9]")
  let rest = between.replacing(marks, with: "")
  #expect(rest.isEmpty, "besides the book's texts there stands “\(rest)”")
}
