import Diagnostics

extension LayoutPart {
  static let cover = LayoutPart(
    "cover", en: "A cover: the one of the book, or one of `covers`.", ja: "表紙、または`covers`の一つ。",
    [
      LayoutKey(
        "areas", .list(.part(coverArea)), .nothing,
        en: "areas of a tint under the lines (地、帯), \(CountBound.coverLines.upperBound) at most",
        ja: "行の下に敷く地や帯。\(CountBound.coverLines.upperBound)まで"),
      LayoutKey(
        "lines", .list(.either([.part(coverLine), .part(coverLogo)])), .nothing,
        en: "its lines and the place of the book's logo, \(CountBound.coverLines.upperBound) at most",
        ja: "各行とロゴの位置。\(CountBound.coverLines.upperBound)まで"),
    ])

  static let coverArea = LayoutPart(
    "cover.areas[]",
    en:
      "An area of a tint, measured from the edges of the page. One that reaches an edge runs over into the bleed; one in which lines stand grows with them.",
    ja: "地や帯。紙の端から測ります。紙の端に届くものは塗り足しまで延び、中の行が増えると高くなります。",
    [
      edge("left", en: "from the left edge", ja: "紙の左端から"), edge("right", en: "from the right edge", ja: "紙の右端から"),
      edge("top", en: "from the head", ja: "紙の上端から"), edge("bottom", en: "from the foot", ja: "紙の下端から"),
      LayoutKey(
        "width", .length("cover.width"), .told(en: "up to `right`", ja: "`right`まで"), en: "how wide it is", ja: "幅"),
      LayoutKey(
        "height", .length("cover.height"), .told(en: "up to `bottom`", ja: "`bottom`まで"), en: "how high it is", ja: "高さ"
      ),
      LayoutKey("tint", .shade, .value("black"), en: "its shade", ja: "濃さ"),
    ])

  private static func edge(_ name: String, en: String, ja: String) -> LayoutKey {
    LayoutKey(name, .length("cover.\(name)"), .told(en: "at the edge", ja: "紙の端"), en: en, ja: ja)
  }

  static let coverLine = LayoutPart(
    "cover.lines[]",
    en:
      "A line of the cover. `{title}`, `{edition}`, `{fiscalYear}`, `{issuer}`, `{date}` (令和元年6月1日) and `{version}` (that of the `colophon`) stand for the book's words, `{part}` for the department, pillar or section that a file holds. A line whose text is empty is left out.",
    ja:
      "表紙の行。`{title}`、`{edition}`、`{fiscalYear}`、`{issuer}`、`{date}`（令和元年6月1日）、`{version}`（`colophon`の版）には原稿の言葉、`{part}`には一部だけのファイルにある部・柱・課等の名前が入ります。文字のない行は省きます。",
    [
      LayoutKey("text", .text, .needed, en: "the text", ja: "文字"),
      LayoutKey("style", .style, .needed, en: "of the text", ja: "書式"),
      coverTop,
      coverLeft,
      LayoutKey(
        "width", .length("cover.width"),
        .told(en: "from `left` to the type area's edge, or the type area's", ja: "`left`から版面の端まで、または版面の幅"),
        en: "the room that it has", ja: "行の幅"),
      coverAlign,
      LayoutKey(
        "least-size", .length("cover.least-size"), .value("0.5em"),
        en: "how small its type may become where it has no room", ja: "入らないときに文字を小さくする限度"),
      LayoutKey("rule", .part(rule), .nothing, en: "under the line", ja: "行の下の罫線"),
      LayoutKey("rule-width", .length("cover.rule-width"), .value("30mm"), en: "how long the rule is", ja: "罫線の長さ"),
    ])

  static let coverLogo = LayoutPart(
    "cover.lines[].logo", en: "The place of the book's logo, in the place of a line.", ja: "行の代わりに書く、冊子のロゴの位置。",
    [
      LayoutKey(
        "logo", .bool, .told(en: "a line with a text", ja: "文字の行"), en: "`true`; with `false` there is none",
        ja: "`true`。`false`なら入りません"),
      LayoutKey("width", .length("cover.width"), .needed, en: "how wide the logo is", ja: "ロゴの幅"),
      coverTop, coverLeft, coverAlign,
    ])

  private static let coverTop = LayoutKey(
    "top", .length("cover.top"), .needed, en: "from the head of the page", ja: "紙の上端から")
  private static let coverLeft = LayoutKey(
    "left", .length("cover.left"), .told(en: "the type area", ja: "版面"), en: "from the left edge of the page",
    ja: "紙の左端から")
  private static let coverAlign = LayoutKey(
    "align", .choice(LayoutChoices.coverAlignments),
    .told(en: "`center`; with `left` `start`", ja: "`center`。`left`があれば`start`"),
    en: "how it lies in its room", ja: "そろえ方")

  static let backCover = LayoutPart(
    "back-cover",
    en:
      "The back cover of a book that has a `colophon`. It is the last page of the whole booklet, on the back of a leaf, and part of `--impose cover`.",
    ja: "`colophon`のある冊子の裏表紙。冊子全体の最後のページ（紙の裏）になり、`--impose cover` の表紙にも入ります。",
    [
      LayoutKey("areas", .list(.part(coverArea)), .nothing, en: "as those of `cover`", ja: "`cover`と同じ"),
      LayoutKey("title-style", .style, .needed, en: "of the booklet's title", ja: "題名の書式"),
      LayoutKey("style", .style, .needed, en: "of the colophon's lines", ja: "奥付の各行の書式"),
      LayoutKey("top", .length("cover.top"), .needed, en: "from the head of the page to the title", ja: "紙の上端から題名まで"),
      LayoutKey(
        "left", .length("cover.left"), .told(en: "the margin `gutter`", ja: "余白`gutter`"),
        en: "from the left edge of the page", ja: "紙の左端から"),
      LayoutKey("rule", .part(rule), .nothing, en: "under the title", ja: "題名の下の罫線"),
      LayoutKey(
        "code", .length("back-cover.code"), .value("0mm"),
        en: "the side of the QR code of the `url`, its free margin included; `0mm` is none",
        ja: "`url`のQRコードの一辺（まわりの余白を含みます）。`0mm`なら入りません"),
    ])
}
