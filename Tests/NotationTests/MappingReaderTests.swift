import Diagnostics
import Foundation
import Notation
import Testing

@Test func everyProblemIsReportedInOneRun() throws {
  let yaml = """
    titel: 目標
    count: "12"
    flag: yes
    list: { a: 1 }
    name: [一, 二]
    count: 3
    pages: 一
    """
  let (node, _, _) = readNode(Data(yaml.utf8), file: "b.yaml")
  var log: [Diagnostic] = []
  let mapping = try #require(node)
  let keys = ["title", "count", "flag", "list", "name", "pages"]
  let reader = try #require(MappingReader(mapping, Phrase(verbatim: "a layout"), keys: keys, &log))
  #expect(reader.requiredString("title", &log) == nil)
  #expect(reader.int("count", &log) == nil)
  #expect(reader.bool("flag", &log) == nil)
  #expect(reader.sequence("list", &log) == nil)
  #expect(reader.string("name", &log) == nil)
  #expect(reader.requiredInt("pages", &log) == nil)
  #expect(
    log.map { "\($0.span?.line ?? 0):\($0.span?.columns.lowerBound ?? 0) \($0.message.text.en)" } == [
      "1:1 a layout has no key “titel”",
      "6:1 the key “count” stands twice in a layout",
      "1:1 a layout needs “title”",
      "2:8 “count” should be a whole number, but the text “12” stands here",
      "3:7 “flag” should be true or false, but “yes” stands here",
      "4:7 “list” should be a list (lines that begin with “- ”), but a mapping stands here",
      "5:7 “name” should be a text, but a list stands here",
      "7:8 “pages” should be a whole number, but “一” stands here",
    ])
  #expect(log[0].hints.map(\.en) == ["did you mean title?"])
}

@Test func valuesOfTheRightType() throws {
  let yaml = "{n: -3, t: true, s: 1, one: 課, many: [課, 1], none: ~, q: \"null\"}"
  let (node, _, _) = readNode(Data(yaml.utf8), file: "b", kind: .yaml)
  var log: [Diagnostic] = []
  let mapping = try #require(node)
  let reader = try #require(MappingReader(mapping, Phrase(verbatim: "it"), keys: nil, &log))
  #expect(reader.int("n", &log) == -3)
  #expect(reader.bool("t", &log) == true)
  #expect(reader.string("s", &log) == "1")
  #expect(reader.strings("one", &log) == ["課"])
  #expect(reader.strings("many", &log) == ["課", "1"])
  #expect(reader.string("none", &log) == nil)
  #expect(reader.string("q", &log) == "null")
  #expect(reader.string("absent", &log) == nil)
  #expect(log == [])
  #expect(MappingReader(Node(.sequence([]), at: reader.span), Phrase(verbatim: "a row"), keys: [], &log) == nil)
  #expect(log.map(\.message.text.en) == ["a row should be a mapping (“key: value” lines), but a list stands here"])
}

@Test func aListThatLacksADashShowsWhereItBelongs() throws {
  func hints(_ yaml: String) throws -> [String] {
    let node = try #require(readNode(Data(yaml.utf8), file: "b.yaml").node)
    var log: [Diagnostic] = []
    let what = Phrase(verbatim: "it")
    let list = try #require(MappingReader(node, what, keys: ["a"], &log)).sequence("a", &log)
    for entry in list ?? [] { _ = MappingReader(entry, what, keys: ["t", "u"], &log) }
    return log.flatMap { $0.hints.map(\.en) }
  }
  #expect(try hints("a:\n  t: 1\n  u: 2\n") == ["write “- t: …” where an entry begins"])
  // The keys behind the repeated one are not reported too.
  #expect(
    try hints("a:\n  - t: 1\n    u: 2\n    t: 3\n    u: 4\n") == [
      "if another entry begins here, write “- t: …” two blanks further left; else remove one of them"
    ])
  #expect(try hints("a:\n  - t: 1\n    u: 2\n    u: 4\n") == ["remove one of them"])
  #expect(try hints("a: [{ t: 1, t: 2 }]\n") == ["remove one of them"])
}
