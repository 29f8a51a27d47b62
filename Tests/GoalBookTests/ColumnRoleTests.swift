import GoalBook
import Testing

@Test("A known column has one key and one usual title", arguments: ColumnRole.known)
func knownColumns(role: ColumnRole) {
  #expect(ColumnRole(key: role.key) == role)
  #expect(ColumnRole(title: role.title) == role)
}

@Test(
  "Titles that printed booklets have",
  arguments: [
    ("組織目標", .objective), ("組織\u{3000}重点 目標", .objective), ("具体的な取組", .initiatives), ("取組事項", .initiatives),
    ("課等", .sections), ("所管課", .sections), ("実 績", .field(.results)), ("成果", .field(.outcomes)),
  ] as [(String, ColumnRole)])
func titles(title: String, role: ColumnRole) {
  #expect(ColumnRole(title: title) == role)
}

@Test("Any other title is a column of the book's own", arguments: ["目標達成基準", "課", "実績値", "results", ""])
func otherTitles(title: String) {
  #expect(ColumnRole(title: title) == nil)
  #expect(ColumnRole(key: title).key == title)
}

@Test func theKnownFieldsAreTwo() {
  #expect(Field.known.map(\.key) == [.results, .outcomes])
  #expect(Field.known.map(\.title) == ["実績", "成果"])
  #expect(ColumnRole.known.map(\.key) == ["objective", "initiatives", "sections", "results", "outcomes"])
  #expect(ColumnRole(key: "費用") == .field(FieldKey(rawValue: "費用")))
  #expect(ColumnRole(key: "費用").title == "費用")
}
