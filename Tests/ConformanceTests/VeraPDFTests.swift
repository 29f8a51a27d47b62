import Foundation
import Testing

// The verdict of veraPDF: no check of PDF/UA-1 or PDF/A-2a fails in any published file.

/// Fails with veraPDF's own words unless all files pass all profiles.
private func expectPass(_ files: [PrintedFile], profiles: String = "ua1,2a") throws {
  let result = try veraPDF(files.map(\.path), profiles: profiles)
  let verdicts = result.text.split(separator: "\n").filter { $0.hasPrefix("PASS") }
  #expect(result.status == 0, "\(result.text)\(result.errors)")
  #expect(verdicts.count == files.count * profiles.split(separator: ",").count, "\(result.text)\(result.errors)")
  let checks = verdicts.compactMap { verdict in
    verdict.split(separator: ": ").last?.split(separator: " ").first.flatMap { Int($0) }
  }
  print("veraPDF: \(files.count) files, \(profiles): \(checks.reduce(0, +)) checks, \(verdicts.count) times PASS")
}

@Test(.enabled(if: hasFonts && hasVeraPDF, needsVeraPDF))
func everyPublishedFileIsAccessibleAndArchival() throws {
  // One run for all files: Java takes as long to start as to judge a department.
  let pages = try PrintedFiles.render(sampleBook, as: "some-pages.pdf", ["--pages", "2,5-7,30-"])
  try expectPass(
    [pages] + PrintedFiles.booklets.get() + PrintedFiles.departments.get() + PrintedFiles.pillars.get()
      + PrintedFiles.samples.get() + PrintedFiles.faces.get() + PrintedFiles.gray.get().suffix(1))
}

@Test(.enabled(if: hasFonts && hasVeraPDF, needsVeraPDF), arguments: [("ua", "ua1"), ("a-2a", "2a")])
func aSingleStandardIsMetByItself(standard: String, profile: String) throws {
  try expectPass(
    [PrintedFiles.render(smallBook, as: "small-\(standard).pdf", ["--standard", standard])], profiles: profile)
}

@Test(.enabled(if: hasFonts && hasVeraPDF, needsVeraPDF))
func picturesOfAllKindsAreAccessibleAndArchival() throws {
  try expectPass(PrintedFiles.pictures.get())
}
