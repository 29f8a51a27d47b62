import Diagnostics

extension Check {
  static func corrections(
    _ id: String, _ reason: String, _ corrector: @autoclosure @escaping @Sendable () -> Corrector, _ severity: Severity,
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
        ? Remark(range, "“\(written)” is not to be used")
        : Remark(range, "“\(written)” should be “\(right)”", replacement: right)
    }
  }
}
