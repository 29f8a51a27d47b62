import Foundation

/// The list of mutants that no test has to notice, with the reason of each: lines such as
/// “- `GoalBook/Level.swift`: `if a < b {`: `<` → `<=`”, and behind each, indented, its reason.
struct KnownSurvivors {
  /// By what `Mutant.name` says.
  private(set) var reasons: [String: String] = [:]

  init(of text: String) {
    var name: Substring?
    for line in text.split(separator: "\n") {
      if line.hasPrefix("- ") {
        name = line.dropFirst(2)
      } else if let current = name, line.hasPrefix("  ") {
        reasons[String(current), default: ""] += (reasons[String(current)] == nil ? "" : " ") + line.drop { $0 == " " }
      } else {
        name = nil
      }
    }
  }
}
