import BookDesign
import Checks
public import Diagnostics
import GoalBook
import Manuscript
import Notation
import Workbooks

/// The explanations of all checks and messages, for `sasshi explain`.
public struct AllExplanations: Sendable {
  /// The explanations in the order of the list: the checks, then the messages by id.
  public let all: [Explanation]
  private let checks: [String: Check]

  /// The explanations of all modules.
  ///
  /// - Parameter commands: the explanations of the command line's own messages.
  public init(commands: [Explanation]) {
    checks = Dictionary(Check.all.map { ($0.id, $0) }) { first, _ in first }
    let messages: [[Explanation]] = [
      .ofNotation, .ofWorkbooks, .ofGoalBook, .ofManuscript, .ofBookDesign, .ofChecks, .ofBooklet, .ofPictures,
      .ofPrinting,
      commands,
    ]
    all = Check.all.map(\.explanation) + messages.joined().sorted { $0.id < $1.id }
  }

  /// One line for each id: whether it is a check or a message, and a short description.
  public func list(in language: Language) -> String {
    all.map { explanation in
      let summary = checks[explanation.id]?.reason ?? explanation.meaning.firstSentence
      return "\(explanation.id)\t\(kind(of: explanation.id)[language])\t\(summary[language])"
    }
    .joined(separator: "\n")
  }

  /// The explanation of an id, with an example and the remedy.
  ///
  /// - Throws: where there is no such id.
  public func text(of id: String, in language: Language) throws(RunError) -> String {
    guard let explanation = all.first(where: { $0.id == id }) else {
      throw RunError(
        .wrongUsage, id: "unknown-id",
        Phrase(en: "there is no check and no message “\(id)”", ja: "「\(id)」という検査もメッセージもありません"),
        hints: [
          .nearest(
            to: id, in: all.map(\.id),
            otherwise: Phrase(en: "look it up in the list of sasshi explain", ja: "「sasshi explain」の一覧で確かめてください"))
        ])
    }
    return [heading(of: id)[language], explanation.text(in: language)].joined(separator: "\n\n")
  }

  private func heading(of id: String) -> Phrase {
    guard let check = checks[id] else {
      return Phrase(en: "\(id) (message)", ja: "\(id)（メッセージ）")
    }
    let (severity, profiles) = (check.severity.word, check.profiles.map(\.rawValue).sorted().joined(separator: ", "))
    return Phrase(
      en: "\(id) (check, \(severity.en), profile \(profiles)): \(check.reason.en)",
      ja: "\(id)（検査、\(severity.ja)、プロファイルは\(profiles)）：\(check.reason.ja)")
  }

  private func kind(of id: String) -> Phrase {
    checks[id] == nil ? Phrase(en: "message", ja: "メッセージ") : Phrase(en: "check", ja: "検査")
  }
}

extension Phrase {
  /// The text up to the first full stop.
  fileprivate var firstSentence: Phrase {
    Phrase(
      en: en.firstRange(of: ". ").map { String(en[..<$0.lowerBound]) } ?? String(en.dropLast()),
      ja: String(ja.prefix { $0 != "。" }))
  }
}
