// Notation: YAML and JSON as trees of nodes that know their places.
//
// In: the bytes of a file that a person wrote. Out: a tree of nodes, each with its place, and what is wrong with the
// notation; then, through `MappingReader`, typed values and what is wrong with those, all in one run. This module knows
// nothing of books or layouts. Reading ends whatever the bytes are: size, depth and number of nodes are bounded
// (`Limits`), and nothing recurses over the input while it is read.
//
// YAML is read from the events of libyaml, which Yams contains as its module CYaml. The tree that Yams itself builds
// has no ends of values, stops at the first repeated key, recurses as deep as the input and expands aliases without
// limit.

public import Diagnostics

/// A value as it was written, with its place.
public struct Node: Hashable, Sendable {
  /// What a value is, without its place.
  public enum Content: Hashable, Sendable {
    /// A text, exactly as written where it is plain (`2019-06-01`, `1`), unescaped where it is quoted.
    case scalar(String, isQuoted: Bool)
    /// The entries of a list, in order.
    case sequence([Node])
    /// The keys with their values, in the order of the file; a key may be repeated.
    case mapping([Entry])
    /// No value: nothing after a colon or a dash, `~` or `null`.
    case null
  }

  private var held: Content
  /// The content where it is laid aside; `held` is then empty.
  private var aside: LaidAsideContent?
  /// The place: a scalar's own text on its first line, or the first character of a sequence or mapping.
  public var span: SourceSpan
  /// Whether the value continues a number whose comma was read as separating two entries: 630人 in `[登録 12,630人]`.
  ///
  /// Such a value begins with exactly three digits, directly behind a comma between brackets and a digit.
  public var continuesNumber = false
  /// Whether the value is an entry of a list whose entries begin with dashes.
  public var beginsWithDash = false

  /// Makes a node of its content and place.
  public init(_ content: Content, at span: SourceSpan) {
    held = content
    self.span = span
  }

  /// Makes a node whose content is laid aside.
  init(_ content: LaidAsideContent, at span: SourceSpan) {
    (held, aside) = (.null, content)
    self.span = span
  }

  /// What the value is.
  ///
  /// - Complexity: O(content) for a large value of a long file, which is laid aside; otherwise O(1).
  public var content: Content {
    get { aside?.content ?? held }
    set { (held, aside) = (newValue, nil) }
  }

  /// Whether two nodes have the same content, place and marks.
  public static func == (a: Node, b: Node) -> Bool {
    a.span == b.span && a.continuesNumber == b.continuesNumber && a.beginsWithDash == b.beginsWithDash
      && a.content == b.content
  }

  /// Feeds the node into a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(span)
    hasher.combine(content)
  }
}

/// A key of a mapping and its value.
public struct Entry: Hashable, Sendable {
  /// The text of the key; empty for a key without text.
  public var key: String
  /// The place of the key.
  public var keySpan: SourceSpan
  /// The value of the key; ``Node/Content/null`` where it has none.
  public var value: Node
  /// Whether the key continues a number, as ``Node/continuesNumber`` says of a value.
  public var keyContinuesNumber = false

  /// Makes an entry of a key and its value.
  public init(key: String, keySpan: SourceSpan, value: Node) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}

/// The notations that can be read.
public enum NotationKind: String, Hashable, Sendable, CaseIterable {
  case yaml, json

  /// The notation of a file with this name: YAML for `.yaml` and `.yml`, JSON for `.json`, in any case; nil for others.
  public init?(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    default: return nil
    }
  }
}

/// The bounds of what is read: far above a city's goals, far below what would stall a machine.
public enum Limits {
  /// The most bytes of a file: 32 MiB.
  public static let bytes = 32 << 20
  /// The most sequences and mappings nested in each other.
  public static let depth = 64
  /// The most values of a file; values behind an alias are counted each time it is used.
  public static let nodes = 500_000
}
