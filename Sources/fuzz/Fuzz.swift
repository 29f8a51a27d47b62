// fuzz: damaged inputs, tried one after the other.
//
// Enters: the number of inputs and the seed. Leaves: how the inputs of each kind ended, and the inputs with which the
// program crashed, hung, blamed itself, or lost or added text. It is for developers: `make fuzz`.

import ArgumentParser
import Dispatch
import Foundation
import Synchronization

@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Runs sasshi on damaged inputs: it may refuse them, and nothing worse.")

  @Option(name: .long, help: "How many inputs of all kinds together.")
  var count = 2000

  @Option(name: .long, help: "The first input's number: an input is the same for the same number.")
  var first = 0

  @Option(
    name: .long,
    help:
      "One kind only: book-yaml, book-json, transcript, layout, fonts, dictionary, font-file, picture, workbook."
  )
  var kind: Kind?

  @Option(name: .long, help: "The program.")
  var program = ".build/release/sasshi"

  @Option(name: .long, help: "Where inputs that went wrong are kept.")
  var keep = "out/fuzz"

  @Argument(help: "Files that are tried as they are, instead: books, transcripts and layouts.")
  var files: [String] = []

  func run() throws {
    let project = FileManager.default.currentDirectoryPath
    let bench = TestBench(program: URL(filePath: program).path(percentEncoded: false), project: project)
    if files.isEmpty { try runDamaged(bench, Seeds(project: project)) } else { try runFiles(bench) }
  }

  /// Prints for each file how it ended, what was said about it, and whether that is allowed.
  private func runFiles(_ bench: TestBench) throws {
    var faults = 0
    for (number, file) in files.enumerated() {
      let bytes = Array(try Data(contentsOf: URL(filePath: file)))
      let kind = Kind(ofFile: file, bytes)
      let (verdict, messages) = bench.answer(to: Input(number: number, kind: kind, bytes: bytes))
      if verdict.fault != nil { faults += 1 }
      print("\(file): \(verdict.word)\(verdict.fault.map { ": \($0)" } ?? "")")
      for line in messages.split(separator: "\n") where !line.hasPrefix(" ") { print("    \(line)") }
    }
    if faults > 0 { throw ExitCode(1) }
  }

  private func runDamaged(_ bench: TestBench, _ seeds: Seeds) throws {
    let kinds = kind.map { [$0] } ?? Kind.usual
    let tally = Mutex(Tally())
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let number = first + index
      let input = seeds.input(number, kind: kinds[number % kinds.count])
      let verdict = bench.answer(to: input).verdict
      tally.withLock { $0.add(verdict, to: input.kind) }
      if let fault = verdict.fault { report(fault, of: input) }
    }
    let result = tally.withLock { $0 }
    print(result.lines.joined(separator: "\n"))
    if result.faults > 0 { throw ExitCode(1) }
  }

  private func report(_ fault: String, of input: Input) {
    let name = "\(input.number)-\(input.kind.rawValue).\(input.kind.ending)"
    try? FileManager.default.createDirectory(atPath: keep, withIntermediateDirectories: true)
    try? Data(input.bytes).write(to: URL(filePath: keep).appending(path: name))
    print("\(keep)/\(name): \(fault)")
  }
}

/// The number of inputs of each kind by how they ended.
private struct Tally {
  private(set) var count = 0
  private(set) var faults = 0
  private var ends: [Kind: [String: Int]] = [:]

  mutating func add(_ verdict: Verdict, to kind: Kind) {
    count += 1
    if verdict.fault != nil { faults += 1 }
    ends[kind, default: [:]][verdict.word, default: 0] += 1
  }

  var lines: [String] {
    Kind.allCases.compactMap { kind in
      ends[kind].map { ends in
        let words = ends.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return "\(kind.rawValue): \(words)"
      }
    } + ["\(count) inputs, \(faults) went wrong"]
  }
}
