internal import Frames

/// The size, colours and orientation of a JPEG, read from the segments before its first scan.
///
/// - SeeAlso: ITU-T T.81, annex B; Exif 2.3, 4.6.
struct JPEGHeader {
  /// The pixels as they are stored, before the picture is turned upright.
  var pixels: Picture.PixelCount
  /// 1 for gray, 3 for colours.
  var components: Int
  /// The turn that brings the picture upright, as the camera noted it.
  var turn = PictureTurn.none

  init(of bytes: [UInt8]) throws(PictureError) {
    var found: (pixels: Picture.PixelCount, components: Int)?
    var turn = PictureTurn.none
    for (marker, segment) in JPEGSegments(bytes) {
      switch marker {
      case 0xC0, 0xC1, 0xC2:
        guard segment.count >= 6 else { throw PictureError(.damaged) }
        let start = segment.startIndex
        // No PDF can hold another number of bits.
        guard segment[start] == 8 else { throw PictureError(.unusualJPEG) }
        let (height, width) = (segment.number(at: 1, count: 2), segment.number(at: 3, count: 2))
        found = (Picture.PixelCount(width: width, height: height), Int(segment[start + 5]))
      // Other codings: lossless, hierarchical, arithmetic.
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: throw PictureError(.unusualJPEG)
      case 0xE1: turn = PictureTurn(exif: segment) ?? turn
      default: break
      }
    }
    guard let found else { throw PictureError(.damaged) }
    try requireFewPixels(found.pixels)
    guard found.components != 4 else { throw PictureError(.fourInks) }
    guard found.components == 1 || found.components == 3 else { throw PictureError(.unusualJPEG) }
    (pixels, components, self.turn) = (found.pixels, found.components, turn)
  }
}

/// The segments of a JPEG before its first scan, each with its marker.
private struct JPEGSegments: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 2

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> (marker: UInt8, segment: ArraySlice<UInt8>)? {
    while position + 4 <= bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      // A marker may have any number of FF before it; some markers have no segment.
      if marker == 0xFF {
        position += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        position += 2
        continue
      }
      guard marker != 0xDA, marker != 0xD9 else { return nil }
      let length = bytes[(position + 2)...].number(at: 0, count: 2)
      let (start, end) = (position + 4, position + 2 + length)
      guard length >= 2, end <= bytes.count else { return nil }
      position = end
      return (marker, bytes[start..<end])
    }
    return nil
  }
}

/// The turn that brings a picture upright, one of Exif's eight (1 is none).
struct PictureTurn: Hashable {
  private var number: Int

  static let none = PictureTurn(number: 1)

  private init(number: Int) { self.number = number }

  /// The turn noted in the first directory of an Exif segment; nil where none is.
  init?(exif segment: ArraySlice<UInt8>) {
    guard segment.starts(with: Array("Exif".utf8) + [0, 0]) else { return nil }
    let tiff = segment.dropFirst(6)
    guard tiff.count >= 8, let first = tiff.first, first == UInt8(ascii: "I") || first == UInt8(ascii: "M") else {
      return nil
    }
    let isLittle = first == UInt8(ascii: "I")
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= 0, offset + count <= tiff.count else { return nil }
      return tiff.number(at: offset, count: count, isLittle: isLittle)
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
    for entry in 0..<count {
      let place = directory + 2 + entry * 12
      guard let tag = number(place, 2) else { return nil }
      guard tag == 0x0112 else { continue }
      guard let value = number(place + 8, 2), (1...8).contains(value) else { return nil }
      self.number = value
      return
    }
    return nil
  }

  private var isOnItsSide: Bool { number >= 5 }

  /// The number of pixels across and down after the turn.
  func upright(_ pixels: Picture.PixelCount) -> Picture.PixelCount {
    isOnItsSide ? Picture.PixelCount(width: pixels.height, height: pixels.width) : pixels
  }

  /// The matrix that brings a stored pixel to its upright place: (x · xx + y · xy + x0, x · yx + y · yy + y0).
  func matrix(of pixels: Picture.PixelCount) -> (xx: Double, yx: Double, xy: Double, yy: Double, x0: Double, y0: Double)
  {
    let (width, height) = (Double(pixels.width), Double(pixels.height))
    return switch number {
    case 2: (-1, 0, 0, 1, width, 0)
    case 3: (-1, 0, 0, -1, width, height)
    case 4: (1, 0, 0, -1, 0, height)
    case 5: (0, 1, 1, 0, 0, 0)
    case 6: (0, 1, -1, 0, height, 0)
    case 7: (0, -1, -1, 0, height, width)
    case 8: (0, -1, 1, 0, 0, width)
    default: (1, 0, 0, 1, 0, 0)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The whole number of `count` bytes at `offset`, big-endian unless `isLittle`.
  fileprivate func number(at offset: Int, count: Int, isLittle: Bool = false) -> Int {
    let digits = self[(startIndex + offset)..<(startIndex + offset + count)]
    return isLittle
      ? digits.reversed().reduce(0) { $0 << 8 | Int($1) } : digits.reduce(0) { $0 << 8 | Int($1) }
  }
}
