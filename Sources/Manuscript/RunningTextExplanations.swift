internal import Diagnostics

extension [Explanation] {
  /// The explanations of messages about levels and running text.
  static let ofLevelsAndRunningText: [Explanation] = [
    Explanation(
      "several-forms",
      meaning: Phrase(
        en: """
          A book has its parts in one of three forms: “departments” with their pillars, “parts” of the levels that it \
          names, or “objectives” alone. Two of them stand beside each other, or a key that belongs to another.
          """, ja: "冊子の中身の書き方は、「departments」（部と柱）、「parts」（冊子が決めた階層）、「objectives」（階層なし）の三通りです。二つが並んでいるか、別の書き方のキーがあります。"),
      example: Example(
        """
        levels: [局, 部]
        departments:
          - name: 総務部
        """,
        """
        levels: [局, 部]
        parts:
          - title: 行政局
            parts:
              - title: 総務部
        """),
      remedy: Phrase(en: "Keep one form, with the keys that belong to it.", ja: "書き方を一つに決め、それに合うキーだけにしてください。")),
    Explanation(
      "too-many-levels",
      meaning: Phrase(
        en: "The book names more levels than headings and bookmarks can show.", ja: "見出しやしおりで表せる数より多くの階層があります。"),
      example: Example("levels: [局, 部, 課, 係, 班, 担当]", "levels: [局, 部, 課, 係, 班]"),
      remedy: Phrase(en: "Join the lowest levels.", ja: "下の階層をまとめてください。")),
    Explanation(
      "parts-too-deep",
      meaning: Phrase(
        en: "Parts stand inside parts of the lowest level that the book names.", ja: "一番下の階層の中に、さらに「parts」があります。"),
      example: Example(
        """
        levels: [局]
        parts:
          - title: 行政局
            parts:
              - title: 総務部
        """,
        """
        levels: [局, 部]
        parts:
          - title: 行政局
            parts:
              - title: 総務部
        """),
      remedy: Phrase(en: "Name the level in “levels”, or move the parts up.", ja: "「levels」に階層を加えるか、一つ上に移してください。")),
    Explanation(
      "wrong-numbering",
      meaning: Phrase(
        en: "The numbering of a level is written by its first number, and none is in it.",
        ja: "「numbering」には最初の番号を印刷するとおりに書きますが、番号がありません。"),
      example: Example("levels: [{ name: 方針, numbering: 章 }]", "levels: [{ name: 方針, numbering: 第1章 }]"),
      remedy: Phrase(
        en: "Write the first number as it is printed, “(1)”, “第1”, “第一章”, “①”, “Ⅰ”, “ア” or “A”; or “none”.",
        ja: "「(1)」「第1」「第一章」「①」「Ⅰ」「ア」「A」のように書くか、番号がなければnoneと書いてください。")),
    Explanation(
      "not-one-key",
      meaning: Phrase(
        en: "A piece of running text is a text or a mapping with one key that says what it is.",
        ja: "本文の要素は、文そのものか、何であるかを示すキー一つです。"),
      example: Example(
        """
        - heading: 組織目標について
          list: [効果的な行政経営]
        """,
        """
        - heading: 組織目標について
        - list: [効果的な行政経営]
        """),
      remedy: Phrase(en: "Make each an entry of its own.", ja: "一つずつ別の項目にしてください。")),
    Explanation(
      "notation-in-text",
      meaning: Phrase(
        en: """
          A line that looks like part of the file, a key such as “- table:” or an entry that begins with a dash, belongs to \
          the text above it and would be printed: all that is set in below “|”, and whatever is set in further than a text.
          """,
        ja: """
          「- table:」のようなキーや、「- 」で始まる項目のような行が、上の文の一部になっていて、そのまま印刷されます。\
          「|」の下に字下げした行と、文より深く字下げした行は、すべてその文の続きになります。
          """),
      example: Example(
        """
        text: |
          予算は次の表のとおりです。
          - table: { columns: [会計], rows: [[一般会計]] }
        """,
        """
        text:
          - 予算は次の表のとおりです。
          - table: { columns: [会計], rows: [[一般会計]] }
        """),
      remedy: Phrase(
        en: "Leave “|” out and begin each paragraph and each key of its own with “- ”, all aligned.",
        ja: "「|」を消し、段落もキーも「- 」で始めて、行頭をそろえてください。")),
    Explanation(
      "wrong-language",
      meaning: Phrase(
        en:
          "A language is named by its tag (BCP 47): two or three letters, perhaps with a script or region behind a hyphen.",
        ja: "言語は、2文字か3文字の言語タグ（BCP 47）で書きます。文字や地域をハイフンに続けて書くこともできます。"),
      example: Example("lang: 英語", "lang: en"),
      remedy: Phrase(en: "Write the tag: en, pt, vi, zh-Hans.", ja: "en、pt、vi、zh-Hansのように書いてください。")),
    Explanation(
      "wrong-column-count",
      meaning: Phrase(en: "Text is set in one column or two.", ja: "段組は1段か2段です。"),
      example: Example("columns: 4", "columns: 2"),
      remedy: Phrase(en: "Write 1 or 2.", ja: "1か2と書いてください。")),
    Explanation(
      "figure-without-alt",
      meaning: Phrase(
        en: "A figure has no text that says what it shows, so that those who do not see it miss it.",
        ja: "図が何を表すかの説明（alt）がなく、見えない人に伝わりません。"),
      example: Example("- figure: { file: pdca.png }", "- figure: { file: pdca.png, alt: 計画から改善までの四つの段階の図 }"),
      remedy: Phrase(en: "Say in a sentence what the figure shows.", ja: "図が何を表すかを一文で書いてください。")),
    Explanation(
      "wrong-header-rows",
      meaning: Phrase(
        en: """
          A table's header has no row, one or two. Columns with a common title make two by themselves; without such \
          titles the second one is the first of “rows”.
          """, ja: "表の見出しは0行から2行です。題名が共通の列があれば、書かなくても2行になります。なければ、「rows」の最初の行が見出しの2行目になります。"),
      example: Example(
        "- table: { columns: [項目, 人数], header-rows: 3, rows: [[職員数, \"120\"]] }",
        "- table: { columns: [項目, 人数], header-rows: 1, rows: [[職員数, \"120\"]] }"),
      remedy: Phrase(en: "Write 0, 1 or 2, or leave it out.", ja: "0、1、2のどれかにするか、書かないでください。")),
    Explanation(
      "wrong-cell-count",
      meaning: Phrase(
        en: "A row of a table, or “align”, has more or fewer entries than the table has columns.",
        ja: "表の行（または「align」）の数が、列の数と違います。"),
      example: Example(
        "- table: { columns: [項目, 人数], rows: [[職員数, 前年, \"120\"]] }",
        "- table: { columns: [項目, 人数], rows: [[職員数, \"120\"]] }"),
      remedy: Phrase(
        en: "Write one entry for each column; an empty cell is \"\".", ja: "列ごとに一つ書いてください。空の欄は「\"\"」と書きます。")),
  ]
}
