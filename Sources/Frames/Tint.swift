/// A share of an ink, in thousandths: 0 is bare paper, 1000 is solid.
public struct Tint: Hashable, Sendable {
  /// The share, 0 to 1000.
  public var thousandths: Int
  /// The ink of which the share is printed.
  public var ink: PrintingInk

  /// Makes a share of an ink, black unless another is named.
  public init(thousandths: Int, of ink: PrintingInk = .black) {
    self.thousandths = thousandths
    self.ink = ink
  }

  /// Solid black.
  public static let black = Tint(thousandths: 1000)
  /// No ink at all.
  public static let paper = Tint(thousandths: 0)

  /// Whether another ink than black is printed.
  public var isColored: Bool { thousandths > 0 && ink != .black }

  /// The tint on a press: a share of black where the ink's mixture is black alone, whatever its colour on a screen;
  /// otherwise unchanged.
  public var onPress: Tint {
    guard case .process(let mixture) = ink.separation, mixture.count == 4, mixture.dropLast().allSatisfy({ $0 == 0 })
    else { return self }
    return Tint(thousandths: thousandths * mixture[3] / 1000)
  }

  /// Red, green and blue of light, 0 to 1 each, as the tint looks on white paper.
  public var light: [Double] {
    ink.look.map { 1 - Double(thousandths) / 1000 * (1 - Double($0) / 1000) }
  }

  /// The lightness on white paper, in thousandths: 0 is black, 1000 is white.
  public var lightness: Int { Int((Luminance.of(light) * 1000).rounded()) }
}

extension Tint {
  /// The amount of light that the tint reflects beside white paper, 0 to 1.
  private var luminance: Double {
    let linear = light.map { $0 <= 0.04045 ? $0 / 12.92 : raisedTo12Fifths(($0 + 0.055) / 1.055) }
    return Luminance.of(linear)
  }

  /// The contrast ratio of text in one tint on a ground of the other: from 1 (invisible) to 21 (black on white).
  ///
  /// - SeeAlso: WCAG 2.2, contrast ratio.
  public func contrast(with other: Tint) -> Double {
    let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }
}

/// A number between 0 and 1 to the power of 2.4, by Newton's method: the same result on every machine.
private func raisedTo12Fifths(_ number: Double) -> Double {
  func power(_ number: Double, _ count: Int) -> Double { (0..<count).reduce(1) { product, _ in product * number } }
  let target = power(number, 12)
  var root = 1.0
  for _ in 0..<60 { root -= (power(root, 5) - target) / (5 * power(root, 4)) }
  return root
}

/// An ink in which pages are printed (インキ).
public struct PrintingInk: Hashable, Sendable {
  /// Nil for black, so that copying the ink of nearly everything printed costs nothing.
  private let other: Properties?

  private final class Properties: Hashable, Sendable {
    let name: String
    let look: [Int]
    let separation: Separation?

    init(name: String, look: [Int], separation: Separation?) {
      self.name = name
      self.look = look
      self.separation = separation
    }

    static func == (a: Properties, b: Properties) -> Bool {
      a === b || a.name == b.name && a.look == b.look && a.separation == b.separation
    }

    func hash(into hasher: inout Hasher) { hasher.combine(name) }

    static let black = Properties(name: "black", look: [0, 0, 0], separation: .process([0, 0, 0, 1000]))
  }

  /// The composition of an ink on a press.
  public enum Separation: Hashable, Sendable {
    /// Cyan, magenta, yellow and black, in thousandths, in this order.
    case process([Int])
    /// A spot ink (特色): its name at the printer's, and the mixture of cyan, magenta, yellow and black that looks most
    /// like it.
    case spot(String, [Int])
  }

  /// Makes the ink that a layout calls `name`; `look` is red, green and blue of light in thousandths.
  public init(name: String, look: [Int], separation: Separation?) {
    let properties = Properties(name: name, look: look, separation: separation)
    other = properties == .black ? nil : properties
  }

  private init() { other = nil }

  /// Black, the ink of every book.
  public static let black = PrintingInk()

  private var properties: Properties { other ?? .black }

  /// The ink's name in the layout.
  public var name: String { properties.name }
  /// Red, green and blue of light in thousandths, as the solid ink looks on white paper.
  public var look: [Int] { properties.look }
  /// The composition on a press; nil for an ink of which only the look is known.
  public var separation: Separation? { properties.separation }
}

extension PageFrame {
  /// The inks that a press needs for the page, black included where it is used; pictures and marks in all inks are not
  /// counted.
  public var inks: Set<PrintingInk> {
    var inks: Set<PrintingInk> = []
    func walk(_ frame: Frame) {
      for case .book(let tint) in frame.itemsInMemory.inks where tint.thousandths > 0 { inks.insert(tint.onPress.ink) }
      for inner in frame.itemsInMemory.frames { walk(inner) }
    }
    walk(trim)
    return inks
  }
}
