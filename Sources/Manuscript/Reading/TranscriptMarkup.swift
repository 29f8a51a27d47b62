/// A cell of a transcript as words and the marks between them; tags are gone.
struct CellMarkup {
  enum Part: Equatable {
    /// Text without white space; white space stands between two words.
    case word(String)
    /// `<ul>`, `<ol>`
    case listStart
    /// `</ul>`, `</ol>`
    case listEnd
    /// `<li>`
    case entry
    /// The edge of a paragraph (`<p>`, `</p>`, `<br>`).
    case edge
    /// A line's end inside a quoted cell.
    case lineBreak
  }

  var parts: [Part] = []
  /// Tags that mean nothing here and were left out.
  private(set) var unknownTags: [String] = []

  init(_ text: String) {
    var run = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      let tail = rest[open...]
      guard let length = tagLength(tail) else {
        run += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      run += rest[..<open]
      let tag = tail.prefix(length)
      rest = tail.dropFirst(length)
      if let part = part(for: tag) {
        flush(&run)
        parts.append(part)
      } else {
        unknownTags.append(String(tag))
      }
    }
    run += rest
    flush(&run)
  }

  /// The words alone, a paragraph's in a list of its own.
  var paragraphs: [[String]] {
    var paragraphs: [[String]] = [[]]
    for part in parts {
      switch part {
      case .word(let word): paragraphs[paragraphs.count - 1].append(word)
      case .listStart, .listEnd, .entry, .edge, .lineBreak: paragraphs.append([])
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }

  /// All words with single blanks between, or with the line ends that stood there.
  var text: String { words().joined(separator: " ") }

  /// The words, those joined into one that line ends stand between; a word for which `opens` is true begins anew.
  func words(opening opens: (String) -> Bool = { _ in false }) -> [String] {
    var words: [String] = []
    var breaks = 0
    for part in parts {
      switch part {
      case .word(let word):
        if breaks > 0, let last = words.indices.last, !opens(word) {
          words[last] += String(repeating: "\n", count: breaks) + word
        } else {
          words.append(word)
        }
        breaks = 0
      case .lineBreak: breaks += 1
      case .listStart, .listEnd, .entry, .edge: breaks = 0
      }
    }
    return words
  }

  /// Whether a list begins that does not end.
  var isUnclosed: Bool {
    parts.count { $0 == .listStart } > parts.count { $0 == .listEnd }
  }

  private mutating func flush(_ run: inout String) {
    for (index, line) in run.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { parts.append(.lineBreak) }
      parts += line.split(whereSeparator: \.isWhitespace).map { .word(String($0)) }
    }
    run = ""
  }
}

/// The longest tag that is looked for: a `<` that nothing closes must not be searched to the end of a long line.
private let longestTag = 200

/// The number of characters of the tag that `text` begins with; nil where its `<` is only a sign.
private func tagLength(_ text: Substring) -> Int? {
  guard let first = text.dropFirst().first, first.isLetter && first.isASCII || first == "/" else { return nil }
  var length = 1
  for character in text.dropFirst().prefix(longestTag) {
    length += 1
    if character == ">" { return length }
    if character == "<" { return nil }
  }
  return nil
}

private func part(for tag: Substring) -> CellMarkup.Part? {
  let name = tag.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
  return switch name {
  case "ul", "ol": .listStart
  case "/ul", "/ol": .listEnd
  case "li": .entry
  case "/li", "p", "/p", "br", "br/": .edge
  default: nil
  }
}
