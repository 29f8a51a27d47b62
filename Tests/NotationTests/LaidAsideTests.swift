import Diagnostics
import Spooling
import Testing

@testable import Notation

/// An entry of a list with more than sixty values of every kind.
private func entry(_ number: Int) -> String {
  let lists = (1...20).map { "    - [一\(number), '二\($0)', ~]\n" }.joined()
  return """
    - name: "部\(number)"
      count: [12,630人, \(number)]
      text: { entry: 登録 12,630人 }
      rows:
    \(lists)
    """
}

@Suite("Values of a long file") struct LaidAsideTests {
  @Test("Each is what it is in a file of its own, with its places")
  func sameAsAlone() throws {
    let entries = (0..<400).map(entry)
    let lines = entries[0].split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let (node, diagnostics) = readNode("departments:\n" + entries.joined(), file: "long.yaml", kind: .yaml)
    #expect(diagnostics.isEmpty)
    guard case .mapping(let root)? = node?.content, case .sequence(let values) = root[0].value.content else {
      Issue.record("the file is a mapping of a list")
      return
    }
    #expect(values.count == 400)
    for index in [0, 1, 57, 398, 399] {
      let before = String(repeating: "\n", count: index * lines)
      let (alone, _) = readNode(before + "departments:\n" + entries[index], file: "long.yaml", kind: .yaml)
      guard case .mapping(let entry)? = alone?.content, case .sequence(let value) = entry[0].value.content else {
        Issue.record("the file is a mapping of a list")
        return
      }
      #expect(value == [values[index]])
      #expect(Set(value) == [values[index]])
    }
  }

  @Test("A content comes back as it was")
  func comesBack() throws {
    let content = try #require(readNode(entry(7), file: "a.yaml", kind: .yaml).node).content
    let spool = Spool(holding: 0)
    #expect(spool.takes(1))
    let aside = try #require(LaidAsideContent(content, from: FileName("a.yaml"), in: spool))
    #expect(aside.content == content)
    var node = Node(aside, at: SourceSpan(file: "a.yaml", line: 1))
    #expect(node == Node(content, at: SourceSpan(file: "a.yaml", line: 1)))
    node.content = .null
    #expect(node.content == .null)
  }
}
