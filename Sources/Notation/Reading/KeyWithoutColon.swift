internal import Diagnostics

/// A key whose colon YAML does not take for one: full-width (`title：題`), or without a blank behind it (`title:題`).
///
/// YAML reads the whole line as a text, and complains only when a later line does not continue that text.
struct KeyWithoutColon {
  /// The place of the key and its colon.
  var span: SourceSpan
  var key: String
  var colon: Character
  var rest: String

  /// The first such key in the block of lines that ends with line `number`, looked for from there upwards.
  ///
  /// A line aligned with the one that was complained of is a key beside it, or continues the text as which such a key
  /// was read; so does a line that is indented further. A line that is indented less may be the key whose value the
  /// block is.
  init?(endingAt number: Int, in lines: SourceLines, file: String) {
    guard var margin = AlignedLine(lines.line(number))?.margin else { return nil }
    var found: KeyWithoutColon?
    var isFurtherOut = false
    for current in stride(from: number, through: 1, by: -1) {
      guard let line = AlignedLine(lines.line(current)), line.margin <= margin else { continue }
      let key = KeyWithoutColon(line, number: current, file: file)
      if isFurtherOut || line.margin < margin {
        guard found == nil, let key, key.rest.isEmpty else { break }
        (margin, isFurtherOut) = (line.margin, false)
      }
      if let key { found = key } else if current != number, line.hasColon { break }
      if let dash = line.dash {
        // This line begins the mapping of the keys below it.
        if found != nil { break }
        (margin, isFurtherOut) = (dash, true)
      }
    }
    guard let found else { return nil }
    self = found
  }

  private init?(_ line: AlignedLine, number: Int, file: String) {
    let colon = line.text.firstIndex { $0 == ":" || $0 == "：" }
    guard let index = colon else { return nil }
    let key = line.text[..<index].reversed().drop(while: \.isWhitespace).reversed()
    let after = line.text[line.text.index(after: index)...]
    let first = key.first
    let isText = first == "\"" || first == "'" || key.contains { "、。「」{}[],".contains($0) }
    guard !key.isEmpty, key.count <= 40, !isText,
      line.text[index] == "：" || after.first.map({ $0 != " " && $0 != "\t" }) == true
    else { return nil }
    // 12:30 and http://… are texts, not keys.
    if line.text[index] == ":", after.starts(with: "//") || key.last?.isNumber == true && after.first?.isNumber == true
    {
      return nil
    }
    let end = line.margin + line.text.distance(from: line.text.startIndex, to: index) + 1
    span = SourceSpan(file: file, line: number, columns: (line.margin + 1)..<(end + 1))
    self.key = String(key)
    self.colon = line.text[index]
    rest = String(after.drop(while: \.isWhitespace))
  }

  var refusal: Refusal {
    let corrected = rest.isEmpty ? "\(key):" : "\(key): \(rest.shortened)"
    let reason =
      colon == "："
      ? Phrase(en: "the colon behind the key “\(key)” is of full width", ja: "キー「\(key)」のあとのコロンが全角です")
      : Phrase(en: "no blank stands behind the colon of the key “\(key)”", ja: "キー「\(key)」のコロンのあとに半角の空白がありません")
    return Refusal(
      .invalidYAML(reason), at: span,
      hints: [
        Phrase(
          en: "write a half-width colon and a blank: “\(corrected)”",
          ja: "「\(corrected)」のように、半角のコロンと半角の空白を書いてください")
      ])
  }
}
