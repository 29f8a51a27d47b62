public import Diagnostics
public import GoalBook
import Manuscript
import Spooling

/// The JSON Schema of the model, with descriptions in a language.
public func bookSchemaText(in language: Language) -> String { bookSchema(in: language) }

/// Writes a book as YAML, or as JSON where the name ends in `.json`; `-` is standard output, as YAML.
///
/// - Parameter inputs: the files that were read, which are not overwritten.
/// - Throws: where the name leads to one of them, or the file cannot be written.
public func writeBook(_ book: Book, to path: String, sparing inputs: InputFiles) throws(RunError) {
  try inputs.requireOther(than: path)
  let bytes = SpooledBytes()
  func take(_ piece: String) {
    var piece = piece
    piece.withUTF8 { bytes.append($0) }
  }
  if path.hasSuffix(".json") { writeJSON(of: book, take) } else { writeYAML(of: book, take) }
  try writeWhole(bytes, to: path)
}
