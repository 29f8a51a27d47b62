import Diagnostics

extension Check {
  static let doubleNegative = Check(
    "double-negative", Phrase(en: "a negation of a negation (ないことはない)", ja: "二重否定（ないことはない）"), .note, in: [.style],
    meaning: Phrase(
      en: "A negation of a negation makes the reader turn the sentence over twice.", ja: "否定の否定は、読者に二度考えさせます。"),
    example: Example("期限までに完了できないことはない。", "期限までに完了できる。"),
    remedy: Phrase(en: "Say it without negation.", ja: "否定を使わずに書いてください。"),
    .sentences { passage in
      Corrector.negations.corrections(in: passage).map {
        passage.remark(
          $0.range, Phrase(en: "“\($0.written)” negates twice", ja: "「\($0.written)」は二重否定です"),
          hints: [Phrase(en: "say it without negation", ja: "否定を使わずに書いてください")])
      }
    })
}

extension Corrector {
  /// Finds double negatives; there is no text to replace them.
  fileprivate static let negations: Corrector = {
    var list = WordList()
    for form in negationForms.flatMap({ spellings(of: $0) ?? [] }) {
      list.corrections.append(WordList.Correction(written: "~" + form, right: "", isNoun: false))
    }
    return Corrector(list)
  }()
}

/// Double negatives in the notation of dictionary entries; each bracket has alternatives.
private let negationForms = [
  "(なく|無く)(は|も)(ない|無い|なかった|無かった)", "(ない|無い)で(は|も)(ない|無い)", "(れ|せ|き|え|出)ない(もの|物)で(は|も)(ない|無い|なかった)",
  "(ない|無い)(こと|事|コト)(は|も)(ない|無い)", "(ない|無い)(わけ|訳)で(は|も)(ない|無い)", "(ない|無い)と(は)言い切れない", "(ない|無い)と(は|も)限らない",
]
