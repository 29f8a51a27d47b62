public import Diagnostics
public import Foundation

/// What `bytes` say, as a tree of nodes; a nil node where they cannot be read, and diagnostics that say why.
///
/// `file` is the name that diagnostics and places carry. Where `kind` is nil the file's ending tells the notation, and
/// where the ending tells nothing, the first character.
public func readNode(
  _ bytes: Data, file: String, kind: NotationKind? = nil
) -> (node: Node?, source: Source, diagnostics: [Diagnostic]) {
  switch DecodedText(bytes, file: file) {
  case .refused(let problem): return (nil, Source(name: file, text: ""), [problem])
  case .text(let text):
    let (node, diagnostics) = readNode(text, file: file, kind: kind)
    return (node, Source(name: file, text: text), diagnostics)
  }
}

/// The same for text that was decoded already.
public func readNode(
  _ text: String, file: String, kind: NotationKind? = nil
) -> (node: Node?, diagnostics: [Diagnostic]) {
  guard let first = text.first(where: { !$0.isWhitespace }) else {
    return (nil, [.error(.emptyFile, at: SourceSpan(file: file, line: 1))])
  }
  let kind = kind ?? NotationKind(fileName: file) ?? (first == "{" || first == "[" ? .json : .yaml)
  let readable: ReadableText
  switch kind {
  case .yaml: readable = ReadableText(text)
  case .json:
    switch yamlText(ofJSON: text, file: file) {
    case .success(let same): readable = same
    case .failure(let refusal): return (nil, [refusal.diagnostic])
    }
  }
  switch document(from: readable, file: file) {
  case .success(let document):
    guard let root = document.root else { return (nil, [.error(.emptyFile, at: SourceSpan(file: file, line: 1))]) }
    guard !document.damaged.isEmpty else { return (root, []) }
    return (root, noncharacterProblems(in: document.damaged, of: Source(name: file, text: text)))
  case .failure(let refusal): return (nil, [refusal.diagnostic])
  }
}

/// Why a text is not read.
struct Refusal: Error {
  var diagnostic: Diagnostic

  init(_ message: Message, at span: SourceSpan, hints: [Phrase] = []) {
    diagnostic = .error(message, at: span, hints: hints)
  }
}

extension Message {
  /// Nothing but white space and comments.
  static let emptyFile = Message(id: "empty-file", text: "the file is empty")
}
