import Diagnostics

/// A text as a YAML scalar on one line: plain where every YAML reader takes it for exactly this text, otherwise quoted.
public func yamlScalar(_ text: String, isInFlow: Bool = false) -> String {
  // YAML's double-quoted scalars have all the escapes of JSON.
  if text.unicodeScalars.contains(where: \.isUnseen) { return jsonString(text, escapingUnseen: true) }
  guard isPlain(text, isInFlow: isInFlow) else { return "'" + text.replacing("'", with: "''") + "'" }
  return text
}

private func isPlain(_ text: String, isInFlow: Bool) -> Bool {
  // Scalars are compared, not characters: a combining mark after a blank would hide the blank.
  let scalars = Array(text.unicodeScalars)
  guard let first = scalars.first, let last = scalars.last, !first.properties.isWhitespace,
    !last.properties.isWhitespace, !"-?:,[]{}#&*!|>'\"%@`=.+<".unicodeScalars.contains(first), last != ":"
  else { return false }
  for (a, b) in zip(scalars, scalars.dropFirst()) where (a == ":" && b == " ") || (a == " " && b == "#") {
    return false
  }
  if isInFlow && scalars.contains(where: { ",[]{}:#".unicodeScalars.contains($0) }) { return false }
  return !readsAsSomethingElse(text)
}

/// Whether some YAML reader takes the plain text for a number, a truth value, null, a time or a date.
private func readsAsSomethingElse(_ text: String) -> Bool {
  let words = ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf"]
  if words.contains(text.lowercased()) { return true }
  return text.unicodeScalars.first.map { ("0"..."9").contains($0) } == true
    && text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789.,_:+- ".unicodeScalars.contains($0))
    }
}
