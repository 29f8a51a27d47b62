import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Notation
import Checks
import Testing

/// The words in the file at the places of findings, by line and columns and by offset.
private func words(at yaml: String, check id: String) throws -> [(line: Int, byColumns: String, byOffset: String)] {
  let reading = readBook(Data(yaml.utf8), file: yaml.hasPrefix("{") ? "book.json" : "book.yaml")
  let source = reading.source
  let checked = BookToCheck(Outline(try #require(reading.book)))
  let lines = source.lines
  return try textFindings(of: [check(id)], in: checked).placed(in: lines, of: checked).map { finding in
    let place = try #require(finding.place)
    let line = lines.line(place.span.line)
    let columns = line.dropFirst(place.span.columns.lowerBound - 1).prefix(place.span.columns.count)
    let offset = try #require(place.offset)
    let scalars = source.text.unicodeScalars.dropFirst(offset).prefix(place.scalarColumns.count)
    return (place.span.line, String(columns), String(String.UnicodeScalarView(scalars)))
  }
}

/// A book whose only initiative is written in this way, from line 9 on.
private func book(initiative: String) -> String {
  """
  title: 目標
  pillars: { 1: 柱 }
  departments:
    - name: 総務部
      pillars:
        - pillar: 1
          objectives:
            - text: 努めます。
              rows:
                - initiatives:
                    - text: \(initiative)
  """
}

@Suite("Places in the file") struct PlacesTests {
  @Test(arguments: [
    ("ｶﾅを読む", 11), ("&a ｶﾅを読む", 11), ("'「it''s」はｶﾅ'", 11), (#""説明は\"A\"、\u3042\tｶﾅ""#, 11),
    (#""𠮷野家の\U00020BB7ｶﾅ""#, 11),
    ("説明文は\n                              二行目のｶﾅ", 12), ("\"説明文は\n\n                              三行目のｶﾅ\"", 13),
    ("|\n                              一行目\n                              二行目のｶﾅ", 13),
    (">\n                              一行目\n                              二行目のｶﾅ", 13), ("が\u{3099}のｶﾅ", 11),
    ("👨‍👩‍👧のｶﾅ", 11),
  ])
  func aWordOfAText(initiative: String, line: Int) throws {
    let found = try words(at: book(initiative: initiative), check: "half-width-katakana")
    #expect(found.map(\.byColumns) == ["ｶﾅ"])
    #expect(found.map(\.byOffset) == ["ｶﾅ"])
    #expect(found.map(\.line) == [line])
  }

  @Test func everyTextHasAPlaceOfItsOwn() throws {
    let yaml = """
      title: ｱ
      edition: "ｲ"
      fiscalYear: 'ｳ'
      issuer: ｴ
      pillars: { 1: ｵ }
      fields: { target: ｶ }
      departments:
        - name: ｷ
          pillars:
            - pillar: 1
              objectives:
                - text: ｸ
                  rows:
                    - initiatives: [{ text: ｹ, sections: [課, ｺ, ｻ] }]
                      results: [ｼ, { text: 三, items: [四, ｽ] }]
      """
    let found = try words(at: yaml, check: "half-width-katakana")
    #expect(found.map(\.byColumns) == "ｱｲｳｴｶｵｷｸｹｺｻｼｽ".map(String.init))
    #expect(found.map(\.byOffset) == found.map(\.byColumns))
  }

  @Test func aBookInJSON() throws {
    let json = #"{"title":"目標\uD842\uDFB7ｶﾅ","pillars":{"1":"柱"},"departments":[{"name":"総\u52d9部 ｶﾅ","pillars":[]}]}"#
    #expect(try words(at: json, check: "half-width-katakana").map(\.byColumns) == ["ｶﾅ", "ｶﾅ"])
  }
}
