internal import CPNG

/// The bytes of a PNG file of pixels with its resolution.
///
/// libpng's simplified interface never jumps out of the call on an error, which Swift code must not be jumped over by.
/// It is asked to be fast: filtering makes text larger, and the last tenth of the size would cost most of the time.
func encoded(_ pixels: Pixels, ppi: Int) throws(PaintError) -> [UInt8] {
  var image = png_image()
  image.version = UInt32(PNG_IMAGE_VERSION)
  image.width = UInt32(pixels.width)
  image.height = UInt32(pixels.height)
  image.format = pixels.channels == 1 ? UInt32(PNG_FORMAT_GRAY) : UInt32(PNG_FORMAT_FLAG_COLOR)
  image.flags = UInt32(PNG_IMAGE_FLAG_FAST)
  // What cannot be compressed grows by five bytes in 16 KB, and each chunk of it by twelve.
  let raw = pixels.height * (pixels.width * pixels.channels + 1)
  var size = raw + raw / 256 + 4096
  var succeeded = false
  let file = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    succeeded =
      png_image_write_to_memory(
        &image, buffer.baseAddress, &size, 0, pixels.bytes, Int32(pixels.width * pixels.channels), nil) != 0
    count = succeeded ? size : 0
  }
  guard succeeded else {
    let words = withUnsafeBytes(of: image.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    throw PaintError(reason: .drawing, step: .encodingPNG, words: words)
  }
  // The signature takes 8 bytes and the header chunk, always the first, 25.
  return Array(file[..<33]) + resolutionChunk(ppi: ppi) + file[33...]
}

/// The chunk that says how many pixels there are to the metre, across and down.
private func resolutionChunk(ppi: Int) -> [UInt8] {
  let perMetre = bigEndian(UInt32((ppi * 10_000 + 127) / 254))
  let body = Array("pHYs".utf8) + perMetre + perMetre + [1]
  return bigEndian(UInt32(body.count - 4)) + body + bigEndian(crc32(body))
}

func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

/// The check sum of PNG chunks (CRC-32, ISO 3309), bit by bit: it is taken of 13 bytes a file.
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var register = UInt32.max
  for byte in bytes {
    register ^= UInt32(byte)
    for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1 }
  }
  return ~register
}
