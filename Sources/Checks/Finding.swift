public import Diagnostics
import GoalBook
public import Provenance

/// Something worth a look: a remark of a check, with its place.
public struct Finding: Hashable, Sendable {
  /// The id of the check: `doubled-particle`.
  public var check: String
  /// How much the finding matters.
  public var severity: Severity
  /// What is found, in one sentence: lower case, no full stop, the characters in “ ”.
  public var message: Phrase
  /// Remedies, one sentence each.
  public var hints: [Phrase]
  /// The text that should replace the characters; nil where a person must decide.
  public var replacement: String?
  /// The text that the finding is about; nil where it is about a page as a whole.
  public var text: NodeID?
  /// The characters of the text, in Unicode scalars from 0; all of them where the finding is about the whole text.
  public var range: Range<Int>
  /// The characters themselves.
  public var matched: String
  /// The characters' place in the book's file; nil where the finding is about a page or the book has no file.
  public var place: FindingPlace?
  /// The book's ways to write the same, the one to keep first; empty where nothing is compared.
  public var forms: [WrittenForm] = []
  /// The page with the characters, by its position in the booklet from 1; nil where no pages were made.
  public var page: Int?
  /// The page number that is printed on this page; nil for none.
  public var folio: String?
  /// Why the finding is not shown; nil where it is shown.
  public var suppression: Suppression?

  fileprivate init(_ check: Check, _ remark: Remark, forms: [WrittenForm]) {
    self.check = check.id
    severity = remark.severity ?? check.severity
    message = remark.message
    // A remark without hints gets the remedy of the check's explanation.
    hints = remark.hints.isEmpty && remark.replacement == nil ? [check.explanation.remedy.asHint] : remark.hints
    replacement = remark.replacement
    text = remark.text?.id
    range = remark.range
    let scalars = remark.text?.text.unicodeScalars
    matched = scalars.map { String($0.dropFirst(remark.range.lowerBound).prefix(remark.range.count)) } ?? ""
    let span = remark.span ?? remark.text?.place.span
    place = span.map { FindingPlace(start: $0, isWhole: remark.span != nil) }
    self.forms = forms
    page = remark.page
    folio = remark.folio
  }
}

extension [Remark] {
  /// The findings that these remarks of a check are.
  func findings(of check: Check) -> [Finding] {
    // All remarks about a word have its forms, with every place of these in the book.
    var shared: (forms: [Remark.Form], written: [WrittenForm]) = ([], [])
    return map { remark in
      if remark.forms != shared.forms { shared = (remark.forms, remark.forms.map(WrittenForm.init)) }
      return Finding(check, remark, forms: shared.written)
    }
  }
}

/// One of the ways in which a book writes the same.
public struct WrittenForm: Hashable, Sendable {
  /// The form as it is written.
  public var text: String
  /// How often the book has the form.
  public var count: Int
  /// The places of the form; empty for a form that nearly the whole book has, such as half-width digits.
  public var uses: [Use]

  /// A place of a form.
  public struct Use: Hashable, Sendable {
    /// The text with the form.
    public var text: NodeID
    /// The characters of the form, in Unicode scalars of the text from 0.
    public var range: Range<Int>
    /// The place in the book's file; nil where the book has no file.
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
  /// Makes a finding of a problem that was met when the book was read or its pages were made.
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
  /// A comment in the book's file ignores it, and gives a reason.
  case ignored(reason: String)
  /// It is in the baseline.
  case baseline
}

extension Phrase {
  /// The sentences of an explanation as a hint: without the last full stop, the English with a small first
  /// letter.
  fileprivate var asHint: Phrase {
    Phrase(
      en: (en.prefix(1).lowercased() + en.dropFirst()).trimmed(of: "."), ja: ja.trimmed(of: "。"))
  }
}

extension String {
  fileprivate func trimmed(of mark: Character) -> String { last == mark ? String(dropLast()) : self }
}
