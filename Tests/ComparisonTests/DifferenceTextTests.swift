import Comparison
import Diagnostics
import GoalBook
import TestSupport
import Testing

@Suite("A difference in words") struct DifferenceTextTests {
  private let edited = smallBook().edited { book in
    book.parts[0][0, 0, 0].results[0].text = "紙面を刷新 年13回"
    book.parts[0][0, 0].rows.remove(at: 1)
  }

  @Test func saysInEnglishWhatDiffers() {
    let text = DifferenceText(of: difference(from: smallBook(), to: edited), in: .en, isColored: false).text
    #expect(
      text == """
        総務部
          1  item changed  総務部/1/1/1/results/1
              紙面を刷新 年[-12-]{+13+}回
          2  row removed  総務部/1/1/2
              [-②窓口の案内板を多言語にします。-] (4 texts)

        2 changes: 1 removed, 1 changed
        """)
  }

  @Test func saysInJapaneseWhatDiffers() {
    let text = DifferenceText(of: difference(from: smallBook(), to: edited), in: .ja, isColored: false).text
    #expect(
      text == """
        総務部
          1  項目を変更  総務部/1/1/1/results/1
              紙面を刷新 年[-12-]{+13+}回
          2  行を削除  総務部/1/1/2
              [-②窓口の案内板を多言語にします。-]（文4件）

        違いは2件です（削除1件、変更1件）
        """)
  }

  @Test func everyKindOfChangeHasAWordInBothLanguages() {
    for subject in Change.Subject.allCases { #expect(subject.word.languageFaults() == []) }
    for action in Change.Action.allCases { #expect(action.word.languageFaults() == []) }
    // Scripts and English readers get the same words.
    for action in Change.Action.allCases { #expect(action.word.en == action.rawValue) }
    #expect(difference(from: smallBook(), to: smallBook()).summary.languageFaults() == [])
    #expect(difference(from: smallBook(), to: edited).summary.languageFaults() == [])
  }
}
