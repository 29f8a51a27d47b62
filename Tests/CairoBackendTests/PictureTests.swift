import Frames
import Measure
import Spooling
import TestSupport
import Testing

@testable import CairoBackend

/// The reason for which bytes are refused; nil where they are accepted.
private func refusal(_ bytes: [UInt8]) -> PictureError.Reason? {
  do throws(PictureError) {
    _ = try readPicture(bytes)
    return nil
  } catch {
    return error.reason
  }
}

@Suite("Pictures") struct PictureTests {
  @Test(arguments: [
    (SmallPictures.pngColours, 12, 8), (SmallPictures.pngTransparent, 12, 8), (SmallPictures.pngGray, 12, 8),
    (SmallPictures.pngPalette, 12, 8), (SmallPictures.png16Bits, 12, 8), (SmallPictures.pngInterlaced, 12, 8),
    (SmallPictures.jpegColours, 12, 8), (SmallPictures.jpegGray, 12, 8), (SmallPictures.jpegProgressive, 12, 8),
    (SmallPictures.jpegTurned, 8, 12),
  ])
  func aPictureOfPixelsIsAsLargeAsAt300ToTheInch(bytes: [UInt8], width: Int, height: Int) throws {
    let picture = try readPicture(bytes)
    #expect(picture.pixels == Picture.PixelCount(width: width, height: height))
    #expect(picture.size == Size(width: .points(Double(width) * 0.24), height: .points(Double(height) * 0.24)))
  }

  @Test(arguments: [
    ("width='200' height='100'", 150, 75), ("viewBox='0 0 40 20'", 30, 15),
    ("width='100%' height='100%' viewBox='0 0 40 20'", 30, 15), ("width='1in' height='36pt'", 72, 36),
  ])
  func aDrawingIsAsLargeAsItSays(attributes: String, width: Double, height: Double) throws {
    let picture = try readPicture(SmallPictures.svg("<path d='M0 0h9v9z'/>", attributes: attributes))
    #expect(picture.pixels == nil)
    #expect(picture.size == Size(width: .points(width), height: .points(height)))
  }

  @Test func whatIsNoPictureIsRefused() {
    for bytes in [[], Array("GIF89a".utf8), Array("%PDF-1.7".utf8), Array("<html/>".utf8), [0xFF]] as [[UInt8]] {
      #expect(refusal(bytes) == .unknownKind)
    }
    #expect(refusal(SmallPictures.jpegFourInks) == .fourInks)
  }

  @Test func whatClaimsTooManyPixelsIsRefusedBeforeOneIsDecoded() {
    #expect(refusal(png(claiming: 100_000, 100_000)) == .tooManyPixels(width: 100_000, height: 100_000))
    #expect(refusal(png(claiming: 20_000, 20_000)) == .tooManyPixels(width: 20_000, height: 20_000))
    // The width and height of a JPEG follow the marker of its frame.
    var jpeg = SmallPictures.jpegColours
    let frame = jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC0]) } ?? 0
    jpeg.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(refusal(jpeg) == .tooManyPixels(width: 65_535, height: 65_535))
    let inner = "<image width='9' height='9' href='data:image/png;base64,\(base64(png(claiming: 99_999, 99_999)))'/>"
    #expect(refusal(SmallPictures.svg(inner)) == .tooManyPixels(width: 99_999, height: 99_999))
  }

  @Test(arguments: [
    SmallPictures.pngColours, SmallPictures.pngInterlaced, SmallPictures.jpegColours, SmallPictures.jpegProgressive,
    SmallPictures.drawing,
  ])
  func whatEndsTooEarlyIsDamaged(bytes: [UInt8]) {
    for count in [bytes.count / 2, bytes.count * 3 / 4, bytes.count - 14] {
      #expect(refusal(Array(bytes.prefix(count))) == .damaged, "\(count) of \(bytes.count) bytes")
    }
  }

  @Test(
    arguments: [
      ("<script>alert(1)</script>", .script("<script>")),
      ("<rect onclick='x()' width='9' height='9'/>", .script("onclick")),
      ("<image href='photo.png'/>", .outside("photo.png")),
      ("<image xlink:href='http://example.com/a.png'/>", .outside("http://example.com/a.png")),
      ("<use href='other.svg#a'/>", .outside("other.svg#a")),
      ("<a href='https://example.com'/>", .outside("https://example.com")),
      ("<image href='file:///etc/passwd'/>", .outside("file:///etc/passwd")),
      ("<rect fill='url(other.svg#a)'/>", .outside("other.svg#a")),
      ("<rect style='fill: URL( \"http://a/b\" )'/>", .outside("http://a/b")),
      ("<style>@import 'a.css';</style>", .outside("@import 'a.css';")),
      ("<style><![CDATA[@import url(a.css);]]></style>", .outside("@import url(a.css);")),
      ("<style>rect { fill: \\75rl(a) }</style>", .outside("rect { fill: \\75rl(a) }")),
      ("<text>計画</text>", .text), ("<foreignObject/>", .text), ("<rect systemLanguage='ja'/>", .language),
      ("<image href='data:image/png;base64,AAAA'/>", .innerPicture),
      ("<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", .innerPicture), ("<rect>", .damaged),
    ] as [(String, PictureError.Reason)])
  func aDrawingThatIsNotAloneIsRefused(elements: String, reason: PictureError.Reason) {
    #expect(refusal(SmallPictures.svg(elements)) == reason)
  }

  @Test func entitiesAndStyleSheetsBesideADrawingAreRefused() {
    let laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
    #expect(refusal(SmallPictures.svg("<desc>&b;</desc>", before: laughs)) == .entities)
    let outside = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
    #expect(refusal(SmallPictures.svg("<desc>&a;</desc>", before: outside)) == .entities)
    let sheet = "<?xml-stylesheet href='a.css'?>"
    #expect(refusal(SmallPictures.svg("", before: sheet)) == .outside("xml-stylesheet"))
    // The document type that drawing programs usually write names a file, which is not read.
    let usual = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
    #expect(refusal(SmallPictures.svg("<path d='M0 0h9v9z'/>", before: usual)) == nil)
    #expect(refusal(SmallPictures.svg("", attributes: "")) == .withoutSize)
  }

  @Test func aDrawingMayHoldPicturesAndRefersToItself() {
    let inner = "<image width='9' height='9' href='data:image/png;base64,\(base64(SmallPictures.pngColours))'/>"
    #expect(refusal(SmallPictures.svg(inner + "<rect id='r' width='9' height='9'/><use href='#r'/>")) == nil)
    #expect(refusal(SmallPictures.drawing) == nil)
  }

  @Test func aBombOfReferencesIsRefused() {
    let levels = (1...12).map { level in
      "<g id='l\(level)'>" + String(repeating: "<use href='#l\(level - 1)'/>", count: 10) + "</g>"
    }
    #expect(refusal(SmallPictures.svg("<rect id='l0' width='9' height='9'/>" + levels.joined())) == .damaged)
  }
}

@Suite("Pictures on pages") struct PicturePageTests {
  /// A page of 100 × 100 pt with pictures of 60 × 40 pt, one below the other.
  private func page(_ count: Int = 1) -> PageFrame {
    Bench.page { frame in
      for number in 0..<count {
        frame.place(
          .picture(PictureID(number), Size(width: .points(60), height: .points(40))),
          at: Point(x: .points(20), y: .points(Double(number) * 50)), as: .element(ElementID(number)))
      }
    }
  }

  private func pixel(_ pixels: Pixels, _ x: Int, _ y: Int) -> [UInt8] {
    let start = (y * pixels.width + x) * pixels.channels
    return Array(pixels.bytes[start..<start + pixels.channels])
  }

  @Test func pixelsStandWhereTheyBelong() throws {
    let picture = try readPicture(SmallPictures.pngColours)
    let made = try drawn(page(), ppi: 72, fonts: FontSet([]), pictures: [picture])
    #expect(made.channels == 3)
    #expect(pixel(made, 10, 10) == [255, 255, 255] && pixel(made, 90, 10) == [255, 255, 255])
    // Blue is on the left only; red grows across, green downwards.
    #expect(pixel(made, 22, 2)[2] > 250 && pixel(made, 77, 2)[2] < 5)
    #expect(pixel(made, 77, 2)[0] > 200 && pixel(made, 77, 37)[1] > 180 && pixel(made, 77, 2)[1] < 40)
  }

  @Test func paperShinesThroughWhatIsTransparent() throws {
    let picture = try readPicture(SmallPictures.pngTransparent)
    let made = try drawn(page(), ppi: 72, fonts: FontSet([]), pictures: [picture])
    #expect(pixel(made, 77, 1)[2] > 220 && pixel(made, 77, 38)[2] < 40)
  }

  @Test func aPictureThatWasHeldUprightIsTurned() throws {
    let picture = try readPicture(SmallPictures.jpegTurned)
    let made = try drawn(page(), ppi: 72, fonts: FontSet([]), pictures: [picture])
    // The left side of the stored picture becomes the head.
    #expect(pixel(made, 50, 3)[2] > 180 && pixel(made, 50, 36)[2] < 80)
  }

  @Test(arguments: [SmallPictures.pngGray, SmallPictures.jpegGray, SmallPictures.png16Bits])
  func aPageWithGrayPicturesIsGray(bytes: [UInt8]) throws {
    #expect(try drawn(page(), ppi: 72, fonts: FontSet([]), pictures: [readPicture(bytes)]).channels == 1)
  }

  @Test func aPageMayBeMadeGray() throws {
    let picture = try readPicture(SmallPictures.pngColours)
    #expect(try drawn(page(), ppi: 72, fonts: FontSet([]), pictures: [picture], isGray: true).channels == 1)
  }

  @Test func aJPEGStandsInAPDFAsItIsAndOnce() throws {
    let picture = try readPicture(SmallPictures.jpegColours)
    let bytes = try pdf(of: [page(), page()], isStamped: true, fonts: FontSet([]), pictures: [picture]).bytes.whole
    let places = bytes.indices.filter { bytes[$0...].starts(with: SmallPictures.jpegColours) }
    #expect(places.count == 1)
  }

  @Test func theSamePicturesGiveTheSameBytes() throws {
    let pictures = try [SmallPictures.drawing, SmallPictures.jpegTurned].map(readPicture)
    let painted = try (0..<2).map { _ in
      try pdf(of: [page(2)], isStamped: true, fonts: FontSet([]), pictures: pictures)
    }
    #expect(painted[0].bytes.whole == painted[1].bytes.whole && painted[0].stamps == painted[1].stamps)
    #expect(
      try svg(of: page(2), fonts: FontSet([]), pictures: pictures)
        == svg(of: page(2), fonts: FontSet([]), pictures: pictures))
  }

  @Test func aPageThatBeginsWithAPictureHasItsStamp() throws {
    let pictures = try [SmallPictures.pngColours, SmallPictures.drawing].map(readPicture)
    let painted = try pdf(of: [page(2)], isStamped: true, fonts: FontSet([]), pictures: pictures)
    #expect(painted.stamps == [[Stamp(.element(ElementID(0))), Stamp(.element(ElementID(1)))]])
  }
}

/// A PNG that claims a number of pixels and has none.
private func png(claiming width: UInt32, _ height: UInt32) -> [UInt8] {
  func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(kind.utf8) + content
    return bigEndian(UInt32(content.count)) + body + bigEndian(crc32(body))
  }
  return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + chunk("IHDR", bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0]) + chunk("IDAT", [0x78, 0x9C])
    + chunk("IEND", [])
}

private func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  return stride(from: 0, to: bytes.count, by: 3).map { start in
    let three = bytes[start...].prefix(3)
    let bits = three.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - three.count))
    let letters = (0..<4).map { index in index <= three.count ? digits[bits >> (18 - 6 * index) & 63] : "=" }
    return String(letters)
  }.joined()
}
