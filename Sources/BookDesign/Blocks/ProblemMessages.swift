public import Diagnostics
public import GoalBook
import Provenance
public import Typesetting

// What the typesetter had to say, in words that name the book's texts.

extension TypesettingProblem {
  /// The problem as it is told to people, with the place of the text in the book's file.
  public func diagnostic(in outline: Outline) -> Diagnostic {
    let owner = node.map { outline.path(of: outline.row(of: $0) ?? $0) } ?? ""
    switch fault {
    case .cutWord(let word):
      return .warning(
        .cutWord(word, owner: name.isEmpty ? owner : name), at: span(in: outline),
        hints: ["widen the column in the layout"])
    case .missingGlyph(let text, let font):
      return .warning(
        .missingGlyph(text, font: font, owner: name.isEmpty ? owner : name), at: span(in: outline),
        hints: ["add a font that has it to Fonts/ and fonts.yaml, or write another character"])
    case .rowTooTall:
      return .error(.rowTooTall("\(name) \(owner)"), hints: [Self.higherPage])
    case .headerTooTall:
      return .error(.headerTooTall("\(name) \(owner)"), hints: [Self.higherPage])
    case .rowCut:
      return .warning(
        .rowCut(owner), at: span(in: outline), hints: ["make the columns wider, or part the row in two"])
    case .headingNotRepeated:
      return .warning(
        .headingNotRepeated(owner), at: span(in: outline),
        hints: ["make the heading's text shorter, or its column wider"])
    case .headingAlone(let title):
      return .warning(
        .headingAlone(title), hints: ["make the type area higher, or the heading's style smaller"])
    }
  }

  private static let higherPage: Phrase = "make the type area higher or the column wider, or the text shorter"

  /// Where the text stands in the book's file, or the row's first text.
  private func span(in outline: Outline) -> SourceSpan? {
    guard let node else { return nil }
    return outline.subtree(of: node).lazy.filter(\.isText).compactMap(\.place.span).first
  }
}

extension Message {
  static func cutWord(_ word: String, owner: String) -> Message {
    Message(id: "cut-word", text: "“\(word)” is wider than its column and is broken (\(owner))")
  }
  static func missingGlyph(_ text: String, font: String, owner: String) -> Message {
    let codes = text.unicodeScalars.map(\.codePoint)
    return Message(
      id: "missing-glyph",
      text: "no font has “\(text)” (\(codes.joined(separator: " "))), asked of \(font) (\(owner)); 〓 stands for it")
  }
  static func rowTooTall(_ name: String) -> Message {
    Message(id: "row-too-tall", text: "not one line of the row fits on a page (\(name))")
  }
  static func headerTooTall(_ name: String) -> Message {
    Message(id: "header-too-tall", text: "the table's header and a line under it are higher than a page (\(name))")
  }
  static func rowCut(_ name: String) -> Message {
    Message(id: "row-cut", text: "the row is higher than a page and is parted between its lines (\(name))")
  }
  static func headingNotRepeated(_ row: String) -> Message {
    Message(
      id: "heading-not-repeated",
      text: "the heading over the row is too high to stand again after the page break (\(row))")
  }
  static func headingAlone(_ title: String) -> Message {
    Message(id: "heading-alone", text: "no line of the table fits on the page under its heading “\(title)”")
  }
}
