import Foundation
import Testing

private let book = """
  title: 丘野町組織目標
  pillars: { 1: 開かれた町政 }
  departments:
    - name: 総務部
      pillars:
        - pillar: 1
          objectives:
            - text: |
                声を聞きます。
                すぐに答えます。
              rows:
                - initiatives: [{ number: 1, text: "窓口を改めます。\\n案内を置きます。", sections: [総務課] }]
                  results: ["来庁\\n80人"]
                  outcomes: ["First\\nSecond"]
  """

/// A run of the program in a folder with the book.
private func answer(_ arguments: [String], in folder: URL) throws -> Run {
  try Data(book.utf8).write(to: folder.appending(path: "book.yaml"))
  return try sasshi(arguments, folder: folder)
}

@Test(.enabled(if: program("pdftotext") != nil && hasFonts), arguments: ["both", "none"])
func eachLineOfATextIsALineOfThePDF(standard: String) throws {
  try withFolder { folder in
    let rendered = try answer(["render", "book.yaml", "-o", "x.pdf", "--standard", standard], in: folder)
    #expect(rendered.status == 0)
    let poppler = try #require(program("pdftotext"))
    let text = try run(poppler, ["-layout", folder.appending(path: "x.pdf").path(), "-"]).text
    let lines = text.split(separator: "\n").map { line in line.filter { !$0.isWhitespace } }
    for (first, second) in [("声を聞きます。", "すぐに答えます。"), ("窓口を改めます。", "案内を置きます。"), ("来庁", "80人"), ("First", "Second")] {
      let index = try #require(lines.firstIndex { $0.contains(first) })
      #expect(!lines[index].contains(second) && lines[index + 1].contains(second))
    }
  }
}

@Test(.enabled(if: hasFonts)) func aLineBreakThatCameOrWentIsShown() throws {
  try withFolder { folder in
    let other = book.replacing("来庁\\n80人", with: "来庁 80人").replacing("First\\nSecond", with: "First Second")
    try Data(other.utf8).write(to: folder.appending(path: "old.yaml"))
    let told = try answer(["diff", "old.yaml", "book.yaml"], in: folder)
    #expect(told.status == 0)
    #expect(told.text.contains("来庁[- -]{+⏎+}80人") && told.text.contains("First[- -]{+⏎+}Second"))
    #expect(try answer(["check", "book.yaml", "--only", "split-word,stray-space"], in: folder).text == "")
  }
}
