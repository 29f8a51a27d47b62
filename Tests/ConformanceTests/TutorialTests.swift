import Foundation
import Testing

// The tutorial for clerks: what its pages tell to type is run, and what they show is what comes.

/// Lines to be typed, and what the page shows of the screen after them; nil where it shows nothing.
private struct Step: Sendable {
  var typed: String
  var shown: String?
}

/// The blocks of a page: `sh` to be typed, and the block without a language that comes next, if it comes before
/// anything else is typed.
private func steps(_ page: String) throws -> [Step] {
  let text = try String(contentsOf: tutorial.appending(path: page), encoding: .utf8)
  return text.matches(of: /```(?<kind>sh)?\n(?<body>(?s).*?)\n```\n/).reduce(into: []) { steps, block in
    if block.kind != nil {
      steps.append(Step(typed: String(block.body)))
    } else if let last = steps.indices.last, steps[last].shown == nil {
      steps[last].shown = String(block.body)
    }
  }
}

private let tutorial = projectFolder.appending(path: "Samples/tutorial")

/// Whether a screen is as it is shown: … stands for any characters, and lines too.
private func isShown(_ screen: String, as shown: String) -> Bool {
  var rest = screen.trimming(\.isNewline)[...]
  let pieces = shown.trimming(\.isNewline).split(separator: "…", omittingEmptySubsequences: false)
  guard rest.hasPrefix(pieces[0]) else { return false }
  rest = rest.dropFirst(pieces[0].count)
  for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
    guard let place = rest.firstRange(of: piece) else { return false }
    rest = rest[place.upperBound...]
  }
  return pieces.count == 1 ? rest.isEmpty : rest.hasSuffix(pieces[pieces.count - 1])
}

extension StringProtocol {
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
    String(drop(while: isDropped).reversed().drop(while: isDropped).reversed())
  }
}

@Test func bothTutorialsTypeTheSame() throws {
  let (japanese, english) = (try steps("README.ja.md"), try steps("README.md"))
  #expect(japanese.map(\.typed) == english.map(\.typed))
  #expect(japanese.map { $0.shown == nil } == english.map { $0.shown == nil })
}

@Test(
  "What the tutorial types does what it shows", .enabled(if: hasFonts),
  arguments: [("README.ja.md", "ja_JP.UTF-8"), ("README.md", "en_US.UTF-8")])
func theTutorialIsTrue(page: String, language: String) throws {
  let steps = try steps(page)
  #expect(steps.count > 15)
  try withFolder { home in
    // As the clerk has it: the folder in the home folder, the program by its name.
    try FileManager.default.copyItem(at: tutorial, to: home.appending(path: "tutorial"))
    let programs = home.appending(path: ".programs")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: programs.appending(path: "sasshi"), withDestinationURL: URL(filePath: try sasshiPath()))
    let environment = [
      "HOME": home.path(), "LANG": language, "BROWSER": "true", "DISPLAY": "", "WAYLAND_DISPLAY": "",
      "PATH": "\(programs.path()):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")",
    ]
    var folder = home
    for step in steps {
      // A preview is ended by Ctrl-C, once it has told its address.
      let typed =
        step.typed.contains("sasshi preview")
        ? """
        \(step.typed) > "$HOME/.screen" & preview=$!
        for _ in $(seq 600); do [ -s "$HOME/.screen" ] && break; sleep 0.1; done
        kill -INT $preview; wait $preview 2> /dev/null || true; cat "$HOME/.screen"
        """ : step.typed
      let script = "exec 2>&1; set -e -m; trap 'pwd > \"$HOME/.folder\"' EXIT; \(typed)"
      let result = try run("/bin/bash", ["-c", script], environment: environment, folder: folder)
      let fails = step.shown?.contains(/: (エラー|error):/) == true
      #expect((result.status != 0) == fails, "\(step.typed)\n\(result.text)")
      let path = try String(contentsOf: home.appending(path: ".folder"), encoding: .utf8)
      folder = URL(filePath: path.trimming(\.isNewline))
      if let shown = step.shown {
        #expect(isShown(result.text, as: shown), "\(step.typed)\n\(result.text)\nis not\n\(shown)")
      }
    }
  }
}
