import Frames
import Measure
import Testing

@testable import PDFStructure

private func page(_ role: PageRole, folio: String? = nil) -> PageFrame {
  let size = Size(width: .points(10), height: .points(10))
  return PageFrame(
    trim: Frame(size: size), folio: folio, role: role, typeArea: Rectangle(origin: .zero, size: size))
}

@Test("Labels are folios, or the kind of page") private func labels() {
  let pages = [
    page(.cover), page(.contents), page(.contents), page(.body, folio: "1"), page(.body, folio: "– 2 –"), page(.blank),
  ]
  #expect(pageLabels(pages) == ["表紙", "目次", "目次2", "1", "– 2 –", "白"])
}

@Test("An entry stands where labels do not count on") private func tree() {
  let tree = labelTree(["表紙", "目次", "3", "4", "5", "9", "10", "010", "x"])
  func number(_ page: Int, _ first: Int) -> [PDFObject] {
    [.integer(page), .dictionary(["S": .name("D"), "St": .integer(first)])]
  }
  func text(_ page: Int, _ text: String) -> [PDFObject] { [.integer(page), .dictionary(["P": .text(text)])] }
  let entries =
    text(0, "表紙") + text(1, "目次") + number(2, 3) + number(5, 9) + text(7, "010") + text(8, "x")
  #expect(tree == .dictionary(["Nums": .array(entries)]))
}

@Test(
  arguments: [
    (0, "0"), (1024, "1"), (-1536, "-1.5"), (1, "0.001"), (-1, "-0.001"), (512, "0.5"), (1025, "1.001"),
    (610_111, "595.812"),
  ])
private func lengthsInPoints(units: Int, expected: String) {
  #expect(decimal(Length(units: units)) == expected)
}
