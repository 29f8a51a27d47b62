/// The key of a column in a row: ``results``, ``outcomes``, or one of the book's own.
public struct FieldKey: RawRepresentable, Hashable, Sendable {
  /// The key as it is written in the book's file.
  public var rawValue: String

  /// Makes the key that is written so.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 実績: what was done.
  public static let results = FieldKey(rawValue: "results")
  /// 成果: what came of it.
  public static let outcomes = FieldKey(rawValue: "outcomes")
}

/// What the cells of a column hold.
public enum FieldKind: String, Hashable, Sendable, CaseIterable {
  /// A list of entries, each with a bullet.
  case list
  /// Running text.
  case text
  /// A number with its unit: 12,450人.
  case number
  /// A mark from a short list: ◎, A, 達成.
  case mark
  /// A number or name in a filing scheme: 1-2-3, 第21条.
  case code

  /// Whether the cells hold a value; false where they hold words that are read as language.
  public var isValue: Bool {
    switch self {
    case .list, .text: false
    case .number, .mark, .code: true
    }
  }
}

/// A further column of a book: the key that its rows use, and the title at the column's head.
public struct Field: Hashable, Sendable {
  /// The key under which the rows have the column's cells.
  public var key: FieldKey
  /// The title at the head of the column.
  public var title: String
  /// What the column's cells hold.
  public var kind: FieldKind
  /// The language (BCP 47) of the cells; nil for that of the part.
  public var language: String?
  /// Where the key was read.
  public var place: Place
  /// Where the title was read; unknown where the file gives none.
  public var titlePlace = Place()

  /// Makes a column of its key, title and kind.
  public init(key: FieldKey, title: String, kind: FieldKind = .list, place: Place = Place()) {
    self.key = key
    self.title = title
    self.kind = kind
    self.place = place
  }
}

extension Book {
  /// What the cells of a column hold; entries of a list where the book does not name the column.
  public func kind(of key: FieldKey) -> FieldKind { fields.first { $0.key == key }?.kind ?? .list }
}
