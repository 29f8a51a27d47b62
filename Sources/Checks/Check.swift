public import Diagnostics
import Frames

/// A check that looks for one kind of mistake in a book: an id, a reason and a function that finds the mistakes.
public struct Check: Sendable {
  /// The check's id, lower-case words joined by hyphens; it never changes once it is published.
  public let id: String
  /// What the check finds and why it matters, in one line.
  public let reason: Phrase
  /// The severity of the check's findings, unless a remark has its own.
  public let severity: Severity
  /// The profiles that turn the check on.
  public let profiles: Set<Profile>
  /// What a finding means and what to do about it, as `sasshi explain` prints it.
  public let explanation: Explanation
  /// The function that looks for mistakes.
  let work: Work

  /// What a check looks at, and the function that makes remarks about it.
  enum Work: Sendable {
    /// One text at a time.
    case text(@Sendable (Passage) -> [Remark])
    /// One text at a time, without the values of columns of numbers, marks or codes.
    case sentences(@Sendable (Passage) -> [Remark])
    /// One text at a time whose digits are numbers, without marks and codes.
    case numbers(@Sendable (Passage) -> [Remark])
    /// The whole book: its shape, or words counted over all texts.
    case book(@Sendable (BookToCheck) -> [Remark])
    /// One printed text at a time, with its lines (preflight); it finds something only where one of the pages is meant.
    case lines(on: @Sendable (PageFrame) -> Bool = { _ in true }, @Sendable (PagesToCheck, PrintedText) -> [Remark])
    /// The pages (preflight).
    case pages(@Sendable (PagesToCheck, BookToCheck) -> [Remark])
  }

  /// - Parameters:
  ///   - meaning: when exactly something is found and why it matters, in whole sentences.
  ///   - example: what the check finds, and the corrected form in which it finds nothing: texts line by line, YAML, or
  ///     lines of a page.
  ///   - remedy: what to do, in whole sentences.
  init(
    _ id: String, _ reason: Phrase, _ severity: Severity, in profiles: Set<Profile> = [.standard],
    meaning: Phrase, example: Example, remedy: Phrase, _ work: Work
  ) {
    self.id = id
    self.reason = reason
    self.severity = severity
    self.profiles = profiles
    explanation = Explanation(id, meaning: meaning, example: example, remedy: remedy)
    self.work = work
  }
}

/// A set of checks that are turned on together.
public enum Profile: String, Hashable, Sendable, CaseIterable {
  /// Mistakes in any booklet; always on.
  case standard
  /// The rules for words in public documents (公用文).
  case koyobun
  /// The style guide of the Japan Translation Federation (JTF日本語標準スタイルガイド).
  case jtf
  /// Words that public bodies no longer use.
  case fair
  /// Words of the same sound; needs installed language data.
  case homophones
  /// Matters of taste: long sentences, roundabout phrases.
  case style
}

extension Check {
  /// The checks that are turned on, in the order in which they are listed.
  ///
  /// - Parameters:
  ///   - profiles: the profiles; a check is on if one of its own is among them.
  ///   - only: ids of the only checks that are on, whatever the profiles; empty for no such choice.
  ///   - without: ids of checks that are off in any case.
  public static func chosen(profiles: Set<Profile>, only: Set<String> = [], without: Set<String> = []) -> [Check] {
    all.filter { check in
      let isOn = only.isEmpty ? !check.profiles.isDisjoint(with: profiles) : only.contains(check.id)
      return isOn && !without.contains(check.id)
    }
  }
}
