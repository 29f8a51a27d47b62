public import Diagnostics

extension Finding {
  /// The finding as a diagnostic: its sentence with the page, its hints with what should stand instead.
  public var diagnostic: Diagnostic {
    var text = message
    if let where_ = pageWords { text += " (\(where_))" }
    var hints = hints
    if let replacement, hints.isEmpty {
      hints.append(replacement.isEmpty ? "leave it out" : "write “\(replacement)”")
    }
    return Diagnostic(severity, Message(id: check, text: text), at: place?.span, hints: hints)
  }

  /// The printed folio, or the place in the file where none is printed.
  private var pageWords: String? {
    folio.map { "p. \($0)" } ?? page.map { "page \($0) of the file" }
  }
}

extension Check {
  /// The check as a line of `sasshi check --list`.
  public var line: String {
    let profiles = profiles.map(\.rawValue).sorted().joined(separator: ",")
    return "\(id)\t\(severity.rawValue)\t\(profiles)\t\(reason)"
  }
}
