import Foundation
import Testing

// The books that the READMEs ask their readers to save, taken from the READMEs.

/// The block of YAML that is to be saved under a name.
private func example(_ file: String, in readme: String) throws -> String {
  let text = try String(contentsOf: projectFolder.appending(path: readme), encoding: .utf8)
  let name = try #require(text.range(of: "`\(file)`"))
  let block = try #require(text[name.upperBound...].firstMatch(of: /```yaml\n((?s).*?)```/))
  return String(block.output.1)
}

@Test(
  "A book of a README is printed without a word, in the layout that is named for it",
  .enabled(if: hasFonts), arguments: ["README.md", "README.ja.md"],
  [("mybook.yaml", "four-column", 1), ("levels.yaml", "three-levels", 2)])
func booksOfTheReadme(readme: String, book: (file: String, layout: String, pages: Int)) throws {
  struct Map: Decodable {
    struct Page: Decodable {
      struct Row: Decodable { var id: String }
      var rows: [Row]
    }
    var pages: [Page]
  }
  try withFolder { folder in
    let path = folder.appending(path: book.file)
    try example(book.file, in: readme).write(to: path, atomically: true, encoding: .utf8)
    let result = try sasshi("pages", path.path(), "--layout", book.layout, "--json")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let map = try JSONDecoder().decode(Map.self, from: result.output)
    #expect(map.pages.count { !$0.rows.isEmpty } == book.pages)
  }
}

@Test(.enabled(if: hasFonts)) func aPartOfTheReadmesBookIsExported() throws {
  try withFolder { folder in
    let path = folder.appending(path: "levels.yaml")
    try example("levels.yaml", in: "README.md").write(to: path, atomically: true, encoding: .utf8)
    let parts = folder.appending(path: "parts")
    for options in [["--by", "部"], ["--part", "総務部"]] {
      try? FileManager.default.removeItem(at: parts)
      let result = try sasshi(
        ["export", path.path(), "--layout", "three-levels", "-o", parts.path()] + options)
      #expect(result.status == 0, "\(result.errors)")
      let names = try FileManager.default.contentsOfDirectory(atPath: parts.path()).sorted()
      #expect(names == (options[0] == "--by" ? ["01-01-企画部.pdf"] : []) + ["01-02-総務部.pdf", "index.json"])
    }
    let nothing = try sasshi("export", path.path(), "-o", parts.path(), "--by", "pillar")
    #expect(nothing.status == 1 && nothing.errors.contains("[nothing-to-export]"))
  }
}
