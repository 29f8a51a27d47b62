internal import CDeflate

/// The bytes of a PNG file of the pixels, with their resolution.
///
/// Rows are not filtered, because filtering makes pages of text larger. libpng is not used to write: nine tenths of its
/// time go into zlib, which is far slower than libdeflate, and apart from that a PNG is only a header and check sums.
///
/// - SeeAlso: PNG (third edition), 5, 7 and 11.
func encoded(_ pixels: Pixels, ppi: Int) throws(PaintError) -> [UInt8] {
  guard let compressor = libdeflate_alloc_compressor(2) else {
    throw PaintError(reason: .noMemory, step: .encodingPNG)
  }
  defer { libdeflate_free_compressor(compressor) }
  // A byte before each row tells its filter: none.
  let width = pixels.width * pixels.channels
  let rows = [UInt8](unsafeUninitializedCapacity: pixels.height * (width + 1)) { rows, count in
    pixels.bytes.withUnsafeBufferPointer { bytes in
      guard var row = rows.baseAddress, var source = bytes.baseAddress else { return }
      for _ in 0..<pixels.height {
        row.initialize(to: 0)
        (row + 1).initialize(from: source, count: width)
        (row, source) = (row + width + 1, source + width)
      }
    }
    count = pixels.height * (width + 1)
  }
  let capacity = libdeflate_zlib_compress_bound(compressor, rows.count)
  let content = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
    count = libdeflate_zlib_compress(compressor, rows, rows.count, target.baseAddress, target.count)
  }
  // Eight bits a channel: gray, or red, green and blue; not interlaced.
  let header =
    bigEndian(UInt32(pixels.width)) + bigEndian(UInt32(pixels.height)) + [8, pixels.channels == 1 ? 0 : 2, 0, 0, 0]
  let perMetre = bigEndian(UInt32((ppi * 10_000 + 127) / 254))
  var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  file.reserveCapacity(content.count + 128)
  file.append(chunk: "IHDR", header)
  file.append(chunk: "pHYs", perMetre + perMetre + [1])
  file.append(chunk: "IDAT", content)
  file.append(chunk: "IEND", [])
  return file
}

extension [UInt8] {
  /// Appends a chunk: its length, its name, its content, and the check sum of name and content.
  fileprivate mutating func append(chunk name: String, _ content: [UInt8]) {
    let body = Array(name.utf8) + content
    append(contentsOf: bigEndian(UInt32(content.count)))
    append(contentsOf: body)
    append(contentsOf: bigEndian(crc32(body)))
  }
}

func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

/// The check sum of PNG chunks (CRC-32, ISO 3309).
func crc32(_ bytes: [UInt8]) -> UInt32 { libdeflate_crc32(0, bytes, bytes.count) }
