import Checks
import Diagnostics
import Frames
import Testing

@Suite("missing-form") struct MissingFormTests {
  private let lines = [SmallLine(text: "渡邉\u{E0104}館", baseline: 20), SmallLine(text: "邉", baseline: 40, of: 1)]

  /// Marks clusters with a selector as drawn in another form.
  private func otherForms(_ page: inout PageFrame) {
    var trim = Frame(size: page.trim.size)
    for placed in page.trim.items {
      guard case .glyphs(var run, let ink) = placed.item else { continue }
      for (index, character) in run.text.enumerated() {
        run.clusters[index].isOtherForm = character.unicodeScalars.count > 1
      }
      trim.place(.glyphs(run, ink), at: placed.origin, as: placed.belonging, textOffset: placed.textOffset)
    }
    page.trim = trim
  }

  @Test func findsTheCharacterWithItsSelector() {
    let made = booklet([lines], adjusting: otherForms)
    #expect(marked(made, by: "missing-form") == [["渡⟦邉\u{E0104}⟧館", "邉"]])
    let message = found("missing-form", made).first?.message.en
    #expect(message == "no font has that form of “邉” (U+9089 U+E0104); the one of Square stands for it")
  }

  @Test func isSilentWhereAFontHasIt() {
    #expect(marked(booklet([lines]), by: "missing-form") == [["渡邉\u{E0104}館", "邉"]])
  }
}
