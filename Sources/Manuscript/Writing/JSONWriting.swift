internal import Diagnostics
public import GoalBook

/// The book as JSON: keys in the order of the schema, two blanks a level, Japanese unescaped, with a final line end.
///
/// Equal books give the same bytes, and the book that is read from them is equal.
public func json(of book: Book) -> String { json(of: book.tree) }

func json(of tree: Tree) -> String { jsonText(tree, margin: "\n") + "\n" }

/// `tree` as JSON; `margin` is the line end and the indentation of the line on which it begins.
private func jsonText(_ tree: Tree, margin: String) -> String {
  switch tree {
  case .text(let text), .bare(let text): quoted(text)
  case .number(let number): String(number)
  case .truth(let truth): String(truth)
  case .line(let texts): "[" + texts.map(quoted).joined(separator: ", ") + "]"
  case .list(let values): bracketed(values.map { jsonText($0, margin: margin + "  ") }, "[", "]", margin: margin)
  case .mapping(let entries):
    bracketed(
      entries.map { quoted($0.key) + ": " + jsonText($0.value, margin: margin + "  ") }, "{", "}",
      margin: margin)
  }
}

private func bracketed(_ values: [String], _ open: String, _ close: String, margin: String) -> String {
  guard !values.isEmpty else { return open + close }
  return open + values.map { margin + "  " + $0 }.joined(separator: ",") + margin + close
}

private func quoted(_ text: String) -> String { jsonString(text, escapingUnseen: true) }
