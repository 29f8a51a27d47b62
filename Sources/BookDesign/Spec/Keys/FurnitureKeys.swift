import Diagnostics

extension LayoutPart {
  static let runningHead = LayoutPart(
    "running-head",
    en:
      "The line above the type area: a text, and the name of a part. Where several of these stand on a page, the left page names the first of them and the right page the last, as dictionaries do; one that is named nowhere is found by `not-in-running-head`. A page on which only a higher part stands names that one.",
    ja:
      "版面の上に入る言葉と部などの名前（組版用語では、これも柱といいます）。一つのページに二つ以上あるときは、辞書のように、左ページは最初のもの、右ページは最後のものの名前を出します。どのページにも名前が出ないものは`not-in-running-head`で分かります。上の階層しか載っていないページでは、その名前を出します。",
    [
      LayoutKey(
        "text", .line, .nothing, en: "the text; the cover's words in `{ }` stand for the book's",
        ja: "言葉。表紙と同じように`{title}`などが使えます"),
      LayoutKey("style", .style, .needed, en: "of the text", ja: "言葉の書式"),
      LayoutKey("chapter-style", .style, .needed, en: "of the part's name", ja: "部などの名前の書式"),
      LayoutKey(
        "least-size", .length("running-head.least-size"), .value("0.8em"),
        en: "how small the type may become where the texts have no room, before they take a second line",
        ja: "入らないときに、2行にする前に文字を小さくする限度"),
      LayoutKey("gap", .length("running-head.gap"), .value("2em"), en: "between text and name", ja: "言葉と名前の間のアキ"),
      LayoutKey(
        "distance", .length("running-head.distance"), .value("1em"), en: "from the type area to its base line",
        ja: "版面からベースラインまで"),
      LayoutKey(
        "level", .count(CountBound.levels), .value("1"), en: "the level whose parts it names, 1 being the highest",
        ja: "名前を出す階層。1が一番上です"),
      LayoutKey(
        "repeats-heading", .bool, .value("true"),
        en: "whether a page that opens with a part's heading names the part again", ja: "見出しで始まるページでも同じ名前を繰り返すか"),
    ])

  static let signpost = LayoutPart(
    "signpost", en: "A small line above a table that goes on from the page before: the heading under which it stands.",
    ja: "前のページから続く表の上の小さい行。どの見出しの表かを示します。",
    [
      LayoutKey("style", .style, .needed, en: "of the line", ja: "行の書式"),
      LayoutKey("mark", .line, .value("（つづき）"), en: "what stands behind the heading", ja: "見出しの後ろの言葉"),
      LayoutKey(
        "distance", .length("signpost.distance"), .told(en: "two thirds of an em", ja: "文字の大きさの3分の2"),
        en: "from the type area to its base line", ja: "版面からベースラインまで"),
    ])

  static let folio = LayoutPart(
    "folio", en: "Page numbers (ノンブル).", ja: "ノンブル。",
    [
      LayoutKey(
        "text", .line, .value("{folio}"), en: "what is printed, the number at `{folio}`",
        ja: "入れる言葉。番号の入る所に`{folio}`と書きます"),
      LayoutKey("style", .style, .needed, en: "of the text", ja: "書式"),
      LayoutKey(
        "distance", .length("folio.distance"), .value("2em"), en: "from the type area to its base line",
        ja: "版面からベースラインまで"
      ),
      LayoutKey(
        "place", .choice(LayoutChoices.folioPlaces), .value("center"), en: "in the middle or at the outer side",
        ja: "`center`は中央、`outer`は外側"),
      LayoutKey(
        "front", .choice(LayoutChoices.frontNumberings), .value("same"),
        en: "how pages before the first part are counted: in the same figures, in roman ones (i, ii), or not",
        ja: "前付の数え方。`same`は続けて数え、`roman`はi、ii、`none`は数えません"),
    ])

  static let thumbIndex = LayoutPart(
    "thumb-index",
    en:
      "Tabs at the fore-edge (つめ), one step lower for each part of a level; a page has the tab of each of them that stands on it. A page on which only a higher part stands has that one's name in the place of the first part in it.",
    ja:
      "つめ。小口に付く印で、ある階層の部などごとに一段ずつ下がります。一つのページに二つ以上あれば、それぞれのつめが付きます。上の階層しか載っていないページでは、中の最初のものの所に、上の階層の名前を入れます。",
    [
      LayoutKey(
        "width", .length("thumb-index.width"), .needed, en: "from the edge of the page inwards", ja: "紙の端から内側への幅"),
      LayoutKey("height", .length("thumb-index.height"), .needed, en: "of a tab", ja: "つめの長さ"),
      LayoutKey(
        "top", .length("thumb-index.top"), .needed, en: "from the head of the page to the first", ja: "紙の上端から最初のつめまで"),
      LayoutKey("step", .length("thumb-index.step"), .needed, en: "from one to the next", ja: "次のつめまで"),
      LayoutKey("style", .style, .needed, en: "of the names", ja: "名前の書式"),
      LayoutKey(
        "least-size", .length("thumb-index.least-size"), .value("0.8em"),
        en: "how small a name may become that has no room in two columns", ja: "2列にしても入らないときに文字を小さくする限度"),
      LayoutKey("tint", .shade, .value("black"), en: "of the tabs", ja: "つめの濃さ"),
      LayoutKey(
        "level", .count(CountBound.levels), .value("1"), en: "the level whose parts have tabs, 1 being the highest",
        ja: "つめの付く階層。1が一番上です"),
    ])
}
