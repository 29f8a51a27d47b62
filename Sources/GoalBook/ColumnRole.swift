/// What a column of the book's tables holds.
public enum ColumnRole: Hashable, Sendable {
  /// 組織目標, where the objective is a cell beside its rows.
  case objective
  /// 取組内容.
  case initiatives
  /// 課等.
  case sections
  /// 実績, 成果, or a column of the book's own.
  case field(FieldKey)
}

/// A column that every book may have without naming it.
private struct KnownColumn {
  var role: ColumnRole
  /// The column's name in layouts and, except for the objective, in rows of the book's file.
  var key: String
  /// The titles that printed booklets give it, the usual one first.
  var titles: [String]
}

/// All of them, in the order in which booklets print them.
private let knownColumns = [
  KnownColumn(role: .objective, key: "objective", titles: ["組織目標", "重点目標", "組織重点目標"]),
  KnownColumn(
    role: .initiatives, key: "initiatives", titles: ["取組内容", "取組項目", "取組事項", "具体的取組", "具体的な取組"]),
  KnownColumn(role: .sections, key: "sections", titles: ["課等", "担当課", "担当課等", "所管課", "所管課等"]),
  KnownColumn(role: .field(.results), key: FieldKey.results.rawValue, titles: ["実績"]),
  KnownColumn(role: .field(.outcomes), key: FieldKey.outcomes.rawValue, titles: ["成果"]),
]

extension ColumnRole {
  /// The roles of the columns that every book may have.
  public static let known = knownColumns.map(\.role)

  /// The role of the column with this key: a known one's, otherwise a field of the book's own.
  public init(key: String) {
    self = knownColumns.first { $0.key == key }?.role ?? .field(FieldKey(rawValue: key))
  }

  /// The role of a known column by its title, blanks ignored; nil for any other title.
  public init?(title: String) {
    let title = title.filter { !$0.isWhitespace }
    guard let known = knownColumns.first(where: { $0.titles.contains(title) }) else { return nil }
    self = known.role
  }

  /// The key of the column: `initiatives`, or a field's own.
  public var key: String {
    if case .field(let key) = self { return key.rawValue }
    return knownColumns.first { $0.role == self }?.key ?? ""
  }

  /// The usual title of a known column, such as 取組内容; the key of any other.
  public var title: String { titles.first ?? key }

  /// The titles that printed booklets give a known column, the usual one first; empty for any other.
  public var titles: [String] { knownColumns.first { $0.role == self }?.titles ?? [] }
}

extension Field {
  /// The fields that every book may use without naming them: 実績 and 成果.
  public static let known = knownColumns.compactMap { column -> Field? in
    guard case .field(let key) = column.role else { return nil }
    return Field(key: key, title: column.titles[0])
  }
}
