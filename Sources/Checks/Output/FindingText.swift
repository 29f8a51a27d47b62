public import Diagnostics

extension Finding {
  /// The finding as a diagnostic, with the page in its sentence and the replacement as a hint if there is no other.
  public var diagnostic: Diagnostic {
    var hints = hints
    if let replacement, hints.isEmpty {
      hints.append(
        replacement.isEmpty
          ? Phrase(en: "leave it out", ja: "取り除いてください")
          : Phrase(en: "write “\(replacement)”", ja: "「\(replacement)」と書いてください"))
    }
    return Diagnostic(severity, Message(id: check, text: message), at: place?.span, hints: hints, page: pageWords)
  }

  /// The printed page number, or the page's position in the file where none is printed.
  private var pageWords: Phrase? {
    folio.map { Phrase(en: "p. \($0)", ja: "\($0)ページ") }
      ?? page.map { Phrase(en: "page \($0) of the file", ja: "ファイルの\($0)枚目") }
  }
}

extension Check {
  /// The check as a line of `sasshi check --list`: id, severity, profiles and reason, separated by tabs.
  public func line(in language: Language) -> String {
    let profiles = profiles.map(\.rawValue).sorted().joined(separator: ",")
    return "\(id)\t\(severity.word[language])\t\(profiles)\t\(reason[language])"
  }
}
