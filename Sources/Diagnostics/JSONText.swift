import Foundation

// JSON for programs. It is in this module because diagnostics are also written as JSON, and every module that writes
// JSON imports this one.

/// A value as JSON: keys in alphabetical order, Japanese and slashes unescaped, terminal control characters escaped.
///
/// - Precondition: JSON can express the value; infinite numbers, for example, it cannot.
public func jsonText(_ value: some Encodable, onOneLine: Bool = false) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if !onOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
  do {
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    // The encoder escapes what JSON requires. Other terminal control characters can only be in strings, where escapes
    // may be.
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

/// A text as a JSON string in quotation marks, for writers that choose their own order of keys.
///
/// Only what JSON requires is escaped; with `escapingUnseen` also invisible characters
/// (``Swift/Unicode/Scalar/isUnseen``), whose escapes have capital hexadecimal digits.
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
  /// Whether the character cannot be in a line of text, or would be invisible there.
  ///
  /// These are controls (tab and line ends included), line and paragraph separators, U+FEFF, U+FFFE and U+FFFF. A text
  /// with one of them is written to YAML as a string with escapes.
  public var isUnseen: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
