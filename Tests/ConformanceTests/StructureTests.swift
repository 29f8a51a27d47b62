import Foundation
import Testing

// Our own checks of what veraPDF does not see, and of the structure read back: Structure/check_structure.py.
//
// Each test runs it on its files one after the other, and shows what it found.

private func expectNoFindings(_ files: [PrintedFile], rows: Int? = nil) throws {
  for file in files {
    let result = try structureProgram("check_structure", file.selection + [file.path])
    #expect(result.status == 0, "\(result.text)\(result.errors)")
    if let rows { #expect(result.text.contains("0 findings, \(rows) rows"), "\(result.text)") }
    print(result.text, terminator: "")
  }
}

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func theBookletReadBackFromItsTagsIsTheBook() throws { try expectNoFindings(PrintedFiles.booklets.get(), rows: 172) }

@Test(
  .enabled(if: hasFonts && hasPDFReaders, needsPDFReaders), arguments: ["large-type", "a5", "b5", "pillar-colours"])
func theOtherLayoutsAreReadBackAsTheBook(name: String) throws {
  let layout = projectFolder.appending(path: "Layouts/\(name).yaml").path(percentEncoded: false)
  try expectNoFindings([PrintedFiles.render(sampleBook, as: "layout-\(name).pdf", in: layout)], rows: 172)
}

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func rowsThatArePartedAreReadBackWhole() throws { try expectNoFindings(PrintedFiles.partedRows.get(), rows: 172) }

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func eachDepartmentsFileIsStructured() throws {
  let files = try PrintedFiles.departments.get()
  #expect(files.count == 11)
  try expectNoFindings(files)
}

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func eachPillarsFileIsStructured() throws { try expectNoFindings(PrintedFiles.pillars.get()) }

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func aBookletForOneInkSetsNothingButGray() throws { try expectNoFindings(PrintedFiles.gray.get(), rows: 172) }

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func booksOfOtherShapesAreStructured() throws { try expectNoFindings(PrintedFiles.samples.get()) }

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func allFormsOfRunningTextAreStructured() throws {
  try expectNoFindings([PrintedFiles.render(levelsBook, as: "small-levels.pdf", in: levelsLayout)], rows: 3)
}

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func figuresAlignedLinesAndLanguagesAreStructured() throws {
  try expectNoFindings([PrintedFiles.render(formsBook, as: "small-forms.pdf", in: formsLayout)], rows: 3)
}

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders))
func picturesOfAllKindsAreFigures() throws { try expectNoFindings(PrintedFiles.pictures.get()) }

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders), arguments: ["総務局", "総務局/総務部", "建設局/土木部/2"])
func aPartOfALevelIsStructured(part: String) throws {
  let name = part.replacing("/", with: "-")
  var file = try PrintedFiles.render(levelsBook, as: "levels-\(name).pdf", in: levelsLayout, ["--part", part])
  file.selection += ["--part", part]
  try expectNoFindings([file])
}

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders), arguments: ["2,3", "4", "3,5-7,30-"])
func somePagesAreStructuredByThemselves(pages: String) throws {
  // The part of the book on these pages is not known: they are only checked for consistency.
  var file = try PrintedFiles.render(sampleBook, as: "pages-\(pages).pdf", ["--pages", pages])
  file.selection = []
  try expectNoFindings([file])
}

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders), arguments: PrintedFiles.layouts)
func charactersThatShareAGlyphAreReadBackAsTheyAre(layout: String) throws {
  // In Noto Sans CJK, 〜 and ～, ― and —, ① and ➀ are one glyph each, and so are compatibility kanji and the usual ones.
  let book = try PrintedFiles.bookVariant(of: smallBook, named: "shared-glyphs") { text in
    text.replacing("自動検査 12回", with: "自動〜検査～12―回—①➀fi")
      .replacing("橋の点検 35橋", with: "橋の〜点検～神\u{FA19}神〜点")
  }
  let variant = try PrintedFiles.layoutVariant(of: layout, named: "noto-\(layout)") { text in
    text.replacing("gothic: BIZ UDGothic", with: "gothic: Noto Sans CJK JP")
  }
  try expectNoFindings([PrintedFiles.render(book, as: "shared-glyphs-\(layout).pdf", ["--layout", variant])], rows: 6)
}

/// The options of a file, and the arguments for the checks.
private let forms: [(name: String, options: [String], selection: [String])] = [
  ("bare", ["--no-cover", "--no-contents"], ["--no-cover", "--no-contents"]),
  ("no-cover", ["--no-cover", "--layout", "five-column"], ["--no-cover"]),
  ("section", ["--section", "広報課"], ["--section", "広報課"]),
  ("two", ["--department", "総務部", "--pillar", "2"], ["--department", "総務部", "--pillar", "2"]),
]

@Test(.enabled(if: hasFonts && hasPDFReaders, needsPDFReaders), arguments: forms)
func anyPartOfABookIsStructured(name: String, options: [String], selection: [String]) throws {
  var file = try PrintedFiles.render(smallBook, as: "small-\(name).pdf", options)
  file.selection += selection
  try expectNoFindings([file])
}
