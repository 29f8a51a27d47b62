internal import Diagnostics
internal import GoalBook
internal import Notation

// YAML that became text by mistake: keys below `text: |`, and entries that are indented further than the one above
// them.

extension Outline {
  /// Warnings for texts with lines that look like a book's keys or entries, each text once, at the first such line.
  func notationInTexts(_ source: Source) -> [Diagnostic] {
    nodes.compactMap { node in
      guard node.text.mayHoldNotation, let span = node.place.span, span.file == source.name,
        let places = scalarPlaces(of: node.text, at: span, in: source.lines), let last = places.last?.line,
        last > span.line
      else { return nil }
      let isBlock = source.lines.isBlock(at: span)
      let isPlain = !isBlock && !source.lines.isQuoted(at: span)
      for number in span.line + 1...min(last, source.lines.count) {
        let line = source.lines.line(number)
        let text = line.drop { $0 == " " }
        let column = line.count - text.count + 1
        let place = { (count: Int) in SourceSpan(file: source.name, line: number, columns: column..<column + count) }
        if let key = text.knownKey {
          return .warning(
            .keyInText(String(key)), at: place(key.count), hints: [isBlock ? .entriesInsteadOfBlock : .notInText])
        }
        if isPlain, text.hasPrefix("- ") {
          return .warning(.entryInText(String(text)), at: place(text.count), hints: [.entriesUnderEntries])
        }
      }
      return nil
    }
  }
}

extension String {
  /// Whether it can contain such a line: it has a line end, or a dash or a colon before a blank, which most texts have
  /// not.
  fileprivate var mayHoldNotation: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\n"): return true
        case UInt8(ascii: " ") where previous == UInt8(ascii: "-") || previous == UInt8(ascii: ":"): return true
        default: previous = byte
        }
      }
      return false
    }
  }
}

extension Substring {
  /// The dashes and the key at the beginning of a line, with the colon, if it is a key of a book; nil otherwise.
  fileprivate var knownKey: Substring? {
    let dashes = prefix { $0 == "-" || $0 == " " }
    guard let colon = firstIndex(of: ":"), colon > dashes.endIndex,
      knownKeys.contains(String(self[dashes.endIndex..<colon]))
    else { return nil }
    let end = index(after: colon)
    return end == endIndex || self[end] == " " ? self[..<end] : nil
  }
}

extension SourceLines {
  fileprivate func isBlock(at span: SourceSpan) -> Bool { begins(at: span, with: "|>") }
  fileprivate func isQuoted(at span: SourceSpan) -> Bool { begins(at: span, with: "\"'") }

  private func begins(at span: SourceSpan, with marks: String) -> Bool {
    let place = place(ofCharacter: span.columns.lowerBound - 1, inLine: span.line)
    return rest(ofLine: span.line, from: place).first.map(marks.contains) ?? false
  }
}

/// All keys of a book's file, from its schema.
private let knownKeys: Set<String> = {
  var keys: Set<String> = []
  var open = [SchemaWriter(language: .en).book]
  while let tree = open.popLast() {
    switch tree {
    case .mapping(let entries):
      for (key, value) in entries {
        if key == "properties", case .mapping(let properties) = value { keys.formUnion(properties.map(\.key)) }
        open.append(value)
      }
    case .values(let values): open += values
    case .text, .bare, .number, .truth, .line: continue
    }
  }
  return keys
}()

extension Phrase {
  fileprivate static let entriesInsteadOfBlock = Phrase(
    en: "if it is a key, leave the “|” or “>” out and begin each paragraph with “- ”, aligned with it",
    ja: "キーであれば、上の「|」や「>」を消し、段落も「- 」で始めて行頭をそろえてください")
  fileprivate static let notInText = Phrase(
    en: "if it is a key, align it with those that it belongs to; else put the text on one line",
    ja: "キーであれば、同じまとまりの行と行頭をそろえてください。そうでなければ、文を1行に書いてください")
  fileprivate static let entriesUnderEntries = Phrase(
    en:
      "align it with the entry above, or write it under it: “{ text: …, items: [ … ] }”; in a text leave the dash out",
    ja: "並ぶ項目なら上の行と行頭をそろえ、下の項目なら「{ text: …, items: [ … ] }」と書いてください。文の続きなら「- 」を消してください")
}

extension Message {
  static func keyInText(_ key: String) -> Message {
    Message(
      id: "notation-in-text", en: "“\(key)” stands in a text, which is printed as it is",
      ja: "文の中に「\(key)」という行があり、このまま文として印刷されます")
  }
  static func entryInText(_ line: String) -> Message {
    Message(
      id: "notation-in-text", en: "“\(line.shortened)” is read on with the text above it",
      ja: "「\(line.shortened)」の行は、上の文の続きとして読まれています")
  }
}
