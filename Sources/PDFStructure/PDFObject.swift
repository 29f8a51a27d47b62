internal import Measure

/// A value in a PDF; streams are no values.
indirect enum PDFObject: Hashable, Sendable {
  case integer(Int)
  /// A number, in the digits in which it is written.
  case real(String)
  case boolean(Bool)
  case null
  /// A name, without its slash.
  case name(String)
  /// Text for people, in any characters.
  case text(String)
  /// ASCII text for programs: dates, languages.
  case ascii(String)
  /// A string of a file that was read, byte for byte, its brackets included.
  case string([UInt8])
  case array([PDFObject])
  case dictionary(PDFDictionary)
  /// A reference to the object of that number.
  case reference(Int)

  /// A length, written in points.
  static func points(_ length: Length) -> PDFObject { .real(decimal(length)) }
}

/// A dictionary in the order of its entries; keys are without their slashes.
struct PDFDictionary: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private(set) var entries: [Entry] = []

  init(dictionaryLiteral elements: (String, PDFObject)...) {
    entries = elements.map { Entry(key: $0.0, value: $0.1) }
  }

  /// The value of a key, nil for none; setting nil removes the entry.
  subscript(key: String) -> PDFObject? {
    get { entries.first { $0.key == key }?.value }
    set {
      entries.removeAll { $0.key == key }
      if let newValue { entries.append(Entry(key: key, value: newValue)) }
    }
  }

  /// Adds an entry.
  ///
  /// - Precondition: no entry has that key.
  mutating func append(_ key: String, _ value: PDFObject) { entries.append(Entry(key: key, value: value)) }

  struct Entry: Hashable, Sendable {
    var key: String
    var value: PDFObject
  }
}

/// A length in points as a decimal number with at most three places, the rest rounded: `12.5`.
func decimal(_ length: Length) -> String {
  let thousandths = (length.units.magnitude * 1000 + 512) / 1024
  let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
  let sign = length.units < 0 && thousandths > 0 ? "-" : ""
  guard rest > 0 else { return "\(sign)\(whole)" }
  var digits = String(rest)
  digits = String(repeating: "0", count: 3 - digits.count) + digits
  while digits.last == "0" { digits.removeLast() }
  return "\(sign)\(whole).\(digits)"
}
