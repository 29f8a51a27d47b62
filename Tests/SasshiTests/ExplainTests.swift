import BookDesign
import Booklet
import CairoBackend
import Checks
import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Notation
import Preview
import TestSupport
import Testing

@testable import sasshi

private let explanations = AllExplanations(commands: .ofCommandsAndPreview)
private let checks = Set(Check.all.map(\.id))

@Suite("sasshi explain") struct ExplainTests {
  @Test func everyIdIsExplainedAndNothingElseIs() throws {
    let reported = try reportedIDs().values.reduce(into: checks) { $0.formUnion($1) }
    let explained = Set(explanations.all.map(\.id))
    #expect(explained.count == explanations.all.count, "an id is explained twice")
    #expect(
      reported.subtracting(explained).isEmpty,
      "no explanation: add them to the Explanations.swift of the module that reports them")
    #expect(explained.subtracting(reported).isEmpty, "nothing reports these")
  }

  /// A message and its explanation are in the same module, so that one is not changed without the other.
  @Test(arguments: [
    ("Notation", [Explanation].ofNotation), ("GoalBook", .ofGoalBook), ("Manuscript", .ofManuscript),
    ("BookDesign", .ofBookDesign), ("Checks", .ofChecks), ("Booklet", .ofBooklet),
    ("sasshi", .ofCommands), ("Preview", .ofPreview),
  ])
  func anExplanationStandsInAModuleThatReportsIt(module: String, explanations: [Explanation]) throws {
    let reported = try #require(try reportedIDs()[module])
    #expect(Set(explanations.map(\.id)).subtracting(reported).isEmpty)
  }

  @Test(arguments: explanations.all.filter { !checks.contains($0.id) }) func bothLanguagesAreWritten(
    explanation: Explanation
  ) {
    for phrase in [explanation.meaning, explanation.remedy] {
      #expect(phrase.languageFaults() == [], "\(explanation.id)")
      #expect(phrase.en.hasSuffix(".") && phrase.ja.hasSuffix("。"), "\(explanation.id)")
    }
    #expect(explanation.example?.before.isEmpty != true)
    #expect(explanation.example.map { $0.before != $0.after } ?? true)
  }

  @Test(arguments: Language.allCases) func allAreListed(language: Language) {
    let lines = explanations.list(in: language).split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(lines.map { String($0[0]) } == explanations.all.map(\.id))
    #expect(lines.allSatisfy { $0.count == 3 })
  }

  @Test func anExplanationIsPrintedWhole() throws {
    #expect(
      try explanations.text(of: "wrong-era", in: .en) == """
        wrong-era (check, warning, profile standard): a year of an era (和暦) and the year beside it disagree (平成30年(2017年))

        A year of an era and the Western year in brackets behind it are not the same.

        Before
          平成30年（2017年）に開設

        After
          平成30年（2018年）に開設

        What to do
          Look which of the two is right and correct the other.
        """)
    #expect(
      try explanations.text(of: "no-pages", in: .ja) == """
        no-pages（メッセージ）

        描くページがありません。プログラムの不具合で、原稿のせいではありません。

        対処のしかた
          差し支えなければ、コマンドと原稿を添えてお知らせください。
        """)
  }

  @Test(arguments: [
    ("invisible-character", "窓口\\u{200B}の改善"), ("decomposed", "市民か\\u{3099}参加"), ("shifted-cells", "⇥①広報紙を"),
  ])
  func whatNobodySeesIsShown(id: String, shown: String) throws {
    #expect(try explanations.text(of: id, in: .ja).contains(shown))
  }

  @Test func anUnknownIdNamesTheNearest() throws {
    let error = #expect(throws: RunError.self) { try explanations.text(of: "wrong-sums", in: .en) }
    #expect(error?.status == .wrongUsage)
    #expect(error?.diagnostics.first?.message.id == "unknown-id")
    #expect(error?.diagnostics.first?.hints.first?.en.hasPrefix("did you mean wrong-sum") == true)
  }
}

@Suite("The lists of checks in the READMEs") struct CheckTableTests {
  @Test(arguments: [("README.md", Language.en), ("README.ja.md", .ja)])
  func sayWhatTheProgramSays(readme: String, language: Language) throws {
    let text = try String(contentsOf: project.appending(path: readme), encoding: .utf8)
    let rows = text.split(separator: "\n").drop { $0 != "<!-- make tables -->" }.dropFirst(3).prefix {
      $0.hasPrefix("|")
    }
    let printed = Check.all.map { check in
      let cells = check.line(in: language).replacing("|", with: "\\|").split(separator: "\t")
      return "| `\(cells[0])` | \(cells[1...].joined(separator: " | ")) |"
    }
    #expect(rows.map(String.init) == printed, "renew the table with: make tables")
  }

  @Test(arguments: [("Checks.md", Language.en), ("Checks.ja.md", .ja)])
  func pagesSayWhatTheChecksSay(page: String, language: Language) throws {
    let text = try String(contentsOf: project.appending(path: "Sources/Checks/\(page)"), encoding: .utf8)
    #expect(text == checksPage(in: language), "renew the page with: make tables")
  }
}

private let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The ids in the sources, by module.
///
/// The programs for developers are left out, because `sasshi` cannot report their ids.
private func reportedIDs() throws -> [String: Set<String>] {
  let sources = project.appending(path: "Sources")
  let paths = FileManager.default.enumerator(atPath: sources.path(percentEncoded: false))?.allObjects as? [String] ?? []
  var ids: [String: Set<String>] = [:]
  for path in paths where path.hasSuffix(".swift") && !path.hasSuffix("Explanations.swift") {
    let module = String(path.prefix { $0 != "/" })
    guard !["fit-original", "bench"].contains(module) else { continue }
    let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
    ids[module, default: []].formUnion(literalIDs(in: text))
    // The ids of errors of C modules are in the file of Booklet that puts them into words.
    if path.hasSuffix("BackendMessages.swift") {
      ids[module, default: []].formUnion(
        text.matches(of: /"([a-z-]+)",\s*(?:Phrase|cannotOpen)/).map { "font-\($0.output.1)" })
      ids[module, default: []].formUnion(text.matches(of: /\(\.[a-zA-Z]+, "([a-z-]+)"\)/).map { String($0.output.1) })
    }
  }
  ids["Booklet", default: []].formUnion(PaintError.Reason.allCases.map(\.rawValue))
  return ids
}

/// The ids written as literals, of messages and of errors of a run.
private func literalIDs(in text: String) -> [String] {
  text.matches(of: /(?:\bid: |\brefusal\(\s*)"([a-z0-9-]+)"/).map { String($0.output.1) }
}
