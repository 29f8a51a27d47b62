import Diagnostics
import Measure
import Notation
import Typesetting

/// Reads `checks:`, the limits that preflight checks pages against.
func readChecks(_ root: MappingReader, _ log: inout [Diagnostic]) -> PageLimits {
  var limits = PageLimits()
  guard let part = root.mapping("checks", keys: LayoutPart.checks.names, &log) else { return limits }
  let em = Length.points(10)
  limits.leastType = part.length("smallest-type", of: "checks", em: em, &log) ?? limits.leastType
  limits.safeArea = part.length("safe-area", of: "checks", em: em, &log) ?? limits.safeArea
  limits.isStapled = part.choice("binding", LayoutChoices.bindings, &log) ?? false
  limits.leastFilled = part.share("least-filled", &log) ?? limits.leastFilled
  return limits
}
