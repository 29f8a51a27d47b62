import Diagnostics
import Foundation
import GoalBook
import Manuscript
import OrderedCollections
import Testing

/// The results and outcomes of the first row below a header of five columns, and the messages about it.
private func readRow(_ row: String, header: String = "組織目標,取組内容,課等,実績,成果") -> (texts: [[String]], told: [String]) {
  let reading = readSheets([(name: "総務部.csv", bytes: Data("\(header)\n\(row)\n".utf8))])
  let first = reading.book?.parts.first?.objectives.first?.rows.first
  let texts = [FieldKey.results, .outcomes].map { (first?.cells[$0] ?? []).map(\.text) }
  return (texts, reading.diagnostics.map(\.message.id).filter { $0 == "joined-number" || $0 == "untitled-column" })
}

@Test(
  "A number whose comma parted it is one cell again",
  arguments: [
    ("届けます。,①改めます。,広報課,登録 1,200人,増えた。", ["登録 1,200人"], ["増えた。"], 1),
    ("届けます。,①改めます。,広報課,収入 1,234,567円,増えた。", ["収入 1,234,567円"], ["増えた。"], 2),
    ("届けます。,①改めます。,広報課,登録 12人,前年の 10,300人から増えた。", ["登録 12人"], ["前年の 10,300人から増えた。"], 1),
    ("届けます。,①改めます。,広報課,登録 1,200人,", ["登録 1,200人"], [], 1),
    // Nothing to join: quoted, or with as many cells as the header.
    ("届けます。,①改めます。,広報課,\"登録 1,200人\",増えた。", ["登録 1,200人"], ["増えた。"], 0),
    ("届けます。,①改めます。,広報課,12,345人", ["12"], ["345人"], 0),
  ] as [(String, [String], [String], Int)])
func joined(row: String, results: [String], outcomes: [String], count: Int) {
  let found = readRow(row)
  #expect(found.texts == [results, outcomes])
  #expect(found.told == Array(repeating: "joined-number", count: count))
}

@Test(
  "A row whose surplus commas do not explain is an error",
  arguments: [
    "届けます。,①改めます。,広報課,登録 1,20人,増えた。", "届けます。,①改めます。,広報課,登録 1234,200人,増えた。", "届けます。,①改めます。,広報課,2,100人と 3,200人,増えた。,x",
  ])
func unexplained(row: String) {
  #expect(Set(readRow(row).told) == ["untitled-column"])
}

@Test func tabsPartNoNumbers() {
  let found = readRow("届けます。\t①改めます。\t広報課\t登録 1\t200人\t増えた。", header: "組織目標\t取組内容\t課等\t実績\t成果")
  #expect(Set(found.told) == ["untitled-column"])
}
