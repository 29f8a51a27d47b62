import Foundation
import Frames

/// The name of one page's file: `{p}` its index in the booklet, `{0p}` with two digits or more, `{folio}`, `{department}`;
/// a name without any of them is given `-{0p}` before its ending where there are several pages.
func pageFileName(_ pattern: String, page: PageFrame, count: Int) -> String {
  let places = ["{p}", "{0p}", "{folio}", "{department}"]
  var name = pattern
  if count > 1, !places.contains(where: name.contains) {
    let dot = name.lastIndex(of: ".").flatMap { $0 > (name.lastIndex(of: "/") ?? name.startIndex) ? $0 : nil }
    name.insert(contentsOf: "-{0p}", at: dot ?? name.endIndex)
  }
  let digits = max(2, String(count).count)
  let number = String(page.index)
  return
    name
    .replacing("{p}", with: number)
    .replacing("{0p}", with: String(repeating: "0", count: max(0, digits - number.count)) + number)
    .replacing("{folio}", with: page.folio ?? page.role.rawValue)
    .replacing("{department}", with: fileNamePart(page.chapter ?? page.role.rawValue))
}

/// The text without what a file's name cannot hold, and not longer than most systems take.
func fileNamePart(_ text: String) -> String {
  let clean = String(text.map { "/\\:*?\"<>|\0".contains($0) || $0.isNewline ? "_" : $0 })
  return String(clean.prefix(60))
}

/// The file that a run writes when it is given no name: BOOK's own with another ending, in the current folder.
public func standardOutputName(forBook path: String, ending: String) -> String {
  let stem = path == "-" ? "booklet" : URL(filePath: path).deletingPathExtension().lastPathComponent
  return "\(stem).\(ending)"
}
