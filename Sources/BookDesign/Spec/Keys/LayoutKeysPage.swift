public import Diagnostics
import Measure

/// All keys of the layout language as a page in Markdown: part by part, what may stand behind each, what holds without
/// it, and what it decides.
///
/// `make tables` writes it.
public func layoutKeysPage(in language: Language) -> String {
  let title = Phrase(en: "# The keys of layouts", ja: "# レイアウトのキー")
  let origin = Phrase(
    en:
      "All keys that may stand in a file of `Layouts/`, or in one of your own. This page is made from the lists by which layouts are read (`make tables`).",
    ja: "`Layouts/`のファイルや、自分のレイアウトに書けるすべてのキー。このページは、レイアウトを読むときのキーの表から作っています（`make tables`）。")
  let sections = LayoutPart.all.map { $0.section(in: language) }
  return ([title[language], origin[language], values[language]] + sections).joined(separator: "\n\n") + "\n"
}

/// What the words of the second column mean.
private let values: Phrase = {
  let units = WrittenLength.units.map { Phrase(verbatim: "`\($0)`") }.listed
  return Phrase(
    en: """
      - A **length** has a unit: \(units.en). `Q` (級) is ¼ mm; one `em` is the size of the style that the length goes with, 10pt where \
      there is none.
      - A **shade** is `black`, `white`, a share of black, `7%`, or one of the `inks`, alone or with its share: `accent 20%`.
      - A **style** is a name under `styles`, an **ink** one under `inks`.
      - Keys are told apart by part: `table.columns[]` is each entry of the list `columns` in `table`, `styles.NAME` what stands under a \
      name of your own.
      """,
    ja: """
      - **長さ**には単位を付けます（\(units.ja)）。`Q`（級）は¼mm、`em`はその長さの付く書式の文字の大きさで、書式のないところでは10ptです。
      - **濃さ**は`black`、`white`、`7%`のような墨の割合、または`inks`の名前です（`accent 20%`のように割合も付けられます）。
      - **書式**は`styles`の名前、**インキ**は`inks`の名前です。
      - 見出しの`table.columns[]`は`table`の中のリスト`columns`の各項目、`styles.NAME`は自分で付けた名前の下のことです。
      """)
}()

extension LayoutPart {
  fileprivate func section(in language: Language) -> String {
    let head = Phrase(en: "| key | value | without it | what it decides |", ja: "| キー | 値 | 書かないとき | 内容 |")
    let rows = keys.map { key in
      let cells = [Phrase(verbatim: "`\(key.name)`"), key.value.shown, key.absence.shown, key.purpose]
      return "| " + cells.map { $0[language].replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    let table = ([head[language], "|---|---|---|---|"] + rows).joined(separator: "\n")
    return "## `\(path)`\n\n\(subject[language])\n\n\(table)"
  }

  /// A link to the part's section: a heading's anchor has its letters, digits and hyphens.
  fileprivate var link: String {
    "[`\(path)`](#\(path.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }))"
  }
}

extension LayoutKey.Absence {
  fileprivate var shown: Phrase {
    switch self {
    case .needed: Phrase(en: "needed", ja: "必須")
    case .value(let value): Phrase(verbatim: "`\(value)`")
    case .said(let phrase): phrase
    }
  }
}

extension LayoutKey.Value {
  fileprivate var shown: Phrase {
    switch self {
    case .text: Phrase(en: "text", ja: "文字")
    case .line: Phrase(en: "text on one line", ja: "1行の文字")
    case .length(let key): bounded(Phrase(en: "length", ja: "長さ"), key)
    case .ems(let key): bounded(Phrase(en: "length in `em`", ja: "`em`の長さ"), key)
    case .sides(let key): bounded(Phrase(en: "two sides, `200mm x 280mm`", ja: "二辺（`200mm x 280mm`）"), key)
    case .share(let most): Phrase(en: "share, 0%–\(most)%", ja: "割合、0%–\(most)%")
    case .count(let bound):
      Phrase(
        en: "whole number, \(bound.lowerBound)–\(bound.upperBound)", ja: "整数、\(bound.lowerBound)–\(bound.upperBound)")
    case .bool: Phrase(en: "`true`, `false`", ja: "`true`、`false`")
    case .words(let words): words.map { Phrase(verbatim: "`\($0)`") }.listed
    case .style: Phrase(en: "style", ja: "書式")
    case .shade: Phrase(en: "shade", ja: "濃さ")
    case .ink: Phrase(en: "ink", ja: "インキ")
    case .written(let phrase): phrase
    case .part(let part): Phrase(verbatim: part.link)
    case .list(let value): Phrase(en: "list of: \(value.shown.en)", ja: "リスト：\(value.shown.ja)")
    case .named(let value): Phrase(en: "names of your own, each: \(value.shown.en)", ja: "自由な名前ごとに：\(value.shown.ja)")
    case .either(let values):
      Phrase(
        en: values.map(\.shown.en).joined(separator: "; or "), ja: values.map(\.shown.ja).joined(separator: "、または"))
    }
  }

  private func bounded(_ phrase: Phrase, _ key: String) -> Phrase {
    let bound = Bound.of(key)
    return Phrase(
      en: "\(phrase.en), \(bound.least)–\(bound.most)", ja: "\(phrase.ja)、\(bound.least)–\(bound.most)")
  }
}
