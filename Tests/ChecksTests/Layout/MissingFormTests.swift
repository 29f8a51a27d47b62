import Checks
import Diagnostics
import Testing

@Suite("missing-form") struct MissingFormTests {
  private let lines = [SmallLine(text: "渡邉\u{E0104}館", baseline: 20), SmallLine(text: "邉", baseline: 40, of: 1)]

  @Test func findsTheCharacterWithItsSelector() {
    let made = booklet([lines], adjusting: { $0.drawOtherForms() })
    #expect(marked(made, by: "missing-form") == [["渡⟦邉\u{E0104}⟧館", "邉"]])
    let message = found("missing-form", made).first?.message.en
    #expect(message == "no font has that form of “邉” (U+9089 U+E0104); the one of Square stands for it")
  }

  @Test func isSilentWhereAFontHasIt() {
    #expect(marked(booklet([lines]), by: "missing-form") == [["渡邉\u{E0104}館", "邉"]])
  }
}
