import Diagnostics
import Foundation
import Frames

/// What a page's file name may hold in place of a page's own.
let pagePlaces = ["{p}", "{0p}", "{folio}", "{department}"]

/// The name of one page's file: `{p}` its index in the booklet, `{0p}` with two digits or more, `{folio}`, `{department}`;
/// a name without any of them is given `-{0p}` before its ending where there are several pages.
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
  // What is too long is taken from the department's name.
  let last = numbered.lastIndex(of: "/").map { numbered.index(after: $0) } ?? numbered.startIndex
  let rest = numbered[last...].replacing("{department}", with: "")
  let part = fileNamePart(
    page.shortChapter ?? page.chapter ?? page.role.rawValue, bytes: max(1, longestFileName - rest.utf8.count))
  return numbered.replacing("{department}", with: part)
}

/// How many bytes a file's name may have on the usual file systems.
let longestFileName = 255

/// The text without what a file's name cannot hold, of at most 60 characters and so many bytes.
func fileNamePart(_ text: String, bytes: Int = longestFileName) -> String {
  let clean = String(text.visible.map { "/\\:*?\"<>|".contains($0) ? "_" : $0 })
  return String(clean.prefix(60)).cut(toBytes: bytes)
}

extension String {
  /// The beginning that has at most so many bytes: whole characters, or where the first has more by itself, its beginning.
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

/// The file that a run writes when it is given no name: BOOK's own with another ending, in the current folder.
public func standardOutputName(forBook path: String, ending: String) -> String {
  let stem = path == "-" ? "booklet" : URL(filePath: path).deletingPathExtension().lastPathComponent
  // Room for the ending, and for what a proof puts before it.
  return "\(stem.cut(toBytes: longestFileName - "-proof.\(ending)".utf8.count)).\(ending)"
}
