internal import Diagnostics
internal import GoalBook

// The part of the schema for running text.

extension SchemaWriter {
  var runningTextDefinitions: SchemaEntries {
    [
      (
        "matter",
        object(
          Phrase(en: "A section in front or at the back", ja: "前付・後付"),
          Phrase(en: "A foreword, a glossary, an imprint.", ja: "はじめに、用語解説、奥付など。"),
          [
            ("title", text(Phrase(en: "Its title", ja: "題名"), "はじめに")),
            ("short", text(Phrase(en: "A shorter name for running heads", ja: "略称（柱に使う）"), "序")),
            ("lang", languageSchema),
            (
              "columns",
              .mapping([
                ("title", said(Phrase(en: "In how many columns its text is set", ja: "段組の段数"))),
                ("enum", .list([.number(1), .number(2)])),
              ])
            ),
            ("text", reference("passages", title: Phrase(en: "Its text", ja: "本文"))),
            ("parts", list(Phrase(en: "Sections in it", ja: "中の節"), of: reference("matter"))),
          ], required: ["title"])
      ),
      (
        "passages",
        either(
          Phrase(en: "Running text", ja: "本文"),
          [
            text(Phrase(en: "One paragraph", ja: "段落が一つ"), "本市では、毎年、組織目標を定めています。"),
            list(Phrase(en: "Pieces of text", ja: "本文の要素"), of: reference("passage")),
          ])
      ),
      (
        "passage",
        either(
          Phrase(en: "A piece of running text", ja: "本文の要素"),
          [
            text(Phrase(en: "A paragraph", ja: "段落"), "本市では、毎年、組織目標を定めています。"),
            piece("paragraph", text(Phrase(en: "A paragraph", ja: "段落"), "本市では、毎年、組織目標を定めています。")),
            piece("heading", text(Phrase(en: "A heading", ja: "見出し"), "組織目標について")),
            piece("subheading", text(Phrase(en: "A lower heading", ja: "小見出し"), "目標の立て方")),
            piece(
              "signature",
              either(
                Phrase(en: "Who speaks, set flush right", ja: "署名（右寄せ）"),
                [
                  text(Phrase(en: "In one line, or with line breaks", ja: "1行、または改行のある文"), "○○市長 山田花子"),
                  list(
                    Phrase(en: "Line by line", ja: "1行ずつ"), of: text(Phrase(en: "A line", ja: "行"), "令和7年4月"),
                    isFilled: true),
                ])),
            piece("list", list(Phrase(en: "Entries", ja: "箇条書き"), of: reference("item"))),
            piece(
              "definitions",
              either(
                Phrase(en: "Terms and what they mean", ja: "用語と説明"),
                [
                  list(
                    Phrase(en: "Terms in order", ja: "用語のリスト"),
                    of: object(
                      Phrase(en: "A term", ja: "用語"), Phrase(en: "A term and its meaning.", ja: "用語と、その説明。"),
                      [
                        ("term", text(Phrase(en: "The term", ja: "用語"), "PDCA")), ("text", textOrTexts),
                      ], required: ["term", "text"])),
                  .mapping([("type", .text("object")), ("additionalProperties", textOrTexts)]),
                ])),
            piece("table", plainTableSchema), piece("figure", figureSchema),
            piece(
              "index",
              .mapping([
                ("title", said(Phrase(en: "Every section (課等) with its pages", ja: "課別索引"))),
                ("enum", .line(["sections"])),
              ])),
            piece(
              "summary",
              object(
                Phrase(en: "A table made from the book", ja: "集計表"),
                Phrase(en: "How many initiatives or marks the parts have.", ja: "取組内容の数、または印の数。"),
                [
                  (
                    "count",
                    .mapping([
                      ("title", said(Phrase(en: "What is counted", ja: "数えるもの"))),
                      ("enum", .line(["initiatives", "marks"])),
                    ])
                  ),
                  ("field", text(Phrase(en: "The column whose marks are counted", ja: "印を数える列"), "評価")),
                  ("caption", text(Phrase(en: "What stands above it", ja: "表の題名"), "部別の取組数")),
                ], required: ["count"])),
          ])
      ),
    ]
  }

  private var textOrTexts: Tree {
    either(
      Phrase(en: "What it means", ja: "説明"),
      [
        text(Phrase(en: "In one paragraph", ja: "段落が一つ"), "計画、実行、評価、改善を繰り返すこと。", isNumberAllowed: true),
        list(Phrase(en: "In several", ja: "段落がいくつか"), of: text(Phrase(en: "A paragraph", ja: "段落"), "計画を立てる。")),
      ])
  }

  private var plainTableSchema: Tree {
    object(
      Phrase(en: "A table", ja: "表"), Phrase(en: "A table of texts and numbers.", ja: "文と数字の表。"),
      [
        ("caption", text(Phrase(en: "What stands above it", ja: "表の題名"), "職員数")),
        (
          "columns",
          list(
            Phrase(en: "The columns' titles", ja: "列の題名"),
            of: either(
              Phrase(en: "A column", ja: "列"),
              [
                .mapping([("type", .line(["string", "number", "null"]))]),
                object(
                  Phrase(en: "Columns with a common title", ja: "題名が共通の列"),
                  Phrase(en: "A title above those of some columns.", ja: "いくつかの列の上に入る題名。"),
                  [
                    ("title", text(Phrase(en: "The common title", ja: "共通の題名"), "人数")),
                    (
                      "columns",
                      list(
                        Phrase(en: "The titles under it", ja: "その下の題名"),
                        of: text(Phrase(en: "A title", ja: "題名"), "令和6年度"))
                    ),
                  ], required: ["title", "columns"]),
              ]), isFilled: true)
        ),
        (
          "align",
          list(
            Phrase(en: "How each column is aligned", ja: "列ごとの揃え"),
            of: .mapping([("enum", .line(PlainTable.ColumnAlignment.allCases.map(\.rawValue)))]))
        ),
        (
          "header-rows",
          .mapping([
            ("title", said(Phrase(en: "How many rows stand at its head", ja: "見出しの行数"))),
            ("enum", .list([.number(0), .number(1), .number(2)])),
          ])
        ),
        (
          "rows",
          list(
            Phrase(en: "Its rows", ja: "行"),
            of: either(
              Phrase(en: "A row", ja: "行"),
              [
                cells,
                object(
                  Phrase(en: "A total", ja: "合計の行"), Phrase(en: "A row that a rule sets apart.", ja: "罫線で区切る行。"),
                  [("total", cells)], required: ["total"]),
              ]))
        ),
      ], required: ["columns", "rows"])
  }

  private var cells: Tree {
    list(
      Phrase(en: "A cell for each column", ja: "列ごとの欄"), of: .mapping([("type", .line(["string", "number", "null"]))]))
  }

  var logoSchema: Tree {
    object(
      Phrase(en: "A picture for the cover", ja: "表紙に載せるロゴ"),
      Phrase(en: "The city's emblem, say: PNG, JPEG or SVG.", ja: "市章など（PNG、JPEG、SVG）。"),
      pictureEntries("logo.svg", "○○市の市章"), required: ["file", "alt"])
  }

  var colophonSchema: Tree {
    object(
      Phrase(en: "What stands on the back cover", ja: "裏表紙の奥付"),
      Phrase(
        en: "Who made the booklet and where they are found; the page of the web site is a QR code too.",
        ja: "発行者と連絡先など。ウェブのページはQRコードにもなります。"),
      [
        ("publisher", text(Phrase(en: "Who publishes it", ja: "発行者"), "○○市")),
        ("section", text(Phrase(en: "The section that made it", ja: "編集した課"), "企画部企画課")),
        ("address", text(Phrase(en: "The postal address", ja: "所在地"), "〒000-0000 ○○市○○町1番地")),
        ("telephone", text(Phrase(en: "The telephone number", ja: "電話番号"), "0000-00-0000")),
        ("mail", text(Phrase(en: "The mail address", ja: "メールアドレス"), "kikaku@example.lg.jp")),
        ("url", text(Phrase(en: "The page of the web site", ja: "ウェブのページ"), "https://www.example.lg.jp/")),
        ("version", text(Phrase(en: "The version", ja: "版"), "第1版", isNumberAllowed: true)),
        ("printing", text(Phrase(en: "Who printed it", ja: "印刷者"), "○○印刷株式会社")),
      ], required: [])
  }

  private func pictureEntries(_ file: String, _ alternative: String) -> SchemaEntries {
    [
      ("file", text(Phrase(en: "Its file, from the folder of the book", ja: "ファイル（冊子のファイルがあるフォルダーから）"), file)),
      ("alt", text(Phrase(en: "What it shows, for those who do not see it", ja: "図の説明（見えない人のため）"), alternative)),
    ]
  }

  private var figureSchema: Tree {
    object(
      Phrase(en: "A figure", ja: "図"), Phrase(en: "A picture: PNG, JPEG or SVG.", ja: "図や写真（PNG、JPEG、SVG）。"),
      pictureEntries("pdca.png", "PDCAの図") + [
        ("width", text(Phrase(en: "How wide it is printed", ja: "印刷する幅"), "80mm")),
        ("caption", text(Phrase(en: "What stands under it", ja: "図の題名"), "図1 計画と評価の流れ")),
      ], required: ["file", "alt"])
  }

  private func piece(_ key: String, _ value: Tree) -> Tree {
    .mapping([
      ("type", .text("object")), ("properties", .mapping([(key, value)])), ("required", .line([key])),
      ("additionalProperties", .truth(false)),
    ])
  }
}

extension Phrase {
  static let lead = Phrase(en: "A message or what it is for, under its heading", ja: "見出しの下の文章（部長の言葉など）")
  static let notes = Phrase(en: "Notes under its last table", ja: "最後の表の下の注")
}
