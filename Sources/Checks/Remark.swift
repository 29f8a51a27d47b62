import Diagnostics
import GoalBook
import Provenance

/// What a check says: one sentence, and the characters or the page that it is about.
///
/// A check makes nothing but remarks. With its check, its severity and its place in the book's file a remark becomes a
/// ``Finding``.
struct Remark: Hashable, Sendable {
  /// The text of the book that it is about; nil where it is about a page.
  var text: BookNode?
  /// The characters of the text, in Unicode scalars from 0; empty where it is about a page.
  var range: Range<Int>
  /// One sentence, lower case, no full stop; the characters it is about in “ ”.
  var message: Phrase
  /// What may be done about it, a sentence each.
  var hints: [Phrase]
  /// What should stand instead of the characters; nil where a person must decide.
  var replacement: String?
  /// The ways in which the book writes the same, and where; empty where there is nothing to compare.
  var forms: [Form] = []
  /// How much it matters, where that is not what the check says.
  var severity: Severity?
  /// Where in the book's file to look; nil where the text tells.
  var span: SourceSpan?
  /// The page, its place in the booklet from 1; nil for a remark that no page was needed for.
  var page: Int?
  /// The page number that is printed on it.
  var folio: String?

  /// A remark about some characters of a text.
  init(
    _ text: BookNode, _ range: Range<Int>, _ message: Phrase, hints: [Phrase] = [], replacement: String? = nil
  ) {
    self.init(of: text, range, message, hints: hints, replacement: replacement)
  }

  /// A remark about a whole text.
  ///
  /// - Parameter span: where in the book's file to look, where that is not where the text stands.
  init(about text: BookNode, _ message: Phrase, hints: [Phrase] = [], at span: SourceSpan? = nil) {
    self.init(of: text, 0..<text.length, message, hints: hints)
    self.span = span
  }

  /// A remark about a whole page.
  init(page: Int, folio: String?, _ message: Phrase, hints: [Phrase] = []) {
    self.init(of: nil, 0..<0, message, hints: hints)
    self.page = page
    self.folio = folio
  }

  private init(
    of text: BookNode?, _ range: Range<Int>, _ message: Phrase, hints: [Phrase], replacement: String? = nil
  ) {
    self.text = text
    self.range = range
    self.message = message
    self.hints = hints
    self.replacement = replacement
  }
}

extension Remark {
  /// One of several ways in which a book writes the same.
  struct Form: Hashable, Sendable {
    var text: String
    var count: Int
    /// All places, or none where they are all others of the book.
    var uses: [Use]

    struct Use: Hashable, Sendable {
      var text: NodeID
      var range: Range<Int>
      var span: SourceSpan?
    }
  }
}

extension Passage {
  /// A remark about some characters of this text.
  func remark(_ range: Range<Int>, _ message: Phrase, hints: [Phrase] = [], replacement: String? = nil) -> Remark {
    Remark(text, range, message, hints: hints, replacement: replacement)
  }
}
