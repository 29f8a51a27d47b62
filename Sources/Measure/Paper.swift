/// A named paper size; B sizes are the Japanese ones (JIS P 0138).
public struct Paper: Hashable, Sendable {
  /// The name as messages spell it: `A4`, `SRA3`, `letter`.
  public let name: String
  /// The sheet's size upright: never wider than high.
  public let size: Size

  init(_ name: String, _ width: Double, _ height: Double) {
    self.name = name
    size = Size(width: .millimeters(width), height: .millimeters(height))
  }

  /// All named sizes, in the order in which messages list them.
  public static let all = [
    Paper("A1", 594, 841), Paper("A2", 420, 594), Paper("A3", 297, 420), Paper("A4", 210, 297),
    Paper("A5", 148, 210), Paper("B2", 515, 728), Paper("B3", 364, 515), Paper("B4", 257, 364), Paper("B5", 182, 257),
    Paper("SRA3", 320, 450), Paper("letter", 215.9, 279.4),
  ]

  /// The paper called `name`, in capital or small letters; nil where no size has that name.
  public static func named(_ name: String) -> Paper? { all.first { $0.name.lowercased() == name.lowercased() } }
}
