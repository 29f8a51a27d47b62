import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Testing

private func read(fields: String) -> BookReading {
  readBook(Data("title: 目標\npillars: { 1: 柱 }\nfields:\n\(fields)\ndepartments: [{ name: 部 }]\n".utf8), file: "b.yaml")
}

@Test func aColumnIsATitleOrATitleWithItsKind() {
  let reading = read(
    fields: """
        plan: 行革プラン
        target: { title: 目標値, kind: number }
        rank: { title: "判\\n定", kind: mark }
        clause: { kind: code }
        note: { title: 備考, kind: text }
        other: { title: その他 }
        bare:
      """)
  #expect(reading.diagnostics == [])
  let expected: [(String, String, FieldKind)] = [
    ("plan", "行革プラン", .list), ("target", "目標値", .number), ("rank", "判\n定", .mark), ("clause", "clause", .code),
    ("note", "備考", .text), ("other", "その他", .list), ("bare", "bare", .list),
  ]
  #expect(
    reading.book?.fields == expected.map { Field(key: FieldKey(rawValue: $0.0), title: $0.1, kind: $0.2) })
}

@Test(arguments: [
  ("target: { title: 目標値, kind: nubmer }", "bad-choice"), ("target: { title: 目標値, knid: number }", "unknown-key"),
  ("target: [目標値]", "wrong-type"), ("target: { title: { kind: number } }", "wrong-type"),
])
func aColumnThatIsSomethingElseIsAnErrorAtItsLine(field: String, id: String) throws {
  let problem = try #require(read(fields: "  " + field).diagnostics.first)
  #expect(problem.severity == .error && problem.message.id == id && problem.span?.line == 4)
}

@Test func onlyAKindThatIsNotUsualIsWritten() {
  let fields = [
    Field(key: FieldKey(rawValue: "a"), title: "計画"), Field(key: FieldKey(rawValue: "b"), title: "値", kind: .number),
  ]
  let book = Book(title: "目標", fields: fields, parts: [Part(title: "部")])
  #expect(yaml(of: book).contains("fields:\n  a: 計画\n  b:\n    title: 値\n    kind: number\n"))
  #expect(readBook(Data(yaml(of: book).utf8), file: "b.yaml").book == book)
  #expect(readBook(Data(json(of: book).utf8), file: "b.json").book == book)
  #expect(bookSchema(in: .en).contains(#""enum": ["list", "text", "number", "mark", "code"]"#))
}
