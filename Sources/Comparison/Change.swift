public import GoalBook

/// Something that differs between two books.
public struct Change: Hashable, Sendable {
  public var action: Action
  public var subject: Subject
  /// What it was; nil for what is new.
  public var old: Version?
  /// What it is; nil for what is gone.
  public var new: Version?
  /// For a changed text, the characters in it.
  public var edits: [TextEdit]
  /// A number that has changed by as much as its place has: what follows from something added or removed before it.
  public var isRenumbering: Bool

  public enum Action: String, Hashable, Sendable, CaseIterable, Codable {
    case added, removed, moved, changed
  }

  /// What has changed.
  public enum Subject: String, Hashable, Sendable, CaseIterable, Codable {
    case title, edition, fiscalYear, issuer, date
    /// A further column.
    case field
    /// A pillar as the book names it: its title, its number, its place in the list.
    case pillarTitle, pillarNumber
    case department
    /// A department's share of a pillar.
    case pillar
    case objective, row, initiative
    /// An initiative's printed number.
    case number
    case section, item
    /// What stands before an item.
    case marker
  }

  /// The old or the new side of a change.
  public struct Version: Hashable, Sendable {
    /// The name of the text or row: `総務部/1/2/1`.
    public var id: String
    /// What is shown of it: the text, a number as it is printed.
    public var text: String
    public var place: Place
    /// The texts it consists of, in reading order; those that have moved elsewhere apart.
    public var texts: [BookText]

    init(_ id: String, _ text: String, _ place: Place, texts: [BookText] = []) {
      self.id = id
      self.text = text
      self.place = place
      self.texts = texts
    }

    init(_ text: BookText) {
      self.init(text.id.description, text.text, text.place, texts: [text])
    }
  }

  init(
    _ action: Action, _ subject: Subject, old: Version? = nil, new: Version? = nil, edits: [TextEdit] = [],
    isRenumbering: Bool = false
  ) {
    self.action = action
    self.subject = subject
    self.old = old
    self.new = new
    self.edits = edits
    self.isRenumbering = isRenumbering
  }

  /// A text that was written anew in part; nil where it is the same.
  init?(_ subject: Subject, _ old: BookText, _ new: BookText) {
    // By scalars: a composed character and its decomposed form are not the same to a proofreader.
    guard !old.text.unicodeScalars.elementsEqual(new.text.unicodeScalars) else { return nil }
    self.init(
      .changed, subject, old: Version(old), new: Version(new), edits: textEdits(from: old.text, to: new.text))
  }
}

/// What differs between two books, in the order of the new one.
public struct BookDifference: Hashable, Sendable {
  /// The name of a department, and what has changed in it; the empty name stands for the front of the book.
  public struct Part: Hashable, Sendable {
    public var department: String
    public var changes: [Change]
  }

  public var parts: [Part]
  /// The rows that stand in both books, by their ids, in the order of the new one.
  public var rows: [(old: RowID, new: RowID)] { rowPairs.map { ($0.old, $0.new) } }
  /// The departments that stand in both, by their names.
  public var departments: [(old: String, new: String)] { departmentPairs.map { ($0.old, $0.new) } }
  var rowPairs: [IDPair<RowID>]
  var departmentPairs: [IDPair<String>]

  public var changes: [Change] { parts.flatMap(\.changes) }
  public var isEmpty: Bool { parts.allSatisfy(\.changes.isEmpty) }
}

struct IDPair<ID: Hashable & Sendable>: Hashable, Sendable {
  var old: ID
  var new: ID
}
