public import Measure

/// The thickness of paper, told from its weight.
public enum PaperStock {
  /// Uncoated paper for books (上質紙): the weight of a thousand sheets of 788 × 1091 mm (四六判) in kilograms, and the
  /// thickness of one leaf in millimetres.
  ///
  /// The thicknesses are those that printing shops publish for working out the width of a spine. Paper differs by up to
  /// 8 % from mill to mill.
  public static let uncoated: [(kilograms: Double, millimeters: Double)] = [
    (45, 0.066), (55, 0.080), (70, 0.100), (90, 0.130), (110, 0.160), (135, 0.195), (180, 0.260),
  ]

  /// The area of a sheet of 788 × 1091 mm in square metres, which is also the kilograms of a thousand such sheets for
  /// each gram per square metre.
  private static let sheetArea = 0.788 * 1.091

  /// The thickness of a leaf from a weight or a thickness: `70kg` (a thousand sheets of 四六判), `81g` (a square metre) or
  /// `0.1mm`.
  ///
  /// Between the weights of the table the thickness is interpolated, beyond them extrapolated. Nil where the text is
  /// none of these, or lies outside 40 to 200 kg or 0.02 to 1 mm (bounds included).
  public static func thickness(_ text: String) -> Length? {
    let text = text.lowercased().filter { $0 != " " }
    func number(before unit: String) -> Double? {
      guard text.hasSuffix(unit), let first = text.first, ("0"..."9").contains(first) else { return nil }
      return Double(text.dropLast(unit.count))
    }
    if let millimeters = number(before: "mm") {
      return (0.02...1).contains(millimeters) ? .millimeters(millimeters) : nil
    }
    guard let kilograms = number(before: "kg") ?? number(before: "g").map({ $0 * sheetArea }),
      (40...200).contains(kilograms)
    else { return nil }
    let upper = uncoated.firstIndex { $0.kilograms >= kilograms } ?? uncoated.count - 1
    let (a, b) = (uncoated[max(0, upper - 1)], uncoated[max(1, upper)])
    let share = (kilograms - a.kilograms) / (b.kilograms - a.kilograms)
    return .millimeters(a.millimeters + (b.millimeters - a.millimeters) * share)
  }

  /// The width of the spine (背) of a glued book.
  ///
  /// - Parameters:
  ///   - pages: the number of pages without the cover; an odd one is rounded up to whole leaves.
  ///   - leaf: the thickness of a leaf.
  ///   - cover: the thickness of the cover, which lies on both sides.
  public static func spine(pages: Int, leaf: Length, cover: Length = .zero) -> Length {
    leaf * ((pages + 1) / 2) + cover * 2
  }
}
