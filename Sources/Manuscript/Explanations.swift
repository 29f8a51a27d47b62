public import Diagnostics

extension [Explanation] {
  /// The explanations of this module's messages.
  public static let ofManuscript = ofBooksAndTranscripts + ofLevelsAndRunningText + ofSheets + ofWorkbooks

  private static let ofBooksAndTranscripts: [Explanation] = [
    Explanation(
      "wrong-date",
      meaning: Phrase(
        en: """
          The value of “date” is neither a day (2025-06-01) nor a moment of ISO 8601 \
          (2025-06-01T09:30:00+09:00).
          """, ja: "「date」の値が、日付（2025-06-01）でもISO 8601の日時（2025-06-01T09:30:00+09:00）でもありません。"),
      example: Example("date: 令和7年6月1日", "date: 2025-06-01"),
      remedy: Phrase(en: "Write it in digits with hyphens.", ja: "数字とハイフンで書いてください。")),
    Explanation(
      "wrong-number",
      meaning: Phrase(
        en: "An initiative’s number is printed in a circle and counts from 1.", ja: "取組内容の番号は丸付き数字で印刷され、1から数えます。"),
      example: Example("- { number: 0, text: 広報紙を改めます。 }", "- { number: 1, text: 広報紙を改めます。 }"),
      remedy: Phrase(en: "Write 1 or more, or leave the number out.", ja: "1以上の数を書くか、番号を省いてください。")),
    Explanation(
      "collected-conflict",
      meaning: Phrase(
        en: """
          Files that are to be one book say something that cannot stand in one: other levels, a column of another \
          kind or language, or marks (“scripts”, “ruby”) that only one of them reads.
          """,
        ja: """
          一冊にまとめるファイルの間で、階層、同じ列の種類や言語、または文中の印の設定（「scripts」「ruby」）が食い違っていて、\
          一冊にできません。
          """),
      example: Example("sasshi import 総務部.yaml 章立ての計画.yaml", "sasshi import 総務部.yaml 市民部.yaml"),
      remedy: Phrase(
        en: "Write the same in all files, or give one of the columns another key.",
        ja: "すべてのファイルで同じにするか、一方の列のキーを変えてください。")),
    Explanation(
      "too-many-columns",
      meaning: Phrase(
        en: """
          A table or a book has more columns than a page could show. In a transcript, tabs inside a text \
          are the usual cause.
          """, ja: "表や冊子の列が、紙面に載せられる数を超えています。文字起こしでは、文の中のタブが原因であることがよくあります。"),
      example: Example("fields: { a: 列1, b: 列2, c: 列3, … }", "fields: { target: 目標達成基準 }"),
      remedy: Phrase(en: "Remove what are no columns.", ja: "列でないものを取り除いてください。")),
    Explanation(
      "reserved-field",
      meaning: Phrase(
        en: "The key of a column of your own is one that the book uses itself.", ja: "独自の列のキーが、冊子がもともと使うキーと同じです。"),
      example: Example(
        """
        fields:
          initiatives: 年次計画
        """,
        """
        fields:
          plan: 年次計画
        """),
      remedy: Phrase(en: "Choose another key; what is printed is the title.", ja: "別のキーにしてください。印刷されるのは題名のほうです。")),
    Explanation(
      "missing-initiative",
      meaning: Phrase(
        en: "A row has results or outcomes and no initiative that they belong to.", ja: "行に実績や成果があるのに、その元になる取組内容がありません。"
      ),
      example: Example(
        """
        - initiatives: []
          results: [紙面の刷新 年12回]
        """,
        """
        - initiatives: [市の広報紙を読みやすく改めます。]
          results: [紙面の刷新 年12回]
        """),
      remedy: Phrase(
        en: "Add “initiatives”, or move the entries to the row that they belong to.",
        ja: "「initiatives」を書くか、項目を本来の行へ移してください。")),
    Explanation(
      "mark-in-text",
      meaning: Phrase(
        en: """
          A text begins with a bullet or a circled number, which the program prints itself: it would stand \
          there twice.
          """, ja: "文が「・」や丸付き数字で始まっています。これらはプログラムが印刷するので、二重になります。"),
      example: Example("results: [・紙面の刷新 年12回]", "results: [紙面の刷新 年12回]"),
      remedy: Phrase(
        en: "Leave the mark out of the text. A number goes into “number”, another mark into “marker”.",
        ja: "文から印を取り除いてください。番号は「number」、別の印は「marker」に書きます。")),
    Explanation(
      "no-department",
      meaning: Phrase(
        en: """
          No line of the transcript looks like the heading of a department. The lines that come nearest \
          are named.
          """, ja: "文字起こしの中に、部の見出しと読める行がありません。最も近い行を示します。"),
      example: Example(
        """
        総務
        (1) 市民とともに歩む市役所づくり
        """,
        """
        総務部 平成30年度組織重点目標
        (1) 市民とともに歩む市役所づくり
        """),
      remedy: Phrase(
        en: "Write each department’s heading on a line of its own: its name, with the year or alone in 【】.",
        ja: "部ごとに見出しの行を書いてください。部の名前に年度を添えるか、【】で囲みます。")),
    Explanation(
      "missing-department",
      meaning: Phrase(
        en: """
          The contents at the head of the transcript name a department whose heading does not follow. Its \
          rows may have been read into the one before.
          """, ja: "目次にある部の見出しが、本文に見つかりません。その部の行が、前の部に入っているかもしれません。"),
      example: Example(
        """
        目次
        総務部\t1
        教育部\t3
        総務部 平成30年度組織重点目標
        """,
        """
        目次
        総務部\t1
        教育部\t3
        総務部 平成30年度組織重点目標
        教育部 平成30年度組織重点目標
        """),
      remedy: Phrase(en: "Add the heading where the department begins.", ja: "その部が始まる所に見出しの行を書いてください。")),
    Explanation(
      "loose-heading",
      meaning: Phrase(
        en: "A line was taken for a heading although it does not have the usual form.", ja: "ふつうの形ではない行を、見出しとして読みました。"),
      example: Example("【総務部】", "総務部 平成30年度組織重点目標"),
      remedy: Phrase(
        en: "Nothing, if it is a heading. If it is none, remove the line or put it into its cell.",
        ja: "見出しであれば、そのままでかまいません。見出しでなければ、行を消すか、欄の中に移してください。")),
    Explanation(
      "other-pillar-title",
      meaning: Phrase(
        en: "A pillar has another title in this department than in those before. The department keeps its own.",
        ja: "柱の題名が前の部と違います。この部だけの題名としました。"),
      example: Example("(1) 市民と歩む市役所づくり", "(1) 市民とともに歩む市役所づくり"),
      remedy: Phrase(
        en: "If one of the two is a slip, correct it; otherwise nothing.", ja: "書き誤りであれば直してください。意図したものであれば、そのままでかまいません。"
      )),
    Explanation(
      "no-initiatives-column",
      meaning: Phrase(
        en: "No column of the table’s header is known as that of the initiatives, so that rows cannot be read.",
        ja: "表の見出しに取組内容の列が見当たらず、行を読み取れません。"),
      example: Example("組織目標\tその他\t課等\t実績\t成果", "組織目標\t取組内容\t課等\t実績\t成果"),
      remedy: Phrase(
        en: "Correct the header (組織目標, 取組内容, 課等, 実績, 成果), with tabs between.",
        ja: "表の見出しを、組織目標、取組内容、課等、実績、成果のように、タブで区切って書いてください。")),
    Explanation(
      "repeated-column",
      meaning: Phrase(
        en: """
          Two columns of a header have one title. The first is read as it; what stands in the second would \
          be lost.
          """, ja: "表の見出しに同じ題名の列が二つあります。初めの列だけを読みます。"),
      example: Example("取組内容\t課等\t実績\t実績", "取組内容\t課等\t実績\t成果"),
      remedy: Phrase(en: "Give one of them its own title.", ja: "一方の題名を直してください。")),
    Explanation(
      "untitled-column",
      meaning: Phrase(en: "A text stands in a column whose title in the header is empty.", ja: "見出しに題名のない列に文があります。"),
      example: Example(
        """
        組織目標\t取組内容\t課等\t\t成果
        情報を届けます。\t①広報紙を改めます。\t広報課\t紙面の刷新\t好評
        """,
        """
        組織目標\t取組内容\t課等\t実績\t成果
        情報を届けます。\t①広報紙を改めます。\t広報課\t紙面の刷新\t好評
        """),
      remedy: Phrase(en: "Write the column’s title, or move the text.", ja: "列の題名を書くか、文を本来の欄へ移してください。")),
    Explanation(
      "shifted-cells",
      meaning: Phrase(
        en: """
          The row stands one cell too far left: it begins with a circled number although the first column \
          is that of the objective. It is read as if it stood right.
          """, ja: "行の頭に空欄がなく、一つ左にずれています（組織目標の列が丸付き数字で始まっています）。正しい位置で読みました。"),
      example: Example("①広報紙を改めます。\t広報課\t紙面の刷新\t好評", "\t①広報紙を改めます。\t広報課\t紙面の刷新\t好評"),
      remedy: Phrase(en: "Begin the line with a tab.", ja: "行の頭にタブを入れてください。")),
    Explanation(
      "missing-cells",
      meaning: Phrase(
        en: "The row has fewer cells than its table has columns; the last ones are left empty.",
        ja: "行の欄の数が、表の列より少なくなっています。残りは空欄にしました。"),
      example: Example("\t①広報紙を改めます。\t広報課", "\t①広報紙を改めます。\t広報課\t紙面の刷新\t好評"),
      remedy: Phrase(en: "Add a tab and a text for each cell that is missing.", ja: "足りない欄の分だけ、タブと文を足してください。")),
    Explanation(
      "too-many-cells",
      meaning: Phrase(
        en: "The row has more cells than its table has columns. Most often a tab stands inside a text.",
        ja: "行の欄の数が、表の列より多くなっています。多くは文の中にタブがあります。"),
      example: Example("\t①広報紙を\t改めます。\t広報課\t紙面の刷新\t好評", "\t①広報紙を改めます。\t広報課\t紙面の刷新\t好評"),
      remedy: Phrase(en: "Remove the tabs inside texts.", ja: "文の中のタブを取り除いてください。")),
    Explanation(
      "quoted-cell",
      meaning: Phrase(
        en: """
          A cell stands in quotation marks, as a spreadsheet copies cells with line breaks. The marks were \
          left out and the line breaks kept, with empty lines inside a text.
          """, ja: "表計算ソフトから写した、引用符で囲まれた欄です。引用符を外し、中の改行と、文の途中の空行を残しました。"),
      example: Example(
        """
        "・紙面の刷新
        ・部数の見直し"
        """, "<ul><li>紙面の刷新</li><li>部数の見直し</li></ul>"),
      remedy: Phrase(en: "Look whether the lines of the cell are as they should be.", ja: "欄の行が正しいか確かめてください。")),
    Explanation(
      "unclosed-quote",
      meaning: Phrase(
        en: """
          A quotation mark opens a cell and no other one ends it, so that all that follows would be one \
          cell.
          """, ja: "欄の初めの引用符に、終わりの引用符がありません。後ろのすべてが一つの欄になってしまいます。"),
      example: Example(#"\#t①広報紙を改めます。\#t広報課\#t"紙面の刷新\#t好評"#, #"\#t①広報紙を改めます。\#t広報課\#t"紙面の刷新"\#t好評"#),
      remedy: Phrase(en: "Close it, or remove it.", ja: "引用符を閉じるか、取り除いてください。")),
    Explanation(
      "repeated-objective",
      meaning: Phrase(
        en: """
          An objective stands again, as it does in print after a page break. The row was joined to the one \
          above.
          """, ja: "同じ組織目標がもう一度出てきました（印刷物では、ページが変わると繰り返されます）。行を前の組織目標に続けました。"),
      example: Example("市民に情報を届けます。\t②窓口を改めます。\t市民課", "\t②窓口を改めます。\t市民課"),
      remedy: Phrase(
        en: "Nothing. Where the blanks differ, look which is right.", ja: "そのままでかまいません。空白が違うという警告なら、どちらが正しいか確かめてください。")),
    Explanation(
      "section-count",
      meaning: Phrase(
        en: "A row names more or fewer sections than initiatives, so that who carries which was guessed.",
        ja: "行の課等の数が取組内容の数と合わないので、推定で割り当てました。"),
      example: Example("①広報紙を改めます。 ②窓口を改めます。\t広報課", "①広報紙を改めます。 ②窓口を改めます。\t広報課 市民課"),
      remedy: Phrase(en: "Write a section for each initiative, in the same order.", ja: "取組内容と同じ順に、それぞれの課等を書いてください。")),
    Explanation(
      "listed-sections",
      meaning: Phrase(
        en: "Commas between sections were read as parting them, so that one cell names several.",
        ja: "課等の間の読点を区切りとして読み、一つの欄を二つ以上の課等としました。"),
      example: Example(
        "広報課、企画課",
        """
        広報課
        企画課
        """),
      remedy: Phrase(
        en: "Nothing, if they are several. If it is one name, correct it in the book that is written.",
        ja: "二つ以上であれば、そのままでかまいません。一つの名前であれば、書き出した冊子で直してください。")),
    Explanation(
      "several-sections-in-a-name",
      meaning: Phrase(
        en: """
          A name under “sections” holds what parts one section from another: 、, a comma, a slash, a blank. It is one \
          section in the book, as it is written, and counts as one.
          """,
        ja: "「sections」の一つの名前に、課等を区切る「、」、コンマ、「/」、空白などがあります。冊子では、書かれたとおり一つの課等として扱います。"),
      example: Example(
        "- { text: 広報紙を改めます。, sections: [広報課、企画課] }", "- { text: 広報紙を改めます。, sections: [広報課, 企画課] }"),
      remedy: Phrase(
        en: "Write each section as an entry of its own. If it is one name, nothing.",
        ja: "課等を一つずつ分けて書いてください。一つの名前であれば、そのままでかまいません。")),
    Explanation(
      "several-entries-in-a-line",
      meaning: Phrase(
        en: """
          The numbers 1, 2, … run on within one line of a cell, as if entries had lost their line ends. Since such a \
          number may belong to the text, the line was read as one entry.
          """,
        ja: "欄の一行の中に「1」「2」と番号が続いていて、項目の改行が失われたように見えます。文の中の数かもしれないので、一つの項目として読みました。"),
      example: Example(
        "\t①広報紙を改めます。\t広報課\t1 紙面を刷新 2 部数を見直し\t好評", "\t①広報紙を改めます。\t広報課\t・紙面を刷新 ・部数を見直し\t好評"),
      remedy: Phrase(
        en: "Write “・” before each entry, or ① before each initiative. If it is one entry, nothing.",
        ja: "項目ごとに「・」を、取組内容なら①を頭に書いてください。一つの項目であれば、そのままでかまいません。")),
    Explanation(
      "plain-number",
      meaning: Phrase(
        en: "A plain number such as “1.” or “(1)” before an initiative was read as its number.",
        ja: "取組内容の前の「1.」「(1)」などを、番号として読みました。"),
      example: Example("1. 広報紙を改めます。", "①広報紙を改めます。"),
      remedy: Phrase(
        en: "Nothing, if it is a number. If it is none, put it back into the text in the book that is written.",
        ja: "番号であれば、そのままでかまいません。番号でなければ、書き出した冊子で文の中に戻してください。")),
    Explanation(
      "other-bullet",
      meaning: Phrase(
        en: """
          Another mark than “・” (○, ●, ■, a hyphen …) stands before the entries of a cell and was read as a bullet; \
          marks under it were nested.
          """, ja: "欄の項目の前の「○」「●」「■」「-」などを「・」として読み、その下の別の印を一段下げました。"),
      example: Example("○紙面の刷新", "・紙面の刷新"),
      remedy: Phrase(
        en: "Write ・ before each entry, and a mark that is a judgement (○ or ×) behind its text.",
        ja: "項目の頭には「・」を書き、評価の「○」「×」は文の後に書いてください。")),
    Explanation(
      "unbulleted-cell",
      meaning: Phrase(
        en: "No bullets stand in a cell, so that its entries were told apart by full stops and quantities.",
        ja: "欄に「・」がないので、句点や「7回」などの数量で項目を区切りました。"),
      example: Example("紙面の刷新 年12回 部数の見直し 1回", "・紙面の刷新 年12回 ・部数の見直し 1回"),
      remedy: Phrase(
        en: "Look at the entries; write bullets where they were parted wrongly.", ja: "項目の区切りを確かめ、違っていれば「・」を書いてください。")),
    Explanation(
      "unclosed-list",
      meaning: Phrase(
        en: "A cell begins “<ul>” and does not end it. The list ends with the cell.",
        ja: "欄の「<ul>」に終わりの「</ul>」がありません。欄の終わりまでを箇条書きとしました。"),
      example: Example("<ul><li>紙面の刷新</li>", "<ul><li>紙面の刷新</li></ul>"),
      remedy: Phrase(en: "Nothing.", ja: "そのままでかまいません。")),
    Explanation(
      "unknown-tag",
      meaning: Phrase(
        en: "A tag other than those of lists stands in a cell. It was left out, its text kept.",
        ja: "箇条書き以外のタグがあります。タグを取り除き、中の文は残しました。"),
      example: Example("<b>紙面の刷新</b>", "紙面の刷新"),
      remedy: Phrase(
        en: "Remove it from the transcript. If “<” and “>” are meant as signs, write them full-width.",
        ja: "文字起こしから取り除いてください。記号としての「<」「>」であれば、全角で書いてください。")),
    Explanation(
      "radical",
      meaning: Phrase(
        en: """
          Characters of the block of radicals stand where kanji are meant: PDF files give them when text \
          is copied. They were read as the kanji.
          """, ja: "漢字の代わりに部首の文字があります（PDFから文を写すと混じります）。同じ形の漢字として読みました。"),
      example: Example("組織⽬標", "組織目標"),
      remedy: Phrase(
        en: "Look for other slips of the copy, and copy from another program if there are many.",
        ja: "ほかにも写し誤りがないか確かめてください。多いときは、別のソフトで写し直してください。")),
    Explanation(
      "unplaced-line",
      meaning: Phrase(
        en: "A line belongs neither to a heading nor to a table. Nothing is written, because it would be lost.",
        ja: "見出しにも表にも属さない行です。失われてしまうので、何も書き出しません。"),
      example: Example("※詳細は別冊を参照", "\t※詳細は別冊を参照"),
      remedy: Phrase(en: "Remove it, or put it into the cell that it belongs to.", ja: "行を取り除くか、本来の欄に移してください。")),
    Explanation(
      "unbalanced",
      meaning: Phrase(
        en: """
          What the transcript holds was counted against what the book holds, and they differ: some of it \
          was not read.
          """, ja: "文字起こしの文字と、読み取った原稿の文字を照らし合わせた結果、合いませんでした。読み落としがあります。"),
      example: Example("総務部　平成30年度　組織重点目標（案）", "総務部　平成30年度　組織重点目標"),
      remedy: Phrase(
        en: """
          Bring the line into the usual form. If it is right as it stands, it is a fault of the program: \
          please tell us.
          """, ja: "示された行をふつうの形に直してください。行が正しいときは、プログラムの不具合ですのでお知らせください。")),
  ]
}
