import Diagnostics
import Testing

@testable import sasshi

@Test(arguments: [
  (
    "  -o <o>                  出力先。PDFなら - で標準出力。",
    "  -o <出力先>             出力先。PDFなら - で標準出力。"
  ),
  ("  <book>                  原稿。", "  <冊子>                  原稿。"),
  ("  --department <department>", "  --department <部>"), ("使い方: sasshi <subcommand>", "使い方: sasshi <コマンド>"),
  (
    "  --baseline <baseline>   既知の指摘。",
    "  --baseline <既知の指摘のファイル>\n                          既知の指摘。"
  ), ("                          「<ul>」は箇条書き。", "                          「<ul>」は箇条書き。"),
])
func helpNamesValuesInJapanese(line: String, said: String) { #expect(terminalHelpLines(line, columns: 80) == said) }
