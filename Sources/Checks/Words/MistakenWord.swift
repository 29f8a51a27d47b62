import Diagnostics

extension Check {
  static let mistakenWord = corrections(
    "mistaken-word",
    Phrase(
      en: "a word or particle that is wrong in any text (シュミレーション, 充実に図る)", ja: "どんな文章でも誤りである語や助詞（シュミレーション、充実に図るなど）"),
    .warning, in: [.standard],
    meaning: Phrase(
      en: """
        The phrase is one that is wrong in any text: a misspelt loan word, a wrong kanji, a particle \
        that does not go with its verb.
        """, ja: "つづりの誤った外来語、漢字の誤り、動詞に合わない助詞など、どこに書いても誤りになる語句です。"),
    example: Example("避難のシュミレーションを行います。", "避難のシミュレーションを行います。"),
    remedy: Phrase(en: "Write it as proposed.", ja: "示された書き方に直してください。"),
    Corrector.mistakes)
}

extension Corrector {
  static let mistakes = Corrector(OwnWords.mistakes)
}
