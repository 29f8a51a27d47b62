public import Diagnostics

extension [Explanation] {
  /// The explanations of this module's messages.
  public static let ofGoalBook: [Explanation] = [
    Explanation(
      "missing-text",
      meaning: Phrase(
        en: """
          A department, an objective, an initiative or another part has an empty text, and nothing would \
          be printed for it.
          """, ja: "部、組織目標、取組内容などの文が空です。印刷すると何も出ません。"),
      example: Example(#"- text: """#, "- text: 市民に情報を届けます。"),
      remedy: Phrase(en: "Write the text, or remove the entry.", ja: "文を書くか、その項目を取り除いてください。")),
    Explanation(
      "unnamed-pillar",
      meaning: Phrase(
        en: """
          A department names a pillar by a number that the book’s “pillars” do not list, and that has no \
          title of its own.
          """, ja: "部が挙げた柱の番号が、冊子の「pillars」にありません。独自の題名もありません。"),
      example: Example(
        """
        pillars: { 1: 市民とともに歩む市役所づくり }
        departments:
          - name: 総務部
            pillars:
              - pillar: 2
        """,
        """
        pillars: { 1: 市民とともに歩む市役所づくり, 2: 健全な財政を保つ市役所づくり }
        departments:
          - name: 総務部
            pillars:
              - pillar: 2
        """),
      remedy: Phrase(
        en: "Add the pillar to “pillars”, correct the number, or give the department’s pillar a “title”.",
        ja: "「pillars」に柱を加えるか、番号を直してください。部が独自に立てた柱なら「title」を書いてください。")),
    Explanation(
      "no-departments",
      meaning: Phrase(
        en: "The book has no department at all, so that there is nothing to print.", ja: "冊子に部が一つもなく、印刷するものがありません。"),
      example: Example(
        "departments: []",
        """
        departments:
          - name: 総務部
        """),
      remedy: Phrase(en: "Add the departments.", ja: "部を書いてください。")),
    Explanation(
      "duplicate-department",
      meaning: Phrase(
        en: "Two departments have the same name. Bookmarks, contents and names of files cannot tell them apart.",
        ja: "同じ名前の部が二つあります。しおり、目次、ファイル名で区別できません。"),
      example: Example(
        """
        departments:
          - name: 総務部
          - name: 総務部
        """,
        """
        departments:
          - name: 総務部
          - name: 市民活動部
        """),
      remedy: Phrase(en: "Correct a name, or join the two.", ja: "名前を直すか、一つにまとめてください。")),
    Explanation(
      "duplicate-pillar",
      meaning: Phrase(en: "A department names the same pillar twice.", ja: "一つの部に同じ番号の柱が二つあります。"),
      example: Example(
        """
        - pillar: 1
        - pillar: 1
        """,
        """
        - pillar: 1
        - pillar: 2
        """),
      remedy: Phrase(en: "Join their objectives under one, or correct the number.", ja: "組織目標を一つの柱にまとめるか、番号を直してください。")),
    Explanation(
      "unknown-department",
      meaning: Phrase(
        en: "The book has no department of the name, number or beginning that was asked for.",
        ja: "指定された名前、番号、または初めの部分に当てはまる部が、この冊子にありません。"),
      example: Example("sasshi render mybook.yaml --department 総務課", "sasshi render mybook.yaml --department 総務部"),
      remedy: Phrase(
        en: "Take a name that is proposed. Numbers count from 1 in the order of the book.",
        ja: "示された名前で指定してください。番号は冊子の順に1から数えます。")),
    Explanation(
      "unknown-pillar",
      meaning: Phrase(en: "The book has no pillar of the number that was asked for.", ja: "指定された番号の柱が、この冊子にありません。"),
      example: Example("sasshi render mybook.yaml --pillar 5", "sasshi render mybook.yaml --pillar 2"),
      remedy: Phrase(en: "Take a number that stands under “pillars” of the book.", ja: "冊子の「pillars」にある番号で指定してください。")),
    Explanation(
      "unknown-part",
      meaning: Phrase(
        en: "The book has no part of the name that was asked for. A name stands behind those of the parts around it.",
        ja: "指定された名前の部分が、この冊子にありません。名前は上の階層から「/」で続けて書きます。"),
      example: Example("sasshi render mybook.yaml --part 広報課", "sasshi render mybook.yaml --part 行政局/総務部/広報課"),
      remedy: Phrase(en: "Take a name that is proposed.", ja: "示された名前で指定してください。")),
    Explanation(
      "unknown-section",
      meaning: Phrase(
        en: "No initiative of the book names the section that was asked for.", ja: "指定された課等が担当する取組内容が、この冊子にありません。"),
      example: Example("sasshi render mybook.yaml --section 広報部", "sasshi render mybook.yaml --section 広報課"),
      remedy: Phrase(en: "Take a name that is proposed.", ja: "示された名前で指定してください。")),
    Explanation(
      "ambiguous-name",
      meaning: Phrase(
        en: "The beginning that was given belongs to several names.", ja: "指定された初めの部分に当てはまる名前が、いくつもあります。"),
      example: Example("sasshi render mybook.yaml --section 市民", "sasshi render mybook.yaml --section 市民課"),
      remedy: Phrase(en: "Write more of the name, or all of it.", ja: "名前をもっと長く、または全部書いてください。")),
    Explanation(
      "ambiguous-part",
      meaning: Phrase(
        en: "Several parts of the book have the name that was given, or one that begins or ends so.",
        ja: "指定された名前、またはそれで始まる名前や終わる名前のものが、冊子にいくつもあります。"),
      example: Example("sasshi render mybook.yaml --part 庶務課", "sasshi render mybook.yaml --part 行政局/庶務課"),
      remedy: Phrase(
        en: "Write the names of the parts that it stands in before it, as the hint has them.",
        ja: "どこにあるかが分かるように、上の階層の名前から続けて書いてください。")),
    Explanation(
      "empty-selection",
      meaning: Phrase(
        en: "Each of the wishes names something that is there, but no row belongs to all of them.",
        ja: "指定した部・柱・課等はそれぞれ冊子にありますが、そのすべてに当てはまる行がありません。"),
      example: Example(
        "sasshi render mybook.yaml --department 総務部 --section 健康課",
        "sasshi render mybook.yaml --department 総務部 --section 広報課"),
      remedy: Phrase(
        en: "Leave one of the wishes out, or look which department the section belongs to.",
        ja: "指定を一つ減らすか、課等がどの部のものか確かめてください。")),
    Explanation(
      "line-break-in-name",
      meaning: Phrase(
        en:
          "A name stands in headings, in the contents and at the head of pages, on a line of its own. A line break in it is mostly two names in one cell of a spreadsheet.",
        ja: "名前は見出し、目次、ページの上部に1行で入ります。名前の中の改行は、表計算ソフトの一つのセルに二つの名前が入っていたためであることがよくあります。"),
      example: Example("- { text: 堤防を調べます。, sections: [\"河川課\\n道路課\"] }", "- { text: 堤防を調べます。, sections: [河川課, 道路課] }"),
      remedy: Phrase(
        en: "Write two names as two entries, and one name on one line.",
        ja: "二つの名前なら二つの項目に分け、一つの名前なら1行で書いてください。")),
    Explanation(
      "unpaired-lines",
      meaning: Phrase(
        en: """
          One initiative stands beside all lines of its row, and as many initiatives as lines have one each. Of any \
          other number nobody can tell which belong together.
          """, ja: "取組内容が一つなら「lines」の全部に、同じ数なら一つずつに対応します。数が違うと、どれとどれが組になるのか決められません。"),
      example: Example(
        """
        - initiatives: [検診を勧めます。, 教室を開きます。]
          lines:
            - { results: 受診率 80% }
            - { results: 受診者 12人 }
            - { results: 教室 3回 }
        """,
        """
        - initiatives: [検診を勧めます。]
          lines:
            - { results: 受診率 80% }
            - { results: 受診者 12人 }
        - initiatives: [教室を開きます。]
          results: 教室 3回
        """),
      remedy: Phrase(
        en: "Write a row for each initiative with its own lines, or a line for each initiative.",
        ja: "取組内容ごとに行を分けるか、取組内容と同じ数の「lines」にしてください。")),
    Explanation(
      "column-beside-lines",
      meaning: Phrase(
        en:
          "What stands in “lines” has a line each, what stands beside them is shared by all. A column cannot be both.",
        ja: "「lines」の中は1件ずつ、外は全体に共通の内容です。一つの列を両方に書くことはできません。"),
      example: Example(
        """
        - initiatives: [検診を勧めます。]
          lines:
            - { results: 受診率 80% }
            - { results: 受診者 12人 }
          results: 広報紙で案内
        """,
        """
        - initiatives: [検診を勧めます。]
          lines:
            - { results: 受診率 80% }
            - { results: 受診者 12人 }
            - { results: 広報紙で案内 }
        """),
      remedy: Phrase(
        en: "Write the column in the lines alone, or beside them alone.",
        ja: "その列は「lines」の中か外のどちらか一方だけに書いてください。")),
    Explanation(
      "empty-row-line",
      meaning: Phrase(
        en: "A line of a row has no column at all, so that nothing would be printed on it.",
        ja: "「lines」の項目に欄が一つもなく、印刷すると何も出ません。"),
      example: Example(
        """
        - initiatives: [検診を勧めます。]
          lines:
            - { results: 受診率 80% }
            - {}
        """,
        """
        - initiatives: [検診を勧めます。]
          lines:
            - { results: 受診率 80% }
        """),
      remedy: Phrase(en: "Write its columns, or remove the line.", ja: "欄を書くか、その項目を取り除いてください。")),
    Explanation(
      "doubtful-line-break",
      meaning: Phrase(
        en:
          "Some programs take the character for a line break, others show nothing or a blank: a vertical tab or form feed, U+0085, U+2028, U+2029. What was meant cannot be told.",
        ja: "垂直タブ、改ページ、U+0085、U+2028、U+2029は、改行として扱うプログラムと、何も表示しないプログラムがあり、どちらのつもりか分かりません。"),
      example: Example("- \"点検\\u20285橋\"", "- \"点検\\n5橋\""),
      remedy: Phrase(
        en: "Write a line break, or a blank where none is meant.",
        ja: "改行なら普通の改行に、改行でなければ空白にしてください。")),
  ]
}
