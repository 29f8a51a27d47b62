/// What an id means, for a reader whom the sentence of a message or a finding does not tell enough: `sasshi explain`.
///
/// Each check has its own beside it. Those of other messages stand in the `Explanations.swift` of the module that
/// reports them.
public struct Explanation: Hashable, Sendable {
  /// The id of the check or the message.
  public let id: String
  /// What it says, when it is said and why it matters: whole sentences.
  public let meaning: Phrase
  /// What brings it about; nil where nothing that anybody writes does.
  public let example: Example?
  /// What to do: whole sentences.
  public let remedy: Phrase

  public init(_ id: String, meaning: Phrase, example: Example?, remedy: Phrase) {
    self.id = id
    self.meaning = meaning
    self.example = example
    self.remedy = remedy
  }
}

/// A piece of a file or a command line that brings something about, and how it should have been written.
///
/// It is the same in every language: books are Japanese, keys and options are what they are.
public struct Example: Hashable, Sendable {
  public let before: String
  /// Nil where nothing has to be changed.
  public let after: String?
  /// Other texts of the same book, without which what is shown would be nothing unusual.
  public let among: [String]

  public init(_ before: String, _ after: String? = nil, among: [String] = []) {
    self.before = before
    self.after = after
    self.among = among
  }
}

extension Explanation {
  /// The explanation as people read it: the meaning, the example before and after, what to do; no line ends in a blank.
  public func text(in language: Language) -> String {
    var blocks = [meaning[language]]
    if let example { blocks += example.blocks.map { $0[language] } }
    blocks.append(headed(Phrase(en: "What to do", ja: "対処のしかた"), remedy)[language])
    return blocks.joined(separator: "\n\n")
  }
}

extension Example {
  /// The same with what nobody sees made visible: tabs, characters without width, marks that join what stands before.
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
  /// The text with what nobody sees made visible: tabs, characters without width, marks that join what stands before.
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

/// Lines under a heading, set in by two.
private func headed(_ heading: Phrase, _ text: Phrase) -> Phrase {
  func block(_ heading: String, _ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(heading)\n" + lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }
  return Phrase(en: block(heading.en, text.en), ja: block(heading.ja, text.ja))
}
