import BookDesign
import Diagnostics
import Notation
import Testing

/// The tree of `text`, with places in `file`.
private func tree(_ text: String, _ file: String) -> Node {
  guard let node = readNode(text, file: file).node else { preconditionFailure("the test is YAML") }
  return node
}

/// The tree of a file with everything that it extends, from files by name.
private func whole(_ name: String, of files: [String: String]) -> (tree: Node?, log: [Diagnostic]) {
  var log: [Diagnostic] = []
  let own = tree(files[name] ?? "", name)
  let node = extended(own, identity: name, names: files.keys.sorted(), &log) { wish, _ in
    files[wish].map { (tree($0, wish), wish) }
  }
  return (node, log)
}

extension Node {
  fileprivate subscript(_ keys: String...) -> Node? {
    keys.reduce(self) { node, key in
      guard case .mapping(let entries)? = node?.content else { return nil }
      return entries.first { $0.key == key }?.value
    }
  }

  fileprivate var text: String? { if case .scalar(let text, _) = content { text } else { nil } }
}

@Suite("Layouts that extend others") struct ExtendingTests {
  private let files = [
    "base": """
    name: base
    summary: the first
    styles: { body: { font: A, size: 9pt }, head: { font: B } }
    columns: [a, b, c]
    tabs: { width: 8mm }
    """,
    "middle": "extends: base\nstyles: { body: { size: 10pt } }\ninks: { accent: red }",
    "top": "extends: middle\nname: top\nstyles: { body: { leading: 15pt } }\ncolumns: [a]\ntabs:",
  ]

  @Test func mappingsAreMergedListsReplacedAndEmptyKeysTakeAway() throws {
    let (node, log) = whole("top", of: files)
    let top = try #require(node)
    #expect(log.isEmpty)
    #expect(top["styles", "body", "font"]?.text == "A" && top["styles", "body", "size"]?.text == "10pt")
    #expect(top["styles", "body", "leading"]?.text == "15pt" && top["styles", "head", "font"]?.text == "B")
    #expect(top["inks", "accent"]?.text == "red" && top["tabs"]?.content == .null && top["extends"] == nil)
    guard case .sequence(let columns)? = top["columns"]?.content else { return #expect(Bool(false), "no list") }
    #expect(columns.map(\.text) == ["a"])
  }

  @Test func whatALayoutIsCalledIsItsOwn() throws {
    let middle = try #require(whole("middle", of: files).tree)
    #expect(middle["name"] == nil && middle["summary"] == nil)
  }

  @Test func eachValueKnowsItsOwnFileAndLine() throws {
    let top = try #require(whole("top", of: files).tree)
    #expect(top["styles", "body", "font"]?.span.file == "base" && top["styles", "body", "font"]?.span.line == 3)
    #expect(top["styles", "body", "leading"]?.span.file == "top" && top["styles", "body", "leading"]?.span.line == 3)
  }

  @Test(
    "A layout that is not there, or leads back, is an error where it is named",
    arguments: [
      (["a": "styles: {}\nextends: bse", "base": "x: 1"], "a", 2, "unknown-base"),
      (["a": "extends: a"], "a", 1, "endless-extension"),
      (["a": "extends: b", "b": "x: 1\nextends: c", "c": "extends: a"], "c", 1, "endless-extension"),
      (["a": "extends: b", "b": "x: 1\n\nextends: none"], "b", 3, "unknown-base"),
      (["a": "extends: [b]", "b": "x: 1"], "a", 1, "wrong-type"),
    ])
  func eachMistake(files: [String: String], file: String, line: Int, id: String) throws {
    let (node, log) = whole("a", of: files)
    let problem = try #require(log.first)
    #expect(node == nil && log.count == 1)
    #expect(problem.message.id == id && problem.span?.file == file && problem.span?.line == line)
  }

  @Test func headingsAreSaidInOneWayOrTheOther() throws {
    let list = [
      "base": "department: { style: a }\npillar: { style: b }", "top": "extends: base\nheadings: [{ style: a }]",
    ]
    let one = try #require(whole("top", of: list).tree)
    #expect(one["headings"] != nil && one["department"] == nil && one["pillar"] == nil)
    let two = ["base": "headings: [{ style: a }]", "top": "extends: base\ndepartment: { style: a }"]
    #expect(try #require(whole("top", of: two).tree)["headings"] == nil)
  }
}
