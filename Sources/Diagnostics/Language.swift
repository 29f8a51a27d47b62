/// A language that the program speaks to people.
///
/// Ids, keys of JSON and exit statuses are the same in all of them.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case ja, en

  /// The language of a machine's settings: Japanese where its messages are to be Japanese, English otherwise.
  ///
  /// - Parameter environment: the variables of the environment; `LC_ALL` goes before `LC_MESSAGES`, and that before
  ///   `LANG`, as POSIX has it (Base Definitions 8.2).
  public init(environment: [String: String]) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    self = locale == "ja" || locale.hasPrefix("ja_") || locale.hasPrefix("ja.") ? .ja : .en
  }
}
