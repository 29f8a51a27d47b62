import CairoBackend
import Foundation
import Testing

// Whenever a run is killed, every file is the old or the new one, whole, and no other file is left.

/// The number of times that each command is killed by each signal, from `SASSHI_KILLS`; nil for the usual one.
private let kills = ProcessInfo.processInfo.environment["SASSHI_KILLS"].flatMap { Int($0) }

@Suite("Killed at any moment", .enabled(if: hasFonts), .serialized)
struct KillTests {
  /// The files in a folder, hidden ones too.
  private func contents(of folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      found[name] = try Data(contentsOf: folder.appending(path: name))
    }
    return found
  }

  /// Starts `sasshi` and kills it by a signal after some seconds; false where it had ended before.
  private func kill(_ arguments: [String], by number: Int32, after delay: Double) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: try sasshiPath())
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["SASSHI_HOME": projectFolder.path()]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: delay)
    Foundation.kill(process.processIdentifier, number)
    process.waitUntilExit()
    if process.terminationReason == .uncaughtSignal {
      #expect(process.terminationStatus == number)
      return true
    }
    #expect(process.terminationStatus == 0)
    return false
  }

  @Test("render", arguments: [SIGINT, SIGTERM, SIGHUP])
  func render(number: Int32) throws {
    try withFolder { folder in
      let path = folder.appending(path: "x.pdf")
      let arguments = ["render", sampleBook, "--department", "1", "--date", "2019-06-01", "-o", path.path()]
      let clock = ContinuousClock()
      let time = try clock.measure { try #require(try sasshi(arguments).status == 0) }
      let whole = try Data(contentsOf: path)
      var killed = 0
      for step in 0..<(kills ?? 12) {
        let old = Data("old \(step)".utf8)
        try old.write(to: path)
        let delay = Double.random(in: 0...1.1) * (time / .seconds(1))
        if try kill(arguments, by: number, after: delay) { killed += 1 }
        let left = try contents(of: folder)
        #expect(left.keys.sorted() == ["x.pdf"], "after \(delay) s")
        #expect(left["x.pdf"] == old || left["x.pdf"] == whole, "after \(delay) s")
      }
      #expect(killed > 0)
    }
  }

  @Test("export", arguments: [SIGINT, SIGTERM, SIGHUP])
  func export(number: Int32) throws {
    struct Entry: Decodable { var file: String, sha256: String }
    try withFolder { folder in
      let arguments = ["export", sampleBook, "--by", "pillar", "--date", "2019-06-01", "-o", folder.path()]
      let clock = ContinuousClock()
      let time = try clock.measure { try #require(try sasshi(arguments).status == 0) }
      let whole = try contents(of: folder)
      for _ in 0..<(kills ?? 6) {
        let delay = Double.random(in: 0...1.1) * (time / .seconds(1))
        _ = try kill(arguments, by: number, after: delay)
        let left = try contents(of: folder)
        #expect(left.allSatisfy { whole[$0.key] == $0.value }, "after \(delay) s")
        if let index = left["index.json"] {
          for entry in try JSONDecoder().decode([Entry].self, from: index) {
            #expect(sha256(of: Array(left[entry.file] ?? Data())) == entry.sha256)
          }
        }
      }
    }
  }
}
