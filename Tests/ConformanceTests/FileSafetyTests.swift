import Foundation
import Testing

// No output overwrites an input, and none is written anywhere but where it was asked for.

/// A folder with `book.yaml`, a small book of two departments.
private func withBook(_ work: (URL) throws -> Void) throws {
  try withFolder { folder in
    let department = { (name: String, pillar: Int) in
      """
        - name: \(name)
          pillars:
            - pillar: \(pillar)
              objectives:
                - text: 目標
                  rows:
                    - initiatives: [{ number: 1, text: 取組, sections: [課] }]
                      results: [実績]
                      outcomes: [成果]

      """
    }
    let book =
      "title: 重点目標\nfiscalYear: 令和6年度\nissuer: ある市\ndate: 2025-06-01\npillars: { 1: 柱, 2: 別の柱 }\ndepartments:\n"
      + department("総務部", 1) + department("市民部", 2)
    try book.write(to: folder.appending(path: "book.yaml"), atomically: true, encoding: .utf8)
    try work(folder)
  }
}

private func names(in folder: URL) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
}

@Suite("Files", .enabled(if: hasFonts))
struct FileSafetyTests {
  @Test(
    "An output that is an input is refused, whatever leads to it",
    arguments: [
      "render book.yaml -o book.yaml", "render book.yaml -o symbolic", "render book.yaml -o hard",
      "render book.yaml -o far/symbolic", "render symbolic -o book.yaml", "import book.yaml -o book.yaml",
      "render book.yaml -o layout.yaml --layout ./layout.yaml", "diff book.yaml hard -o symbolic",
      "proof book.yaml -o book.yaml", "proof book.yaml --annotate -o symbolic",
      "check book.yaml --no-pages --dictionary words.yaml --write-baseline words.yaml",
      "check book.yaml --no-pages --baseline known.yaml --write-baseline known.yaml",
      "check book.yaml --no-pages --write-baseline hard", "export far/index.json -o far", "export index.json -o .",
      "render book.yaml -o FONT", "render book.yaml --format png -o {p}-1 --pages 1 --layout ./1-1",
    ])
  func outputIsInput(line: String) throws {
    try withBook { folder in
      let files = FileManager.default
      let layout = projectFolder.appending(path: "Layouts/four-column.yaml")
      try files.copyItem(at: layout, to: folder.appending(path: "layout.yaml"))
      try files.copyItem(at: layout, to: folder.appending(path: "1-1"))
      let book = folder.appending(path: "book.yaml")
      try files.createSymbolicLink(
        atPath: folder.appending(path: "symbolic").path(), withDestinationPath: "book.yaml")
      try files.linkItem(at: book, to: folder.appending(path: "hard"))
      try files.createDirectory(at: folder.appending(path: "far"), withIntermediateDirectories: false)
      try files.createSymbolicLink(
        atPath: folder.appending(path: "far/symbolic").path(), withDestinationPath: "../symbolic")
      // The name ends in .json, so that the book is written as JSON: YAML under this name could not be read.
      #expect(try sasshi("import", book.path(), "-o", folder.appending(path: "index.json").path()).status == 0)
      try files.linkItem(at: folder.appending(path: "index.json"), to: folder.appending(path: "far/index.json"))
      try "variants: []\n".write(to: folder.appending(path: "words.yaml"), atomically: true, encoding: .utf8)
      #expect(
        try sasshi("check", "book.yaml", "--no-pages", "--write-baseline", "known.yaml", folder: folder).status == 0)
      let font = projectFolder.appending(path: "Fonts/BIZUDGothic-Regular.ttf").path()
      let before = try names(in: folder).map { ($0, files.contents(atPath: folder.appending(path: $0).path())) }
      let fontSize = try Data(contentsOf: URL(filePath: font)).count
      let result = try sasshi(line.replacing("FONT", with: font).split(separator: " ").map(String.init), folder: folder)
      #expect(result.status == 73, "\(result.errors)")
      #expect(result.errors.contains("[output-is-input]"))
      #expect(try names(in: folder) == before.map(\.0))
      for (name, bytes) in before { #expect(files.contents(atPath: folder.appending(path: name).path()) == bytes) }
      #expect(try names(in: folder.appending(path: "far")) == ["index.json", "symbolic"])
      #expect(try Data(contentsOf: URL(filePath: font)).count == fontSize)
    }
  }

  @Test("A link to nothing is followed, and stays a link") func danglingLink() throws {
    try withBook { folder in
      let files = FileManager.default
      try files.createSymbolicLink(atPath: folder.appending(path: "link.pdf").path(), withDestinationPath: "real.pdf")
      #expect(try sasshi("render", "book.yaml", "-o", "link.pdf", folder: folder).status == 0)
      #expect(try names(in: folder) == ["book.yaml", "link.pdf", "real.pdf"])
      #expect(try files.destinationOfSymbolicLink(atPath: folder.appending(path: "link.pdf").path()) == "real.pdf")
      try files.createSymbolicLink(atPath: folder.appending(path: "far.pdf").path(), withDestinationPath: "no/x.pdf")
      #expect(try sasshi("render", "book.yaml", "-o", "far.pdf", folder: folder).status == 73)
      #expect(try names(in: folder) == ["book.yaml", "far.pdf", "link.pdf", "real.pdf"])
    }
  }

  @Test(
    "A folder, no name, and a name that is no text are refused", arguments: ["-o .", "-o ''", #"-o $'caf\xe9.pdf'"#])
  func wrongNames(option: String) throws {
    try withBook { folder in
      let line = "\"$0\" render book.yaml \(option)"
      let result = try run("/bin/bash", ["-c", line, try sasshiPath()], folder: folder)
      #expect(result.status == (option == "-o ." ? 73 : 64), "\(result.errors)")
      #expect(try names(in: folder) == ["book.yaml"])
    }
  }

  @Test("Export: the old index goes first, the new one matches the files") func index() throws {
    try withBook { folder in
      let out = folder.appending(path: "out")
      let index = out.appending(path: "index.json")
      #expect(try sasshi("export", "book.yaml", "-o", "out", folder: folder).status == 0)
      #expect(try names(in: out) == ["01-総務部.pdf", "02-市民部.pdf", "index.json"])
      // A file that cannot be written does not stop the other files or the index.
      try FileManager.default.removeItem(at: out.appending(path: "01-総務部.pdf"))
      try FileManager.default.createDirectory(
        at: out.appending(path: "01-総務部.pdf"), withIntermediateDirectories: false)
      let failing = try sasshi("export", "book.yaml", "-o", "out", folder: folder)
      #expect(failing.status == 1)
      #expect(failing.errors.contains("[export-failed]"))
      let listed = try String(contentsOf: index, encoding: .utf8)
      #expect(!listed.contains("総務部") && listed.contains("02-市民部.pdf"))
      // Where the index cannot be replaced, nothing is written at all.
      try FileManager.default.removeItem(at: index)
      try FileManager.default.createDirectory(at: index, withIntermediateDirectories: false)
      try FileManager.default.removeItem(at: out.appending(path: "02-市民部.pdf"))
      #expect(try sasshi("export", "book.yaml", "-o", "out", folder: folder).status == 73)
      #expect(try names(in: out) == ["01-総務部.pdf", "index.json"])
    }
  }

  @Test("A folder that another run writes into is refused") func lock() throws {
    try withBook { folder in
      let out = folder.appending(path: "out")
      try FileManager.default.createDirectory(at: out, withIntermediateDirectories: false)
      let descriptor = open(out.path(), O_RDONLY | O_DIRECTORY)
      #expect(flock(descriptor, LOCK_EX) == 0)
      let refused = try sasshi("export", "book.yaml", "-o", "out", folder: folder)
      #expect(refused.status == 73)
      #expect(refused.errors.contains("[folder-in-use]"))
      #expect(try names(in: out).isEmpty)
      close(descriptor)
      #expect(try sasshi("export", "book.yaml", "-o", "out", folder: folder).status == 0)
    }
  }

  @Test("Names are cut to what the system takes") func longNames() throws {
    try withBook { folder in
      let book = folder.appending(path: "book.yaml")
      // A family of four with skin tones is one character of 41 bytes; 𠮷 has four bytes.
      let long = String(repeating: "👩🏽‍👩🏽‍👧🏽‍👦🏽", count: 20)
      let text = try String(contentsOf: book, encoding: .utf8)
      try text.replacing("総務部", with: long).replacing("市民部", with: String(repeating: "𠮷", count: 90))
        .write(to: book, atomically: true, encoding: .utf8)
      for format in ["pdf", "png"] {
        let result = try sasshi("export", "book.yaml", "-o", format, "--format", format, "--ppi", "20", folder: folder)
        #expect(result.status == 0, "\(result.errors)")
        let written = try names(in: folder.appending(path: format))
        #expect(written.count > 2)
        #expect(written.allSatisfy { $0.utf8.count <= 255 && !$0.contains("\u{FFFD}") })
        #expect(written.contains { $0.contains("👩🏽‍👩🏽‍👧🏽‍👦🏽") && !$0.contains("👩🏽‍👩🏽‍👧🏽‍👦🏽\u{200D}") })
      }
      let images = try sasshi(
        "render", "book.yaml", "-o", "\(String(repeating: "x", count: 200)){department}{p}.png", "--ppi", "20",
        folder: folder)
      #expect(images.status == 0, "\(images.errors)")
    }
  }

  @Test("An empty list of pillars is wrong usage", arguments: ["", "1,", ",1", " "])
  func noPillar(list: String) throws {
    try withBook { folder in
      let result = try sasshi("pages", "book.yaml", "--pillar", list, folder: folder)
      #expect(result.status == 64)
      #expect(result.errors.contains("[bad-pillar]"))
    }
  }

  @Test(
    "An answer that cannot be written is a failure",
    arguments: [
      "pages BOOK", "pages BOOK --json", "check BOOK", "check BOOK --format sarif", "check --list", "schema",
      "layouts", "fonts", "diff BOOK BOOK", "import BOOK -o -", "render BOOK -o -", "--help", "render --help",
      "--version",
    ])
  func fullDisk(line: String) throws {
    try withBook { folder in
      let words = line.replacing("BOOK", with: "book.yaml")
      let full = try run("/bin/sh", ["-c", "\"$0\" \(words) > /dev/full", try sasshiPath()], folder: folder)
      #expect(full.status == 73, "\(full.errors)")
      #expect(full.errors.contains("No space left on device"))
      let pipe = "\"$0\" \(words) 2> errors | true; echo ${PIPESTATUS[0]}"
      let closed = try run("/bin/bash", ["-c", pipe, try sasshiPath()], folder: folder)
      #expect(closed.text == "0\n")
      let errors = try String(contentsOf: folder.appending(path: "errors"), encoding: .utf8)
      #expect(!errors.contains("error:") && !errors.contains("Fatal"))
    }
  }

  @Test("Lines without end stop when nobody reads them") func endlessLines() throws {
    for words in ["compose --measure 10em", "check --text"] {
      let line = "yes 国 | timeout 60 \"$0\" \(words) | head -n 2 | wc -l; echo ${PIPESTATUS[1]}"
      let result = try run("/bin/bash", ["-c", line, try sasshiPath()])
      #expect(result.text.split(separator: "\n").map(String.init) == ["2", "0"])
    }
  }
}
