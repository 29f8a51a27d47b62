import Diagnostics
import Typesetting

extension LayoutKey {
  /// What another layout is taken from; ``extended(_:identity:names:_:open:)`` lays the two together before a layout is read.
  static let extends = LayoutKey(
    "extends", .line, .nothing,
    en: "another layout, by its name or its path from this file, that this one changes",
    ja: "元にするレイアウト。名前か、このファイルから見たファイル名で書きます")
}

extension LayoutPart {
  static let layout = LayoutPart(
    "layout", en: "The parts of a layout.", ja: "レイアウトの各部分。",
    [
      .extends,
      LayoutKey(
        "name", .line, .told(en: "the file's name", ja: "ファイル名"),
        en: "what `sasshi layouts` calls it", ja: "`sasshi layouts`に出る名前"),
      LayoutKey(
        "summary", .either([.text, .part(summary)]), .nothing,
        en: "what `sasshi layouts` says of it: a text for all readers, or one for each language",
        ja: "`sasshi layouts`に出る説明。一つの文か、言語ごとの文"),
      LayoutKey("page", .part(page), .needed, en: "paper, margins and bleed", ja: "用紙、余白、塗り足し"),
      LayoutKey(
        "pages", .either([.choice(of: PageBreaking.self), .part(pages)]), .value("balanced"),
        en:
          "how a department is parted into pages. `balanced`: the fewest pages, then pages alike, the last one perhaps shorter; an objective or a text is not parted for that alone. `first-fit`: each as full as it can be. A mapping asks for more",
        ja:
          "部をページに分ける方法。`balanced`は、最も少ないページ数で各ページの高さをそろえます（最後のページは短くなることがあります）。そのためだけに組織目標や文章を分けることはしません。`first-fit`は、前から順に詰めます。マッピングで書くと、ほかのことも指定できます"
      ),
      LayoutKey(
        "fonts", .named(.written(Phrase(en: "a family of `Fonts/fonts.yaml`", ja: "`Fonts/fonts.yaml`の書体"))),
        .told(en: "styles name families themselves", ja: "書式に書体の名前をじかに書きます"),
        en: "names for families of fonts, which the styles use", ja: "書体に付ける名前。書式の`font`に書きます"),
      LayoutKey(
        "inks", .named(.either([.written(.look), .part(ink)])),
        .told(en: "black alone", ja: "墨だけ"),
        en: "inks besides black, which shades name: how they look, `accent: \"#0c5a6b\"`, or a mapping",
        ja: "墨のほかのインキ。濃さを書くところに名前を書きます。画面での色だけを`accent: \"#0c5a6b\"`のように書くか、マッピングで書きます"),
      LayoutKey(
        "number-inks", .part(numberInks), .nothing,
        en: "inks by the number of a part (柱ごとの色)", ja: "番号ごとのインキ（柱ごとの色）"),
      LayoutKey(
        "lines", .part(lines), .told(en: "the rules of JLREQ", ja: "JLREQの規則のとおり"),
        en: "how lines are broken, spaced and adjusted", ja: "行の組み方"),
      LayoutKey("styles", .named(.part(style)), .needed, en: "how texts look", ja: "文字の体裁"),
      LayoutKey(
        "department", .part(department), .told(en: "needed without `headings`", ja: "`headings`がなければ必須"),
        en: "the department's heading (部)", ja: "部の見出し"),
      LayoutKey(
        "pillar", .part(pillar), .told(en: "needed without `headings`", ja: "`headings`がなければ必須"),
        en: "the pillar's heading (柱)", ja: "柱の見出し"),
      LayoutKey(
        "headings", .list(.part(heading)), .told(en: "`department` and `pillar`", ja: "`department`と`pillar`"),
        en:
          "the headings of a book's levels, the highest first, instead of `department` and `pillar`; \(CountBound.levels.upperBound) at most. Where a book has more levels, those between the first and the last are set in sizes between",
        ja:
          "階層ごとの見出し。上の階層から順に、\(CountBound.levels.upperBound)段まで書き、`department`と`pillar`の代わりにします。冊子の階層のほうが多いときは、最初と最後の間の階層を、その間の大きさで組みます"
      ),
      LayoutKey("table", .part(table), .needed, en: "the tables of objectives and their rows", ja: "組織目標とその行の表"),
      LayoutKey(
        "text", .part(text), .told(en: "taken from the table's styles", ja: "表の体裁に合わせます"),
        en: "running text: forewords, notes, plain tables", ja: "本文（挨拶、注、普通の表など）"),
      LayoutKey(
        "cover", .either([.written(Phrase(en: "a name under `covers`", ja: "`covers`にある名前")), .part(cover)]), .nothing,
        en: "the cover, or which of `covers` it is", ja: "表紙、または`covers`のどれか"),
      LayoutKey(
        "covers", .named(.part(cover)), .nothing,
        en: "several covers to choose from: `cover: band` names one, `--cover NAME` another",
        ja: "選べる表紙。`cover: band`のように名前で選びます。`--cover NAME`でほかのものにできます"),
      LayoutKey(
        "back-cover", .part(backCover), .nothing,
        en: "the back cover of a book that has a `colophon` (奥付)", ja: "`colophon`（奥付）のある冊子の裏表紙"),
      LayoutKey("contents", .part(contents), .nothing, en: "the contents (目次)", ja: "目次"),
      LayoutKey(
        "opening", .part(opening), .nothing,
        en: "pages that are made from the book and stand with its contents", ja: "冊子から作り、目次の後に入れるページ"),
      LayoutKey(
        "running-head", .part(runningHead), .nothing, en: "the line above the type area (柱)", ja: "版面の上の柱"),
      LayoutKey(
        "signpost", .part(signpost), .nothing,
        en: "the small line above a table that goes on from the page before", ja: "前のページから続く表の上の小さい行"),
      LayoutKey("folio", .part(folio), .nothing, en: "page numbers (ノンブル)", ja: "ノンブル"),
      LayoutKey("thumb-index", .part(thumbIndex), .nothing, en: "tabs at the fore-edge (つめ)", ja: "小口のつめ"),
      LayoutKey(
        "fit", .part(fit), .told(en: "as many pages as it takes", ja: "ページ数は成り行き"),
        en: "how many pages the booklet is to have", ja: "冊子のページ数"),
      LayoutKey(
        "checks", .part(checks), .told(en: "as each of its keys without it", ja: "各キーを書かないときのとおり"),
        en: "what preflight holds pages against", ja: "ページの検査の基準"),
    ])

  static let summary = LayoutPart(
    "summary", en: "What a layout says of itself.", ja: "レイアウトの説明。",
    [
      LayoutKey("en", .text, .needed, en: "in English", ja: "英語で"),
      LayoutKey("ja", .text, .needed, en: "in Japanese", ja: "日本語で"),
    ])
}
