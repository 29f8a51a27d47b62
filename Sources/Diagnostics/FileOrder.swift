/// Diagnostics in the order of their places: by file, line and column.
///
/// Diagnostics at the same place keep their order; those without a place come last.
public func inFileOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  diagnostics.enumerated()
    .sorted { a, b in
      switch (a.element.span, b.element.span) {
      case (let x?, let y?) where x < y || y < x: x < y
      case (nil, _?): false
      case (_?, nil): true
      default: a.offset < b.offset
      }
    }
    .map(\.element)
}
