import Foundation

/// How a program ended that was run to its end, or to a line that was waited for.
struct Ended {
  var status: Int32
  var output: String
  var seconds: Double
}

/// Runs a program at the lowest priority, its errors among its output.
///
/// - Parameters:
///   - limits: Words for the shell's `ulimit`, such as “-t 60”.
///   - isEnough: Whether the program may be ended after a line.
func runProgram(
  _ command: [String], in folder: URL, environment: [String: String] = [:], limits: [String] = [],
  isEnough: (Substring) -> Bool = { _ in false }
) throws -> Ended {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  let limits = limits.map { "ulimit \($0); " }.joined()
  process.arguments = ["-c", "\(limits)exec nice \"$@\"", "sh"] + command
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
  process.standardInput = FileHandle.nullDevice
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  let start = ContinuousClock.now
  try process.run()
  var output = ""
  var rest = Data()
  while true {
    let bytes = pipe.fileHandleForReading.availableData
    if bytes.isEmpty { break }
    rest += bytes
    guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { continue }
    let lines = String(decoding: rest[...end], as: UTF8.self)
    rest = Data(rest[(end + 1)...])
    output += lines
    if lines.split(separator: "\n").contains(where: isEnough) {
      process.terminate()
      break
    }
  }
  process.waitUntilExit()
  let seconds = (ContinuousClock.now - start) / .seconds(1)
  return Ended(
    status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
    output: output + String(decoding: rest, as: UTF8.self), seconds: seconds)
}
