import CairoBackend
import Frames
import Glibc
import Measure
import Testing

/// The sums of the lists of tables of BIZ UDGothic 1.05.
private let sums = (
  regular: "28694fd2781d480c9c192deb40b4635639a94971be477f0596bd7f8ba4c0e7f1",
  bold: "af6560c2b4644aff0dd05fbde85306572ba77c165f7cfb712f448b34d4e76742"
)
private let listedFamilies = ["BIZ UDGothic", "BIZ UDPGothic", "BIZ UDMincho", "Noto Sans CJK JP"]

@Suite("Which fonts may be used", .enabled(if: Bench.hasFonts, "run `make fonts` first"))
struct FontSetTests {
  @Test func families() throws {
    #expect(
      try Bench.fonts().families == listedFamilies)
  }

  @Test func listedFacesAreThere() throws {
    let fonts = try Bench.fonts()
    for file in Bench.all {
      try fonts.require(FontFace(family: file.family, weight: file.weight, size: .points(9)))
    }
  }

  @Test(
    arguments: [
      ("BIZ UDGothik", Weight.regular, FontError.Reason.unknownFamily("BIZ UDGothik", listed: listedFamilies)),
      ("Sans", .regular, .unknownFamily("Sans", listed: listedFamilies)),
      ("BIZ UDMincho", .bold, .unknownWeight(family: "BIZ UDMincho", .bold, listed: [.regular])),
    ])
  func unlistedFace(_ family: String, _ weight: Weight, _ reason: FontError.Reason) throws {
    let fonts = try Bench.fonts()
    let error = #expect(throws: FontError.self) {
      try fonts.require(FontFace(family: family, weight: weight, size: .points(9)))
    }
    #expect(error?.reason == reason)
    #expect(error?.path == nil)
  }

  @Test(
    arguments: [
      (FontFile(family: "X", weight: .regular, path: "/nowhere/x.ttf"), FontError.Reason.missing(ENOENT)),
      (FontFile(family: "X", weight: .regular, path: "/dev/null"), .noFace(index: 0)),
      (FontFile(family: "X", weight: .regular, path: #filePath), .noFace(index: 0)),
      (FontFile(family: "X", weight: .regular, path: "/tmp"), .noFace(index: 0)),
      (
        FontFile(family: "BIZ UDMincho", weight: .regular, path: Bench.gothic.path),
        .familyDiffers(listed: "BIZ UDMincho", own: ["BIZ UDGothic", "BIZ UDゴシック"])
      ),
      (
        FontFile(family: "BIZ UDGothic", weight: .bold, path: Bench.gothic.path),
        .weightDiffers(listed: .bold, own: 400)
      ),
      (
        FontFile(family: "BIZ UDGothic", weight: .regular, path: Bench.gothicBold.path),
        .weightDiffers(listed: .regular, own: 700)
      ),
      (FontFile(family: "BIZ UDGothic", weight: .regular, path: Bench.gothic.path, faceIndex: 1), .noFace(index: 1)),
      (
        FontFile(family: "Noto Sans CJK JP", weight: .regular, path: Bench.noto.path, faceIndex: 1),
        .familyDiffers(listed: "Noto Sans CJK JP", own: ["Noto Sans CJK KR"])
      ),
      (
        FontFile(family: "BIZ UDGothic", weight: .regular, path: Bench.gothic.path, tables: sums.bold),
        .anotherVersion
      ),
    ])
  func wrongFile(_ file: FontFile, _ reason: FontError.Reason) throws {
    let error = #expect(throws: FontError.self) { try FontSet([Bench.proportional, file]) }
    #expect(error?.reason == reason)
    #expect(error?.path == file.path)
  }

  @Test func theListedVersionIsTaken() throws {
    let file = FontFile(family: "BIZ UDGothic", weight: .regular, path: Bench.gothic.path, tables: sums.regular)
    #expect(try FontSet([file]).files == [file])
  }

  /// A collection of two faces, each with a list of one table.
  @Test(arguments: [(0, true), (1, true), (2, false)])
  func tablesOfACollection(faceIndex: Int, isThere: Bool) throws {
    let lists = ["head", "cmap"].map {
      [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0] + Array($0.utf8) + [UInt8](repeating: 7, count: 12)
    }
    let file = Array("ttcf".utf8) + [0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 20, 0, 0, 0, 48] + lists[0] + lists[1]
    #expect(sumOfTables(of: file, faceIndex: faceIndex) == (isThere ? sha256(of: lists[faceIndex]) : nil))
    #expect(sumOfTables(of: file.dropLast(), faceIndex: 1) == nil)
  }

  @Test(
    "A font that lacks what it is drawn with is refused", arguments: ["head", "hhea", "hmtx", "maxp", "cmap", "glyf"])
  func missingTable(_ table: String) throws {
    try Bench.inFolder { folder in
      var bytes = try #require(Bench.bytes(of: Bench.gothic.path))
      // The font's directory has entries of 16 bytes, each beginning with a table's name.
      let entry = try #require(
        stride(from: 12, to: 12 + 16 * 40, by: 16).first { bytes[$0..<$0 + 4].elementsEqual(table.utf8) })
      bytes[entry] = 0x78
      try write(bytes, to: "\(folder)/damaged.ttf")
      let file = FontFile(family: "BIZ UDGothic", weight: .regular, path: "\(folder)/damaged.ttf")
      let error = #expect(throws: FontError.self) { try FontSet([file]) }
      switch error?.reason {
      case .noFace(index: 0), .missingTable: break
      case let other: Issue.record("\(String(describing: other))")
      }
    }
  }

  @Test func listedTwice() {
    let error = #expect(throws: FontError.self) { try FontSet([Bench.gothic, Bench.gothic]) }
    #expect(error?.reason == .listedTwice(family: Bench.gothic.family, .regular))
  }

  @Test("A family goes by its Japanese name too") func japaneseName() throws {
    let fonts = try FontSet([FontFile(family: "BIZ UDゴシック", weight: .regular, path: Bench.gothic.path)])
    try fonts.require(FontFace(family: "BIZ UDゴシック", size: .points(9)))
  }

  @Test("Letters reach over the em box", arguments: ["BIZ UDGothic", "BIZ UDMincho", "Noto Sans CJK JP"])
  func lineMetrics(_ family: String) throws {
    let metrics = try Bench.fonts().lineMetrics(of: FontFace(family: family, size: .points(10)))
    #expect((8780...8820).contains(metrics.ascent.points * 1000))
    #expect((1180...1220).contains(metrics.descent.points * 1000))
  }
}
