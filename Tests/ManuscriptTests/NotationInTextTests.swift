import Diagnostics
import Foundation
import Manuscript
import Testing

private func told(_ text: String) -> [String] {
  let yaml = "title: 目標\nfront:\n  - title: 序\n\(text)\ndepartments: [{ name: 総務部 }]\n"
  return readBook(Data(yaml.utf8), file: "b.yaml").diagnostics.map { problem in
    let span = problem.span.map { "\($0.line):\($0.columns.lowerBound)-\($0.columns.upperBound - 1)" } ?? ""
    return "\(problem.severity) \(span) \(problem.message.id)"
  }
}

@Test(
  "What was meant as YAML and became text is told at its line",
  arguments: [
    ("    text: |\n      予算の表です。\n      - table:\n          columns: [会計]\n", "6:7-14"),
    ("    text: |\n      予算の表です。\n\n      heading: 見出し\n", "7:7-14"),
    ("    text: >\n      予算の表です。\n      - figure: { file: a.png }\n", "6:7-15"),
    ("    text:\n      - |\n        予算の表です。\n        signature:\n          市長\n", "7:9-18"),
    ("    text:\n      - \"予算の表です。\n        caption: 表\"\n", "6:9-16"),
    // An entry that is indented further than the one above it.
    ("    text:\n      - list:\n          - 講座\n            - 春の講座\n", "7:13-18"),
  ])
func notationInTexts(text: String, place: String) {
  #expect(told(text) == ["warning \(place) notation-in-text"])
}

@Test(
  "Texts of several lines are left alone",
  arguments: [
    "    text: |\n      一行目\n      - 二行目\n      時間: 9時から\n      textbook: 本\n      text:続き\n",
    "    text:\n      - 講座 - 春\n      - \"講座 - 春\n        - 秋\"\n      - 期間は\n        春: 3月です。\n".replacing(
      "春: ", with: "春:"),
    "    text: [\"一\\n- table:\", 段落]\n".replacing("- table:", with: "表:"),
  ])
func textsOfSeveralLines(text: String) {
  #expect(told(text) == [])
}
