public import Diagnostics

/// One thing that is looked for in a book: a value with a name, a reason and a function that finds it.
public struct Check: Sendable {
  /// The check's name, lower-case words joined by hyphens; it never changes once it is published.
  public let id: String
  /// What is found and why it matters, in one line.
  public let reason: Phrase
  /// How much a finding matters.
  public let severity: Severity
  /// The profiles that turn the check on.
  public let profiles: Set<Profile>
  /// What it means and what to do about it: what `sasshi explain` prints.
  public let explanation: Explanation
  /// How it looks.
  let work: Work

  /// What a check looks at, and what it says of that.
  enum Work: Sendable {
    /// At one text, without knowing the others.
    case text(@Sendable (Passage) -> [Remark])
    /// At one text that is read as language: not at the values of a column of numbers, marks or codes.
    case sentences(@Sendable (Passage) -> [Remark])
    /// At one text whose digits are numbers: not at marks or codes.
    case numbers(@Sendable (Passage) -> [Remark])
    /// At the whole book: its shape, or words counted over all its texts.
    case book(@Sendable (BookToCheck) -> [Remark])
    /// At the pages (preflight).
    case pages(@Sendable (PagesToCheck, BookToCheck) -> [Remark])
  }

  /// - Parameters:
  ///   - meaning: when exactly something is found, and why that matters: whole sentences.
  ///   - example: what the check finds, and the same as it should be, in which it finds nothing: a text a line, YAML, or
  ///     lines of a page.
  ///   - remedy: what to do: whole sentences.
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
  /// What is a slip in any booklet; always on.
  case standard
  /// How public documents (公用文) write words.
  case koyobun
  /// The style guide of the Japan Translation Federation (JTF日本語標準スタイルガイド).
  case jtf
  /// Words that public bodies no longer use.
  case fair
  /// Words of the same sound, for which language data must be installed.
  case homophones
  /// Matters of taste: long sentences, roundabout phrases.
  case style
}

extension Check {
  /// The checks that are on, in the order in which they are listed.
  ///
  /// - Parameters:
  ///   - profiles: a check is on if it is in one of them.
  ///   - only: ids; where there are any, these checks are on and no others, whatever the profiles say.
  ///   - without: ids of checks that are off in any case.
  public static func chosen(profiles: Set<Profile>, only: Set<String> = [], without: Set<String> = []) -> [Check] {
    all.filter { check in
      let isOn = only.isEmpty ? !check.profiles.isDisjoint(with: profiles) : only.contains(check.id)
      return isOn && !without.contains(check.id)
    }
  }
}
