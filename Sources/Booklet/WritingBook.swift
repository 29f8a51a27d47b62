public import Diagnostics
public import GoalBook
import Manuscript

/// The JSON Schema of the model.
public func bookSchemaText(in language: Language) -> String { bookSchema(in: language) }

/// Writes a book as YAML, or as JSON where the name ends in `.json`; `-` is standard output, as YAML.
///
/// - Parameter inputs: what was read, none of which is written over.
public func writeBook(_ book: Book, to path: String, sparing inputs: InputFiles) throws(RunError) {
  try writeText(path.hasSuffix(".json") ? json(of: book) : yaml(of: book), to: path, sparing: inputs)
}
