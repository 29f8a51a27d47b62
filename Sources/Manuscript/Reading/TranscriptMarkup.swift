/// A transcript's cell as words and the marks between them, with its tags interpreted.
struct CellMarkup {
  enum Part: Equatable {
    /// Text without white space; two words in a row have white space between them.
    case word(String)
    /// `<ul>`, `<ol>`.
    case listStart
    /// `</ul>`, `</ol>`.
    case listEnd
    /// `<li>`.
    case entry
    /// The edge of a paragraph (`<p>`, `</p>`, `<br>`).
    case edge
    /// A line end in a quoted cell.
    case lineBreak
  }

  var parts: [Part] = []
  /// The tags without a meaning here, which were left out.
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

  /// The words, in one list for each paragraph or line.
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

  /// All words, with single blanks or the original line ends between them.
  var text: String { words().joined(separator: " ") }

  /// The words, with those joined that only line ends separate.
  ///
  /// - Parameter opens: whether a word begins anew instead.
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

  /// Whether a list is opened and not closed.
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

/// The length of the longest tag: the end of a `<` that is not closed is not searched through a long line.
private let longestTag = 200

/// The length in characters of the tag at the beginning of a text; nil where `<` is only a sign.
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
