/// The colours of light that stand for inks between the painting of a PDF for the press and its furnishing: red counts, green
/// and blue are those of no ink.
public enum SeparationCode {
  private static let (green, blue) = (0.321, 0.987)

  /// The red, green and blue that stand for the ink of a number, counted from 0.
  ///
  /// - Precondition: there are no more than 900 inks and shares of them.
  public static func shares(of number: Int) -> [Double] {
    precondition((0..<900).contains(number), "a book has few inks")
    return [Double(number + 1) / 1000, green, blue]
  }

  /// The number of the ink that three shares stand for; nil where they stand for none.
  public static func number(of shares: [Double]) -> Int? {
    guard shares.count == 3, abs(shares[1] - green) < 0.0004, abs(shares[2] - blue) < 0.0004 else { return nil }
    return Int((shares[0] * 1000).rounded()) - 1
  }
}
