public import Diagnostics

// The keys of the layout language, part by part.
//
// A reader of `Spec/` knows the keys that its ``LayoutPart`` lists and no others; the page `LayoutKeys.md`
// (`sasshi layouts --keys`) is made from the same lists. So there is no key without a row and no row without a key.

/// A mapping of a layout and the keys that may stand in it.
public struct LayoutPart: Hashable, Sendable {
  /// Where it stands: `page.margins`; `styles.NAME` under a name of one's own, `headings[]` in a list.
  public let path: String
  /// What it is about: a noun phrase, or sentences.
  public let subject: Phrase
  /// The keys that may stand in it, in the order in which the page of keys lists them.
  public let keys: [LayoutKey]

  init(_ path: String, en: String, ja: String, _ keys: [LayoutKey]) {
    (self.path, self.subject, self.keys) = (path, Phrase(en: en, ja: ja), keys)
  }

  /// The keys as a reader asks for them.
  var names: [String] { keys.map(\.name) }
}

/// A key of the layout language.
public struct LayoutKey: Hashable, Sendable {
  /// The key as it is written in a layout.
  public let name: String
  /// What may stand behind it.
  public let value: Value
  /// What holds where it is left out.
  public let absence: Absence
  /// What the key decides: lower case, no full stop at the end.
  public let purpose: Phrase

  init(_ name: String, _ value: Value, _ absence: Absence, en: String, ja: String) {
    (self.name, self.value, self.absence, self.purpose) = (name, value, absence, Phrase(en: en, ja: ja))
  }

  /// What may stand behind a key.
  public indirect enum Value: Hashable, Sendable {
    /// A text that may have line breaks.
    case text
    /// A text on one line.
    case line
    /// A length within the ``Bound`` of this name.
    case length(String)
    /// A length in ems within the ``Bound`` of this name.
    case ems(String)
    /// Two lengths, each within the ``Bound`` of this name.
    case sides(String)
    /// A share in per cent, this number at most.
    case share(Int)
    case count(ClosedRange<Int>)
    case bool
    /// One of these words.
    case words([String])
    case style, shade, ink
    /// What no other case says.
    case written(Phrase)
    case part(LayoutPart)
    case list(Value)
    /// A mapping from names of one's own.
    case named(Value)
    case either([Value])

    /// The words that a reader takes.
    static func choice<Choice>(_ choices: [(name: String, value: Choice)]) -> Value { .words(choices.map(\.name)) }
    static func choice<Choice: CaseIterable & RawRepresentable<String>>(of: Choice.Type) -> Value {
      .words(Choice.allCases.map(\.rawValue))
    }
  }

  /// What holds where a key is not written.
  public enum Absence: Hashable, Sendable {
    /// It must be written.
    case needed
    /// The same as with this value.
    case value(String)
    case said(Phrase)

    static func told(en: String, ja: String) -> Absence { .said(Phrase(en: en, ja: ja)) }
    static let nothing = told(en: "nothing", ja: "なし")
  }
}

extension LayoutPart {
  /// All parts, each where it is mentioned first, beginning with the layout itself.
  public static let all: [LayoutPart] = {
    var found: [LayoutPart] = []
    func visit(_ part: LayoutPart) {
      guard !found.contains(where: { $0.path == part.path }) else { return }
      found.append(part)
      for key in part.keys { key.value.parts.forEach(visit) }
    }
    visit(.layout)
    return found
  }()
}

extension LayoutKey.Value {
  /// The parts that may stand there.
  public var parts: [LayoutPart] {
    switch self {
    case .part(let part): [part]
    case .list(let value), .named(let value): value.parts
    case .either(let values): values.flatMap(\.parts)
    default: []
    }
  }
}
