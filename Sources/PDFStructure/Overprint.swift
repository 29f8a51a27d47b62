/// The choice of what overprints other inks that lie under it (墨ノセ).
///
/// Black letters and black lines do, so that no white shows around them where two inks are slightly out of register.
/// Tints and areas of black never do.
///
/// A press that reads PDF/X takes this from the file and not from its own settings.
///
/// - SeeAlso: ISO 32000-1, 11.7.4.
struct Overprint {
  /// Whether the next lines, and the next areas and letters, are black; they are until another colour is set.
  var strokesBlack = true
  var fillsBlack = true
  var isInText = false
  private var current = 0
  private var outer: [(strokesBlack: Bool, fillsBlack: Bool, current: Int)] = []

  /// The names of the graphics states: nothing overprints, lines do, letters do, both do.
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

  /// Changes the state, and returns the operation that is needed for it; nil where none is.
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
