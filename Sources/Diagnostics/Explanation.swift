/// What a message or a finding means, in more words than its sentence, as `sasshi explain` prints it.
///
/// Each check has its explanation beside it. Those of other messages are in `Explanations.swift` of the module that
/// reports them.
public struct Explanation: Hashable, Sendable {
  /// The id of the check or message.
  public let id: String
  /// What the message says, when it is reported and why it matters, in whole sentences.
  public let meaning: Phrase
  /// Text that causes the message; nil where nothing that a person writes causes it.
  public let example: Example?
  /// What to do, in whole sentences.
  public let remedy: Phrase

  /// Makes the explanation of an id.
  public init(_ id: String, meaning: Phrase, example: Example?, remedy: Phrase) {
    self.id = id
    self.meaning = meaning
    self.example = example
    self.remedy = remedy
  }
}

/// A piece of a file or a command line that causes a message, and the corrected piece.
///
/// It is the same in all languages, as books are Japanese and keys and options are fixed.
public struct Example: Hashable, Sendable {
  /// The piece that causes the message.
  public let before: String
  /// The corrected piece; nil where nothing has to be changed.
  public let after: String?
  /// Other texts of the same book that make the piece unusual.
  public let among: [String]

  /// Makes an example of the piece before and after the correction.
  public init(_ before: String, _ after: String? = nil, among: [String] = []) {
    self.before = before
    self.after = after
    self.among = among
  }
}

extension Explanation {
  /// The explanation as people read it: the meaning, the example before and after, and what to do.
  ///
  /// No line ends in a blank.
  public func text(in language: Language) -> String {
    var blocks = [meaning[language]]
    if let example { blocks += example.blocks.map { $0[language] } }
    blocks.append(headed(Phrase(en: "What to do", ja: "対処のしかた"), remedy)[language])
    return blocks.joined(separator: "\n\n")
  }
}

extension Example {
  /// The example with invisible characters made visible: tabs, characters without width, combining marks.
  public var shown: Example { Example(before.shown, after?.shown, among: among) }

  fileprivate var blocks: [Phrase] {
    guard let after else { return [headed(Phrase(en: "Example", ja: "例"), Phrase(verbatim: before.shown))] }
    var context = Phrase(verbatim: "")
    if let other = among.first {
      context = Phrase(
        en: " (beside \(among.count) texts such as “\(other)”)", ja: "（「\(other)」のような文がほかに\(among.count)件あるとき）")
    }
    return [
      headed(Phrase(en: "Before\(context.en)", ja: "直す前\(context.ja)"), Phrase(verbatim: before.shown)),
      headed(Phrase(en: "After", ja: "直した後"), Phrase(verbatim: after.shown)),
    ]
  }
}

extension String {
  /// The text with invisible characters made visible: tabs, characters without width, combining marks.
  fileprivate var shown: String {
    unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case _ where scalar == "\t": "⇥"
      case .format, .nonspacingMark: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: String(scalar)
      }
    }
    .joined()
  }
}

/// A heading, and under it the lines of a text, indented by two.
private func headed(_ heading: Phrase, _ text: Phrase) -> Phrase {
  func block(_ heading: String, _ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(heading)\n" + lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }
  return Phrase(en: block(heading.en, text.en), ja: block(heading.ja, text.ja))
}
