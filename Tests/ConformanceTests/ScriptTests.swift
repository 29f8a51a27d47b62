import Foundation
import Testing

// Raised and lowered signs: other programs read the text without its marks.

private let hasPoppler = program("pdftotext") != nil

private func bookWithScripts() throws -> String {
  try PrintedFiles.bookVariant(of: smallBook, named: "scripts") { text in
    "scripts: true\n"
      + text.replacing("受講者120人", with: "面積1.5km^{2}、CO_{2}の排出量")
      .replacing("text: 市の広報紙を読みやすく改めます。", with: "text: '市の広報紙^{※1}を読みやすく改めます。'")
      .replacing("- name: 総務部", with: "- name: 総務CO_{2}部")
  }
}

@Test(.enabled(if: hasFonts && hasPoppler && hasVeraPDF, needsVeraPDF))
func raisedAndLoweredSignsAreReadWithoutTheirMarks() throws {
  let file = try PrintedFiles.render(try bookWithScripts(), as: "scripts.pdf", [])
  let text = try run(try #require(program("pdftotext")), ["-raw", file.path, "-"]).text.filter { !$0.isWhitespace }
  for printed in ["面積1.5km2、CO2の排出量", "市の広報紙※1を読みやすく改めます。", "総務CO2部"] {
    #expect(text.contains(printed), "\(printed)")
  }
  #expect(!text.contains("{"))
  let structure = try run(try #require(program("pdfinfo")), ["-struct-text", file.path]).text
  #expect(!structure.contains("{"))
  let judged = try veraPDF([file.path])
  #expect(judged.status == 0, "\(judged.text)\(judged.errors)")
}

@Test(.enabled(if: hasFonts && hasPoppler && program("qpdf") != nil))
func figuresAndAlignedLinesAreReadWithoutMarks() throws {
  let file = try PrintedFiles.render(
    text: """
      title: 目標
      scripts: true
      date: 2025-06-01
      levels: [{ name: 部 }]
      logo: { file: drawing.svg, alt: "市章^{1}" }
      front:
        - title: はじめに
          text: [{ figure: { file: drawing.svg, alt: "CO_{2}の図", caption: "図1 CO_{2}の排出" } }]
      parts:
        - title: 総務部
          objectives:
            - text: 目標
              rows:
                - initiatives: [{ text: 取組, sections: [課] }]
                  lines: [{ results: ["緑地12km^{2}"] }, { results: ["水1,000m^{3}"] }]
      """, as: "scripts-beside.pdf")
  let text = try run(try #require(program("pdftotext")), ["-raw", file.path, "-"]).text.filter { !$0.isWhitespace }
  for printed in ["図1CO2の排出", "緑地12km2", "水1,000m3"] { #expect(text.contains(printed), "\(printed)") }
  let objects = try run(try #require(program("qpdf")), ["--json", "--json-key=qpdf", file.path]).text
  #expect(objects.contains("\"/Alt\": \"u:CO2の図\"") && !objects.contains("^{") && !objects.contains("_{"))
}

@Test(.enabled(if: hasFonts && program("qpdf") != nil))
func bookmarksAndLinksAreCalledWithoutMarks() throws {
  let file = try PrintedFiles.render(try bookWithScripts(), as: "scripts-names.pdf", [])
  let outline = try run(try #require(program("qpdf")), ["--json", "--json-key=outlines", "--json-key=qpdf", file.path])
    .text
  #expect(outline.contains("総務CO2部"))
  #expect(!outline.contains("CO_{2}"))
}
