import Diagnostics
import Measure
import Notation
import Typesetting

extension Message {
  static func badShare(_ text: String) -> Message {
    Message(id: "bad-share", en: "“\(text)” is no share of the type area's height", ja: "「\(text)」は版面の高さに対する割合として読めません")
  }
}

/// Reads `checks:`: what preflight holds the pages against.
func readChecks(_ root: MappingReader, _ log: inout [Diagnostic]) -> PageLimits {
  var limits = PageLimits()
  let keys = ["smallest-type", "least-filled", "safe-area", "binding"]
  guard let part = root.mapping("checks", keys: keys, &log) else { return limits }
  let em = Length.points(10)
  limits.leastType = part.length("smallest-type", of: "checks", em: em, &log) ?? limits.leastType
  limits.safeArea = part.length("safe-area", of: "checks", em: em, &log) ?? limits.safeArea
  limits.isStapled = part.choice("binding", [("stapled", true), ("glued", false)], &log) ?? false
  if let node = part.node("least-filled"), let text = node.string(Phrase(quoting: "least-filled"), &log) {
    if text.last == "%", let share = Double(text.dropLast()), (0...100).contains(share) {
      limits.leastFilled = Int(share * 10 + 0.5)
    } else {
      log.append(
        .error(
          .badShare(text), at: node.span, hints: [Phrase(en: "write a share such as 40%", ja: "「40%」のような割合を書いてください")]))
    }
  }
  return limits
}
