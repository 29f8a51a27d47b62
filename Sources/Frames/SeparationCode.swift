/// Colours of light that stand for inks in a PDF for the press, from the painting until inks replace them: red holds
/// the number of the ink, green and blue are values that no ink has.
public enum SeparationCode {
  private static let (green, blue) = (0.321, 0.987)

  /// Red, green and blue for the ink with that number.
  ///
  /// - Precondition: `number` is from 0 to 899; a book has few inks and shares of them.
  public static func shares(of number: Int) -> [Double] {
    precondition((0..<900).contains(number), "a book has few inks")
    return [Double(number + 1) / 1000, green, blue]
  }

  /// The number of the ink for which the colour stands; nil where it is no such colour.
  public static func number(of shares: [Double]) -> Int? {
    guard shares.count == 3, abs(shares[1] - green) < 0.0004, abs(shares[2] - blue) < 0.0004 else { return nil }
    return Int((shares[0] * 1000).rounded()) - 1
  }
}
