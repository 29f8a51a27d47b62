public import Diagnostics

extension [Explanation] {
  /// The explanations of this module's messages other than findings.
  public static let ofChecks: [Explanation] = [
    Explanation(
      "ignore-without-id",
      meaning: Phrase(
        en: "A comment “sasshi:ignore” names no check, so that nothing is ignored.",
        ja: "「sasshi:ignore」のコメントに検査のidがなく、何にも効いていません。"),
      example: Example("- 施設の整備 # sasshi:ignore", "- 施設の整備 # sasshi:ignore missing-quantity 数のない事業のため"),
      remedy: Phrase(en: "Write the id of the check and the reason behind it.", ja: "検査のidと理由を書いてください。")),
    Explanation(
      "ignore-without-reason",
      meaning: Phrase(
        en: """
          A comment “sasshi:ignore” gives no reason. It is not followed until it does, so that others can \
          tell later why.
          """, ja: "「sasshi:ignore」のコメントに理由がありません。後から見た人にも分かるよう、理由を書くまで効きません。"),
      example: Example(
        "- 施設の整備 # sasshi:ignore missing-quantity", "- 施設の整備 # sasshi:ignore missing-quantity 数のない事業のため"),
      remedy: Phrase(en: "Write the reason behind the id.", ja: "idの後に理由を書いてください。")),
    Explanation(
      "ignore-unknown-check",
      meaning: Phrase(
        en: "A comment “sasshi:ignore” names a check that there is not.", ja: "「sasshi:ignore」のコメントにあるidの検査がありません。"),
      example: Example(
        "- 施設の整備 # sasshi:ignore no-quantity 数のない事業のため", "- 施設の整備 # sasshi:ignore missing-quantity 数のない事業のため"),
      remedy: Phrase(
        en: "Correct the id; “sasshi check --list” lists all.", ja: "idを直してください。一覧は「sasshi check --list」で見られます。")),
    Explanation(
      "unused-ignore",
      meaning: Phrase(
        en: """
          A comment “sasshi:ignore” covers nothing that the check would find. The text was corrected, or \
          the comment stands in the wrong place.
          """, ja: "「sasshi:ignore」のコメントの範囲に、その検査が指摘するものがありません。文が直されたか、コメントの場所が違います。"),
      example: Example("- 施設の整備 2か所 # sasshi:ignore missing-quantity 数のない事業のため", "- 施設の整備 2か所"),
      remedy: Phrase(
        en: "Remove the comment, or move it behind or above the entry that it is for.",
        ja: "コメントを取り除くか、目当ての項目の後ろか上に移してください。")),
    Explanation(
      "one-spelling",
      meaning: Phrase(
        en: """
          An entry of “variants” or “nouns” in a dictionary stands for one spelling only, so that there is \
          nothing to choose from.
          """, ja: "用語のファイルの「variants」か「nouns」の項目に、書き方が一つしかありません。"),
      example: Example(
        """
        nouns:
          - 取組
        """,
        """
        nouns:
          - 取(り)組(み)
        """),
      remedy: Phrase(en: "Name two spellings or more.", ja: "二つ以上の書き方を示してください。")),
    Explanation(
      "too-many-spellings",
      meaning: Phrase(
        en:
          "Each bracket of a dictionary's entry doubles the spellings that it stands for; several entries on one line are the usual cause.",
        ja: "用語のファイルの括弧は、一つごとに書き方の数を2倍にします。いくつもの項目が一行につながっていることがよくあります。"),
      example: Example(
        """
        nouns:
          - 取(り)組(み) 申(し)込(み) 取(り)扱(い) 引(き)渡(し) 受(け)付(け) 打(ち)合(わ)せ 読(み)取(り) 書(き)込(み) 見(積)(も)り
        """,
        """
        nouns:
          - 取(り)組(み)
        """),
      remedy: Phrase(en: "Write one word an entry.", ja: "一つの項目には一語だけを書いてください。")),
  ]
}
