public import Diagnostics

extension [Explanation] {
  /// The explanations of this module's messages.
  public static let ofNotation: [Explanation] = [
    Explanation(
      "not-utf8",
      meaning: Phrase(
        en: "The file is not UTF-8 text. Office programs on Windows often save Shift_JIS (CP932) or UTF-16.",
        ja: "ファイルの文字コードがUTF-8ではありません。Windowsの事務用ソフトでは、Shift_JIS（CP932）やUTF-16で保存されることがよくあります。"),
      example: Example("iconv -f UTF-16 -t CP932 book.txt", "iconv -f CP932 -t UTF-8 book.txt"),
      remedy: Phrase(
        en: "Save the file as UTF-8 in the editor, or convert it with “iconv”.",
        ja: "エディターでUTF-8として保存し直すか、「iconv」で変換してください。")),
    Explanation(
      "zero-byte",
      meaning: Phrase(
        en: """
          A byte of value zero stands in the file. No text has one: it is a damaged file, UTF-16, or no \
          text at all, such as a document of a word processor.
          """, ja: "ファイルに値0のバイトがあります。文章には現れないもので、壊れたファイル、UTF-16、またはワープロの文書など文字だけでないファイルです。"),
      example: Example("sasshi render book.docx", "sasshi render book.yaml"),
      remedy: Phrase(
        en: "Save the document as plain text in UTF-8, or name another file.",
        ja: "UTF-8のテキストとして保存し直すか、別のファイルを指定してください。")),
    Explanation(
      "noncharacter",
      meaning: Phrase(
        en: """
          A code point stands in the file that Unicode keeps free of characters for ever (U+FFFE, U+FDD0 \
          …). It is the trace of a conversion that went wrong.
          """, ja: "Unicodeが文字に割り当てないと決めている符号（U+FFFE、U+FDD0など）があります。文字コードの変換に失敗した跡です。"),
      example: Example(#""窓口\uFFFEの改善""#, #""窓口の改善""#),
      remedy: Phrase(en: "Delete it and look what was meant to stand there.", ja: "その符号を消し、本来の文字を確かめてください。")),
    Explanation(
      "empty-file",
      meaning: Phrase(en: "The file holds nothing but blanks and comments.", ja: "ファイルに空白とコメントしかありません。"),
      example: Example("# 山川市組織目標", "title: 山川市組織目標"),
      remedy: Phrase(
        en: "Look whether it is the right file and whether it was saved.", ja: "正しいファイルか、保存されているかを確かめてください。")),
    Explanation(
      "file-too-large",
      meaning: Phrase(
        en: """
          The file is larger than anything that the program reads. No book is as large; something else was \
          named by mistake, or the file was damaged.
          """, ja: "読み込める大きさを超えています。これほど大きい冊子はないので、別のファイルを指定したか、ファイルが壊れています。"),
      example: Example("sasshi import scan.txt", "sasshi import transcript.txt"),
      remedy: Phrase(
        en: "Look at the file. A booklet of several years is better kept in a file for each.",
        ja: "ファイルの中身を確かめてください。何年分もの冊子は、年ごとのファイルに分けてください。")),
    Explanation(
      "invalid-yaml",
      meaning: Phrase(
        en: """
          The file cannot be read as YAML. The sentence says what the reader met at the place that is \
          shown; often the fault stands a line above.
          """, ja: "YAMLとして読めません。示された場所で何が起きたかを文で知らせます。原因は一つ上の行にあることもよくあります。"),
      example: Example("title: 目標: 実績", #"title: "目標: 実績""#),
      remedy: Phrase(
        en: """
          Look at the line and the one above it: the indentation, quotation marks, colons. A text that \
          holds “: ” or begins with a sign goes into quotation marks.
          """, ja: "その行と一つ上の行の、字下げ、引用符、コロンを確かめてください。「: 」を含む文字列や、記号で始まる文字列は引用符で囲んでください。")),
    Explanation(
      "invalid-json",
      meaning: Phrase(
        en: """
          The file cannot be read as JSON (RFC 8259): a comma or a bracket too many or too few, a text in \
          single quotes, a comment.
          """, ja: "JSON（RFC 8259）として読めません。コンマや括弧の過不足、一重引用符、コメントなどが原因です。"),
      example: Example(#"{ "title": "目標", }"#, #"{ "title": "目標" }"#),
      remedy: Phrase(
        en: "Correct the place that is shown; the reader stops at the first.", ja: "示された場所を直してください。最初の誤りだけを知らせます。")),
    Explanation(
      "several-documents",
      meaning: Phrase(
        en: "A line “---” begins a second document. A file holds one book, one layout or one dictionary.",
        ja: "「---」の行から二つ目の文書が始まっています。一つのファイルに書けるのは、一つの冊子、レイアウト、または用語集です。"),
      example: Example(
        """
        title: 目標
        ---
        title: 実績
        """, "title: 目標"),
      remedy: Phrase(en: "Put the second document into a file of its own.", ja: "二つ目の文書を別のファイルに分けてください。")),
    Explanation(
      "too-deep",
      meaning: Phrase(
        en: """
          Lists and mappings are nested deeper than any file of ours needs. It is a damaged or a malicious \
          file.
          """, ja: "リストや対応表の入れ子が、必要な深さを大きく超えています。壊れたファイルか、不正なファイルです。"),
      example: Example("[[[[[[[[…]]]]]]]]", "[…]"),
      remedy: Phrase(en: "Look where the file comes from.", ja: "ファイルの出どころを確かめてください。")),
    Explanation(
      "too-many-values",
      meaning: Phrase(
        en: "The file holds more values than any book, what aliases repeat being counted each time.",
        ja: "値の数が、どの冊子よりも多くなっています（エイリアスで繰り返す分も数えます）。"),
      example: Example(
        """
        a: &a [x, x]
        b: &b [*a, *a]
        c: [*b, *b]
        """, "c: [x, x]"),
      remedy: Phrase(
        en: "Look where the file comes from; write out what aliases repeat.", ja: "ファイルの出どころを確かめ、エイリアスをやめて書き下してください。")),
    Explanation(
      "undefined-alias",
      meaning: Phrase(
        en: """
          An alias “*name” stands for what was marked “&name” before it, and nothing was. In a text, “*” \
          at the beginning needs quotation marks.
          """, ja: "エイリアス「*名前」は、前にある「&名前」を指しますが、それがありません。「*」で始まる文字列は引用符で囲みます。"),
      example: Example("- *juten", #"- "*juten""#),
      remedy: Phrase(
        en: "Put the text into quotation marks, or mark what is meant with “&”.",
        ja: "文字列なら引用符で囲み、エイリアスなら指すものに「&」を付けてください。")),
    Explanation(
      "wrong-type",
      meaning: Phrase(
        en: """
          The value is of another kind than the key asks for: a text where a list belongs, a word where a \
          number belongs.
          """, ja: "キーに合わない種類の値です。リストを書く所に文字列がある、数を書く所に言葉がある、などです。"),
      example: Example("- { number: 一, text: 広報紙を改めます。 }", "- { number: 1, text: 広報紙を改めます。 }"),
      remedy: Phrase(
        en: """
          Write what the sentence asks for. The keys are listed in the README; “sasshi schema” lets \
          editors check them while you type.
          """, ja: "文にある種類の値を書いてください。キーの一覧はREADMEにあります。「sasshi schema」を使うと、入力中にエディターで確かめられます。")),
    Explanation(
      "unknown-key",
      meaning: Phrase(
        en: """
          The key is none that may stand here: most often a slip in typing, or the indentation puts it \
          into the wrong mapping.
          """, ja: "ここに書けるキーではありません。多くは打ち間違いか、字下げのずれで別のまとまりに入っています。"),
      example: Example("titel: 山川市組織目標", "title: 山川市組織目標"),
      remedy: Phrase(
        en: """
          Take the one that is proposed, or look at the indentation. A column of your own is named under \
          “fields” first.
          """, ja: "示されたキーに直すか、字下げを確かめてください。独自の列は、先に「fields」に書いてください。")),
    Explanation(
      "duplicate-key",
      meaning: Phrase(
        en: """
          The same key stands twice in a mapping. Only the first counts, and nobody would see what became \
          of the second.
          """, ja: "一つのまとまりに同じキーが二つあります。初めのものしか使えず、二つ目は失われてしまいます。"),
      example: Example(
        """
        title: 組織目標
        title: 実績
        """,
        """
        title: 組織目標
        edition: 実績
        """),
      remedy: Phrase(en: "Remove one of them, or give it the key that was meant.", ja: "一方を消すか、本来のキーに直してください。")),
    Explanation(
      "missing-key",
      meaning: Phrase(en: "A key is missing without which the rest cannot be read.", ja: "なくてはならないキーがありません。"),
      example: Example(
        """
        fiscalYear: 令和6年度
        departments: []
        """,
        """
        title: 山川市組織目標
        fiscalYear: 令和6年度
        departments: []
        """),
      remedy: Phrase(en: "Add it. The README tells which keys are needed.", ja: "書き足してください。必ず書くキーはREADMEにあります。")),
    Explanation(
      "parted-number",
      meaning: Phrase(
        en: """
          Between brackets a comma parts entries, and one without a blank behind it stands between the digits of a number: \
          what was meant as one entry is read as two.
          """,
        ja: "「[ ]」や「{ }」の中のコンマは値の区切りです。数の桁区切りのコンマで値が分かれ、一つのつもりの項目が二つになっています。"),
      example: Example("results: [友だち登録 12,630人]", #"results: ["友だち登録 12,630人"]"#),
      remedy: Phrase(
        en: """
          Put the text in quotation marks, or write each entry on a line that begins with “- ”. Write a blank behind a comma \
          that parts two entries.
          """,
        ja: "その文字列を引用符で囲むか、「- 」で始まる行に一つずつ書いてください。区切りのコンマであれば、後ろに空白を入れてください。")),
    Explanation(
      "empty-line",
      meaning: Phrase(
        en: """
          Lines before the first and behind the last word of a text are not printed, nor are those between two entries \
          of a transcript's cell.
          """,
        ja: "文の前後の空行と、文字起こしの欄で項目と項目の間にある空行は印刷しません。"),
      example: Example("- \"堤防を調べます。\\n\\n\"", "- 堤防を調べます。"),
      remedy: Phrase(
        en: "Remove them.",
        ja: "空行を消してください。")),
    Explanation(
      "bad-choice",
      meaning: Phrase(
        en: "The value is not one of the words that may stand here. All are named.",
        ja: "値が、ここに書ける言葉のどれでもありません。書けるものをすべて示します。"),
      example: Example("orientation: vertical", "orientation: portrait"),
      remedy: Phrase(en: "Take one of them.", ja: "示されたものから選んでください。")),
  ]
}
