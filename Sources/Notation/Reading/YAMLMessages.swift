internal import Diagnostics

extension Message {
  static func invalidYAML(_ reason: String) -> Message {
    Message(id: "invalid-yaml", text: "this is not valid YAML: \(reason)")
  }
  static let severalDocuments = Message(
    id: "several-documents", text: "a second document begins here; a file holds one")
  static let tooDeep = Message(id: "too-deep", text: "this is nested deeper than \(Limits.depth) levels")
  static let tooManyValues = Message(id: "too-many-values", text: "the file holds more than \(Limits.nodes) values")
  static func undefinedAlias(_ name: String) -> Message {
    Message(id: "undefined-alias", text: "“*\(name)” refers to an anchor “&\(name)” that does not stand before it")
  }
  static let keyIsNoText = Message(id: "wrong-type", text: "a key must be text, not a list or a mapping")
}

/// libyaml's complaint in words for people, and what to do about it.
func explained(problem: String, context: String) -> (reason: String, hints: [String]) {
  let table: [(part: String, reason: String, hint: String)] = [
    (
      "found a tab character", "a tab stands where the indentation is",
      "indent with spaces; an editor can replace tabs by spaces"
    ),
    (
      "found character that cannot start any token", "no text can begin with this character",
      "put the text in quotation marks"
    ),
    (
      "mapping values are not allowed", "a second “: ” stands on this line, or the indentation is wrong",
      "put a text that holds “: ” in quotation marks"
    ),
    (
      "could not find expected ':'", "a key without a colon stands here",
      "write “key: value”, and indent what continues a text"
    ),
    (
      "did not find expected key", "the indentation fits nothing above it",
      "align keys with those of the same mapping"
    ),
    (
      "did not find expected '-' indicator", "an entry without a dash stands in a list",
      "begin it with “- ”, aligned with the others"
    ),
    (
      "block sequence entries are not allowed", "a list cannot begin here",
      "put it on the next line, indented; put a text that begins with “- ” in quotation marks"
    ),
    (
      "did not find expected ',' or", "a bracket is not closed",
      "separate entries with commas, close the bracket, and put text with brackets in quotation marks"
    ),
    ("found unexpected end of stream", "a quotation mark is not closed", "close it"),
    ("did not find expected node content", "a value is missing", "write one, or remove the comma"),
    (
      "found unknown escape character", "a backslash in double quotes stands before a letter that it does not go with",
      "write the backslash twice, or use single quotes"
    ),
    (
      "control characters are not allowed", "an invisible control character stands here",
      "delete it, or write it as “\\xNN” in double quotes"
    ),
    (
      "did not find expected <document start>", "the text goes on after its end",
      "write “key: value” lines, all of them aligned"
    ),
    (
      "did not find expected alphabetic", "“\(context.contains("alias") ? "*" : "&")” cannot begin a text",
      "put the text in quotation marks"
    ),
    (
      "did not find expected comment or line break", "something stands where the line should end",
      "put the text in quotation marks"
    ),
    (
      "found unexpected document indicator", "“---” or “...” stands inside quotation marks", "close the quotation mark"
    ),
  ]
  for entry in table where problem.hasPrefix(entry.part) { return (entry.reason, [entry.hint]) }
  return (problem, ["put the text in quotation marks if it is meant as text"])
}
