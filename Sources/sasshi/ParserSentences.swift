import Diagnostics

// The Japanese for the English sentences of the argument parser.

/// A sentence with `{}` for each text that is filled in, and `{,}` for each list of texts.
private struct Sentence {
  private let english: [Substring]
  private let japanese: [Substring]

  init(english: String, japanese: String) {
    self.english = english.split(separator: "{", omittingEmptySubsequences: false)
    self.japanese = japanese.split(separator: "{", omittingEmptySubsequences: false)
    precondition(self.english.count == self.japanese.count, "both languages say the same")
  }

  /// The Japanese for `text`; nil where `text` is another sentence.
  func japanese(for text: some StringProtocol) -> String? {
    guard text.hasPrefix(english[0]) else { return nil }
    var rest = Substring(text).dropFirst(english[0].count)
    var result = String(japanese[0])
    for index in english.indices.dropFirst() {
      let isList = english[index].hasPrefix(",")
      let next = english[index].dropFirst(isList ? 2 : 1)
      let isLast = index == english.count - 1
      guard let found = isLast ? rest.rangeOfEnd(next) : rest.firstRange(of: next) else { return nil }
      let filled = rest[..<found.lowerBound]
      result += (isList ? japaneseList(filled) : String(filled)) + japanese[index].drop { ",}".contains($0) }
      rest = rest[found.upperBound...]
    }
    return rest.isEmpty ? result : nil
  }
}

extension Substring {
  /// The range of `end` at the end; nil where the text does not end so.
  fileprivate func rangeOfEnd(_ end: Substring) -> Range<Index>? {
    hasSuffix(end) ? index(endIndex, offsetBy: -end.count)..<endIndex : nil
  }
}

/// The Japanese for a list such as `'a', 'b' or 'c'`.
private func japaneseList(_ list: Substring) -> String {
  list.split(separator: /', '|' or '|' and '/).map { item in
    Phrase(quoting: item.filter { $0 != "'" }).ja
  }.joined(separator: "、")
}

/// The parser's messages about arguments; of two with the same beginning, the longer one is first.
private let complaints: [Sentence] = [
  Sentence(english: "Unknown option '{}'. Did you mean '{}'?", japanese: "「{}」というオプションはありません。もしかして「{}」ですか"),
  Sentence(english: "Unknown option '{}'", japanese: "「{}」というオプションはありません"),
  Sentence(english: "Missing value for '{}' in '{}'", japanese: "「{}」の値がありません（「{}」の中）"),
  Sentence(english: "Missing value for '{}'", japanese: "「{}」の値がありません"),
  Sentence(
    english: "The option '{}' does not take any value, but '{}' was specified.", japanese: "「{}」に値は付けられません（「{}」）"),
  Sentence(english: "Unexpected argument '{}'", japanese: "余分な引数「{}」があります"),
  Sentence(english: "{} unexpected arguments: '{,}'", japanese: "余分な引数が{}個あります：{,}"),
  Sentence(english: "Missing expected argument '{}'", japanese: "「{}」がありません"),
  Sentence(english: "Missing one of: '{,}'", japanese: "次のどれかが要ります：{,}"),
  Sentence(english: "Missing required subcommand.", japanese: "コマンドがありません"),
  Sentence(
    english: "Value to be set with flag '{}' had already been set with flag '{}'", japanese: "「{}」は「{}」と一緒に指定できません"),
  Sentence(english: "Invalid option: {}", japanese: "「{}」はオプションとして読めません"),
  Sentence(english: "Command '{}' is not a parent of the current command.", japanese: "「{}」というコマンドはここでは使えません"),
  Sentence(
    english: "The value '{}' is invalid for '{}'. Please provide one of the following:\n{}",
    japanese: "「{}」は「{}」の値になりません。次のどれかを指定してください：\n{}"),
  Sentence(
    english: "The value '{}' is invalid for '{}'. Please provide one of {,}.",
    japanese: "「{}」は「{}」の値になりません。{,}のどれかを指定してください"),
  Sentence(english: "The value '{}' is invalid for '{}'", japanese: "「{}」は「{}」の値になりません"),
  Sentence(
    english: "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n{}",
    japanese: "シェルが分かりません。使えるものは次のとおりです：\n{}"),
  Sentence(
    english:
      "Can't generate completion scripts for '{}'.\nPlease use --generate-completion-script=<shell> with one of:\n{}",
    japanese: "「{}」の補完スクリプトは作れません。使えるものは次のとおりです：\n{}"),
]

/// The message in Japanese; unchanged where it is not one of the parser's.
func japaneseComplaint(_ text: String) -> String {
  text.split(separator: "\n   or: ").map { part in
    complaints.lazy.compactMap { $0.japanese(for: part) }.first.map(withJapaneseValueNames) ?? String(part)
  }.joined(separator: "\n   または: ")
}

/// The Japanese for the value names in the parser's help, which come from the code.
private let valueNames: [Substring: String] = [
  "adjust": "そろえ方", "binding": "綴じる側", "flip": "めくる辺", "impose": "面付け", "keep-last": "ページ数", "last-signature": "扱い",
  "bleed": "長さ", "cover-weight": "用紙", "creep": "長さ", "marks": "トンボ", "paper": "用紙", "paper-weight": "用紙",
  "spine": "長さ",
  "against": "前年度の冊子", "baseline": "既知の指摘のファイル", "book": "冊子", "by": "単位", "changes": "前の冊子", "cover": "表紙",
  "date": "日付",
  "department": "部", "diagnostics": "形", "dictionary": "用語のファイル", "fiscal-year": "年度", "fit-pages": "ページ数",
  "font": "書体", "format": "形",
  "icc": "プロファイル", "id": "名前", "lang": "言語", "layout": "レイアウト", "level": "水準", "measure": "行長", "new": "新しい冊子",
  "numbering": "番号", "o": "出力先", "old": "古い冊子", "options": "オプション", "part": "階層の名前", "only": "検査", "pages": "ページ",
  "pillar": "柱",
  "port": "ポート", "ppi": "画素数",
  "profile": "プロファイル", "scale": "縮尺", "section": "課等", "sheet": "用紙", "size": "大きさ", "source": "原稿", "stage": "校",
  "standard": "規格", "stretch-limit": "限度", "trace": "ファイル", "subcommand": "コマンド", "subcommands": "コマンド",
  "tighten": "限度",
  "without": "検査", "write-baseline": "書き出すファイル",
]

/// The text with value names in Japanese; unknown ones are unchanged.
func withJapaneseValueNames(_ text: String) -> String {
  text.replacing(/<([a-z-]+)>/) { match in valueNames[match.1].map { "<\($0)>" } ?? String(match.0) }
}

/// The lines of a help text that are the parser's own.
private let lines: [Sentence] = [
  Sentence(english: "OVERVIEW: {}", japanese: "{}"),
  Sentence(english: "USAGE: {}", japanese: "使い方: {}"),
  Sentence(english: "Usage: {}", japanese: "使い方: {}"),
  Sentence(english: "Help:  {}", japanese: "説明: {}"),
  Sentence(english: "ARGUMENTS:", japanese: "引数:"),
  Sentence(english: "OPTIONS:", japanese: "オプション:"),
  Sentence(english: "SUBCOMMANDS:", japanese: "コマンド:"),
  Sentence(english: "  See '{}' for detailed help.", japanese: "  コマンドの説明は「{}」で見られます。"),
  Sentence(english: "  See '{}' for more information.", japanese: "  詳しくは「{}」で見られます。"),
  Sentence(english: "{}Show the version.", japanese: "{}バージョンを表示します。"),
  Sentence(english: "{}Show help information.", japanese: "{}この説明を表示します。"),
  Sentence(english: "{}Show subcommand help information.", japanese: "{}コマンドの説明を表示します。"),
]

/// The parser's remarks on an option's values, at the end of a line.
private let valueLists: [Sentence] = [
  Sentence(english: "{} (values: {}; default: {})", japanese: "{}（値: {}。省略時: {}）"),
  Sentence(english: "{} (values: {})", japanese: "{}（値: {}）"),
  Sentence(english: "{} (default: {})", japanese: "{}（省略時: {}）"),
]

/// The line of help in Japanese; unchanged where it is not the parser's own.
func japaneseHelpLine(_ line: Substring) -> String {
  let text = lines.lazy.compactMap { $0.japanese(for: line) }.first ?? String(line)
  return valueLists.lazy.compactMap { $0.japanese(for: text) }.first ?? text
}
