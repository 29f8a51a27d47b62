public import Diagnostics
public import GoalBook

/// Something worth a look: which check found it, in which text and where.
public struct Finding: Hashable, Sendable {
  /// The id of the check: `doubled-particle`.
  public var check: String
  public var severity: Severity
  /// One sentence, lower case, no full stop; the characters it is about in “ ”.
  public var message: String
  /// What may be done about it, a sentence each.
  public var hints: [String]
  /// What should stand instead of the characters; nil where a person must decide.
  public var replacement: String?
  /// The text it is about; nil where it is about a page.
  public var text: TextID?
  /// The characters in the text, in Unicode scalars from 0; all of the text where the finding is about it as a whole.
  public var range: Range<Int>
  /// The characters themselves.
  public var matched: String
  /// Where they stand in the book's file.
  public var place: FindingPlace?
  /// The page, its place in the booklet from 1; nil where no pages were made.
  public var page: Int?
  /// The page number that is printed on it.
  public var folio: String?
  /// Why the finding is not shown; nil where it is.
  public var suppression: Suppression?

  /// The row it stands in; nil for what stands outside rows.
  public var row: RowID? { text?.row }

  init(_ check: Check, _ observation: Observation) {
    self.check = check.id
    severity = check.severity
    message = observation.remark.message
    hints = observation.remark.hints
    replacement = observation.remark.replacement
    text = observation.text?.id
    let range = observation.remark.range
    self.range = range
    let scalars = observation.text?.text.unicodeScalars
    matched = scalars.map { String($0.dropFirst(range.lowerBound).prefix(range.count)) } ?? ""
    let span = observation.span ?? observation.text?.place.span
    place = span.map { FindingPlace(start: $0, isWhole: observation.span != nil) }
    page = observation.page
    folio = observation.folio
  }
}

/// Why a finding is known and not shown.
public enum Suppression: Hashable, Sendable {
  /// A comment in the book's file says so, with its reason.
  case ignored(reason: String)
  /// It stands in the baseline.
  case baseline
}

/// A remark of a check about the characters of one text.
public struct Remark: Hashable, Sendable {
  /// In Unicode scalars of the text.
  public var range: Range<Int>
  public var message: String
  public var hints: [String]
  public var replacement: String?

  public init(_ range: Range<Int>, _ message: String, hints: [String] = [], replacement: String? = nil) {
    self.range = range
    self.message = message
    self.hints = hints
    self.replacement = replacement
  }
}

/// A remark and what it is about: a text of the book, a place of its own in the file, a page.
public struct Observation: Sendable {
  public var text: BookText?
  public var remark: Remark
  /// Where the file is to be looked at; nil where the characters of the text tell.
  public var span: SourceSpan?
  public var page: Int?
  public var folio: String?

  public init(_ text: BookText?, _ remark: Remark, at span: SourceSpan? = nil, page: Int? = nil, folio: String? = nil) {
    self.text = text
    self.remark = remark
    self.span = span
    self.page = page
    self.folio = folio
  }

  /// A remark about the whole of a text.
  public init(about text: BookText, _ message: String, hints: [String] = [], at span: SourceSpan? = nil) {
    self.init(text, Remark(0..<text.text.unicodeScalars.count, message, hints: hints), at: span)
  }
}
