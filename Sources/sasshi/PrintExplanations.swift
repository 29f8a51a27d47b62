import Diagnostics
import Preview

extension [Explanation] {
  /// The explanations of the command line's own messages.
  static let ofCommands = ofSasshi + ofPrintOptions

  /// The same with those of the preview, whose messages only its own command reports.
  static let ofCommandsAndPreview = ofCommands + ofPreview

  /// The explanations of the messages about the options of printing.
  static let ofPrintOptions: [Explanation] = [
    Explanation(
      "needs-impose",
      meaning: Phrase(
        en: "An option says how sheets are to be, and no sheets are asked for.",
        ja: "面付けの仕方を決める指定がありますが、面付けをする指定がありません。"),
      example: Example(
        "sasshi render mybook.yaml --paper A3", "sasshi render mybook.yaml --impose booklet --paper A3"),
      remedy: Phrase(
        en: "Add “--impose” with what you want, or leave the option out.", ja: "「--impose」を付けるか、その指定を外してください。")),
    Explanation(
      "unknown-paper",
      meaning: Phrase(en: "“--paper” names no size of paper.", ja: "「--paper」に、用紙の名前でないものが指定されました。"),
      example: Example(
        "sasshi render mybook.yaml --impose booklet --paper A33",
        "sasshi render mybook.yaml --impose booklet --paper A3"),
      remedy: Phrase(
        en: "Write one of the names that the message lists; B sizes are the Japanese ones.",
        ja: "メッセージに並んだ名前から書いてください。B判はJISの大きさです。")),
    Explanation(
      "unknown-mark",
      meaning: Phrase(en: "“--marks” names no printer's mark.", ja: "「--marks」に、トンボなどの名前でないものが指定されました。"),
      example: Example(
        "sasshi render mybook.yaml --marks corner", "sasshi render mybook.yaml --marks crop,center,fold"),
      remedy: Phrase(
        en: "Write crop, center, fold, register, bar and slug with commas between them, or all.",
        ja: "crop、center、fold、register、bar、slugをコンマで区切って書くか、allとしてください。")),
    Explanation(
      "bad-print-length",
      meaning: Phrase(
        en: "A length of an option for printing cannot be understood, or is larger than it can be.",
        ja: "印刷の指定の長さが読めないか、大きすぎます。"),
      example: Example("sasshi render mybook.yaml --bleed 3", "sasshi render mybook.yaml --bleed 3mm"),
      remedy: Phrase(en: "Write a number with its unit: 3mm, 8.5pt.", ja: "3mm、8.5ptのように、単位を付けて書いてください。")),
    Explanation(
      "bad-paper-weight",
      meaning: Phrase(
        en: "What says how thick the paper is, is neither a weight nor a thickness.", ja: "用紙の厚さの指定が、紙の重さでも厚さでもありません。"),
      example: Example(
        "sasshi render mybook.yaml --impose booklet --paper-weight 70",
        "sasshi render mybook.yaml --impose booklet --paper-weight 70kg"),
      remedy: Phrase(
        en: "Write 70kg (a thousand sheets of 788 × 1091 mm), 81g (a square metre) or the thickness of a leaf, 0.1mm.",
        ja: "70kg（四六判の連量）、81g（坪量）、または1枚の厚さ（0.1mm）を書いてください。")),
    Explanation(
      "creep-twice",
      meaning: Phrase(
        en: "“--creep” says by how much inner sheets are moved, and “--paper-weight” works it out.",
        ja: "「--creep」は内側の紙の寄せ幅をじかに決め、「--paper-weight」は用紙から求めます。"),
      example: Example(
        "sasshi render mybook.yaml --impose booklet --creep 0.1mm --paper-weight 70kg",
        "sasshi render mybook.yaml --impose booklet --paper-weight 70kg"),
      remedy: Phrase(en: "Leave one of them out.", ja: "どちらか一つを外してください。")),
    Explanation(
      "no-head-binding",
      meaning: Phrase(
        en:
          "Pages that are bound at the head hang like a calendar. Sheets that are folded twice or cut cannot be bound so.",
        ja: "天綴じは、カレンダーのように上を綴じるものです。二回以上折る面付けと断裁する面付けではできません。"),
      example: Example(
        "sasshi sheets --pages 16 --impose octavo --binding top",
        "sasshi sheets --pages 16 --impose booklet --binding top"),
      remedy: Phrase(
        en: "Bind it at the left or the right, or take booklet, signature:N or leaves.",
        ja: "綴じる側をleftかrightにするか、booklet、signature:N、leavesのどれかにしてください。")),
  ]
}
