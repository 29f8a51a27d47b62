import Foundation
import Testing

private let folder = ProcessInfo.processInfo.environment["SASSHI_JUDGES"].map { URL(filePath: "\($0)/spreadsheets") }

/// The cases, a folder each, with the files to import and the book that they mean.
private let cases: [String] = {
  guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path()) else { return [] }
  return names.filter { FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/case.json").path()) }
    .sorted()
}()

/// The judge checks every case of a folder: here, a folder with a link to a single one.
@Test(
  "Spreadsheets become the books that are meant", .enabled(if: !cases.isEmpty, "SASSHI_JUDGES has no spreadsheets"),
  .enabled(if: program("python3") != nil, "python3 is not installed"), arguments: cases)
func spreadsheet(name: String) throws {
  let judges = try #require(folder)
  try withFolder { linked in
    try FileManager.default.createSymbolicLink(
      at: linked.appending(path: name), withDestinationURL: judges.appending(path: name))
    let judged = try run(
      try #require(program("python3")),
      [judges.appending(path: "judge.py").path(), linked.path(), try sasshiPath(), "import"])
    #expect(judged.text == "1 of 1 as expected\n", "\(judged.errors)")
  }
}
