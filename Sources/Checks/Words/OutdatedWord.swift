import Diagnostics

extension Check {
  static let outdatedWord = corrections(
    "outdated-word",
    Phrase(en: "a word that public bodies no longer use (看護婦, 痴呆, 養護学校)", ja: "公の文書では使われなくなった語（看護婦、痴呆、養護学校など）"),
    .warning,
    in: [.fair],
    meaning: Phrase(
      en:
        "Public bodies have given up the word, since it belittles people or names what is called otherwise now.",
      ja: "人を傷つけるおそれがあるか、今は別の名で呼ばれるため、公の文書では使われなくなった語です。固有の名称や引用ではそのままでかまいません。"),
    example: Example("看護婦を配置します。", "看護師を配置します。"),
    remedy: Phrase(
      en: "Write the word of today; in names and quotations leave it.", ja: "現在の語に直してください。名称や引用であれば、そのままでかまいません。"),
    Corrector.fair)
}

extension Corrector {
  fileprivate static let fair = Corrector(OwnWords.fair)
}
