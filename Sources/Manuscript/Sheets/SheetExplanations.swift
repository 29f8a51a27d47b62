internal import Diagnostics

extension [Explanation] {
  /// The explanations of messages about spreadsheets that are read; examples are tables as delimited text.
  static let ofSheets: [Explanation] = [
    Explanation(
      "error-value",
      meaning: Phrase(
        en: "A cell of the table shows an error of its formula, such as #REF!, and no value.",
        ja: "表の欄が、#REF!のような数式のエラーになっていて、値がありません。"),
      example: Example("組織目標,取組内容,実績\n届けます。,①改めます。,#REF!", "組織目標,取組内容,実績\n届けます。,①改めます。,年12回"),
      remedy: Phrase(en: "Mend the formula, or write the value.", ja: "数式を直すか、値を書いてください。")),
    Explanation(
      "formula-without-value",
      meaning: Phrase(
        en:
          "The program that wrote the file put a formula into the cell and did not calculate it, so that there is no value to read.",
        ja: "ファイルを書き出したプログラムが数式を計算していないため、読み取れる値がありません。"),
      example: nil,
      remedy: Phrase(en: "Open the file in Excel or LibreOffice and save it.", ja: "ExcelかLibreOfficeで開いて保存し直してください。")),
    Explanation(
      "struck-out",
      meaning: Phrase(
        en: "A struck-out text (見え消し) is taken for deleted and left out.", ja: "取り消し線のある文字（見え消し）は、削除されたものとして除きます。"),
      example: nil,
      remedy: Phrase(
        en: "If the text is to stay, remove the line through it in the spreadsheet.",
        ja: "残す文字であれば、表計算ソフトで取り消し線を外してください。")),
    Explanation(
      "struck-out-initiative",
      meaning: Phrase(
        en:
          "The initiative of a row is struck out and what stands beside it is not: its results would fall to the initiative above.",
        ja: "取組内容だけが取り消し線で消され、実績などが残っています。このままでは実績が上の取組内容のものになってしまいます。"),
      example: nil,
      remedy: Phrase(en: "Strike out the whole row, or none of it.", ja: "行全体を消すか、取り消し線を外してください。")),
    Explanation(
      "left-out-above",
      meaning: Phrase(
        en:
          "Above the table stand instructions, dates or names, which are no part of a book. The title, the year and labels such as “部局名” are read.",
        ja: "表の上にある記入要領、日付、氏名などは冊子に入りません。題名、年度、「部局名」などの見出しは読みます。"),
      example: Example(
        "各課で記入してください。,,\n組織目標,取組内容,実績\n届けます。,①改めます。,年12回", "組織目標,取組内容,実績\n届けます。,①改めます。,年12回"),
      remedy: Phrase(en: "Nothing, unless one of them belongs into the book.", ja: "冊子に要るものがなければ、何もする必要はありません。")),
    Explanation(
      "left-out-beside",
      meaning: Phrase(
        en: "Cells beyond an empty column, or apart from the table, are left out.", ja: "空の列より先や、表から離れた所にある欄は除きます。"),
      example: Example("組織目標,取組内容,実績,,\n届けます。,①改めます。,年12回,,未確認", "組織目標,取組内容,実績,備考\n届けます。,①改めます。,年12回,未確認"),
      remedy: Phrase(
        en: "If they belong to the table, give their column a title and no empty one before it.",
        ja: "表の一部であれば、列に見出しを付け、間の空の列をなくしてください。")),
    Explanation(
      "joined-number",
      meaning: Phrase(
        en:
          "In text with commas between the cells, a number with a comma of its own stood in two. The row had as many cells too many as there were such commas, and they were joined.",
        ja: "コンマ区切りのファイルで、桁区切りのコンマのある数が二つの欄に分かれていました。その分だけ行の欄が多かったので、つないで読みました。"),
      example: Example(
        "組織目標,取組内容,実績,成果\n届けます。,①改めます。,登録 1,200人,増えた。",
        "組織目標,取組内容,実績,成果\n届けます。,①改めます。,\"登録 1,200人\",増えた。"),
      remedy: Phrase(
        en: "Put such cells in quotation marks; Excel does so when it saves as CSV.",
        ja: "そのような欄は引用符で囲んでください。ExcelでCSVとして保存すれば、引用符が付きます。")),
    Explanation(
      "unread-cell",
      meaning: Phrase(
        en: "Cells of the sheet belong to nothing that is read, and are left out.", ja: "どこにも当てはまらない欄があったので除きました。"),
      example: nil,
      remedy: Phrase(en: "Look whether they belong to a row, and move them.", ja: "行に属するものか確かめ、正しい場所に移してください。")),
    Explanation(
      "note-kept",
      meaning: Phrase(
        en:
          "A text alone below the table that begins with “※”, “（注” or “備考” becomes a note under the part’s last table.",
        ja: "表の下に一つだけある、※、（注、備考で始まる文は、その部や柱の表の下の注記になります。"),
      example: Example(
        "組織目標,取組内容,実績\n届けます。,①改めます。,年12回\n※実績は3月末現在です。,,", "組織目標,取組内容,実績\n届けます。,①改めます。,年12回"),
      remedy: Phrase(en: "Remove it from the book if it was only for the form.", ja: "様式のためだけの注記であれば、冊子から消してください。")),
    Explanation(
      "total-left-out",
      meaning: Phrase(
        en: "A row that begins with “計”, “合計” or the like sums up others, and is left out.",
        ja: "計や合計などで始まる行は、ほかの行の合計なので除きます。"),
      example: Example("組織目標,取組内容,実績\n届けます。,①改めます。,12回\n合計,,12回", "組織目標,取組内容,実績\n届けます。,①改めます。,12回"),
      remedy: Phrase(
        en: "If it is no sum, write another word there.", ja: "合計でなければ、別の言葉に書き換えてください。")),
    Explanation(
      "example-left-out",
      meaning: Phrase(
        en: "A sheet or a row begins with “記入例”, “（例）” or “見本”: it shows how the form is filled in and is left out.",
        ja: "「記入例」「（例）」「見本」で始まるシートや行は、書き方を示すものなので除きます。"),
      example: Example(
        "組織目標,取組内容,実績\n（例）届けます。,①改めます。,12回\n守ります。,①直します。,3件", "組織目標,取組内容,実績\n守ります。,①直します。,3件"),
      remedy: Phrase(
        en: "If it is none, write another word there, or name the sheet with --sheet.",
        ja: "記入例でなければ、書き出しの言葉を変えるか、シートを --sheet で指定してください。")),
    Explanation(
      "nothing-below",
      meaning: Phrase(
        en:
          "A pillar, a department or an objective is named and no row with an initiative follows before the next one.",
        ja: "部、柱、組織目標の名前はありますが、次の名前までに取組内容の行がありません。"),
      example: Example(
        "組織目標,取組内容,実績\n届けます。,①改めます。,12回\n守ります。,,", "組織目標,取組内容,実績\n届けます。,①改めます。,12回\n守ります。,①直します。,"),
      remedy: Phrase(en: "Write its initiatives, or remove it.", ja: "取組内容を書くか、名前を消してください。")),
    Explanation(
      "carried-objective",
      meaning: Phrase(
        en:
          "Where another department or pillar begins, the objective’s cell is blank: the objective above goes on there.",
        ja: "部や柱が変わった行の組織目標が空欄なので、上の組織目標が続くものとして読みました。"),
      example: Example(
        "柱,組織目標,取組内容,実績\n1 開かれた市政,届けます。,①改めます。,12回\n2 健全な財政,,①減らします。,3件",
        "柱,組織目標,取組内容,実績\n1 開かれた市政,届けます。,①改めます。,12回\n2 健全な財政,節約します。,①減らします。,3件"),
      remedy: Phrase(en: "Write the objective in the first row of the part.", ja: "部や柱の最初の行に組織目標を書いてください。")),
    Explanation(
      "merged-across",
      meaning: Phrase(
        en: "A cell is merged over rows of different objectives or initiatives, which cannot share it in a book.",
        ja: "一つの欄が別々の組織目標や取組内容の行にまたがって結合されていますが、冊子では共有できません。"),
      example: nil,
      remedy: Phrase(en: "Part the cell, and write what belongs to each row.", ja: "結合を解除し、行ごとに書いてください。")),
    Explanation(
      "hidden-rows",
      meaning: Phrase(
        en:
          "Rows that are hidden, by hand or by a filter that was on when the file was saved, are read like the others.",
        ja: "非表示の行（フィルターで隠れているものを含む）も、ほかの行と同じように読みます。"),
      example: nil,
      remedy: Phrase(en: "Delete rows that are not to be in the book.", ja: "冊子に入れない行は削除してください。")),
    Explanation(
      "hidden-columns",
      meaning: Phrase(en: "Hidden columns of the table are read like the others.", ja: "表の中の非表示の列も、ほかの列と同じように読みます。"),
      example: nil,
      remedy: Phrase(
        en: "Delete columns that are not to be in the book, or name them under “ignore” in a file for --columns.",
        ja: "冊子に入れない列は削除するか、--columns のファイルの「ignore」に書いてください。")),
    Explanation(
      "hidden-sheet",
      meaning: Phrase(
        en: "A hidden sheet has a table of goals. Hidden sheets are not read.", ja: "非表示のシートに目標の表があります。非表示のシートは読みません。"),
      example: nil,
      remedy: Phrase(en: "Show the sheet, or name it with --sheet.", ja: "シートを表示するか、--sheet で指定してください。")),
    Explanation(
      "sheet-passed-over",
      meaning: Phrase(
        en: "A sheet has no row with a title of the initiatives (取組内容) and another that is known.",
        ja: "「取組内容」ともう一つの知っている見出しがそろった行が、シートにありません。"),
      example: nil,
      remedy: Phrase(
        en: "Nothing, if it is a list or a manual; else give its columns their titles.",
        ja: "一覧や説明のシートなら何もする必要はありません。表であれば列に見出しを付けてください。")),
    Explanation(
      "unknown-sheet",
      meaning: Phrase(en: "--sheet names a sheet that a file does not have.", ja: "--sheet で指定したシートがファイルにありません。"),
      example: Example("sasshi import 総務部.xlsx --sheet 実績表", "sasshi import 総務部.xlsx --sheet 実績"),
      remedy: Phrase(en: "Write the name as it stands on the sheet’s tab.", ja: "シートの見出しのとおりに書いてください。")),
    Explanation(
      "no-table",
      meaning: Phrase(en: "The file has no sheet with text that is not hidden.", ja: "表示されているシートに文字がありません。"),
      example: nil,
      remedy: Phrase(en: "Look whether it is the right file.", ja: "正しいファイルか確かめてください。")),
    Explanation(
      "empty-form",
      meaning: Phrase(
        en: "The table has a header and no row: the form was not filled in.", ja: "見出しだけで行がありません。未記入の様式です。"),
      example: Example("組織目標,取組内容,実績", "組織目標,取組内容,実績\n届けます。,①改めます。,年12回"),
      remedy: Phrase(en: "Ask the department for the form that was filled in.", ja: "記入済みの様式を担当の部に確かめてください。")),
    Explanation(
      "unnamed-part",
      meaning: Phrase(
        en:
          "A row belongs to no department: none is named in a column, above the table, by the sheet or by the file, while others have one.",
        ja: "行の属する部が分かりません。列にも、表の上にも、シート名にも、ファイル名にもありません（ほかの表にはあります）。"),
      example: Example("部,組織目標,取組内容\n,届けます。,①改めます。\n総務部,守ります。,①直します。", "部,組織目標,取組内容\n総務部,届けます。,①改めます。\n,守ります。,①直します。"),
      remedy: Phrase(
        en: "Write “部局名：総務部” above the table, or name the sheet or the file after the department.",
        ja: "表の上に「部局名：総務部」のように書くか、シートかファイルを部の名前にしてください。")),
    Explanation(
      "no-pillar-here",
      meaning: Phrase(
        en:
          "Rows of a table stand under no pillar, while other rows do. They stand in their department before its pillars.",
        ja: "柱のない行があります（ほかの行にはあります）。その部の柱の前に置きました。"),
      example: Example(
        "部,柱,組織目標,取組内容\n総務部,,届けます。,①改めます。\n,1 開かれた市政,守ります。,①直します。",
        "部,柱,組織目標,取組内容\n総務部,1 開かれた市政,届けます。,①改めます。\n,,守ります。,①直します。"),
      remedy: Phrase(en: "Write the pillar in the first row.", ja: "最初の行に柱を書いてください。")),
    Explanation(
      "no-objective",
      meaning: Phrase(
        en: "A row has an initiative and no objective: the table has no such column, or its first cell is blank.",
        ja: "取組内容はありますが組織目標がありません。列がないか、最初の欄が空です。"),
      example: Example("組織目標,取組内容,実績\n,①改めます。,年12回", "組織目標,取組内容,実績\n届けます。,①改めます。,年12回"),
      remedy: Phrase(en: "Write the objective in the first of its rows.", ja: "組織目標を最初の行に書いてください。")),
    Explanation(
      "department-again",
      meaning: Phrase(
        en: "Two files or sheets are of one department. Their rows are put together, in the order given.",
        ja: "同じ部のファイルやシートが二つあります。行を順にまとめました。"),
      example: Example("sasshi import 総務部.xlsx 総務部_修正.xlsx", "sasshi import 総務部_修正.xlsx"),
      remedy: Phrase(en: "Leave the older one out, if there is one.", ja: "古いものがあれば外してください。")),
    Explanation(
      "note-without-part",
      meaning: Phrase(en: "A note stands where no row is that it could belong to.", ja: "注記がありますが、対象になる行がありません。"),
      example: nil,
      remedy: Phrase(en: "Write it into the book by hand.", ja: "必要なら冊子に書き加えてください。")),
    Explanation(
      "other-front",
      meaning: Phrase(
        en: "Files do not agree on the title, the year, the issuer or the edition. The first one counts.",
        ja: "題名、年度、発行者、版がファイルによって違います。最初のものを採ります。"),
      example: nil,
      remedy: Phrase(
        en: "Correct the other, or say what is right with --title, --fiscal-year, --issuer and --edition.",
        ja: "違うほうを直すか、--title、--fiscal-year、--issuer、--edition で指定してください。")),
    Explanation(
      "only-column",
      meaning: Phrase(
        en: "Of several tables one alone has this column. It becomes a column of the book.",
        ja: "いくつかの表のうち一つだけにある列です。冊子の列になります。"),
      example: nil,
      remedy: Phrase(
        en: "If it is another name for a column of the others, say so in a file for --columns.",
        ja: "ほかの表の列と同じものなら、--columns のファイルに書いてください。")),
    Explanation(
      "missing-column",
      meaning: Phrase(
        en: "A table lacks a column that others have. Its rows have nothing there.",
        ja: "ほかの表にある列がありません。その表の行では空欄になります。"),
      example: nil,
      remedy: Phrase(
        en: "Ask for the current form, or say in a file for --columns which of its columns is meant.",
        ja: "新しい様式かどうか確かめるか、どの列のことかを --columns のファイルに書いてください。")),
    Explanation(
      "no-title",
      meaning: Phrase(
        en: "Above no table stands a title with the year, such as “令和6年度 花岡市組織目標（実績・成果）”.",
        ja: "「令和6年度　花岡市組織目標（実績・成果）」のような題名が、どの表の上にもありません。"),
      example: Example(
        "組織目標,取組内容,実績\n届けます。,①改めます。,年12回", "令和6年度　花岡市組織目標（実績・成果）,,\n組織目標,取組内容,実績\n届けます。,①改めます。,年12回"),
      remedy: Phrase(en: "Write it there, or give --title.", ja: "表の上に書くか、--title で指定してください。")),
  ]
}
