/// The name of a row's column: ``results``, ``outcomes``, or any title of the city's own.
public struct FieldKey: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// 実績: what was done.
  public static let results = FieldKey(rawValue: "results")
  /// 成果: what came of it.
  public static let outcomes = FieldKey(rawValue: "outcomes")
}

/// What the cells of a further column hold.
public enum FieldKind: String, Hashable, Sendable, CaseIterable {
  /// Entries, each with a bullet.
  case list
  /// Running text.
  case text
  /// A number with its unit: 12,450人.
  case number
  /// A mark from a short list: ◎, A, 達成.
  case mark
  /// A number or name by which something is filed: 1-2-3, 第21条.
  case code

  /// Whether cells hold a value rather than words that are read as language.
  public var isValue: Bool {
    switch self {
    case .list, .text: false
    case .number, .mark, .code: true
    }
  }
}

/// A further column of a book: the key its rows use, and the title at its head.
public struct Field: Hashable, Sendable {
  public var key: FieldKey
  public var title: String
  public var kind: FieldKind
  /// The language that its cells are written in; nil for that of the part.
  public var language: String?
  /// Where the key stands.
  public var place: Place
  public var titlePlace = Place()

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
