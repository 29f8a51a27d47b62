import Diagnostics

extension Check {
  static let koyobunWord = corrections(
    "koyobun-word", "a word is not written as public documents write it (予め, 下さい, 手続き)", Corrector.koyobun, .warning,
    in: [.koyobun])
}

extension Corrector {
  fileprivate static let koyobun = Corrector(OwnWords.koyobun)
}
