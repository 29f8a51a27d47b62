import Foundation

/// The package with all drawn mutants in it, built once.
struct MutantBuild {
  let copy: PackageCopy
  let modules: [String]
  /// By number, from 1.
  private(set) var drawn: [Mutant] = []
  /// Those that were drawn and do not compile.
  private(set) var refused: [Mutant] = []
  /// How many changes there are to draw from.
  let countOfAll: Int

  private let sources: [String: [UInt8]]
  private static let flags = ["-c", "release", "-Xswiftc", "-enable-testing"]

  /// Draws `count` of all changes of `modules` in an order that `seed` decides, and builds them.
  ///
  /// One that does not compile is left out, and another one is drawn for it.
  init(of copy: PackageCopy, modules: [String], count: Int, seed: UInt64, tell: (String) -> Void) throws {
    self.copy = copy
    self.modules = modules
    var sources: [String: [UInt8]] = [:]
    var all: [Mutant] = []
    for module in modules {
      for path in try copy.sources(under: ["Sources/\(module)"]) where path.hasSuffix(".swift") {
        let bytes = [UInt8](try Data(contentsOf: copy.original.appending(path: path)))
        sources[path] = bytes
        all += mutants(of: bytes, module: module, file: String(path.dropFirst("Sources/".count)))
      }
    }
    self.sources = sources
    countOfAll = all.count
    var rest = all.drawn(by: seed)[...]
    // What did not compile in an earlier run is not tried again.
    let list = copy.folder.appending(path: "refused.txt")
    var known = Set(((try? String(contentsOf: list, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init))
    while true {
      while drawn.count < count, var next = rest.popFirst() {
        next.number = drawn.count + refused.count + 1
        if known.contains(next.name) { refused.append(next) } else { drawn.append(next) }
      }
      let errors = try buildModules(tell)
      if errors.isEmpty { break }
      refused += drawn.filter { errors.contains($0.number) }
      drawn.removeAll { errors.contains($0.number) }
      known.formUnion(refused.map(\.name))
      try Data(known.sorted().joined(separator: "\n").utf8).write(to: list)
      tell("\(refused.count) do not compile")
    }
    let ended = try runProgram(["swift", "build", "--build-tests"] + Self.flags, in: copy.folder)
    guard ended.status == 0 else { throw BuildFailure(output: ended.output) }
  }

  /// The program that runs the tests.
  func tests() throws -> URL {
    let bin = try runProgram(["swift", "build", "--show-bin-path"] + Self.flags, in: copy.folder).output
    guard let folder = bin.split(separator: "\n").last else { throw BuildFailure(output: bin) }
    return URL(filePath: String(folder)).appending(path: "SasshiPackageTests.xctest")
  }

  /// The test targets of the package, but those in `without`.
  func suites(without: [String]) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: copy.folder.appending(path: "Tests").path())
      .filter { $0.hasSuffix("Tests") && !without.contains($0) }.sorted()
  }

  /// Builds the modules, and finds who keeps them from being built.
  private func buildModules(_ tell: (String) -> Void) throws -> Set<Int> {
    var changed: [String: String] = [:]
    var lines: [String: [Int: ClosedRange<Int>]] = [:]
    for (path, bytes) in sources {
      let here = drawn.filter { "Sources/\($0.file)" == path }
      if here.isEmpty { continue }
      let guarded = GuardedSource(bytes, here)
      changed[path] = guarded.text
      lines[path] = guarded.lines
    }
    let added = modules.map { ("Sources/\($0)/IsMutant.swift", guardSource) }
    try copy.write(changed: changed, added: Dictionary(uniqueKeysWithValues: added))
    var refused: Set<Int> = []
    for module in modules {
      tell("building \(module)")
      let ended = try runProgram(["swift", "build", "--target", module] + Self.flags, in: copy.folder)
      if ended.status == 0 { continue }
      // A module whose own dependency has errors tells those once more.
      var found: Set<Int> = []
      for match in ended.output.matches(of: /(?m)^(\/\S+\.swift):(\d+):\d+: error/) {
        let path = match.1.dropFirst(copy.folder.path().count + (copy.folder.path().hasSuffix("/") ? 0 : 1))
        guard let line = Int(match.2), let mutants = lines[String(path)] else { continue }
        let there = mutants.filter { $0.value.contains(line) }.keys
        // An error may be told of the statement around.
        found.formUnion(
          there.isEmpty ? mutants.filter { abs($0.value.lowerBound - line) < 10 }.keys[...] : there[...])
      }
      guard !found.isEmpty else { throw BuildFailure(output: ended.output) }
      refused.formUnion(found)
    }
    return refused
  }
}

/// What a build said that failed without a mutant's fault.
struct BuildFailure: Error, CustomStringConvertible {
  var output: String
  var description: String { "the package does not build:\n\(output.suffix(4000))" }
}

extension [Mutant] {
  /// In an order that `seed` decides.
  ///
  /// Each has its place by its own name, so that a change of the sources brings some in and takes some out, and leaves the
  /// rest in order.
  fileprivate func drawn(by seed: UInt64) -> [Mutant] {
    var count: [String: Int] = [:]
    let keys = map { mutant in
      let before = count[mutant.name, default: 0]
      count[mutant.name] = before + 1
      return "\(seed) \(before) \(mutant.name)".utf8.reduce(into: UInt64(0)) { key, byte in
        key = mixed(key &+ UInt64(byte))
      }
    }
    return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
  }
}

/// A step of SplitMix64.
private func mixed(_ number: UInt64) -> UInt64 {
  var number = number &+ 0x9E37_79B9_7F4A_7C15
  number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
  number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
  return number ^ (number >> 31)
}
