import Foundation
import Testing

// Text that is searched for or copied in a PDF is the book's text, in every program: no gap within a line becomes a
// space, and no character changes its form.

private let hasReaders =
  hasFonts && hasPDFReaders && program("pdftotext") != nil && program("mutool") != nil
private let needsReaders: Comment =
  "needs the fonts, poppler-utils, mupdf-tools and the Python that Tests/ConformanceTests/fetch places"

/// A program that reads text from PDFs.
enum TextReader: String, CaseIterable {
  case poppler, mupdf, pdfium, pdfminer

  func text(of path: String) throws -> String {
    switch self {
    case .poppler: try run(#require(program("pdftotext")), [path, "-"]).text
    case .mupdf: try run(#require(program("mutool")), ["draw", "-q", "-F", "txt", path]).text
    case .pdfium, .pdfminer: try structureProgram("read_text", [path, "--reader", rawValue]).text
    }
  }
}

/// A line of the cover, a name spread in the contents, headings, titles of columns, and texts with digits beside kanji;
/// none is broken in either layout.
private let wanted = [
  "平成30年度", "実績・成果", "目次", "総務部", "企画財政部", "福祉健康部", "取組内容", "課等", "成果", "全体会 2回", "西三河9市",
  "ダウンロード数 6,208件",
]

@Test(.enabled(if: hasReaders, needsReaders), arguments: TextReader.allCases)
func everyReaderFindsTheBooksWords(reader: TextReader) throws {
  for file in try PrintedFiles.booklets.get() {
    let text = try reader.text(of: file.path)
    #expect(wanted.filter { !text.contains($0) } == [], "\(file.name)")
    #expect(text.matches(of: /平 +成|取 +組|[0-9] +[件回]/).isEmpty, "\(file.name)")
  }
}

/// A book with one result, `text`; the department's name is spread in the contents beside a longer one.
private func book(_ text: String, department: String = "総務部") -> String {
  """
  title: 市の目標
  fiscalYear: 令和6年度
  issuer: 山川市
  date: 2025-06-01
  pillars: { 1: 柱 }
  departments:
    - name: "\(department)"
      pillars:
        - pillar: 1
          objectives:
            - text: 目標を定めます。
              rows:
                - initiatives: [{ number: 1, text: 進めます。, sections: [総務課] }]
                  results: ["\(text)"]
                  outcomes: [進んだ。]
    - name: 都市計画推進部
      pillars: []

  """
}

/// The files of a book in both layouts.
private func printed(_ book: String, as name: String) throws -> [PrintedFile] {
  let source = FileManager.default.temporaryDirectory.appending(path: "\(name)-\(UUID().uuidString).yaml")
  try book.write(to: source, atomically: true, encoding: .utf8)
  defer { try? FileManager.default.removeItem(at: source) }
  return try PrintedFiles.layouts.map {
    try PrintedFiles.render(source.path(percentEncoded: false), as: "\(name)-\($0).pdf", ["--layout", $0])
  }
}

/// A form that BIZ UD has, one that only Noto has, one that no font has, each beside the usual form; a private
/// character beside 〓.
private let hardTexts = [
  ("forms", "葛\u{E0100}葛葛\u{E0101}", "葛\u{E0100}西部"),
  ("notos-form", "邉\u{E0108}邉邉\u{E0100}", "田邉\u{E0108}部"), ("no-form", "森\u{E01EF}と森", "森\u{E01EF}林部"),
  ("compatibility", "神\u{FE00}社の神", "神\u{FE00}田部"), ("private", "\u{E0F1}と〓と", "木\u{E0F1}部"),
  ("private-beyond", "と〓と\u{F1234}", "木部"),
  ("second-plane", "𠮷野と吉野", "𠮷田部"), ("dashes", "〜～―—", "〜部"),
  // Characters without ink, each drawn by itself.
  ("fillers", "甲\u{3164}乙\u{115F}丙\u{2061}丁", "水\u{3164}道部"),
]

@Test(.enabled(if: hasReaders, needsReaders), arguments: hardTexts.indices, TextReader.allCases)
func everyReaderFindsTheVeryCharacters(index: Int, reader: TextReader) throws {
  let (name, text, department) = hardTexts[index]
  // PDFium reads no character beyond the first plane from the text that PDF/A requires beside a private character.
  if name == "private-beyond", reader == .pdfium { return }
  // PDFium omits the filler characters of Unicode too.
  if name == "fillers", reader == .pdfium { return }
  for file in try printed(book(text, department: department), as: "\(name)-\(reader)") {
    let found = try reader.text(of: file.path)
    #expect(found.contains(text), "\(file.name)")
    // Once in the contents and once as a heading.
    #expect(found.components(separatedBy: department).count > 2, "\(file.name)")
  }
}

@Test(.enabled(if: hasFonts && hasVeraPDF, needsVeraPDF))
func whatFewBooksHaveKeepsThePromiseToo() throws {
  let empty = ["pillars: []", "pillars: [{ pillar: 1, objectives: [] }]"].map { inner in
    """
    title: 市の目標
    fiscalYear: 令和6年度
    issuer: "\u{E001}市"
    date: 2025-06-01
    pillars: { 1: 柱 }
    departments: [{ name: 部, \(inner) }]

    """
  }
  let texts = hardTexts.map { book($0.1, department: $0.2) } + [book("あ\u{FEFF}い\u{200B}う\u{200D}")]
  let files = try (empty + texts).enumerated().flatMap { try printed($1, as: "rare-\($0)") }
  let result = try veraPDF(files.map(\.path))
  #expect(result.status == 0, "\(result.text)\(result.errors)")
}
