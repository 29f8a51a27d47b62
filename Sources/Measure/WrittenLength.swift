/// A length as it is written in a layout: absolute, or in ems of a type size that is known only later.
public enum WrittenLength: Hashable, Sendable {
  /// A length that needs no type size.
  case absolute(Length)
  /// Thousandths of an em (全角): `0.5em` is 500.
  case thousandthsOfEm(Int)

  /// The length in a type size of `em`, rounded to the nearest unit.
  public func resolved(em: Length) -> Length {
    switch self {
    case .absolute(let length): length
    case .thousandthsOfEm(let thousandths): em.scaled(by: Double(thousandths) / 1000)
    }
  }
}

extension WrittenLength {
  /// The reason why a text is not a length.
  public enum Mistake: Error, Hashable, Sendable {
    /// The text is a number without a unit.
    case unitMissing
    /// The letters behind the number, given here, are no unit.
    case unknownUnit(String)
    /// The text before the unit, given here, is no decimal number or lies beyond ±100,000.
    case notANumber(String)
  }

  /// The units in which a length can be written, in the order in which messages list them; `q` and `H` (歯) are read as
  /// `Q` too.
  public static let units = ["mm", "pt", "Q", "em", "cm", "in"]

  /// Reads `12mm`, `9pt`, `13Q`, `0.5em`, `-1.5mm`, `21 cm`: a decimal number and one of ``units``; spaces are ignored.
  ///
  /// - Throws: the first ``Mistake`` in the text.
  public init(_ text: String) throws(Mistake) {
    let trimmed = text.filter { $0 != " " }
    let number = trimmed.prefix { $0.isNumber || $0 == "." || $0 == "-" || $0 == "+" }
    let unit = trimmed.dropFirst(number.count)
    // A page is never longer than some metres; the bound keeps every later sum inside `Int`.
    guard let value = Double(number), value.magnitude <= 100_000 else { throw .notANumber(String(number)) }
    switch unit {
    case "mm": self = .absolute(.millimeters(value))
    case "cm": self = .absolute(.millimeters(value * 10))
    case "in": self = .absolute(.points(value * 72))
    case "pt": self = .absolute(.points(value))
    case "Q", "q", "H": self = .absolute(.q(value))
    case "em": self = .thousandthsOfEm(Int(value * 1000 + (value < 0 ? -0.5 : 0.5)))
    case "": throw .unitMissing
    default: throw .unknownUnit(String(unit))
    }
  }
}
