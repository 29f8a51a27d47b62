internal import CCairo
internal import Frames

/// Pixels row by row without gaps, from the top left: 0 is black, 255 is white.
struct Pixels {
  var width: Int
  var height: Int
  /// Bytes per pixel: 1 for gray, 3 for red, green and blue.
  var channels = 1
  var bytes: [UInt8]
}

/// The pixels of a surface with 32 bits per pixel.
///
/// - Parameters:
///   - mayHaveColors: whether inks or pictures may have brought colours; the pixels themselves decide then.
///   - isGray: whether colours are replaced by the gray of the same lightness.
/// - Throws: an error where Cairo has no pixels.
func pixels(
  of surface: Surface, width: Int, height: Int, mayHaveColors: Bool, isGray: Bool
) throws(PaintError) -> Pixels {
  guard let source = cairo_image_surface_get_data(surface.pointer) else {
    throw PaintError(reason: .drawing, step: .drawingPage(nil))
  }
  let stride = Int(cairo_image_surface_get_stride(surface.pointer))
  let rows = (0..<height).map { row in
    UnsafeBufferPointer(
      start: UnsafeRawPointer(source + row * stride).assumingMemoryBound(to: UInt32.self), count: width)
  }
  let hasColors = mayHaveColors && rows.contains(where: hasColors)
  let channels = hasColors && !isGray ? 3 : 1
  let bytes = [UInt8](unsafeUninitializedCapacity: width * height * channels) { target, count in
    for (index, row) in rows.enumerated() {
      guard let begin = target.baseAddress.map({ $0 + index * width * channels }) else { return }
      if channels == 3 {
        writeColors(of: row, to: begin)
      } else if hasColors {
        for x in row.indices { begin[x] = lightness(row[x]) }
      } else {
        for x in row.indices { begin[x] = UInt8(truncatingIfNeeded: row[x]) }
      }
    }
    count = width * height * channels
  }
  return Pixels(width: width, height: height, channels: channels, bytes: bytes)
}

/// Whether red, green and blue differ in any pixel of a row.
private func hasColors(_ row: UnsafeBufferPointer<UInt32>) -> Bool {
  row.reduce(0) { $0 | (($1 ^ ($1 >> 8)) & 0xFFFF) } != 0
}

/// The lightness of a pixel, 0 to 255.
private func lightness(_ pixel: UInt32) -> UInt8 {
  UInt8(Luminance.of(red: Int(pixel >> 16 & 0xFF), green: Int(pixel >> 8 & 0xFF), blue: Int(pixel & 0xFF)))
}

/// Writes red, green and blue of each pixel, four pixels in three words at a time.
private func writeColors(of row: UnsafeBufferPointer<UInt32>, to target: UnsafeMutablePointer<UInt8>) {
  func colors(_ x: Int) -> UInt32 { row[x].byteSwapped >> 8 }
  let words = UnsafeMutableRawPointer(target)
  var x = 0
  while x + 4 <= row.count {
    let (first, second, third, fourth) = (colors(x), colors(x + 1), colors(x + 2), colors(x + 3))
    words.storeBytes(of: (first | second << 24).littleEndian, toByteOffset: 3 * x, as: UInt32.self)
    words.storeBytes(of: (second >> 8 | third << 16).littleEndian, toByteOffset: 3 * x + 4, as: UInt32.self)
    words.storeBytes(of: (third >> 16 | fourth << 8).littleEndian, toByteOffset: 3 * x + 8, as: UInt32.self)
    x += 4
  }
  while x < row.count {
    for channel in 0..<3 { target[3 * x + channel] = UInt8(truncatingIfNeeded: row[x] >> (16 - 8 * UInt32(channel))) }
    x += 1
  }
}
