import Foundation

// JSON, as all that is written for programs. It stands here because a diagnostic is written as JSON too, and every module
// that writes JSON tells diagnostics.

/// A value as JSON: keys in alphabetical order, Japanese and slashes as they are, what steers a terminal escaped.
///
/// - Precondition: the value holds nothing that JSON cannot say, such as a number that is not finite.
public func jsonText(_ value: some Encodable, onOneLine: Bool = false) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if !onOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
  do {
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    // The encoder escapes what JSON demands; what steers a terminal can only stand in a string, as it does here.
    guard text.unicodeScalars.contains(where: { $0.isSteering && $0 != "\n" }) else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isSteering, scalar != "\n" {
        escaped.append(contentsOf: "\\u\(hexadecimal(scalar.value, digits: 4).lowercased())".unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  } catch {
    preconditionFailure("JSON cannot say a value: \(error)")
  }
}

/// A text as a JSON string, for writers that keep an order of keys of their own.
///
/// Only what JSON demands is escaped; with `escapingUnseen` also what nobody would see (``Swift/Unicode/Scalar/isUnseen``),
/// and then a number's digits are capitals.
public func jsonString(_ text: String, escapingUnseen: Bool = false) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    case _ where escapingUnseen && scalar.isUnseen: quoted += "\\u" + hexadecimal(scalar.value, digits: 4)
    case "\u{0}"..<" ": quoted += "\\u" + hexadecimal(scalar.value, digits: 4).lowercased()
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

extension Unicode.Scalar {
  /// Whether the character cannot stand in a line of text, or could not be seen there.
  ///
  /// These are controls, line and paragraph separators, byte order marks and noncharacters. YAML takes none of them as it
  /// stands.
  public var isUnseen: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
