/// A language of the program's messages.
///
/// Ids, keys of JSON and exit statuses are the same in all of them.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case ja, en

  /// The language of the environment: Japanese where its locale for messages is Japanese, English otherwise.
  ///
  /// - Parameter environment: the environment variables. `LC_ALL` takes precedence over `LC_MESSAGES`, and that over
  ///   `LANG`; empty ones count as unset.
  /// - SeeAlso: POSIX, Base Definitions 8.2.
  public init(environment: [String: String]) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    self = locale == "ja" || locale.hasPrefix("ja_") || locale.hasPrefix("ja.") ? .ja : .en
  }
}
