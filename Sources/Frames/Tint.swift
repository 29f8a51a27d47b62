/// How much of which ink, in thousandths: 0 is paper, 1000 is solid.
public struct Tint: Hashable, Sendable {
  public var thousandths: Int
  public var ink: PrintingInk

  public init(thousandths: Int, of ink: PrintingInk = .black) {
    self.thousandths = thousandths
    self.ink = ink
  }

  public static let black = Tint(thousandths: 1000)
  public static let paper = Tint(thousandths: 0)

  /// Whether it is anything but a shade of black.
  public var isColored: Bool { thousandths > 0 && ink != .black }

  /// What it is on a press: a share of black where the ink is mixed of black alone, whatever it looks like on a screen.
  public var onPress: Tint {
    guard case .process(let mixture) = ink.separation, mixture.count == 4, mixture.dropLast().allSatisfy({ $0 == 0 })
    else { return self }
    return Tint(thousandths: thousandths * mixture[3] / 1000)
  }

  /// Red, green and blue of light as it looks on white paper, 0 to 1 each.
  public var light: [Double] {
    ink.look.map { 1 - Double(thousandths) / 1000 * (1 - Double($0) / 1000) }
  }

  /// How light it is beside white paper, in thousandths.
  ///
  /// - SeeAlso: ITU-R BT.709, whose primaries are those of sRGB.
  public var lightness: Int {
    let shares = light
    return Int((212.6 * shares[0] + 715.2 * shares[1] + 72.2 * shares[2]).rounded())
  }
}

extension Tint {
  /// How much light it gives beside white paper, 0 to 1.
  private var luminance: Double {
    let linear = light.map { $0 <= 0.04045 ? $0 / 12.92 : raisedTo12Fifths(($0 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// How clearly text of one stands on a ground of the other: from 1, not at all, to 21, black on white.
  ///
  /// - SeeAlso: WCAG 2.2, contrast ratio.
  public func contrast(with other: Tint) -> Double {
    let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }
}

/// A number between 0 and 1 to the power of 2.4, found by Newton's method: the same on any machine.
private func raisedTo12Fifths(_ number: Double) -> Double {
  func power(_ number: Double, _ count: Int) -> Double { (0..<count).reduce(1) { product, _ in product * number } }
  let target = power(number, 12)
  var root = 1.0
  for _ in 0..<60 { root -= (power(root, 5) - target) / (5 * power(root, 4)) }
  return root
}

/// An ink that pages are printed in (インキ).
public struct PrintingInk: Hashable, Sendable {
  /// Nil for black: nearly all that is printed is, and copies of it are to cost nothing.
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

  /// What an ink is on a press.
  public enum Separation: Hashable, Sendable {
    /// A mixture of cyan, magenta, yellow and black, in thousandths.
    case process([Int])
    /// An ink of its own (特色) by the name that the printer knows, and the mixture that looks most like it.
    case spot(String, [Int])
  }

  public init(name: String, look: [Int], separation: Separation?) {
    let properties = Properties(name: name, look: look, separation: separation)
    other = properties == .black ? nil : properties
  }

  private init() { other = nil }

  /// The ink that every book has.
  public static let black = PrintingInk()

  private var properties: Properties { other ?? .black }

  /// What the layout calls it.
  public var name: String { properties.name }
  /// Red, green and blue of light in thousandths, as it looks solid on white paper.
  public var look: [Int] { properties.look }
  /// What it is on a press; nil where only its look is known.
  public var separation: Separation? { properties.separation }
}

extension PageFrame {
  /// The inks that something on the page is printed in by a press, black among them where it is.
  public var inks: Set<PrintingInk> {
    var inks: Set<PrintingInk> = []
    func walk(_ frame: Frame) {
      for placed in frame.items {
        switch placed.item {
        case .glyphs(_, .book(let tint)), .fill(_, .book(let tint)):
          if tint.thousandths > 0 { inks.insert(tint.onPress.ink) }
        case .rule(let stroke):
          if case .book(let tint) = stroke.ink, tint.thousandths > 0 { inks.insert(tint.onPress.ink) }
        case .frame(let inner, _, _): walk(inner)
        case .glyphs, .fill, .picture, .link, .anchor: continue
        }
      }
    }
    walk(trim)
    return inks
  }
}
