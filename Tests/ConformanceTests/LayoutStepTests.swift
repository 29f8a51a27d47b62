import Foundation
import Testing

// The layout that Layouts/README.md builds in ten steps, each a block of YAML.

/// The text of a page for designers.
private func page(_ name: String) throws -> String {
  try String(contentsOf: projectFolder.appending(path: "Layouts/\(name)"), encoding: .utf8)
}

private func steps(_ name: String) throws -> [String] {
  try page(name).matches(of: /```yaml\n((?s).*?)```/).map { String($0.output.1) }
}

extension StringProtocol {
  fileprivate var indentation: Int { prefix { $0 == " " }.count }
}

/// Keys with what stands under each: a line, and the lines that are further in.
private func entries(_ lines: [Substring]) -> [(key: Substring, lines: [Substring])] {
  lines.reduce(into: []) { entries, line in
    if line.indentation == lines[0].indentation {
      entries.append((line.prefix { $0 != ":" }, [line]))
    } else {
      entries[entries.count - 1].lines.append(line)
    }
  }
}

/// Lines that are added as the page says: under the key that is there, or in its place where it has a value or a list.
private func merged(_ old: [Substring], _ new: [Substring]) -> [Substring] {
  var result = entries(old)
  for entry in entries(new) {
    guard let place = result.firstIndex(where: { $0.key == entry.key }) else {
      result.append(entry)
      continue
    }
    let (before, after) = (Array(result[place].lines.dropFirst()), Array(entry.lines.dropFirst()))
    let hasKeys = !before.isEmpty && !after.isEmpty && !after[0].drop { $0 == " " }.hasPrefix("-")
    result[place].lines = hasKeys ? [entry.lines[0]] + merged(before, after) : entry.lines
  }
  return result.flatMap(\.lines)
}

@Test func bothPagesBuildTheSameLayout() throws {
  let (english, japanese) = (try steps("README.md"), try steps("README.ja.md"))
  #expect(english.count == 10)
  #expect(english == japanese)
}

@Test("Each step of the designers' page sets the sample's department without a word", .enabled(if: hasFonts))
func stepsOfTheLayout() throws {
  let department = ["--department", "生活安全部", "--date", "2019-06-01"]
  try withFolder { folder in
    var file: [Substring] = []
    func render(_ layout: String, as name: String) throws -> Run {
      try sasshi(["render", sampleBook, "--layout", "./\(layout)", "-o", name] + department, folder: folder)
    }
    for (index, lines) in try steps("README.md").enumerated() {
      file = merged(file, lines.split(separator: "\n"))
      try file.joined(separator: "\n").write(
        to: folder.appending(path: "mylayout.yaml"), atomically: true, encoding: .utf8)
      let result = try render("mylayout.yaml", as: "page.pdf")
      #expect(result.status == 0 && result.errors.isEmpty, "step \(index + 1): \(result.errors)")
      // The pictures are made with `extends`, which is no other layout.
      let step = index == 0 ? lines : "extends: ./step-\(index).yaml\n\(lines)"
      try step.write(to: folder.appending(path: "step-\(index + 1).yaml"), atomically: true, encoding: .utf8)
      _ = try render("step-\(index + 1).yaml", as: "step.pdf")
      #expect(
        try Data(contentsOf: folder.appending(path: "page.pdf"))
          == Data(contentsOf: folder.appending(path: "step.pdf")), "step \(index + 1)")
    }
    for (name, count) in [("README.md", /\*\*(\d+) pages\*\*/), ("README.ja.md", /\*\*(\d+)ページ\*\*/)] {
      let text = try page(name)
      let pages = try #require(text.firstMatch(of: count)).output.1
      #expect(try render("mylayout.yaml", as: "page.pdf").text == "page.pdf (\(pages) pages)\n")
      // The look at the end finds nothing, as the page says.
      let checks = try #require(text.firstMatch(of: /--only (\S+)/)).output.1
      let check = try sasshi(
        ["check", sampleBook, "--layout", "./mylayout.yaml", "--only", String(checks), "--strict"]
          + department.prefix(2), folder: folder)
      #expect(check.status == 0 && check.output.isEmpty, "\(check.text)")
    }
  }
}

@Test func eachStepHasItsPicture() throws {
  for name in ["README.md", "README.ja.md"] {
    let pictures = try page(name).matches(of: /\]\(\.\.\/(Samples\/layouts\/steps\/[^)]+)\)/).map {
      String($0.output.1)
    }
    #expect(pictures.count == 12)
    for picture in pictures {
      #expect(FileManager.default.fileExists(atPath: projectFolder.appending(path: picture).path()), "\(picture)")
    }
  }
}
