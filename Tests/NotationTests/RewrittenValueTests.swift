import Diagnostics
import Notation
import Testing

/// The place of a value, found by its text.
private func span(of value: String, in text: String, _ file: String) throws -> SourceSpan {
  func find(_ node: Node) -> SourceSpan? {
    switch node.content {
    case .scalar(let own, _): own == value ? node.span : nil
    case .sequence(let nodes): nodes.lazy.compactMap(find).first
    case .mapping(let entries): entries.lazy.compactMap { find($0.value) }.first
    case .null: nil
    }
  }
  let root = try #require(readNode(text, file: file).node)
  return try #require(find(root))
}

private func rewritten(
  _ text: String, _ value: String, _ new: String, part: String? = nil, file: String = "a.yaml"
) throws -> String {
  try rewritten(
    Source(name: file, text: text), at: span(of: value, in: text, file), replacing: part ?? value, with: new)
}

@Suite("A value written anew") struct RewrittenValueTests {
  @Test(
    "keeps the style that it has, and all else to the byte",
    arguments: [
      ("a: 窓口 # 注\nb: 2\n", "窓口", "受付", "a: 受付 # 注\nb: 2\n"),
      ("a: '窓口'   # 注\n", "窓口", "it's", "a: 'it''s'   # 注\n"),
      ("a: \"窓口\"\n", "窓口", "い\"ろ", "a: \"い\\\"ろ\"\n"),
      ("a: [窓口, 受付]\n", "受付", "相談", "a: [窓口, 相談]\n"),
      ("a: [窓口, 受付]\n", "受付", "い,ろ", "a: [窓口, 'い,ろ']\n"),
      ("a: { b: 窓口 }\n", "窓口", "x: y", "a: { b: 'x: y' }\n"),
      ("- 窓口\n- 受付", "受付", "- い", "- 窓口\n- '- い'"),
      ("a: 2019\n", "2019", "2020", "a: 2020\n"),
      ("a: 窓口\n", "窓口", "2020", "a: '2020'\n"),
      ("a: 窓口\n", "窓口", "", "a: ''\n"),
      ("a: 窓口\r\nb: 1\r\n", "窓口", "受付", "a: 受付\r\nb: 1\r\n"),
      ("a: 窓口\n", "窓口", "い\nろ", "a: \"い\\nろ\"\n"),
      ("a: 窓口の\n  受付\nb: 1\n", "窓口の 受付", "相談", "a: 相談\nb: 1\n"),
    ])
  func styles(text: String, value: String, new: String, wanted: String) throws {
    #expect(try rewritten(text, value, new) == wanted)
  }

  @Test(
    "as a block keeps its header, its depth and what follows",
    arguments: [
      ("a: |\n  い\n  ろ\nb: 1\n", "い\nろ\n", "は\nに\n", "a: |\n  は\n  に\nb: 1\n"),
      ("a: |-  # 注\n    い\n\n\nb: 1\n", "い", "は\n\nに", "a: |-  # 注\n    は\n\n    に\n\n\nb: 1\n"),
      ("a: >-\n  い\n  ろ\nb: 1\n", "い ろ", "は\nに", "a: >-\n  は\n\n  に\nb: 1\n"),
      ("a: |\r\n  い\r\nb: 1\r\n", "い\n", "は\nに\n", "a: |\r\n  は\r\n  に\r\nb: 1\r\n"),
      ("- |-\n  い\n- 1\n", "い", " は", "- \" は\"\n- 1\n"),
    ])
  func blocks(text: String, value: String, new: String, wanted: String) throws {
    #expect(try rewritten(text, value, new) == wanted)
  }

  @Test("in JSON is a string as before") func json() throws {
    let text = "{\"a\": \"い\\u3042\\\"\", \"b\": [1, \"い\"]}"
    #expect(
      try rewritten(text, "いあ\"", "ろ\\\n", file: "a.json") == "{\"a\": \"ろ\\\\\\n\", \"b\": [1, \"い\"]}")
  }

  @Test("may be a part of what is written") func parts() throws {
    #expect(try rewritten("- ① 窓口\n", "① 窓口", "受付", part: "窓口") == "- ① 受付\n")
  }

  @Test("is refused where it would not be the only one") func refusals() throws {
    #expect(throws: RewritingRefusal.otherText) { try rewritten("a: ああい\n", "ああい", "う", part: "あ") }
    #expect(throws: RewritingRefusal.noValue) { try rewritten("a: &x い\nb: *x\n", "い", "う") }
    #expect(throws: RewritingRefusal.noValue) {
      try rewritten(
        Source(name: "a.yaml", text: "a: 1\n"), at: SourceSpan(file: "a.yaml", line: 1), replacing: "1", with: "2")
    }
  }
}
