extension Diagnostic {
  /// The diagnostic as people read it: place, severity, sentence and id; the source line with carets; a line for each
  /// hint.
  ///
  ///     book.yaml:32:5: error: initiative 2 has no result (実績) [missing-result]
  ///       32 |     results: []
  ///          |     ^^^^^^^
  ///     hint: add a bullet under 実績
  ///
  /// - Parameters:
  ///   - sources: the files that were read, by name; without its file a diagnostic is shown without the source line.
  ///   - language: the reader's language. The form `file:line:column:`, which editors parse, is the same in all.
  public func text(sources: [String: Source] = [:], in language: Language) -> String {
    text(sources: sources, others: [], in: language)
  }

  /// The same, with the places of other diagnostics that differ in nothing else.
  fileprivate func text(sources: [String: Source], others: [Diagnostic], in language: Language) -> String {
    var lines = ["\(place(in: language))\(severity.word[language]): \(sentence[language].visible) [\(message.id)]"]
    if let span, span.cell == nil, let source = sources[span.file]?.lines, (1...source.count).contains(span.line) {
      lines += excerpt(from: source, at: span)
    }
    if !others.isEmpty { lines.append(others.furtherPlaces(besides: self)[language]) }
    lines += hints.map { "\(hintWord[language]): \($0[language].visible)" }
    return lines.joined(separator: "\n")
  }

  private func place(in language: Language) -> String { span.map { "\($0.shown(in: language)): " } ?? "sasshi: " }
}

extension SourceSpan {
  fileprivate func shown(in language: Language) -> String {
    let file = Source.name(file, in: language).visible
    return cell.map { "\(file) \($0.name.visible)" } ?? "\(file):\(line):\(columns.lowerBound)"
  }
}

/// From how many equal diagnostics on they are shown as one, and how many of the further places are then named.
private let (fewest, placesNamed) = (3, 5)

extension [Diagnostic] {
  /// All diagnostics as people read them, in their order; three or more that differ only in their places are shown as
  /// one.
  ///
  ///     book.yaml:32:5: warning: “Kindergarten” is wider than its column and is broken (p. 4) [cut-word]
  ///       32 |     - Kindergarten
  ///          |       ^^^^^^^^^^^^
  ///     20 times, also at book.yaml:36:5 (p. 4), book.yaml:40:5 (p. 5) …
  public func text(sources: [String: Source] = [:], in language: Language) -> String {
    var alike: [Alike: [Diagnostic]] = [:]
    for diagnostic in self { alike[Alike(diagnostic), default: []].append(diagnostic) }
    var told: Set<Alike> = []
    return compactMap { diagnostic -> String? in
      let key = Alike(diagnostic)
      let group = alike[key] ?? []
      guard group.count >= fewest else { return diagnostic.text(sources: sources, in: language) }
      guard told.insert(key).inserted else { return nil }
      return diagnostic.text(sources: sources, others: Array(group.dropFirst()), in: language)
    }.joined(separator: "\n")
  }

  /// How many there are with the first one, and where these are, up to a number of places.
  fileprivate func furtherPlaces(besides first: Diagnostic) -> Phrase {
    func places(_ language: Language) -> [String] {
      prefix(placesNamed).compactMap { one in
        let page = one.page?[language]
        switch (one.span?.shown(in: language), page) {
        case (let span?, let page?): return language == .ja ? "\(span)（\(page)）" : "\(span) (\(page))"
        case (let span?, nil): return span
        case (nil, let page): return page
        }
      }
    }
    let rest = count > placesNamed ? " …" : ""
    let (en, ja) = (places(.en).joined(separator: ", "), places(.ja).joined(separator: "、"))
    return Phrase(
      en: "\(count + 1) times" + (en.isEmpty ? "" : ", also at \(en)\(rest)"),
      ja: "同じ指摘が全部で\(count + 1)か所" + (ja.isEmpty ? "" : "：ほかに\(ja)\(rest)"))
  }
}

/// What diagnostics have in common that are shown as one.
private struct Alike: Hashable {
  var severity: Severity
  var message: Message
  var hints: [Phrase]

  init(_ diagnostic: Diagnostic) {
    (severity, message, hints) = (diagnostic.severity, diagnostic.message, diagnostic.hints)
  }
}

private let hintWord = Phrase(en: "hint", ja: "ヒント")

extension Severity {
  /// The name of the severity as people read it.
  public var word: Phrase {
    switch self {
    case .error: Phrase(en: "error", ja: "エラー")
    case .warning: Phrase(en: "warning", ja: "警告")
    case .note: Phrase(en: "note", ja: "注意")
    }
  }
}

/// The longest excerpt of a source line, in characters: a row of a transcript may have a thousand.
private let excerptLength = 72

private func excerpt(from lines: SourceLines, at span: SourceSpan) -> [String] {
  let start = lines.place(ofCharacter: span.columns.lowerBound - 1, inLine: span.line).character
  let from = start < excerptLength * 2 / 3 ? 0 : start - excerptLength / 3
  let rest = lines.rest(ofLine: span.line, from: lines.place(ofCharacter: from, inLine: span.line))
  let shown = rest.prefix(excerptLength).map { $0 == "\t" || $0.isNewline ? " " : String($0).visible }
  let caretCount = max(1, min(span.columns.count, from + excerptLength - start))
  let before = shown.prefix(start - from).map { " ".repeated(columnWidth($0)) }.joined()
  let carets = shown.dropFirst(start - from).prefix(caretCount).map { "^".repeated(columnWidth($0)) }.joined()
  let number = String(span.line)
  let margin = " ".repeated(number.count)
  let (head, tail) = (from > 0 ? "…" : "", rest.dropFirst(excerptLength).isEmpty ? "" : "…")
  return [
    "  \(number) | \(head)\(shown.joined())\(tail)",
    "  \(margin) | \(head.isEmpty ? "" : " ")\(before)\(carets.isEmpty ? "^" : carets)",
  ]
}

/// The columns of a terminal that a character takes in the form in which it is shown.
private func columnWidth(_ shown: String) -> Int {
  // A character that is shown as an escape is several characters, one column each.
  shown.count > 1 ? shown.count : shown.first.map(columnWidth) ?? 0
}

/// The columns of a terminal that a character takes: 2 for kanji, kana, hangul, full-width forms, emoji and circled
/// numbers, 1 for all others.
public func columnWidth(_ character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 1 }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD, 0x2460...0x24FF:
    return 2
  default:
    return 1
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
