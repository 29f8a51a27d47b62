@testable import PDFStructure

/// Objects kept in the order of writing, numbered from 100.
struct CollectedObjects: ObjectWriting {
  private(set) var values: [PDFObject] = []

  mutating func reserve() -> Int {
    values.append(.null)
    return 99 + values.count
  }

  mutating func write(_ value: PDFObject, as number: Int) { values[number - 100] = value }

  func value(of number: Int) -> PDFObject { values[number - 100] }
}
