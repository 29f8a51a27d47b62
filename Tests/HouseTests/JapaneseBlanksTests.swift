import Foundation
import TestSupport
import Testing

@Test("No Japanese text of the program has a blank between Japanese and other letters")
func blanks() throws {
  let sources = projectFolder.appending(path: "Sources")
  let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
  var count = 0
  for file in files {
    for text in japaneseTexts(in: try String(contentsOf: file, encoding: .utf8)) {
      count += 1
      #expect(text.blanksBesideJapanese == [], "\(file.lastPathComponent): \(text)")
    }
  }
  #expect(count > 500)
}

@Test(arguments: [
  ("PDFで書き出します", []), ("PDF で書き出します", ["PDF "]), ("12 ページ", ["12 "]), ("幅は 3mm です", [" 3mm "]), ("「a b」と書きます", []),
  ("「x は y」と書きます", []), ("--list で見られます", []), ("部名 年度", []), ("幅3 mmです", []), ("（PDF、YAML など）", ["YAML "]),
])
func blanksAreFound(text: String, blanks: [String]) { #expect(text.blanksBesideJapanese == blanks) }

/// The literals behind `ja:`, each with its lines joined as in the program; ＊ stands for interpolated text.
private func japaneseTexts(in source: String) -> [String] {
  source.matches(of: /\bja:\s*("""(?s:.*?)"""|"(?:[^"\\\n]|\\.)*")/).map { match in
    match.1.trimmingCharacters(in: ["\""]).replacing(/\\\n\s*/, with: "").replacing(
      /\\\([^()]*(?:\([^()]*\)[^()]*)*\)?/, with: "＊")
  }
}
