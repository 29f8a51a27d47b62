import Diagnostics

extension LayoutPart {
  static let text = LayoutPart(
    "text", en: "Running text (本文). What is left out is taken from the table's styles.",
    ja: "本文。書かないものは表の体裁に合わせます。",
    [
      style(
        "style",
        .told(
          en: "that of the first column beside the objective, a tenth larger and justified",
          ja: "組織目標でない最初の列の書式を1割大きくし、両端をそろえたもの"),
        en: "of paragraphs and lists", ja: "段落と箇条書きの書式"),
      style(
        "foreign-style", .told(en: "`style`", ja: "`style`"), en: "of text in another language", ja: "冊子と違う言語の段落の書式"),
      style("heading-style", bold, en: "of headings", ja: "見出しの書式"),
      style("subheading-style", bold, en: "of subheadings", ja: "小見出しの書式"),
      style(
        "note-style",
        .told(en: "that of the first column beside the objective, a tenth smaller", ja: "組織目標でない最初の列の書式を1割小さくしたもの"),
        en: "of notes under tables", ja: "表の下の注の書式"),
      style("caption-style", bold, en: "of what stands above a plain table or under a figure", ja: "表の題名と図の説明の書式"),
      style(
        "cell-style", .told(en: "that of the first column beside the objective", ja: "組織目標でない最初の列の書式"),
        en: "of the cells of plain tables",
        ja: "普通の表の欄の書式"),
      style(
        "header-style", .told(en: "that of `table`", ja: "`table`の`header-style`"),
        en: "of the titles of their columns",
        ja: "普通の表の列の題名の書式"),
      LayoutKey(
        "indent", .length("text.indent"), .value("1em"), en: "字下げ: of a paragraph's first line", ja: "段落の字下げ"),
      LayoutKey("gap", .length("text.gap"), .value("0mm"), en: "between paragraphs", ja: "段落の間のアキ"),
      LayoutKey(
        "table-gap", .length("text.table-gap"), .value("1em"), en: "around plain tables", ja: "普通の表の前後のアキ"),
      LayoutKey("column-gap", .length("text.column-gap"), .value("2em"), en: "段間: between columns", ja: "段間"),
    ])

  private static let bold = LayoutKey.Absence.told(
    en: "that of the objective, in a size after `style`", ja: "組織目標の書式を、`style`に合わせた大きさで")

  private static func style(_ name: String, _ absence: LayoutKey.Absence, en: String, ja: String) -> LayoutKey {
    LayoutKey(name, .style, absence, en: en, ja: ja)
  }
}
