public import Foundation

/// What lines differ from those that a file has recorded; nil where they are the same.
///
/// Such a file is what a test expects where nobody would write it by hand: whole pages, hundreds of lines. Whoever
/// changes layout on purpose runs the tests with `SASSHI_RECORD=1`, which writes the files anew, and reads their
/// difference.
public func difference(of lines: [String], recordedIn file: URL) throws -> String? {
  if ProcessInfo.processInfo.environment["SASSHI_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    return nil
  }
  let recorded = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    .dropLast().map(String.init)
  guard recorded != lines else { return nil }
  let first = zip(recorded, lines).enumerated().first { $1.0 != $1.1 }?.offset ?? min(recorded.count, lines.count)
  func shown(_ lines: [String]) -> String { lines.dropFirst(first).prefix(3).joined(separator: "\n") }
  return "\(file.lastPathComponent):\(first + 1): recorded\n\(shown(recorded))\nand now\n\(shown(lines))"
}
