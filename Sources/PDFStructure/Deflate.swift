internal import CDeflate

/// Compression and decompression of PDF streams (`FlateDecode`; RFC 1950).
///
/// libdeflate works on whole blocks only, as streams of pages are, and takes a third of the time of zlib.
final class Deflate {
  private let compressor: OpaquePointer
  private let decompressor: OpaquePointer

  init() {
    // The level that Cairo uses with zlib: a higher one saves a tenth of the size for twice the time.
    guard let compressor = libdeflate_alloc_compressor(6), let decompressor = libdeflate_alloc_decompressor() else {
      preconditionFailure("no memory to compress in")
    }
    self.compressor = compressor
    self.decompressor = decompressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
    libdeflate_free_decompressor(decompressor)
  }

  func compressed(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: libdeflate_zlib_compress_bound(compressor, bytes.count)) { target, count in
      count = libdeflate_zlib_compress(compressor, bytes, bytes.count, target.baseAddress, target.count)
    }
  }

  /// The bytes before compression; nil where the stream is damaged.
  func opened(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var capacity = max(4096, bytes.count * 6)
    while true {
      var result = LIBDEFLATE_BAD_DATA
      let opened = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
        result = libdeflate_zlib_decompress(
          decompressor, bytes.baseAddress, bytes.count, target.baseAddress, target.count, &count)
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      switch result {
      case LIBDEFLATE_SUCCESS: return opened
      // A compressed byte yields at most 1032 bytes.
      case LIBDEFLATE_INSUFFICIENT_SPACE where capacity / 1040 <= bytes.count: capacity *= 4
      default: return nil
      }
    }
  }
}

/// Sixteen bytes that tell a file from others: two check sums (CRC-32, Adler-32) and the size.
struct Identity {
  private var crc: UInt32 = 0
  private var adler: UInt32 = 1
  /// How many bytes were added.
  private(set) var size = 0

  /// Adds the file's next bytes.
  mutating func add(_ bytes: [UInt8]) {
    crc = libdeflate_crc32(crc, bytes, bytes.count)
    adler = libdeflate_adler32(adler, bytes, bytes.count)
    size += bytes.count
  }

  /// The sums of what was added, as 32 hexadecimal digits.
  var digits: String {
    [UInt64(crc) << 32 | UInt64(adler), UInt64(size)].map { sum in
      let digits = String(sum, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
