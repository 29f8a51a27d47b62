public import Diagnostics

extension [Explanation] {
  /// The explanations of this module's messages; that of `unclosed-quote` also covers transcripts.
  public static let ofWorkbooks: [Explanation] = [
    Explanation(
      "locked-workbook",
      meaning: Phrase(
        en: "The workbook is locked by a password, and its contents are encrypted.",
        ja: "ブックがパスワードで保護され、中身が暗号化されています。"),
      example: nil,
      remedy: Phrase(
        en: "Open it in Excel, take the password off (File, Info, Protect Workbook) and save it.",
        ja: "Excelで開き、「ファイル」「情報」「ブックの保護」でパスワードを外して保存し直してください。")),
    Explanation(
      "old-workbook",
      meaning: Phrase(
        en: """
          The workbook has the form of Excel until 2003 (.xls, or XML) or the binary form (.xlsb), whatever its \
          name ends in.
          """, ja: "Excel 2003までの形式（.xls、XML）か、バイナリ形式（.xlsb）のブックです。拡張子ではなく中身で見分けています。"),
      example: Example("総務部.xls", "総務部.xlsx"),
      remedy: Phrase(
        en: "Open it in Excel and save it as an Excel workbook (.xlsx).", ja: "Excelで開き、「Excelブック（.xlsx）」として保存し直してください。"
      )),
    Explanation(
      "not-a-workbook",
      meaning: Phrase(
        en: """
          The file is something else, whatever its name ends in: a PDF, a document of a word processor, a web page, \
          which some systems save under the ending .xls.
          """, ja: "拡張子が何であっても、中身がPDF、ワープロの文書、ウェブページなどです。システムによっては、ウェブページを.xlsという名前で保存します。"),
      example: Example("総務部.docx", "総務部.xlsx"),
      remedy: Phrase(
        en: "Name the right file. What Excel can open can be saved there as an Excel workbook (.xlsx).",
        ja: "正しいファイルを指定してください。Excelで開けるものは、「Excelブック（.xlsx）」として保存し直せます。")),
    Explanation(
      "damaged-workbook",
      meaning: Phrase(
        en: """
          The workbook cannot be read whole: a transfer broke off, a part is missing or holds what no program writes. \
          Nothing is read of it, lest something be lost.
          """, ja: "ブックの一部が読めません。転送が途中で切れた、部品が欠けている、どのソフトも書かない値がある、などです。内容が欠けたまま読むことはしません。"),
      example: nil,
      remedy: Phrase(
        en: "Open it in Excel, which may repair it, and save it; or ask for the file again.",
        ja: "Excelで開いて修復し、保存し直してください。直らなければ、ファイルを送り直してもらってください。")),
    Explanation(
      "workbook-too-large",
      meaning: Phrase(
        en: """
          The file, a part of it once it is unpacked, its cells or what stands in them are more than any goals of a city \
          fill: it is a list of something else, or a file made to harm.
          """, ja: "ファイル、展開した部品、セルの数や文字数が、組織目標の表としてありえない大きさです。別の一覧表か、害を与えるためのファイルです。"),
      example: nil,
      remedy: Phrase(
        en: "Copy the sheets with the goals into a new workbook and save it as .xlsx.",
        ja: "目標の表のあるシートだけを新しいブックに写し、.xlsxとして保存してください。")),
    Explanation(
      "document-type",
      meaning: Phrase(
        en: """
          A part of the file declares a document type (DOCTYPE), with which entities can be defined that grow without \
          end. No spreadsheet program writes one.
          """, ja: "ファイルの部品に文書型宣言（DOCTYPE）があります。際限なく膨らむ実体を定義できるもので、表計算ソフトは書きません。"),
      example: nil,
      remedy: Phrase(
        en: "Look where the file comes from. Open it in Excel and save it anew.",
        ja: "ファイルの出どころを確かめてください。問題がなければ、Excelで開いて保存し直してください。")),
    Explanation(
      "undecodable-text",
      meaning: Phrase(
        en: """
          A byte of the line is none of the encoding. Text is read as UTF-16 or UTF-8 by its mark, as UTF-8 where all of it \
          is, else as Shift_JIS (CP932) as Excel saves CSV.
          """,
        ja:
          "この行に、文字コードに合わないバイトがあります。先頭の印があればUTF-16かUTF-8、全体がUTF-8として正しければUTF-8、そうでなければExcelのCSVと同じShift_JIS（CP932）として読みます。"
      ),
      example: nil,
      remedy: Phrase(
        en: "Save the file as UTF-8, or name its encoding. Where a single line is damaged, type it anew.",
        ja: "UTF-8で保存し直すか、文字コードを指定してください。一行だけ壊れているなら、その行を入力し直してください。")),
    Explanation(
      "uncertain-formula",
      meaning: Phrase(
        en: """
          The file asks that its formulas be calculated when it is opened: the program that wrote it has not calculated \
          them itself, so that the values in the file may be old, or 0.
          """, ja: "開いたときに数式を計算し直すよう指定されたファイルです。作ったソフトが計算していないので、保存されている値は古いか、0かもしれません。"),
      example: nil,
      remedy: Phrase(
        en: "Open the file in Excel, look at the values and save it.", ja: "Excelで開いて値を確かめ、保存し直してください。")),
  ]
}
