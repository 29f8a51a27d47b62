internal import Diagnostics

/// A line that fits nothing above it, told with the line that it is at odds with: a dash is missing before one of them, or
/// one is set in too far.
struct MissingDash {
  private enum Fault {
    /// Before the key itself, which would begin an entry beside the one above it.
    case here
    /// Before the key above.
    case above(key: String)
    /// Before the key above, or the line is set in too far.
    case aboveOrTooFarIn(key: String)
    case tooFarIn
  }

  private let fault: Fault
  private let isContinued: Bool
  /// The key of the line.
  private let key: String
  private let number: Int
  private let upperNumber: Int
  private let span: SourceSpan

  /// Nil where another fault is likelier.
  ///
  /// - Parameter isContinued: whether YAML took the line for the rest of a text above it, and complained of a colon in it.
  init?(atLine number: Int, isContinued: Bool, in lines: SourceLines, file: String) {
    guard let line = AlignedLine(lines.line(number)), let key = line.key ?? (isContinued ? nil : "") else { return nil }
    let upper = stride(from: number - 1, through: 1, by: -1).lazy
      .compactMap { number in AlignedLine(lines.line(number)).map { (number: number, line: $0) } }
      .first {
        isContinued ? $0.line.key != nil || $0.line.dash != nil : $0.line.start <= line.start && $0.line.key != nil
      }
    guard let upper, !isContinued || upper.line.start < line.start && upper.line.value.isPlainText else { return nil }
    self.key = key
    self.number = number
    self.isContinued = isContinued
    let first =
      upper.line.dash == nil ? firstKey(beside: upper.number, in: lines) ?? upper.number : upper.number
    let firstKey = AlignedLine(lines.line(first))?.key ?? ""
    if line.dash != nil, !isContinued {
      // A list goes on where a mapping has begun: - title: B under title: A.
      guard line.start == upper.line.start, upper.line.dash == nil, lines.opensBlock(above: first) else { return nil }
      fault = .above(key: firstKey)
    } else if upper.line.dash != nil, upper.line.key == nil, line.dash == nil {
      fault = .here
    } else if upper.line.dash == nil, line.dash == nil, line.start == upper.line.start + 2, first == upper.number,
      lines.opensBlock(above: upper.number)
    {
      fault = .aboveOrTooFarIn(key: firstKey)
    } else if isContinued || line.start > upper.line.start, !key.isEmpty {
      fault = .tooFarIn
    } else {
      return nil
    }
    switch fault {
    case .above(let key), .aboveOrTooFarIn(let key):
      let margin = AlignedLine(lines.line(first))?.margin ?? 0
      (upperNumber, span) = (first, SourceSpan(file: file, line: first, columns: margin + 1..<margin + key.count + 1))
    case .here, .tooFarIn:
      upperNumber = upper.number
      span = SourceSpan(file: file, line: number, columns: line.margin + 1..<line.margin + max(1, key.count) + 1)
    }
  }

  var refusal: Refusal {
    let (reason, hint) = words
    return Refusal(.invalidYAML(reason), at: span, hints: isContinued ? [hint, .textWithColon] : [hint])
  }

  private var words: (Phrase, Phrase) {
    switch fault {
    case .here:
      (
        Phrase(
          en: "no “- ” stands before “\(key):”, which is read on with the text of line \(upperNumber)",
          ja: "「\(key):」の前に「- 」がなく、\(upperNumber)行目の文の続きとして読まれています"),
        Phrase(
          en: "write “- \(key): …”, aligned with line \(upperNumber)",
          ja: "\(upperNumber)行目と行頭をそろえて「- \(key): …」と書いてください")
      )
    case .above(let upper):
      (
        Phrase(
          en: "no “- ” stands before “\(upper):”, but in line \(number) beside it",
          ja: "「\(upper):」の前に「- 」がありません。並んでいる\(number)行目にはあります"),
        Phrase(en: "write “- \(upper): …”", ja: "「- \(upper): …」と書いてください")
      )
    case .aboveOrTooFarIn(let upper):
      (
        Phrase(
          en: "no “- ” stands before “\(upper):”, or what follows in line \(number) is set in too far",
          ja: "「\(upper):」の前に「- 」がないか、\(number)行目の「\(key):」の字下げが深すぎます"),
        Phrase(
          en: "write “- \(upper): …”, or align “\(key):” with “\(upper):”",
          ja: "「- \(upper): …」と書くか、「\(key):」を「\(upper):」と行頭でそろえてください")
      )
    case .tooFarIn:
      (
        Phrase(
          en: "“\(key):” is set in further than line \(upperNumber), which nothing can stand in",
          ja: "「\(key):」の字下げが\(upperNumber)行目より深くなっていますが、その行の中には何も書けません"),
        Phrase(
          en: "align it with line \(upperNumber), or with what it belongs to",
          ja: "\(upperNumber)行目か、同じまとまりの行と、行頭をそろえてください")
      )
    }
  }
}

/// The first line of the keys that stand beside the one in line `number`, none of them behind a dash.
private func firstKey(beside number: Int, in lines: SourceLines) -> Int? {
  guard let margin = AlignedLine(lines.line(number))?.margin else { return nil }
  var first = number
  for current in stride(from: number - 1, through: 1, by: -1) {
    guard let line = AlignedLine(lines.line(current)), line.start <= margin else { continue }
    guard line.start == margin, line.dash == nil, line.key != nil else { break }
    first = current
  }
  return first
}

extension SourceLines {
  /// Whether the line that the one of `number` stands in is a key without a value.
  fileprivate func opensBlock(above number: Int) -> Bool {
    guard let margin = AlignedLine(line(number))?.start else { return false }
    for current in stride(from: number - 1, through: 1, by: -1) {
      guard let line = AlignedLine(line(current)), line.start < margin else { continue }
      return line.key != nil && line.value.isEmpty
    }
    return false
  }
}

extension AlignedLine {
  /// The characters before its first dash, or before its text.
  fileprivate var start: Int { dash ?? margin }
}

extension Substring {
  /// Whether it is a text that goes on in the next line: neither quoted nor in brackets, and no sign of YAML.
  fileprivate var isPlainText: Bool { first.map { !"\"'[{|>&*!#".contains($0) } ?? false }
}
