import Foundation
import Testing

// The layout that Layouts/README.md builds in ten steps: each block of YAML changes the layout of the step before.

/// The blocks of YAML of a page, in order.
private func steps(_ page: String) throws -> [String] {
  let text = try String(contentsOf: projectFolder.appending(path: "Layouts/\(page)"), encoding: .utf8)
  return text.matches(of: /```yaml\n((?s).*?)```/).map { String($0.output.1) }
}

@Test func bothPagesBuildTheSameLayout() throws {
  let (english, japanese) = (try steps("README.md"), try steps("README.ja.md"))
  #expect(english.count == 10)
  #expect(english == japanese)
}

@Test("Each step of the designers' page sets the sample's department without a word", .enabled(if: hasFonts))
func stepsOfTheLayout() throws {
  let department = ["--department", "生活安全部"]
  try withFolder { folder in
    for (index, lines) in try steps("README.md").enumerated() {
      let name = "step-\(index + 1).yaml"
      let text = index == 0 ? lines : "extends: ./step-\(index).yaml\n\(lines)"
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      let result = try sasshi(
        ["render", sampleBook, "--layout", "./\(name)", "-o", "page.pdf"] + department, folder: folder)
      #expect(result.status == 0 && result.errors.isEmpty, "step \(index + 1): \(result.errors)")
      guard index == 9 else { continue }
      for (page, pages) in [("README.md", /\*\*(\d+) pages\*\*/), ("README.ja.md", /\*\*(\d+)ページ\*\*/)] {
        let text = try String(contentsOf: projectFolder.appending(path: "Layouts/\(page)"), encoding: .utf8)
        let count = try #require(text.firstMatch(of: pages)).output.1
        #expect(result.text == "page.pdf (\(count) pages)\n")
        // The look at the end finds nothing, as the page says.
        let checks = try #require(text.firstMatch(of: /--only (\S+)/)).output.1
        let check = try sasshi(
          ["check", sampleBook, "--layout", "./\(name)", "--only", String(checks), "--strict"] + department,
          folder: folder)
        #expect(check.status == 0 && check.output.isEmpty, "\(check.text)")
      }
    }
  }
}

@Test func eachStepHasItsPicture() throws {
  for page in ["README.md", "README.ja.md"] {
    let text = try String(contentsOf: projectFolder.appending(path: "Layouts/\(page)"), encoding: .utf8)
    let pictures = text.matches(of: /\]\(\.\.\/(Samples\/layouts\/steps\/[^)]+)\)/).map { String($0.output.1) }
    #expect(pictures.count == 12)
    for picture in pictures {
      #expect(FileManager.default.fileExists(atPath: projectFolder.appending(path: picture).path()), "\(picture)")
    }
  }
}
