import Diagnostics
import Foundation
import Notation
import Testing

/// Every scalar of a tree in the order of the file, with the text at its span.
private func covered(_ node: Node, in source: Source) -> [String] {
  switch node.content {
  case .scalar, .null:
    let line = Array(source.lines.line(node.span.line))
    return [String(line[(node.span.columns.lowerBound - 1)..<(node.span.columns.upperBound - 1)])]
  case .sequence(let nodes): return nodes.flatMap { covered($0, in: source) }
  case .mapping(let entries):
    return entries.flatMap { entry in
      covered(Node(.scalar(entry.key, isQuoted: false), at: entry.keySpan), in: source)
        + covered(entry.value, in: source)
    }
  }
}

@Test(
  "a span covers the text in characters",
  arguments: [
    ("題: 刈谷市の目標 # 注\n", ["題", "刈谷市の目標"]),
    ("- 'か''き'\n- \"く\\n\"\n", ["'か''き'", "\"く\\n\""]),
    ("- 👨‍👩‍👧 家族: { 値: e\u{301}t, 次: x }\n", ["👨‍👩‍👧 家族", "値", "e\u{301}t", "次", "x"]),
    ("a: 一\r\nb: 二\r\n", ["a", "一", "b", "二"]),
    ("a: 一行目\n  二行目\nb: |\n  文\nc: 終\n", ["a", "一行目", "b", "|", "c", "終"]),
    ("a:\nb: ~\n", ["a", "", "b", "~"]),
    ("x: &あ 値\ny: *あ\n", ["x", "&あ 値", "y", "*あ"]),
  ])
func spans(yaml: String, expected: [String]) throws {
  let (node, source, diagnostics) = readNode(Data(yaml.utf8), file: "a.yaml")
  if yaml.contains("*あ") {
    // Anchors of libyaml are ASCII; its error about others must have a place.
    #expect(diagnostics.first?.span?.line == 1)
    return
  }
  #expect(diagnostics == [])
  #expect(covered(try #require(node), in: source) == expected)
}

/// A key longer than YAML allows before its colon.
private let long = String(repeating: "長", count: 2000)

@Test(
  "JSON keeps its places through pairs of escapes and raw characters",
  arguments: [
    (#"{"題":"目標","b" :[1, -2.5e3]}"#, [#""題""#, #""目標""#, #""b""#, "1", "-2.5e3"]),
    (#"["\uD83D\uDE00","\uD83D\uDE00あ", "次"]"#, [#""\uD83D\uDE00""#, #""\uD83D\uDE00あ""#, #""次""#]),
    ("[\"a\u{7F}b\u{2028}c\",\t\"次\"]", ["\"a\u{7F}b\u{2028}c\"", "\"次\""]),
    ("[{\"\(long)\" : {}, \"次\": [\"a\", {}, \"b\"]}]", ["\"\(long)\"", "\"次\"", "\"a\"", "\"b\""]),
    ("{\n\t\"a\"\n\t:\n\t\"b\"\n}", ["\"a\"", "\"b\""]),
  ])
func jsonSpans(json: String, expected: [String]) throws {
  let (node, source, diagnostics) = readNode(Data(json.utf8), file: "a.json")
  #expect(diagnostics == [])
  #expect(covered(try #require(node), in: source) == expected)
}

@Test func jsonStringsMeanWhatTheyAre() throws {
  let (node, _, _) = readNode(Data(#"["\uD83D\uDE00\/\u0041\t\"\\u0000"]"#.utf8), file: "a.json")
  #expect(
    node?.content
      == .sequence([
        Node(
          .scalar("😀/A\t\"\\u0000", isQuoted: true), at: SourceSpan(file: "a.json", line: 1, columns: 2..<35))
      ]))
}

@Test func plainTextStaysAsItIsWritten() throws {
  let (node, _, _) = readNode(Data("[2019-06-01, 1, 0x1F, 1_000, yes, 1.0]".utf8), file: "a", kind: .yaml)
  var log: [Diagnostic] = []
  #expect(node?.strings(Phrase(verbatim: "it"), &log) == ["2019-06-01", "1", "0x1F", "1_000", "yes", "1.0"])
  #expect(log == [])
}

@Test func theKindIsTakenFromTheContentWhereTheNameTellsNothing() {
  #expect(readNode(Data("  {\"a\": 1}".utf8), file: "-").node != nil)
  #expect(readNode(Data("{a: 1}".utf8), file: "-").diagnostics.map(\.message.id) == ["invalid-json"])
  #expect(readNode(Data("a: 1".utf8), file: "-").node != nil)
}
