import CQPDF
import CairoBackend
import Dates
import Foundation
import Frames
import Measure
import Spooling
import Testing

@testable import PDFStructure

// Pages without text, which need no font: each element holds a fill.

private func point(_ x: Double, _ y: Double) -> Point { Point(x: .points(x), y: .points(y)) }
private func size(_ width: Double, _ height: Double) -> Size { Size(width: .points(width), height: .points(height)) }

/// Contents with two links, and two pages with an anchor each; the second anchor is in a turned frame.
private func document(date: WrittenDate? = WrittenDate("2019-06-01"), isGray: Bool = false) -> StructuredDocument {
  var elements = ElementTree()
  let heading = elements.add(.heading(level: 1), in: ElementTree.document)
  let links = (0..<2).map { _ in elements.add(.link, in: elements.add(.paragraph, in: ElementTree.document)) }
  let paragraph = elements.add(.paragraph, in: ElementTree.document)
  func page(_ width: Double, _ height: Double, _ role: PageRole, folio: String? = nil, fill: (inout Frame) -> Void)
    -> PageFrame
  {
    var frame = Frame(size: size(width, height))
    fill(&frame)
    return PageFrame(
      trim: frame, bleed: .points(3), folio: folio, role: role,
      typeArea: Rectangle(origin: .zero, size: frame.size))
  }
  let pages = [
    page(200, 100, .contents) { frame in
      for (index, name) in ["one", "two"].enumerated() {
        let corner = point(10, 10 + 20 * Double(index))
        frame.place(.link(Anchor(name), size(80, 10)), at: corner, as: .element(links[index]))
        frame.place(.fill(size(80, 10), .black), at: corner, as: .element(links[index]))
      }
    },
    page(200, 100, .body, folio: "1") { frame in
      frame.place(.anchor(Anchor("one")), at: .zero, as: .artifact(.layout))
      frame.place(.fill(size(50, 10), .black), at: point(10, 10), as: .element(heading))
      frame.place(
        .rule(Stroke(vector: point(50, 0), weight: .points(1))), at: point(10, 22), as: .artifact(.layout))
      frame.place(.fill(size(50, 10), .book(Tint(thousandths: 500))), at: point(10, 30), as: .element(paragraph))
    },
    page(100, 300, .body, folio: "2") { frame in
      var inner = Frame(size: size(60, 20))
      inner.place(.fill(size(60, 20), .black), at: .zero, as: .element(paragraph))
      inner.place(.anchor(Anchor("two")), at: point(5, 2), as: .artifact(.layout))
      frame.place(.frame(inner, quarterTurns: 1), at: point(30, 40), as: .artifact(.layout))
    },
  ]
  let bookmarks = [
    Bookmark(title: "部", level: 1, target: Anchor("one")), Bookmark(title: "柱(一)", level: 2, target: Anchor("two")),
    Bookmark(title: "次の部", level: 1, target: Anchor("two")),
  ]
  return StructuredDocument(
    pages: pages, elements: elements, bookmarks: bookmarks, linkTexts: [links[0]: "部 1ページ", links[1]: "次の部 2ページ"],
    description: DocumentDescription(title: "組織(重点)目標", date: date), isGray: isGray)
}

private func profile() throws -> ColourProfile {
  var bytes = [UInt8](repeating: 0, count: 128)
  bytes[8] = 2
  for (place, word) in [(12, "mntr"), (16, "RGB "), (36, "acsp")] {
    bytes.replaceSubrange(place..<place + 4, with: word.utf8)
  }
  return try ColourProfile(bytes, path: "test")
}

private func made(
  _ document: StructuredDocument = document(), _ standard: Standard = .both,
  stamps change: (inout [[Stamp]]) -> Void = { _ in }
) throws -> [UInt8] {
  var painted = try pdf(of: document.pages, isStamped: standard.isTagged, fonts: FontSet([]))
  change(&painted.stamps)
  return try structured(
    painted.bytes, stamps: painted.stamps, as: document, standard, profile: try profile()
  ).whole
}

/// The objects of a PDF as text, uncompressed; Unicode strings are in hexadecimal digits.
private func opened(_ bytes: [UInt8]) throws -> String {
  try bytes.withUnsafeBytes { buffer in
    var file = qpdf_init()
    defer { qpdf_cleanup(&file) }
    try #require(
      qpdf_read_memory(file, "test", buffer.bindMemory(to: CChar.self).baseAddress, UInt64(buffer.count), nil) == 0)
    qpdf_init_write_memory(file)
    qpdf_set_qdf_mode(file, 1)
    qpdf_set_object_stream_mode(file, qpdf_o_disable)
    qpdf_write(file)
    let written = UnsafeBufferPointer(start: qpdf_get_buffer(file), count: qpdf_get_buffer_length(file))
    return String(decoding: written, as: UTF8.self).replacing(/\s+/, with: " ")
  }
}

@Test private func theSameBytesTwice() throws {
  #expect(try made() == made())
}

@Test private func whatAStandardAsksForIsThere() throws {
  let text = try opened(made())
  for word in [
    "/Lang (ja-JP)", "/MarkInfo << /Marked true >>", "/DisplayDocTitle true", "/S /GTS_PDFA1", "/PageMode /UseOutlines",
    "/CreationDate (D:20190601000000+00'00')", "/Tabs /S", "/ParentTreeNextKey 5", "%PDF-1.7",
  ] {
    #expect(text.contains(word), "\(word)")
  }
  #expect(!text.contains("/Group"))
}

@Test("Without a standard there are links and bookmarks all the same") private func noStandard() throws {
  let text = try opened(made(document(), .none))
  for word in ["/StructTreeRoot", "/MarkInfo", "/OutputIntents", "BDC", "/StructParent"] {
    #expect(!text.contains(word))
  }
  for word in ["/Outlines", "/Subtype /Link", "/PageLabels", "/Metadata"] { #expect(text.contains(word)) }
}

@Test("Links lie where they are seen, and lead through bleed and turned frames") private func links() throws {
  let text = try opened(made())
  // The media are 6 pt larger than the trim; points are measured from their lower left corners.
  #expect(text.matches(of: /\/Rect \[ ([\d. ]+) \]/).map(\.1) == ["13 83 93 93", "13 63 93 73"])
  // A frame of 60 × 20, turned clockwise at (30, 40): 5 from its left and 2 from its top becomes 2 from its right.
  let places = text.matches(of: /\/Dest \[ \d+ 0 R \/XYZ ([\d. ]+) null \]/).map(\.1)
  #expect(Set(places) == ["3 103", "51 258"])
  #expect(places.count == 5)
}

@Test("Fills of one element over two pages belong to it by page") private func overPages() throws {
  let text = try opened(made())
  #expect(text.contains("/Artifact <</Type /Layout>> BDC"))
  #expect(text.contains(/\/K \[ 1 << \/MCID 0 \/Pg \d+ 0 R \/Type \/MCR >> \]/))
  #expect(text.contains("0.5 g"))
  #expect(!text.contains(" rg "))
}

@Test("A log that is not that of the painting is refused")
private func guardsAgainstOtherLogs() throws {
  let changes: [(inout [[Stamp]]) -> Void] = [
    { $0[1].removeLast() }, { $0[1].append(Stamp(.artifact(.layout))) }, { $0[1].swapAt(0, 1) }, { $0[2] = [] },
    { $0[1][2] = Stamp(.artifact(.layout)) },
  ]
  for change in changes {
    let error = #expect(throws: StructureError.self) { try made(stamps: change) }
    guard case .pageDiffers? = error else {
      Issue.record("\(String(describing: error))")
      continue
    }
  }
}

@Test("A link or bookmark that leads nowhere is named", arguments: [true, false])
private func anchorMissing(isLink: Bool) {
  var document = document()
  if isLink {
    document.pages[1].trim.place(.link(Anchor("gone"), size(1, 1)), at: .zero, as: .artifact(.layout))
  } else {
    document.bookmarks.append(Bookmark(title: "x", level: 1, target: Anchor("gone")))
  }
  let error = #expect(throws: StructureError.self) { try made(document) }
  #expect(error == .anchorsMissing(["gone"]))
}

@Test("A painted file that is not in memory becomes the same document") private func spooled() throws {
  let document = document()
  let painted = try pdf(of: document.pages, isStamped: true, fonts: FontSet([]))
  let filed = SpooledBytes(holding: 0)
  let bytes = painted.bytes.whole
  for start in stride(from: 0, to: bytes.count, by: 999) {
    Array(bytes[start..<min(bytes.count, start + 999)]).withUnsafeBufferPointer { filed.append($0) }
  }
  let structured = try structured(filed, stamps: painted.stamps, as: document, .both, profile: try profile())
  #expect(try structured.whole == made(document))
}

@Test("What is no PDF is refused") private func noPDF() throws {
  let error = #expect(throws: StructureError.self) {
    try structured(SpooledBytes(Array("x".utf8)), stamps: [[]], as: document(), .both, profile: try profile())
  }
  #expect(error == .unreadable(object: nil))
}

private let painter = ["/usr/bin/pdftoppm", "/usr/local/bin/pdftoppm"].first(
  where: FileManager.default.isExecutableFile)

@Test("Nothing that is seen changes", .enabled(if: painter != nil, "pdftoppm is not installed"))
private func samePixels() throws {
  let document = document()
  let folder = FileManager.default.temporaryDirectory.appending(path: "sasshi-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  func pixels(_ pdf: [UInt8], _ name: String) throws -> [Data] {
    let file = folder.appending(path: name)
    try Data(pdf).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: try #require(painter))
    process.arguments = ["-r", "60", file.path(), file.path()]
    try process.run()
    process.waitUntilExit()
    let images = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasPrefix(name + "-") }
    return try images.sorted().map { try Data(contentsOf: folder.appending(path: $0)) }
  }
  let painted = try pdf(of: document.pages, isStamped: true, fonts: FontSet([]), hasBackdrops: false)
  let before = try pixels(painted.bytes.whole, "before")
  #expect(before.count == 3)
  #expect(try pixels(try made(document), "after") == before)
}
