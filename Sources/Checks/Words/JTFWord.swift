import Diagnostics

extension Check {
  static let jtfWord = corrections(
    "jtf-word", "a word is not written as the JTF style guide has it", Corrector.jtf, .warning, in: [.jtf])
}

extension Corrector {
  fileprivate static let jtf = Corrector(OwnWords.jtf)
}
