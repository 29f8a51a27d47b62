/// Names that Excel takes for sheets, one for each title, as near to it as may be: of 1 to 31 characters, without
/// `[ ] : * ? / \`, without an apostrophe at either end, and none like another or like one of `taken`, capitals aside.
public func sheetNames(for titles: [String], besides taken: [String] = []) -> [String] {
  // Excel keeps the name for its own list of changes.
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
  /// The longest beginning of whole characters that has at most so many UTF-16 units.
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
