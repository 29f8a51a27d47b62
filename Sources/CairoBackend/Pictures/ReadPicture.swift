public import Frames
internal import Measure

/// The picture in a file's bytes, decoded once so that drawing it cannot fail later.
///
/// The bytes tell the kind of picture, not the file's name. A picture of pixels prints at 300 pixels per inch, one of
/// lines in its own size.
///
/// - Throws: where the picture is of no known kind, too large, damaged or unsafe.
public func readPicture(_ bytes: [UInt8]) throws(PictureError) -> Picture {
  switch PictureKind(of: bytes) {
  case .png:
    let pixels = try pngSize(of: bytes)
    _ = try surface(ofPNG: bytes)
    return Picture(size: size(of: pixels), pixels: pixels, bytes: bytes)
  case .jpeg:
    let header = try JPEGHeader(of: bytes)
    _ = try surface(ofJPEG: bytes, header)
    let pixels = header.turn.upright(header.pixels)
    return Picture(size: size(of: pixels), pixels: pixels, bytes: bytes)
  case .svg:
    try inspect(svg: bytes)
    let drawing = try SVGDrawing(bytes)
    try drawing.tryOut()
    return Picture(size: drawing.size, bytes: bytes)
  case nil: throw PictureError(.unknownKind)
  }
}

/// The kind of a picture's file.
enum PictureKind {
  case png, jpeg, svg

  /// The kind told by the first bytes; nil where they begin like none of the three.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.looksLikeXML {
      self = .svg
    } else {
      return nil
    }
  }
}

extension [UInt8] {
  /// Whether the bytes begin like XML, in UTF-8 or UTF-16.
  fileprivate var looksLikeXML: Bool {
    if starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) { return true }
    let text = starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
    return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
  }
}

/// Throws where a picture has more pixels than may be decoded, or none.
func requireFewPixels(_ pixels: Picture.PixelCount) throws(PictureError) {
  let (width, height) = (pixels.width, pixels.height)
  guard width > 0, height > 0 else { throw PictureError(.damaged) }
  guard width <= PictureLimits.side, height <= PictureLimits.side, width * height <= PictureLimits.pixels else {
    throw PictureError(.tooManyPixels(width: width, height: height))
  }
}

/// The printed size of so many pixels, at 300 per inch.
private func size(of pixels: Picture.PixelCount) -> Size {
  func length(_ count: Int) -> Length { .points(Double(count) * 72 / 300) }
  return Size(width: length(pixels.width), height: length(pixels.height))
}
