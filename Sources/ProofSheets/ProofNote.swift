public import Checks
public import Diagnostics
public import Frames
public import GoalBook
import Measure

/// What is to be said beside a page, and the characters it is about.
public struct ProofNote: Hashable, Sendable {
  /// What kind of thing it is, in a word: a check's id.
  public var title: String
  public var text: String
  /// What may be done, a line each.
  public var hints: [String]
  public var color: ProofColor
  public var emphasis: Emphasis
  /// Where its characters stand, line by line; the page of the first is where the note stands.
  ///
  /// None for a note about a page, or about what is printed nowhere.
  public var places: [TextPlace]
  /// The page, counted from 0 among those of the proof; nil where no page shows it.
  public var page: Int?
  /// What it is about, for a reader who does not see the mark: the row's id.
  public var subject: String?

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

  /// How strongly the characters are marked.
  public enum Emphasis: Hashable, Sendable {
    /// Underlined.
    case underlined
    /// Underlined and tinted.
    case tinted
    /// Tinted and framed.
    case framed
    /// Struck out: what is no longer there.
    case struck
  }
}

extension [Finding] {
  /// The findings as notes, those of texts that the pages do not show left out, as are the hidden ones.
  ///
  /// - Parameters:
  ///   - selection: the part of the book that the pages show.
  ///   - language: of the notes.
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
