import Diagnostics
import Foundation
import Notation
import Testing

@Test(
  "what is no notation is refused with its place",
  arguments: [
    ("", "empty-file", 1, 1),
    (" \n# nur\n", "empty-file", 1, 1),
    ("a: 1\n\tb: 2\n", "invalid-yaml", 2, 1),
    ("題名: 目標: 値\n", "invalid-yaml", 1, 7),
    ("a: \"開く\nb: 2\n", "invalid-yaml", 1, 4),
    ("a: [1, 2\nb: 3\n", "invalid-yaml", 1, 4),
    ("- a\nb\n", "invalid-yaml", 2, 1),
    ("a: 1\n---\nb: 2\n", "several-documents", 2, 1),
    ("市: *名\n", "invalid-yaml", 1, 4),
    ("市: *name\n", "undefined-alias", 1, 4),
    ("? [a]\n: b\n", "wrong-type", 1, 3),
    ("a: 一\u{7}\n", "invalid-yaml", 1, 5),
    ("a: \"\\q\"\n", "invalid-yaml", 1, 5),
  ])
func refusals(yaml: String, id: String, line: Int, column: Int) throws {
  let (node, _, diagnostics) = readNode(Data(yaml.utf8), file: "b.yaml")
  #expect(node == nil)
  let problem = try #require(diagnostics.first)
  #expect(diagnostics.count == 1)
  #expect(problem.severity == .error)
  #expect(problem.message.id == id)
  #expect(problem.span?.line == line)
  #expect(problem.span?.columns.lowerBound == column)
}

@Test(
  "a key whose colon is none is told at its line",
  arguments: [
    ("title：題\ndepartments: []\n", 1, 1..<7, "title: 題"),
    ("title：題\n# 注\n\nedition：実績\ndepartments: []\n", 1, 1..<7, "title: 題"),
    ("edition: 実績\ntitle：題\nissuer: 市\n", 2, 1..<7, "title: 題"),
    ("edition: 実績\ntitle ： 題\n", 2, 1..<8, "title: 題"),
    ("title:題\ndepartments: []\n", 1, 1..<7, "title: 題"),
    ("title:　題\ndepartments: []\n", 1, 1..<7, "title: 題"),
    ("rows:\n  - text：目標\n    続き\n    number: 1\n", 2, 5..<10, "text: 目標"),
    ("pillars:\n  1：柱\n  2: 柱\n", 2, 3..<5, "1: 柱"),
    ("a:\n  行革プラン：指標\n  b: c\n", 2, 3..<9, "行革プラン: 指標"),
    ("departments：\n  - name: 部\n", 1, 1..<13, "departments:"),
    ("departments：\n- name: 部\n", 1, 1..<13, "departments:"),
  ])
func colonsThatAreNone(yaml: String, line: Int, columns: Range<Int>, corrected: String) throws {
  let (node, _, diagnostics) = readNode(Data(yaml.utf8), file: "b.yaml")
  #expect(node == nil)
  #expect(diagnostics.map(\.message.id) == ["invalid-yaml"])
  #expect(diagnostics.first?.span == SourceSpan(file: "b.yaml", line: line, columns: columns))
  #expect(diagnostics.first?.hints.map(\.en) == ["write a half-width colon and a blank: “\(corrected)”"])
}

@Test(
  "A missing dash, or a line that is set in too far, is told at the line that is at fault",
  arguments: [
    // A dash is missing before the line itself, which would be beside the text above it.
    ("lead:\n  - 段落です。\n    signature: 市長\n", 3, 5..<14, "write “- signature: …”, aligned with line 2"),
    ("text:\n  - 段落です。\n    二行目。\n    table:\n      rows: []\n", 4, 5..<10, "write “- table: …”, aligned with line 2"),
    // A dash is missing before the key above.
    (
      "objectives:\n  text: 目標\n    rows:\n      - a: 1\n", 2, 3..<7,
      "write “- text: …”, or align “rows:” with “text:”"
    ),
    (
      "objectives:\n  text: \"目標\"\n    rows:\n      - a: 1\n", 2, 3..<7,
      "write “- text: …”, or align “rows:” with “text:”"
    ),
    ("parts:\n  title: 局\n  short: 局\n  - title: 部\n", 2, 3..<8, "write “- title: …”"),
    // The line is indented too far.
    ("title: 目標\n  edition: 実績\n", 2, 3..<10, "align it with line 1, or with what it belongs to"),
    ("a:\n  - name: 部\n      pillars: []\n", 3, 7..<14, "align it with line 2, or with what it belongs to"),
    ("a:\n  - 段落\n    - signature: 市長\n", 3, 7..<16, "align it with line 2, or with what it belongs to"),
  ])
func missingDashes(yaml: String, line: Int, columns: Range<Int>, hint: String) {
  let (node, _, diagnostics) = readNode(Data(yaml.utf8), file: "b.yaml")
  #expect(node == nil)
  #expect(diagnostics.map(\.message.id) == ["invalid-yaml"])
  #expect(diagnostics.first?.span == SourceSpan(file: "b.yaml", line: line, columns: columns))
  #expect(diagnostics.first?.hints.first?.en == hint)
}

@Test(
  "A tab in the indentation is told as that",
  arguments: [
    ("a:\n\t- b\n", 2, 1), ("a:\n  - b: 1\n\tc: 2\n", 3, 1), ("a:\n  - b: \"1\"\n \tc: 2\n", 3, 2),
    ("a:\n  -\tb\n", 2, 4),
    ("a:\n  - b:\n\t\t- c\n", 3, 1), ("a: |\n\tb\n", 2, 1), ("\ta: 1\n", 1, 1),
  ])
func tabs(yaml: String, line: Int, column: Int) {
  let problem = readNode(Data(yaml.utf8), file: "b.yaml").diagnostics.first
  #expect(problem?.message.text.en == "this is not valid YAML: a tab stands where the indentation is")
  #expect(problem?.span == SourceSpan(file: "b.yaml", line: line, columns: column..<column + 1))
  #expect(problem?.hints.map(\.en) == ["write blanks, not a tab; an editor can replace tabs by blanks"])
}

@Test("a text with a colon is not blamed for another line", arguments: ["- 対象：市民\n- a: b: c\n", "a: 市：b\nc: d: e\n"])
func colonsInTexts(yaml: String) {
  let problem = readNode(Data(yaml.utf8), file: "b.yaml").diagnostics.first
  #expect(problem?.span?.line == 2)
  #expect(problem?.message.text.en.contains("second “: ”") == true)
}

@Test(
  "half of a pair is told where it stands",
  arguments: [
    ("{\n  \"a\": \"題\\ud800\"\n}\n", 2, 10, "ud800"), ("[\"\\uD83D\\uDE00\\uDC00\", 1]", 1, 15, "uDC00"),
    ("[\"\\\\ud800\\\"\\uDbff\\u0041\"]", 1, 12, "uDbff"), ("{\"\\udfff\": 1,\n \"b\": }", 1, 3, "udfff"),
  ])
func halfPairs(json: String, line: Int, column: Int, escape: String) {
  let (node, _, diagnostics) = readNode(Data(json.utf8), file: "b.json")
  #expect(node == nil)
  #expect(diagnostics.map(\.message.id) == ["invalid-json"])
  #expect(diagnostics.first?.span == SourceSpan(file: "b.json", line: line, columns: column..<column + 6))
  #expect(diagnostics.first?.message.text.en.contains("“\\\(escape)” is one half of a character") == true)
}

@Test func whatStandsBeforeHalfAPairIsToldFirst() {
  let problem = readNode(Data("[1 2, \"\\ud800\"]".utf8), file: "b.json").diagnostics.first
  #expect(problem?.span?.columns.lowerBound == 4)
}

@Test(
  "A number that is no character is told with its place, escaped or not",
  arguments: [
    ("a: 題※\n", 0xFDD0, "b.yaml", 1, 5), ("a:\n  - \"一\\uFDEF二\"\n", 0, "b.yaml", 2, 7),
    ("a: |\n  一\n  二三※\n", 0x1FFFE, "b.yaml", 3, 5), ("a: \"\\U0010FFFF\"\n", 0, "b.yaml", 1, 5),
    ("{\"a\": \"一\\uFFFE\"}", 0, "b.json", 1, 9), ("\"\\uFFFF\": 1\n", 0, "b.yaml", 1, 2),
  ])
func noncharacters(pattern: String, number: UInt32, file: String, line: Int, column: Int) throws {
  // Swift does not allow such a character in a literal.
  let text = pattern.replacing("※", with: String(try #require(Unicode.Scalar(number))))
  let (_, _, diagnostics) = readNode(Data(text.utf8), file: file)
  let problem = try #require(diagnostics.first)
  #expect(diagnostics.count == 1)
  #expect(problem.severity == .error)
  #expect(problem.message.id == "noncharacter")
  #expect(problem.span?.line == line)
  #expect(problem.span?.columns.lowerBound == column)
}

@Test("The neighbours of what is no character are characters")
func neighboursOfNoncharacters() {
  let (_, _, diagnostics) = readNode(Data("a: \u{FDCF}\u{FDF0}\u{FFFD}\u{1FFFD}\u{20000}\n".utf8), file: "b.yaml")
  #expect(diagnostics == [])
}

@Test(
  "bytes that are no text are refused",
  arguments: [
    ([0x61, 0x3A, 0x20, 0x31, 0x0A, 0x62, 0x00], "zero-byte", 2, 2),
    ([0x61, 0x0A, 0xE5, 0x88, 0x88, 0x82, 0xA0], "not-utf8", 2, 2),  // 刈, then Shift_JIS
    ([0xFF, 0xFE, 0x61, 0x00], "not-utf8", 1, 1),
    ([0xFE, 0xFF, 0x00, 0x61], "not-utf8", 1, 1),
    ([0x61, 0x00, 0x3A, 0x00], "not-utf8", 1, 1),
  ] as [([UInt8], String, Int, Int)])
func encodings(bytes: [UInt8], id: String, line: Int, column: Int) throws {
  let (node, _, diagnostics) = readNode(Data(bytes), file: "b.yaml")
  #expect(node == nil)
  #expect(diagnostics.map(\.message.id) == [id])
  #expect(diagnostics.first?.span?.line == line)
  #expect(diagnostics.first?.span?.columns.lowerBound == column)
}

@Test func aByteOrderMarkIsNoText() {
  let (node, source, diagnostics) = readNode(Data([0xEF, 0xBB, 0xBF] + Array("a: 1\r\n".utf8)), file: "b.yaml")
  #expect(diagnostics == [])
  #expect(source.text == "a: 1\r\n")
  #expect(node?.span.columns == 1..<2)
}

/// Inputs that are made to stall a reader, and the ids of the errors about them.
private let bombs: [(String, String, id: String, file: String)] = [
  ("flow nesting", String(repeating: "[", count: 100_000), "too-deep", "b.yaml"),
  (
    "closed flow nesting", String(repeating: "{a: ", count: 50_000) + String(repeating: "}", count: 50_000), "too-deep",
    "b.yaml"
  ),
  ("block nesting", String(repeating: "- ", count: 100_000) + "a", "too-deep", "b.yaml"),
  ("JSON nesting", String(repeating: "[", count: 100_000), "invalid-json", "b.json"),
  (
    "JSON nesting that closes", String(repeating: "[", count: 400) + String(repeating: "]", count: 400), "too-deep",
    "b.json"
  ),
  (
    "billion laughs",
    "- &a0 [lol]\n"
      + (1...30).map { "- &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", "))]\n" }.joined(),
    "too-many-values", "b.yaml"
  ),
  (
    "a tower of aliases", "- &a0 [lol]\n" + (1...90).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined(), "too-deep",
    "b.yaml"
  ),
  ("many values", String(repeating: "-\n", count: 600_000), "too-many-values", "b.yaml"),
  ("a large file", String(repeating: "# あ\n", count: 7_000_000), "file-too-large", "b.yaml"),
]

@Test("hostile input is refused soon", .timeLimit(.minutes(1)), arguments: bombs.map(\.0))
func hostileInput(name: String) throws {
  let bomb = try #require(bombs.first { $0.0 == name })
  let clock = ContinuousClock()
  var read: (node: Node?, source: Source, diagnostics: [Diagnostic])?
  let time = clock.measure { read = readNode(Data(bomb.1.utf8), file: bomb.file) }
  #expect(read?.node == nil)
  #expect(read?.diagnostics.map(\.message.id) == [bomb.id])
  #expect(time < .seconds(20))
}

@Test(arguments: ["/nowhere/book.yaml", "/"])
func filesThatCannotBeRead(path: String) {
  #expect(throws: UnreadableFile.self) { try readFile(path) }
}
