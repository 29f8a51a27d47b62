import Diagnostics

extension Check {
  static let roundabout = corrections(
    "roundabout", Phrase(en: "a phrase says in many words what few would (することができる)", ja: "短く言えることを長く言う表現（することができるなど）"),
    .note, in: [.style],
    meaning: Phrase(
      en: "The phrase has a shorter one of the same meaning. In narrow columns each word counts.",
      ja: "同じ意味の短い言い方があります。狭い欄では、一語ごとに読みやすさが変わります。"),
    example: Example("窓口で申請することができる。", "窓口で申請できる。"),
    remedy: Phrase(en: "Write it as proposed, where the meaning stays the same.", ja: "意味が変わらなければ、示された言い方に直してください。"),
    Corrector.roundabout)
}

extension Corrector {
  fileprivate static let roundabout = Corrector(OwnWords.roundabout)
}
