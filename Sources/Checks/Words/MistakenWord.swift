import Diagnostics

extension Check {
  static let mistakenWord = corrections(
    "mistaken-word", "a word or particle that is wrong in any text (シュミレーション, 充実に図る)", Corrector.mistakes, .warning,
    in: [.standard])
}

extension Corrector {
  fileprivate static let mistakes = Corrector(OwnWords.mistakes)
}
