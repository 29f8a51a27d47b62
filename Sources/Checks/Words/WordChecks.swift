import Diagnostics
import GoalBook

extension Check {
  /// Checks that apply a dictionary.
  static let words: [Check] = [
    mixedNotation, mixedKatakana, houseWords,
    corrections(
      "mistaken-word", "a word or particle that is wrong in any text (シュミレーション, 充実に図る)", Corrector.mistakes, .warning,
      in: [.standard]),
    corrections(
      "koyobun-word", "a word is not written as public documents write it (予め, 下さい, 手続き)", Corrector.koyobun, .warning,
      in: [.koyobun]),
    corrections("jtf-word", "a word is not written as the JTF style guide has it", Corrector.jtf, .warning, in: [.jtf]),
    corrections(
      "roundabout", "a phrase says in many words what few would (することができる)", Corrector.roundabout, .note, in: [.style]),
  ]

  /// The user's own dictionary: `--dictionary`.
  static let houseWords = Check(
    "house-word", "a word is not written as the dictionary given with --dictionary has it", .warning,
    .book { checked in
      guard !checked.words.corrections.isEmpty else { return [] }
      let corrector = Corrector(checked.words)
      return checked.passages.flatMap { passage in
        corrector.remarks(in: passage).map { Observation(passage.text, $0) }
      }
    })

  private static func corrections(
    _ id: String, _ reason: String, _ corrector: @autoclosure @escaping @Sendable () -> Corrector, _ severity: Severity,
    in profiles: Set<Profile>
  ) -> Check {
    Check(id, reason, severity, in: profiles, .text { corrector().remarks(in: $0) })
  }
}

extension Corrector {
  fileprivate static let mistakes = Corrector(OwnWords.mistakes)
  fileprivate static let koyobun = Corrector(OwnWords.koyobun)
  fileprivate static let jtf = Corrector(OwnWords.jtf)
  fileprivate static let roundabout = Corrector(OwnWords.roundabout)

  /// A remark for each correction.
  func remarks(in passage: Passage) -> [Remark] {
    corrections(in: passage).map { range, written, right in
      right.isEmpty
        ? Remark(range, "“\(written)” is not to be used")
        : Remark(range, "“\(written)” should be “\(right)”", replacement: right)
    }
  }
}
