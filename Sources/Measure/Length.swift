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

  /// A length of whole units (1/1024 pt).
  public init(units: Int) { self.units = units }

  /// No distance.
  public static let zero = Length(units: 0)

  /// A length in DTP points (1/72 inch), rounded to the nearest unit.
  public static func points(_ value: Double) -> Length { Length(units: nearest(value * 1024)) }

  /// A length in millimetres, rounded to the nearest unit.
  public static func millimeters(_ value: Double) -> Length { Length(units: nearest(value * 72 * 1024 / 25.4)) }

  /// A length in Q (級, a quarter of a millimetre), the Japanese printer's unit of type size.
  public static func q(_ value: Double) -> Length { .millimeters(value / 4) }

  /// The distance in points, for the backend and for messages.
  public var points: Double { Double(units) / 1024 }

  /// The distance in millimetres, for messages.
  public var millimeters: Double { points * 25.4 / 72 }

  public static func < (a: Length, b: Length) -> Bool { a.units < b.units }
  public static func + (a: Length, b: Length) -> Length { Length(units: a.units + b.units) }
  public static func - (a: Length, b: Length) -> Length { Length(units: a.units - b.units) }
  public static prefix func - (a: Length) -> Length { Length(units: -a.units) }
  public static func += (a: inout Length, b: Length) { a = a + b }
  public static func -= (a: inout Length, b: Length) { a = a - b }
  public static func * (a: Length, factor: Int) -> Length { Length(units: a.units * factor) }
  public static func / (a: Length, divisor: Int) -> Length { Length(units: a.units / divisor) }

  /// The length times a factor, rounded to the nearest unit (halves away from zero).
  public func scaled(by factor: Double) -> Length { Length(units: nearest(Double(units) * factor)) }
}

/// The nearest whole number, halves away from zero; spelled out because `rounded()` would pull in the C math library.
private func nearest(_ value: Double) -> Int { Int(value < 0 ? value - 0.5 : value + 0.5) }
