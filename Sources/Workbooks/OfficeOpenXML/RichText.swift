/// The text of a cell, and which of it is struck out.
enum RichText: Hashable {
  case plain(String)
  /// A run without a font of its own has the cell's.
  case runs([Run])

  struct Run: Hashable {
    var text: String
    var isStruckOut: Bool?
  }

  /// The bytes of its text.
  var byteCount: Int {
    switch self {
    case .plain(let text): text.utf8.count
    case .runs(let runs): runs.reduce(0) { $0 + $1.text.utf8.count }
    }
  }

  /// What is left and what is struck out, in a cell whose font is struck through or not.
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

/// Takes in the inside of `si` and `is`: the text of `t` and of the runs, never that of a reading (`rPh`), which Excel
/// notes by itself of whatever is typed in Japanese.
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

  /// What was taken in; the taker begins anew.
  mutating func finished() -> RichText {
    defer { self = RichTextTaker() }
    guard let first = runs.first else { return .plain("") }
    return runs.count == 1 && first.isStruckOut != true ? .plain(first.text) : .runs(runs)
  }
}

/// A text as it is stored, as it is meant: `_xHHHH_` is a UTF-16 unit, CR LF and CR are line ends (ECMA-376-1, 22.9.2.19).
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
      // Half of a pair alone is no character: such an escape stays as it is written.
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

/// The unit that `_xHHHH_` at the beginning stands for: the x is small, the digits are four.
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
  /// The text with a line feed for each of its line ends, CR LF and CR.
  var withLineFeeds: String {
    utf8.contains(0x0D) ? replacing("\r\n", with: "\n").replacing("\r", with: "\n") : self
  }

  /// Whether it has nothing that anybody sees.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

/// An `xsd:boolean`: 1, true, 0, false, and what older files have, on and off; nil where it is none.
func isTrue(_ value: String?) -> Bool? {
  switch value {
  case "1", "true", "on": true
  case "0", "false", "off": false
  default: nil
  }
}
