public import Frames
internal import Measure

/// The picture in a file's bytes, read through once so that drawing it cannot fail.
///
/// What kind it is tell the bytes, whatever the file is called. A picture of pixels is as large as it is at 300 to the
/// inch, one of lines as it says itself.
///
/// - Throws: where it is of no known kind, too large, damaged, or not to be trusted.
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

/// What a picture's file is.
enum PictureKind {
  case png, jpeg, svg

  /// Nil where the bytes begin as none of them does.
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
  /// Whether they begin as XML does, in UTF-8 or UTF-16.
  fileprivate var looksLikeXML: Bool {
    if starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) { return true }
    let text = starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
    return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
  }
}

/// Throws where a picture has more pixels than may be decoded.
func requireFewPixels(_ pixels: Picture.PixelCount) throws(PictureError) {
  let (width, height) = (pixels.width, pixels.height)
  guard width > 0, height > 0 else { throw PictureError(.damaged) }
  guard width <= PictureLimits.side, height <= PictureLimits.side, width * height <= PictureLimits.pixels else {
    throw PictureError(.tooManyPixels(width: width, height: height))
  }
}

/// How large so many pixels are by themselves.
private func size(of pixels: Picture.PixelCount) -> Size {
  func length(_ count: Int) -> Length { .points(Double(count) * 72 / 300) }
  return Size(width: length(pixels.width), height: length(pixels.height))
}
