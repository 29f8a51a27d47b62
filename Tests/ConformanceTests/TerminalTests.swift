import Foundation
import Testing

// No character of a text or a name controls the terminal of a reader of the program's output.

/// Control characters and marks of direction for every name and text: ESC, BEL, DEL, CSI, RLO, LRI, ALM.
private let steering = #"\e]0;title\a\x7f\x9b31m\u202e\u2066\u061c\u200f"#

private func book(_ words: String) -> String {
  """
  title: "題\(words)"
  fiscalYear: 令和6年度
  issuer: "市\(words)"
  date: 2025-06-01
  pillars: { 1: "柱\(words)" }
  departments:
    - name: "部\(words)"
      pillars:
        - pillar: 1
          objectives:
            - text: "目標\(words)"
              rows:
                - initiatives: [{ number: 1, text: "取組\(words)", sections: ["課\(words)"] }]
                  results: ["実績\(words)", "済み。。"]
                  outcomes: ["成果\(words)"]
                - initiatives: [{ number: 1, text: "別の\(words)", sections: ["課\(words)"] }]
                  "wr\(words)": []

  """
}

/// The characters of a text that control a terminal.
private func steers(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.filter { scalar in
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

@Suite("Terminals", .enabled(if: hasFonts))
struct TerminalTests {
  @Test(
    arguments: [
      "render b.yaml -o NAME.pdf", "pages b.yaml", "check b.yaml", "diff a.yaml b.yaml", "diff b.yaml a.yaml",
      "export b.yaml -o out", "export b.yaml --by section -o out", "pages b.yaml --department x",
      "render b.yaml --layout NAME", "pages NAME", "check b.yaml --only NAME", "--NAME", "pages wrong.yaml",
      "check raw.txt", "import b.yaml -o NAME.yaml",
    ])
  func nothingSteers(line: String) throws {
    try withFolder { folder in
      let right = book(steering).split(separator: "\n").filter { !$0.contains("wr\\") }.joined(separator: "\n") + "\n"
      let raw = "題\u{1B}[31m\n部\u{1B}[31m\u{202E}\t令和6年度\n(1) 柱\u{9B}m\n"
      let files = [
        "a.yaml": right.replacing(steering, with: ""), "b.yaml": right, "wrong.yaml": book(steering), "raw.txt": raw,
      ]
      for (name, text) in files {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      let name = "n\u{1B}[31m\u{202E}"
      let result = try sasshi(
        line.split(separator: " ").map { String($0.replacing("NAME", with: name)) }, folder: folder)
      #expect([0, 1, 64, 66].contains(result.status))
      #expect(steers(result.text) == [])
      #expect(steers(result.errors) == [])
      // Each command shows some of them escaped, in messages or in file names.
      #expect((result.text + result.errors).contains("u{"))
      let out = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "out").path())) ?? []
      #expect(out.allSatisfy { steers($0).isEmpty })
      if line.hasPrefix("export") { #expect(out.contains { $0.contains("u{1B}") && $0.contains("u{202E}") }) }
    }
  }

  @Test("JSON keeps its own escapes") func json() throws {
    try withFolder { folder in
      let right = book(steering).split(separator: "\n").filter { !$0.contains("wr\\") }.joined(separator: "\n") + "\n"
      try right.write(to: folder.appending(path: "b.yaml"), atomically: true, encoding: .utf8)
      let result = try sasshi("pages", "b.yaml", "--json", folder: folder)
      let object = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
      let pages = try #require(object["pages"] as? [[String: Any]])
      let department = "部\u{1B}]0;title\u{7}\u{7F}\u{9B}31m\u{202E}\u{2066}\u{61C}\u{200F}"
      #expect(pages.contains { $0["department"] as? String == department })
    }
  }
}
