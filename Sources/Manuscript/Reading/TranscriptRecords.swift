internal import Diagnostics
internal import GoalBook

// Lines of a transcript, split into cells. Tables copied from a spreadsheet have quotation marks around cells with line
// breaks, so that a row may take several lines of the file.

/// The cells of a line, or of several lines that a quoted cell joins.
struct TranscriptRecord {
  var cells: [TranscriptCell]
  /// The whole first line of the record.
  var span: SourceSpan
  /// Whether a quotation mark in the record opens a cell that is not closed.
  var isUnclosed = false
}

/// The records of a transcript that are not blank, with warnings about quoted cells.
func transcriptRecords(_ source: Source, _ log: inout [Diagnostic]) -> [TranscriptRecord] {
  var reader = RecordReader(source: source)
  var records: [TranscriptRecord] = []
  while let record = reader.next() {
    if record.cells.contains(where: { !$0.text.isEmpty }) { records.append(record) }
  }
  log += reader.log
  return records
}

private struct RecordReader {
  let source: Source
  var number = 1
  var log: [Diagnostic] = []
  private var unclosedCount = 0

  init(source: Source) { self.source = source }

  /// Line `number` with radicals replaced by their kanji; it has as many characters as in the file.
  private func line(_ number: Int) -> Substring {
    let line = source.lines.line(number)
    guard line.unicodeScalars.contains(where: { $0.kanjiOfRadical != nil }) else { return line }
    var folded = String.UnicodeScalarView()
    for scalar in line.unicodeScalars { folded.append(scalar.kanjiOfRadical ?? scalar) }
    return Substring(String(folded))
  }

  private mutating func noteRadicals(in line: Substring, number: Int) {
    guard line.unicodeScalars.contains(where: { $0.kanjiOfRadical != nil }) else { return }
    var found: [Character] = []
    var first: Int?
    for (index, character) in line.enumerated()
    where character.unicodeScalars.contains(where: { $0.kanjiOfRadical != nil }) {
      first = first ?? index + 1
      if !found.contains(character) { found.append(character) }
    }
    guard let first else { return }
    log.append(
      .warning(
        .radicals(found), at: SourceSpan(file: source.name, line: number, columns: first..<first + 1),
        hints: [
          Phrase(
            en: "a PDF gives radicals for kanji when text is copied; look for other slips of this kind",
            ja: "PDFから文を写すと漢字が部首になることがあります。ほかにも写し誤りがないか確かめてください")
        ]))
  }

  mutating func next() -> TranscriptRecord? {
    guard number <= source.lines.count else { return nil }
    let line = line(number)
    let span = SourceSpan(file: source.name, line: number, columns: 1..<line.count + 1)
    let start = number
    let unclosedBefore = unclosedCount
    var rest = line
    var column = 1
    var cells: [TranscriptCell] = []
    var quoted: [TranscriptCell] = []
    while true {
      let raw = cells.count < TranscriptLimits.columns ? rest.prefix { $0 != "\t" } : rest
      if raw.firstNonBlank == "\"", let cell = quotedCell(&rest, &column) {
        quoted.append(cell)
        cells.append(cell)
      } else {
        cells.append(plainCell(raw, at: column))
        rest = rest[raw.endIndex...]
        column += raw.count
      }
      guard rest.first == "\t" else { break }
      rest.removeFirst()
      column += 1
    }
    for number in start...number { noteRadicals(in: source.lines.line(number), number: number) }
    number += 1
    if let first = quoted.first {
      log.append(
        .warning(
          .quotedCells(quoted.count), at: first.span,
          hints: [Phrase(en: "look at the lines of these cells", ja: "これらの欄の行を確かめてください")]))
    }
    return TranscriptRecord(cells: cells, span: span, isUnclosed: unclosedCount > unclosedBefore)
  }

  private func plainCell(_ raw: Substring, at column: Int) -> TranscriptCell {
    let text = raw.trimmingWhitespace
    let start = column + (text.isEmpty ? 0 : raw.prefix(while: \.isWhitespace).count)
    return TranscriptCell(
      text: String(text),
      span: SourceSpan(file: source.name, line: number, columns: start..<start + text.count))
  }

  /// The quoted cell at the beginning of `rest`, which may end on a later line; `rest` is then what follows on that
  /// line.
  ///
  /// Nil where the quotation mark is only text, as in “"A" と "B"”. A mark that opens a cell which is never closed is
  /// reported, and the cell is read as plain.
  private mutating func quotedCell(_ rest: inout Substring, _ column: inout Int) -> TranscriptCell? {
    let lead = rest.prefix { $0 != "\"" }.count
    var text = ""
    var tail = rest.dropFirst(lead + 1)
    var last = number
    var position = column + lead + 1
    var length = 0
    while true {
      guard length <= TranscriptLimits.cellLength else { return last == number ? nil : unclosed(at: column + lead) }
      guard let mark = tail.firstIndex(of: "\"") else {
        text += tail
        length += tail.count + 1
        last += 1
        guard last <= source.lines.count, last - number <= TranscriptLimits.cellLines,
          unclosedCount < TranscriptLimits.unclosedCells
        else {
          return unclosed(at: column + lead)
        }
        text += "\n"
        tail = line(last)
        position = 1
        continue
      }
      text += tail[..<mark]
      let step = tail.distance(from: tail.startIndex, to: mark) + 1
      position += step
      length += step
      tail = tail[tail.index(after: mark)...]
      guard tail.first != "\"" else {
        text.append("\"")
        tail.removeFirst()
        position += 1
        continue
      }
      let blanks = tail.prefix { $0 != "\t" && $0.isWhitespace }
      let after = tail.dropFirst(blanks.count)
      guard after.isEmpty || after.first == "\t" else { return last == number ? nil : unclosed(at: column + lead) }
      // Tabs in the cell come from rows that were swallowed because an earlier mark is not closed.
      guard last == number || !text.contains("\t") else { return unclosed(at: column + lead) }
      let line = line(number)
      let end = last == number ? position : line.count + 1
      let span = SourceSpan(file: source.name, line: number, columns: column + lead..<end)
      number = last
      column = position + blanks.count
      rest = after
      return TranscriptCell(quoted: text, span: span)
    }
  }

  private mutating func unclosed(at column: Int) -> TranscriptCell? {
    unclosedCount += 1
    let line = line(number)
    let shown = line.dropFirst(column - 1).prefix { $0 != "\t" }
    log.append(
      .error(
        .unclosedQuote(String(shown)),
        at: SourceSpan(file: source.name, line: number, columns: column..<column + shown.count),
        hints: [
          Phrase(
            en: "close the cell with \" before its tab or the line's end, or remove this quotation mark",
            ja: "タブか行の終わりの前に「\"」を書いて欄を閉じるか、この引用符を消してください")
        ]))
    return nil
  }
}

extension StringProtocol {
  fileprivate var firstNonBlank: Character? { first { !$0.isWhitespace } }
}

extension Message {
  static func radicals(_ found: [Character]) -> Message {
    let pairs = found.prefix(20).map { radical in
      let kanji = radical.unicodeScalars.map { String($0.kanjiOfRadical ?? $0) }.joined()
      let code = radical.unicodeScalars.map(\.codePoint).joined(separator: " ")
      return Phrase(en: "\(radical) (\(code)) as \(kanji)", ja: "「\(radical)」（\(code)）を「\(kanji)」")
    }.listed
    let others = found.count - 20
    return Message(
      id: "radical",
      en: "radicals (部首) stand here for kanji: read \(pairs.en)\(others > 0 ? " and \(others) more" : "")",
      ja: "漢字の代わりに部首の文字があります。\(pairs.ja)\(others > 0 ? "など（ほかに\(others)字）" : "")として読みました")
  }
  static func quotedCells(_ count: Int) -> Message {
    let what = count == 1 ? "1 cell is" : "\(count) cells are"
    return Message(
      id: "quoted-cell",
      en: "\(what) quoted here as a spreadsheet quotes them: read without the quotation marks, line breaks kept",
      ja: "表計算ソフトの引用符で囲まれた欄が\(count)個あります。引用符を外し、改行を残して読みました")
  }
  static func unclosedQuote(_ text: String) -> Message {
    Message(
      id: "unclosed-quote", en: "the quotation mark before “\(text.shortened)” opens a cell that does not end",
      ja: "「\(text.shortened)」の前の引用符で始まる欄が終わっていません")
  }
}
