extension ColourProfile {
  /// The look of black offset ink on uncoated paper: the profile of files for the press for which no other is named.
  ///
  /// Made from the measured shares of black of FOGRA29 (Fogra, 2003), as published in FOGRA29L.ti3 of Debian's
  /// icc-profiles-free under the zlib licence. It is a version 2 profile of one ink: its white point, and the lightness
  /// of each share of gray.
  public static let blackInk = ColourProfile(
    blackInkBytes(), name: "K on uncoated paper (FOGRA29)", components: 1, isOfPress: true)
}

/// The shares of black ink in percent, each with its luminance Y.
private let ramp: [(ink: Double, light: Double)] = [
  (0, 89.31), (2, 86.16), (3, 84.54), (5, 81.39), (7, 78.32), (10, 73.84), (15, 66.72), (20, 60.12), (25, 54.0),
  (30, 48.35), (40, 38.29), (50, 29.82), (60, 22.79), (70, 17.19), (75, 14.83), (80, 12.74), (85, 10.94), (90, 9.4),
  (95, 8.08), (98, 7.39), (100, 7.03),
]
/// X, Y and Z of the bare paper.
private let paper = [86.44, 89.31, 76.37]

/// The bytes of the profile.
///
/// - SeeAlso: ICC.1:2001-04, 6.1 (header), 6.3.2 (monochrome output profiles).
private func blackInkBytes() -> [UInt8] {
  func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65536).rounded()), 4) }
  func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }
  let name = Array("K on uncoated paper (FOGRA29)".utf8) + [0]
  let description =
    Array("desc".utf8) + zeros(4) + number(name.count, 4) + name + zeros(8) + zeros(3 + 67)
  let rights = Array("text".utf8) + zeros(4) + Array("Made from data of Fogra (zlib licence)".utf8) + [0]
  let white = Array("XYZ ".utf8) + zeros(4) + paper.flatMap { fixed($0 / 100) }
  let curve =
    Array("curv".utf8) + zeros(4) + number(256, 4) + (0..<256).flatMap { number(light(ofGray: Double($0) / 255), 2) }
  let tags = [("desc", description), ("cprt", rights), ("wtpt", white), ("kTRC", curve)]
  var (table, body): ([UInt8], [UInt8]) = ([], [])
  for (tag, data) in tags {
    table += Array(tag.utf8) + number(128 + 4 + 12 * tags.count + body.count, 4) + number(data.count, 4)
    body += data + zeros((4 - data.count % 4) % 4)
  }
  let data = number(tags.count, 4) + table + body
  let made = [2026, 1, 1, 0, 0, 0].flatMap { number($0, 2) }
  let header =
    number(128 + data.count, 4) + zeros(4) + number(0x0210_0000, 4) + Array("prtrGRAYXYZ ".utf8) + made
    + Array("acsp".utf8) + zeros(28) + [0.9642, 1, 0.8249].flatMap(fixed) + zeros(48)
  return header + data
}

/// The lightness of a share of gray, 65535 being the paper; measured shares are joined by straight lines.
private func light(ofGray gray: Double) -> Int {
  let ink = (1 - gray) * 100
  let upper = ramp.firstIndex { $0.ink >= ink } ?? ramp.count - 1
  let (a, b) = (ramp[max(0, upper - 1)], ramp[max(1, upper)])
  let share = (ink - a.ink) / (b.ink - a.ink)
  return Int(((a.light + (b.light - a.light) * share) / ramp[0].light * 65535).rounded())
}
