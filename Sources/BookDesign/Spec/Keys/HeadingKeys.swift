import Diagnostics

extension LayoutPart {
  static let department = LayoutPart(
    "department", en: "The department's heading.", ja: "部の見出し。",
    [
      headingStyle, headingRule, ruleDistance("department"),
      LayoutKey("space-after", .length("department.space-after"), .value("1em"), en: "under it", ja: "見出しの下のアキ"),
    ])

  static let pillar = LayoutPart(
    "pillar", en: "The pillar's heading.", ja: "柱の見出し。",
    [
      headingStyle,
      LayoutKey(
        "label", .line, .nothing, en: "what stands before the title, `{number}` being the pillar's number",
        ja: "題名の前に入れる言葉。`{number}`に番号が入ります"),
      LayoutKey("badge", .part(badge), .nothing, en: "the number on a dark square instead", ja: "番号を入れる濃い四角"),
      LayoutKey(
        "space-before", .length("pillar.space-before"), .value("1em"), en: "above it", ja: "見出しの上のアキ"),
      LayoutKey(
        "space-after", .length("pillar.space-after"), .value("0.5em"), en: "under it", ja: "見出しの下のアキ"),
    ])

  static let heading = LayoutPart(
    "headings[]", en: "The headings of one level's parts.", ja: "一つの階層の見出し。",
    [
      headingStyle,
      LayoutKey(
        "label", .line,
        .told(en: "without a badge the number as the book numbers its parts", ja: "四角もなければ、冊子の番号の付け方で番号が入ります"),
        en: "what stands before the title, `{number}` being the number as the book numbers its parts",
        ja: "題名の前に入れる言葉。`{number}`に、冊子の番号の付け方で番号が入ります"),
      LayoutKey("badge", .part(badge), .nothing, en: "the number on a dark square", ja: "番号を入れる濃い四角"),
      headingRule, ruleDistance("headings"),
      LayoutKey(
        "space-before", .length("headings.space-before"), .value("1em"), en: "above it", ja: "見出しの上のアキ"),
      LayoutKey(
        "space-after", .length("headings.space-after"), .value("0.5em"), en: "under it", ja: "見出しの下のアキ"),
      LayoutKey(
        "own-page", .bool, .value("false"),
        en:
          "whether the heading stands with the `lead` of its part on pages of its own (扉), and the first part in it begins the next",
        ja: "扉にするか。見出しとその`lead`だけのページを作り、中の最初の部などは次のページから始めます"),
    ])

  static let badge = LayoutPart(
    "badge", en: "A number on a dark square, which a long number widens.", ja: "番号を入れる濃い四角。桁の多い番号では横に広がります。",
    [
      LayoutKey("style", .style, .needed, en: "of the number", ja: "番号の書式"),
      LayoutKey(
        "side", .length("badge.side"), .value("1em"), en: "the square's side; one `em` is that of the heading",
        ja: "四角の一辺。`em`は見出しの文字の大きさです"),
      LayoutKey("gap", .length("badge.gap"), .value("0.5em"), en: "between square and title", ja: "題名までのアキ"),
      LayoutKey("tint", .shade, .value("black"), en: "of the square", ja: "四角の濃さ"),
    ])

  static let rule = LayoutPart(
    "rule", en: "A rule (罫線), `{ weight: 0.25mm, ink: 75% }`.", ja: "罫線。`{ weight: 0.25mm, ink: 75% }`のように書きます。",
    [
      LayoutKey(
        "weight", .length("rule.weight"), .needed, en: "how thick it is; `0mm` draws none", ja: "太さ。`0mm`なら引きません"),
      LayoutKey("ink", .shade, .value("black"), en: "what it is printed in", ja: "濃さ"),
    ])

  /// The style of what a part is about.
  static let headingStyle = LayoutKey("style", .style, .needed, en: "of the heading", ja: "見出しの書式")
  static let headingRule = LayoutKey("rule", .part(rule), .nothing, en: "under the heading", ja: "見出しの下の罫線")

  static func ruleDistance(_ part: String) -> LayoutKey {
    LayoutKey(
      "rule-distance", .length("\(part).rule-distance"), .value("0mm"), en: "from the heading to its rule",
      ja: "見出しから罫線までのアキ")
  }
}
