import Diagnostics

extension Check {
  /// A check that finds the words that a dictionary corrects.
  static func corrections(
    _ id: String, _ reason: Phrase, _ corrector: @autoclosure @escaping @Sendable () -> Corrector, _ severity: Severity,
    in profiles: Set<Profile>
  ) -> Check {
    Check(id, reason, severity, in: profiles, .text { corrector().remarks(in: $0) })
  }
}

extension Corrector {
  /// A remark for each correction.
  func remarks(in passage: Passage) -> [Remark] {
    corrections(in: passage).map { range, written, right in
      right.isEmpty
        ? passage.remark(range, "“\(written)” is not to be used")
        : passage.remark(range, "“\(written)” should be “\(right)”", replacement: right)
    }
  }
}
