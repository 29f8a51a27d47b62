import Foundation

/// The files and folders that a README names in its tables of modules, of what happens where, and of folders, each with
/// the line in which it stands.
///
/// In a row for what happens, a path begins at `Sources/`, or in the module or folder of the path before it. In a
/// module's row, a folder is one within the module.
func namedPaths(inReadme readme: String, modules: Set<String>) -> [(line: Int, candidates: [String])] {
  var found: [(line: Int, candidates: [String])] = []
  for (number, line) in readme.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    guard line.hasPrefix("| ") else { continue }
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    let words = line.matches(of: /`([\w.\/-]+)`/).map { String($0.1) }
    if let module = cells.first, modules.contains(module), cells.count == 3 {
      found += words.filter { $0.hasSuffix("/") }.map { (number + 1, ["Sources/\(module)/\($0)"]) }
      continue
    }
    var folders: [String] = []
    for word in words where word.contains(/\w\/$|\.(swift|js|css|html)$/) {
      found.append((number + 1, ["Sources/", "Tests/", ""].map { $0 + word } + folders.map { "\($0)/\(word)" }))
      // A path may go on in the folder of the one before it, or in its module.
      let whole = found[found.count - 1].candidates.first { isThere($0) } ?? "Sources/\(word)"
      let parts = whole.split(separator: "/").map(String.init)
      folders = parts.indices.map { parts[...$0].joined(separator: "/") }
    }
  }
  return found
}

/// Whether the project has a file or folder.
func isThere(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: projectFolder.appending(path: path).path)
}
