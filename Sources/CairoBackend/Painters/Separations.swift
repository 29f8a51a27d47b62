internal import Frames

/// The inks of a PDF for the press, each painted in a colour of light that stands for it.
///
/// Cairo 1.16 knows no separations. So inks other than black are painted in colours that nothing else has, and the
/// content is rewritten when the PDF is made a document.
struct Separations {
  /// The inks met so far, each once, in the order in which they were met.
  private(set) var inks: [Ink] = []
  private var numbers: [Ink: Int] = [:]

  /// The red, green and blue that stand for an ink.
  mutating func code(of ink: Ink) -> [Double] {
    let number = numbers[ink] ?? inks.count
    if number == inks.count {
      inks.append(ink)
      numbers[ink] = number
    }
    return SeparationCode.shares(of: number)
  }
}
