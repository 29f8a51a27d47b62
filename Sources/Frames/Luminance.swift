/// How light red, green and blue together look.
///
/// - SeeAlso: ITU-R BT.709-6, whose primaries are those of sRGB.
public enum Luminance {
  /// The luminance of three equal scales from 0, on the same scale, rounded.
  @inlinable public static func of(red: Int, green: Int, blue: Int) -> Int {
    (2126 * red + 7152 * green + 722 * blue + 5000) / 10_000
  }

  /// The luminance of red, green and blue, 0 to 1 each.
  ///
  /// - Precondition: there are three shares.
  public static func of(_ shares: [Double]) -> Double {
    0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]
  }
}
