public import Diagnostics

/// A number whose comma was read as separating two entries in brackets: 12,630人 in `[登録 12,630人]`.
public struct PartedNumber: Hashable, Sendable {
  /// The number from its first digit to its last, with its commas.
  let number: String
  /// The entries that the number was split into, joined by commas as they were written.
  let written: String
  let span: SourceSpan

  var warning: Diagnostic { .warning(.partedNumber(number), at: span, hints: [remedy]) }
  var error: Diagnostic { .error(.partedNumber(number), at: span, hints: [remedy]) }

  /// The remedy for both cases: the comma belongs to the number, or it separates entries.
  public var remedy: Phrase {
    // For YAML, quotation marks only count around a whole entry, not within it (登録 "12,630人").
    let whole = written.filter { !"\"'".contains($0) }.shortened
    return Phrase(
      en: """
        if the comma belongs to the number, put the whole entry in quotation marks, “"\(whole)"”, or write entries \
        on lines that begin with “- ”; if it parts entries, write a blank behind it
        """,
      ja: """
        桁区切りのコンマなら、「"\(whole)"」のように全体を引用符で囲むか、「- 」で始まる行に一つずつ書いてください。\
        値を分けるコンマなら、後ろに空白を入れてください
        """)
  }
}

extension Node {
  /// The numbers that commas split in a list in brackets, in their order.
  public var partedNumbers: [PartedNumber] {
    guard case .sequence(let nodes) = content, nodes.contains(where: \.continuesNumber) else { return [] }
    return partedNumbersAmong(nodes.map { Piece(text: $0.plainText, span: $0.span, goesOn: $0.continuesNumber) })
  }

  fileprivate var plainText: String { if case .scalar(let text, _) = content { text } else { "" } }
}

extension Entry {
  /// Whether the key is the rest of a number before it: 630人 in `{ text: 登録 12,630人 }`.
  var continuesNumberAsKey: Bool { keyContinuesNumber && value.content == .null }
}

extension [Entry] {
  /// The number whose rest begins with the key at `index`; nil where the key before it belongs to the same rest.
  func partedNumber(at index: Int) -> PartedNumber? {
    guard index > 0, !self[index - 1].continuesNumberAsKey else { return nil }
    let value = self[index - 1].value
    let keys = self[index...].prefix(while: \.continuesNumberAsKey).map {
      Piece(text: $0.key, span: $0.keySpan, goesOn: true)
    }
    return partedNumbersAmong([Piece(text: value.plainText, span: value.span, goesOn: false)] + keys).first
  }
}

/// What is written between two commas.
private struct Piece {
  var text: String
  var span: SourceSpan
  /// Whether it continues the number before its comma.
  var goesOn: Bool
}

private func partedNumbersAmong(_ pieces: [Piece]) -> [PartedNumber] {
  var found: [PartedNumber] = []
  var index = 1
  while index < pieces.count {
    guard pieces[index].goesOn else {
      index += 1
      continue
    }
    let first = index - 1
    // 1,234,567人 is split twice.
    while index + 1 < pieces.count, pieces[index + 1].goesOn { index += 1 }
    let texts = pieces[first...index].map(\.text)
    let head = texts[0].reversed().prefix(while: \.isDecimalDigit).reversed()
    let tail = texts[texts.count - 1].prefix { $0.isDecimalDigit }
    let number = ([String(head)] + texts.dropFirst().dropLast() + [String(tail)]).joined(separator: ",")
    let span = pieces[index].span
    let end = span.columns.lowerBound + tail.count
    found.append(
      PartedNumber(
        number: number, written: texts.joined(separator: ","),
        span: SourceSpan(file: span.file, line: span.line, columns: max(1, end - number.count)..<end)))
    index += 1
  }
  return found
}

extension Character {
  /// Whether it is 0 to 9, half-width or full-width.
  var isDecimalDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }
}

extension String {
  /// Whether it begins with exactly three digits.
  var beginsWithThreeDigits: Bool {
    // Nearly all texts begin with no digit, which their first byte tells.
    guard let first = utf8.first, (0x30...0x39).contains(first) || first == 0xEF else { return false }
    return prefix { $0.isDecimalDigit }.prefix(4).count == 3
  }
}

extension Message {
  /// A comma splits a number into two entries.
  static func partedNumber(_ number: String) -> Message {
    Message(
      id: "parted-number", en: "the comma in “\(number)” parts two entries, as any comma does between brackets",
      ja: "「\(number)」のコンマが値の区切りとして読まれ、二つに分かれています")
  }
}
