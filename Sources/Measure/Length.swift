// Measure: exact lengths, points, sizes and edges, and how people write them ("12mm", "9pt", "13Q", "0.5em").
//
// Enters: numbers with a unit. Leaves: whole units of 1/1024 pt, the unit Pango shapes in, so that adding up a thousand
// advances loses nothing and two machines agree to the last bit. The axes are those of a page lying before the reader:
// origin top left, x to the right, y down. This module must not know of fonts, pages or files.

/// A distance in whole units of 1/1024 pt.
///
/// The range is that of `Int`; a page of 2 m is about 6 million units, so sums do not overflow in practice.
public struct Length: Hashable, Comparable, Sendable {
  /// The distance in 1/1024 pt.
  public let units: Int

  /// Makes a length of `units` × 1/1024 pt.
  public init(units: Int) { self.units = units }

  /// No distance.
  public static let zero = Length(units: 0)

  /// A length in DTP points (1/72 inch), rounded to the nearest unit.
  public static func points(_ value: Double) -> Length { Length(units: nearest(value * 1024)) }

  /// A length in millimetres, rounded to the nearest unit.
  public static func millimeters(_ value: Double) -> Length { Length(units: nearest(value * 72 * 1024 / 25.4)) }

  /// A length in Q (級, a quarter of a millimetre), the unit in which Japanese printers measure type sizes.
  public static func q(_ value: Double) -> Length { .millimeters(value / 4) }

  /// The length in points, for the backend and for messages.
  public var points: Double { Double(units) / 1024 }

  /// The length in millimetres, for messages.
  public var millimeters: Double { points * 25.4 / 72 }

  /// Whether `a` is shorter than `b`; a negative length is shorter than zero.
  public static func < (a: Length, b: Length) -> Bool { a.units < b.units }
  /// The sum, exact.
  public static func + (a: Length, b: Length) -> Length { Length(units: a.units + b.units) }
  /// The difference, exact.
  public static func - (a: Length, b: Length) -> Length { Length(units: a.units - b.units) }
  /// The length in the opposite direction.
  public static prefix func - (a: Length) -> Length { Length(units: -a.units) }
  /// Lengthens `a` by `b`, exactly.
  public static func += (a: inout Length, b: Length) { a = a + b }
  /// Shortens `a` by `b`, exactly.
  public static func -= (a: inout Length, b: Length) { a = a - b }
  /// The length times a whole number, exact.
  public static func * (a: Length, factor: Int) -> Length { Length(units: a.units * factor) }
  /// The length divided by a whole number, the rest cut off: -3 units / 2 is -1.
  ///
  /// - Precondition: `divisor` is not zero.
  public static func / (a: Length, divisor: Int) -> Length { Length(units: a.units / divisor) }

  /// The length times a factor, rounded to the nearest unit; halves are rounded away from zero.
  public func scaled(by factor: Double) -> Length { Length(units: nearest(Double(units) * factor)) }
}

/// The nearest whole number, halves away from zero; written out because `rounded()` would need the C math library.
private func nearest(_ value: Double) -> Int { Int(value < 0 ? value - 0.5 : value + 0.5) }
