public import Diagnostics
public import Foundation

/// The content of `bytes` as a tree of nodes, with the errors found; the node is nil where the text cannot be read.
///
/// A tree with noncharacters in it is returned together with errors. `source` is empty where the bytes are not text.
///
/// - Parameters:
///   - file: the file's name in diagnostics and places.
///   - kind: the notation; where it is nil the file's ending decides, then the first character that is not white space.
public func readNode(
  _ bytes: consuming Data, file: String, kind: NotationKind? = nil
) -> (node: Node?, source: Source, diagnostics: [Diagnostic]) {
  switch DecodedText(consume bytes, file: file) {
  case .refused(let problem): return (nil, Source(name: file, text: ""), [problem])
  case .text(let text):
    let (node, diagnostics) = readNode(text, file: file, kind: kind)
    return (node, Source(name: file, text: text), diagnostics)
  }
}

/// The content of a text as a tree of nodes, with the errors found; the node is nil where the text cannot be read.
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

/// The reason why a text is not read, thrown where reading stops.
struct Refusal: Error {
  var diagnostic: Diagnostic

  init(_ message: Message, at span: SourceSpan, hints: [Phrase] = []) {
    diagnostic = .error(message, at: span, hints: hints)
  }
}

extension Message {
  /// The file has nothing but white space and comments.
  static let emptyFile = Message(id: "empty-file", en: "the file is empty", ja: "ファイルが空です")
}
