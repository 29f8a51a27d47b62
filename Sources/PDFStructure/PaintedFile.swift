/// A PDF as Cairo paints it: plain objects in sequence, and at the end a plain index of their places.
///
/// Cairo is asked for version 1.4, which has neither packed objects nor a packed index. Anything else in the file is
/// reported as an error of the program; nothing is guessed.
///
/// - Precondition: the bytes stay in place as long as the file is used.
struct PaintedFile {
  /// An object: its value, and the bytes of its stream as they are in the file.
  struct Object {
    var value: PDFObject
    var stream: UnsafeBufferPointer<UInt8>?

    var dictionary: PDFDictionary {
      if case .dictionary(let dictionary) = value { dictionary } else { [:] }
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The place of each object, by its number; nil where no object has that number.
  private let offsets: [Int?]
  /// The numbers of the page objects, in order.
  let pages: [Int]
  /// The program that the file names as its producer; empty for none.
  let producer: String

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(StructureError) {
    self.bytes = bytes
    guard let (offsets, trailer) = readIndex(bytes) else { throw StructureError.unreadable(object: nil) }
    self.offsets = offsets
    func dictionary(_ reference: PDFObject?) throws(StructureError) -> PDFDictionary {
      guard case .reference(let number)? = reference else { throw StructureError.unreadable(object: nil) }
      return try readObject(number, of: bytes, offsets).dictionary
    }
    let pageTree = try dictionary(try dictionary(trailer["Root"])["Pages"])
    guard case .array(let kids)? = pageTree["Kids"] else { throw StructureError.unreadable(object: nil) }
    pages = kids.compactMap { if case .reference(let number) = $0 { number } else { nil } }
    producer =
      if case .string(let string)? = try dictionary(trailer["Info"])["Producer"] {
        String(decoding: string.dropFirst().dropLast().filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
      } else { "" }
  }

  /// The object of that number.
  ///
  /// - Throws: ``StructureError/unreadable(object:)`` where there is none.
  func object(_ number: Int) throws(StructureError) -> Object {
    try readObject(number, of: bytes, offsets)
  }

  /// The object to which a reference refers; any other value as an object.
  func resolved(_ value: PDFObject) throws(StructureError) -> Object {
    if case .reference(let number) = value { try object(number) } else { Object(value: value) }
  }
}

private func readObject(
  _ number: Int, of bytes: UnsafeBufferPointer<UInt8>, _ offsets: [Int?]
) throws(StructureError) -> PaintedFile.Object {
  guard offsets.indices.contains(number), let offset = offsets[number], let begin = endOfHead(bytes, offset),
    let (value, word) = readObject(bytes, from: begin)
  else { throw StructureError.unreadable(object: number) }
  guard bytes[word].elementsEqual("stream".utf8), case .dictionary(let dictionary) = value else {
    return PaintedFile.Object(value: value)
  }
  var length = dictionary["Length"]
  if case .reference(let number)? = length { length = try readObject(number, of: bytes, offsets).value }
  // The line end behind `stream` has one byte or two (ISO 32000-1, 7.3.8.1).
  var start = word.upperBound
  if start < bytes.count, bytes[start] == 0x0D { start += 1 }
  start += 1
  guard case .integer(let count)? = length, count >= 0, start <= bytes.count, count <= bytes.count - start else {
    throw StructureError.unreadable(object: number)
  }
  return PaintedFile.Object(value: value, stream: UnsafeBufferPointer(rebasing: bytes[start..<start + count]))
}

/// The end of an object's first line: its number, its generation, `obj`; nil where there is no such line.
private func endOfHead(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int? {
  var tokens = ContentTokens(bytes, from: offset)
  guard case .operand? = tokens.next(), case .operand? = tokens.next(), case .operator(let range)? = tokens.next(),
    bytes[range].elementsEqual("obj".utf8)
  else { return nil }
  return range.upperBound
}

/// The places of the objects, and the trailer (ISO 32000-1, 7.5.4 and 7.5.5); nil where the file has no plain index.
private func readIndex(_ bytes: UnsafeBufferPointer<UInt8>) -> (offsets: [Int?], trailer: PDFDictionary)? {
  let tail = max(0, bytes.count - 64)
  var ends = ContentTokens(bytes, from: tail)
  var start: Int?
  while let token = ends.next() {
    guard case .operator(let word) = token, bytes[word].elementsEqual("startxref".utf8) else { continue }
    guard case .operand(let digits)? = ends.next() else { return nil }
    start = number(bytes[digits])
    break
  }
  guard let start, start < bytes.count else { return nil }
  var tokens = ContentTokens(bytes, from: start)
  guard case .operator(let word)? = tokens.next(), bytes[word].elementsEqual("xref".utf8),
    case .operand(let first)? = tokens.next(), number(bytes[first]) == 0,
    case .operand(let digits)? = tokens.next(), let count = number(bytes[digits]), count <= bytes.count / 20
  else { return nil }
  var offsets: [Int?] = []
  offsets.reserveCapacity(count)
  for _ in 0..<count {
    guard case .operand(let offset)? = tokens.next(), case .operand? = tokens.next(),
      case .operator(let kind)? = tokens.next()
    else { return nil }
    offsets.append(bytes[kind.lowerBound] == UInt8(ascii: "n") ? number(bytes[offset]) : nil)
  }
  guard case .operator(let last)? = tokens.next(), bytes[last].elementsEqual("trailer".utf8),
    case (.dictionary(let trailer), _)? = readObject(bytes, from: last.upperBound)
  else { return nil }
  return (offsets, trailer)
}

private func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  var number = 0
  for digit in digits {
    guard (0x30...0x39).contains(digit), number < 1 << 40 else { return nil }
    number = number * 10 + Int(digit - 0x30)
  }
  return number
}
