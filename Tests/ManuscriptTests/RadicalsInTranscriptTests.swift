import Diagnostics
import GoalBook
import Manuscript
import Testing

@Test func radicalsAreReadAsTheirKanji() throws {
  let reading = readTranscript(
    "令和7年度\n丘野町組織⽬標\n⼟⽊部 令和7年度組織⽬標\n(1) 市⺠の柱\n組織⽬標\t取組内容\n⻑い道\t①⺡神を直す\n", file: "t.txt")
  let book = try #require(reading.book)
  #expect(book.title == "丘野町組織目標")
  #expect(book.parts[0].title == "土木部")
  #expect(book.levels[1].title(1) == "市民の柱")
  #expect(book.parts[0].parts[0].objectives[0].text == "長い道")
  // ⺡ may be 水 or 氵, and 神 may be the spelling of a name.
  #expect(book.parts[0].parts[0].objectives[0].rows[0].initiatives[0].text == "⺡神を直す")
  #expect(places(reading) == ["2:6 radical", "3:1 radical", "4:6 radical", "5:3 radical", "6:1 radical"])
  #expect(
    reading.diagnostics[1].message.text.en
      == "radicals (部首) stand here for kanji: read ⼟ (U+2F1F) as 土, ⽊ (U+2F4A) as 木, ⽬ (U+2F6C) as 目")
  #expect(reading.balance.isEqual)
}
