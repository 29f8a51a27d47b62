import CQPDF
import Spooling
import Testing

@testable import PDFStructure

// Whatever is written must be readable: values by our own reader, whole files by qpdf.

private func written(_ value: PDFObject) -> String {
  var bytes: [UInt8] = []
  bytes.append(value)
  return String(decoding: bytes, as: UTF8.self)
}

@Test(
  "Values are written as the standard has them",
  arguments: [
    (.integer(-7), "-7"), (.real("0.5"), "0.5"), (.boolean(true), "true"), (.null, "null"), (.name("Span"), "/Span"),
    (.name("DIC 256#"), "/DIC#20256#23"), (.name("金"), "/#E9#87#91"), (.ascii("a(b\\"), "(a\\(b\\\\)"),
    (.text("A4"), "(A4)"), (.text("部"), "<FEFF90E8>"), (.text("a\n"), "<FEFF0061000A>"),
    (.array([.integer(1), .reference(2), .name("X")]), "[1 2 0 R /X]"),
    (.dictionary(["A": .integer(1), "B": .null, "C": .name("D"), "E": .array([])]), "<</A 1/C/D/E[]>>"),
  ] as [(PDFObject, String)])
private func syntax(_ value: PDFObject, expected: String) {
  #expect(written(value) == expected)
}

@Test(
  "Values are read as they were written",
  arguments: [
    .integer(12), .real("-0.25"), .name("DIC 256#"), .name("金"), .string(Array("(a \\) b)".utf8)), .boolean(false),
    .dictionary(["K": .array([.reference(3), .array([.integer(0), .null])]), "D": .dictionary(["E": .name("F")])]),
  ] as [PDFObject])
private func reading(_ value: PDFObject) {
  var bytes: [UInt8] = []
  bytes.append(value)
  bytes.append(contentsOf: " endobj".utf8)
  #expect(bytes.withUnsafeBufferPointer { readObject($0, from: 0)?.value } == value)
}

@Test(
  "What is no value is refused",
  arguments: ["endobj", "[1 endobj", "1 2 endobj", "<</A>> endobj", "] endobj", "R endobj", "1 0"])
private func refusals(_ text: String) {
  #expect(Array(text.utf8).withUnsafeBufferPointer { readObject($0, from: 0)?.value } == nil)
}

@Test("Objects of a file are found, however many there are and whenever they are written")
private func files() throws {
  var file = FileWriting(version: "1.7", Deflate())
  let root = file.reserve()
  let tree = file.reserve()
  let late = file.reserve()
  let numbers = (0..<250).map { file.add(.dictionary(["Number": .integer($0)])) }
  let content = file.add(stream: Array("0 0 9 9 re f".utf8), [:])
  file.write(.array(numbers.map(PDFObject.reference)), as: late)
  let page = file.add(
    .dictionary([
      "Type": .name("Page"), "Parent": .reference(tree), "Contents": .reference(content),
      "MediaBox": .array([.integer(0), .integer(0), .integer(9), .integer(9)]), "Resources": .dictionary([:]),
    ]))
  file.write(
    .dictionary(["Type": .name("Pages"), "Count": .integer(1), "Kids": .array([.reference(page)])]), as: tree)
  file.write(.dictionary(["Type": .name("Catalog"), "Pages": .reference(tree), "All": .reference(late)]), as: root)
  let bytes = file.finished(["Root": .reference(root)]).whole
  // qpdf reads each object only when it is asked for.
  bytes.withUnsafeBytes { buffer in
    var document = qpdf_init()
    defer { qpdf_cleanup(&document) }
    qpdf_set_suppress_warnings(document, 1)
    let status = qpdf_read_memory(
      document, "test", buffer.bindMemory(to: CChar.self).baseAddress, UInt64(buffer.count), nil)
    #expect(status == 0 && qpdf_more_warnings(document) == 0)
    let all = qpdf_oh_get_key(document, qpdf_get_root(document), "/All")
    #expect(qpdf_oh_get_array_n_items(document, all) == 250)
    for index in [0, 99, 100, 249] {
      let item = qpdf_oh_get_array_item(document, all, Int32(index))
      #expect(qpdf_oh_get_int_value(document, qpdf_oh_get_key(document, item, "/Number")) == Int64(index))
    }
    #expect(qpdf_get_num_pages(document) == 1)
  }
}

@Test(
  "A file that is not as Cairo writes it is refused", arguments: ["", "%PDF-1.4", "%PDF-1.4\nstartxref\n99999\n%%EOF"])
private func otherFiles(_ text: String) {
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    _ = #expect(throws: StructureError.unreadable(object: nil)) { _ = try PaintedFile(bytes) }
  }
}

@Test("Streams are opened as they were compressed") private func streams() {
  let deflate = Deflate()
  for count in [0, 1, 5000, 3_000_000] {
    let bytes = [UInt8](repeating: 7, count: count)
    #expect(deflate.compressed(bytes).withUnsafeBufferPointer { deflate.opened($0) } == bytes)
  }
  #expect([UInt8](repeating: 9, count: 20).withUnsafeBufferPointer { deflate.opened($0) } == nil)
}
