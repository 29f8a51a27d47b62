/// What objects are written to: each has a number by which others refer to it, also before it is written.
protocol ObjectWriting {
  /// The number of an object that is written later.
  mutating func reserve() -> Int
  mutating func write(_ value: PDFObject, as number: Int)
}

extension ObjectWriting {
  /// Writes an object under a new number.
  mutating func add(_ value: PDFObject) -> Int {
    let number = reserve()
    write(value, as: number)
    return number
  }
}

/// A PDF that is written object by object: the one place that knows how a file of them is put together.
///
/// Objects without a stream are packed, a hundred at a time, as they come: nothing of them is kept but where they are.
///
/// - SeeAlso: ISO 32000-1, 7.5.
struct FileWriting: ObjectWriting {
  private var bytes: [UInt8]
  /// Where each object is, by its number.
  private var places: [Place] = [.nowhere]
  private var pack = Pack()
  private let deflate: Deflate

  /// Where an object stands in the file.
  private enum Place {
    case nowhere
    case at(offset: Int)
    case packed(stream: Int, index: Int)
  }

  /// Objects that are not in the file yet.
  private struct Pack {
    /// Their numbers, and where they begin in `bytes`.
    var index: [(number: Int, offset: Int)] = []
    var bytes: [UInt8] = []
  }

  /// - Parameter version: `1.7`.
  init(version: String, _ deflate: Deflate) {
    self.deflate = deflate
    // Bytes beyond ASCII tell programs that the file is not of text (7.5.2).
    bytes = Array("%PDF-\(version)\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
  }

  mutating func reserve() -> Int {
    places.append(.nowhere)
    return places.count - 1
  }

  mutating func write(_ value: PDFObject, as number: Int) {
    pack.index.append((number, pack.bytes.count))
    pack.bytes.append(value)
    pack.bytes.append(UInt8(ascii: " "))
    if pack.index.count == 100 { writePack() }
  }

  /// Adds a stream and returns its number.
  ///
  /// - Parameter dictionary: what it says of itself, but for its length and how it is compressed.
  mutating func add(stream content: [UInt8], _ dictionary: PDFDictionary) -> Int {
    let number = reserve()
    write(stream: content, dictionary, as: number)
    return number
  }

  mutating func write(stream content: [UInt8], _ dictionary: PDFDictionary, as number: Int) {
    var dictionary = dictionary
    dictionary["Filter"] = .name("FlateDecode")
    deflate.compressed(content).withUnsafeBufferPointer { write(compressed: $0, dictionary, as: number) }
  }

  /// Writes a stream that is as it is to stand in the file; its dictionary says how it is compressed, if it is.
  mutating func write(compressed content: UnsafeBufferPointer<UInt8>, _ dictionary: PDFDictionary, as number: Int) {
    var dictionary = dictionary
    dictionary["Length"] = .integer(content.count)
    places[number] = .at(offset: bytes.count)
    bytes.append(decimal: number)
    bytes.append(utf8: " 0 obj\n")
    bytes.append(.dictionary(dictionary))
    bytes.append(utf8: "\nstream\n")
    bytes.append(contentsOf: content)
    // PDF/A asks for the end of a line before the word that ends a stream.
    bytes.append(utf8: "\nendstream\nendobj\n")
  }

  /// Packed objects (7.5.7).
  private mutating func writePack() {
    guard !pack.index.isEmpty else { return }
    let number = reserve()
    var content: [UInt8] = []
    for (index, entry) in pack.index.enumerated() {
      places[entry.number] = .packed(stream: number, index: index)
      content.append(decimal: entry.number)
      content.append(UInt8(ascii: " "))
      content.append(decimal: entry.offset)
      content.append(UInt8(ascii: " "))
    }
    let first = content.count
    content += pack.bytes
    let count = pack.index.count
    pack = Pack()
    write(
      stream: content, ["Type": .name("ObjStm"), "N": .integer(count), "First": .integer(first)], as: number)
  }

  /// The whole file, its index at the end (7.5.8).
  ///
  /// Its check sums and its size tell it from others (14.4).
  consuming func finished(_ trailer: PDFDictionary) -> [UInt8] {
    writePack()
    let number = reserve()
    let start = bytes.count
    places[number] = .at(offset: start)
    // Each line as its difference from the one above, which is nearly nothing (filter 2 of PNG).
    let widths = [1, 4, 2]
    var content: [UInt8] = []
    var above = [UInt8](repeating: 0, count: widths.reduce(0, +))
    content.reserveCapacity(places.count * (above.count + 1))
    for place in places {
      let fields: [Int] =
        switch place {
        case .nowhere: [0, 0, 0xFFFF]
        case .at(let offset): [1, offset, 0]
        case .packed(let stream, let index): [2, stream, index]
        }
      content.append(2)
      var column = 0
      for (field, width) in zip(fields, widths) {
        for shift in (0..<width).reversed() {
          let byte = UInt8(truncatingIfNeeded: field >> (8 * shift))
          content.append(byte &- above[column])
          above[column] = byte
          column += 1
        }
      }
    }
    let name = PDFObject.string(Array("<\(identity(of: bytes))>".utf8))
    var dictionary: PDFDictionary = [
      "Type": .name("XRef"), "Size": .integer(places.count), "W": .array(widths.map(PDFObject.integer)),
      "DecodeParms": .dictionary(["Predictor": .integer(12), "Columns": .integer(above.count)]),
      "ID": .array([name, name]),
    ]
    for entry in trailer.entries { dictionary[entry.key] = entry.value }
    write(stream: content, dictionary, as: number)
    bytes.append(utf8: "startxref\n\(start)\n%%EOF\n")
    return bytes
  }
}
