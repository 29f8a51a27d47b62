import Diagnostics
import Measure
import Typesetting

extension LayoutPart {
  static let page = LayoutPart(
    "page", en: "Paper, margins and bleed.", ja: "用紙、余白、塗り足し。",
    [
      LayoutKey(
        "size", .either([.words(Paper.all.map(\.name)), .sides("page.size")]), .needed,
        en: "the trimmed page; B2 to B5 are those of JIS; with `bleed` no side is longer than 14,400pt",
        ja: "仕上がりの大きさ。B2からB5はJISの判です。塗り足しを合わせて、どの辺も14,400ptまで"),
      LayoutKey(
        "orientation", .choice(LayoutChoices.orientations), .value("portrait"),
        en: "`landscape` turns the paper", ja: "`portrait`は縦、`landscape`は横"),
      LayoutKey(
        "margins", .part(margins), .needed, en: "what lies around the type area (版面)", ja: "版面のまわりの余白"),
      LayoutKey(
        "bleed", .length("page.bleed"), .value("0mm"),
        en: "塗り足し: the room that the PDF has around the trimmed page",
        ja: "塗り足し。PDFのページを、仕上がりよりこの分だけ四方に広くします"),
      LayoutKey(
        "mirrored", .bool, .value("true"), en: "whether even pages mirror odd ones", ja: "左右のページで余白を対称にするかどうか"),
      LayoutKey(
        "keep-parity", .bool, .value("true"), en: "whether blank pages keep odd folios on the right",
        ja: "奇数ページが右に来るように白ページを入れるかどうか"),
    ])

  static let margins = LayoutPart(
    "page.margins", en: "From the edges of the trimmed page to the type area.", ja: "仕上がりの端から版面まで。",
    [
      LayoutKey("head", .length("margins.head"), .needed, en: "天, above", ja: "天（上）"),
      LayoutKey("foot", .length("margins.foot"), .needed, en: "地, below", ja: "地（下）"),
      LayoutKey("gutter", .length("margins.gutter"), .needed, en: "のど, at the back", ja: "のど（綴じる側）"),
      LayoutKey(
        "fore-edge", .length("margins.fore-edge"), .needed, en: "小口, at the side that opens", ja: "小口（開く側）"),
    ])

  static let pages = LayoutPart(
    "pages", en: "How a department is parted into pages.", ja: "部をページに分ける方法。",
    [
      LayoutKey(
        "breaking", .choice(of: PageBreaking.self), .value("balanced"), en: "as `pages` alone says it",
        ja: "`pages`に一語で書く言葉"),
      LayoutKey(
        "least-filled", .share(100), .value("0%"),
        en:
          "how full a page inside a department should be: a share of the type area's height, where the fewest pages can be had so",
        ja: "部の途中のページに求める使用率（版面の高さに対する割合）。ページ数を増やさない範囲で守ります"),
      LayoutKey(
        "least-filled-last", .share(100), .value("0%"), en: "the same of a department's last page",
        ja: "部の最後のページに求める使用率"),
      LayoutKey(
        "closer", .share(10), .value("0%"),
        en:
          "how much closer the lines of a department of up to twelve pages may stand where that saves a page: a share of their leading",
        ja: "1ページ減らせるときに行間を詰めてよい割合（行送りに対する割合）。12ページまでの部が対象です"),
    ])

  static let fit = LayoutPart(
    "fit",
    en:
      "How many pages the booklet is to have. First the columns whose width is no length take the widths that make the tables lowest, then the leading of the table's text changes as far as it may, then its size.",
    ja: "冊子のページ数。まず幅を長さで決めていない列を表が最も低くなる幅にし、次に表の文字の行送りを、それから大きさを、書いた範囲で変えます。",
    [
      LayoutKey(
        "pages", .count(CountBound.pages), .nothing, en: "the most that a department takes", ja: "一つの部のページ数の上限"),
      LayoutKey(
        "multiple-of", .count(CountBound.multiple), .nothing,
        en:
          "what the number of all pages is a multiple of, cover, contents and blank pages counted, for sheets that are folded",
        ja: "全体のページ数（表紙、目次、白ページも数えます）をこの数の倍数にします。折って綴じる冊子のためのものです"),
      LayoutKey(
        "by", .choice(LayoutChoices.fittings), .value("type"),
        en: "how it becomes a multiple: `type` changes the type, `blanks` adds blank pages at the end",
        ja: "倍数にする方法。`type`は文字を変えて、`blanks`は終わりに白ページを入れて"),
      LayoutKey(
        "leading", .part(fitLeading), .told(en: "nine to eleven tenths of what it is", ja: "元の9割から11割まで"),
        en:
          "how far the leading may change of the first column beside the objective; other styles of the table change in proportion",
        ja: "組織目標の次の列の行送りを変えてよい範囲。表のほかの書式も同じ割合で変わります"),
      LayoutKey(
        "size", .part(fitSize), .told(en: "nine to eleven tenths of what it is", ja: "元の9割から11割まで"),
        en: "how far its size may change", ja: "その文字の大きさを変えてよい範囲"),
    ])

  static let fitLeading = bounds("leading", en: "How far the leading may change.", ja: "行送りを変えてよい範囲。")
  static let fitSize = bounds("size", en: "How far the size may change.", ja: "文字の大きさを変えてよい範囲。")

  private static func bounds(_ key: String, en: String, ja: String) -> LayoutPart {
    LayoutPart(
      "fit.\(key)", en: en, ja: ja,
      [
        LayoutKey(
          "least", .length("\(key).least"), .told(en: "what it is", ja: "元のまま"), en: "no less", ja: "下限"),
        LayoutKey("most", .length("\(key).most"), .told(en: "what it is", ja: "元のまま"), en: "no more", ja: "上限"),
      ])
  }

  static let checks = LayoutPart(
    "checks", en: "What preflight holds pages against.", ja: "ページの検査の基準。",
    [
      LayoutKey(
        "smallest-type", .length("checks.smallest-type"), .value("7pt"), en: "no type is smaller", ja: "これより小さい文字を知らせます"
      ),
      LayoutKey(
        "least-filled", .share(100), .value("40%"), en: "pages inside a department are filled so far or further",
        ja: "部の途中のページの使用率がこれに足りなければ知らせます"),
      LayoutKey(
        "safe-area", .length("checks.safe-area"), .value("3mm"), en: "text stays so far from the trim",
        ja: "文字が仕上がりの端にこれより近ければ知らせます"),
      LayoutKey(
        "binding", .choice(LayoutChoices.bindings), .value("glued"), en: "with `stapled` (中綴じ) pages come in fours",
        ja: "`stapled`（中綴じ）なら、ページ数が4の倍数でなければ知らせます"),
    ])
}
