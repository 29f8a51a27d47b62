// Values in a PDF, read from its bytes (ISO 32000-1, 7.3).

/// The single value between `start` and the first word that is no part of a value, and the place of this word.
///
/// - Returns: nil where there is no value, or more than one.
func readObject(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (value: PDFObject, word: Range<Int>)? {
  var tokens = ContentTokens(bytes, from: start)
  var values = ValueStack(bytes)
  while let token = tokens.next() {
    if case .operator(let word) = token, !bytes[word].elementsEqual("R".utf8) {
      guard values.isWhole, values.top.count == 1 else { return nil }
      return (values.top[0], word)
    }
    guard values.take(token) else { return nil }
  }
  return nil
}

/// The values in a part of a PDF that holds nothing but values; nil where it holds something else.
private func readValues(_ bytes: UnsafeBufferPointer<UInt8>) -> [PDFObject]? {
  var tokens = ContentTokens(bytes)
  var values = ValueStack(bytes)
  while let token = tokens.next() {
    guard values.take(token) else { return nil }
  }
  return values.isWhole ? values.top : nil
}

/// The values read so far; the values of each open array are kept apart.
private struct ValueStack {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var top: [PDFObject] = []
  private var outer: [[PDFObject]] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether no array is open.
  var isWhole: Bool { outer.isEmpty }

  /// Takes one token; false where it cannot be a part of a value.
  mutating func take(_ token: ContentTokens.Token) -> Bool {
    switch token {
    case .dictionary(let range):
      let inner = UnsafeBufferPointer(rebasing: bytes[range.lowerBound + 2..<range.upperBound - 2])
      guard let values = readValues(inner), values.count % 2 == 0 else { return false }
      var dictionary: PDFDictionary = [:]
      for index in stride(from: 0, to: values.count, by: 2) {
        guard case .name(let key) = values[index] else { return false }
        dictionary.append(key, values[index + 1])
      }
      top.append(.dictionary(dictionary))
    case .operator(let word):
      guard bytes[word].elementsEqual("R".utf8), top.count >= 2, case .integer(let number) = top[top.count - 2] else {
        return false
      }
      top.removeLast(2)
      top.append(.reference(number))
    case .operand(let range):
      switch bytes[range.lowerBound] {
      case UInt8(ascii: "["):
        outer.append(top)
        top = []
      case UInt8(ascii: "]"):
        guard let list = outer.popLast() else { return false }
        top = list + [.array(top)]
      default:
        guard let value = atom(bytes[range]) else { return false }
        top.append(value)
      }
    }
    return true
  }

  private func atom(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> PDFObject? {
    switch bytes[bytes.startIndex] {
    case UInt8(ascii: "/"): return .name(unescaped(bytes.dropFirst()))
    case UInt8(ascii: "("), UInt8(ascii: "<"): return .string(Array(bytes))
    case UInt8(ascii: "t"): return .boolean(true)
    case UInt8(ascii: "f"): return .boolean(false)
    case UInt8(ascii: "n"): return .null
    default:
      let digits = String(decoding: bytes, as: UTF8.self)
      return Int(digits).map(PDFObject.integer) ?? (Double(digits) == nil ? nil : .real(digits))
    }
  }

  /// A name without its slash, with characters in place of their codes (`#20`).
  private func unescaped(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard bytes.contains(UInt8(ascii: "#")) else { return String(decoding: bytes, as: UTF8.self) }
    var name: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "#"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        name.append(code)
        rest = rest.dropFirst(2)
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
