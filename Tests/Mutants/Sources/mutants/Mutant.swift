/// One change to the program's text: an expression, or a statement, and what stands for it where the change is chosen.
struct Mutant: Sendable {
  /// What is chosen by: from 1, in the order in which mutants were drawn; 0 while it is not drawn.
  var number = 0
  var module: String
  /// The file below `Sources`.
  var file: String
  /// From 1.
  var line: Int
  /// The line without its indent, by which a mutant is known again when others have moved it.
  var text: String
  /// The bytes of the file that are guarded.
  var range: Range<Int>
  var isStatement: Bool
  /// Bytes within `range`, from the first, and what stands for them.
  var edits: [(range: Range<Int>, text: String)]
  /// Such as “`<` → `<=`”.
  var change: String

  /// How a list of survivors names it.
  var name: String { "`\(file)`: `\(text)`: \(change)" }
}

extension Mutant {
  /// What stands for `range` where the change is chosen.
  func changed(_ source: [UInt8]) -> String {
    var parts = ""
    var at = range.lowerBound
    for edit in edits {
      parts += source.text(at..<edit.range.lowerBound) + edit.text
      at = edit.range.upperBound
    }
    return parts + source.text(at..<range.upperBound)
  }
}

extension [UInt8] {
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
