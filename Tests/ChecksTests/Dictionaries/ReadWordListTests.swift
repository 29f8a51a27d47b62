import Checks
import Diagnostics
import Notation
import Testing

/// The words of a dictionary that is sound.
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
