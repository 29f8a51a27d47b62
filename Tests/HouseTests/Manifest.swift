import Foundation

/// The project's folder.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The text of a file of the project.
func projectText(_ path: String) throws -> String {
  String(decoding: try Data(contentsOf: projectFolder.appending(path: path)), as: UTF8.self)
}

/// The modules of the package and the libraries that each module under `Sources/` may import, according to a manifest.
///
/// The manifest is read as text, because asking SwiftPM takes long and waits for the build that runs the tests.
/// Therefore `room`, `.executableTarget` and `.target` must be written out, with their dependencies as a list of names.
func dependencies(inManifest manifest: String) -> [String: Set<String>] {
  let text = manifest.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  var libraries: [Substring: String] = [:]
  for match in text.matches(of: /let (\w+) = Target\.Dependency\.product\(name: "(\w+)"/) {
    libraries[match.1] = String(match.2)
  }
  guard let targets = text.range(of: "\n  targets: [") else { return [:] }
  var found: [String: Set<String>] = [:]
  for match in text[targets.upperBound...].matches(of: /\s(?:room|\.executableTarget|\.target)\(/) {
    let call = enclosed(text[match.range.upperBound...], by: "(", ")")
    guard !call.contains("path:"), let name = call.firstMatch(of: /"([\w-]+)"/) else { continue }
    let list = call.prefix(upTo: call.range(of: "resources:")?.lowerBound ?? call.endIndex)
    let names = list.firstIndex(of: "[").map { enclosed(list[list.index(after: $0)...], by: "[", "]") } ?? ""
    found[String(name.1)] = Set(
      names.split { $0 == "," || $0.isWhitespace }.compactMap { part in
        part.hasPrefix("\"") ? part.trimmingCharacters(in: ["\""]) : libraries[part]
      })
  }
  return found
}

/// The text up to the bracket that closes the one before it.
private func enclosed(_ text: Substring, by open: Character, _ close: Character) -> Substring {
  var depth = 1
  let end = text.firstIndex { character in
    depth += character == open ? 1 : character == close ? -1 : 0
    return depth == 0
  }
  return text[..<(end ?? text.endIndex)]
}

/// The modules that each module may import according to the tables of a README, whose rows have three cells and begin
/// with a module's name.
///
/// `–` stands for nothing, and “all above” (上のすべて) for the modules of all rows before.
func dependencies(inReadme readme: String, modules: Set<String>) -> [String: Set<String>] {
  var found: [String: Set<String>] = [:]
  for line in readme.split(separator: "\n") where line.hasPrefix("| ") {
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard cells.count == 3, modules.contains(cells[0]) else { continue }
    switch cells[2] {
    case "–": found[cells[0]] = []
    case "all above", "上のすべて": found[cells[0]] = Set(found.keys)
    default: found[cells[0]] = Set(cells[2].split(separator: ", ").map(String.init))
    }
  }
  return found
}

/// The modules among `names` that the files in a folder import.
func imports(inFolder folder: String, of names: Set<String>) throws -> Set<String> {
  let files = FileManager.default.enumerator(at: projectFolder.appending(path: folder), includingPropertiesForKeys: nil)
  var found: Set<String> = []
  for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    for match in text.matches(of: /(?m)^(?:\w+ )?import (\w+)$/) {
      // A library may have a module of another name.
      found.insert(match.1 == "CYaml" ? "Yams" : String(match.1))
    }
  }
  return found.intersection(names)
}
