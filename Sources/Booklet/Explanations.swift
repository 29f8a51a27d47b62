public import Diagnostics

extension [Explanation] {
  /// The explanations of the messages of this module.
  public static let ofBooklet: [Explanation] = [
    Explanation(
      "cannot-open",
      meaning: Phrase(
        en: "A file that is to be read cannot be opened: it is not there, is a folder, or may not be read.",
        ja: "読み込むファイルを開けません。ファイルがないか、フォルダーか、読む権限がありません。"),
      example: Example("sasshi render mybok.yaml", "sasshi render mybook.yaml"),
      remedy: Phrase(
        en: "Look at the name, at the current folder, and at whether you may read the file.",
        ja: "名前、今いるフォルダー、読む権限を確かめてください。")),
    Explanation(
      "cannot-write",
      meaning: Phrase(
        en: """
          An output cannot be written: the folder is not there, may not be written to, or the disk is \
          full. Old files stay as they were.
          """, ja: "書き出せません。フォルダーがないか、書く権限がないか、ディスクがいっぱいです。前のファイルはそのまま残っています。"),
      example: Example("sasshi render mybook.yaml -o /root/mybook.pdf", "sasshi render mybook.yaml -o mybook.pdf"),
      remedy: Phrase(
        en: "Look at the folder and at the room on the disk, or write elsewhere.",
        ja: "フォルダーとディスクの空きを確かめるか、別の場所に書き出してください。")),
    Explanation(
      "output-is-input",
      meaning: Phrase(
        en: """
          The output is one of the files that are being read, also by another name or through a link. It \
          would be destroyed.
          """, ja: "書き出す先が、読み込んでいるファイルと同じです（別名やリンクを通した場合も含みます）。元のファイルが失われてしまいます。"),
      example: Example("sasshi import mybook.yaml -o mybook.yaml", "sasshi import mybook.yaml -o mybook-new.yaml"),
      remedy: Phrase(en: "Give the output another name.", ja: "書き出す先を別の名前にしてください。")),
    Explanation(
      "homophones-off",
      meaning: Phrase(
        en:
          "The check “homophone” needs a model of Japanese and a dictionary of readings, which are not installed. All other checks have run.",
        ja: "検査「homophone」には日本語のモデルと読みの辞書が要りますが、入っていません。ほかの検査は行いました。"),
      example: nil,
      remedy: Phrase(
        en: "Install the Debian packages libkkc-data and skkdic, or leave the profile out.",
        ja: "Debianのパッケージlibkkc-dataとskkdicを入れるか、プロファイルの指定をやめてください。")),
    Explanation(
      "not-correctable",
      meaning: Phrase(
        en: "“check --fix” writes into YAML and JSON alone: not into sheets, transcripts or standard input.",
        ja: "「check --fix」が書き直すのはYAMLとJSONだけです。表計算や文字起こしのファイル、標準入力は書き直しません。"),
      example: Example("sasshi check booklet.xlsx --fix", "sasshi check mybook.yaml --fix"),
      remedy: Phrase(
        en: "Correct it in its own program, or make a book of it with “sasshi import” first.",
        ja: "もとのソフトで直すか、先に「sasshi import」で冊子のファイルにしてください。")),
    Explanation(
      "changed-meanwhile",
      meaning: Phrase(
        en: "The file was saved by somebody else while it was being corrected. It stays as they saved it.",
        ja: "直している間に、ほかでファイルが保存されました。ファイルは保存されたままで、直していません。"),
      example: nil,
      remedy: Phrase(en: "Run the command again.", ja: "もう一度実行してください。")),
    Explanation(
      "unknown-unit",
      meaning: Phrase(
        en: "What “--by” of “export” names is no kind of part that the book could be taken apart by.",
        ja: "「export」の「--by」に書かれたもので、冊子を分けることはできません。"),
      example: Example(
        "sasshi export mybook.yaml -o parts --by chapter", "sasshi export mybook.yaml -o parts --by department"),
      remedy: Phrase(
        en: "Write “department”, “pillar”, “section”, “level”, “level:2”, or what the book calls a level.",
        ja: "「department」「pillar」「section」「level」「level:2」、または冊子での階層の名前を書いてください。")),
    Explanation(
      "no-such-level",
      meaning: Phrase(
        en: "“--by level:4” names a level by its number, the highest being 1, and the book has fewer.",
        ja: "「--by level:4」は、最も上を1とした階層の番号です。冊子の階層はそれより少なくなっています。"),
      example: Example(
        "sasshi export mybook.yaml -o parts --by level:4", "sasshi export mybook.yaml -o parts --by level:2"),
      remedy: Phrase(en: "Write the number of a level that the book has.", ja: "冊子にある階層の番号を書いてください。")),
    Explanation(
      "nothing-to-export",
      meaning: Phrase(
        en: """
          The book has nothing of what “--by” names: no row with a section, or no part that is called by a number. \
          Nothing is written.
          """, ja: "「--by」で指定したもの（課等の書かれた行、番号で呼ぶ柱など）が冊子にありません。何も書き出しません。"),
      example: Example(
        "sasshi export mybook.yaml -o parts --by section", "sasshi export mybook.yaml -o parts --by department"),
      remedy: Phrase(en: "Take the book apart by something that it has.", ja: "冊子にあるものごとに分けてください。")),
    Explanation(
      "folder-in-use",
      meaning: Phrase(
        en: "Another run of the program is exporting into the same folder. Files of the two would be mixed.",
        ja: "同じフォルダーに、ほかの実行が書き出しています。ファイルが混じるおそれがあります。"),
      example: Example("sasshi export mybook.yaml -o departments", "sasshi export mybook.yaml -o departments-2"),
      remedy: Phrase(en: "Wait until it is done, or write into another folder.", ja: "終わるのを待つか、別のフォルダーに書き出してください。")),
    Explanation(
      "same-name",
      meaning: Phrase(
        en: "Several pages would be written to one name, each over the one before.",
        ja: "いくつものページが同じ名前になり、前のページを消してしまいます。"),
      example: Example(
        "sasshi render mybook.yaml -o '{department}.png'", "sasshi render mybook.yaml -o '{department}-{0p}.png'"),
      remedy: Phrase(en: "Put “{p}” or “{0p}” into the name.", ja: "名前に「{p}」か「{0p}」を入れてください。")),
    Explanation(
      "no-name",
      meaning: Phrase(
        en: "The name of an output is empty, as that of a variable that was never set.",
        ja: "書き出す先の名前が空です。値のない変数を指定したときなどに起こります。"),
      example: Example(#"sasshi render mybook.yaml -o """#, "sasshi render mybook.yaml -o mybook.pdf"),
      remedy: Phrase(en: "Write “-o” and a name.", ja: "「-o」に続けて名前を書いてください。")),
    Explanation(
      "no-home",
      meaning: Phrase(
        en: """
          The folder that holds “Fonts/” and “Layouts/” is not found. The program looks where it was \
          built, or where “SASSHI_HOME” says.
          """, ja: "「Fonts/」と「Layouts/」のあるフォルダーが見つかりません。プログラムは、自分が作られたフォルダーか「SASSHI_HOME」のフォルダーを見ます。"),
      example: Example("SASSHI_HOME=/tmp sasshi layouts", "SASSHI_HOME=$HOME/sasshi sasshi layouts"),
      remedy: Phrase(
        en: "Let the environment variable “SASSHI_HOME” name the folder that holds both.",
        ja: "環境変数「SASSHI_HOME」に、両方が入ったフォルダーを指定してください。")),
    Explanation(
      "unknown-layout",
      meaning: Phrase(en: "There is no layout of this name in “Layouts/”.", ja: "「Layouts/」にその名前のレイアウトがありません。"),
      example: Example(
        "sasshi render mybook.yaml --layout four-columns", "sasshi render mybook.yaml --layout four-column"),
      remedy: Phrase(
        en: "Take a name that “sasshi layouts” lists, or the path of a file: “./mylayout.yaml”.",
        ja: "「sasshi layouts」にある名前か、ファイルの場所（「./mylayout.yaml」など）で指定してください。")),
    Explanation(
      "no-such-page",
      meaning: Phrase(
        en: "None of the pages that “--pages” names is in the booklet.", ja: "「--pages」で指定されたページが、冊子にありません。"),
      example: Example("sasshi render mybook.yaml --pages 90-", "sasshi render mybook.yaml --pages 3-"),
      remedy: Phrase(
        en: "Pages are counted in the file from 1, the cover included; “sasshi pages” lists them.",
        ja: "ページは、表紙を含めてファイルの初めから数えます。「sasshi pages」で確かめてください。")),
    Explanation(
      "sheet-too-small",
      meaning: Phrase(
        en: "On the sheet of a proof there must be room for the page, the notes beside it and the edges.",
        ja: "校正の用紙には、ページ、横の指摘、余白が入る大きさが必要です。"),
      example: Example(
        "sasshi proof mybook.yaml --sheet A4 --scale 100", "sasshi proof mybook.yaml --sheet A3 --scale 100"),
      remedy: Phrase(
        en: "Take a larger “--sheet”, or a smaller “--scale”.", ja: "「--sheet」を大きくするか、「--scale」を小さくしてください。")),
    Explanation(
      "no-colour-profile",
      meaning: Phrase(
        en: """
          PDF/A names a colour profile, and the file of the standard one, or the one that “--icc” names, \
          is not there.
          """, ja: "PDF/Aに必要なカラープロファイルのファイル（標準のもの、または「--icc」で指定したもの）がありません。"),
      example: Example("sasshi render mybook.yaml", "sasshi render mybook.yaml --standard ua"),
      remedy: Phrase(
        en: "Install the package “icc-profiles-free”, name a profile with “--icc”, or write “--standard ua”.",
        ja: "パッケージ「icc-profiles-free」を入れるか、「--icc」でプロファイルを指定するか、「--standard ua」としてください。")),
    Explanation(
      "profile-unusable",
      meaning: Phrase(
        en: "The file that “--icc” names is no ICC profile that PDF/A can use: gray, RGB or CMYK for an output.",
        ja: "「--icc」で指定したファイルが、PDF/Aに使えるICCプロファイル（グレー、RGB、CMYKの出力用）ではありません。"),
      example: Example("sasshi render mybook.yaml --icc scanner.icc", "sasshi render mybook.yaml --icc printer.icc"),
      remedy: Phrase(
        en: "Name another with “--icc”, or leave it out for the usual one.", ja: "「--icc」で別のものを指定するか、指定をやめてください。")),
    Explanation(
      "fitted",
      meaning: Phrase(
        en: """
          Leading, type or columns were changed so that the file has the wanted number of pages. The \
          sentence says what was changed.
          """, ja: "ページ数を合わせるために、行送り、文字の大きさ、または列の幅を変えました。何を変えたかを文で示します。"),
      example: Example("sasshi render mybook.yaml --fit-pages 32"),
      remedy: Phrase(en: "Nothing. Look at the pages.", ja: "そのままでかまいません。紙面を確かめてください。")),
    Explanation(
      "cannot-fit",
      meaning: Phrase(
        en: """
          The file cannot have so few pages within the bounds of “fit”, or as many as make up the \
          multiple. Nothing is written; the sentence says how near it came.
          """, ja: "「fit」の許した範囲では、そのページ数にできません。何も書き出さず、どこまで近づいたかを示します。"),
      example: Example("sasshi render mybook.yaml --fit-pages 8", "sasshi render mybook.yaml --fit-pages 32"),
      remedy: Phrase(
        en: "Allow more pages, widen “leading” and “size” under “fit”, or shorten texts.",
        ja: "ページ数を増やすか、「fit」の「leading」と「size」の幅を広げるか、文を短くしてください。")),
    Explanation(
      "balance",
      meaning: Phrase(
        en: """
          How many letters of each kind the transcript has, and how many of them the book has. All must be \
          there. Of spreadsheets it tells how many characters their cells have and where they went; what is left out is \
          told by itself.
          """,
        ja: "文字起こしの文字を種類ごとに数え、原稿にすべて入っていることを示します。表計算のファイルでは、欄の文字が何字あり、どこへ行ったかを示します（除いたものは別に知らせます）。"),
      example: Example("sasshi import transcript.txt -o book.yaml"),
      remedy: Phrase(
        en: "Nothing. Where the counts differ, the error “unbalanced” says so.",
        ja: "そのままでかまいません。数が合わないときは、エラー「unbalanced」になります。")),
    Explanation(
      "cut-off",
      meaning: Phrase(
        en: """
          The file ends in the middle of a line, as files do that were not copied whole. What can be read \
          is whole, but the end of the book may be missing.
          """, ja: "ファイルが行の途中で終わっています。写している途中で切れたファイルによくあります。冊子の終わりが欠けているかもしれません。"),
      example: Example(
        """
        outcomes:
          - 読みやすくなったと
        """,
        """
        outcomes:
          - 読みやすくなったとの回答が増えた。
        """),
      remedy: Phrase(
        en: "Compare the end of the file with the original, and end the last line with a line break.",
        ja: "元のファイルと終わりを見比べ、最後の行を改行で終えてください。")),
    Explanation(
      "unknown-check",
      meaning: Phrase(
        en: "“--only” or “--without” names a check that there is not.", ja: "「--only」か「--without」で指定された検査がありません。"),
      example: Example("sasshi check mybook.yaml --only wrong-sums", "sasshi check mybook.yaml --only wrong-sum"),
      remedy: Phrase(en: "Take an id that “sasshi check --list” lists.", ja: "「sasshi check --list」にあるidで指定してください。")),
    Explanation(
      "bad-line",
      meaning: Phrase(
        en: "A line that was given to “compose” or “check --text” is not the JSON that was asked for.",
        ja: "「compose」や「check --text」に渡した行が、指定のJSONではありません。"),
      example: Example(#"{"txt":"市民の声"}"#, #"{"text":"市民の声"}"#),
      remedy: Phrase(
        en: "Write the JSON that the hint shows, a line each; or leave out “--ndjson” for plain text.",
        ja: "ヒントの形のJSONを1行に一つ書いてください。ふつうの文なら「--ndjson」を外してください。")),
    Explanation(
      "bad-height",
      meaning: Phrase(
        en: """
          A height of a table that was given to “compose --table” is less than nothing or more than a \
          million.
          """, ja: "「compose --table」に渡した表の高さが、負か、百万を超えています。"),
      example: Example(#"{"page":300,"groups":[[-40]]}"#, #"{"page":300,"groups":[[40]]}"#),
      remedy: Phrase(en: "Correct the number.", ja: "数を直してください。")),
    Explanation(
      "font-missing",
      meaning: Phrase(
        en: "A font file that “Fonts/fonts.yaml” lists is not in “Fonts/”.",
        ja: "「Fonts/fonts.yaml」にある書体のファイルが「Fonts/」にありません。"),
      example: Example(
        "sasshi render mybook.yaml",
        """
        make fonts
        sasshi render mybook.yaml
        """),
      remedy: Phrase(
        en: "Let “make fonts” place the listed files, or put your own file there.",
        ja: "「make fonts」で取得するか、自分のファイルを置いてください。")),
    Explanation(
      "font-unreadable",
      meaning: Phrase(en: "A font file is there and cannot be read.", ja: "書体のファイルを読めません。"),
      example: Example("chmod 000 Fonts/MyFont.ttf", "chmod 644 Fonts/MyFont.ttf"),
      remedy: Phrase(en: "Look at whether you may read it.", ja: "読む権限を確かめてください。")),
    Explanation(
      "font-not-a-font",
      meaning: Phrase(
        en: "A file that the list names is no font, is damaged, or has no face of that index.",
        ja: "一覧にあるファイルが、書体でないか、壊れているか、指定された番号の書体がありません。"),
      example: Example("file: MyFont.zip", "file: MyFont.ttf"),
      remedy: Phrase(
        en: "Place the file anew, or correct “file” and “face” in the list.", ja: "ファイルを置き直すか、一覧の「file」と「face」を直してください。"
      )),
    Explanation(
      "font-family-differs",
      meaning: Phrase(
        en: "The file bears another family name than its entry in the list.", ja: "ファイルの書体名が、一覧の書体名と違います。"),
      example: Example("family: MyFont", "family: My Font"),
      remedy: Phrase(en: "Write the family as “fc-scan” tells it.", ja: "「fc-scan」が示す書体名を書いてください。")),
    Explanation(
      "font-weight-differs",
      meaning: Phrase(
        en: "The file is bold and its entry says regular, or the other way round.", ja: "ファイルの太さが、一覧の太さと違います。"),
      example: Example(
        """
        weight: regular
        file: MyFont-Bold.ttf
        """,
        """
        weight: bold
        file: MyFont-Bold.ttf
        """),
      remedy: Phrase(en: "Correct “weight” in the list.", ja: "一覧の「weight」を直してください。")),
    Explanation(
      "font-another-version",
      meaning: Phrase(
        en: """
          A font file is another version than the one that “Fonts/fonts.yaml” lists: its list of tables has another sum \
          than “tables” says. Letters may be of another width in it, and lines may break elsewhere.
          """,
        ja: "書体のファイルが、「Fonts/fonts.yaml」にあるものと別の版です（「tables」の照合用の値が違います）。字幅が違えば、行の折り返しが変わります。"),
      example: Example(
        "sasshi render mybook.yaml",
        """
        make fonts
        sasshi render mybook.yaml
        """),
      remedy: Phrase(
        en: """
          Put the listed version there. Where the new one is wanted, write its sums (“sasshi fonts --json” tells them) into \
          the list and look at the pages.
          """,
        ja: "一覧にある版を置いてください。新しい版を使うときは、「sasshi fonts --json」で出る照合用の値を一覧に書き、ページを見直してください。")),
    Explanation(
      "font-listed-twice",
      meaning: Phrase(en: "Two entries of the list claim the same family and weight.", ja: "一覧に、同じ書体と太さの項目が二つあります。"),
      example: Example(
        """
        - { family: My Font, weight: regular, file: A.ttf }
        - { family: My Font, weight: regular, file: B.ttf }
        """,
        """
        - { family: My Font, weight: regular, file: A.ttf }
        - { family: My Font, weight: bold, file: B.ttf }
        """),
      remedy: Phrase(en: "Remove one of them.", ja: "一方を取り除いてください。")),
    Explanation(
      "font-unknown-family",
      meaning: Phrase(en: "A font was asked for that the list does not have.", ja: "一覧にない書体が指定されました。"),
      example: Example(
        "sasshi compose --measure 20em --font Meiryo", #"sasshi compose --measure 20em --font "BIZ UDGothic""#),
      remedy: Phrase(en: "Take one that “sasshi fonts” lists.", ja: "「sasshi fonts」にある書体にしてください。")),
    Explanation(
      "font-unknown-weight",
      meaning: Phrase(
        en: "A weight was asked for in which the list has no file of the family.", ja: "指定された太さのファイルが、一覧にありません。"),
      example: Example("weight: bold", "weight: regular"),
      remedy: Phrase(en: "Take another weight, or add the file to the list.", ja: "別の太さにするか、ファイルを一覧に加えてください。")),
    Explanation(
      "refused-text",
      meaning: Phrase(
        en: "The drawing library refuses a text, because it holds something that is no character.",
        ja: "描画のライブラリーが、文字でないものを含む文を受け付けません。"),
      example: Example(#""窓口\uFFFFの改善""#, #""窓口の改善""#),
      remedy: Phrase(en: "Type that text anew.", ja: "その文を入力し直してください。")),
    Explanation(
      "refused-font",
      meaning: Phrase(
        en: """
          The drawing library refuses a font: its file is damaged in a place that is read only when it is \
          drawn.
          """, ja: "描画のライブラリーが書体を受け付けません。描くときに初めて読む部分が壊れています。"),
      example: Example(
        "sasshi render mybook.yaml",
        """
        make fonts
        sasshi render mybook.yaml
        """),
      remedy: Phrase(
        en: "Place the font anew; “sasshi fonts” tells which file is not the listed one.",
        ja: "書体を置き直してください。「sasshi fonts」で、一覧と違うファイルが分かります。")),
    Explanation(
      "no-spreadsheet",
      meaning: Phrase(
        en: "An option is for spreadsheets, and the file is none.", ja: "表計算のファイルのためのオプションが、ほかのファイルに付いています。"),
      example: Example("sasshi import transcript.txt --sheet 実績", "sasshi import transcript.txt"),
      remedy: Phrase(en: "Leave the option out.", ja: "オプションを付けずに実行してください。")),
    Explanation(
      "bad-encoding",
      meaning: Phrase(en: "What “--encoding” names is no encoding that is read.", ja: "「--encoding」の文字コードは読めません。"),
      example: Example("sasshi import 総務部.csv --encoding ansi", "sasshi import 総務部.csv --encoding cp932"),
      remedy: Phrase(
        en: "Write utf-8, utf-16, cp932 or euc-jp, or leave it out.",
        ja: "utf-8、utf-16、cp932、euc-jpのどれかを書くか、指定をやめてください。")),
    Explanation(
      "no-pages",
      meaning: Phrase(
        en: "There is no page to be drawn. It is a fault of the program, not of your files.",
        ja: "描くページがありません。プログラムの不具合で、原稿のせいではありません。"),
      example: nil,
      remedy: Phrase(
        en: "Please tell us, with the command and the files, if you may pass them on.",
        ja: "差し支えなければ、コマンドと原稿を添えてお知らせください。")),
    Explanation(
      "drawing",
      meaning: Phrase(
        en: "The drawing library reports a failure. It is a fault of the program, not of your files.",
        ja: "描画のライブラリーが失敗を知らせました。プログラムの不具合で、原稿のせいではありません。"),
      example: nil,
      remedy: Phrase(
        en: "Please tell us, with the command and the files, if you may pass them on.",
        ja: "差し支えなければ、コマンドと原稿を添えてお知らせください。")),
    Explanation(
      "anchor-missing",
      meaning: Phrase(
        en: "A link leads to a place that is on no page. It is a fault of the program, not of your files.",
        ja: "リンクの行き先がどのページにもありません。プログラムの不具合で、原稿のせいではありません。"),
      example: nil,
      remedy: Phrase(
        en: "Please tell us, with the command and the files, if you may pass them on.",
        ja: "差し支えなければ、コマンドと原稿を添えてお知らせください。")),
    Explanation(
      "stamps-differ",
      meaning: Phrase(
        en: """
          The tags of the PDF do not fit what was drawn, and such a PDF is not written. It is a fault of \
          the program, not of your files.
          """, ja: "PDFのタグが描いたものと合わないので、書き出しませんでした。プログラムの不具合で、原稿のせいではありません。"),
      example: nil,
      remedy: Phrase(
        en: "Please tell us, with the command and the files, if you may pass them on.",
        ja: "差し支えなければ、コマンドと原稿を添えてお知らせください。")),
    Explanation(
      "pdf-unreadable",
      meaning: Phrase(
        en: """
          What Cairo painted is not written as it is expected to be, and no tags can be added to it. It is a fault of \
          the program, not of your files.
          """, ja: "Cairoの描いたPDFが予想した形と違い、タグを付けられません。プログラムの不具合で、原稿のせいではありません。"),
      example: nil,
      remedy: Phrase(
        en: "Please tell us, with the command and the files, if you may pass them on.",
        ja: "差し支えなければ、コマンドと原稿を添えてお知らせください。")),
    Explanation(
      "too-large",
      meaning: Phrase(en: "An image would have more pixels than can be drawn.", ja: "画像の画素が多すぎて描けません。"),
      example: Example(
        "sasshi render mybook.yaml -o 'page-{0p}.png' --ppi 2400",
        "sasshi render mybook.yaml -o 'page-{0p}.png' --ppi 300"),
      remedy: Phrase(
        en: "Take fewer pixels to the inch with “--ppi”, or a smaller page.", ja: "「--ppi」を小さくするか、用紙を小さくしてください。")),
    Explanation(
      "no-memory",
      meaning: Phrase(en: "The machine has not enough memory left to draw a page.", ja: "ページを描くメモリーが足りません。"),
      example: Example(
        "sasshi render mybook.yaml -o 'page-{0p}.png' --ppi 2400",
        "sasshi render mybook.yaml -o 'page-{0p}.png' --ppi 300"),
      remedy: Phrase(
        en: "Take fewer pixels to the inch, or end other programs.", ja: "「--ppi」を小さくするか、ほかのプログラムを終えてください。")),
    Explanation(
      "unknown-id",
      meaning: Phrase(
        en: "There is no check and no message of the id that was asked for.", ja: "指定されたidの検査もメッセージもありません。"),
      example: Example("sasshi explain wrong-sums", "sasshi explain wrong-sum"),
      remedy: Phrase(
        en: "Take an id that is proposed, or see all with “sasshi explain”.",
        ja: "示されたidで指定してください。「sasshi explain」で一覧が見られます。")),
    Explanation(
      "no-glyph",
      meaning: Phrase(
        en:
          "A text has a character for which no font has a glyph, not even 〓. PDF/A and PDF/UA allow no such character, so that the file cannot be what it promises.",
        ja: "どの書体にもない字があり、代わりの〓もありません。PDF/AとPDF/UAではこのような字が許されないため、約束した規格のファイルになりません。"),
      example: Example("fonts.yaml: 欧文書体だけ", "fonts.yaml: … fallback: true"),
      remedy: Phrase(
        en: "List a font that has the character or 〓, write another character, or write --standard none.",
        ja: "その字か〓のある書体を加えるか、別の字にするか、「--standard none」を付けてください。")),
    Explanation(
      "unknown-place",
      meaning: Phrase(
        en: "The name of a page's file has a place in braces that stands for nothing.",
        ja: "ページのファイル名に、使えない {…} があります。"),
      example: Example(
        "sasshi render mybook.yaml -o 'page-{page}.png'", "sasshi render mybook.yaml -o 'page-{0p}.png'"),
      remedy: Phrase(
        en: "Take one of the places that are named.",
        ja: "示されたものから選んでください。")),
  ]
}
