// Numbers in circles, as an initiative (取組内容) is numbered. There are ⓪ to ㊿ and no more of them.

/// The first number and the first character of each row of circles, and how many stand in it.
private let circles: [(number: Int, character: UInt32, count: Int)] = [
  (0, 0x24EA, 1), (1, 0x2460, 20), (21, 0x3251, 15), (36, 0x32B1, 15),
]

extension Unicode.Scalar {
  /// ① for 1; nil where there is no circle with that number.
  public init?(circled number: Int) {
    guard let row = circles.last(where: { $0.number <= number }), number < row.number + row.count else { return nil }
    self.init(row.character + UInt32(number - row.number))
  }

  /// 1 for ①; nil for all that is no number in a circle.
  public var circledNumber: Int? {
    circles.first { $0.character <= value && value < $0.character + UInt32($0.count) }
      .map { $0.number + Int(value - $0.character) }
  }
}

/// An initiative's number as it is printed: ①, or (51) where there are no circles any more.
public func printedNumber(_ number: Int) -> String {
  Unicode.Scalar(circled: number).map { String($0) } ?? "(\(number))"
}
