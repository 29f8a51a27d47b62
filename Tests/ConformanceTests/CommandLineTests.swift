import Foundation
import Testing

// The promises of the command line: exit statuses, file names, equal bytes, whole files.

@Test func unknownDepartmentsNameTheNearest() throws {
  try withFolder { folder in
    let result = try sasshi("render", sampleBook, "--department", "総部", "-o", folder.appending(path: "x.pdf").path())
    #expect(result.status == 1)
    #expect(result.errors.contains("総務部"))
    let written = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(written.isEmpty)
  }
}

/// A command line and its exit status; BOOK is the sample.
private let endings: [(String, Int32)] = [
  ("render /nowhere/book.yaml", 66), ("render BOOK --layout six-column", 1), ("render BOOK --pages x", 64),
  ("render BOOK --wrong", 64), ("rendr BOOK", 64), ("help rendr", 64), ("render BOOK -o x.doc", 0),
  ("render BOOK -o x.pdf --format png", 64), ("proof BOOK -o x.pdf --png", 64), ("diff BOOK BOOK -o x.png", 0),
  ("import BOOK -o x.txt", 0), ("render BOOK -o x-{q}.png", 64), ("check BOOK --only ,", 64), ("render", 64),
  ("render BOOK -o /nowhere/x.pdf", 73), ("render BOOK -o /dev/full", 73),
  ("render BOOK --layout /nowhere/layout.yaml", 66), ("render BOOK --format png -o -", 64),
  ("render BOOK --ppi 0", 64), ("schema", 0), ("layouts", 0),
  ("import /nowhere/transcript.txt", 66), ("render BOOK --icc /nowhere/x.icc", 66), ("render BOOK --icc BOOK", 1),
  ("render BOOK --standard x", 64), ("render BOOK --standard none --icc /nowhere/x.icc -o x.pdf", 0),
  ("diff BOOK BOOK --exit-code", 0), ("diff BOOK /nowhere/book.yaml", 66), ("diff BOOK", 64),
  ("diff BOOK BOOK --department 無い部", 1), ("diff BOOK BOOK -o /nowhere/x.pdf", 73),
  ("check BOOK", 0), ("check BOOK --strict", 1), ("check --list", 0), ("check", 64), ("check BOOK --only nothing", 64),
  ("check BOOK --profile all", 64), ("check /nowhere.yaml", 66), ("check BOOK --dictionary /nowhere.yaml", 66),
  ("check BOOK --no-pages --format sarif --only dash", 0),
]

@Test(.enabled(if: hasFonts), arguments: endings)
func statuses(line: String, status: Int32) throws {
  try withFolder { folder in
    let arguments = line.replacing("BOOK", with: sampleBook).split(separator: " ").map(String.init)
    let result = try sasshi(arguments, folder: folder)
    #expect(result.status == status)
  }
}

@Test func aTruncatedBookIsWrongInput() throws {
  try withFolder { folder in
    let whole = try Data(contentsOf: URL(filePath: sampleBook))
    let book = folder.appending(path: "book.yaml")
    // The file is cut within a character, the first one after 60,000 bytes.
    let cut = whole[60_000...].firstIndex { $0 & 0xC0 == 0x80 } ?? 60_000
    try whole.prefix(cut).write(to: book)
    let result = try sasshi("render", book.path(), "-o", folder.appending(path: "x.pdf").path())
    #expect(result.status == 1)
    #expect(result.errors.contains("error:"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "x.pdf").path()))
  }
}

@Test(.enabled(if: hasFonts)) func aBookThatEndsInTheMiddleOfALineIsSuspect() throws {
  try withFolder { folder in
    let whole = try String(contentsOf: URL(filePath: sampleBook), encoding: .utf8)
    let book = folder.appending(path: "book.yaml")
    try String(whole.prefix(20_000)).trimmingCharacters(in: .newlines).write(
      to: book, atomically: true, encoding: .utf8)
    let result = try sasshi("pages", book.path())
    #expect(result.errors.contains("cut-off"))
  }
}

@Test(
  "A wrong date is told before anything is read",
  arguments: [
    (["--date", "yesterday"], ""), (["--date", "2019-02-30"], ""), (["--date", "2019-06-01T10:00:60Z"], ""),
    (["--date", "2019-06-01T10:00:00+99:99"], ""), ([], "yesterday"), ([], "-1"), ([], "253402300800"),
  ])
func wrongDates(options: [String], epoch: String) throws {
  for command in [
    ["render", "/nowhere.yaml"], ["diff", "/nowhere.yaml", "/nowhere.yaml"], ["proof", "/nowhere.yaml"],
  ] {
    let result = try sasshi(command + options, environment: epoch.isEmpty ? [:] : ["SOURCE_DATE_EPOCH": epoch])
    #expect(result.status == 64)
    #expect(result.errors.contains(epoch.isEmpty ? "[bad-date]" : "[bad-epoch]"))
  }
}

@Test(.enabled(if: hasFonts)) func aFractionOfASecondIsADate() throws {
  try withFolder { folder in
    let pdf = folder.appending(path: "x.pdf")
    let result = try sasshi(
      "render", sampleBook, "--pages", "1", "--date", "2019-06-01T09:30:00.5+09:00", "-o", pdf.path())
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
  }
}

@Test func aMissingFontSaysWhatToDo() throws {
  try withFolder { folder in
    let files = FileManager.default
    for name in ["Layouts", "Fonts"] {
      try files.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    for file in ["Layouts/four-column.yaml", "Fonts/fonts.yaml"] {
      try files.copyItem(at: projectFolder.appending(path: file), to: folder.appending(path: file))
    }
    let output = folder.appending(path: "x.pdf").path()
    let result = try sasshi("render", sampleBook, "-o", output, environment: ["SASSHI_HOME": folder.path()])
    #expect(result.status == 66)
    #expect(result.errors.contains("make fonts"))
  }
}

@Test(.enabled(if: hasFonts), arguments: ["pdf", "png"])
func theSameBytesInAnyFolderLocaleAndZone(format: String) throws {
  try withFolder { folder in
    var results: [Data] = []
    let places = [("a", "C", "UTC"), ("b", "ja_JP.UTF-8", "Asia/Tokyo")]
    for (name, locale, zone) in places {
      let own = folder.appending(path: name)
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      let environment = ["LC_ALL": locale, "LANG": locale, "TZ": zone, "SOURCE_DATE_EPOCH": "0"]
      let result = try sasshi(
        "render", sampleBook, "-o", "x.\(format)", "--pages", "1-4", environment: environment, folder: own)
      #expect(result.status == 0)
      let file = format == "pdf" ? "x.pdf" : "x-03.png"
      results.append(try Data(contentsOf: own.appending(path: file)))
    }
    #expect(results[0] == results[1])
  }
}

@Test(.enabled(if: hasFonts)) func aFailedRunLeavesTheOldFile() throws {
  try withFolder { folder in
    let output = folder.appending(path: "x.pdf")
    try Data("old".utf8).write(to: output)
    #expect(try sasshi("render", sampleBook, "--department", "無い部", "-o", output.path()).status == 1)
    let left = try Data(contentsOf: output)
    #expect(left == Data("old".utf8))
  }
}

@Test(.enabled(if: hasFonts)) func exportWritesAFileForEachDepartmentAndAnIndex() throws {
  struct Entry: Decodable {
    var file: String
    var folios: [String]
    var pageCount: Int
    var sha256: String
  }
  try withFolder { folder in
    let result = try sasshi("export", sampleBook, "-o", folder.path(), "--date", "2019-06-01")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let index = try JSONDecoder().decode([Entry].self, from: Data(contentsOf: folder.appending(path: "index.json")))
    #expect(index.count == 11)
    #expect(index.first?.file == "01-企画財政部.pdf")
    #expect(index.allSatisfy { $0.sha256.count == 64 && $0.pageCount > $0.folios.count })
    // Folios are those of the booklet: each department begins where the one before it ends.
    let folios = index.flatMap(\.folios).compactMap { Int($0) }
    #expect(folios == Array(1...folios.count))
  }
}

@Test(.enabled(if: hasFonts)) func whatIsFoundInTheBookIsToldOnceForAllFilesOfAnExport() throws {
  func department(_ name: String, _ numbers: [Int]) -> String {
    let initiatives = numbers.map { "{ number: \($0), text: 計画\($0), sections: [企画課] }" }
    return """
        - name: \(name)
          pillars:
            - pillar: 1
              objectives:
                - text: 目標
                  rows:
                    - initiatives: [\(initiatives.joined(separator: ", "))]

      """
  }
  let book = """
    title: 目標
    pillars: { 1: 改革 }
    departments:

    """ + department("企画部", [1, 2]) + department("総務部", [1, 1]) + department("福祉部", [1])
  try withFolder { folder in
    try Data(book.utf8).write(to: folder.appending(path: "book.yaml"))
    let whole = try sasshi("export", "book.yaml", "-o", "all", "--lang", "en", folder: folder)
    #expect(whole.errors.components(separatedBy: "[duplicate-initiative]").count == 2)
    #expect(whole.errors.contains("initiative 1 stands twice in this objective (p. "))
    // It is told as well where no file has the text.
    let part = try sasshi("export", "book.yaml", "-o", "one", "--department", "1", "--lang", "en", folder: folder)
    #expect(part.errors.components(separatedBy: "[duplicate-initiative]").count == 2)
    #expect(!part.errors.contains("(p. "))
  }
}

@Test(.enabled(if: hasFonts)) func thePageMapListsEveryRowOnce() throws {
  struct Map: Decodable {
    struct Page: Decodable {
      struct Row: Decodable {
        var id: String
        var part: String
      }
      var role: String
      var folio: String?
      var department: String?
      var rows: [Row]
      var filled: Double
    }
    var layout: String
    var pages: [Page]
  }
  for layout in ["four-column", "five-column"] {
    let result = try sasshi("pages", sampleBook, "--layout", layout, "--json")
    let map = try JSONDecoder().decode(Map.self, from: result.output)
    #expect(map.layout == layout)
    #expect(map.pages.flatMap(\.rows).count { $0.part == "whole" || $0.part == "first" } == 172)
    #expect(Set(map.pages.flatMap(\.rows).map(\.id)).count == 172)
    let body = map.pages.filter { $0.role == "body" }
    #expect(body.allSatisfy { $0.filled > 0 && $0.filled <= 1 })
    guard layout == "four-column" else { continue }
    // No page is emptier than the layout says: 70 % within a department, 50 % at its end.
    #expect(body.count <= 31)
    for (page, next) in zip(body, body.dropFirst()) {
      let isLast = page.department != next.department
      #expect(page.filled >= (isLast ? 0.5 : 0.7), "p. \(page.folio ?? "")")
    }
  }
}

@Test(.enabled(if: hasFonts), arguments: ["four-column", "five-column"])
func hardCasesAreSetAndSaid(layout: String) throws {
  for (sample, warning) in [("long-objective", false), ("tall-row", true)] {
    let book = projectFolder.appending(path: "Samples/\(sample)/book.yaml").path()
    try withFolder { folder in
      let output = folder.appending(path: "x.pdf").path()
      let result = try sasshi("render", book, "--layout", layout, "-o", output)
      #expect(result.status == 0)
      #expect(result.errors.contains("[row-cut]") == warning)
      #expect(!result.errors.contains("error:"))
    }
  }
}

@Test(.enabled(if: hasFonts)) func fittingIsSaidAndWhatCannotFitIsNotWritten() throws {
  try withFolder { folder in
    let output = folder.appending(path: "x.pdf").path()
    let fitted = try sasshi("pages", sampleBook, "--department", "5", "--fit-pages", "5")
    #expect(fitted.status == 0)
    let refused = try sasshi("render", sampleBook, "--fit-pages", "9", "-o", output)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("9 pages wanted [cannot-fit]"))
    #expect(!FileManager.default.fileExists(atPath: output))
    #expect(try sasshi("render", sampleBook, "--fit-pages", "0", "-o", output).status == 64)
  }
}

@Test(.enabled(if: hasFonts)) func theSampleFallsAsItsPrintedOriginal() throws {
  struct Map: Decodable {
    struct Entry: Decodable { var folio: String }
    struct Page: Decodable {
      struct Row: Decodable { var id: String }
      var rows: [Row]
    }
    var contents: [Entry]
    var pages: [Page]
  }
  let result = try sasshi("pages", sampleBook, "--layout", "five-column", "--json")
  let map = try JSONDecoder().decode(Map.self, from: result.output)
  #expect(map.contents.map(\.folio) == ["1", "3", "5", "8", "11", "14", "16", "19", "21", "24", "26"])
  let original = try String(
    contentsOf: projectFolder.appending(path: "Samples/kariya-h30/original.yaml"), encoding: .utf8)
  let breaks = original.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
  #expect(breaks.count == 11)
  let firstRows = map.pages.compactMap(\.rows.first?.id)
  let missed = breaks.filter { !firstRows.contains($0) }
  #expect(missed == ["教育部/1/2/1", "教育部/1/3/3"])
}

@Test(.enabled(if: hasFonts)) func aDifferenceIsToldInWordsInJSONAndOnPages() throws {
  struct Record: Decodable {
    struct Change: Decodable {
      struct Side: Decodable { var id, folio: String? }
      struct Edit: Decodable { var removed, inserted: String }
      var action, subject: String
      var old, new: Side?
      var edits: [Edit]?
    }
    var changes: [Change]
  }
  try withFolder { folder in
    let text = try String(contentsOf: URL(filePath: sampleBook), encoding: .utf8)
    let edited = folder.appending(path: "new.yaml").path()
    try text.replacing("ダウンロード数 6,208件", with: "ダウンロード数 6,280件").write(
      toFile: edited, atomically: true, encoding: .utf8)
    let words = try sasshi("diff", sampleBook, edited, "--exit-code")
    #expect(words.status == 1)
    #expect(words.text.contains("ダウンロード数 [-6,208-]{+6,280+}件"))
    let pdf = folder.appending(path: "x.pdf")
    let json = try sasshi("diff", sampleBook, edited, "--json", "-o", pdf.path(), "--date", "2019-06-01")
    #expect(json.status == 0)
    let changes = try JSONDecoder().decode(Record.self, from: json.output).changes
    #expect(changes.map(\.subject) == ["item"])
    #expect(changes.first?.new?.folio == "1")
    #expect(changes.first?.edits?.first?.inserted == "6,280")
    let first = try Data(contentsOf: pdf)
    _ = try sasshi("diff", sampleBook, edited, "--json", "-o", pdf.path(), "--date", "2019-06-01")
    #expect(try Data(contentsOf: pdf) == first)
  }
}

@Test(
  "A comparison tells once what there is to tell of the layout, and a が that is written with one character or two",
  .enabled(if: hasFonts))
func layoutToldOnce() throws {
  func book(_ text: String) -> String {
    """
    title: 目標
    fiscalYear: 平成30年度
    departments:
      - name: 総務部
        pillars:
          - pillar: 1
            title: 市役所づくり
            objectives:
              - text: \(text)
                rows:
                  - initiatives:
                      - text: 研修
    """
  }
  try withFolder { folder in
    let files = try ["市民が主役のまちづくりを進めます。", "市民か\u{3099}主役のまちづくりを進めます。"].enumerated().map { number, text in
      let file = folder.appending(path: "\(number).yaml")
      try Data(book(text).utf8).write(to: file)
      return file.path()
    }
    let result = try sasshi(["diff"] + files)
    #expect(result.status == 0)
    #expect(result.errors.components(separatedBy: "[empty-column]").count == 4)
    #expect(result.text.contains("市民[-が-]{+か\u{3099}+}主役の"))
  }
}
