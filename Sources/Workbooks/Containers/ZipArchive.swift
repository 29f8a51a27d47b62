internal import CZip
import Foundation

/// A Zip file whose parts are read by name; letter case does not count (ECMA-376-2, 6.2.2.3).
///
/// The sizes in its directory are not trusted: the bytes of each part and of all parts are counted as they are
/// inflated.
///
/// - Precondition: the bytes live as long as the archive.
final class ZipArchive {
  private let archive: OpaquePointer
  private let indexes: [String: zip_uint64_t]
  private var inflated = 0

  /// - Throws: ``WorkbookFault`` where the bytes are not a Zip file, or have more parts than any workbook.
  init(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault) {
    guard zip64PartCount(in: bytes) <= Bounds.parts else { throw .tooLarge(.parts) }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error) else {
      throw .damaged(.archive)
    }
    guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      throw .damaged(.archive)
    }
    self.archive = archive
    var indexes: [String: zip_uint64_t] = [:]
    for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
      guard let name = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)) else { continue }
      let key = partKey(String(cString: name))
      if indexes[key] == nil { indexes[key] = index }
    }
    self.indexes = indexes
  }

  deinit { zip_discard(archive) }

  func contains(_ name: String) -> Bool { index(of: name) != nil }

  private func index(of name: String) -> zip_uint64_t? {
    // A target is a URI, in which letters beyond ASCII may be percent-encoded.
    indexes[partKey(name)] ?? name.removingPercentEncoding.flatMap { indexes[partKey($0)] }
  }

  /// Passes the bytes of a part to `take`, piece by piece, until it returns false.
  ///
  /// - Throws: ``WorkbookFault`` where the part is missing, damaged, encrypted or too large, or what `take` throws.
  func read(
    _ name: String, _ take: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Bool
  ) throws(WorkbookFault) {
    guard let index = index(of: name) else { throw .damaged(.missing(part: name)) }
    var entry = zip_stat_t()
    zip_stat_init(&entry)
    guard zip_stat_index(archive, index, 0, &entry) == 0 else { throw .damaged(.part(name)) }
    guard entry.encryption_method == 0 else { throw .kind(.locked) }
    guard entry.size <= zip_uint64_t(Bounds.partBytes) else { throw .tooLarge(.part(name)) }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged(.part(name)) }
    defer { zip_fclose(file) }

    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { piece.deallocate() }
    var count = 0
    while true {
      let read = zip_fread(file, piece.baseAddress, zip_uint64_t(piece.count))
      guard read >= 0 else { throw .damaged(.part(name)) }
      guard read > 0 else { break }
      (count, inflated) = (count + Int(read), inflated + Int(read))
      guard count <= Bounds.partBytes, inflated <= Bounds.allBytes else { throw .tooLarge(.part(name)) }
      // Beyond the size in the directory the bytes are only counted, to tell a damaged part from one that is too large.
      if count <= entry.size {
        guard try take(UnsafeRawBufferPointer(rebasing: piece[..<Int(read)])) else { return }
      }
    }
    guard count <= entry.size else { throw .damaged(.part(name)) }
  }

  /// The first bytes of a part, `count` or as many as there are.
  func beginning(of name: String, count: Int) throws(WorkbookFault) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(name) { piece throws(WorkbookFault) in
      bytes += piece.prefix(count - bytes.count)
      return bytes.count < count
    }
    return bytes
  }
}

/// The key of a part's name: without leading slashes, ASCII letters in lower case.
private func partKey(_ name: String) -> String {
  String(
    decoding: name.utf8.drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.map { byte in
      switch byte {
      // Some programs write the path separator of their system.
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: byte
      }
    }, as: UTF8.self)
}

/// The number of parts that a Zip64 directory claims to have; 0 without one, as 65,535 is then the most.
///
/// It is read before libzip opens the file, because libzip allocates memory for each claimed part (APPNOTE.TXT 4.3.14,
/// 4.3.15).
private func zip64PartCount(in bytes: UnsafeRawBufferPointer) -> UInt64 {
  // The directory's end has a comment of at most 65,535 bytes behind it and the Zip64 locator before it.
  let tail = max(0, bytes.count - 65_535 - 22 - 20)
  guard bytes.count >= 20 else { return 0 }
  var count: UInt64 = 0
  for at in tail...bytes.count - 20 where bytes[at] == 0x50 && bytes[at + 1] == 0x4B {
    guard bytes[at + 2] == 0x06, bytes[at + 3] == 0x07 else { continue }
    let record = bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self).littleEndian
    guard record < bytes.count, let start = Int(exactly: record), start + 40 <= bytes.count else { continue }
    count = max(count, bytes.loadUnaligned(fromByteOffset: start + 32, as: UInt64.self).littleEndian)
  }
  return count
}
