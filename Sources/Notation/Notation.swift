// Notation: YAML and JSON as nodes that know where they stand.
//
// Enters: the bytes of a file that a person wrote. Leaves: a tree of nodes, each with its place, and what is wrong with
// the notation; then, through `MappingReader`, typed values and what is wrong with those, all of it in one run. The
// module knows nothing of books or layouts. Whatever the bytes are, reading ends: size, depth and number of nodes are
// bounded (`Limits`), and nothing recurses into the input.
//
// YAML is read from the events of libyaml, which Yams carries as its module CYaml: the tree that Yams itself builds
// keeps no ends, stops at the first repeated key, recurses as deep as the input and unfolds aliases without measure.

public import Diagnostics

/// A value as it was written, and where.
public struct Node: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// The text exactly as written where it is plain (`2019-06-01`, `1`), unescaped where it is quoted.
    case scalar(String, isQuoted: Bool)
    case sequence([Node])
    /// In the order of the file; a key may stand twice.
    case mapping([Entry])
    /// Nothing after a colon or a dash, `~` or `null`.
    case null
  }

  public var content: Content
  /// A scalar's own text on its first line; a sequence's or mapping's first character.
  public var span: SourceSpan
  /// Whether a comma between brackets, without a blank behind it, parts three digits that it begins with from a digit
  /// before it: 630人 of `[登録 12,630人]`.
  public var continuesNumber = false
  /// Whether it is an entry of a list whose entries begin with dashes.
  public var beginsWithDash = false

  public init(_ content: Content, at span: SourceSpan) {
    self.content = content
    self.span = span
  }
}

/// A key of a mapping and its value.
public struct Entry: Hashable, Sendable {
  public var key: String
  public var keySpan: SourceSpan
  public var value: Node
  /// What ``Node/continuesNumber`` says of a value, said of the key.
  public var keyContinuesNumber = false

  public init(key: String, keySpan: SourceSpan, value: Node) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}

/// The notations that are read.
public enum NotationKind: String, Hashable, Sendable, CaseIterable {
  case yaml, json

  /// The notation that a file's ending promises; nil where it promises neither.
  public init?(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    default: return nil
    }
  }
}

/// How much is read before it is refused: far more than a city's goals, far less than what would stall a machine.
public enum Limits {
  /// Bytes of a file.
  public static let bytes = 32 << 20
  /// Sequences and mappings inside each other.
  public static let depth = 64
  /// Values, those behind aliases counted each time they are used.
  public static let nodes = 500_000
}
