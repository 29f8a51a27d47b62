public import Diagnostics

/// One thing that is looked for.
public struct Check: Sendable {
  /// Lower-case words joined by hyphens; never changes once published.
  public var id: String
  /// What is found and why it matters, in one line.
  public var reason: String
  public var severity: Severity
  /// The profiles that turn it on.
  public var profiles: Set<Profile>
  public var work: Work

  /// What a check looks at.
  public enum Work: Sendable {
    /// Each text for itself.
    case text(@Sendable (Passage) -> [Remark])
    /// The book: its shape, or words counted over all its texts.
    case book(@Sendable (CheckedBook) -> [Observation])
    /// The pages (preflight).
    case pages(@Sendable (CheckedPages, CheckedBook) -> [Observation])
  }

  public init(
    _ id: String, _ reason: String, _ severity: Severity, in profiles: Set<Profile> = [.standard], _ work: Work
  ) {
    self.id = id
    self.reason = reason
    self.severity = severity
    self.profiles = profiles
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
  /// Matters of taste: long sentences, roundabout phrases.
  case style
}

extension Check {
  /// The checks of `profiles` and those named in `only`, without those in `without`.
  ///
  /// Where `only` names any, nothing else is on.
  public static func chosen(profiles: Set<Profile>, only: Set<String> = [], without: Set<String> = []) -> [Check] {
    all.filter { check in
      let isOn = only.isEmpty ? !check.profiles.isDisjoint(with: profiles) : only.contains(check.id)
      return isOn && !without.contains(check.id)
    }
  }
}
