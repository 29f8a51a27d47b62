public import Diagnostics

// A line break in a text is a line break on the page. A name may have none: it is printed on one line in headings, in
// the contents and at the head of pages.

extension Outline {
  /// Errors for names with a line break in them, and for texts with a character that only some programs take for one.
  func lineBreakProblems() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for node in nodes {
      let what = name(of: node.kind)
      if let what, node.text.hasLineBreak {
        found.append(
          .error(.lineBreak(in: what, node.text), at: node.place.span, hints: [node.kind.remedy(for: node.text)]))
      }
      if case .label(let label) = node.marker, label.hasLineBreak {
        found.append(
          .error(
            .lineBreak(in: Phrase(en: "the marker of an item", ja: "項目の印"), label), at: node.place.span,
            hints: [.onOneLine]))
      }
      let doubtful = node.text.unicodeScalars.filter(\.isDoubtfulLineBreak)
      if !doubtful.isEmpty {
        let codes = Set(doubtful.map(\.value)).sorted().compactMap { Unicode.Scalar($0)?.codePoint }
        found.append(
          .error(
            .doubtfulLineBreak(codes, in: what ?? Phrase(en: "a text", ja: "文")), at: node.place.span,
            hints: [
              Phrase(
                en: "write a line break (\\n), or a blank where none is meant",
                ja: "改行なら普通の改行（\\n）に、改行でなければ空白にしてください")
            ]))
      }
    }
    return found
  }

  /// What a name is called in a message; nil for a text that may have several lines.
  private func name(of kind: NodeKind) -> Phrase? {
    switch kind {
    case .title: Phrase(en: "the book's title", ja: "冊子の題名")
    case .edition: Phrase(en: "the edition", ja: "版の名称")
    case .fiscalYear: Phrase(en: "the fiscal year", ja: "年度")
    case .issuer: Phrase(en: "the issuer", ja: "発行者")
    case .heading(let level):
      Phrase(
        en: "the title of a \(book.levels[level].englishNoun)", ja: "\(book.levels[level].noun)の題名")
    case .part(let level):
      Phrase(en: "the name of a \(book.levels[level].englishNoun)", ja: "\(book.levels[level].noun)の名前")
    case .matter: Phrase(en: "the title of a section in front or at the back", ja: "前付・後付の題名")
    case .short: Phrase(en: "a short name", ja: "略称")
    case .section: Phrase(en: "the name of a section (課等)", ja: "課等の名前")
    case .passage(_, .heading), .passage(_, .subheading): Phrase(en: "a heading", ja: "見出し")
    case .detail(.term): Phrase(en: "a term", ja: "用語")
    case .colophon: Phrase(en: "a line of the colophon", ja: "奥付の項目")
    case .book, .logo, .field, .objective, .row, .line, .initiative, .item, .passage, .detail: nil
    }
  }
}

extension NodeKind {
  /// The remedy for a line break in a name.
  fileprivate func remedy(for name: String) -> Phrase {
    switch self {
    case .section:
      let names = name.split(whereSeparator: \.isNewline).joined(separator: ", ")
      return Phrase(
        en: "write two sections as two entries of the list, “[\(names)]”, and one on one line",
        ja: "二つの課なら「[\(names)]」のようにリストの二つの項目にし、一つの課なら1行で書いてください")
    case .part(level: 0):
      return Phrase(
        en: "write two as two entries of the list, and one on one line", ja: "二つならリストの二つの項目にし、一つなら1行で書いてください")
    default: return .onOneLine
    }
  }
}

extension Phrase {
  fileprivate static let onOneLine = Phrase(en: "write it on one line", ja: "1行で書いてください")
}

extension String {
  fileprivate var hasLineBreak: Bool { utf8.contains { $0 == 0x0A || $0 == 0x0D } }
}

extension Message {
  /// A name that has a line break.
  static func lineBreak(in what: Phrase, _ name: String) -> Message {
    let shown = String(name.map { $0.isNewline ? "⏎" : $0 })
    return Message(
      id: "line-break-in-name", en: "\(what.en) has a line break, “\(shown.shortened)”",
      ja: "\(what.ja)「\(shown.shortened)」に改行があります")
  }
  /// A text with characters that only some programs take for line breaks.
  ///
  /// - Parameter codes: the characters by their code points, such as U+2028.
  public static func doubtfulLineBreak(_ codes: [String], in what: Phrase) -> Message {
    Message(
      id: "doubtful-line-break",
      en:
        "\(what.en) has \(codes.joined(separator: ", ")), which some programs take for a line break and others do not",
      ja: "\(what.ja)に、プログラムによって改行になったりならなかったりする文字（\(codes.joined(separator: "、"))）があります")
  }
}
