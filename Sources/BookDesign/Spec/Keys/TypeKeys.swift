import Diagnostics
import Frames
import LineComposition

extension Phrase {
  /// How an ink looks, as a layout writes it.
  static let look = Phrase(en: "a look, `\"#0b6e4f\"`", ja: "色（`\"#0b6e4f\"`）")
  /// The sizes that the Latin part of a composite font may have.
  static let scale = Phrase(en: "share, 50%–200%", ja: "割合、50%–200%")
}

extension LayoutPart {
  static let ink = LayoutPart(
    "inks.NAME",
    en:
      "An ink. One whose `cmyk` is black alone is a colour on a screen and a shade of black on a press: one ink. `--gray` prints all inks as gray; `--standard x-4` wants `cmyk`, and a profile with `--icc`.",
    ja:
      "インキ。`cmyk`が墨だけのインキは、画面では色、印刷では墨の濃淡になります（1色刷り）。`--gray` はすべてのインキを墨の濃淡で刷ります。`--standard x-4` では`cmyk`と、`--icc` のプロファイルが要ります。",
    [
      LayoutKey(
        "look", .written(.look), .told(en: "as `cmyk` looks; one of the two is needed", ja: "`cmyk`から計算します。どちらかは必須です"),
        en: "how it looks on a screen", ja: "画面での色"),
      LayoutKey(
        "cmyk", .written(Phrase(en: "four shares in per cent, `[92, 45, 42, 20]`", ja: "四つの割合（%）`[92, 45, 42, 20]`")),
        .told(en: "none: `--standard x-4` refuses it", ja: "なし（`--standard x-4` では使えません）"),
        en: "what it is mixed of on a press; 300% at most", ja: "印刷での掛け合わせ。合計300%まで"),
      LayoutKey(
        "spot", .line, .told(en: "printed in `cmyk`", ja: "`cmyk`で刷ります"),
        en: "the name of an ink of its own (特色) for which `cmyk` stands where there is none",
        ja: "特色の名前。その色がないときは`cmyk`で刷ります"),
    ])

  static let numberInks = LayoutPart(
    "number-inks",
    en:
      "Inks by number (柱ごとの色): in a part and in all that stands in it, what the layout prints in one ink is printed in the one of the part's number. Tabs of that level have these inks too.",
    ja: "番号ごとのインキ（柱ごとの色）。ある階層の部分とその中では、あるインキで刷るものを、その番号のインキで刷ります。その階層のつめも同じ色になります。",
    [
      LayoutKey(
        "level", .count(CountBound.levels), .value("2"),
        en: "the level of the parts that have inks, 1 being the highest",
        ja: "インキを持つ階層。1が一番上です"),
      LayoutKey("instead-of", .ink, .needed, en: "the ink that the others take the place of", ja: "置き換えるインキ"),
      LayoutKey(
        "inks", .list(.ink), .needed, en: "for 1, 2 …; after the last the first comes again",
        ja: "1、2…の順に。最後まで使うと最初に戻ります"),
    ])

  static let lines = LayoutPart(
    "lines", en: "How lines are broken, spaced and adjusted, after JLREQ.", ja: "行の組み方（JLREQによる）。",
    [
      LayoutKey(
        "level", .choice(of: KinsokuLevel.self), .value("strict"),
        en: "禁則: what may begin and end a line", ja: "禁則の強さ"),
      LayoutKey(
        "adjust", .choice(of: Adjustment.self), .value("jlreq"), en: "行の調整: in which order spaces give way",
        ja: "行の調整の順序"),
      LayoutKey(
        "hang", .bool, .value("false"), en: "ぶら下げ: whether 、 and 。 may stand beyond the line's end", ja: "句読点のぶら下げ"),
      LayoutKey(
        "tighten", .ems("lines.tighten"), .value("0em"),
        en: "字詰め: the most that each gap between two kanji or kana gives up where a line is too wide",
        ja: "字詰め。長すぎる行で漢字・仮名の間を詰める限度"),
      LayoutKey(
        "brackets", .choice(LayoutChoices.brackets), .value("flush"),
        en: "how brackets stand at a line's head: `half-em-first` is half an em on a paragraph's first line alone",
        ja: "行頭の括弧。`flush`は天付き、`half-em`は二分下げ、`half-em-first`は段落の初めだけ二分下げ"),
      LayoutKey(
        "western-gap", .either([.ems("lines.western-gap"), .part(westernGap)]),
        .told(en: "0.25em, and from 0.125em to 0.5em in adjusted lines", ja: "0.25em。調整する行では0.125emから0.5emまで"),
        en: "和欧間のアキ: between Japanese and Latin, one length that never changes or three",
        ja: "和欧間のアキ。変わらない長さ一つか、三つの長さ"),
      LayoutKey(
        "keep-together", .bool, .value("true"),
        en:
          "whether what belongs together, as a number and its counter, stands on one line, unless that would stretch it too far",
        ja: "数と助数詞などを離さないか。行が広がりすぎるときは離します"),
      LayoutKey(
        "stretch-limit", .ems("lines.stretch-limit"), .value("0.25em"),
        en: "the most that is put between two kanji or kana; a line that asks for more is set ragged",
        ja: "漢字・仮名の間を広げる限度。これを超える行は行末をそろえません"),
      LayoutKey(
        "ragged-below", .ems("lines.ragged-below"), .value("12em"), en: "a narrower column is not justified",
        ja: "これより狭い欄は行末をそろえません"),
      LayoutKey(
        "phrases", .bool, .value("false"),
        en:
          "whether ragged lines rather end where a phrase (文節) does; justified ones weigh it against their colour in any case",
        ja: "行末を文節でそろえるか。両端をそろえる行では、語や文節の切れ目と字間の均一さをいつも合わせて選びます"),
      LayoutKey(
        "kern-figures", .bool, .value("false"), en: "whether comma and point in half-width figures are narrow (6,208)",
        ja: "半角数字の中のコンマと点を詰めるか（6,208）"),
      LayoutKey(
        "blank", .ems("lines.blank"), .told(en: "as typed", ja: "打たれたまま"),
        en: "how wide a space beside Japanese is, however it was typed", ja: "和文のそばの空白の幅。打たれた空白の種類や数によりません"),
      LayoutKey(
        "quantities", .choice(of: QuantityPlace.self), .value("natural"),
        en:
          "with `end`, where a text of one line is a label and its quantity (開催数　7回), the quantity stands at the line's end",
        ja: "1行に収まる「開催数　7回」のような項目で、`end`なら数量を行末にそろえます"),
      LayoutKey(
        "quantity-leader", .line, .told(en: "none", ja: "なし"),
        en: "with `quantities: end`, what leads from the label to its quantity (`…`), repeated",
        ja: "`quantities: end`のとき、項目名と数量の間に繰り返すもの（`…`など）"),
    ])

  static let westernGap = LayoutPart(
    "lines.western-gap", en: "The gap between Japanese and Latin where lines are adjusted.", ja: "行を調整するときの和欧間のアキ。",
    [
      LayoutKey(
        "natural", .ems("lines.western-gap"), .value("0.25em"), en: "in a line that needs no adjustment", ja: "調整しない行で"),
      LayoutKey("least", .ems("lines.western-gap"), .value("0.125em"), en: "no less", ja: "下限"),
      LayoutKey("most", .ems("lines.western-gap"), .value("0.5em"), en: "no more", ja: "上限"),
    ])

  static let style = LayoutPart(
    "styles.NAME",
    en:
      "How a text looks. Other parts name styles. Letters have to differ from what they stand on in how light they are, as the booklet may be copied in gray; a contrast of less than 4.5:1 (3:1 in large type, WCAG 2.2) is told (`low-contrast`).",
    ja:
      "文字の体裁。ほかの部分は書式の名前を書きます。白黒で複写しても読めるように、文字と地の明るさには差が要ります。コントラストが4.5:1（大きい文字は3:1、WCAG 2.2）に足りないと`low-contrast`で知らせます。",
    [
      LayoutKey(
        "font", .line, .needed, en: "a name of `fonts`, or a family itself", ja: "`fonts`の名前、または書体の名前"),
      LayoutKey("weight", .choice(of: Weight.self), .value("regular"), en: "how heavy the type is", ja: "太さ"),
      LayoutKey(
        "size", .length("styles.size"), .needed, en: "the type size; one `em` here is 10pt",
        ja: "文字の大きさ。ここでの`em`は10ptです"),
      LayoutKey(
        "leading", .length("styles.leading"), .value("1.5em"),
        en: "行送り: from line to line; no less than the size", ja: "行送り。文字の大きさ以上にします"),
      LayoutKey(
        "align", .choice(of: Alignment.self), .value("start"),
        en: "how lines lie: `justify` makes both sides flush, `even` (均等割付) spreads a single line over the width",
        ja: "揃え。`start`は左、`justify`は両端、`center`は中央、`end`は右、`even`は均等割付"),
      LayoutKey("tracking", .length("styles.tracking"), .value("0em"), en: "字間: between characters", ja: "字間"),
      LayoutKey("ink", .shade, .value("black"), en: "what it is printed in", ja: "文字の濃さ"),
      LayoutKey(
        "latin", .part(latin), .told(en: "of the same font", ja: "同じ書体"),
        en: "合成フォント: what half-width figures and Latin letters are set in", ja: "合成フォント。半角の数字と欧文の書体"),
      LayoutKey(
        "lines", .part(lines), .told(en: "the layout's `lines`", ja: "レイアウトの`lines`のとおり"),
        en: "what the style changes in the layout's `lines`", ja: "レイアウトの`lines`から変えること"),
    ])
  static let latin = LayoutPart(
    "styles.NAME.latin",
    en:
      "A composite font: half-width figures, Latin letters and their signs in a font of their own. A word of which that font lacks a character is set in the style's own.",
    ja: "合成フォント。半角の数字・欧文・欧文の記号を別の書体で組みます。その書体にない文字のある語は、もとの書体で組みます。",
    [
      LayoutKey(
        "font", .line, .needed, en: "a name of `fonts`, or a family itself", ja: "`fonts`の名前、または書体の名前"),
      LayoutKey(
        "weight", .choice(of: Weight.self), .told(en: "the style's", ja: "書式と同じ"), en: "how heavy it is", ja: "太さ"),
      LayoutKey(
        "scale", .written(.scale), .value("100%"), en: "how large it is beside the style's size", ja: "書式の文字の大きさに対する割合"),
      LayoutKey(
        "shift", .ems("latin.shift"), .value("0em"),
        en: "how far it is raised, or with a minus lowered, in ems of the style",
        ja: "上げる量（負は下げる量）。書式の文字の大きさに対する割合"),
    ])
}
