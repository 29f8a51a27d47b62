import Testing

// The manifest, the tables in both READMEs and the code agree on which module may import which.

@Test("The READMEs name each module with what it may import", arguments: ["README.md", "README.ja.md"])
func tables(readme: String) throws {
  let manifest = dependencies(inManifest: try projectText("Package.swift"))
  try #require(manifest.count > 15)
  let told = dependencies(inReadme: try projectText(readme), modules: Set(manifest.keys))
  for (module, names) in manifest.sorted(by: { $0.key < $1.key }) {
    let row = try #require(told[module], "\(module) has no row")
    #expect(row.subtracting(names).isEmpty, "\(module) may not import these")
    #expect(names.subtracting(row).isEmpty, "\(module) may import these too")
  }
}

@Test("A module imports all that it may") func used() throws {
  let manifest = dependencies(inManifest: try projectText("Package.swift"))
  let names = manifest.values.reduce(into: Set(manifest.keys)) { $0.formUnion($1) }
  for (module, may) in manifest.sorted(by: { $0.key < $1.key }) {
    let does = try imports(inFolder: "Sources/\(module)", of: names)
    #expect(may.subtracting(does).isEmpty, "no file of \(module) imports these")
    #expect(does.subtracting(may).isEmpty, "\(module) may not import these")
  }
}

@Test("The files and folders that the READMEs send a newcomer to are there", arguments: ["README.md", "README.ja.md"])
func paths(readme: String) throws {
  let modules = Set(dependencies(inManifest: try projectText("Package.swift")).keys)
  let paths = namedPaths(inReadme: try projectText(readme), modules: modules)
  #expect(paths.count > 100)
  for (line, candidates) in paths {
    #expect(candidates.contains(where: isThere), "\(readme), line \(line): none of \(candidates)")
  }
}

@Test func pathsAreReadAsTheyAreWritten() {
  let readme = """
    | Frames | in `Gone/` a page | – |
    | what | `Frames/Frame.swift`, `FrameLines.swift`, `Gone.swift` |
    | what | `Typesetting/Page/Blocks.swift`, `Table/Gone.swift` and `render` |
    `Frames/Gone.swift`
    """
  let missing = namedPaths(inReadme: readme, modules: ["Frames"]).filter { !$0.candidates.contains(where: isThere) }
  #expect(missing.map(\.line) == [1, 2, 3])
  #expect(
    missing.map(\.candidates.first) == ["Sources/Frames/Gone/", "Sources/Gone.swift", "Sources/Table/Gone.swift"])
}

@Test func aManifestIsReadAsItIsWritten() {
  let manifest = """
    let yams = Target.Dependency.product(name: "Yams", package: "Yams")
    func room(_ name: String) -> Target { .target(name: name) }
    let package = Package(
      products: [.executable(name: "a", targets: ["a"])],
      targets: [
        room("One"),
        // room("None", ["One"]),
        room("Two", ["One", yams]),
        room(
          "Three",
          [
            "One", "Two",
          ],
          resources: ["x"].map { .embedInCode("\\($0).yaml") }),
        room("Four", resources: [.copy("One")]),
        library("CFive", pkgConfig: "five", package: "libfive-dev"),
        .executableTarget(
          name: "a-b", dependencies: ["Three", yams], swiftSettings: walls),
        .target(name: "Support", dependencies: ["One"], path: "Tests/Support"),
        tests("One", ["Two"]),
      ]
    )
    """
  #expect(
    dependencies(inManifest: manifest) == [
      "One": [], "Two": ["One", "Yams"], "Three": ["One", "Two"], "Four": [], "a-b": ["Three", "Yams"],
    ])
}

@Test func aTableIsReadAsItIsWritten() {
  let readme = """
    | module | inside | may import |
    |---|---|---|
    | One | x | – |
    | Two | x | One, Yams |
    | Six | x | One |

    | Three | x | all above |
    | One | two cells |
    """
  #expect(
    dependencies(inReadme: readme, modules: ["One", "Two", "Three"]) == [
      "One": [], "Two": ["One", "Yams"], "Three": ["One", "Two"],
    ])
}
