internal import Measure

/// A value in a PDF, apart from streams.
indirect enum PDFObject: Hashable {
  case integer(Int)
  /// A number as it is to be written.
  case real(String)
  case boolean(Bool)
  case null
  /// Without its slash.
  case name(String)
  /// Text for people.
  case text(String)
  /// Characters of ASCII, for machines: dates, languages.
  case ascii(String)
  case array([PDFObject])
  case dictionary(PDFDictionary)
  /// An object of the file, by its number.
  case reference(Int)

  /// A length in points.
  static func points(_ length: Length) -> PDFObject { .real(decimal(length)) }
}

/// A dictionary; its keys are without their slashes.
struct PDFDictionary: Hashable, ExpressibleByDictionaryLiteral {
  private(set) var entries: [Entry] = []

  init(dictionaryLiteral elements: (String, PDFObject)...) {
    entries = elements.map { Entry(key: $0.0, value: $0.1) }
  }

  /// The value of a key; writing nil leaves it out.
  subscript(key: String) -> PDFObject? {
    get { entries.first { $0.key == key }?.value }
    set {
      entries.removeAll { $0.key == key }
      if let newValue { entries.append(Entry(key: key, value: newValue)) }
    }
  }

  struct Entry: Hashable {
    var key: String
    var value: PDFObject
  }
}

/// Objects to be added to a file, numbered on from those that it has.
struct NewObjects {
  let first: Int
  private(set) var values: [PDFObject] = []

  init(from first: Int) { self.first = first }

  /// The number of an object that is written later, so that others can refer to it.
  mutating func reserve() -> Int {
    values.append(.null)
    return first + values.count - 1
  }

  mutating func write(_ value: PDFObject, as number: Int) { values[number - first] = value }

  /// Adds an object and returns its number.
  mutating func add(_ value: PDFObject) -> Int {
    let number = reserve()
    write(value, as: number)
    return number
  }
}

/// A length in points as a plain decimal number, with three places at most.
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
