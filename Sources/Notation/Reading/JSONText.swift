internal import Diagnostics
internal import Foundation

/// A text for libyaml, with the offsets by which its scalars differ from those of the file.
struct ReadableText {
  var text: String
  /// The text of the file: the same as `text`, except for JSON.
  var original: String
  var isJSON = false
  /// By how much the file's offset is larger from a scalar of `text` on; in rising order of `at`.
  var shifts: [(at: Int, by: Int)] = []

  init(_ text: String) {
    self.text = text
    original = text
  }
}

/// JSON rewritten as YAML with the same values at the same places, or what is wrong with the JSON.
///
/// Foundation decides whether the text is JSON, but it accepts a comma before a closing bracket, which is refused here.
/// All JSON is YAML except for surrogate pairs, some white space and some unescaped characters: these are rewritten.
func yamlText(ofJSON json: String, file: String) -> Result<ReadableText, Refusal> {
  do {
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8), options: [.fragmentsAllowed])
  } catch {
    return .failure(refusal(of: error as NSError, in: json, file: file))
  }
  var rewriting = JSONRewriting(json)
  rewriting.run()
  guard let offset = rewriting.danglingComma else { return .success(rewriting.result) }
  var cursor = PlaceCursor(json)
  let (line, column) = cursor.place(ofScalar: offset)
  let span = SourceSpan(file: file, line: line, columns: column..<column + 1)
  return .failure(
    Refusal(
      .invalidJSON(Phrase(en: "a comma stands before a closing bracket", ja: "閉じ括弧の前に余分なコンマがあります")),
      at: span, hints: [Phrase(en: "remove it", ja: "そのコンマを消してください")]))
}

/// A walk over a text that is known to be JSON.
private struct JSONRewriting {
  private let input: [Unicode.Scalar]
  /// The rewritten text in UTF-8: a string would be copied for each piece that is added.
  private var output: [UInt8] = []
  /// The number of Unicode scalars in `output`.
  private var written = 0
  private var shifts: [(at: Int, by: Int)] = []
  private let original: String
  /// The offset of the first comma before a closing bracket.
  private(set) var danglingComma: Int?
  /// For each open bracket whether it is an object's.
  private var isObject: [Bool] = []
  /// Whether the next string is a key.
  private var isKeyNext = false

  init(_ json: String) {
    original = json
    input = Array(json.unicodeScalars)
  }

  var result: ReadableText {
    var readable = ReadableText(original)
    readable.isJSON = true
    readable.text = String(decoding: output, as: UTF8.self)
    readable.shifts = shifts
    return readable
  }

  mutating func run() {
    var offset = 0
    var isInString = false
    var comma: Int?
    while offset < input.count {
      let scalar = input[offset]
      let length: Int
      if isInString {
        isInString = scalar != "\""
        length = copyStringPart(at: offset)
      } else {
        length = 1
        isInString = scalar == "\""
        let isSpace = scalar.properties.isWhitespace
        // libyaml looks for a key's colon within 1,024 characters only, unless “? ” precedes the key.
        if isInString && isKeyNext { write("? ", for: 0, at: offset) }
        takeStructure(scalar)
        if scalar == "]" || scalar == "}", danglingComma == nil { danglingComma = comma }
        if !isSpace { comma = scalar == "," ? offset : nil }
        write(isSpace ? " " : String(scalar), for: 1, at: offset)
      }
      offset += length
    }
  }

  /// Updates whether the next string is a key.
  private mutating func takeStructure(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "{", "[": isObject.append(scalar == "{")
    case "}", "]": _ = isObject.popLast()
    default: break
    }
    if scalar == "{" || scalar == "," { isKeyNext = isObject.last == true }
    if scalar == "\"" || scalar == "[" { isKeyNext = false }
  }

  /// Copies the character or escape at `offset` of a string, and returns its length in Unicode scalars.
  private mutating func copyStringPart(at offset: Int) -> Int {
    let scalar = input[offset]
    guard scalar == "\\" else {
      write(scalar.isUnseen ? escape(scalar) : String(scalar), for: 1, at: offset)
      return 1
    }
    if let high = codeUnit(at: offset), UTF16.isLeadSurrogate(high), let low = codeUnit(at: offset + 6),
      UTF16.isTrailSurrogate(low)
    {
      let value = 0x10000 + (UInt32(high - 0xD800) << 10) + UInt32(low - 0xDC00)
      write("\\U" + hexadecimal(value, digits: 8), for: 12, at: offset)
      return 12
    }
    let length = min(2, input.count - offset)
    write(input[offset..<offset + length].map(String.init).joined(), for: length, at: offset)
    return length
  }

  /// The code unit of an escape of six characters, such as `\u00E9`, at `offset`; nil where there is none.
  private func codeUnit(at offset: Int) -> UInt16? {
    guard offset + 6 <= input.count, input[offset] == "\\", input[offset + 1] == "u" else { return nil }
    return UInt16(input[(offset + 2)..<(offset + 6)].map(String.init).joined(), radix: 16)
  }

  private mutating func write(_ piece: String, for length: Int, at offset: Int) {
    output.append(contentsOf: piece.utf8)
    written += piece.unicodeScalars.count
    let shift = offset + length - written
    if shift != shifts.last?.by ?? 0 { shifts.append((written, shift)) }
  }

  private func escape(_ scalar: Unicode.Scalar) -> String { "\\u" + hexadecimal(scalar.value, digits: 4) }
}

private func refusal(of error: NSError, in json: String, file: String) -> Refusal {
  let words = error.userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
  let bytes = Array(json.utf8)
  var offset = bytes.count
  if let match = words.firstMatch(of: /around character (\d+)/), let number = Int(match.1) {
    offset = min(number, bytes.count)
  } else if let match = words.firstMatch(of: /^Number (\S+) is/), let range = json.range(of: match.1) {
    offset = json.utf8.distance(from: json.startIndex, to: range.lowerBound)
  }
  // Foundation reports half a surrogate pair at the end of the file, if at all.
  if let half = halfPair(in: bytes), half.offset <= offset { return refusal(of: half, in: bytes, file: file) }
  let reason =
    words.hasPrefix("Unexpected end of file")
    ? Phrase(
      en: "the text ends too early, or a quotation mark or bracket is not closed",
      ja: "途中で終わっているか、引用符や括弧が閉じていません")
    : words.hasPrefix("Too many nested")
      ? Phrase(en: "it is nested too deeply", ja: "入れ子が深すぎます")
      : Phrase(en: "something stands here that JSON does not know", ja: "JSONにない書き方があります")
  let hint = Phrase(
    en: "strings stand in double quotes, entries are separated by commas, brackets come in pairs",
    ja: "文字列は二重引用符で囲み、値はコンマで区切り、括弧は対にしてください")
  return Refusal(.invalidJSON(reason), at: place(ofByte: offset, in: bytes, file: file), hints: [hint])
}

/// An escape such as `\uD83D` that is half a surrogate pair without the other half, and the offset of its first byte.
private func halfPair(in bytes: [UInt8]) -> (offset: Int, escape: String)? {
  var offset = 0
  var isInString = false
  while offset < bytes.count {
    switch bytes[offset] {
    case UInt8(ascii: "\""): isInString.toggle()
    case UInt8(ascii: "\\") where isInString:
      let unit = codeUnit(at: offset, in: bytes)
      if let unit, UTF16.isLeadSurrogate(unit), let next = codeUnit(at: offset + 6, in: bytes),
        UTF16.isTrailSurrogate(next)
      {
        offset += 12
        continue
      }
      if let unit, UTF16.isLeadSurrogate(unit) || UTF16.isTrailSurrogate(unit) {
        return (offset, String(decoding: bytes[offset..<offset + 6], as: UTF8.self))
      }
      offset += 1
    default: break
    }
    offset += 1
  }
  return nil
}

/// The code unit of an escape of six bytes, such as `\u00E9`, at `offset`; nil where there is none.
private func codeUnit(at offset: Int, in bytes: [UInt8]) -> UInt16? {
  guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
  else { return nil }
  return UInt16(String(decoding: bytes[(offset + 2)..<(offset + 6)], as: UTF8.self), radix: 16)
}

private func refusal(of half: (offset: Int, escape: String), in bytes: [UInt8], file: String) -> Refusal {
  var span = place(ofByte: half.offset, in: bytes, file: file)
  span.columns = span.columns.lowerBound..<span.columns.lowerBound + half.escape.count
  return Refusal(
    .invalidJSON(
      Phrase(
        en: "“\(half.escape)” is one half of a character, and the other half is not beside it",
        ja: "「\(half.escape)」は文字の半分で、残りの半分が隣にありません")),
    at: span,
    hints: [
      Phrase(
        en: "write the character itself, or both halves (😀 is \\uD83D\\uDE00)",
        ja: "文字をそのまま入力するか、二つの半分を続けて書いてください（😀は\\uD83D\\uDE00）")
    ])
}

extension Message {
  static func invalidJSON(_ reason: Phrase) -> Message {
    Message(id: "invalid-json", en: "this is not valid JSON: \(reason.en)", ja: "JSONとして読めません。\(reason.ja)")
  }
}
