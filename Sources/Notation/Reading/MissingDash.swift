internal import Diagnostics

/// A line that does not fit the lines above it because a dash is missing or its indentation is too deep.
///
/// The message names both the line and the upper line that it conflicts with.
struct MissingDash {
  private enum Fault {
    /// The dash before the line's key is missing; with it the line would be an entry beside the one above.
    case here
    /// The dash before the upper key is missing.
    case above(key: String)
    /// The dash before the upper key is missing, or the line is indented too far.
    case aboveOrTooFarIn(key: String)
    /// The line is indented too far.
    case tooFarIn
  }

  private let fault: Fault
  private let isContinued: Bool
  /// The key of the line; empty where it has none.
  private let key: String
  private let number: Int
  private let upperNumber: Int
  private let span: SourceSpan

  /// Nil where another fault is more likely.
  ///
  /// - Parameter isContinued: whether YAML read the line as continuing a text above it, and complained of its colon.
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
      // An entry of a list follows the keys of a mapping: “- title: B” below “title: A”.
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

/// The first line of the block of aligned keys that ends with line `number`; none of them is behind a dash.
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
  /// Whether the line that line `number` is nested under is a key without a value.
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
  /// The number of characters before the first dash, or before the text where there is no dash.
  fileprivate var start: Int { dash ?? margin }
}

extension Substring {
  /// Whether it is a text that can continue on the next line: not quoted, not in brackets, without a sign of YAML.
  fileprivate var isPlainText: Bool { first.map { !"\"'[{|>&*!#".contains($0) } ?? false }
}
