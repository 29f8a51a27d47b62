import Foundation
import Testing

// The checks are checked themselves: a good file is damaged in each known way, and every fault must be found.

@Test(.enabled(if: hasFonts && hasVeraPDF && hasPDFReaders, needsVeraPDF))
func everyPlantedFaultIsCaught() throws {
  let good = try PrintedFiles.render(smallBook, as: "good.pdf", ["--layout", "five-column"])
  let gray = try PrintedFiles.render(smallBook, as: "good-gray.pdf", ["--gray", "--layout", "b5"])
  let levels = try PrintedFiles.render(levelsBook, as: "good-levels.pdf", in: levelsLayout)
  let press = try PrintedFiles.render(smallBook, as: "good-press.pdf", ["--standard", "x-4"])
  let forms = try PrintedFiles.render(formsBook, as: "good-forms.pdf", in: formsLayout)
  let files =
    [good.path, "--gray", gray.path, "--press", press.path, "--model", smallBook]
    + ["--levels", levels.path, levelsBook, levelsLayout, "--forms", forms.path, formsBook, formsLayout]
  let result = try structureProgram("check_faults", files + ["--judge", veraPDFCommandLine()])
  let lines = result.text.split(separator: "\n")
  let missed = lines.filter { !$0.hasPrefix("caught") }.joined(separator: "\n")
  #expect(result.status == 0, "\(missed)\n\(result.errors)")
  let (caught, planted) = (lines.count { $0.hasPrefix("caught") }, lines.count { $0.hasPrefix("MISSED") })
  #expect(caught >= 211 && planted == 0, "\(missed)")
  print(lines.last ?? "")
}
