/// Which of the things that are painted print over other inks that lie under them (墨ノセ).
///
/// Black letters and black lines do, so that no white shows around them where two inks are not quite in register. Tints,
/// and areas of black, never do.
///
/// A press that reads PDF/X takes this from the file and not from its own settings.
///
/// - SeeAlso: ISO 32000-1, 11.7.4.
struct Overprint {
  /// Whether what is drawn next in lines, and in areas and letters, is black: it is where nothing else was said.
  var strokesBlack = true
  var fillsBlack = true
  var isInText = false
  private var current = 0
  private var outer: [(strokesBlack: Bool, fillsBlack: Bool, current: Int)] = []

  /// The names of the states, by which of lines and letters print over.
  private static let names = ["Knockout", "OverprintLines", "OverprintLetters", "OverprintAll"]

  static var states: [(name: String, value: PDFObject)] {
    names.enumerated().map { index, name in
      (
        name,
        .dictionary([
          "Type": .name("ExtGState"), "OP": .boolean(index & 1 != 0), "op": .boolean(index & 2 != 0),
          "OPM": .integer(1),
        ])
      )
    }
  }

  /// Changes what is known, and returns the operation that is due then; nil where none is.
  mutating func change(_ change: (inout Overprint) -> Void) -> String? {
    change(&self)
    let wanted = (strokesBlack ? 1 : 0) + (fillsBlack && isInText ? 2 : 0)
    guard wanted != current else { return nil }
    current = wanted
    return "/\(Self.names[wanted]) gs"
  }

  mutating func save() { outer.append((strokesBlack, fillsBlack, current)) }

  mutating func restore() {
    guard let last = outer.popLast() else { return }
    (strokesBlack, fillsBlack, current) = last
  }
}
