public import Diagnostics
public import GoalBook
import Provenance
public import Typesetting

// What the typesetter had to say, in words that name the book's texts.

/// What a text of the cover is called where it has a problem.
let coverName = "cover"

extension TypesettingProblem {
  /// The problem as it is told to people, with the place of the text in the book's file.
  public func diagnostic(in outline: Outline) -> Diagnostic {
    let owner = node.map { outline.path(of: outline.row(of: $0) ?? $0) } ?? ""
    let place = name == coverName ? Phrase(en: "cover", ja: "表紙") : Phrase(verbatim: name.isEmpty ? owner : name)
    switch fault {
    case .cutWord(let word):
      return .warning(
        .cutWord(word, owner: place), at: span(in: outline),
        hints: [Phrase(en: "widen the column in the layout", ja: "レイアウトでこの列を広げてください")])
    case .missingGlyph(let text, let font):
      return .warning(
        .missingGlyph(text, font: font, owner: place), at: span(in: outline),
        hints: [
          Phrase(
            en: "add a font that has it to Fonts/ and fonts.yaml, or write another character",
            ja: "その字のある書体をFonts/とfonts.yamlに加えるか、別の字にしてください")
        ])
    case .rowTooTall:
      return .error(.rowTooTall("\(name) \(owner)"), hints: [Self.higherPage])
    case .headerTooTall:
      return .error(.headerTooTall("\(name) \(owner)"), hints: [Self.higherPage])
    case .rowCut:
      return .warning(
        .rowCut(owner), at: span(in: outline),
        hints: [Phrase(en: "make the columns wider, or part the row in two", ja: "列を広げるか、行を二つに分けてください")])
    case .headingNotRepeated:
      return .warning(
        .headingNotRepeated(owner), at: span(in: outline),
        hints: [Phrase(en: "make the heading's text shorter, or its column wider", ja: "見出しの文を短くするか、列を広げてください")])
    case .headingAlone(let title):
      return .warning(
        .headingAlone(title),
        hints: [
          Phrase(en: "make the type area higher, or the heading's style smaller", ja: "版面を高くするか、見出しの書式を小さくしてください")
        ])
    }
  }

  private static let higherPage = Phrase(
    en: "make the type area higher or the column wider, or the text shorter", ja: "版面を高くするか、列を広げるか、文を短くしてください")

  /// Where the text stands in the book's file, or the row's first text.
  private func span(in outline: Outline) -> SourceSpan? {
    guard let node else { return nil }
    return outline.subtree(of: node).lazy.filter(\.isText).compactMap(\.place.span).first
  }
}

extension Message {
  static func cutWord(_ word: String, owner: Phrase) -> Message {
    Message(
      id: "cut-word", en: "“\(word)” is wider than its column and is broken (\(owner.en))",
      ja: "「\(word)」が列の幅より長いため、途中で改行しました（\(owner.ja)）")
  }
  static func missingGlyph(_ text: String, font: String, owner: Phrase) -> Message {
    let codes = text.unicodeScalars.map(\.codePoint)
    return Message(
      id: "missing-glyph",
      en: "no font has “\(text)” (\(codes.joined(separator: " "))), asked of \(font) (\(owner.en)); 〓 stands for it",
      ja: "「\(text)」（\(codes.joined(separator: " "))）がどの書体にもありません（指定は\(font)、\(owner.ja)）。〓で代えました")
  }
  static func rowTooTall(_ name: String) -> Message {
    Message(id: "row-too-tall", en: "not one line of the row fits on a page (\(name))", ja: "行が1行分もページに入りません（\(name)）")
  }
  static func headerTooTall(_ name: String) -> Message {
    Message(
      id: "header-too-tall", en: "the table's header and a line under it are higher than a page (\(name))",
      ja: "表の見出しとその下の1行を合わせると、1ページより高くなります（\(name)）")
  }
  static func rowCut(_ name: String) -> Message {
    Message(
      id: "row-cut", en: "the row is higher than a page and is parted between its lines (\(name))",
      ja: "行が1ページより高いため、途中で次のページに分けました（\(name)）")
  }
  static func headingNotRepeated(_ row: String) -> Message {
    Message(
      id: "heading-not-repeated",
      en: "the heading over the row is too high to stand again after the page break (\(row))",
      ja: "行の上の見出しが高すぎて、次のページに繰り返せません（\(row)）")
  }
  static func headingAlone(_ title: String) -> Message {
    Message(
      id: "heading-alone", en: "no line of the table fits on the page under its heading “\(title)”",
      ja: "見出し「\(title)」の下に、表が1行も入りません")
  }
}
