internal import Diagnostics
public import GoalBook

/// The book as JSON: keys in the order of the schema, two blanks a level, Japanese unescaped, with a final line end.
///
/// Equal books give the same bytes, and the book that is read from them is equal.
public func json(of book: Book) -> String { json(of: book.tree) }

/// Writes the book as ``json(of:)`` and hands the text over in pieces.
public func writeJSON(of book: Book, _ take: (String) -> Void) { writeJSON(of: book.tree, take) }

func json(of tree: Tree) -> String {
  var text = ""
  writeJSON(of: tree) { text += $0 }
  return text
}

private func writeJSON(of tree: Tree, _ take: (String) -> Void) {
  TextPieces.handOver(to: take) { pieces in
    pieces.writeJSON(tree, margin: "\n")
    pieces.write("\n")
  }
}

extension TextPieces {
  /// Writes `tree`; `margin` is the line end and the indentation of the line on which it begins.
  fileprivate mutating func writeJSON(_ tree: Tree, margin: String) {
    let inner = margin + "  "
    switch tree {
    case .text(let text), .bare(let text): write(quoted(text))
    case .number(let number): write(String(number))
    case .truth(let truth): write(String(truth))
    case .line(let texts): write("[" + texts.map(quoted).joined(separator: ", ") + "]")
    case .values(let values):
      guard !values.isEmpty else { return write("[]") }
      for index in values.indices {
        write((index == 0 ? "[" : ",") + inner)
        writeJSON(values[index], margin: inner)
      }
      write(margin + "]")
    case .mapping(let entries):
      guard !entries.isEmpty else { return write("{}") }
      for (index, entry) in entries.enumerated() {
        write((index == 0 ? "{" : ",") + inner + quoted(entry.key) + ": ")
        writeJSON(entry.value, margin: inner)
      }
      write(margin + "}")
    }
  }
}

private func quoted(_ text: String) -> String { jsonString(text, escapingUnseen: true) }
