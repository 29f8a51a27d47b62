import Diagnostics

extension Check {
  static let jtfWord = corrections(
    "jtf-word", Phrase(en: "a word is not written as the JTF style guide has it", ja: "JTFスタイルガイドと違う書き方の語"),
    .warning, in: [.jtf],
    meaning: Phrase(
      en: """
        The JTF style guide writes long vowels at the end of loan words and formal nouns and auxiliary \
        verbs in kana.
        """, ja: "JTFスタイルガイドでは、外来語の語末の長音を書き、形式名詞や補助動詞をかなで書きます。"),
    example: Example("ユーザの声を聴くことが出来ます。", "ユーザーの声を聴くことができます。"),
    remedy: Phrase(en: "Write it as proposed.", ja: "示された書き方に直してください。"),
    Corrector.jtf)
}

extension Corrector {
  fileprivate static let jtf = Corrector(OwnWords.jtf)
}
