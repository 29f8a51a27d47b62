import Foundation
import Synchronization

/// Which tests notice which mutant.
struct MutantRuns {
  let tests: URL
  let folder: URL
  /// Suites, those that take least time first.
  private(set) var suites: [Suite] = []

  struct Suite {
    var name: String
    var seconds: Double
    /// By the mutant's number.
    var asks: [Bool]
  }

  enum Fate {
    /// By the first test that failed, or what became of the run.
    case noticed(suite: String, by: String)
    case survived
    /// No test asks for what it changes.
    case unreached
  }

  /// Runs each suite without a mutant, to know which mutants it asks for, and how long it takes.
  ///
  /// - Throws: `SuiteFailure` where one fails.
  init(tests: URL, folder: URL, suites names: [String], count: Int, tell: (String) -> Void) throws {
    self.tests = tests
    self.folder = folder
    let asked = folder.appending(path: ".build/asked")
    for name in names {
      try Data(count: count + 1).write(to: asked)
      let ended = try run(suite: name, environment: ["SASSHI_MUTANTS_ASKED": asked.path()], seconds: 1200)
      guard ended.status == 0 else { throw SuiteFailure(suite: name, output: ended.output) }
      let asks = try Data(contentsOf: asked).map { $0 == 1 }
      tell("\(name): \(tenths(ended.seconds)) s, asks for \(asks.count { $0 })")
      suites.append(Suite(name: name, seconds: ended.seconds, asks: asks))
    }
    suites.sort { $0.seconds < $1.seconds }
  }

  /// What becomes of each mutant, two at a time.
  func fates(of mutants: [Mutant], tell: @Sendable (Mutant, Fate) -> Void) throws -> [Int: Fate] {
    let rest = Mutex(mutants[...])
    let found = Mutex<[Int: Fate]>([:])
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while let mutant = rest.withLock({ $0.popFirst() }) {
        do {
          let fate = try fate(of: mutant)
          found.withLock { $0[mutant.number] = fate }
          tell(mutant, fate)
        } catch {
          failure.withLock { $0 = error }
          rest.withLock { $0 = [] }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return found.withLock { $0 }
  }

  /// The tests of its own module first, then those that take least time.
  private func fate(of mutant: Mutant) throws -> Fate {
    let asking = suites.filter { $0.asks[mutant.number] }
    if asking.isEmpty { return .unreached }
    let own = "\(mutant.module)Tests"
    for suite in asking.filter({ $0.name == own }) + asking.filter({ $0.name != own }) {
      let ended = try run(
        suite: suite.name, environment: ["SASSHI_MUTANT": "\(mutant.number)"], seconds: 20 + 4 * suite.seconds)
      if let line = ended.output.split(separator: "\n").first(where: tellsFailure) {
        return .noticed(suite: suite.name, by: String(line.firstMatch(of: /Test (.*?) recorded/)?.1 ?? line))
      }
      if ended.status != 0 { return .noticed(suite: suite.name, by: "ended with \(ended.status)") }
    }
    return .survived
  }

  /// - Parameter seconds: Of CPU time, and a fifth of what it may take on a machine with other work.
  private func run(suite: String, environment: [String: String], seconds: Double) throws -> Ended {
    let limit = Int(seconds)
    return try runProgram(
      ["timeout", "\(5 * limit)", tests.path(), "--testing-library", "swift-testing", "--filter", "^\(suite)\\."]
        // What measures time fails where the machine has other work.
        + ["--skip", "hostile"],
      // Of a crash no more is asked than that it is one.
      in: folder, environment: environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { own, _ in own },
      limits: ["-t \(limit)", "-v 6000000", "-c 0"], isEnough: tellsFailure)
  }
}

/// A suite that fails without a mutant.
struct SuiteFailure: Error, CustomStringConvertible {
  var suite: String
  var output: String
  var description: String { "\(suite) fails without a mutant:\n\(output.suffix(4000))" }
}

private func tellsFailure(_ line: Substring) -> Bool { line.contains(" recorded an issue") }

func tenths(_ number: Double) -> String { String(format: "%.1f", number) }
