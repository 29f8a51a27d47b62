import Diagnostics

extension LayoutPart {
  static let contents = LayoutPart(
    "contents", en: "The contents (目次).", ja: "目次。",
    [
      LayoutKey("title", .text, .value("目次"), en: "its title", ja: "題名"),
      LayoutKey("style", .style, .needed, en: "of the title", ja: "題名の書式"),
      headingRule, ruleDistance("contents"),
      LayoutKey("space-after", .length("contents.space-after"), .value("1em"), en: "under the title", ja: "題名の下のアキ"),
      LayoutKey("entry-style", .style, .needed, en: "of the highest level's entries", ja: "一番上の階層の項目の書式"),
      LayoutKey(
        "inner-styles", .list(.style), .told(en: "`entry-style`", ja: "`entry-style`"),
        en: "of the second level's entries, and on",
        ja: "2番目からの階層の項目の書式"),
      LayoutKey(
        "levels", .count(CountBound.levels), .value("1"), en: "how many levels of parts it lists", ja: "載せる階層の数"),
      LayoutKey(
        "level-indent", .length("contents.level-indent"), .value("1em"), en: "of each lower level", ja: "階層一段ごとの字下げ"),
      LayoutKey("leader", .line, .value("…"), en: "what leads from a name to its page", ja: "名前とページの間の点線"),
      LayoutKey(
        "indent", .length("contents.indent"), .value("0mm"), en: "of the entries, on both sides", ja: "項目の左右の字下げ"),
      LayoutKey(
        "gap", .length("contents.gap"), .value("1em"), en: "between name, leader and page", ja: "名前、点線、ページの間のアキ"),
      LayoutKey(
        "spread-up-to", .length("contents.spread-up-to"), .value("8em"),
        en: "names up to this width are spread to the longest of them (均等割付); longer ones are not, and wrap",
        ja: "この幅までの名前は、その中で最も長いものに均等割付でそろえます。それより長い名前は割り付けず、入らなければ折り返します"),
      LayoutKey(
        "most-leading", .length("contents.most-leading"), .told(en: "they stand as their styles say", ja: "書式の行送りのまま"),
        en: "how far entries may stand apart so that the page is filled", ja: "ページが余るときに行を広げる限度"),
      LayoutKey(
        "sink", .bool, .value("false"),
        en:
          "whether contents that leave more than a third of their page empty begin lower, with a third of the empty room above them",
        ja: "目次がページの3分の2に満たないとき、余りの3分の1を上に置いて下げるか"),
      LayoutKey(
        "group-gap", .length("contents.group-gap"), .value("0mm"),
        en: "above an entry that follows one of a lower level",
        ja: "下の階層の次に来る項目の前のアキ"),
      LayoutKey(
        "levels-in-room", .bool, .value("false"),
        en: "whether lower levels are there only as far as the contents take no further page for them",
        ja: "下の階層を、目次のページが増えない範囲で載せるか"),
      LayoutKey(
        "by-number", .part(contentsByNumber), .nothing, en: "柱から探す: below, where the parts of each number stand",
        ja: "目次の下の、番号ごとに載っているページの一覧（柱から探す）"),
    ])

  static let contentsByNumber = LayoutPart(
    "contents.by-number", en: "Where the parts of each number stand (柱から探す).", ja: "番号ごとに載っているページの一覧（柱から探す）。",
    [
      LayoutKey("title", .line, .nothing, en: "its title", ja: "題名"),
      LayoutKey("style", .style, .needed, en: "of the title", ja: "題名の書式"),
      LayoutKey("number-style", .style, .needed, en: "of the numbers' titles", ja: "番号の題名の書式"),
      LayoutKey(
        "badge", .part(badge), .told(en: "the number before its title", ja: "題名の前に番号"),
        en: "the number on a dark square", ja: "番号を入れる濃い四角"),
      LayoutKey(
        "entry-style", .style, .told(en: "that of `contents`", ja: "`contents`の`entry-style`"),
        en: "of the names under them",
        ja: "その下の名前の書式"),
      LayoutKey(
        "indent", .length("contents.indent"), .value("0mm"), en: "of the names, on both sides", ja: "名前の左右の字下げ"),
      LayoutKey("gap", .length("contents.gap"), .value("1em"), en: "between name and page", ja: "名前とページの間のアキ"),
      LayoutKey("space-before", .length("contents.space-before"), .value("2em"), en: "above the title", ja: "題名の上のアキ"),
      LayoutKey("space-after", .length("contents.space-after"), .value("1em"), en: "under the title", ja: "題名の下のアキ"),
      LayoutKey("group-gap", .length("contents.group-gap"), .value("1em"), en: "above each number", ja: "番号ごとの前のアキ"),
    ])

  static let opening = LayoutPart(
    "opening",
    en:
      "Pages that are made from the book and stand with its contents. They shift no folio (with `front: roman` they are counted as the front is); a part's own file has none.",
    ja: "冊子から作り、目次の後に入れるページ。ノンブルはずれません（`front: roman`では前付と同じ数え方）。部などのファイルには入りません。",
    [
      LayoutKey(
        "pages", .list(.choice(of: OpeningPage.self)), .needed, en: "which there are, in their order",
        ja: "入れるページを、その順に"),
      LayoutKey(
        "together", .bool, .value("false"), en: "whether they stand on one page where that has room",
        ja: "余地があれば同じページに続けるか"),
      LayoutKey("style", .style, .needed, en: "of their titles", ja: "題名の書式"),
      headingRule, ruleDistance("opening"),
      LayoutKey(
        "space-before", .length("opening.space-before"), .value("2em"), en: "above the title of a second one on a page",
        ja: "同じページに続くときの題名の上のアキ"),
      LayoutKey("space-after", .length("opening.space-after"), .value("1em"), en: "under a title", ja: "題名の下のアキ"),
      LayoutKey("lead-style", .style, .needed, en: "of the sentences under a title", ja: "題名の下の文の書式"),
      LayoutKey(
        "chart", .part(chart), .told(en: "needed for `chart` in `pages`", ja: "`pages`に`chart`があれば必須"), en: "体系図",
        ja: "体系図"),
      LayoutKey(
        "guide", .part(guide), .told(en: "needed for `guide` in `pages`", ja: "`pages`に`guide`があれば必須"), en: "この冊子の見方",
        ja: "この冊子の見方"),
    ])

  static let chart = LayoutPart(
    "opening.chart",
    en:
      "The chart (体系図): a row for each part, a column for each numbered title, in it the page to which it leads. In a book without numbered titles all its parts, in one of a single level its objectives.",
    ja:
      "体系図。部ごとに、どの柱の目標が何ページから始まるかの表で、数字からそのページへ移れます。番号の付いた柱のない冊子ではすべての部・課など、階層が一つの冊子では組織目標の表になります。",
    [
      LayoutKey("title", .line, .value("体系図"), en: "its title", ja: "題名"),
      LayoutKey("lead", .text, .nothing, en: "sentences under the title", ja: "題名の下の文"),
      LayoutKey("style", .style, .needed, en: "of the parts' names and the folios", ja: "部などの名前とページ番号の書式"),
      LayoutKey("header-style", .style, .needed, en: "of the titles of columns", ja: "列の見出しの書式"),
      LayoutKey(
        "number-style", .style, .told(en: "`header-style`", ja: "`header-style`"), en: "of their numbers",
        ja: "見出しの番号の書式"),
      LayoutKey(
        "titles", .choice(LayoutChoices.chartTitles), .value("head"),
        en: "`below` lists the titles under the table, their numbers alone over the columns",
        ja: "`below`では、柱の題名を表の下に並べ、列の上は番号だけにします"),
    ])

  static let guide = LayoutPart(
    "opening.guide",
    en: "この冊子の見方: a row of the book as an example, its parts named A, B … and explained below.",
    ja: "この冊子の見方。冊子の1行を例に、各部分にA、B…の文字を付けて説明します。",
    [
      LayoutKey("title", .line, .value("この冊子の見方"), en: "its title", ja: "題名"),
      LayoutKey("lead", .text, .nothing, en: "sentences under the title", ja: "題名の下の文"),
      LayoutKey("callout-style", .style, .needed, en: "of the letters A, B …", ja: "A、B…の文字の書式"),
      LayoutKey("term-style", .style, .needed, en: "of the words that are explained", ja: "説明する言葉の書式"),
      LayoutKey("text-style", .style, .needed, en: "of the explanations", ja: "説明の文の書式"),
      LayoutKey(
        "term-width", .length("opening.term-width"), .value("8em"), en: "from the left edge to the explanations",
        ja: "左端から説明の文まで"),
      LayoutKey("gap", .length("opening.gap"), .value("0.5em"), en: "between two explanations", ja: "説明の間のアキ"),
      LayoutKey(
        "texts", .named(.text), .nothing,
        en:
          "a sentence for each `field` of the table, and under `part` for the part that the table stands in, `{level}` being what that is called",
        ja: "列の`field`ごとの説明と、表の入る部・柱などの説明（`part`）。`{level}`にはその階層の名前が入ります"),
      LayoutKey("further", .list(.part(guideEntry)), .nothing, en: "what is explained besides", ja: "ほかに説明すること"),
    ])

  static let guideEntry = LayoutPart(
    "opening.guide.further[]", en: "Something that is explained besides.", ja: "ほかに説明すること。",
    [
      LayoutKey("term", .text, .needed, en: "the word", ja: "言葉"),
      LayoutKey("text", .text, .needed, en: "what is said of it", ja: "説明"),
    ])
}
