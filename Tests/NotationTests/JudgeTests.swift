import Diagnostics
import Foundation
import Notation
import Testing

/// The folder of outside test suites; the tests that need it are skipped by name where it is not set.
private let judges = ProcessInfo.processInfo.environment["SASSHI_JUDGES"]

private func cases(_ file: String, _ list: String) throws -> [[String: Any]] {
  let bytes = try Data(contentsOf: URL(filePath: try #require(judges)).appending(path: file))
  let suite = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  return try #require(suite[list] as? [[String: Any]])
}

private func bytes(of entry: [String: Any]) -> Data? {
  if let text = entry["text"] as? String { return Data(text.utf8) }
  if let base64 = entry["base64"] as? String { return Data(base64Encoded: base64) }
  guard let pieces = entry["repeat"] as? [Any], let piece = pieces.first as? String, let times = pieces.last as? Int
  else { return nil }
  return Data(String(repeating: piece, count: times).utf8)
}

@Test("JSON parsing test suite", .enabled(if: judges != nil, "SASSHI_JUDGES is not set"))
func jsonSuite() throws {
  var wrong: [String] = []
  for entry in try cases("json-suite.json", "parsing") {
    let name = entry["name"] as? String ?? ""
    let (node, _, diagnostics) = readNode(try #require(bytes(of: entry), "\(name)"), file: "b.json")
    // A noncharacter is valid JSON, but refused: no text needs it, and no PDF can hold it.
    let refusals = diagnostics.filter { $0.severity == .error && $0.message.id != "noncharacter" }
    #expect((node == nil) == !refusals.isEmpty, "\(name)")
    #expect(diagnostics.allSatisfy { $0.span != nil }, "\(name)")
    switch entry["expect"] as? String {
    case "accept" where node == nil, "reject" where node != nil: wrong.append(name)
    default: break
    }
  }
  #expect(wrong == [])
}

/// A tree without places, as text; mappings are lists of pairs, as their order and repetitions count.
private func plain(_ node: Node) -> String {
  switch node.content {
  case .null: "null"
  case .scalar(let text, _): text
  case .sequence(let nodes): "[" + nodes.map(plain).joined(separator: "¦") + "]"
  case .mapping(let entries): "{" + entries.map { $0.key + "→" + plain($0.value) }.sorted().joined(separator: "¦") + "}"
  }
}

@Test("YAML test suite", .enabled(if: judges != nil, "SASSHI_JUDGES is not set"))
func yamlSuite() throws {
  var (same, refused, different, accepted) = (0, [String](), [String](), [String]())
  for entry in try cases("yaml-suite.json", "cases") {
    let id = entry["id"] as? String ?? ""
    let yaml = try #require(entry["yaml"] as? String)
    let (node, _, diagnostics) = readNode(Data(yaml.utf8), file: "b.yaml")
    #expect((node == nil) == diagnostics.hasErrors, "\(id)")
    #expect(diagnostics.allSatisfy { $0.span != nil }, "\(id)")
    if entry["expect"] as? String == "reject" {
      if node != nil { accepted.append(id) }
    } else if let json = entry["json"] as? String {
      guard let node else {
        refused.append("\(id) \(diagnostics.first?.message.id ?? "")")
        continue
      }
      let expected = readNode(Data(json.utf8), file: "b.json").node
      if expected.map(plain) == plain(node) { same += 1 } else { different.append(id) }
    }
  }
  print("yaml suite: same \(same); refused \(refused); other value \(different); invalid but read \(accepted)")
  #expect(accepted.count <= 30)
}
