public import Checks
public import Diagnostics
public import Frames
public import GoalBook
import Measure

/// A note beside a page, and the characters that it is about.
public struct ProofNote: Hashable, Sendable {
  /// The kind of the note in a word: a check's id, or what was done to a text.
  public var title: String
  /// The note's message.
  public var text: String
  /// What the reader can do, one line each.
  public var hints: [String]
  /// The colour of the note's number and marks.
  public var color: ProofColor
  /// How the characters are marked.
  public var emphasis: Emphasis
  /// The places of the characters, line by line; empty for a note about a page or about a text that is not printed.
  public var places: [TextPlace]
  /// The index of the page that the note is on; nil where no page shows it.
  public var page: Int?
  /// The path of the row, or other name, that the note is about, for a reader who does not see the mark.
  public var subject: String?

  /// A note; its page is the page of its first place, `page` only where it has no places.
  public init(
    title: String, text: String, hints: [String] = [], color: ProofColor, emphasis: Emphasis = .framed,
    places: [TextPlace] = [], page: Int? = nil, subject: String? = nil
  ) {
    self.title = title
    self.text = text
    self.hints = hints
    self.color = color
    self.emphasis = emphasis
    self.places = places
    self.page = places.first?.page ?? page
    self.subject = subject
  }

  /// How strongly characters are marked.
  public enum Emphasis: Hashable, Sendable {
    /// The characters are underlined.
    case underlined
    /// They are underlined and tinted.
    case tinted
    /// They are underlined, tinted and framed.
    case framed
    /// They are struck out, because the text is gone.
    case struck
  }
}

extension [Finding] {
  /// The findings as notes; suppressed ones, and those about texts or pages that are not shown, are left out.
  ///
  /// - Parameters:
  ///   - selection: the part of the book that the pages show.
  ///   - language: the language of the notes.
  public func notes(
    on pages: [PageFrame], of selection: Selection, _ locator: TextLocator, in language: Language
  ) -> [ProofNote] {
    let outline = selection.outline
    return filter { $0.suppression == nil }.compactMap { finding in
      let (color, emphasis): (ProofColor, ProofNote.Emphasis) =
        switch finding.severity {
        case .error: (.red, .framed)
        case .warning: (.orange, .tinted)
        case .note: (.blue, .underlined)
        }
      var note = ProofNote(
        title: finding.check, text: finding.message[language], hints: finding.diagnostic.hints.map { $0[language] },
        color: color,
        emphasis: emphasis, subject: finding.text.map { outline.path(of: outline.row(of: $0) ?? $0) })
      if let id = finding.text {
        guard selection.contains(id) else { return nil }
        note.places = locator.places(of: id, finding.range)
        note.page = note.places.first?.page
      } else if let index = finding.page {
        guard let page = pages.firstIndex(where: { $0.index == index }) else { return nil }
        note.page = page
      }
      return note
    }
  }
}
