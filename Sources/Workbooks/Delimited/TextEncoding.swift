import Foundation
import Glibc

/// The encodings of delimited text.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  /// UTF-16 of either byte order, with or without a byte order mark.
  case utf16 = "utf-16"
  /// Shift_JIS with Microsoft's characters, such as ①, ㈱ and 髙.
  case cp932
  /// EUC-JP with Microsoft's characters.
  case eucJP = "euc-jp"

  /// The encoding with this name, in any letter case; nil for other names.
  public init?(name: String) {
    switch name.lowercased().replacing("_", with: "-") {
    case "utf-8", "utf8": self = .utf8
    case "utf-16", "utf16", "utf-16le", "utf-16be": self = .utf16
    case "cp932", "shift-jis", "sjis", "windows-31j", "ms932", "x-sjis": self = .cp932
    case "euc-jp", "eucjp", "eucjp-ms", "cp51932": self = .eucJP
    default: return nil
    }
  }

  /// The name of the encoding in messages.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .cp932: "Shift_JIS (CP932)"
    case .eucJP: "EUC-JP"
    }
  }
}

/// Bytes decoded to UTF-8 without a byte order mark.
///
/// Without `encoding` it is UTF-16 if there is a mark for it, UTF-8 if there is a mark or all bytes are valid, else
/// CP932.
///
/// - Throws: ``WorkbookFault`` with the line of the first byte that does not fit the encoding.
func decodedText(_ bytes: UnsafeRawBufferPointer, encoding: TextEncoding?) throws(WorkbookFault) -> [UInt8] {
  switch encoding ?? told(by: bytes) {
  case .utf8:
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeRawBufferPointer(rebasing: bytes[3...]) : bytes
    if let invalid = firstInvalidByte(inUTF8: text) { throw .encoding(.utf8, line: line(of: invalid, in: text)) }
    return Array(text)
  case .utf16: return try decodedUTF16(bytes)
  case .cp932: return try converted(bytes, from: "CP932", .cp932)
  case .eucJP: return try converted(bytes, from: "EUC-JP-MS", .eucJP)
  }
}

private func told(by bytes: UnsafeRawBufferPointer) -> TextEncoding {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
  return firstInvalidByte(inUTF8: bytes) == nil ? .utf8 : .cp932
}

/// The line of a byte, counted from 1; line ends are those of ASCII in all of these encodings but UTF-16.
private func line(of offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
  var (line, previous) = (1, UInt8(0))
  for byte in bytes.prefix(offset) {
    if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { line += 1 }
    previous = byte
  }
  return line
}

/// The offset of the first byte that is not UTF-8 or is zero; nil where there is none.
private func firstInvalidByte(inUTF8 bytes: UnsafeRawBufferPointer) -> Int? {
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte == 0 { return index }
      index += 1
      continue
    }
    // The number of bytes that follow, and the range of the first of them (Unicode, table 3-7).
    let (count, second): (Int, ClosedRange<UInt8>)
    switch byte {
    case 0xC2...0xDF: (count, second) = (1, 0x80...0xBF)
    case 0xE0: (count, second) = (2, 0xA0...0xBF)
    case 0xED: (count, second) = (2, 0x80...0x9F)
    case 0xE1...0xEF: (count, second) = (2, 0x80...0xBF)
    case 0xF0: (count, second) = (3, 0x90...0xBF)
    case 0xF4: (count, second) = (3, 0x80...0x8F)
    case 0xF1...0xF3: (count, second) = (3, 0x80...0xBF)
    default: return index
    }
    guard index + count < bytes.count, second.contains(bytes[index + 1]),
      bytes[(index + 1)...(index + count)].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { return index }
    index += count + 1
  }
  return nil
}

private func decodedUTF16(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault) -> [UInt8] {
  let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  // Without a mark the zero byte of a first ASCII letter decides; otherwise the low byte is first, as Windows writes
  // it.
  let isBig = hasMark ? bytes[0] == 0xFE : bytes.count > 1 && bytes[0] == 0 && bytes[1] != 0
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  for index in stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2) {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(isBig ? first << 8 | second : second << 8 | first)
  }
  var text: [UInt8] = []
  text.reserveCapacity(units.count * 2)
  var (decoder, iterator, line, previous) = (UTF16(), units.makeIterator(), 1, UInt32(0))
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar) where scalar.value != 0:
      if scalar.value == 0x0D || (scalar.value == 0x0A && previous != 0x0D) { line += 1 }
      previous = scalar.value
      text.append(contentsOf: String(scalar).utf8)
    case .emptyInput:
      // An odd number of bytes leaves half a unit.
      guard bytes.count.isMultiple(of: 2) else { throw .encoding(.utf16, line: line) }
      return text
    default: throw .encoding(.utf16, line: line)
    }
  }
}

/// The text of bytes in EUC-JP, the encoding of many dictionaries; nil where a byte does not fit.
public func decodedEUCJP(_ bytes: [UInt8]) -> String? {
  bytes.withUnsafeBytes { raw in (try? decodedText(raw, encoding: .eucJP)).map { String(decoding: $0, as: UTF8.self) } }
}

/// Bytes decoded to UTF-8 by the C library's `iconv`.
private func converted(
  _ bytes: UnsafeRawBufferPointer, from name: String, _ encoding: TextEncoding
) throws(WorkbookFault) -> [UInt8] {
  if let zero = bytes.firstIndex(of: 0) { throw .encoding(encoding, line: line(of: zero, in: bytes)) }
  guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
    throw .encoding(encoding, line: 1)
  }
  defer { iconv_close(converter) }
  var input = UnsafeMutablePointer(mutating: bytes.assumingMemoryBound(to: CChar.self).baseAddress)
  var left = bytes.count
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 3 / 2)
  let piece = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 1 << 16)
  defer { piece.deallocate() }
  while left > 0 {
    var (output, room) = (piece.baseAddress, piece.count)
    let result = iconv(converter, &input, &left, &output, &room)
    let failure = errno
    text.append(contentsOf: piece[..<(piece.count - room)].lazy.map { UInt8(bitPattern: $0) })
    // A full output buffer is no fault; an invalid or incomplete sequence is.
    guard result == -1, failure != E2BIG else { continue }
    throw .encoding(encoding, line: line(of: bytes.count - left, in: bytes))
  }
  return text
}
