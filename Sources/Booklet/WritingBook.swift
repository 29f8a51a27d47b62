public import Diagnostics
public import GoalBook
import Manuscript

/// The JSON Schema of the model, with descriptions in a language.
public func bookSchemaText(in language: Language) -> String { bookSchema(in: language) }

/// Writes a book as YAML, or as JSON where the name ends in `.json`; `-` is standard output, as YAML.
///
/// - Parameter inputs: the files that were read, which are not overwritten.
/// - Throws: where the name leads to one of them, or the file cannot be written.
public func writeBook(_ book: Book, to path: String, sparing inputs: InputFiles) throws(RunError) {
  try writeText(path.hasSuffix(".json") ? json(of: book) : yaml(of: book), to: path, sparing: inputs)
}
