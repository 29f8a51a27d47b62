import Diagnostics
import GoalBook
import Manuscript
import OrderedCollections
import Testing

private func reading(_ table: String, header: String = "組織目標\t取組内容\t課等\t実績\t成果") -> TranscriptReading {
  readTranscript(
    """
    令和6年度
    丘野町組織目標
    総務課部 令和6年度組織目標
    (1) 開かれた町政
    \(header)
    \(table)
    """, file: "t.txt")
}

@Test func aQuotedCellIsOneCell() throws {
  let reading = reading("めあて\t①あ\t\"一課\n二課\"\t\"・い 1件\n・う\n 続き\"\t・え\n\t②お\t三課\t・か\t・き")
  #expect(places(reading) == ["6:8 quoted-cell"])
  #expect(rows(reading).map { $0.initiatives[0].sections } == [["一課", "二課"], ["三課"]])
  #expect(rows(reading)[0].cells[.results] == [Item(text: "い 1件"), Item(text: "う\n続き")])
  #expect(rows(reading)[0].cells[.outcomes] == [Item(text: "え")])
  #expect(reading.balance.isEqual)
}

@Test func itemsOfAQuotedCellKnowTheirLines() throws {
  let reading = reading("めあて\t①あ\t課\t\"・い\n・\"\"う\"\"え ・お\"\t・か")
  let items = try #require(rows(reading).first?.cells[.results])
  #expect(items.map(\.text) == ["い", "\"う\"え", "お"])
  let spans = items.compactMap(\.place.span)
  #expect(spans.map(\.line) == [6, 7, 7])
  #expect(spans.map(\.columns) == [12..<13, 2..<8, 10..<11])
}

@Test(
  "what is quoted and what only has quotation marks",
  arguments: [
    ("めあて\t①あ\t\"一課\"\t・い\t・う", ["6:8 quoted-cell"], "一課"),
    ("めあて\t①あ\t\"一\"課\t・い\t・う", [], "\"一\"課"),
    ("めあて\t①あ\t\"一\t二課\" \t・い\t・う", ["6:8 quoted-cell"], "一 二課"),
    ("めあて\t①あ\t\"一課\t・い\t・う", ["6:8 unclosed-quote"], "\"一課"),
    ("めあて\t①あ\t\"一課\t・い\t・う\n\t②え\t二課\t\"・お\n・か\"\t・き", ["6:8 unclosed-quote", "7:8 quoted-cell"], "\"一課"),
    ("めあて\t①あ\t\"一課\t・い\t・う\n\t②え\t二課\t・か\t・き\"", ["6:8 unclosed-quote"], "\"一課"),
  ])
func quotationMarks(table: String, expected: [String], sections: String) {
  let reading = reading(table)
  #expect(places(reading) == expected)
  #expect(rows(reading).first?.initiatives.first?.sections.joined(separator: " ") == sections)
  #expect(reading.diagnostics.hasErrors == expected.contains { $0.contains("unclosed") })
}

@Test func aQuoteThatDoesNotEndIsShown() {
  #expect(
    reading("めあて\t①あ\t\"一課\t・い\t・う").diagnostics.first?.message.text.en
      == "the quotation mark before “\"一課” opens a cell that does not end")
}

@Test func quotedTextsAndTitlesKeepTheirLines() throws {
  let reading = reading(
    "\"めあてを\n立てる。\"\t\"①あ\nい\n②う\"\t\"一課\n二課\"\t\"東部\n・え\n北部\n・お\"\t\"か 1件\nき 2件\"",
    header: "組織目標\t\"取組\n内容\"\t課等\t実績\t\"行革\nプラン\"")
  let book = try #require(reading.book)
  #expect(places(reading) == ["5:6 quoted-cell", "8:1 quoted-cell", "8:1 unbulleted-cell"])
  #expect(book.fields == [Field(key: FieldKey(rawValue: "行革プラン"), title: "行革\nプラン")])
  #expect(book.parts[0].parts[0].objectives[0].text == "めあてを\n立てる。")
  let row = try #require(rows(reading).first)
  #expect(row.initiatives.map(\.text) == ["あ\nい", "う"])
  #expect(row.initiatives.map(\.sections) == [["一課"], ["二課"]])
  #expect(
    row.cells[.results] == [
      Item(text: "東部", marker: .none, children: [Item(text: "え")]),
      Item(text: "北部", marker: .none, children: [Item(text: "お")]),
    ])
  #expect(row.cells[FieldKey(rawValue: "行革プラン")] == [Item(text: "か 1件"), Item(text: "き 2件")])
  #expect(reading.balance.isEqual)
}

@Test func emptyLinesInsideATextAreKeptAndOthersAreTold() throws {
  let kept = reading("\"めあてを\n\n立てる。\"\t\"①あ\n \nい\"\t課\t\"・い\n\n\n続き\n・う\"\t・え")
  #expect(places(kept) == ["6:1 quoted-cell"])
  #expect(kept.book?.parts[0].parts[0].objectives[0].text == "めあてを\n\n立てる。")
  let row = try #require(rows(kept).first)
  #expect(row.initiatives.map(\.text) == ["あ\n\nい"])
  #expect(row.cells[.results] == [Item(text: "い\n\n\n続き"), Item(text: "う")])
  #expect(kept.balance.isEqual)
}

@Test(
  "empty lines that no text has",
  arguments: [
    ("\"・い\n\n・う\"", 1), ("\"\n・い\n・う\n\"", 1), ("\"・い\n・う\n\"", 0), ("\"・い\n\n続き\n\n\n・う\n\n\n\"", 4),
  ])
func emptyLinesLeftOut(cell: String, count: Int) {
  let reading = reading("めあて\t①あ\t課\t\(cell)\t・え")
  #expect(places(reading) == ["6:10 quoted-cell"] + (count > 0 ? ["6:10 empty-line"] : []))
  if count > 1 { #expect(reading.diagnostics.last?.message.text.en.hasPrefix("\(count) empty lines between") == true) }
}

@Test func itemsBehindAnEmptyLineKnowTheirPlaces() throws {
  let items = try #require(rows(reading("めあて\t①あ\t課\t\"\n  ・い\n・う\"\t・え")).first?.cells[.results])
  #expect(items.compactMap(\.place.span?.line) == [7, 8])
  #expect(items.compactMap(\.place.span?.columns.lowerBound) == [4, 2])
}

@Test(
  "one quote that does not end is one error",
  arguments: [
    ("めあて\t①あ\t課\t\"・い\n・う\t・え\n\t②お\t課\t・か\t・き", "6:10", 2),
    ("めあて\t①あ\t課\t\"・い\n\n(2) う\n1 う\n・う\t・え\n\t②お\t課\t・か\t・き", "6:10", 2),
    ("めあて\t\"①あ\n②い\t一課\t・い\t・う\nめあて二\t①お\t課\t・か\t・き", "6:5", 2),
    ("\"めあて\n続き\t①あ\t課\t・い\t・う\n\t②お\t課\t・か\t・き", "6:1", 1),
    ("めあて\t①あ\t課\t・い\t\"・う\n・え\n(2) 次の柱\n組織目標\t取組内容\nめあて\t①お", "6:13", 2),
    ("めあて\t①あ\t課\t\"・い\" と\n・う\t・え", "", 2),
  ])
func oneQuote(table: String, place: String, count: Int) {
  let reading = reading(table)
  if place.isEmpty {
    #expect(!places(reading).contains { $0.contains("unclosed-quote") })
  } else {
    #expect(places(reading) == ["\(place) unclosed-quote"])
    #expect(rows(reading).count == count)
  }
  #expect(reading.balance.isEqual)
}

@Test(
  "one quote that does not end outside of rows is one error",
  arguments: [
    "令和6年度\n丘野町組織目標\n総務部 令和6年度組織目標\n(1) 柱\n組織目標\t\"取組\n内容\t課等\nめあて\t①あ\t課\n(2) 柱\n組織目標\t取組内容\nめあて\t①あ",
    "令和6年度\n\"丘野町組織目標\n総務部 令和6年度組織目標\n(1) 柱\n組織目標\t取組内容\nめあて\t①あ",
    "令和6年度\n丘野町組織目標\n総務部 令和6年度組織目標\n\"(1) 柱\n組織目標\t取組内容\nめあて\t①あ",
  ])
func oneQuoteInAHeading(text: String) {
  #expect(readTranscript(text, file: "t.txt").diagnostics.map(\.message.id) == ["unclosed-quote"])
}
