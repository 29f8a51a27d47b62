import Frames
import Measure
import Testing

@testable import PDFStructure

@Test("A page's boxes lie in one another", arguments: [0, 3.0])
func boxes(bleed: Double) {
  let frame = Frame(size: Size(width: .millimeters(210), height: .millimeters(297)))
  let page = PageFrame(
    trim: frame, bleed: .millimeters(bleed), role: .body, typeArea: Rectangle(origin: .zero, size: frame.size))
  let media = bleed == 0 ? ["0", "0", "595.275", "841.89"] : ["0", "0", "612.283", "858.897"]
  func numbers(_ key: String) -> [String]? {
    guard case .array(let values)? = page.boxes[key] else { return nil }
    return values.map { if case .real(let text) = $0 { text } else { "" } }
  }
  #expect(numbers("MediaBox") == media)
  #expect(numbers("BleedBox") == media)
  #expect(numbers("TrimBox") == (bleed == 0 ? media : ["8.504", "8.504", "603.779", "850.394"]))
}

@Test func marksLieOutsideOfTheBleed() {
  let frame = Frame(size: Size(width: .points(500), height: .points(700)))
  var page = PageFrame(
    trim: frame, bleed: .points(9), role: .body, typeArea: Rectangle(origin: .zero, size: frame.size))
  page.surround = .points(46)
  #expect(page.boxes["MediaBox"] == .array(["0", "0", "592", "792"].map(PDFObject.real)))
  #expect(page.boxes["CropBox"] == page.boxes["MediaBox"])
  #expect(page.boxes["BleedBox"] == .array(["37", "37", "555", "755"].map(PDFObject.real)))
  #expect(page.boxes["TrimBox"] == .array(["46", "46", "546", "746"].map(PDFObject.real)))
}
