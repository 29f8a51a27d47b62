import GoalBook
import Testing

@Test(arguments: [
  ("(1)", "(1) (2) (12) (51)"), ("第1", "第1 第2 第12 第51"), ("第一章", "第一章 第二章 第十二章 第五十一章"), ("１．", "１． ２． １２． ５１．"),
  ("①", "① ② ⑫ (51)"), ("Ⅰ", "Ⅰ Ⅱ Ⅻ 51"), ("ア", "ア イ シ キキ"), ("A", "A B L YY"), ("none", "   "),
])
func aNumberingIsReadFromItsFirstNumber(written: String, expected: String) throws {
  let numbering = try #require(PartNumbering(written: written))
  #expect([1, 2, 12, 51].map(numbering.printed).joined(separator: " ") == expected)
  #expect(numbering.written == written)
}

@Test func aNumberingWithoutANumberIsNone() {
  #expect(PartNumbering(written: "章") == nil)
  #expect(PartNumbering(written: "") == nil)
}
