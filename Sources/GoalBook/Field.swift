/// The name of a row's column: ``results``, ``outcomes``, or any title of the city's own.
public struct FieldKey: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// 実績: what was done.
  public static let results = FieldKey(rawValue: "results")
  /// 成果: what came of it.
  public static let outcomes = FieldKey(rawValue: "outcomes")
}

/// A further column of a book: the key its rows use, and the title at its head.
public struct Field: Hashable, Sendable {
  public var key: FieldKey
  public var title: String
  /// Where the key stands.
  public var place: Place
  public var titlePlace = Place()

  public init(key: FieldKey, title: String, place: Place = Place()) {
    self.key = key
    self.title = title
    self.place = place
  }
}
