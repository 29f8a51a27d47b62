import Diagnostics
import Testing

@Suite("Cells are named as their program names them")
struct CellPlaceTests {
  @Test(
    "Columns count in letters",
    arguments: [(1, "A1"), (26, "Z1"), (27, "AA1"), (702, "ZZ1"), (703, "AAA1"), (16384, "XFD1")])
  func references(column: Int, reference: String) {
    #expect(CellPlace(row: 1, column: column).reference == reference)
  }

  @Test("A place names file, sheet and cell", arguments: Language.allCases)
  func places(language: Language) {
    let message = Message(id: "a", en: "wrong", ja: "誤り")
    let cell = CellPlace(sheet: "実績", row: 14, column: 3)
    let told = Diagnostic.error(message, at: SourceSpan(file: "02-総務.xlsx", cell: cell))
    #expect(told.text(in: language).hasPrefix("02-総務.xlsx 実績!C14: "))
    #expect(told.jsonLine(in: language).contains(#""cell":"C14""#))
    let quoted = CellPlace(sheet: "4 月's", row: 2, column: 1)
    let other = Diagnostic.error(message, at: SourceSpan(file: "a.xlsx", cell: quoted))
    #expect(other.text(in: language).hasPrefix("a.xlsx '4 月''s'!A2: "))
  }
}
