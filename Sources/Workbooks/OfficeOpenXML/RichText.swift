/// The text of a cell, with the pieces that are struck out.
enum RichText: Hashable {
  case plain(String)
  /// Pieces with fonts of their own, or nil for the cell's font.
  case runs([Run])

  struct Run: Hashable {
    var text: String
    var isStruckOut: Bool?
  }

  /// The length of the text in bytes of UTF-8.
  var byteCount: Int {
    switch self {
    case .plain(let text): text.utf8.count
    case .runs(let runs): runs.reduce(0) { $0 + $1.text.utf8.count }
    }
  }

  /// The text that is left and the texts that are struck out, given whether the cell's font is struck out.
  func parted(inStruckOutCell isStruckOut: Bool) -> (text: String, struckOut: [String]) {
    switch self {
    case .plain(let text): return isStruckOut ? ("", [text]) : (text, [])
    case .runs(let runs):
      var (text, struckOut, wasStruckOut) = ("", [String](), false)
      for run in runs where !run.text.isEmpty {
        let isStruckOut = run.isStruckOut ?? isStruckOut
        if !isStruckOut {
          text += run.text
        } else if wasStruckOut {
          struckOut[struckOut.count - 1] += run.text
        } else {
          struckOut.append(run.text)
        }
        wasStruckOut = isStruckOut
      }
      return (text, struckOut)
    }
  }
}

/// Reads the content of `si` and `is`: the text of `t` and of runs.
///
/// The readings (`rPh`), which Excel records when Japanese is typed, are left out.
struct RichTextTaker {
  private var runs: [RichText.Run] = []
  private var isReading = false
  private var isInText = false
  private var isInFont = false
  private var isStruckOut: Bool?
  private var bytes: [UInt8] = []

  mutating func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "rPh": isReading = true
    case "r": isStruckOut = nil
    case "rPr": (isInFont, isStruckOut) = (true, false)
    case "strike" where isInFont: isStruckOut = isTrue(attributes["val"]) ?? true
    case "t" where !isReading:
      isInText = true
      bytes.removeAll(keepingCapacity: true)
    default: break
    }
  }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>) { if isInText { bytes += text } }

  mutating func end(_ name: String) {
    switch name {
    case "rPh": isReading = false
    case "r": isStruckOut = nil
    case "rPr": isInFont = false
    case "t" where isInText:
      isInText = false
      let text = cellText(bytes)
      if let last = runs.last, last.isStruckOut == isStruckOut {
        runs[runs.count - 1].text += text
      } else {
        runs.append(RichText.Run(text: text, isStruckOut: isStruckOut))
      }
    default: break
    }
  }

  /// Returns what was read, and starts again.
  mutating func finished() -> RichText {
    defer { self = RichTextTaker() }
    guard let first = runs.first else { return .plain("") }
    return runs.count == 1 && first.isStruckOut != true ? .plain(first.text) : .runs(runs)
  }
}

/// A stored text as it is meant: `_xHHHH_` is a UTF-16 unit, CR LF and CR are line ends (ECMA-376-1, 22.9.2.19).
func cellText(_ stored: [UInt8]) -> String {
  let text = String(decoding: stored, as: UTF8.self)
  let unescaped = text.utf8.contains(UInt8(ascii: "_")) ? withoutEscapes(Array(text.utf16)) : text
  return unescaped.withLineFeeds
}

private func withoutEscapes(_ text: [UInt16]) -> String {
  let underscore = UInt16(UInt8(ascii: "_"))
  var units: [UInt16] = []
  units.reserveCapacity(text.count)
  var index = 0
  while index < text.count {
    if text[index] == underscore, let unit = escapedUnit(text[index...]) {
      // Half a surrogate pair is not a character: such an escape stays as it is written.
      if !UTF16.isSurrogate(unit) {
        units.append(unit)
        index += 7
        continue
      }
      if UTF16.isLeadSurrogate(unit), let trail = escapedUnit(text[(index + 7)...]), UTF16.isTrailSurrogate(trail) {
        units += [unit, trail]
        index += 14
        continue
      }
    }
    units.append(text[index])
    index += 1
  }
  return String(decoding: units, as: UTF16.self)
}

/// The unit of the escape `_xHHHH_` at the beginning, with a small x and four hexadecimal digits; nil for other text.
private func escapedUnit(_ text: ArraySlice<UInt16>) -> UInt16? {
  let letters = Array(text.prefix(7))
  guard letters.count == 7, letters[0] == 0x5F, letters[1] == 0x78, letters[6] == 0x5F else { return nil }
  var unit: UInt16 = 0
  for letter in letters[2..<6] {
    switch letter {
    case 0x30...0x39: unit = unit << 4 | (letter - 0x30)
    case 0x41...0x46: unit = unit << 4 | (letter - 0x41 + 10)
    case 0x61...0x66: unit = unit << 4 | (letter - 0x61 + 10)
    default: return nil
    }
  }
  return unit
}

extension String {
  /// The text with line feeds in place of CR LF and CR.
  var withLineFeeds: String {
    utf8.contains(0x0D) ? replacing("\r\n", with: "\n").replacing("\r", with: "\n") : self
  }

  /// Whether it has nothing but white space; true for the empty string.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

/// The value of an `xsd:boolean`: 1, true, 0, false, or `on` and `off` of older files; nil for other text.
func isTrue(_ value: String?) -> Bool? {
  switch value {
  case "1", "true", "on": true
  case "0", "false", "off": false
  default: nil
  }
}
