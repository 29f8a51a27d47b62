public import Measure

/// How thick paper is, by what it weighs.
public enum PaperStock {
  /// Uncoated paper for books (上質紙) by the weight of a thousand sheets of 788 × 1091 mm (四六判), in kilograms.
  ///
  /// Each has the thickness of one of its leaves in millimetres, as printing shops give it for working out a spine. What
  /// mills make differs by up to 8 %.
  public static let uncoated: [(kilograms: Double, millimeters: Double)] = [
    (45, 0.066), (55, 0.080), (70, 0.100), (90, 0.130), (110, 0.160), (135, 0.195), (180, 0.260),
  ]

  /// The weight of one square metre in grams of paper that weighs so much a thousand sheets.
  private static let sheetArea = 0.788 * 1.091

  /// The thickness of a leaf: `70kg` (a thousand sheets of 四六判), `81g` (a square metre), or its thickness itself, `0.1mm`.
  ///
  /// Between the weights of the table it is in proportion. Nil where the text says none, or none between 40 and 200 kg or
  /// 0.02 and 1 mm.
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

  /// How wide the spine (背) of a glued book is.
  ///
  /// - Parameters:
  ///   - pages: those of the body, without the cover.
  ///   - leaf: the thickness of its paper.
  ///   - cover: that of the cover's, which lies on both sides.
  public static func spine(pages: Int, leaf: Length, cover: Length = .zero) -> Length {
    leaf * ((pages + 1) / 2) + cover * 2
  }
}
