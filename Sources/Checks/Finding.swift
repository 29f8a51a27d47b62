public import Diagnostics
import GoalBook
public import Provenance

/// Something worth a look: a remark of a check, and where it stands.
public struct Finding: Hashable, Sendable {
  /// The id of the check: `doubled-particle`.
  public var check: String
  public var severity: Severity
  /// One sentence, lower case, no full stop; the characters it is about in “ ”.
  public var message: Phrase
  /// What may be done about it, a sentence each.
  public var hints: [Phrase]
  /// What should stand instead of the characters; nil where a person must decide.
  public var replacement: String?
  /// The text it is about; nil where it is about a page as a whole.
  public var text: NodeID?
  /// The characters of the text, in Unicode scalars from 0; the whole text where the finding is about all of it.
  public var range: Range<Int>
  /// The characters themselves.
  public var matched: String
  /// Where they stand in the book's file; nil where the finding is about a page, or the book is no file.
  public var place: FindingPlace?
  /// The ways in which the book writes the same, the one it should keep to first; empty where there is nothing to compare.
  public var forms: [WrittenForm] = []
  /// The page they stand on, its place in the booklet from 1; nil where no pages were made.
  public var page: Int?
  /// The page number that is printed on it.
  public var folio: String?
  /// Why the finding is not shown; nil where it is.
  public var suppression: Suppression?

  init(_ check: Check, _ remark: Remark) {
    self.check = check.id
    severity = remark.severity ?? check.severity
    message = remark.message
    // What a check has nothing better to say to is met as it is explained.
    hints = remark.hints.isEmpty && remark.replacement == nil ? [check.explanation.remedy.asHint] : remark.hints
    replacement = remark.replacement
    text = remark.text?.id
    range = remark.range
    let scalars = remark.text?.text.unicodeScalars
    matched = scalars.map { String($0.dropFirst(remark.range.lowerBound).prefix(remark.range.count)) } ?? ""
    let span = remark.span ?? remark.text?.place.span
    place = span.map { FindingPlace(start: $0, isWhole: remark.span != nil) }
    forms = remark.forms.map(WrittenForm.init)
    page = remark.page
    folio = remark.folio
  }
}

/// One of several ways in which a book writes the same.
public struct WrittenForm: Hashable, Sendable {
  public var text: String
  /// How often the book has it.
  public var count: Int
  /// Each place; none of the form that all others of the book have, such as half-width digits.
  public var uses: [Use]

  /// A place of a form.
  public struct Use: Hashable, Sendable {
    public var text: NodeID
    /// In Unicode scalars of the text, from 0.
    public var range: Range<Int>
    /// Nil where the book is no file.
    public var place: FindingPlace?
  }

  init(_ form: Remark.Form) {
    (text, count) = (form.text, form.count)
    uses = form.uses.map { use in
      Use(text: use.text, range: use.range, place: use.span.map { FindingPlace(start: $0, isWhole: false) })
    }
  }
}

extension Finding {
  /// A problem that reading the book, or making its pages, came upon: it is listed with what checks find.
  public init(problem: Diagnostic) {
    check = problem.message.id
    severity = problem.severity
    message = problem.message.text
    hints = problem.hints
    range = 0..<0
    matched = ""
    place = problem.span.map { FindingPlace(start: $0, isWhole: true) }
  }
}

/// Why a finding is known and not shown.
public enum Suppression: Hashable, Sendable {
  /// A comment in the book's file says so, with its reason.
  case ignored(reason: String)
  /// It stands in the baseline.
  case baseline
}

extension Phrase {
  /// Sentences of an explanation in the form of a hint: without the last full stop, and in English in lower case.
  fileprivate var asHint: Phrase {
    Phrase(
      en: (en.prefix(1).lowercased() + en.dropFirst()).trimmed(of: "."), ja: ja.trimmed(of: "。"))
  }
}

extension String {
  fileprivate func trimmed(of mark: Character) -> String { last == mark ? String(dropLast()) : self }
}
