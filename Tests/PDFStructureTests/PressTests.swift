import Dates
import Frames
import Testing

@testable import PDFStructure

@Test func theProfileOfBlackInkIsThatOfAPress() throws {
  let profile = ColourProfile.blackInk
  // The profile is read as if it came from a file.
  let read = try ColourProfile(profile.bytes, path: "/a/black.icc")
  #expect(read.components == 1 && read.isOfPress && read.isForPress)
  #expect(profile.bytes.count == Int(profile.bytes[2]) << 8 + Int(profile.bytes[3]))
  // The curve rises from black ink, which is not quite black, to the paper.
  let curve = profile.bytes.suffix(512)
  let lights = stride(from: 0, to: 512, by: 2).map {
    Int(curve[curve.startIndex + $0]) << 8 + Int(curve[curve.startIndex + $0 + 1])
  }
  #expect(lights == lights.sorted() && lights.last == 65535)
  #expect(lights.first == Int((7.03 / 89.31 * 65535).rounded()))
}

@Test func aFileForThePressSaysSo() {
  let description = DocumentDescription(title: "冊子", identity: String(repeating: "0123456789abcdef", count: 4))
  func packet(_ standard: Standard) -> String { Metadata(description, standard, date: .now, producer: "p").packet }
  let press = packet(.x4)
  for text in [
    "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", "<pdf:Trapped>False</pdf:Trapped>",
    "<xmpMM:DocumentID>uuid:01234567-89ab-8def-8123-456789abcdef</xmpMM:DocumentID>", "<pdfaid:part>2</pdfaid:part>",
    "<pdfuaid:part>1</pdfuaid:part>",
  ] { #expect(press.contains(text), "\(text)") }
  #expect(!packet(.both).contains("pdfx") && !packet(.both).contains("Trapped"))
  let information = Metadata(description, .x4, date: .now, producer: "p").information
  #expect(information["Trapped"] == .name("False"))
}

@Test func piecesOnSheetsAreReadInTheBooksOrder() {
  var elements = ElementTree()
  let paragraph = elements.add(.paragraph, in: ElementTree.document)
  // A text that begins on page 4, printed on the second side, and ends on page 5, printed on the first.
  let content = MarkedContent(
    [[Stamp(.element(paragraph), page: 5)], [Stamp(.artifact(.layout)), Stamp(.element(paragraph), page: 4)]],
    elements: elements)
  #expect(content.pieces[paragraph.number].map(\.page) == [1, 0])
  #expect(content.owners.map(\.count) == [1, 1])
}
