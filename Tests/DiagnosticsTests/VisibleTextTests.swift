import Diagnostics
import Testing

@Test(
  "What steers a terminal is shown, everything else stays",
  arguments: [
    ("\u{1B}[31m", #"\u{1B}[31m"#), ("一\u{7}二\u{0}", #"一\u{7}二\u{0}"#), ("\u{7F}\u{9B}", #"\u{7F}\u{9B}"#),
    ("\u{202E}逆\u{2069}\u{61C}\u{200E}", #"\u{202E}逆\u{2069}\u{61C}\u{200E}"#), ("一\r\n二", #"一\u{D}\u{A}二"#),
    ("目標 か\u{3099} 👩🏽‍👦🏽 辻󠄀 \u{200D}", "目標 か\u{3099} 👩🏽‍👦🏽 辻󠄀 \u{200D}"), ("", ""),
  ])
func visible(text: String, shown: String) {
  #expect(text.visible == shown)
  #expect(text.visible.visible == shown)
}

@Test func linesCanBeKept() {
  #expect("一\t二\n\u{1B}".visible(keeping: ["\n"]) == "一\\u{9}二\n\\u{1B}")
}

@Test("The caret stands under what it points at, also behind an escape")
func caretBehindAnEscape() {
  let source = Source(name: "b\u{1B}.yaml", text: "題\u{1B}目標")
  let problem = Diagnostic.error(
    Message(id: "x", text: "“\u{9B}” is\nwrong"), at: SourceSpan(file: "b\u{1B}.yaml", line: 1, columns: 2..<4),
    hints: ["write\n“\u{202E}”"])
  #expect(
    problem.text(sources: [source.name: source], in: .en) == #"""
      b\u{1B}.yaml:1:2: error: “\u{9B}” is\u{A}wrong [x]
        1 | 題\u{1B}目標
          |   ^^^^^^^^
      hint: write\u{A}“\u{202E}”
      """#)
}
