import Dates
import Diagnostics
import Foundation
import GoalBook
import Manuscript
import OrderedCollections
import TestSupport
import Testing

/// Blank texts are left out: they break the validation, not the notation.
private let odd = Book.oddTexts.filter { !$0.allSatisfy(\.isWhitespace) }

@Test("a book is written, read and written again", arguments: 0..<16 as Range<UInt64>)
func roundTrip(seed: UInt64) throws {
  let book = Book.random(seed: seed, departments: 2, odd: seed.isMultiple(of: 2) ? odd : [])
  for (text, file) in [(yaml(of: book), "b.yaml"), (json(of: book), "b.json")] {
    let reading = readBook(Data(text.utf8), file: file)
    let (again, diagnostics) = (reading.book, reading.diagnostics)
    #expect(diagnostics.filter { $0.severity == .error } == [])
    #expect(again == book)
    #expect(again.map(file == "b.yaml" ? yaml(of:) : json(of:)) == text)
  }
}

@Test("a book of levels with running text is written, read and written again", arguments: 0..<200 as Range<UInt64>)
func roundTripOfLevels(seed: UInt64) throws {
  let book = Book.randomOfLevels(seed: seed, odd: seed.isMultiple(of: 2) ? odd : [])
  for (text, file) in [(yaml(of: book), "b.yaml"), (json(of: book), "b.json")] {
    let reading = readBook(Data(text.utf8), file: file)
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    #expect(reading.book == book)
    #expect(reading.book.map(file == "b.yaml" ? yaml(of:) : json(of:)) == text)
  }
}

@Test("every odd text comes back in every place", arguments: odd)
func oddTexts(text: String) {
  let markers: [Marker] = [.bullet, .none] + (text == "none" ? [] : [.label(text)])
  let row = Row(
    initiatives: [Initiative(text: text, sections: [text, text])],
    cells: [
      .results: [Item(text: text)],
      FieldKey(rawValue: text): markers.map { Item(text: text, marker: $0, children: [Item(text: text, marker: $0)]) },
    ])
  let book = Book(
    title: text, edition: text, fiscalYear: text, issuer: text,
    fields: [Field(key: FieldKey(rawValue: text), title: text)],
    levels: Level.departmentsAndPillars([Level.Heading(number: 1, title: text)]),
    parts: [
      Part(title: text, parts: [Part(number: 1, objectives: [Objective(text: text, rows: [row])])])
    ])
  for (written, file) in [(yaml(of: book), "b.yaml"), (json(of: book), "b.json")] {
    let reading = readBook(Data(written.utf8), file: file)
    let (again, diagnostics) = (reading.book, reading.diagnostics)
    // In a name any line break is an error.
    let isRefused = text.unicodeScalars.contains { isNoncharacter($0) || $0 == "\n" || $0.isDoubtfulLineBreak }
    #expect(diagnostics.hasErrors == isRefused)
    #expect(again == book)
  }
}

/// Whether a character is U+FDD0 to U+FDEF or one of the last two of a plane, which no text may contain.
private func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
}

private let judges = ProcessInfo.processInfo.environment["SASSHI_JUDGES"]

@Test("big list of naughty strings", .enabled(if: judges != nil, "SASSHI_JUDGES is not set"))
func naughtyStrings() throws {
  let bytes = try Data(contentsOf: URL(filePath: try #require(judges)).appending(path: "naughty-strings.json"))
  let suite = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  let strings = try #require(suite["strings"] as? [String]).filter { !$0.allSatisfy(\.isWhitespace) }
  #expect(strings.count > 400)
  for string in strings { oddTexts(text: string) }
}

@Test func aBookAsAClerkReadsIt() {
  let row = Row(
    initiatives: [Initiative(number: 1, text: "計画を推進します。", sections: ["企画政策課", "財務課"])],
    cells: [
      .results: [
        Item(text: "調査の実施"),
        Item(text: "チームの開催", children: [Item(text: "全体会 2回", marker: .none), Item(text: "催し", marker: .label("(ア)"))]),
      ],
      .outcomes: [Item(text: "旧: 新", marker: .none)],
    ])
  let book = Book(
    title: "重点目標", fiscalYear: "平成30年度", date: WrittenDate("2019-06-01"),
    fields: [Field(key: FieldKey(rawValue: "target"), title: "基準")],
    levels: Level.departmentsAndPillars([Level.Heading(number: 1, title: "市役所づくり")]),
    parts: [
      Part(title: "企画部", parts: [Part(number: 1, objectives: [Objective(text: "目標", rows: [row])])])
    ])
  #expect(
    yaml(of: book) == """
      title: 重点目標
      fiscalYear: 平成30年度
      date: 2019-06-01
      pillars:
        1: 市役所づくり
      fields:
        target: 基準
      departments:
        - name: 企画部
          pillars:
            - pillar: 1
              objectives:
                - text: 目標
                  rows:
                    - initiatives:
                        - number: 1
                          text: 計画を推進します。
                          sections: [企画政策課, 財務課]
                      results:
                        - 調査の実施
                        - text: チームの開催
                          items:
                            - 全体会 2回
                            - text: 催し
                              marker: (ア)
                      outcomes:
                        - text: '旧: 新'
                          marker: none

      """)
}

@Test func aKeyLongerThanYAMLAllowsOnALine() {
  let key = FieldKey(rawValue: String(repeating: "列", count: 2000))
  let row = Row(initiatives: [Initiative(text: "取組")], cells: [key: [Item(text: "あ")]])
  let objective = Objective(text: "目標", rows: [row])
  let book = Book(
    title: "題", fields: [Field(key: key, title: "列")],
    levels: Level.departmentsAndPillars([Level.Heading(number: 1, title: "柱")]),
    parts: [Part(title: "部", parts: [Part(number: 1, objectives: [objective])])])
  #expect(readBook(Data(yaml(of: book).utf8), file: "b.yaml").book == book)
  #expect(readBook(Data(json(of: book).utf8), file: "b.json").book == book)
}

@Test func theSchemaIsJSONAndTheSameEachTime() throws {
  _ = try JSONSerialization.jsonObject(with: Data(bookSchema(in: .en).utf8))
  #expect(bookSchema(in: .en) == bookSchema(in: .en))
  #expect(bookSchema(in: .en).contains("https://json-schema.org/draft/2020-12/schema"))
}
