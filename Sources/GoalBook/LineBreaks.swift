public import Diagnostics

// A line break in a text is one on the page. A name stands in headings, in the contents and at the head of pages, each time
// on a line of its own, and has none.

extension Book {
  /// Names with a line break in them, and texts with a character that may or may not be one.
  func lineBreakProblems() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for node in Outline(self).nodes {
      let what = name(of: node.kind)
      if let what, node.text.hasLineBreak {
        found.append(
          .error(.lineBreak(in: what, node.text), at: node.place.span, hints: [node.kind.remedy(for: node.text)]))
      }
      if case .label(let label) = node.marker, label.hasLineBreak {
        found.append(
          .error(
            .lineBreak(in: "the marker of an item", label), at: node.place.span, hints: ["write it on one line"]))
      }
      let doubtful = node.text.unicodeScalars.filter(\.isDoubtfulLineBreak)
      if !doubtful.isEmpty {
        let codes = Set(doubtful.map(\.value)).sorted().compactMap { Unicode.Scalar($0)?.codePoint }
        found.append(
          .error(
            .doubtfulLineBreak(codes, in: what ?? "a text"), at: node.place.span,
            hints: ["write a line break (\\n), or a blank where none is meant"]))
      }
    }
    return found
  }

  /// What a name is called; nil for a text that may have several lines.
  private func name(of kind: NodeKind) -> String? {
    switch kind {
    case .title: "the book's title"
    case .edition: "the edition"
    case .fiscalYear: "the fiscal year"
    case .issuer: "the issuer"
    case .heading(let level): "the title of a \(levels[level].englishNoun)"
    case .part(let level): "the name of a \(levels[level].englishNoun)"
    case .section: "the name of a section (課等)"
    case .book, .field, .objective, .row, .initiative, .item: nil
    }
  }
}

extension NodeKind {
  /// What to do about a line break in a name.
  fileprivate func remedy(for name: String) -> String {
    switch self {
    case .section:
      let names = name.split(whereSeparator: \.isNewline).joined(separator: ", ")
      return "write two sections as two entries of the list, “[\(names)]”, and one on one line"
    case .part(level: 0): return "write two as two entries of the list, and one on one line"
    default: return "write it on one line"
    }
  }
}

extension String {
  fileprivate var hasLineBreak: Bool { utf8.contains { $0 == 0x0A || $0 == 0x0D } }
}

extension Message {
  /// A name on two lines.
  static func lineBreak(in what: String, _ name: String) -> Message {
    let shown = String(name.map { $0.isNewline ? "⏎" : $0 })
    return Message(id: "line-break-in-name", text: "\(what) has a line break, “\(shown.shortened)”")
  }
  /// A character that some programs take for a line break.
  public static func doubtfulLineBreak(_ codes: [String], in what: String) -> Message {
    Message(
      id: "doubtful-line-break",
      text: "\(what) has \(codes.joined(separator: ", ")), which some programs take for a line break and others do not")
  }
}
