import Foundation
import Testing

// The messages of the program in each language, with none in the other language.

/// A manuscript with many errors.
private let wrongBook = """
  title: 山川市組織目標
  issuerr: 山川市
  date: 2019-02-30
  fiscalYear: [令和6年度]
  pillars:
    1: 市民とともに
    x: 柱
    2:
  fields:
    initiatives: 列
  departments:
    - name: 総務部
      pillars:
        - pillar: 7
          objectives:
            - text: 情報を届けます。
              rows:
                - initiatives: []
                - results: [年12回]
                - initiatives:
                    - { number: 0, text: ① 広報紙を改めます。, sections: 広報課 }
                    - { text: "" }
                  results:
                    - ・紙面を刷新
                    -
                    - text: [年]
        - pillar: 一
    - name: 総務部
    - 財政部

  """

/// A book without errors, but with findings.
private let book = """
  title: 山川市組織目標
  fiscalYear: 令和6年度
  pillars:
    1: 市民とともに
  departments:
    - name: 総務部
      pillars:
        - pillar: 1
          objectives:
            - text: 情報を届けます。
              rows:
                - initiatives:
                    - { number: 1, text: 施設の整備を促進をします。, sections: [広報課] }
                    - { number: 3, text: サーバーとサーバを替えます。, sections: [広報課] }
                  results:
                    - 紙面の刷新（年12回
                    - 紙面の刷新（年12回

  """

private let transcript = [
  "平成30年度", "山川市組織重点目標", "目次", "総務部\t1", "消防部\t9", "総務部 平成30年度組織重点目標",
  "この行はどこにも入りません", "(1) 市民から", "組織目標\t取組内容\t課等\t実績\t成果\t成果",
  "目標\t①あ ②い\t一課 二課 三課\t・う<b>え</b>\tお", "①か\t一課\t・き\tく", "目標\tけ\t一課、二課\t○さ ○し\t3回 4回",
  "\t1 す\t一課\t⽬標\t・せ\t・そ\t・た", "\t②ち\t\"一課\t・つ\t・て", "開かれた市政",
].joined(separator: "\n")

private let wrongLayout = """
  name: 別
  colour: red
  page: { size: A9, margins: { head: 20, foot: 15xx, gutter: 20mm, fore-edge: -3mm } }
  fonts: { main: BIZ UDGothik }
  styles:
    body: { font: main, size: 900pt, align: middle, ink: blue, weight: bold }
    head: { font: なし, size: 9pt }
  department: { style: body }
  pillar: { style: none }
  table:
    objective: column
    columns:
      - { field: initiatives, title: 取組内容, width: wide, style: body, min: 3mm }
  folio: { text: 頁, style: head }
  fit: { pages: 0, leading: { least: 90pt } }
  checks: { least-filled: 3 }

  """

private let wrongDictionary = """
  variants:
    - [一つ]
  wordz: {}
  words: [a]
  nouns: 3

  """

/// The command lines; a name of one of the files above stands for that file, and what follows `<` is standard input.
private let runs = [
  "render wrong.yaml", "import wrong.txt", "render book.yaml --layout wrong-layout.yaml",
  "check book.yaml --no-pages --dictionary wrong-dictionary.yaml", "render none.yaml", "render book.yaml -o none/x.pdf",
  "render book.yaml -o /dev/full", "render book.yaml -o book.yaml", "render book.yaml --layout six-column",
  "render book.yaml --department 財政", "render book.yaml --pillar 9", "render book.yaml --section 無い課",
  "render book.yaml --pages 90", "render book.yaml --pages x", "render book.yaml --pillar x",
  "render book.yaml --ppi 1",
  "render book.yaml --fit-pages 0", "render book.yaml --fit-pages 1", "render book.yaml --date x",
  "render book.yaml --format png -o -", "render book.yaml --icc book.yaml", "render book.yaml --icc none.icc",
  "render book.yaml -o x.pdf", "render book.yaml --format png -o x.png", "export book.yaml -o folder",
  "export book.yaml -o book.yaml", "pages book.yaml", "layouts", "layouts --resolve four-column book.yaml", "fonts",
  "check book.yaml", "check book.yaml --only nothing", "check --list", "check book.yaml --dry-run --no-pages",
  "check wrong.txt --fix",
  "check - --fix < book.yaml", "check book.yaml --dry-run --format json", "check book.yaml --no-pages --pages 2",
  "check book.yaml --department 無い部 --no-pages", "check book.yaml --no-pages --profile homophones",
  "check - < wrong.yaml",
  "check book.yaml --baseline wrong.yaml", "proof book.yaml -o proof.pdf", "proof book.yaml --sheet A9",
  "proof book.yaml --scale 1", "proof book.yaml --sheet A5 --scale 300", "proof book.yaml --png --annotate",
  "diff book.yaml book.yaml", "diff book.yaml wrong.yaml", "diff book.yaml book.yaml --department 無い部",
  "import wrong.txt -o -", "import book.yaml -o copy.yaml", "compose --measure x", "compose --measure 20em --font なし",
  "compose --measure 20em --ndjson < book.yaml", "compose --table < book.yaml",
  "compose --measure 9em --timing < x.txt",
  "render", "render a b", "render --xx a", "render --layou a", "render a --ppi x", "render a --format gif",
  "render a --layout", "render --quiet=1 a", "check", "compose", "layouts a", "proof a --stage x", "diff a", "nothing",
  "--lang xx", "render a --lang xx", "export a", "--generate-completion-script x",
  "preview", "preview -", "preview none.yaml", "preview book.yaml --layout six-column", "preview book.yaml --port x",
  "preview --help", "explain no-port",
  "explain bad-scale", "explain nothing", "explain --help", "--help", "render --help",
  "export --help", "import --help", "template --help", "sheets --help", "sheets --pages 8", "sheets --pages 0",
  "sheets --pages 8 --impose quartz", "sheets --pages 8 --impose signature:6", "pages --help", "layouts --help",
  "fonts --help",
  "schema --help", "compose --help", "check --help", "proof --help", "diff --help", "help render",
]

/// The text that a command prints in a language: its answer, unless that is a book, and its messages.
private func said(_ line: String, in locale: String) throws -> String {
  try withFolder { folder in
    let files = [
      "wrong.yaml": wrongBook, "book.yaml": book, "wrong.txt": transcript, "wrong-layout.yaml": wrongLayout,
      "wrong-dictionary.yaml": wrongDictionary, "x.txt": "市民に。",
    ]
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    let parts = line.split(separator: " < ").map { $0.split(separator: " ").map(String.init) }
    let input = parts.count > 1 ? folder.appending(path: parts[1][0]) : nil
    let run = try sasshi(parts[0], environment: ["LANG": locale], folder: folder, input: input)
    #expect([0, 1, 64, 66, 73].contains(run.status), "\(run.errors)")
    return run.errors + (line.hasPrefix("import") ? "" : run.text)
  }
}

/// Words that are the same in every language: formats, standards, trade terms, units, choices of options, names of
/// layouts, keys, and file names.
private let named = Set(
  """
  pdf png svg xlsx xlsm ods csv tsv yaml yml json sarif github url html markdown tex wiki word utf icc iso srgb rgb cmyk debian jlreq unicode mib ua \
  mm cm in pt em ms fr \
  ja en text none both restart auto loose normal strict very jis books may break keep policy first second done letter \
  regular bold standard koyobun jtf style fair homophones homophone libkkc data skkdic fix dry run zsh bash fish \
  page bleed fit checks main findings lang source date epoch index out book schema id mac \
  short full long left right booklet signature quarto octavo saddle up cut sheets flip binding impose keep last \
  inks leaves top sra kg crop center fold register bar slug all cover spine marks creep paper weight \
  render export import template pages layouts fonts compose check proof diff preview explain ctrl
  """.split(separator: " ").map(String.init))

/// The keys and names in the layouts and in the list of fonts.
private let keys: Set<String> = {
  let files = [
    "Layouts/four-column.yaml", "Layouts/three-levels.yaml", "Layouts/colour.yaml", "Samples/three-levels/layout.yaml",
    "Fonts/fonts.yaml",
  ].map {
    projectFolder.appending(path: $0)
  }
  let lines = files.compactMap { try? String(contentsOf: $0, encoding: .utf8) }.joined().split(separator: "\n")
  return Set(
    lines.flatMap { line in
      let entry = line.prefix { $0 != "#" }
      let isName = entry.contains("family:") || entry.contains("fonts:")
      return (isName ? entry : entry.prefix { $0 != ":" }).matches(of: /[A-Za-z]{2,}/).map { $0.output.lowercased() }
    })
}()

/// The texts of the files above, whose names appear in either language; the rounds of proofs, and the character printed
/// for one that no font has.
private let own =
  [wrongBook, book, transcript, wrongLayout, wrongDictionary, runs.joined()].joined() + "初校再校校了〓"

@Test("In Japanese no English is said", .enabled(if: hasFonts), arguments: runs)
func saysNoEnglish(_ line: String) throws {
  let text = try said(line, in: "ja_JP.UTF-8")
  let words = prose(of: text).matches(of: /[A-Za-z]{2,}/).map { $0.output.lowercased() }
  let found = words.filter { !named.contains($0) && !keys.contains($0) }
  #expect(found.isEmpty, "\(found)\n\(text)")
}

@Test("In English no Japanese is said but what is quoted", .enabled(if: hasFonts), arguments: runs)
func saysNoJapanese(_ line: String) throws {
  let text = try said(line, in: "C")
  let found = prose(of: text).matches(of: /[\p{Han}\p{Hiragana}\p{Katakana}]+/).map { String($0.output) }
    .filter { !own.contains($0) }
  #expect(found.isEmpty, "\(found)\n\(text)")
}

@Test("A word of another language in an answer would be found")
func proseIsFound() {
  #expect(prose(of: "b.yaml:3:1: エラー: 「x」は wrong [bad-x]\n  3 | wrong\n").contains("wrong"))
  #expect(!prose(of: "b.yaml:3:1: エラー: 「wrong」は [bad-x]\n  3 | wrong\nsasshi render --wrong").contains("wrong"))
}

/// The places where the language can be chosen.
@Test(
  arguments: [
    "--lang ja render --help", "render --help --lang ja", "render --lang=ja --help", "help render --lang ja",
    "--lang en --lang ja help render",
  ])
func theLanguageMayStandAnywhere(_ line: String) throws {
  let run = try sasshi(line.split(separator: " ").map(String.init))
  #expect(run.status == 0)
  #expect(run.text == (try sasshi("render", "--help", environment: ["LANG": "ja_JP.UTF-8"])).text)
}

@Test("A language that is none is refused in that of the machine")
func noSuchLanguage() throws {
  for (locale, word) in [("C", "invalid"), ("ja_JP.UTF-8", "「xx」")] {
    for line in [["--lang", "xx", "layouts"], ["layouts", "--lang=xx"]] {
      let run = try sasshi(line, environment: ["LANG": locale])
      #expect(run.status == 64)
      #expect(run.errors.contains(word))
    }
  }
}

@Test("Behind -- nothing chooses the language") func afterTheOptions() throws {
  let run = try sasshi("render", "--", "--lang=ja")
  #expect(run.status == 66)
  #expect(run.errors.contains("error: cannot read “--lang=ja”"))
}

@Test("Japanese help keeps to the terminal's width and to kinsoku", arguments: [80, 60])
func helpFitsTheTerminal(columns: Int) throws {
  for command in runs where command.hasSuffix("--help") {
    let arguments = command.split(separator: " ").map(String.init)
    let run = try sasshi(arguments, environment: ["LANG": "ja_JP.UTF-8", "COLUMNS": String(columns)])
    for line in run.text.split(separator: "\n") {
      let width = line.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      #expect(width <= columns, "\(line)")
      #expect(line.drop { $0 == " " }.first.map { !"、。）」ー".contains($0) } ?? true, "\(line)")
    }
  }
}

@Test("Japanese help names each value in Japanese") func helpNamesValues() throws {
  for command in runs where command.hasSuffix("--help") {
    let text = try said(command, in: "ja_JP.UTF-8")
    #expect(text.matches(of: /<[A-Za-z-]+>/).map { String($0.output) } == [], "\(command)")
  }
}

/// A text without quoted lines, ids, options, file names, values and examples: only language is left.
private func prose(of text: String) -> String {
  let others: [Regex<Substring>] = [
    #/(?m)^ +[0-9]* \|.*$/#, #/\[[a-z0-9-]+\]/#, #/[A-Za-z0-9.\/{}-]*[.\/][A-Za-z0-9.\/{}-]+/#, #/<[^>]*>/#,
    #/\{[^}]*\}/#, #/（(?:値|省略時): [^）]*）/#, #/(?m)^(?:  )?[a-z-]+(?:  |\t|（)/#, #/--?[a-z][a-z-]*/#,
    #/sasshi(?: [a-z]+)?/#, #/「[^」]*」/#, #/“[^”]*”/#, #/'[^']*'/#, #/\([^)]*\)/#,
  ]
  return others.reduce(text) { $0.replacing($1, with: " ") }
}
