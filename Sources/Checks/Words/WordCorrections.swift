import Diagnostics
import GoalBook

extension Check {
  /// A check that finds the words that a dictionary corrects.
  static func corrections(
    _ id: String, _ reason: Phrase, _ severity: Severity, in profiles: Set<Profile>,
    meaning: Phrase, example: Example, remedy: Phrase,
    _ corrector: @autoclosure @escaping @Sendable () -> Corrector
  ) -> Check {
    Check(
      id, reason, severity, in: profiles, meaning: meaning, example: example, remedy: remedy,
      // Names of sections are not corrected.
      .text { $0.text.kind == .section ? [] : corrector().remarks(in: $0) })
  }
}

extension Corrector {
  /// A remark for each correction.
  func remarks(in passage: Passage) -> [Remark] {
    corrections(in: passage).map { range, written, right in
      right.isEmpty
        ? passage.remark(range, Phrase(en: "“\(written)” is not to be used", ja: "「\(written)」は使わないことになっている書き方です"))
        : passage.remark(
          range, Phrase(en: "“\(written)” should be “\(right)”", ja: "「\(written)」は「\(right)」と書きます"), replacement: right
        )
    }
  }
}
