public import Diagnostics

extension [Explanation] {
  /// The explanations of the messages of this module.
  public static let ofBookDesign: [Explanation] = [
    Explanation(
      "bad-length",
      meaning: Phrase(
        en: "What stands where a length belongs is none: a number with a unit (mm, cm, in, pt, Q, em).",
        ja: "長さを書く所に、長さでないものがあります。長さは、数に単位（mm、cm、in、pt、Q、em）を付けて書きます。"),
      example: Example(
        "margins: { head: 20, foot: 20mm, gutter: 20mm, fore-edge: 20mm }",
        "margins: { head: 20mm, foot: 20mm, gutter: 20mm, fore-edge: 20mm }"),
      remedy: Phrase(en: "Write a number and its unit without a blank between.", ja: "数のすぐ後に単位を書いてください。")),
    Explanation(
      "negative-length",
      meaning: Phrase(en: "A length is less than nothing where only room can be meant.", ja: "負の長さは、ここでは使えません。"),
      example: Example("gap: -2mm", "gap: 2mm"),
      remedy: Phrase(en: "Write nothing less than 0mm.", ja: "0mm以上の長さを書いてください。")),
    Explanation(
      "not-in-ems",
      meaning: Phrase(
        en: "This length follows the type’s size and is written in em.", ja: "ここの長さは文字の大きさに従うので、emで書きます。"),
      example: Example("western-gap: 1mm", "western-gap: 0.25em"),
      remedy: Phrase(
        en: "Write it in em: a quarter of the type’s size is 0.25em.", ja: "emで書いてください。文字の大きさの4分の1なら0.25emです。")),
    Explanation(
      "bad-shade",
      meaning: Phrase(
        en: "A shade is “black”, “white”, a share of black in per cent, or an ink of the layout.",
        ja: "濃さは「black」「white」、割合（%）、またはレイアウトのインキの名前で書きます。"),
      example: Example("tint: lightgray", "tint: 7%"),
      remedy: Phrase(
        en: "Write one of these; inks stand under “inks”, and may have a share: “accent 20%”.",
        ja: "いずれかで書いてください。インキは「inks」に書き、「accent 20%」のように割合を付けられます。")),
    Explanation(
      "bad-ink",
      meaning: Phrase(
        en: "What an ink of the layout looks like, or what it is mixed from, cannot be understood.",
        ja: "レイアウトのインキの色、または掛け合わせが読めません。"),
      example: Example("accent: { cmyk: [92, 45] }", "accent: { look: \"#0c5a6b\", cmyk: [92, 45, 42, 20] }"),
      remedy: Phrase(
        en:
          "Write the look as six digits behind #, in quotation marks, and the mixture as four per cents. A spot ink needs its mixture.",
        ja: "色は「#」と6桁を引用符で囲み、掛け合わせは四つの割合（%）で書いてください。特色（spot）には掛け合わせも必要です。")),
    Explanation(
      "bad-ink-name",
      meaning: Phrase(
        en: "An ink is called by a word that means a shade already, or by one with blanks.",
        ja: "インキの名前が、濃さを表す言葉と同じか、空白を含んでいます。"),
      example: Example("inks: { black: \"#000080\" }", "inks: { navy: \"#000080\" }"),
      remedy: Phrase(en: "Give it another name without blanks.", ja: "空白のない別の名前を付けてください。")),
    Explanation(
      "too-much-ink",
      meaning: Phrase(
        en: "Paper takes about 300% of ink, all four together: more does not dry, and shows on the next sheet.",
        ja: "紙に載るインキは四色合わせて300%くらいまでです。多すぎると乾かず、次の紙に写ります。"),
      example: Example("cmyk: [90, 90, 80, 60]", "cmyk: [70, 60, 50, 60]"),
      remedy: Phrase(en: "Take less of the three colours and more black.", ja: "三色を減らし、墨を増やしてください。")),
    Explanation(
      "bad-count",
      meaning: Phrase(en: "A whole number is wanted, and none less than the sentence says.", ja: "示された数以上の整数を書きます。"),
      example: Example("fit: { pages: 0 }", "fit: { pages: 32 }"),
      remedy: Phrase(en: "Write a whole number.", ja: "整数を書いてください。")),
    Explanation(
      "fit-bounds",
      meaning: Phrase(
        en: """
          “least” is more than “most”, or the size that the layout has lies outside of both, so that \
          nothing could be fitted.
          """, ja: "「least」が「most」より大きいか、レイアウトの大きさがその間にありません。合わせる余地がありません。"),
      example: Example("leading: { least: 15pt, most: 12pt }", "leading: { least: 12pt, most: 15pt }"),
      remedy: Phrase(en: "Let the layout’s own value lie between the two.", ja: "レイアウトの値が二つの間に入るようにしてください。")),
    Explanation(
      "folio-without-number",
      meaning: Phrase(
        en: "The text of the folio has no “{folio}”, so that all pages would have the same.",
        ja: "ノンブルの文に「{folio}」がなく、どのページも同じになります。"),
      example: Example(
        "folio: { text: 'ページ', style: folio, distance: 8mm, place: center }",
        "folio: { text: '- {folio} -', style: folio, distance: 8mm, place: center }"),
      remedy: Phrase(en: "Write “{folio}” where the number belongs.", ja: "番号の入る所に「{folio}」と書いてください。")),
    Explanation(
      "unknown-field",
      meaning: Phrase(
        en: "The layout has a column for a field that the book does not have.", ja: "レイアウトの列に、冊子にないキーが指定されています。"),
      example: Example(
        "- { field: target, title: 目標達成基準, width: 12em, style: body }",
        "- { field: results, title: 実績, width: 12em, style: body }"),
      remedy: Phrase(
        en: "Name the field under “fields” of the book, or take the column out of the layout.",
        ja: "冊子の「fields」に書くか、レイアウトから列を取り除いてください。")),
    Explanation(
      "caption-too-tall",
      meaning: Phrase(
        en: "The caption of a figure is higher than a page, on which figure and caption stand together.",
        ja: "図の題名が長すぎて、図と一緒に1ページに収まりません。"),
      example: Example("caption: （1ページより長い文）", "caption: 図1 計画と評価の流れ"),
      remedy: Phrase(
        en: "Write a short caption, and the rest as a paragraph.", ja: "題名を短くし、残りは段落として本文に書いてください。")),
    Explanation(
      "figure-width",
      meaning: Phrase(
        en: "The width of a figure is nothing, less than that, or more than any page.", ja: "図の幅が、小さすぎるか大きすぎます。"),
      example: Example(
        "- figure: { file: pdca.png, alt: PDCAの図, width: 0mm }",
        "- figure: { file: pdca.png, alt: PDCAの図, width: 80mm }"),
      remedy: Phrase(
        en: "Write the width at which it is to be printed; without “width” it is as wide as it is by itself.",
        ja: "印刷する幅を書いてください。「width」を書かなければ、図そのものの大きさになります。")),
    Explanation(
      "hidden-logo",
      meaning: Phrase(
        en: "The book has a logo and the layout’s cover no place for it: it is not printed.",
        ja: "冊子にロゴがありますが、レイアウトの表紙に置く所がありません。ロゴは印刷されません。"),
      example: Example(
        """
        cover:
          lines:
            - { text: "{title}", style: body, top: 50mm }
        """,
        """
        cover:
          lines:
            - { text: "{title}", style: body, top: 50mm }
            - { logo: true, width: 30mm, top: 120mm }
        """),
      remedy: Phrase(
        en: "Give it a place on the layout’s cover, or take it out of the book.",
        ja: "レイアウトの表紙に置く所を作るか、冊子からロゴを外してください。")),
    Explanation(
      "empty-column",
      meaning: Phrase(
        en:
          "The layout has a column in which no row of the book has anything, as one for sections (課等) in a book without.",
        ja: "どの行にも内容のない列がレイアウトにあります（課等のない冊子での課等の列など）。空のまま印刷されます。"),
      example: Example(
        """
        columns:
          - { field: initiatives, title: 取組内容, width: 1fr, style: body }
          - { field: sections, title: 課等, width: 77pt, style: section }
        """,
        """
        columns:
          - { field: initiatives, title: 取組内容, width: 1fr, style: body }
        """),
      remedy: Phrase(
        en:
          "Nothing, if it is to be filled in by hand or later. Else take it out of “columns” in a copy of the layout.",
        ja: "手書きや後で書き込むための列なら、そのままでかまいません。要らなければ、レイアウトの写しで「columns」から除いてください。")),
    Explanation(
      "hidden-field",
      meaning: Phrase(
        en: "The book has a column that the layout does not show: what stands there is not printed.",
        ja: "レイアウトにない列が冊子にあります。その内容は印刷されません。"),
      example: Example(
        """
        columns:
          - { field: initiatives, title: 取組内容, width: 1fr, style: body }
        """,
        """
        columns:
          - { field: initiatives, title: 取組内容, width: 1fr, style: body }
          - { field: target, title: 目標達成基準, width: 12em, style: body }
        """),
      remedy: Phrase(
        en: "Add the column to a layout of your own, or leave it if it is not for print.",
        ja: "自分のレイアウトに列を加えてください。印刷しない列であれば、そのままでかまいません。")),
    Explanation(
      "bad-width",
      meaning: Phrase(
        en: "A column’s width is a length (12em), a share of what is left (1fr), or auto.",
        ja: "列の幅は、長さ（12emなど）、残りを分け合う割合（1frなど）、またはautoです。"),
      example: Example("width: 30%", "width: 3fr"),
      remedy: Phrase(en: "Write one of these.", ja: "いずれかで書いてください。")),
    Explanation(
      "width-limits",
      meaning: Phrase(
        en: """
          A column’s “min” is more than its “max”, or the columns cannot keep all of theirs on the width \
          that the page has.
          """, ja: "列の「min」が「max」より大きいか、版面の幅ではすべての列の「min」と「max」を守れません。"),
      example: Example(
        """
        width: auto
        min: 20em
        max: 12em
        """,
        """
        width: auto
        min: 12em
        max: 20em
        """),
      remedy: Phrase(en: "Make “min” smaller or “max” larger.", ja: "「min」を小さくするか「max」を大きくしてください。")),
    Explanation(
      "needless-limits",
      meaning: Phrase(
        en: """
          “min” and “max” say between which bounds an automatic width is chosen; the width of this column \
          is fixed.
          """, ja: "「min」と「max」は、幅がautoの列の範囲です。この列の幅は決まっています。"),
      example: Example(
        """
        width: 12em
        min: 10em
        """,
        """
        width: auto
        min: 10em
        max: 14em
        """),
      remedy: Phrase(en: "Remove them, or write “width: auto”.", ja: "取り除くか、「width: auto」と書いてください。")),
    Explanation(
      "no-columns",
      meaning: Phrase(en: "The table of the layout has an empty list of columns.", ja: "レイアウトの表に列が一つもありません。"),
      example: Example(
        "columns: []",
        """
        columns:
          - { field: initiatives, title: 取組内容, width: 1fr, style: body }
        """),
      remedy: Phrase(en: "Add at least one column.", ja: "列を一つ以上書いてください。")),
    Explanation(
      "nested-group",
      meaning: Phrase(
        en: "A title stands over columns, and those columns have their own titles. There is no third row of titles.",
        ja: "列の見出しは、まとまりの見出しと列の見出しの2段までです。3段にはできません。"),
      example: Example(
        """
        columns:
          - group: 指標
            columns:
              - group: 値
                columns: [{ field: target, title: 目標値, width: auto, style: body }]
        """,
        """
        columns:
          - group: 指標
            columns:
              - { field: target, title: 目標値, width: auto, style: body }
        """),
      remedy: Phrase(
        en: "Write the inner columns into the outer group, or the groups beside each other.",
        ja: "中の列を外のまとまりに入れるか、まとまりを並べてください。")),
    Explanation(
      "objective-column",
      meaning: Phrase(
        en: """
          With “objective: column” exactly one column has “field: objective”; with “objective: band” none \
          has.
          """, ja: "「objective: column」なら「field: objective」の列を一つだけ置き、「objective: band」なら置きません。"),
      example: Example(
        """
        objective: band
        columns:
          - { field: objective, title: 組織目標, width: 8em, style: body }
        """,
        """
        objective: column
        columns:
          - { field: objective, title: 組織目標, width: 8em, style: body }
        """),
      remedy: Phrase(en: "Change the one or the other.", ja: "どちらかを直してください。")),
    Explanation(
      "columns-too-wide",
      meaning: Phrase(
        en: "The columns together are wider than the type area, so that the table would stand over its edge.",
        ja: "列の幅の合計が版面の幅を超え、表がはみ出します。"),
      example: Example("width: 80mm", "width: 1fr"),
      remedy: Phrase(
        en: """
          Make the widest column narrower, write shares (“1fr”), or make the margins smaller. A column of width \
          “auto” takes what its longest text needs: write a “max” for it, or shorten the text.
          """,
        ja: "最も広い列を狭くするか、割合（「1fr」）で書くか、余白を小さくしてください。幅が「auto」の列は最も長い文に合わせて広くなるので、「max」を書くか、文を短くしてください。")),
    Explanation(
      "column-too-narrow",
      meaning: Phrase(
        en: "Less the room inside its cells, the column has no place for a single character.",
        ja: "欄の中の余白を除くと、1字も入らない幅の列です。"),
      example: Example("width: 3mm", "width: 5em"),
      remedy: Phrase(en: "Make it wider, or the “padding” smaller.", ja: "幅を広げるか、「padding」を小さくしてください。")),
    Explanation(
      "unknown-style",
      meaning: Phrase(
        en: "A part of the layout names a style that “styles” does not have.", ja: "レイアウトで指定された書式が「styles」にありません。"),
      example: Example("header-style: heder", "header-style: header"),
      remedy: Phrase(en: "Correct the name, or add the style.", ja: "名前を直すか、書式を書き足してください。")),
    Explanation(
      "unknown-font",
      meaning: Phrase(
        en: """
          The font is none of the families that Fonts/fonts.yaml lists. What the machine has installed \
          does not count.
          """, ja: "Fonts/fonts.yamlにない書体です。機械に入っている書体は使いません。"),
      example: Example("fonts: { gothic: MS Gothic }", "fonts: { gothic: BIZ UDGothic }"),
      remedy: Phrase(
        en: "Take a listed one (“sasshi fonts”), or add yours to the list.",
        ja: "一覧にある書体（「sasshi fonts」）にするか、自分の書体を一覧に加えてください。")),
    Explanation(
      "missing-weight",
      meaning: Phrase(
        en: "A style asks for a weight in which the family has no file. There is no synthetic bold.",
        ja: "指定された太さのファイルが、その書体にありません。太字を機械的に作ることはしません。"),
      example: Example(
        "body: { font: mincho, weight: bold, size: 9pt }", "body: { font: mincho, weight: regular, size: 9pt }"),
      remedy: Phrase(
        en: "Take another weight or family, or add the file to Fonts/fonts.yaml.",
        ja: "別の太さか書体にするか、ファイルをFonts/fonts.yamlに加えてください。")),
    Explanation(
      "bad-size",
      meaning: Phrase(en: "A type size lies between 1pt and 500pt.", ja: "文字の大きさは1ptから500ptまでです。"),
      example: Example("size: 0.5pt", "size: 9pt"),
      remedy: Phrase(en: "Write a size in between.", ja: "この範囲で書いてください。")),
    Explanation(
      "bad-paper",
      meaning: Phrase(
        en: "The size of the paper is neither a known one (A4, B5 …) nor two lengths.",
        ja: "用紙の大きさが、決まった名前（A4、B5など）でも、二辺の長さでもありません。"),
      example: Example("size: A4縦", "size: A4"),
      remedy: Phrase(
        en: "Write a name or “200mm x 280mm”. Whether it is upright is said by “orientation”.",
        ja: "名前か「200mm x 280mm」の形で書いてください。縦横は「orientation」で指定します。")),
    Explanation(
      "margins-too-large",
      meaning: Phrase(
        en: "The margins together are as wide or as high as the page, so that no type area is left.",
        ja: "余白の合計がページの幅や高さに達し、版面が残りません。"),
      example: Example(
        "margins: { head: 150mm, foot: 150mm, gutter: 20mm, fore-edge: 20mm }",
        "margins: { head: 20mm, foot: 20mm, gutter: 20mm, fore-edge: 20mm }"),
      remedy: Phrase(en: "Make the margins smaller or the page larger.", ja: "余白を小さくするか、用紙を大きくしてください。")),
    Explanation(
      "bad-share",
      meaning: Phrase(
        en: "“least-filled” is a share of the type area’s height, from 0% to 100%; “closer” of the leading, up to 10%.",
        ja: "「least-filled」は版面の高さに対する割合（0%から100%まで）、「closer」は行送りに対する割合（10%まで）です。"),
      example: Example("least-filled: 40mm", "least-filled: 40%"),
      remedy: Phrase(en: "Write it in per cent.", ja: "割合（%）で書いてください。")),
    Explanation(
      "row-too-tall",
      meaning: Phrase(
        en: "Not one line of a row fits on a page, whatever is done. Nothing is drawn.",
        ja: "行の1行分さえ、どのようにしてもページに入りません。何も書き出しません。"),
      example: Example("size: 200mm x 30mm", "size: 200mm x 280mm"),
      remedy: Phrase(
        en: "Make the type area higher or the column wider, or the text shorter.", ja: "版面を高くするか、列を広げるか、文を短くしてください。")),
    Explanation(
      "header-too-tall",
      meaning: Phrase(
        en: "The header of the table and one line below it are higher than a page. Nothing is drawn.",
        ja: "表の見出しとその下の1行が、ページの高さを超えます。何も書き出しません。"),
      example: Example("header: { font: gothic, size: 200pt }", "header: { font: gothic, size: 8pt }"),
      remedy: Phrase(en: "Make the type area higher, or the header’s style smaller.", ja: "版面を高くするか、見出しの文字を小さくしてください。")),
    Explanation(
      "out-of-bounds",
      meaning: Phrase(
        en: "A measure of the layout is less or more than any booklet could use. The manual has a table of all bounds.",
        ja: "レイアウトの寸法が、冊子で使える範囲を超えています。範囲の一覧は説明書にあります。"),
      example: Example("bleed: 300mm", "bleed: 3mm"),
      remedy: Phrase(
        en: "Write a measure within the bounds that the message names.",
        ja: "示された範囲の寸法を書いてください。")),
    Explanation(
      "too-many",
      meaning: Phrase(
        en: "The layout lists more columns or lines of the cover than a page could show.",
        ja: "レイアウトに、1ページに載せきれない数の列や表紙の行があります。"),
      example: Example("columns: 1,000列", "columns: 5列"),
      remedy: Phrase(
        en: "Leave some out.",
        ja: "数を減らしてください。")),
    Explanation(
      "overlapping-lines",
      meaning: Phrase(
        en:
          "The leading is the distance from line to line. Where it is less than the type is high, lines are printed over one another.",
        ja: "行送りは行から行までの距離です。文字の大きさより小さいと、行が重なって印刷されます。"),
      example: Example("size: 9pt, leading: 0pt", "size: 9pt, leading: 14pt"),
      remedy: Phrase(
        en: "Let the leading be the type size or more.",
        ja: "行送りを文字の大きさ以上にしてください。")),
    Explanation(
      "sheet-too-large",
      meaning: Phrase(
        en: "A page of a PDF is at most 14,400 pt (5.08 m) wide and high, the bleed counted.",
        ja: "PDFのページは、塗り足しを含めて縦横とも14,400pt（5.08m）までです。"),
      example: Example("size: 5080mm x 5080mm, bleed: 3mm", "size: 5000mm x 5000mm, bleed: 3mm"),
      remedy: Phrase(
        en: "Make the page or the bleed smaller.",
        ja: "用紙か塗り足しを小さくしてください。")),
    Explanation(
      "beyond-page",
      meaning: Phrase(
        en:
          "A line of the cover, a running head or a folio would stand outside the paper. A layout made for a larger page is the usual cause.",
        ja: "表紙の行、版面の上の柱、ノンブルのどれかが紙の外に出ます。大きい用紙のために作ったレイアウトを小さい用紙で使ったときによく起こります。"),
      example: Example("size: A5 … top: 236mm", "size: A5 … top: 160mm"),
      remedy: Phrase(
        en: "Lower the distance that is shown, or take a larger page.",
        ja: "示された距離を小さくするか、用紙を大きくしてください。")),
    Explanation(
      "over-text",
      meaning: Phrase(
        en: "What is set beside the type area would lie over its text.",
        ja: "版面の外に置くものが、本文の文字に重なります。"),
      example: Example("running-head: { distance: 0mm }", "running-head: { distance: 4mm }"),
      remedy: Phrase(
        en: "Write the distance that the message names, or more.",
        ja: "示された距離以上にしてください。")),
    Explanation(
      "no-room",
      meaning: Phrase(
        en: "A part of the layout leaves less room than what stands in it needs.",
        ja: "レイアウトのその部分に、中に入るものの余地がありません。"),
      example: Example("contents: { indent: 80mm }", "contents: { indent: 10mm }"),
      remedy: Phrase(
        en: "Make the measure smaller, or what it is taken from larger.",
        ja: "その寸法を小さくするか、元になる幅を大きくしてください。")),
    Explanation(
      "invisible-text",
      meaning: Phrase(
        en: "A text in the shade of its ground cannot be read, though it is in the PDF.",
        ja: "地と同じ濃さの文字は、PDFにあっても読めません。"),
      example: Example("ink: 7%, tint: 7%", "ink: black, tint: 7%"),
      remedy: Phrase(
        en: "Make the text darker or the ground lighter.",
        ja: "文字を濃くするか、地を薄くしてください。")),
    Explanation(
      "hang-too-wide",
      meaning: Phrase(
        en: "The bullet's room and the indent of nested items are taken from the column; they leave none for the text.",
        ja: "箇条書きの印や字下げの幅が列の幅を使い切り、文の入る余地がありません。"),
      example: Example("list: { hang: 20em }", "list: { hang: 1em }"),
      remedy: Phrase(
        en: "Make “hang” or “nesting” smaller, or the column wider.",
        ja: "「hang」か「nesting」を小さくするか、列を広げてください。")),
    Explanation(
      "line-break",
      meaning: Phrase(
        en: "A label, a mark or the running head has room on one line only.",
        ja: "ラベル、印、版面の上の柱は1行に入るものです。"),
      example: Example("label: 柱⏎{number}", "label: 柱{number}"),
      remedy: Phrase(
        en: "Write it without a line break.",
        ja: "改行をなくしてください。")),
    Explanation(
      "no-room-on-cover",
      meaning: Phrase(
        en: "Even wrapped, moved up and in its least size a line of the cover does not fit on the page.",
        ja: "折り返し、上へ寄せ、最も小さい文字にしても、表紙の行が紙に入りません。"),
      example: Example("title: 10,000字", "title: 30字"),
      remedy: Phrase(
        en: "Write it shorter, or give its line a smaller style, “least-size” or “top”.",
        ja: "短くするか、書式、least-size、topのどれかを小さくしてください。")),
    Explanation(
      "no-room-in-running-head",
      meaning: Phrase(
        en: "Title and department do not fit above the type area, even in the least size and on several lines.",
        ja: "最も小さい文字で何行にしても、題名と部の名前が版面の上に入りません。"),
      example: Example("name: 100字の名前", "short: 企画"),
      remedy: Phrase(
        en: "Give the department a short name, or take words out of the running head.",
        ja: "部に略称（short）を付けるか、柱の言葉を減らしてください。")),
    Explanation(
      "no-room-on-tab",
      meaning: Phrase(
        en: "A department's name fits on no tab, even in the least size and on two lines.",
        ja: "最も小さい文字で2行にしても、部の名前がつめに入りません。"),
      example: Example("name: 100字の名前", "short: 企画"),
      remedy: Phrase(
        en: "Give the department a short name: “short: …” under its name.",
        ja: "部の名前の下に「short: …」と略称を書いてください。")),
    Explanation(
      "no-room-for-folio",
      meaning: Phrase(
        en: "What stands beside the page number makes the folio wider than the type area.",
        ja: "ページ番号の前後の文字が長く、ノンブルが版面の幅に入りません。"),
      example: Example("text: 令和6年度山川市組織目標（実績・成果）令和7年6月発行第 {folio} ページ", "text: – {folio} –"),
      remedy: Phrase(
        en: "Write less beside {folio}.",
        ja: "{folio} の前後を短くしてください。")),
    Explanation(
      "contents-heading-too-high",
      meaning: Phrase(
        en: "The title of the contents fills a page, so that no entry fits under it.",
        ja: "目次の題が1ページを占め、その下に項目が入りません。"),
      example: Example("title: 2,000字の文", "title: 目次"),
      remedy: Phrase(
        en: "Write a shorter title for the contents.",
        ja: "目次の題を短くしてください。")),
    Explanation(
      "beside-headings",
      meaning: Phrase(
        en: "A layout says how headings look in a list, “headings”, and again under “department” or “pillar”.",
        ja: "見出しの体裁が、「headings」のリストと、「department」や「pillar」の両方にあります。"),
      example: Example(
        """
        headings:
          - style: body
        department:
          style: body
        """,
        """
        headings:
          - style: body
        """),
      remedy: Phrase(en: "Keep one of the two.", ja: "どちらか一方にしてください。")),
    Explanation(
      "unknown-base",
      meaning: Phrase(
        en: "A layout extends another that is not in “Layouts/”, or a file that is not there.",
        ja: "「extends」に書かれたレイアウトが「Layouts」フォルダーになく、ファイルとしても見つかりません。"),
      example: Example("extends: four-columns", "extends: four-column"),
      remedy: Phrase(
        en:
          "Write a name that “sasshi layouts” lists, or a path from the layout's own folder: “extends: ./base.yaml”.",
        ja: "sasshi layoutsで表示される名前か、このファイルから見たファイル名（extends: ./base.yaml）を書いてください。")),
    Explanation(
      "endless-extension",
      meaning: Phrase(
        en: "A layout extends itself, or one that in the end extends it.",
        ja: "レイアウトが自分自身を「extends」しています。間にほかのレイアウトが入っていることもあります。"),
      example: Example("extends: layout", "extends: four-column"),
      remedy: Phrase(
        en: "Take “extends” out of one of them, so that it stands by itself.", ja: "どれか一つから「extends」を除いてください。")),
    Explanation(
      "unknown-ink",
      meaning: Phrase(
        en: "“number-inks” names an ink that the layout does not have.", ja: "「number-inks」に書かれたインキが「inks」にありません。"),
      example: Example(
        """
        inks: { accent: "#0c5a6b", blue: "#1f5fa8" }
        number-inks: { instead-of: accent, inks: [blau] }
        """,
        """
        inks: { accent: "#0c5a6b", blue: "#1f5fa8" }
        number-inks: { instead-of: accent, inks: [blue] }
        """),
      remedy: Phrase(
        en: "Write a name that stands under “inks”, or add the ink there.", ja: "「inks」にある名前を書くか、「inks」に加えてください。")),
    Explanation(
      "low-contrast",
      meaning: Phrase(
        en: """
          Text is hard to read on its ground for people who see less well. Read with ease is a contrast of 4.5:1 and \
          more, 3:1 in type of 18 pt and more, or 14 pt and bold (WCAG 2.2); black on white has 21:1.
          """,
        ja:
          "文字と地の明るさの差が小さく、見えにくい人がいます。コントラストは4.5:1以上、18pt以上の文字か14pt以上の太字では3:1以上（WCAG 2.2）が目安です。白地に黒は21:1です。"
      ),
      example: Example("ink: 45%", "ink: 60%"),
      remedy: Phrase(
        en: "Make the text darker or its ground lighter; light text needs a darker ground.",
        ja: "文字を濃くするか、地を薄くしてください。白い文字なら、地を濃くしてください。")),
    Explanation(
      "unknown-opening-page",
      meaning: Phrase(
        en: "“pages” of “opening” names a page that does not stand under “opening”, or that is not known.",
        ja: "「opening」の「pages」にあるページの体裁が、「opening」にないか、知られていない名前です。"),
      example: Example(
        """
        opening: { pages: [map], style: body, lead-style: body, chart: { style: body, header-style: header } }
        """,
        """
        opening: { pages: [chart], style: body, lead-style: body, chart: { style: body, header-style: header } }
        """),
      remedy: Phrase(
        en: "Write “chart” (体系図) or “guide” (この冊子の見方), and how it looks under the same name.",
        ja: "「chart」（体系図）か「guide」（この冊子の見方）を書き、同じ名前の下に体裁を書いてください。")),
    Explanation(
      "unknown-cover",
      meaning: Phrase(
        en: "A layout names a cover that does not stand under its “covers”, or “--cover” does.",
        ja: "「cover」か「--cover」で指定した表紙が、レイアウトの「covers」にありません。"),
      example: Example(
        """
        covers: { plain: { lines: [] } }
        cover: plian
        """,
        """
        covers: { plain: { lines: [] } }
        cover: plain
        """),
      remedy: Phrase(en: "Write one of the names under “covers”.", ja: "「covers」にある名前を書いてください。")),
    Explanation(
      "missing-headings",
      meaning: Phrase(
        en: "The list “headings” of a layout is empty, so that no heading has a look.",
        ja: "「headings」のリストが空で、見出しの体裁が決まりません。"),
      example: Example("headings: []", "headings: [{ style: body }]"),
      remedy: Phrase(en: "Write one entry for each level of the book.", ja: "冊子の階層ごとに一つずつ書いてください。")),
  ]
}
