public import GoalBook
public import Provenance

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
    /// A part that is gone, most of whose rows stand in another one now.
    case merged
  }

  /// What has changed.
  public enum Subject: String, Hashable, Sendable, CaseIterable, Codable {
    case title, edition, fiscalYear, issuer, logo, colophon, date
    /// A further column, and what its cells hold.
    case field, fieldKind
    /// A pillar as the book names it: its title, its number, its place in the list.
    case pillarTitle, pillarNumber
    case department
    /// A part of a level that the book names itself.
    case part
    /// A department's short name.
    case short
    /// A department's share of a pillar.
    case pillar
    case objective, row, initiative
    /// One of the lines that stand level in a row.
    case line
    /// An initiative's printed number.
    case number
    case section, item
    /// What stands before an item.
    case marker
    /// A section in front of the parts or behind them, and running text there or in a part.
    case matter, passage
    /// The language of the book, a part, a section or a column.
    case language
    /// Whether marks of raised and lowered signs or of readings are read, in which no text differs.
    case scripts, ruby
  }

  /// The old or the new side of a change.
  public struct Version: Hashable, Sendable {
    /// The text or row in its own book; the book itself for its date, which is no text.
    public var node: NodeID
    /// What is shown of it: the text, a number as it is printed.
    public var text: String
    public var place: Place
    /// The texts it consists of, in reading order; those that have moved elsewhere apart.
    public var texts: [BookNode]

    init(_ node: NodeID, _ text: String, _ place: Place, texts: [BookNode] = []) {
      self.node = node
      self.text = text
      self.place = place
      self.texts = texts
    }

    init(_ node: BookNode) { self.init(node.id, node.text, node.place, texts: [node]) }

    /// The same, something else being shown of it.
    func showing(_ text: String) -> Version { Version(node, text, place, texts: Array(texts.prefix(1))) }
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
  init?(_ subject: Subject, _ old: Version, _ new: Version) {
    // By scalars: a composed character and its decomposed form are not the same to a proofreader.
    guard !old.text.unicodeScalars.elementsEqual(new.text.unicodeScalars) else { return nil }
    self.init(.changed, subject, old: old, new: new, edits: textEdits(from: old.text, to: new.text))
  }
}
