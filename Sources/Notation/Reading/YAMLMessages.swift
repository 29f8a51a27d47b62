internal import Diagnostics

extension Message {
  static func invalidYAML(_ reason: Phrase) -> Message {
    Message(
      id: "invalid-yaml", en: "this is not valid YAML: \(reason.en)", ja: "YAMLとして読めません。\(reason.ja)")
  }
  static let severalDocuments = Message(
    id: "several-documents", en: "a second document begins here; a file holds one",
    ja: "ここから二つ目の文書が始まっています。一つのファイルに書ける文書は一つです")
  static let tooDeep = Message(
    id: "too-deep", en: "this is nested deeper than \(Limits.depth) levels",
    ja: "入れ子が深すぎます（\(Limits.depth)段まで）")
  static let tooManyValues = Message(
    id: "too-many-values", en: "the file holds more than \(Limits.nodes) values",
    ja: "ファイルの値が多すぎます（\(Limits.nodes)個まで）")
  static func undefinedAlias(_ name: String) -> Message {
    Message(
      id: "undefined-alias", en: "“*\(name)” refers to an anchor “&\(name)” that does not stand before it",
      ja: "「*\(name)」が指す「&\(name)」が、これより前にありません")
  }
  static let keyIsNoText = Message(
    id: "wrong-type", en: "a key must be text, not a list or a mapping",
    ja: "キーは文字でなければなりません。リストや対応表は使えません")
}

/// libyaml's complaint in words for people, with remedies.
func explained(problem: String, context: String) -> (reason: Phrase, hints: [Phrase]) {
  for entry in complaints where problem.hasPrefix(entry.beginning) { return (entry.reason, [entry.remedy]) }
  if problem.hasPrefix("did not find expected alphabetic") {
    let mark = context.contains("alias") ? "*" : "&"
    return (Phrase(en: "“\(mark)” cannot begin a text", ja: "「\(mark)」で始まる文字列はそのままでは書けません"), [inQuotes])
  }
  return (
    Phrase(en: problem, ja: "書き方に誤りがあります（\(problem)）"),
    [
      Phrase(
        en: "put the text in quotation marks if it is meant as text", ja: "文字として書いたものなら、引用符で囲んでください")
    ]
  )
}

extension Phrase {
  static let textWithColon = Phrase(
    en: "put a text that holds “: ” in quotation marks", ja: "「: 」を含む文字列は引用符で囲んでください")
}

private let inQuotes = Phrase(en: "put the text in quotation marks", ja: "その文字列を引用符で囲んでください")

/// How each complaint begins, with its meaning and its remedy.
private let complaints: [(beginning: String, reason: Phrase, remedy: Phrase)] = [
  (
    "found a tab character",
    Phrase(en: "a tab stands where the indentation is", ja: "字下げにタブが使われています"),
    Phrase(
      en: "write blanks, not a tab; an editor can replace tabs by blanks",
      ja: "タブではなく半角の空白で字下げしてください。エディターの置換でまとめて直せます")
  ),
  (
    "found character that cannot start any token",
    Phrase(en: "no text can begin with this character", ja: "この文字で始まる文字列はそのままでは書けません"),
    inQuotes
  ),
  (
    "mapping values are not allowed",
    Phrase(en: "a second “: ” stands on this line, or the indentation is wrong", ja: "この行に「: 」が二つあるか、字下げがずれています"),
    .textWithColon
  ),
  (
    "could not find expected ':'",
    Phrase(en: "a key without a colon stands here", ja: "キーのあとにコロンがありません"),
    Phrase(en: "write “key: value”, and indent what continues a text", ja: "「キー: 値」と書き、文字列の続きの行は字下げしてください")
  ),
  (
    "did not find expected key",
    Phrase(en: "the indentation fits nothing above it", ja: "字下げが上のどの行とも合っていません"),
    Phrase(en: "align keys with those of the same mapping", ja: "同じまとまりのキーは、行頭の位置をそろえてください")
  ),
  (
    "did not find expected '-' indicator",
    Phrase(en: "an entry without a dash stands in a list", ja: "リストの中に「-」で始まらない行があります"),
    Phrase(en: "begin it with “- ”, aligned with the others", ja: "ほかの行とそろえて「- 」で始めてください")
  ),
  (
    "block sequence entries are not allowed",
    Phrase(en: "a list cannot begin here", ja: "ここからリストを始めることはできません"),
    Phrase(
      en: "put it on the next line, indented; put a text that begins with “- ” in quotation marks",
      ja: "次の行に字下げして書いてください。「- 」で始まる文字列なら引用符で囲んでください")
  ),
  (
    "did not find expected ',' or",
    Phrase(en: "a bracket is not closed", ja: "括弧が閉じていません"),
    Phrase(
      en: "separate entries with commas, close the bracket, and put text with brackets in quotation marks",
      ja: "値はコンマで区切り、括弧を閉じてください。括弧を含む文字列は引用符で囲んでください")
  ),
  (
    "found unexpected end of stream",
    Phrase(en: "a quotation mark is not closed", ja: "引用符が閉じていません"),
    Phrase(en: "close it", ja: "引用符を閉じてください")
  ),
  (
    "did not find expected node content",
    Phrase(en: "a value is missing", ja: "値がありません"),
    Phrase(en: "write one, or remove the comma", ja: "値を書くか、余分なコンマを消してください")
  ),
  (
    "found unknown escape character",
    Phrase(
      en: "a backslash in double quotes stands before a letter that it does not go with",
      ja: "二重引用符の中の「\\」に、続けられない文字が続いています"),
    Phrase(en: "write the backslash twice, or use single quotes", ja: "「\\\\」と二つ重ねるか、一重引用符を使ってください")
  ),
  (
    "found invalid Unicode character escape code",
    Phrase(en: "the escape is no character by itself", ja: "この「\\」の書き方は、それだけでは文字になりません"),
    Phrase(en: "write the character itself", ja: "文字をそのまま入力してください")
  ),
  (
    "control characters are not allowed",
    Phrase(en: "an invisible control character stands here", ja: "目に見えない制御文字があります"),
    Phrase(en: "delete it, or write it as “\\xNN” in double quotes", ja: "消すか、二重引用符の中に「\\xNN」の形で書いてください")
  ),
  (
    "did not find expected <document start>",
    Phrase(en: "the text goes on after its end", ja: "文書の終わりのあとに続きがあります"),
    Phrase(en: "write “key: value” lines, all of them aligned", ja: "「キー: 値」の行を、行頭をそろえて書いてください")
  ),
  (
    "did not find expected comment or line break",
    Phrase(en: "something stands where the line should end", ja: "行が終わるはずの所に余分な文字があります"),
    inQuotes
  ),
  (
    "found unexpected document indicator",
    Phrase(en: "“---” or “...” stands inside quotation marks", ja: "引用符の中に「---」か「...」の行があります"),
    Phrase(en: "close the quotation mark", ja: "引用符を閉じてください")
  ),
]
