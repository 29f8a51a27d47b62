import Diagnostics

extension Check {
  static let roundabout = corrections(
    "roundabout", "a phrase says in many words what few would (することができる)", Corrector.roundabout, .note, in: [.style])
}

extension Corrector {
  fileprivate static let roundabout = Corrector(OwnWords.roundabout)
}
