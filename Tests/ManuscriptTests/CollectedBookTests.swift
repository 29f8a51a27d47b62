import Dates
import Diagnostics
import Foundation
import GoalBook
import Manuscript
import TestSupport
import Testing

/// The book in lines of YAML under a title, with the name of its file.
private func book(_ file: String, _ yaml: String) throws -> NamedBook {
  let reading = readBook(Data(yaml.utf8), file: file)
  return NamedBook(file: file, try #require(reading.book, "\(reading.diagnostics)"))
}

private func department(_ name: String, pillar: Int = 1, _ objective: String = "目標") -> String {
  """
    - name: \(name)
      pillars:
        - pillar: \(pillar)
          objectives:
            - text: \(objective)
              rows: [{ initiatives: [改めます。], results: [3回] }]

  """
}

private func yaml(_ front: String, pillars: String = "{ 1: 開かれた市役所づくり }", _ departments: String...) -> String {
  "title: 重点目標\n\(front)\npillars: \(pillars)\ndepartments:\n\(departments.joined())"
}

private func ids(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.message.id) }

@Suite("A collected book") struct CollectedBookTests {
  @Test func departmentsStandInTheOrderOfTheFiles() throws {
    let (book, log) = collected([
      try book("b.yaml", yaml("fiscalYear: 令和6年度", department("福祉部"))),
      try book(
        "a.yaml",
        yaml(
          "issuer: 若水市", pillars: "{ 2: 支え合うまち }", department("総務部", pillar: 2),
          department("市民部", pillar: 2))),
    ])
    #expect(log.isEmpty, "\(log)")
    #expect(book.parts.map(\.title) == ["福祉部", "総務部", "市民部"])
    #expect(book.levels[1].headings.map(\.title) == ["開かれた市役所づくり", "支え合うまち"])
    #expect([book.title, book.fiscalYear, book.issuer] == ["重点目標", "令和6年度", "若水市"])
  }

  /// Departments that each write a file of their own give the book that they have together.
  @Test(arguments: Array(1...20) as [UInt64]) func theFilesOfABooksPartsAreTheBook(seed: UInt64) throws {
    var book = seed.isMultiple(of: 2) ? Book.randomOfLevels(seed: seed) : Book.random(seed: seed, departments: 4)
    for index in book.parts.indices where !book.parts[index].title.isEmpty { book.parts[index].title += "\(index)" }
    let files = book.parts.enumerated().map { index, part in
      var own = book
      own.parts = [part]
      return NamedBook(file: "\(index).yaml", own)
    }
    guard !files.isEmpty, Set(book.parts.map { "\($0.number ?? 0) \($0.title)" }).count == files.count else { return }
    #expect(collected(files).book == book)
  }

  @Test func whatABookSaysOnceIsThatOfTheFirstFile() throws {
    let first = try book(
      "a.yaml",
      yaml(
        """
        fiscalYear: 令和6年度
        date: 2025-06-01
        logo: { file: a.svg, alt: 市章 }
        colophon: { section: 企画課 }
        """, department("総務部")))
    let second = try book(
      "b.yaml",
      yaml(
        """
        fiscalYear: 令和7年度
        folio: 3
        date: 2025-07-01
        logo: { file: b.svg, alt: 市章 }
        colophon: { section: 財政課, url: "https://example.jp" }
        """, department("市民部")))
    let (book, log) = collected([first, second])
    #expect(ids(log) == Array(repeating: "other-front", count: 4))
    #expect(log.map { $0.span?.file } == Array(repeating: "b.yaml", count: 4))
    #expect(book.fiscalYear == "令和6年度")
    #expect(book.date?.text == "2025-06-01")
    #expect(book.logo?.file.text == "a.svg")
    #expect(book.colophon?[.section]?.text == "企画課")
    #expect(book.colophon?[.url]?.text == "https://example.jp")
    #expect(book.firstFolio == second.book.firstFolio)
  }

  @Test func aPartOfTwoFilesIsPutTogetherAndTold() throws {
    let (book, log) = collected([
      try book("a.yaml", yaml("", pillars: "{ 1: 開く, 2: 支える }", department("総務部", pillar: 2, "二つ目"))),
      try book("b.yaml", yaml("", pillars: "{ 1: 開く, 2: 支える }", department("総務部", "一つ目"), department("市民部"))),
      try book("c.yaml", yaml("", pillars: "{ 1: 開く, 2: 支える }", department("総務部", "三つ目"))),
    ])
    #expect(ids(log) == ["department-again", "department-again"])
    #expect(log.map(\.message.text.en).allSatisfy { $0.contains("a.yaml") })
    #expect(book.parts.map(\.title) == ["総務部", "市民部"])
    #expect(book.parts[0].parts.map(\.number) == [1, 2])
    #expect(book.parts[0].parts.map { $0.objectives.map(\.text) } == [["一つ目", "三つ目"], ["二つ目"]])
  }

  @Test func aTitleOfItsOwnStaysWhereTheNumberHasAnother() throws {
    let (book, log) = collected([
      try book("a.yaml", yaml("", department("総務部"))),
      try book("b.yaml", yaml("", pillars: "{ 1: 市民とつくる市役所づくり }", department("市民部"))),
    ])
    #expect(ids(log) == ["other-pillar-title"])
    #expect(book.parts.map { $0.parts[0].title } == ["", "市民とつくる市役所づくり"])
  }

  @Test func columnsAreThoseOfAllFiles() throws {
    let (book, log) = collected([
      try book("a.yaml", yaml("fields: { plan: 計画, target: { title: 目標値, kind: number } }", department("総務部"))),
      try book("b.yaml", yaml("fields: { plan: 年次計画, outcomes: 成果, cost: 経費 }", department("市民部"))),
    ])
    #expect(ids(log) == ["other-front"])
    #expect(book.fields.map(\.key.rawValue) == ["plan", "target", "cost"])
    #expect(book.fields.map(\.title) == ["計画", "目標値", "経費"])
    let (_, other) = collected([
      try plain("fields: { target: { title: 目標値, kind: number } }"), try plain("fields: { target: 目標値 }"),
    ])
    #expect(ids(other) == ["collected-conflict", "department-again"])
    let (_, spoken) = collected([
      try plain("fields: { note: { title: Note, lang: en } }"), try plain("fields: { note: { title: Note } }"),
    ])
    #expect(ids(spoken) == ["collected-conflict", "department-again"])
  }

  private func plain(_ front: String, _ file: String = "a.yaml") throws -> NamedBook {
    try book(file, yaml(front, department("総務部")))
  }

  @Test func otherLevelsAreNoneOfTheBook() throws {
    let chapters = "title: 計画\nlevels: [{ name: 章 }]\nparts: [{ title: 一, objectives: [] }]\n"
    let (_, log) = collected([try plain(""), try book("b.yaml", chapters)])
    #expect(ids(log).contains("collected-conflict"))
    #expect(log.first { $0.message.id == "collected-conflict" }?.message.text.ja.contains("章") == true)
  }

  @Test func booksWithoutLevelsAreOne() throws {
    func yaml(_ name: String) -> String {
      "title: \(name)\nobjectives: [{ text: \(name)の目標, rows: [{ initiatives: [改めます。] }] }]\n"
    }
    let (book, log) = collected([try book("a.yaml", yaml("総務")), try book("b.yaml", yaml("市民"))])
    #expect(ids(log) == ["other-front"])
    #expect(book.parts.map { $0.objectives.map(\.text) } == [["総務の目標", "市民の目標"]])
  }

  /// A spreadsheet without a column of pillars has departments alone.
  @Test func aBookWithFewerLevelsIsTakenIn() throws {
    let sheet = Book(
      title: "", levels: [Level(noun: "部", englishNoun: "部", key: "部", startsPage: true)],
      parts: [
        Part(
          title: "土木部",
          objectives: [Objective(text: "直します。", rows: [Row(initiatives: [Initiative(text: "舗装")])])])
      ])
    for order in [[0, 1], [1, 0]] {
      let books = [NamedBook(file: "a.csv", sheet), try plain("")]
      let (book, log) = collected(order.map { books[$0] })
      #expect(log.isEmpty, "\(log)")
      #expect(book.title == "重点目標")
      #expect(book.levels == Level.departmentsAndPillars(try plain("").book.levels[1].headings))
      #expect(Set(book.parts.map(\.title)) == ["土木部", "総務部"])
    }
  }

  @Test func marksThatOneFileReadsChangeNoTextOfAnother() throws {
    let unread = try book("b.yaml", yaml("", department("市民部", "10m^{2}を超えない")))
    let reading = try plain("scripts: true")
    for books in [[reading, unread], [unread, reading]] {
      let (_, log) = collected(books)
      #expect(ids(log) == ["collected-conflict"])
      #expect(log[0].span?.file == "b.yaml")
    }
    let (book, log) = collected([reading, try plain("", "b.yaml").renamed("市民部")])
    #expect(log.isEmpty, "\(log)")
    #expect(book.readsScripts)
  }

  @Test func aLanguageGoesWithTheParts() throws {
    let matter = "lang: en\nfront: [{ title: Foreword, text: [Hello.] }]"
    let (book, _) = collected([try plain(""), try book("b.yaml", yaml(matter, department("Works")))])
    #expect(book.language == nil)
    #expect(book.parts.map(\.language) == [nil, "en"])
    #expect(book.front.map(\.language) == ["en"])
  }

  @Test func theSameForewordStandsOnce() throws {
    let matter = "front: [{ title: はじめに, text: [今年度の目標です。] }]"
    let (book, _) = collected([try plain(matter), try book("b.yaml", yaml(matter, department("市民部")))])
    #expect(book.front.count == 1)
  }
}

extension NamedBook {
  fileprivate func renamed(_ department: String) -> NamedBook {
    var book = book
    book.parts[0].title = department
    return NamedBook(file: file, book)
  }
}
