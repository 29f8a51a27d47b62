import Diagnostics
import Foundation
import Frames

/// The placeholders in the pattern of a page's file name.
let pagePlaces = ["{p}", "{0p}", "{folio}", "{department}"]

/// The name of a page's file from a pattern with placeholders.
///
/// `{p}` is the page's index in the booklet, `{0p}` the same with two digits or more; `{folio}` and `{department}` are
/// the page's own. Where there are several pages, a pattern without a placeholder gets `-{0p}` before its extension.
func pageFileName(_ pattern: String, page: PageFrame, count: Int) -> String {
  var name = pattern
  if count > 1, !pagePlaces.contains(where: name.contains) {
    let dot = name.lastIndex(of: ".").flatMap { $0 > (name.lastIndex(of: "/") ?? name.startIndex) ? $0 : nil }
    name.insert(contentsOf: "-{0p}", at: dot ?? name.endIndex)
  }
  let digits = max(2, String(count).count)
  let number = String(page.index)
  let numbered =
    name
    .replacing("{p}", with: number)
    .replacing("{0p}", with: String(repeating: "0", count: max(0, digits - number.count)) + number)
    .replacing("{folio}", with: page.folio ?? page.role.rawValue)
  // A name that is too long loses the end of the department's name.
  let last = numbered.lastIndex(of: "/").map { numbered.index(after: $0) } ?? numbered.startIndex
  let rest = numbered[last...].replacing("{department}", with: "")
  let part = fileNamePart(
    page.shortChapter ?? page.chapter ?? page.role.rawValue, bytes: max(1, longestFileName - rest.utf8.count))
  return numbered.replacing("{department}", with: part)
}

/// The most bytes in a file's name on the usual file systems.
let longestFileName = 255

/// The text with `_` for characters that a file's name cannot contain, cut to 60 characters and to `bytes` bytes.
func fileNamePart(_ text: String, bytes: Int = longestFileName) -> String {
  let clean = String(text.visible.map { "/\\:*?\"<>|".contains($0) ? "_" : $0 })
  return String(clean.prefix(60)).cut(toBytes: bytes)
}

extension String {
  /// The beginning with at most `limit` bytes: whole characters, or part of the first where that alone is longer.
  fileprivate func cut(toBytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var kept = ""
    for character in self {
      guard kept.utf8.count + character.utf8.count <= limit else { break }
      kept.append(character)
    }
    guard kept.isEmpty else { return kept }
    for scalar in unicodeScalars {
      guard kept.utf8.count + String(scalar).utf8.count <= limit else { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept
  }
}

/// The name of the output where the user gives none: the book's own with another extension, in the current folder.
public func standardOutputName(forBook path: String, ending: String) -> String {
  let stem = path == "-" ? "booklet" : URL(filePath: path).deletingPathExtension().lastPathComponent
  // Leaves room for the extension, and for `-proof` before it.
  return "\(stem.cut(toBytes: longestFileName - "-proof.\(ending)".utf8.count)).\(ending)"
}
