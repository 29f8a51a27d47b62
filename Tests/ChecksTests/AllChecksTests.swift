import Diagnostics
import Checks
import Foundation
import Testing
import Typesetting

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

  /// Looking at every glyph takes long, and the typesetter knows whether a character is wanting.
  @Test func charactersAreLookedForWhereSomeAreWanting() {
    let ofCharacters = ["missing-glyph", "missing-form"]
    let usual = Check.toldByEveryRun(after: [TypesettingProblem(.tabsBeginAgain, node: nil)])
    #expect(usual.map(\.id) == Check.toldByEveryRun.map(\.id).filter { !ofCharacters.contains($0) })
    for fault in [TypesettingProblem.Fault.missingGlyph("𠮷", font: "A"), .missingForm("辻", font: "A")] {
      let all = Check.toldByEveryRun(after: [TypesettingProblem(fault, node: nil)])
      #expect(all.map(\.id) == Check.toldByEveryRun.map(\.id))
    }
  }

  /// What a dictionary asks for is not refused as the rarer spelling.
  @Test(arguments: [1, 3]) func spellingsAreAskedForOneWayOnly(uses: Int) {
    let outcomes = ["地域の特性を生かします。"] + Array(repeating: "職員の強みを活かします。", count: uses)
    let outline = outline(rows: "- initiatives: [取組]\n  outcomes: [\(outcomes.joined(separator: ", "))]")
    let checks = Check.chosen(profiles: [.standard, .koyobun])
      .filter { ["mixed-notation", "koyobun-word"].contains($0.id) }
    let found = textFindings(of: checks, in: BookToCheck(outline))
    #expect(found.map(\.check) == Array(repeating: "koyobun-word", count: uses))
    #expect(found.allSatisfy { $0.matched.hasPrefix("活かし") })
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
