import ArgumentParser
import Booklet
import Diagnostics
import Imposition
import Measure
import Testing

@testable import sasshi

private func request(_ line: String) throws -> PrintRequest {
  try PrintOptions.parse(line.split(separator: " ").map(String.init)).request(origin: PrintRequest.Origin())
}

@Suite("How pages go on paper, as it is written") struct PrintOptionTests {
  @Test func whatIsNotSaidIsUsual() throws {
    #expect(try request("").form == .pages)
    #expect(try request("--impose booklet").form == .imposed(Imposition(.booklet, keptLast: 1)))
    #expect(try request("--impose leaves").form == .imposed(Imposition(.leaves, keptLast: 1)))
    #expect(try request("--impose leaves").flip == nil && request("--impose leaves --flip long").flip == .long)
    #expect(try request("--impose cover --spine 4mm").form == .cover(.left))
    #expect(try request("--impose quarto --test").form == .trial(Imposition(.quarto, keptLast: 1)))
  }

  @Test func lengthsPaperAndMarksAreRead() throws {
    let read = try request(
      "--impose signature:8 --paper sra3 --paper-weight 70kg --cover-weight 0.2mm --marks crop,fold --bleed 3mm")
    #expect(read.paper?.name == "SRA3")
    #expect(read.leaf == .millimeters(0.1) && read.coverLeaf == .millimeters(0.2) && read.bleed == .millimeters(3))
    #expect(read.marks == [.crop, .fold])
    #expect(try request("--marks all").marks == Set(PrinterMark.allCases))
  }

  @Test(
    "What is not understood is refused with its name",
    arguments: [
      ("--paper A3", "needs-impose"), ("--test", "needs-impose"), ("--binding right", "needs-impose"),
      ("--impose booklets", "unknown-imposition"), ("--impose signature:6", "unknown-imposition"),
      ("--impose booklet --paper A33", "unknown-paper"), ("--marks crop,corner", "unknown-mark"),
      ("--marks crop,", "unknown-mark"), ("--bleed 3", "bad-print-length"), ("--bleed 0.5em", "bad-print-length"),
      ("--bleed 60mm", "bad-print-length"), ("--impose booklet --paper-weight 70", "bad-paper-weight"),
      ("--impose booklet --creep 0.1mm --paper-weight 70kg", "creep-twice"),
      ("--impose octavo --binding top", "no-head-binding"), ("--impose booklet --keep-last=-1", "bad-page-count"),
    ])
  func isRefused(line: String, id: String) throws {
    let error = #expect(throws: RunError.self) { try request(line) }
    #expect(error?.status == .wrongUsage)
    #expect(error?.diagnostics.map(\.message.id) == [id])
  }
}
