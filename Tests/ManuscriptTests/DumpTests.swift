import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Testing

@Test func dump() throws {
  let bytes = try Data(contentsOf: URL(filePath: "Samples/kariya-h30/transcript.txt"))
  let reading = readTranscript(bytes, file: "transcript.txt")
  print(reading.counts, reading.balance, reading.pageBreaks.map(\.description), reading.printedContents)
  for d in reading.diagnostics { print(d.text()) }
  if let book = reading.book { try yaml(of: book).write(toFile: "/tmp/jt/book.yaml", atomically: true, encoding: .utf8) }
}
extension PrintedPageBreak { var description: String { "\(line) \(row) \(continuesObjective)" } }
