/// Valid and different names of sheets for titles, one for each, as similar to the title as possible.
///
/// Excel requires 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at either end, and no two names that
/// only differ in letter case.
///
/// - Parameter taken: names that other sheets already have.
public func sheetNames(for titles: [String], besides taken: [String] = []) -> [String] {
  // Excel reserves this name for its list of changes.
  var used = Set((taken + ["History"]).map { $0.lowercased() })
  return titles.map { title in
    let name = plainSheetName(title)
    var unique = name
    var number = 1
    while !used.insert(unique.lowercased()).inserted {
      number += 1
      let ending = "（\(number)）"
      unique = name.cut(toUTF16: longestSheetName - ending.utf16.count) + ending
    }
    return unique
  }
}

private let longestSheetName = 31

private func plainSheetName(_ title: String) -> String {
  var name = ""
  for scalar in title.unicodeScalars {
    let isForbidden = "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 || scalar.value == 0x7F
    name.unicodeScalars.append(isForbidden ? "_" : scalar)
  }
  name = name.cut(toUTF16: longestSheetName)
  if name.hasPrefix("'") { name = "’" + name.dropFirst() }
  if name.hasSuffix("'") { name = name.dropLast() + "’" }
  return name.allSatisfy(\.isWhitespace) ? "_" : name
}

extension String {
  /// The longest beginning of whole characters with at most `limit` UTF-16 units.
  fileprivate func cut(toUTF16 limit: Int) -> String {
    var (kept, count) = ("", 0)
    for character in self {
      count += character.utf16.count
      guard count <= limit else { break }
      kept.append(character)
    }
    return kept
  }
}
