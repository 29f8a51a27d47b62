import Spooling

/// A target to which objects are written: each has a number by which others refer to it, also before it is written.
protocol ObjectWriting: ~Copyable {
  /// Reserves the number of an object that is written later.
  mutating func reserve() -> Int
  mutating func write(_ value: PDFObject, as number: Int)
}

extension ObjectWriting where Self: ~Copyable {
  /// Writes an object under a new number, which is returned.
  mutating func add(_ value: PDFObject) -> Int {
    let number = reserve()
    write(value, as: number)
    return number
  }
}

/// A PDF that is written object by object: the only place that knows how objects make a file.
///
/// Objects without a stream are packed, a hundred at a time, as they come; after that only their places are kept in
/// memory. It cannot be copied, for a copy would hold the whole file once more.
///
/// - SeeAlso: ISO 32000-1, 7.5.
struct FileWriting: ObjectWriting, ~Copyable {
  /// What is written, and the last bytes, which are not yet a piece of it.
  private let written = SpooledBytes()
  private var bytes: [UInt8]
  private var identity = Identity()
  /// How many bytes are written in all.
  private var length: Int { identity.size + bytes.count }
  /// The place of each object, by its number.
  private var places: [Place] = [.nowhere]
  private var pack = Pack()
  private let deflate: Deflate

  /// The place of an object in the file: the three fields of a line of its index (7.5.8.3).
  private struct Place {
    /// Nowhere yet, at a byte, or in a pack.
    var kind: Kind
    /// The byte, or the number of the pack's stream.
    var field: UInt32
    /// The index in the pack.
    var index: UInt16

    enum Kind: UInt8 {
      case nowhere = 0
      case atByte = 1
      case packed = 2
    }

    static let nowhere = Place(kind: .nowhere, field: 0, index: 0xFFFF)

    /// - Precondition: the file is smaller than 4 GB.
    static func at(offset: Int) -> Place { Place(kind: .atByte, field: UInt32(offset), index: 0) }

    static func packed(stream: Int, index: Int) -> Place {
      Place(kind: .packed, field: UInt32(stream), index: UInt16(index))
    }

    /// The fields, most significant byte first.
    static let widths = [1, 4, 2]
    var fields: [Int] { [Int(kind.rawValue), Int(field), Int(index)] }
  }

  /// Objects that are not yet in the file.
  private struct Pack {
    /// Their numbers, each with its beginning in `bytes`.
    var index: [(number: Int, offset: Int)] = []
    var bytes: [UInt8] = []
  }

  /// An empty file.
  ///
  /// - Parameter version: the version of PDF, `1.7`.
  init(version: String, _ deflate: Deflate) {
    self.deflate = deflate
    // Bytes beyond ASCII tell programs that the file is not text (7.5.2).
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
  /// - Parameter dictionary: the stream's entries, without its length and compression.
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

  /// Writes a stream byte for byte; its dictionary names the compression, if there is one.
  mutating func write(compressed content: UnsafeBufferPointer<UInt8>, _ dictionary: PDFDictionary, as number: Int) {
    var dictionary = dictionary
    dictionary["Length"] = .integer(content.count)
    places[number] = .at(offset: length)
    bytes.append(decimal: number)
    bytes.append(utf8: " 0 obj\n")
    bytes.append(.dictionary(dictionary))
    bytes.append(utf8: "\nstream\n")
    bytes.append(contentsOf: content)
    // PDF/A asks for a line end before `endstream`.
    bytes.append(utf8: "\nendstream\nendobj\n")
    if bytes.count > 1 << 18 { hand() }
  }

  /// Hands over the last bytes as a piece.
  private mutating func hand() {
    bytes.withUnsafeBufferPointer { written.append($0) }
    identity.add(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes the packed objects as one stream (7.5.7).
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

  /// Completes the file with its index (7.5.8) and returns its bytes.
  ///
  /// The file's identifier is made of its check sums and size (14.4).
  consuming func finished(_ trailer: PDFDictionary) -> SpooledBytes {
    writePack()
    let number = reserve()
    hand()
    let start = length
    places[number] = .at(offset: start)
    // Each line is written as its difference from the line above, which compresses to nearly nothing (filter 2 of PNG).
    var content: [UInt8] = []
    var above = [UInt8](repeating: 0, count: Place.widths.reduce(0, +))
    content.reserveCapacity(places.count * (above.count + 1))
    for place in places {
      content.append(2)
      var column = 0
      for (field, width) in zip(place.fields, Place.widths) {
        for shift in (0..<width).reversed() {
          let byte = UInt8(truncatingIfNeeded: field >> (8 * shift))
          content.append(byte &- above[column])
          above[column] = byte
          column += 1
        }
      }
    }
    let name = PDFObject.string(Array("<\(identity.digits)>".utf8))
    var dictionary: PDFDictionary = [
      "Type": .name("XRef"), "Size": .integer(places.count), "W": .array(Place.widths.map(PDFObject.integer)),
      "DecodeParms": .dictionary(["Predictor": .integer(12), "Columns": .integer(above.count)]),
      "ID": .array([name, name]),
    ]
    for entry in trailer.entries { dictionary[entry.key] = entry.value }
    write(stream: content, dictionary, as: number)
    bytes.append(utf8: "startxref\n\(start)\n%%EOF\n")
    hand()
    return written
  }
}
