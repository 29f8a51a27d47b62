public import GoalBook
public import Provenance

/// A single difference between two books.
public struct Change: Hashable, Sendable {
  /// What was done.
  public var action: Action
  /// What kind of thing was changed.
  public var subject: Subject
  /// The old state; nil for what was added.
  public var old: Version?
  /// The new state; nil for what was removed.
  public var new: Version?
  /// The changed characters of a changed text; empty for every other change.
  public var edits: [TextEdit]
  /// Whether an initiative's number changed only because initiatives were added or removed before it.
  ///
  /// True where the number and the initiative's position in its objective changed by the same amount.
  public var isRenumbering: Bool

  /// What was done to a thing.
  public enum Action: String, Hashable, Sendable, CaseIterable, Codable {
    /// The thing is in the new book only, in the old book only, at another place, or has another text or value.
    case added, removed, moved, changed
    /// A part that is gone, and at least half of whose rows are in one other part now.
    case merged
  }

  /// The kind of thing that was changed.
  public enum Subject: String, Hashable, Sendable, CaseIterable, Codable {
    /// A text or setting of the whole book.
    case title, edition, fiscalYear, issuer, logo, colophon, date
    /// A further column's title, and the kind of value in its cells.
    case field, fieldKind
    /// The title and the number of a pillar (柱) in the book's own list of pillars.
    case pillarTitle, pillarNumber
    /// A part of the highest level, where that level is the department (部).
    case department
    /// A part of a level that the book names itself.
    case part
    /// A department's short name.
    case short
    /// A department's share of a pillar.
    case pillar
    /// A node of this kind in the table: objective (組織目標), row, initiative (取組内容).
    case objective, row, initiative
    /// One of the aligned lines (`lines`) of a row.
    case line
    /// An initiative's printed number.
    case number
    /// A section (課) of an initiative, or an item of a cell's list.
    case section, item
    /// The marker before an item.
    case marker
    /// A section before or behind the parts (前付, 後付), and running text in it or in a part.
    case matter, passage
    /// The language of the book, a part, a section or a column.
    case language
    /// Whether the book reads marks for raised and lowered signs, or for ruby; no text differs by that alone.
    case scripts, ruby
  }

  /// The old or the new side of a change.
  public struct Version: Hashable, Sendable {
    /// The node in its own book; the root for a setting of the whole book, such as its date.
    public var node: NodeID
    /// The text that is shown for it: its own text, a number as printed, a file name.
    public var text: String
    /// Where it is written in the book's file.
    public var place: Place
    /// The texts in it, in reading order, without those that have moved elsewhere.
    public var texts: [BookNode]

    init(_ node: NodeID, _ text: String, _ place: Place, texts: [BookNode] = []) {
      self.node = node
      self.text = text
      self.place = place
      self.texts = texts
    }

    init(_ node: BookNode) { self.init(node.id, node.text, node.place, texts: [node]) }

    /// The same version with another text shown for it.
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

  /// The change of a text; nil where both sides have the same text.
  init?(_ subject: Subject, _ old: Version, _ new: Version) {
    // Compared by scalars: to a proofreader, a composed character and its decomposed form differ.
    guard !old.text.unicodeScalars.elementsEqual(new.text.unicodeScalars) else { return nil }
    self.init(.changed, subject, old: old, new: new, edits: textEdits(from: old.text, to: new.text))
  }
}
