import CairoBackend
import Foundation
import GoalBook
import Manuscript
import TestSupport

/// How a run on a damaged input ended.
enum Verdict {
  /// With an allowed exit status: done, or refused.
  case ended(Int32)
  /// In a way that no input may cause.
  case wrong(String)

  /// What went wrong; nil where nothing did.
  var fault: String? { if case .wrong(let fault) = self { fault } else { nil } }

  var word: String {
    switch self {
    case .ended(0): "accepted"
    case .ended(let status): "refused (\(status))"
    case .wrong: "went wrong"
    }
  }
}

/// Runs the program on inputs and judges how it ended.
struct TestBench {
  let program: String
  let project: String

  /// The allowed exit statuses: done, wrong input, wrong usage, cannot open, cannot write.
  private static let statuses: Set<Int32> = [0, 1, 64, 66, 73]

  /// Runs the program on an input, and returns how it ended and what it printed to standard error.
  func answer(to input: Input) -> (verdict: Verdict, messages: String) {
    do {
      return try withFolder { folder in try answer(to: input, in: folder) }
    } catch {
      return (.wrong("cannot be tried: \(error)"), "")
    }
  }

  private func answer(to input: Input, in folder: String) throws -> (verdict: Verdict, messages: String) {
    let file = "\(folder)/input.\(input.kind.ending)"
    try Data(input.bytes).write(to: URL(filePath: file))
    let pdf = "\(folder)/output.pdf"
    let book = "\(project)/Tests/ConformanceTests/Structure/small-book.yaml"
    var home = project
    let arguments: [String]
    switch input.kind {
    case .bookYAML, .bookJSON, .transcript: arguments = ["render", file, "--no-cover", "--no-contents", "-o", pdf]
    case .workbook: arguments = ["import", file, "-o", "\(folder)/book.yaml"]
    case .layout: arguments = ["render", book, "--layout", file, "-o", pdf]
    case .dictionary:
      arguments = ["check", "\(project)/Samples/long-objective/book.yaml", "--no-pages", "--dictionary", file]
    case .fonts:
      home = try madeHome(in: folder, list: input.bytes)
      arguments = ["render", book, "-o", pdf]
    case .fontFile:
      home = try madeHome(in: folder, font: input.bytes)
      arguments = ["render", book, "-o", pdf]
    case .picture:
      let shown = "\(folder)/figure.yaml"
      let name = URL(filePath: file).lastPathComponent
      let text = """
        title: 図
        front: [{ title: 序, text: [{ figure: { file: \(name), alt: 図, width: 80mm } }] }]
        departments: [{ name: 総務部 }]
        """
      try Data(text.utf8).write(to: URL(filePath: shown))
      arguments = ["render", shown, "-o", pdf]
    }
    let run = try finished(program, arguments, home: home, folder: folder)
    return (try verdict(on: run, of: input, pdf: pdf, folder: folder), run.errors.replacing("\(folder)/", with: ""))
  }

  private func verdict(on run: FinishedRun, of input: Input, pdf: String, folder: String) throws -> Verdict {
    if let signal = run.signal {
      return .wrong(signal == SIGXCPU ? "it ran for 10 s" : "signal \(signal): \(run.errors)")
    }
    guard Self.statuses.contains(run.status) else { return .wrong("status \(run.status): \(run.errors)") }
    if run.status != 0, run.errors.isEmpty { return .wrong("it was refused without a word") }
    if run.status == 0, [.bookYAML, .bookJSON, .transcript].contains(input.kind),
      let loss = try lostText(input, pdf: pdf, folder: folder)
    {
      return .wrong(loss)
    }
    return .ended(run.status)
  }

  /// How the PDF's text differs from the book's; nil where it does not.
  private func lostText(_ input: Input, pdf: String, folder: String) throws -> String? {
    let name = "input.\(input.kind.ending)"
    let book =
      input.kind == .transcript
      ? readTranscript(Data(input.bytes), file: name).book : readBook(Data(input.bytes), file: name).book
    guard let book else { return "it was accepted, and holds no book" }
    // Reading the tags tells more but takes a second: only every tenth PDF, and those whose plain text is in doubt.
    let plain = try finished("/usr/bin/env", ["pdftotext", "-raw", pdf, "-"], home: project, folder: folder)
    let missing = plain.status == 0 ? book.missingCharacter(inPlain: plain.output) : "?"
    guard book.holdsOnlyGoals else { return missing.map { "the PDF's text lacks “\($0)”" } }
    if missing == nil, !input.number.isMultiple(of: 10) { return nil }
    let read = try finished("/usr/bin/env", ["pdfinfo", "-struct-text", pdf], home: project, folder: folder)
    guard read.status == 0 else { return "pdfinfo: \(read.errors)" }
    return book.difference(fromTagged: read.output)
  }

  /// Makes a folder for `SASSHI_HOME` with the given list of fonts.
  private func madeHome(in folder: String, list: [UInt8]) throws -> String {
    let home = "\(folder)/home"
    let files = FileManager.default
    try files.createDirectory(atPath: "\(home)/Fonts", withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: "\(home)/Layouts", withDestinationPath: "\(project)/Layouts")
    for font in try files.contentsOfDirectory(atPath: "\(project)/Fonts") where font != "fonts.yaml" {
      try files.createSymbolicLink(atPath: "\(home)/Fonts/\(font)", withDestinationPath: "\(project)/Fonts/\(font)")
    }
    try Data(list).write(to: URL(filePath: "\(home)/Fonts/fonts.yaml"))
    return home
  }

  /// Makes a folder for `SASSHI_HOME` with a damaged font, whose own sum is listed so that it is opened.
  private func madeHome(in folder: String, font: [UInt8]) throws -> String {
    var list = try String(contentsOf: URL(filePath: "\(project)/Fonts/fonts.yaml"), encoding: .utf8)
    let entry = try Regex(
      "file: \(damagedFontName)(\\s+face: 0\\s+sha256: )[0-9a-f]+\\s+tables: [0-9a-f]+", as: (Substring, Substring).self
    )
    list.replace(entry) { "file: damaged.ttf\($0.output.1)\(sha256(of: font))" }
    let home = try madeHome(in: folder, list: Array(list.utf8))
    try Data(font).write(to: URL(filePath: "\(home)/Fonts/damaged.ttf"))
    return home
  }
}

/// The result of a program's run.
private struct FinishedRun {
  var status: Int32
  var signal: Int32?
  var output: String
  var errors: String
}

/// Runs a program with limits of 10 s processor time and 4 GB address space.
private func finished(
  _ program: String, _ arguments: [String], home: String, folder: String
) throws -> FinishedRun {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", "ulimit -t 10; ulimit -v 4000000; exec \"$0\" \"$@\"", program] + arguments
  process.environment = ProcessInfo.processInfo.environment.merging(
    ["SASSHI_HOME": home, "SOURCE_DATE_EPOCH": "0", "LC_ALL": "C.UTF-8"]
  ) { $1 }
  let (output, errors) = ("\(folder)/stdout", "\(folder)/stderr")
  for path in [output, errors] { try Data().write(to: URL(filePath: path)) }
  process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
  process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
  try process.run()
  process.waitUntilExit()
  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
  return FinishedRun(
    status: process.terminationStatus,
    signal: process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil,
    output: try text(output), errors: String(try text(errors).prefix(2000)))
}

/// Calls `work` with a new folder, which is removed afterwards.
private func withFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sasshi-fuzz-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try work(folder.path(percentEncoded: false))
}
