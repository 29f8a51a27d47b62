import Diagnostics

extension [Explanation] {
  /// The explanations of the messages about printing.
  static let ofPrinting: [Explanation] = [
    Explanation(
      "paper-too-small",
      meaning: Phrase(
        en:
          "Pages are made smaller where the paper has no room for them, but not to less than a fifth: nobody could read them.",
        ja: "用紙に入らないページは縮小しますが、5分の1より小さくはしません。読めなくなるためです。"),
      example: Example(
        "sasshi render mybook.yaml --impose octavo --paper A5", "sasshi render mybook.yaml --impose octavo --paper A2"),
      remedy: Phrase(
        en: "Take larger paper, or leave “--paper” out for the smallest that has room.",
        ja: "大きな用紙にするか、「--paper」を省いてください。省くと、入るうちで最も小さい用紙になります。")),
    Explanation(
      "pages-reduced",
      meaning: Phrase(
        en:
          "The paper has no room for the pages in their full size, and they are printed smaller: two pages of A4 on a sheet of A4 come out as A5.",
        ja: "用紙にページが原寸で入らないため、縮小して面付けします。A4のページ2枚をA4の紙に面付けすると、A5の大きさになります。"),
      example: Example(
        "sasshi render mybook.yaml --impose booklet --paper A4", "sasshi render mybook.yaml --impose booklet --paper A3"
      ),
      remedy: Phrase(
        en: "If that is not meant, take paper of twice the page's size.", ja: "意図していなければ、ページの2倍の大きさの用紙にしてください。")),
    Explanation(
      "no-room-for-marks",
      meaning: Phrase(
        en:
          "Printer's marks stand outside of the pages, and the paper ends there: those that have no room are left out.",
        ja: "トンボはページの外に入りますが、用紙に余白がありません。入らないものは省かれます。"),
      example: Example(
        "sasshi render mybook.yaml --impose booklet --paper A3 --marks all",
        "sasshi render mybook.yaml --impose booklet --paper SRA3 --marks all"),
      remedy: Phrase(
        en: "Take larger paper, or leave “--paper” or “--marks” out.", ja: "大きな用紙にするか、「--paper」か「--marks」を省いてください。")),
    Explanation(
      "too-many-sheets",
      meaning: Phrase(
        en:
          "A booklet that is stapled in its fold has at most about 15 sheets (60 pages) of copy paper: a thicker one does not stay shut.",
        ja: "中綴じの冊子は、コピー用紙で15枚（60ページ）くらいまでです。それより厚いと、きれいに閉じません。"),
      example: Example(
        "sasshi render mybook.yaml --impose booklet", "sasshi render mybook.yaml --impose signature:16"),
      remedy: Phrase(
        en: "Glue it (signature:16), staple single leaves (leaves), or ask who binds it.",
        ja: "無線綴じ（signature:16）か平綴じ（leaves）にするか、製本する人に確かめてください。")),
    Explanation(
      "large-creep",
      meaning: Phrase(
        en:
          "The inner sheets of a thick booklet stick out, and their pages are moved towards the spine by so much that tabs and folios no longer lie on one another.",
        ja: "厚い中綴じでは内側の紙がはみ出すため、ページを綴じ側へ寄せます。その量が大きく、つめやノンブルの位置がずれて見えます。"),
      example: Example(
        "sasshi render mybook.yaml --impose booklet --paper-weight 135kg",
        "sasshi render mybook.yaml --impose booklet --paper-weight 70kg"),
      remedy: Phrase(
        en: "Take thinner paper, or bind it in signatures.", ja: "薄い紙にするか、折丁に分けて綴じてください。")),
    Explanation(
      "ink-without-separation",
      meaning: Phrase(
        en: "A file for a press has inks, and the layout says of one only what it looks like on a screen.",
        ja: "印刷用のファイルには刷るインキを書き込みますが、レイアウトには画面での色しかありません。"),
      example: Example("accent: \"#0c5a6b\"", "accent: { look: \"#0c5a6b\", cmyk: [92, 45, 42, 20] }"),
      remedy: Phrase(
        en: "Say what it is mixed from, ask the printer which ink of its own it may be, or write “--gray”.",
        ja: "掛け合わせ（cmyk）を書くか、特色（spot）の名前を印刷所に確かめて書くか、「--gray」を付けてください。")),
    Explanation(
      "ink-beside-profile",
      meaning: Phrase(
        en: "The layout has colours, and the file would be for a press of black ink alone.",
        ja: "レイアウトに色がありますが、墨1色の印刷機用のプロファイルです。"),
      example: Example(
        "sasshi render mybook.yaml --layout colour --standard x-4",
        "sasshi render mybook.yaml --layout colour --standard x-4 --icc JapanColor2001Coated.icc"),
      remedy: Phrase(
        en: "Name the profile that the printer gives you, or write “--gray”.",
        ja: "印刷所から受け取ったプロファイルを指定するか、「--gray」を付けてください。")),
    Explanation(
      "no-cover-page",
      meaning: Phrase(
        en: "“--impose cover” prints the cover, and there is none among the pages.",
        ja: "「--impose cover」は表紙を作りますが、ページの中に表紙がありません。"),
      example: Example(
        "sasshi render mybook.yaml --impose cover --spine 3mm --no-cover",
        "sasshi render mybook.yaml --impose cover --spine 3mm"),
      remedy: Phrase(
        en: "Leave “--no-cover” and “--pages” out, or take a layout with a cover.",
        ja: "「--no-cover」と「--pages」を外すか、表紙のあるレイアウトを使ってください。")),
    Explanation(
      "no-spine-width",
      meaning: Phrase(
        en: "The spine lies between the two covers, and how wide it is depends on the paper and the number of pages.",
        ja: "背は表紙と裏表紙の間に入ります。幅は、用紙とページ数で決まります。"),
      example: Example(
        "sasshi render mybook.yaml --impose cover", "sasshi render mybook.yaml --impose cover --paper-weight 70kg"),
      remedy: Phrase(
        en: "Name the paper of the body, or the width that the printer gives you.", ja: "本文の用紙か、印刷所から聞いた幅を指定してください。")),
  ]
}
