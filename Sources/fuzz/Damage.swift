import TestSupport

/// Pieces that have a meaning in a file's syntax.
private let syntax: [String] = [
  "\n", "\r\n", "\r", "\t", " ", "　", ":", ": ", "- ", "#", "\"", "'", "|", ">", "&a", "*a", "<<: ", "[", "]", "{", "}",
  ",",
  "~", "null", "true", "---\n", "...\n", "%YAML 1.1\n", "!!str ", "\\", "\\u0000", "\\uD800", "0", "-1", "1e9",
  "99999999999999999999",
  "0.0001", "10000000", "0mm", "-3mm", "99999mm", "1e300pt", "3fr", "0fr", "auto", "100%", "-5%",
  "title", "text", "items", "marker", "sections", "number", "pillar", "departments", "rows", "width", "size", "leading",
]

/// Pieces of text that are hard for a typesetter.
private let texts: [String] = [
  "①", "(ア)", "・", "○", "(1) ",
  "（", "）", "<ul>", "</li>", "<p>", "。", "、", "平成30年度", "令和", "目次", "組織目標\t取組内容", "総務部 平成30年度目標\n", "\u{0}",
  "\u{1B}[31m",
  "\u{7}", "\u{85}", "\u{AD}", "\u{200B}", "\u{202E}", "\u{2028}", "\u{301}", "\u{3099}", "\u{FE00}", "\u{FEFF}",
  "\u{FFFD}",
  "\u{E000}", "\u{E0100}", "\u{F0000}", "\u{1F468}\u{200D}\u{1F469}", "辻\u{E0100}", "⽬", "𠮷", "مرحبا", "한국어", "क्षि", "１２",
  "1,23",
  "https://www.example.lg.jp/a/b?c=d",
]

/// A file with a few random injuries: changed bytes, and pieces that are added, removed, repeated or swapped.
func damaged(_ whole: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
  var bytes = whole
  for _ in 0..<injuryCount(&random) {
    guard !bytes.isEmpty else { return bytes }
    injure(&bytes, &random)
    // Repeated copying would turn every input into a test of size.
    if bytes.count > 4 * whole.count + 1000 { bytes.removeLast(bytes.count - whole.count) }
  }
  return bytes
}

/// One injury is often enough for a refusal; many together find what one alone does not.
private func injuryCount(_ random: inout SeededGenerator) -> Int {
  switch Int.random(in: 0..<8, using: &random) {
  case 0: Int.random(in: 2...30, using: &random)
  case 1, 2: 2
  default: 1
  }
}

private func injure(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
  let at = Int.random(in: bytes.indices, using: &random)
  switch Int.random(in: 0..<20, using: &random) {
  case 0: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
  case 1: bytes[at] = .random(in: .min ... .max, using: &random)
  case 2: bytes.removeSubrange(at..<min(at + Int.random(in: 1...40, using: &random), bytes.count))
  case 3: bytes.removeSubrange(lineRange(at, in: bytes))
  case 4: bytes.insert(contentsOf: bytes[lineRange(at, in: bytes)], at: lineRange(at, in: bytes).lowerBound)
  case 5:
    let lines = random.oneIn(2) ? 1 : Int.random(in: 2...6, using: &random)
    let piece = Array(bytes[lineRange(at, in: bytes).lowerBound...].prefix(lines * 40))
    bytes.insert(contentsOf: piece, at: lineRange(Int.random(in: bytes.indices, using: &random), in: bytes).lowerBound)
  case 6:
    // Changes the indentation of a line.
    let start = lineRange(at, in: bytes).lowerBound
    if bytes[start] == UInt8(ascii: " "), random.oneIn(2) {
      bytes.remove(at: start)
    } else {
      bytes.insert(UInt8(ascii: " "), at: start)
    }
  case 7:
    // Replaces a number, if one is near.
    let digits = bytes[at...].prefix(200).firstIndex { (0x30...0x39).contains($0) }
    guard let start = digits else { return }
    let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.endIndex
    bytes.replaceSubrange(
      start..<end, with: random.pick(["0", "-1", "1", "7", "1000", "2147483648", "1e99", "００"]).utf8)
  case 8:
    // Inserts a very long text.
    bytes.insert(
      contentsOf: Array(
        String(
          repeating: random.pick(["あ", "A", "1", "（", "・", "ー"]), count: Int.random(in: 50...2000, using: &random)
        ).utf8),
      at: characterStart(at, in: bytes))
  case 9 where random.oneIn(4):
    // Inserts the noncharacter U+FDD0, which a Swift literal cannot hold.
    bytes.insert(contentsOf: [0xEF, 0xB7, 0x90], at: characterStart(at, in: bytes))
  case 10, 11: bytes.insert(contentsOf: random.pick(syntax).utf8, at: characterStart(at, in: bytes))
  default:
    // Inserts into a text, if one is near: before a character beyond ASCII.
    let place = bytes[at...].prefix(200).firstIndex { $0 >= 0xE3 } ?? at
    bytes.insert(contentsOf: random.pick(texts).utf8, at: characterStart(place, in: bytes))
  }
}

/// The range of the line that a byte is in, line end included.
private func lineRange(_ at: Int, in bytes: [UInt8]) -> Range<Int> {
  let start = bytes[..<at].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  let end = bytes[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  return start..<max(start, end)
}

/// The index of the first byte of the character that a byte belongs to.
private func characterStart(_ at: Int, in bytes: [UInt8]) -> Int {
  bytes[...at].lastIndex { $0 & 0xC0 != 0x80 } ?? 0
}

/// A font with injuries to its table directory or to the contents of tables.
func damagedFont(_ whole: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
  var bytes = whole
  // The header of 12 bytes holds the number of tables; the directory has 16 bytes for each (OpenType, “Organization of
  // an OpenType font”).
  let tables = Int(bytes[4]) << 8 | Int(bytes[5])
  for _ in 0..<Int.random(in: 1...4, using: &random) {
    switch Int.random(in: 0..<30, using: &random) {
    case 0: bytes[Int.random(in: 0..<12 + 16 * tables, using: &random)] = .random(in: .min ... .max, using: &random)
    case 1...20:
      let entry = 12 + 16 * Int.random(in: 0..<tables, using: &random)
      let offset = bytes[entry + 8..<entry + 12].reduce(0) { $0 << 8 | Int($1) }
      let length = bytes[entry + 12..<entry + 16].reduce(0) { $0 << 8 | Int($1) }
      for _ in 0..<20 where length > 0 && offset + length <= bytes.count {
        // The beginning of a table says where its other parts are.
        let reach = random.oneIn(2) ? min(length, 64) : length
        bytes[offset + Int.random(in: 0..<reach, using: &random)] = .random(in: .min ... .max, using: &random)
      }
    case 21: bytes.removeLast(Int.random(in: 0..<bytes.count - 12 - 16 * tables, using: &random))
    default:
      for _ in 0..<Int.random(in: 1...500, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: .min ... .max, using: &random)
      }
    }
  }
  return bytes
}
