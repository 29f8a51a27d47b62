/// A part of a Zip file, for tests.
public struct ZipPart: Hashable, Sendable {
  /// The path inside the file.
  public var name: String
  /// The contents, uncompressed.
  public var bytes: [UInt8]

  /// Makes a part of a text in UTF-8.
  public init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
  /// Makes a part of bytes.
  public init(_ name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
}

/// A Zip file with the parts uncompressed (APPNOTE.TXT 4.3).
///
/// - Parameters:
///   - runs: further parts, each one byte repeated so many times, compressed to nearly nothing. Nobody reads them
///     to their end, so they have no check sums.
///   - claimed: the size of each run that the directory claims; the true size where nil.
public func zipFile(
  _ parts: [ZipPart], runs: [(name: String, byte: UInt8, count: Int)] = [], claimed: Int? = nil
) -> [UInt8] {
  var entries = parts.map {
    Entry(name: $0.name, stored: $0.bytes, size: $0.bytes.count, crc: crc32($0.bytes), method: 0)
  }
  for run in runs {
    let count = 1 + 258 * (run.count / 258)
    entries.append(
      Entry(
        name: run.name, stored: deflatedRun(of: run.byte, matches: run.count / 258), size: claimed ?? count,
        crc: 0, method: 8))
  }
  var (file, directory) = ([UInt8](), [UInt8]())
  for entry in entries {
    let offset = file.count
    file += little(0x0403_4B50, 4) + entry.common + little(entry.nameBytes.count, 2) + little(0, 2)
    file += entry.nameBytes + entry.stored
    directory += little(0x0201_4B50, 4) + little(20, 2) + entry.common + little(entry.nameBytes.count, 2)
    directory += little(0, 12) + little(offset, 4) + entry.nameBytes
  }
  let end = little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
  return file + directory + end + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
}

private struct Entry {
  var name: String
  var stored: [UInt8]
  var size: Int
  var crc: UInt32
  var method: Int

  var nameBytes: [UInt8] { Array(name.utf8) }

  /// The fields that stand both before the part and in the directory; bit 11 tells that the name is UTF-8.
  var common: [UInt8] {
    little(20, 2) + little(1 << 11, 2) + little(method, 2) + little(0x21_0000, 4) + little(Int(crc), 4)
      + little(stored.count, 4) + little(size, 4)
  }
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> (8 * $0) : 0) }
}

/// The check sum of each byte.
private let crcTable: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
}

private func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
  var crc: UInt32 = ~0
  for byte in bytes { crc = crcTable[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8 }
  return ~crc
}

/// A byte, followed by so many times 258 of it, each made by copying the bytes before (RFC 1951, 3.2.6).
private func deflatedRun(of byte: UInt8, matches: Int) -> [UInt8] {
  var bytes: [UInt8] = []
  var (pending, count) = (UInt32(0), UInt32(0))
  func add(_ value: UInt32, _ length: UInt32) {
    pending |= value << count
    count += length
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      (pending, count) = (pending >> 8, count - 8)
    }
  }
  /// Huffman codes are written with their highest bit first.
  func addCode(_ code: UInt32, _ length: UInt32) {
    add((0..<length).reduce(0) { $0 | (code >> $1 & 1) << (length - 1 - $1) }, length)
  }
  // The last block, with fixed codes.
  add(0b011, 3)
  if byte < 144 { addCode(0x30 + UInt32(byte), 8) } else { addCode(0x190 + UInt32(byte) - 144, 9) }
  for _ in 0..<matches {
    addCode(0b1100_0101, 8)
    addCode(0, 5)
  }
  addCode(0, 7)
  add(0, 7)
  return bytes
}
