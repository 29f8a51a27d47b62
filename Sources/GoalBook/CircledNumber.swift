// Numbers in circles, with which initiatives (取組内容) are numbered. Unicode has them from ⓪ to ㊿.

/// The first number, first character and length of each run of circled numbers.
private let circles: [(number: Int, character: UInt32, count: Int)] = [
  (0, 0x24EA, 1), (1, 0x2460, 20), (21, 0x3251, 15), (36, 0x32B1, 15),
]

extension Unicode.Scalar {
  /// The circled number's character: ① for 1; nil where there is none, below 0 and above 50.
  public init?(circled number: Int) {
    guard let row = circles.last(where: { $0.number <= number }), number < row.number + row.count else { return nil }
    self.init(row.character + UInt32(number - row.number))
  }

  /// The number of a circled character: 1 for ①; nil for any other character.
  public var circledNumber: Int? {
    circles.first { $0.character <= value && value < $0.character + UInt32($0.count) }
      .map { $0.number + Int(value - $0.character) }
  }
}

/// An initiative's number as it is printed: ①, or (51) where there is no circled character.
public func printedNumber(_ number: Int) -> String {
  Unicode.Scalar(circled: number).map { String($0) } ?? "(\(number))"
}
