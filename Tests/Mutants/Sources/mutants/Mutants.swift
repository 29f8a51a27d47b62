// mutants: changes one operator or constant of the program at a time and looks whether a test notices (`make mutants`).
//
// All changes stand in one build of a copy of the package, each guarded by a number, so that choosing one costs a run and
// no build.

import ArgumentParser
import Foundation

@main
struct Mutants: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells which changes of an operator or a constant no test notices.",
    discussion: """
      Comparisons are moved by one and turned round, additions become subtractions, “and” becomes “or”, “not” is left out, true \
      becomes false, a number one more, min max, the first the last, and a range ends one later or earlier.
      """)

  @Option(name: .long, help: "How many changes.")
  var count = 200

  @Option(name: .long, help: "Which: the same seed draws the same from the same sources.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "A module to change; may be given again.")
  var module = ["LineComposition", "Typesetting", "GoalBook"]

  @Option(name: .long, help: "A test target that is not run; may be given again.")
  var without = ["BenchTests", "ConformanceTests", "FitOriginalTests", "PreviewTests", "SasshiTests"]

  @Option(name: .long, help: "A number of one of the changes: these alone are run; may be given again.")
  var only: [Int] = []

  @Option(name: .long, help: "The least share that must be noticed.")
  var least = 0.9

  @Option(name: .long, help: "The package's folder.")
  var package = "."

  @Option(name: .long, help: "The folder for the changed copy.")
  var scratch = ".build-mutants/package"

  @Option(name: .long, help: "The file for the report.")
  var output = "out/mutants/report.md"

  func run() throws {
    let original = URL(filePath: package)
    let copy = try PackageCopy(of: original, at: URL(filePath: scratch), without: without)
    let build = try MutantBuild(of: copy, modules: module, count: count, seed: seed, tell: tell)
    let runs = try MutantRuns(
      tests: build.tests(), folder: copy.folder, suites: build.suites(without: without),
      count: build.drawn.count + build.refused.count, tell: tell)
    let chosen = only.isEmpty ? build.drawn : build.drawn.filter { only.contains($0.number) }
    let fates = try runs.fates(of: chosen) { mutant, fate in
      switch fate {
      case .noticed(let suite, let test): tell("\(mutant.number) is noticed by \(suite): \(test)")
      case .survived: tell("\(mutant.number) lives: line \(mutant.line) of \(mutant.name)")
      case .unreached: tell("\(mutant.number) is not asked for: line \(mutant.line) of \(mutant.name)")
      }
    }
    guard only.isEmpty else { return }
    let list = original.appending(path: "Tests/Mutants/Survivors.md")
    let known = KnownSurvivors(of: (try? String(contentsOf: list, encoding: .utf8)) ?? "")
    let report = Report(seed: seed, build: build, fates: fates, known: known)
    let file = URL(filePath: output)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try report.markdown.write(to: file, atomically: true, encoding: .utf8)
    tell(report.markdown)
    if report.shareNoticed < least { throw ExitCode.failure }
  }
}

/// Writes a line at once, for a run takes long.
@Sendable private func tell(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
