import Checks
import Diagnostics
import Notation
import Testing

/// The words of a dictionary without errors.
func words(_ yaml: String) throws -> WordList {
  var log: [Diagnostic] = []
  let words = readWordList(try #require(readNode(yaml, file: "words.yaml").node), &log)
  #expect(log.isEmpty)
  return words
}

@Test func aWrongDictionaryIsReported() throws {
  var log: [Diagnostic] = []
  let node = try #require(readNode("variants: [[市役所]]\nwrds: {}", file: "words.yaml").node)
  _ = readWordList(node, &log)
  #expect(log.map(\.message.id) == ["unknown-key", "one-spelling"])
}

@Test func bracketsThatMultiplyAreRefusedAtOnce() {
  let entry = String(repeating: "取(り)組(み)", count: 30)
  var log: [Diagnostic] = []
  let node = readNode("nouns:\n  - \(entry)\nwords:\n  \(entry): 取組\n", file: "d.yaml").node
  let list = node.map { readWordList($0, &log) }
  #expect(log.map { "\($0.span?.line ?? 0) \($0.message.id)" } == ["2 too-many-spellings", "4 too-many-spellings"])
  #expect(list?.corrections.isEmpty == true)
}
