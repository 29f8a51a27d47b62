/// The colour of the area that the painter of a PDF lays under a page, and that is left out when the PDF is made a
/// document.
///
/// Cairo unites the boxes of all that is painted on a page into one region, one box after the other, which takes a fifth
/// of its time. Within a box as large as the page it takes none.
public enum Backdrop {
  /// Red, green and blue, which no ink has: a share of an ink reflects 1 − a·b/10⁶ of each, with a and b up to 1000, but
  /// these numbers of millionths are prime.
  public static let shares = [1 - 0.314159, 1 - 0.600011, 0.5]

  /// Whether a colour, read to six decimals, is the backdrop's.
  public static func isColour(_ shares: [Double]) -> Bool {
    shares.count == 3 && zip(shares, self.shares).allSatisfy { abs($0 - $1) < 0.0000004 }
  }
}
