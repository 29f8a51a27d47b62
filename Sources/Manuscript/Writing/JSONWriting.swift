internal import Diagnostics
public import GoalBook

/// The book as JSON: keys in the model's order, two blanks a level, Japanese as it is, ending with a line end.
///
/// Equal books give the same bytes, and the book that is read from them is equal.
public func json(of book: Book) -> String { json(of: book.tree) }

func json(of tree: Tree) -> String { jsonText(tree, margin: "\n") + "\n" }

/// `tree` as JSON; `margin` is the line end and the indentation of the line it begins on.
private func jsonText(_ tree: Tree, margin: String) -> String {
  switch tree {
  case .text(let text), .bare(let text): jsonString(text)
  case .number(let number): String(number)
  case .truth(let truth): String(truth)
  case .line(let texts): "[" + texts.map(jsonString).joined(separator: ", ") + "]"
  case .list(let values): bracketed(values.map { jsonText($0, margin: margin + "  ") }, "[", "]", margin: margin)
  case .mapping(let entries):
    bracketed(
      entries.map { jsonString($0.key) + ": " + jsonText($0.value, margin: margin + "  ") }, "{", "}",
      margin: margin)
  }
}

private func bracketed(_ values: [String], _ open: String, _ close: String, margin: String) -> String {
  guard !values.isEmpty else { return open + close }
  return open + values.map { margin + "  " + $0 }.joined(separator: ",") + margin + close
}

private func jsonString(_ text: String) -> String {
  let scalars = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default:
      switch scalar.value {
      case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: "\\u" + hexadecimal(scalar.value, digits: 4)
      default: String(scalar)
      }
    }
  }
  return "\"" + scalars.joined() + "\""
}
