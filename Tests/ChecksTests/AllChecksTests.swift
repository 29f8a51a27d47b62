import Diagnostics
import Checks
import Foundation
import Testing

private let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The Swift files below a folder of the project, by folder and name in lower case.
private func files(below folder: String) -> Set<String> {
  let paths = FileManager.default.enumerator(atPath: project.appending(path: folder).path(percentEncoded: false))
  return Set((paths?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".swift") }.map { $0.lowercased() })
}

@Suite("All checks") struct AllChecksTests {
  @Test func idsAreUniqueAndInForm() {
    let ids = Check.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    let reasons = Check.all.flatMap { [$0.reason.en, $0.reason.ja] }
    #expect(Check.all.allSatisfy { !$0.profiles.isEmpty })
    #expect(reasons.allSatisfy { !$0.isEmpty && !$0.contains("\n") })
  }

  /// `space-at-bracket` is in `SpaceAtBracket.swift` and has its tests in `SpaceAtBracketTests.swift`.
  @Test(arguments: Check.all.map(\.id)) func eachHasAFileAndATestOfItsName(id: String) {
    let name = id.replacing("-", with: "")
    let sources = files(below: "Sources/Checks").filter { $0.hasSuffix("/\(name).swift") }
    #expect(sources.count == 1)
    let tests = Set(sources.map { $0.replacing(".swift", with: "tests.swift") })
    #expect(files(below: "Tests/ChecksTests").isSuperset(of: tests))
  }

  @Test func profilesAndWishesChoose() {
    let standard = Check.chosen(profiles: [.standard]).map(\.id)
    #expect(standard.contains("doubled-particle"))
    #expect(!standard.contains("koyobun-word"))
    #expect(Check.chosen(profiles: [.standard, .koyobun]).map(\.id).contains("koyobun-word"))
    #expect(Check.chosen(profiles: [.standard], only: ["dash"]).map(\.id) == ["dash"])
    #expect(!Check.chosen(profiles: [.standard], without: ["doubled-particle"]).map(\.id).contains("doubled-particle"))
  }
}
