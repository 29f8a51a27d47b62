// The notation of values in a PDF (ISO 32000-1, 7.3).

extension [UInt8] {
  /// Appends a value, without unneeded blanks.
  mutating func append(_ value: PDFObject) {
    switch value {
    case .integer(let number): append(decimal: number)
    case .real(let digits): append(utf8: digits)
    case .boolean(let flag): append(utf8: flag ? "true" : "false")
    case .null: append(utf8: "null")
    case .name(let name): append(name: name)
    case .text(let text): append(text: text)
    case .ascii(let text): append(string: text.utf8)
    case .string(let bytes): append(contentsOf: bytes)
    case .reference(let number):
      append(decimal: number)
      append(utf8: " 0 R")
    case .array(let values):
      append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { append(UInt8(ascii: " ")) }
        append(value)
      }
      append(UInt8(ascii: "]"))
    case .dictionary(let dictionary):
      append(utf8: "<<")
      for entry in dictionary.entries where entry.value != .null {
        append(name: entry.key)
        if entry.value.needsBlankBefore { append(UInt8(ascii: " ")) }
        append(entry.value)
      }
      append(utf8: ">>")
    }
  }

  /// Appends the UTF-8 bytes of a text, if possible without copying them first.
  mutating func append(utf8 text: String) {
    let isThere: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if isThere == nil { append(contentsOf: text.utf8) }
  }

  mutating func append(decimal number: Int) {
    guard number >= 0 else { return append(contentsOf: String(number).utf8) }
    var power = 1
    while power <= number / 10 { power *= 10 }
    while power > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
  }

  /// Appends a name; bytes that a name may not have are written as codes.
  mutating func append(name: String) {
    append(UInt8(ascii: "/"))
    let isPlain = name.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isRegular) } ?? false
    guard !isPlain else { return append(utf8: name) }
    for byte in name.utf8 {
      if isRegular(byte) {
        append(byte)
      } else {
        append(UInt8(ascii: "#"))
        append(hexadecimal: byte)
      }
    }
  }

  /// Appends a text for people: ASCII byte for byte, anything else in UTF-16 with its byte order mark (7.9.2.2).
  private mutating func append(text: String) {
    guard text.utf8.contains(where: { $0 >= 0x80 || $0 < 0x20 }) else { return append(string: text.utf8) }
    append(contentsOf: "<FEFF".utf8)
    for unit in text.utf16 {
      append(hexadecimal: UInt8(unit >> 8))
      append(hexadecimal: UInt8(unit & 0xFF))
    }
    append(UInt8(ascii: ">"))
  }

  private mutating func append(string: String.UTF8View) {
    append(UInt8(ascii: "("))
    for byte in string {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
        append(UInt8(ascii: "\\"))
      }
      append(byte)
    }
    append(UInt8(ascii: ")"))
  }

  private mutating func append(hexadecimal byte: UInt8) {
    for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
  }
}

/// Whether a byte stands for itself in a name.
private func isRegular(_ byte: UInt8) -> Bool {
  (0x21...0x7E).contains(byte) && !isDelimiter(byte) && byte != UInt8(ascii: "#")
}

extension PDFObject {
  /// Whether the value needs a blank to be told from the name before it.
  fileprivate var needsBlankBefore: Bool {
    switch self {
    case .integer, .real, .boolean, .null, .reference: true
    case .name, .text, .ascii, .string, .array, .dictionary: false
    }
  }
}
