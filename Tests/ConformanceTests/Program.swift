import Foundation
import Testing

/// The project's folder.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The path of the sample book.
let sampleBook = projectFolder.appending(path: "Samples/kariya-h30/book.yaml").path()

/// Whether the fonts are placed.
let hasFonts = FileManager.default.fileExists(
  atPath: projectFolder.appending(path: "Fonts/BIZUDGothic-Regular.ttf").path())

/// The result of running a program.
struct Run {
  var status: Int32
  var output: Data
  var errors: String
  var text: String { String(decoding: output, as: UTF8.self) }
}

/// The path of an outside program on this machine; nil where it is not installed.
func program(_ name: String) -> String? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
  return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
}

/// Runs a program to its end.
func run(
  _ path: String, _ arguments: [String], environment: [String: String] = [:], folder: URL? = nil, input: URL? = nil
) throws -> Run {
  let process = Process()
  if let input { process.standardInput = try FileHandle(forReadingFrom: input) }
  process.executableURL = URL(filePath: path)
  process.arguments = arguments
  process.currentDirectoryURL = folder
  var inherited = ProcessInfo.processInfo.environment
  inherited["SASSHI_HOME"] = projectFolder.path()
  for name in ["SOURCE_DATE_EPOCH", "LC_ALL", "LC_MESSAGES", "COLUMNS"] { inherited[name] = nil }
  inherited["LANG"] = "C"
  process.environment = inherited.merging(environment) { _, new in new }
  let errors = FileManager.default.temporaryDirectory.appending(path: "sasshi-errors-\(UUID().uuidString)")
  try Data().write(to: errors)
  defer { try? FileManager.default.removeItem(at: errors) }
  let output = Pipe()
  process.standardOutput = output
  process.standardError = try FileHandle(forWritingTo: errors)
  try process.run()
  let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return Run(
    status: process.terminationStatus, output: bytes,
    errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
}

/// Runs `sasshi`, which is built together with the tests.
func sasshi(_ arguments: String..., environment: [String: String] = [:], folder: URL? = nil) throws -> Run {
  try sasshi(arguments, environment: environment, folder: folder)
}

/// Runs `sasshi` with the arguments in a list.
func sasshi(
  _ arguments: [String], environment: [String: String] = [:], folder: URL? = nil, input: URL? = nil
) throws -> Run {
  try run(try sasshiPath(), arguments, environment: environment, folder: folder, input: input)
}

/// The path of `sasshi`.
func sasshiPath() throws -> String {
  let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  let candidates = [
    bundle, projectFolder.appending(path: ".build/debug"), projectFolder.appending(path: ".build/release"),
  ]
  return try #require(
    candidates.map { $0.appending(path: "sasshi").path() }.first(where: FileManager.default.isExecutableFile))
}

/// Calls `work` with a new folder, which is removed afterwards.
func withFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sasshi-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try work(folder)
}
