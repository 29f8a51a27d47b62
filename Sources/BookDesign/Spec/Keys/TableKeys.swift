import Diagnostics
import Typesetting

extension LayoutPart {
  static let table = LayoutPart(
    "table", en: "The tables. One `em` here is that of the first column.", ja: "表。ここでの`em`は最初の列の文字の大きさです。",
    [
      LayoutKey(
        "objective", .choice(of: GridSection.HeadingForm.self), .value("band"),
        en:
          "`band`: the objective is a row of its own over its rows, and no column has `field: objective`. `column`: it is a cell beside them, and exactly one column has it",
        ja:
          "`band`は、組織目標をその行の上の帯にします（`field: objective`の列は置きません）。`column`は、行の横の欄にします（その列を一つだけ置きます）"),
      LayoutKey("objective-style", .style, .needed, en: "of the objective", ja: "組織目標の書式"),
      LayoutKey("header-style", .style, .needed, en: "of the titles of columns", ja: "列の見出しの書式"),
      LayoutKey(
        "headers", .choice(of: TableStyle.Headers.self), .value("every-table"),
        en:
          "which tables of a page show the titles of their columns. `once-a-page`: the first one; tables below it that have the same titles and widths do without them. Screen readers are told them for every table",
        ja:
          "ページの中で列の見出しを示す表。`once-a-page`は、最初の表だけに示し、下に続く同じ見出しと同じ列の幅の表では省きます。読み上げでは、どの表にも見出しがあります"),
      LayoutKey("caption", .part(caption), .nothing, en: "the small label in the objective's band", ja: "帯の頭の小さな文字"),
      LayoutKey(
        "continued", .line, .nothing,
        en:
          "the mark of an objective that goes on after a page break, behind its `caption`, or where there is none behind its text, and of initiatives whose row does: they are repeated with it, and their sections with them",
        ja:
          "次のページに続いた組織目標（`caption`があればその後ろ、なければ文の後ろ）と、行が続いた取組内容に付ける言葉。取組内容は担当の課等とともに再び示します"),
      LayoutKey(
        "continues", .text, .nothing, en: "the mark at the foot of a page on which an objective goes on: 次ページへつづく",
        ja: "組織目標が次のページに続くとき、ページの終わりに入れる言葉（次ページへつづく）"),
      LayoutKey(
        "continues-style", .style,
        .told(en: "`header-style`, a fifth smaller and regular", ja: "`header-style`を2割小さくし、標準の太さにしたもの"),
        en: "of that mark", ja: "その言葉の書式"),
      LayoutKey(
        "rows", .choice(of: BreakRules.Rows.self), .value("whole"),
        en:
          "where a page break may part a row. `whole`: only where it is higher than a page. `between-entries`: also between entries of its cells, each of which stays whole; what the row is about stands whole in the first part and again beside the next one. `may-break`: between lines, two or more on either side. A row with aligned `lines` is parted between these, a line only if it is higher than a page",
        ja:
          "行をページで分ける所。`whole`は、1ページより高いときだけ分けます。`between-entries`は、欄の項目と項目の間でも分けます。項目の途中では分けません。取組内容は最初のページに全部入り、次のページで繰り返します。`may-break`は、前後に2行以上残して分けます。`lines`のある行は、その項目の間で分けます（項目の途中で分けるのは、1ページより高いときだけです）"
      ),
      LayoutKey(
        "break-objective", .choice(of: BreakRules.Sections.self), .value("may-break"),
        en: "`keep`: an objective that fits on a page is not parted", ja: "`keep`は、1ページに収まる組織目標を分けません"),
      LayoutKey(
        "padding", .part(padding), .told(en: "as each of its keys without it", ja: "各キーを書かないときのとおり"),
        en: "the room inside cells", ja: "欄の中の余白"),
      LayoutKey(
        "whole-ems", .bool, .value("false"),
        en:
          "whether justified lines are whole ems wide, so that solid ones need no adjustment; what is left of a column stands behind them. `sasshi layouts --resolve` says which lines are not",
        ja:
          "両端ぞろえの行を全角の整数倍の長さにし、余りを行の右に残すか。ベタ組みの行がそのまま収まり、字間が開きません。整数倍でない列は`sasshi layouts --resolve`で分かります"),
      LayoutKey("tints", .part(tints), .nothing, en: "the shades behind headers and objectives", ja: "見出しと組織目標の地の濃さ"),
      LayoutKey("rules", .part(rules), .nothing, en: "罫線", ja: "罫線"),
      LayoutKey(
        "list", .part(list), .told(en: "as each of its keys without it", ja: "各キーを書かないときのとおり"),
        en: "how the items of a cell look", ja: "欄の中の箇条書き"),
      LayoutKey(
        "cards", .part(cards), .told(en: "a table", ja: "表"),
        en: "what rows hold stands one under the other instead, for large type", ja: "表の代わりに、行の内容を上から順に並べます（拡大版）"),
      LayoutKey(
        "columns", .list(.either([.part(column), .part(columnGroup)])), .needed,
        en: "the columns in order, \(CountBound.columns.upperBound) at most",
        ja: "左から順に、\(CountBound.columns.upperBound)列まで"),
    ])

  static let caption = LayoutPart(
    "table.caption", en: "The small label in the objective's band.", ja: "組織目標の帯の頭の小さな文字。",
    [
      LayoutKey("text", .line, .nothing, en: "the label", ja: "文字"),
      LayoutKey("style", .style, .needed, en: "of the label", ja: "その書式"),
      LayoutKey("gap", .length("caption.gap"), .value("0.5em"), en: "between label and objective", ja: "組織目標までのアキ"),
    ])

  static let padding = LayoutPart(
    "table.padding", en: "The room inside cells.", ja: "欄の中の余白。",
    [
      LayoutKey("sides", .length("padding.sides"), .value("0.5em"), en: "left and right", ja: "左右"),
      LayoutKey("head", .length("padding.head"), .value("0.25em"), en: "above", ja: "上"),
      LayoutKey("foot", .length("padding.foot"), .value("0.25em"), en: "below", ja: "下"),
    ])

  static let tints = LayoutPart(
    "table.tints", en: "The shades behind texts of the table.", ja: "表の地の濃さ。",
    [
      LayoutKey("header", .shade, .value("white"), en: "behind the titles of columns", ja: "列の見出しの地"),
      LayoutKey("objective", .shade, .value("white"), en: "behind objectives", ja: "組織目標の地"),
    ])

  static let rules = LayoutPart(
    "table.rules", en: "The rules of the table (罫線); one that is left out is not drawn.", ja: "表の罫線。書かないものは引きません。",
    [
      drawn("head", en: "above the table", ja: "上端"),
      drawn("below-header", en: "below the titles of columns", ja: "見出しの下"),
      drawn("foot", en: "below the table", ja: "下端"),
      drawn("sections", en: "between objectives", ja: "組織目標の間"),
      drawn("below-band", en: "below an objective's band", ja: "帯の下"),
      drawn("band-edge", en: "down the left side of an objective's band", ja: "帯の左端"),
      drawn("rows", en: "between rows", ja: "行の間"),
      drawn(
        "within-row", en: "between initiatives that share a row and between aligned lines",
        ja: "一つの行の取組内容の間と、`lines`の項目の間"),
      drawn("columns", en: "between columns", ja: "列の間"),
      drawn("sides", en: "left and right of the table", ja: "左右"),
    ])

  private static func drawn(_ name: String, en: String, ja: String) -> LayoutKey {
    LayoutKey(name, .part(rule), .nothing, en: en, ja: ja)
  }

  static let list = LayoutPart(
    "table.list", en: "How the items of a cell look.", ja: "欄の中の箇条書き。",
    [
      LayoutKey(
        "bullet", .line, .value("・"), en: "what stands before an item; `\"\"` is none", ja: "項目の印。`\"\"`なら付きません"),
      LayoutKey(
        "hang", .length("list.hang"), .value("1em"), en: "the room of the bullet, or of an initiative's number",
        ja: "印や取組内容の番号の幅"),
      LayoutKey(
        "nesting", .length("list.nesting"), .value("1em"), en: "the indent of items under items", ja: "下の項目の字下げ"),
      LayoutKey("item-gap", .length("list.item-gap"), .value("0mm"), en: "between items", ja: "項目の間のアキ"),
    ])

  static let cards = LayoutPart(
    "table.cards", en: "What rows hold, one under the other, with the titles of the columns beside or above it.",
    ja: "行の内容を、列の題とともに上から順に並べます。",
    [
      LayoutKey("label-style", .style, .needed, en: "of the titles of columns", ja: "列の題の書式"),
      LayoutKey(
        "indent", .length("cards.indent"), .value("3em"),
        en: "from the left edge to what stands behind or under a title",
        ja: "左端から内容までの字下げ"),
      LayoutKey("gap", .length("cards.gap"), .value("0.5em"), en: "above each title", ja: "題の上のアキ"),
    ])

  static let column = LayoutPart(
    "table.columns[]", en: "A column. One `em` here is that of its style.", ja: "一つの列。ここでの`em`はその書式の文字の大きさです。",
    [
      LayoutKey(
        "field", .line, .needed,
        en: "what it holds: `objective`, `initiatives`, `sections`, `results`, `outcomes` or a field of the book",
        ja:
          "内容。`objective`（組織目標）、`initiatives`（取組内容）、`sections`（課等）、`results`（実績）、`outcomes`（成果）、または原稿で追加した列"),
      LayoutKey(
        "title", .text, .needed, en: "its title; a line break is one in the header", ja: "見出し。中の改行は見出しでも改行になります"),
      LayoutKey(
        "width",
        .either([
          .length("columns.width"), .written(Phrase(en: "a share, `3fr`", ja: "割合（`3fr`）")), .words(["auto"]),
        ]), .value("auto"),
        en:
          "a length, a share of what lengths and `auto` leave, or what the column needs. Beside shares `auto` is what lines need to end where the text ends them; where that would be more than half of what the lengths leave, or more than `max`, lines are broken, but no word, number or value. Without shares it is what makes the tables of the whole book lowest. `sasshi layouts --resolve LAYOUT BOOK` prints the widths",
        ja:
          "長さ、残りを分け合う割合、または必要な幅。割合の列と並ぶ`auto`は、文を途中で折り返さずに済む幅になります。それが残りの半分や`max`を超えるときは折り返しますが、語と数と値は切りません。割合の列がなければ、冊子全体の表が最も低くなる幅になります。決まった幅は`sasshi layouts --resolve LAYOUT BOOK`で見られます"
      ),
      LayoutKey(
        "min", .length("columns.min"), .nothing, en: "the least of a `width` that is no length", ja: "長さでない`width`の下限"),
      LayoutKey(
        "max", .length("columns.max"), .nothing, en: "the most of a `width` that is no length", ja: "長さでない`width`の上限"),
      LayoutKey("style", .style, .needed, en: "of its cells", ja: "欄の書式"),
      LayoutKey(
        "align", .choice(LayoutChoices.columnAlignments),
        .told(en: "as the style and the kind of the column say", ja: "書式と列の種類による"),
        en: "how its lines lie, whatever the style says; `decimal` sets figures with their points under each other",
        ja: "書式に関わらず、行の揃え方。`decimal`は数の小数点をそろえます"),
      LayoutKey(
        "bullet", .line, .told(en: "that of `list`", ja: "`list`の印"),
        en: "what stands before its items; `\"\"` is none", ja: "この列の項目の印。`\"\"`なら付きません"),
    ])

  static let columnGroup = LayoutPart(
    "table.columns[].group", en: "A title over several columns, in the place of a column; none stands inside another.",
    ja: "列の代わりに書く、いくつかの列の上の共通の見出し。まとまりの中に、まとまりは書けません。",
    [
      LayoutKey("group", .text, .needed, en: "the title", ja: "見出し"),
      LayoutKey("columns", .list(.part(column)), .needed, en: "the columns under it", ja: "その下の列"),
    ])
}
