import Diagnostics

extension [Explanation] {
  /// The explanations of the messages of this module.
  static let ofSasshi: [Explanation] = [
    Explanation(
      "preview-ended",
      meaning: Phrase(
        en: "The preview could not go on listening. The book's file is as it was saved last.",
        ja: "プレビューが待ち受けを続けられなくなりました。冊子のファイルは最後に保存されたままです。"),
      example: nil,
      remedy: Phrase(en: "Begin it again.", ja: "もう一度始めてください。")),
    Explanation(
      "bad-pillar",
      meaning: Phrase(en: "What “--pillar” names is no number.", ja: "「--pillar」に番号でないものが指定されました。"),
      example: Example("sasshi render mybook.yaml --pillar 市民", "sasshi render mybook.yaml --pillar 1,3"),
      remedy: Phrase(en: "Write numbers, with commas between them.", ja: "番号をコンマで区切って書いてください。")),
    Explanation(
      "bad-pages",
      meaning: Phrase(en: "What “--pages” names is no list of pages.", ja: "「--pages」の書き方がページの一覧になっていません。"),
      example: Example("sasshi render mybook.yaml --pages 3..5", "sasshi render mybook.yaml --pages 2,4-6,9-"),
      remedy: Phrase(
        en: "Write numbers and ranges from 1 on, with commas between them.", ja: "1からの番号や範囲を、コンマで区切って書いてください。")),
    Explanation(
      "bad-page-count",
      meaning: Phrase(
        en: "A number of pages of “sasshi sheets” is none that a book can have.",
        ja: "「sasshi sheets」のページの数が、冊子のページの数になりません。"),
      example: Example("sasshi sheets --pages 0", "sasshi sheets --pages 36"),
      remedy: Phrase(
        en: "Write a number from 1 on; “--keep-last” is at most that.", ja: "1以上の数を書いてください。「--keep-last」はそれ以下にします。")),
    Explanation(
      "unknown-imposition",
      meaning: Phrase(
        en: "“--impose” names no way in which pages are put on sheets.", ja: "「--impose」に、面付けでないものが指定されました。"),
      example: Example(
        "sasshi sheets --pages 36 --impose signature:10", "sasshi sheets --pages 36 --impose signature:16"),
      remedy: Phrase(
        en:
          "Write booklet, signature:N with a multiple of four, quarto, octavo, quarto-saddle, 2up, 4up, cut-saddle-4up or leaves.",
        ja: "booklet、signature:N（Nは4の倍数）、quarto、octavo、quarto-saddle、2up、4up、cut-saddle-4up、leavesのどれかを書いてください。")),
    Explanation(
      "bad-fit",
      meaning: Phrase(
        en: "“--fit-pages” is the most pages that the file may have: 1 or more.", ja: "「--fit-pages」は許すページ数で、1以上です。"),
      example: Example("sasshi render mybook.yaml --fit-pages 0", "sasshi render mybook.yaml --fit-pages 32"),
      remedy: Phrase(en: "Write a number of pages.", ja: "ページ数を書いてください。")),
    Explanation(
      "bad-ppi",
      meaning: Phrase(en: "Pixels to the inch lie between 9 and 2400.", ja: "「--ppi」は9から2400までです。"),
      example: Example(
        "sasshi render mybook.yaml -o 'page-{0p}.png' --ppi 5", "sasshi render mybook.yaml -o 'page-{0p}.png' --ppi 150"
      ),
      remedy: Phrase(
        en: "Write a number in between: 150 for a screen, 300 or more for print.", ja: "画面用なら150、印刷用なら300以上を目安に書いてください。"
      )),
    Explanation(
      "bad-scale",
      meaning: Phrase(
        en: "The page’s size on a proof lies between 10 and 400 per cent.", ja: "校正刷りでのページの大きさは10％から400％までです。"),
      example: Example("sasshi proof mybook.yaml --scale 5", "sasshi proof mybook.yaml --scale 75"),
      remedy: Phrase(en: "Write a number in between.", ja: "この範囲で書いてください。")),
    Explanation(
      "bad-date",
      meaning: Phrase(
        en: "What “--date” says is neither a day nor a moment of ISO 8601.", ja: "「--date」が日付でもISO 8601の日時でもありません。"),
      example: Example("sasshi render mybook.yaml --date 2019/6/1", "sasshi render mybook.yaml --date 2019-06-01"),
      remedy: Phrase(
        en: "Write 2019-06-01 or 2019-06-01T09:30:00+09:00.", ja: "2019-06-01か2019-06-01T09:30:00+09:00の形で書いてください。")),
    Explanation(
      "bad-epoch",
      meaning: Phrase(
        en: "The environment variable “SOURCE_DATE_EPOCH” is no number of seconds since 1970.",
        ja: "環境変数「SOURCE_DATE_EPOCH」が、1970年からの秒数ではありません。"),
      example: Example(
        "SOURCE_DATE_EPOCH=2019-06-01 sasshi render mybook.yaml",
        "SOURCE_DATE_EPOCH=1559347200 sasshi render mybook.yaml"),
      remedy: Phrase(en: "Leave it out or write a number.", ja: "指定をやめるか、秒数を書いてください。")),
    Explanation(
      "no-images-in-a-pipe",
      meaning: Phrase(
        en: "Images are a file a page, and only one file can go to standard output.",
        ja: "画像は1ページ1ファイルで、標準出力には一つのファイルしか出せません。"),
      example: Example("sasshi render mybook.yaml --format png -o -", "sasshi render mybook.yaml -o 'page-{0p}.png'"),
      remedy: Phrase(
        en: "Write images into files, or a PDF to standard output.", ja: "画像はファイルに書き出してください。標準出力にはPDFを出せます。")),
    Explanation(
      "no-annotations-in-images",
      meaning: Phrase(
        en: "“--annotate” makes notes annotations of a PDF, and images have none.",
        ja: "「--annotate」は指摘をPDFの注釈にするもので、画像には付けられません。"),
      example: Example("sasshi proof mybook.yaml --annotate --png", "sasshi proof mybook.yaml --annotate -o proof.pdf"),
      remedy: Phrase(en: "Write a PDF, or leave out “--annotate”.", ja: "PDFに書き出すか、「--annotate」を外してください。")),
    Explanation(
      "no-pages-in-workbooks",
      meaning: Phrase(
        en: "A workbook holds the book itself and no typeset pages, so “render” and “proof” write none.",
        ja: "表計算のファイルに入るのは冊子の内容で、組んだページではないため、「render」と「proof」では書き出せません。"),
      example: Example(
        "sasshi render mybook.yaml -o mybook.xlsx", "sasshi export mybook.yaml -o mybook.xlsx"),
      remedy: Phrase(en: "Write workbooks with “export”.", ja: "「export」で書き出してください。")),
    Explanation(
      "no-departments-without-book",
      meaning: Phrase(
        en: "A form for each department needs a book that names them.", ja: "部ごとに様式を作るには、部の書かれた冊子が要ります。"),
      example: Example(
        "sasshi template -o forms --by department", "sasshi template mybook.yaml -o forms --by department"),
      remedy: Phrase(en: "Name last year's book, or leave “--by” out.", ja: "昨年度の冊子を指定するか、「--by」を外してください。")),
    Explanation(
      "export-failed",
      meaning: Phrase(
        en: """
          One of the files of an export was not written; the message before says why. The others were \
          written.
          """, ja: "書き出しの一つに失敗しました。理由はその前のメッセージにあります。ほかのファイルは書き出しました。"),
      example: Example(
        "sasshi export mybook.yaml -o departments --fit-pages 1",
        "sasshi export mybook.yaml -o departments --fit-pages 6"),
      remedy: Phrase(en: "Do away with the cause and export again.", ja: "原因を除いて、もう一度書き出してください。")),
    Explanation(
      "imported",
      meaning: Phrase(en: "What the written book holds: how many of each part.", ja: "書き出した原稿に、それぞれがいくつあるかを示します。"),
      example: Example("sasshi import transcript.txt -o book.yaml"),
      remedy: Phrase(en: "Compare the counts with the original.", ja: "元の冊子と数を見比べてください。")),
    Explanation(
      "unknown-ending",
      meaning: Phrase(
        en: "The output's name ends as no file does that the command writes; the usual format is written.",
        ja: "出力先の拡張子が、このコマンドで書き出せるどの形式のものでもないため、いつもの形式で書き出しました。"),
      example: Example("sasshi render mybook.yaml -o mybook.doc", "sasshi render mybook.yaml -o mybook.pdf"),
      remedy: Phrase(
        en: "Give the output one of the endings that are named.",
        ja: "示された拡張子のどれかにしてください。")),
    Explanation(
      "other-ending",
      meaning: Phrase(
        en: "The output's name ends as one format does, and another is asked for.",
        ja: "出力先の拡張子と、書き出す形式の指定が食い違っています。"),
      example: Example(
        "sasshi render mybook.yaml --format png -o page.pdf", "sasshi render mybook.yaml --format png -o page.png"),
      remedy: Phrase(
        en: "Give the output the other ending, or leave the option out.",
        ja: "拡張子を合わせるか、指定をやめてください。")),
    Explanation(
      "no-checks",
      meaning: Phrase(
        en: "An option that takes ids of checks was given none.",
        ja: "検査のidを書くオプションに、idがありません。"),
      example: Example("sasshi check mybook.yaml --only ''", "sasshi check mybook.yaml --only wrong-sum"),
      remedy: Phrase(
        en: "Write ids with commas between them, or leave the option out.",
        ja: "idをコンマで区切って書くか、オプションをやめてください。")),
  ]
}
