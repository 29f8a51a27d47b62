import Diagnostics
import GoalBook
import Provenance

/// What a check says in one sentence, and the characters or the page that it is about.
///
/// Checks only make remarks. With its check, severity and place in the book's file a remark becomes a ``Finding``.
struct Remark: Hashable, Sendable {
  /// The text that the remark is about; nil where it is about a page.
  var text: BookNode?
  /// The characters of the text, in Unicode scalars from 0; empty where the remark is about a page.
  var range: Range<Int>
  /// What is found, in one sentence: lower case, no full stop, the characters in “ ”.
  var message: Phrase
  /// Remedies, one sentence each.
  var hints: [Phrase]
  /// The text that should replace the characters; nil where a person must decide.
  var replacement: String?
  /// The book's ways to write the same, with their places; empty where nothing is compared.
  var forms: [Form] = []
  /// The severity, where it differs from that of the check.
  var severity: Severity?
  /// The place in the book's file to look at; nil where it is the text's.
  var span: SourceSpan?
  /// The page, by its position in the booklet from 1; nil for a remark that needed no page.
  var page: Int?
  /// The page number that is printed on this page; nil for none.
  var folio: String?

  /// Makes a remark about some characters of a text.
  init(
    _ text: BookNode, _ range: Range<Int>, _ message: Phrase, hints: [Phrase] = [], replacement: String? = nil
  ) {
    self.init(of: text, range, message, hints: hints, replacement: replacement)
  }

  /// Makes a remark about a whole text.
  ///
  /// - Parameter span: the place in the book's file to look at; nil where it is the text's.
  init(about text: BookNode, _ message: Phrase, hints: [Phrase] = [], at span: SourceSpan? = nil) {
    self.init(of: text, 0..<text.length, message, hints: hints)
    self.span = span
  }

  /// Makes a remark about a whole page.
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
  /// One of the ways in which a book writes the same.
  struct Form: Hashable, Sendable {
    var text: String
    var count: Int
    /// The places of the form; empty for a form that nearly the whole book has.
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
