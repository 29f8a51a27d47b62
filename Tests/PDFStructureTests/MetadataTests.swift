import Dates
import Testing

@testable import PDFStructure

private let description = DocumentDescription(
  title: "組織(重点)目標 & <成果>", author: "ある\u{1}市", subject: "一、二")

private func metadata(_ standard: Standard) throws -> Metadata {
  let date = try #require(WrittenDate("2019-06-01T09:30:00+09:00"))
  return Metadata(description, standard, date: date, producer: "cairo, qpdf")
}

@Test("The packet says what the information says", arguments: Standard.allCases)
private func packet(_ standard: Standard) throws {
  let metadata = try metadata(standard)
  /// The text in each element of that name, without the tags inside it.
  func texts(_ name: String) throws -> [String] {
    try metadata.packet.matches(of: Regex("(?s)<\(name)>(.*?)</\(name)>")).map { match in
      let inner = String(match.output[1].substring ?? "").replacing(/<[^>]*>/, with: "")
      return inner.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
  }
  #expect(try texts("dc:title") == ["組織(重点)目標 & <成果>"])
  #expect(metadata.information["Title"] == .text("組織(重点)目標 & <成果>"))
  #expect(try texts("dc:creator") == ["ある 市"])
  #expect(metadata.information["Author"] == .text("ある 市"))
  #expect(try texts("dc:description") == ["一、二"])
  #expect(metadata.information["Subject"] == .text("一、二"))
  #expect(try texts("pdf:Producer") == ["cairo, qpdf"])
  #expect(metadata.information["Producer"] == .text("cairo, qpdf"))
  #expect(try texts("xmp:CreatorTool") == ["Sasshi"])
  #expect(try texts("xmp:CreateDate") == ["2019-06-01T09:30:00+09:00"])
  #expect(metadata.information["CreationDate"] == .ascii("D:20190601093000+09'00'"))
  #expect(try texts("dc:language") == ["ja-JP"])
  #expect(try texts("pdfaid:part") == (standard.isArchival ? ["2"] : []))
  #expect(try texts("pdfaid:conformance") == (standard.isArchival ? ["A"] : []))
  #expect(try texts("pdfuaid:part") == (standard.isAccessible ? ["1"] : []))
  let described: [Standard: [String]] = [.both: ["pdfuaid"], .x4: ["pdfuaid", "pdfxid", "pdf"]]
  #expect(try texts("pdfaSchema:prefix") == described[standard, default: []])
}

@Test("What is no profile is refused", arguments: [[], [UInt8](repeating: 0, count: 4000)])
private func noProfile(_ bytes: [UInt8]) {
  let error = #expect(throws: StructureError.self) { try ColourProfile(bytes, path: "x") }
  #expect(error == .noProfile(path: "x"))
}

@Test("A profile says how many shares a colour has", arguments: [("RGB ", 3), ("GRAY", 1), ("CMYK", 4)])
private func profile(_ space: String, components: Int) throws {
  var bytes = [UInt8](repeating: 0, count: 128)
  bytes[8] = 2
  bytes.replaceSubrange(12..<16, with: "mntr".utf8)
  bytes.replaceSubrange(16..<20, with: space.utf8)
  bytes.replaceSubrange(36..<40, with: "acsp".utf8)
  #expect(try ColourProfile(bytes, path: "/a.b/x.icc").components == components)
  #expect(try ColourProfile(bytes, path: "/a.b/x.icc").name == "x")
  bytes.replaceSubrange(12..<16, with: "link".utf8)
  #expect(throws: StructureError.self) { try ColourProfile(bytes, path: "x") }
}
