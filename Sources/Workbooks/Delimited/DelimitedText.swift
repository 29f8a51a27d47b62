import Diagnostics

/// Reads delimited text: a sheet without a name, each of whose cells knows its place in the file.
///
/// Quotation marks are those of RFC 4180: one at a cell's beginning opens it, one inside it is written twice, line ends
/// inside belong to it. A mark elsewhere stands as it is, and so does one that opens a cell which goes on behind its end:
/// the clipboard of Excel quotes only cells with line breaks.
func readDelimitedText(
  _ bytes: UnsafeRawBufferPointer, file: String, encoding: TextEncoding?
) throws(WorkbookFault) -> Sheet {
  guard bytes.count <= Bounds.delimitedBytes else { throw .tooLarge(.file(limit: Bounds.delimitedBytes)) }
  let text = try decodedText(bytes, encoding: encoding)
  let delimiter = try delimiter(of: text)
  var (rows, room) = ([SheetRow](), Room())
  var records = Records(text, delimiter)
  var number = 0
  while let record = try records.next(locating: true) {
    number += 1
    if let open = record.last, !open.isClosed {
      let line = String(decoding: text[open.start...].dropFirst().prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
      throw .unclosedQuote(line: open.line, column: open.column, text: line)
    }
    var cells: [SheetCell] = []
    for (index, field) in record.enumerated() where !field.isEmpty {
      let shown = field.text(in: text)
      guard !shown.isBlank else { continue }
      let span = SourceSpan(file: file, line: field.line, columns: field.column..<field.endColumn)
      let cell = SheetCell(column: index + 1, text: shown, span: span)
      try room.take(cell)
      cells.append(cell)
    }
    if !cells.isEmpty { rows.append(SheetRow(number: number, cells: cells, width: record.count)) }
  }
  var sheet = Sheet(name: nil, rows: rows)
  sheet.delimiter = Character(UnicodeScalar(delimiter))
  return sheet
}

/// The sign that parts cells: of tab, comma and semicolon the one that parts the most lines; where two part as many, the
/// one that parts them into more.
private func delimiter(of text: [UInt8]) throws(WorkbookFault) -> UInt8 {
  var best: (delimiter: UInt8, score: (Int, Int, Int)) = (UInt8(ascii: ","), (0, 0, 0))
  for delimiter in [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")] where text.contains(delimiter) {
    var records = Records(text, delimiter)
    var (parted, cells, isClosed) = (0, 0, true)
    while let record = try records.next(locating: false) {
      if record.count > 1 { (parted, cells) = (parted + 1, cells + record.count) }
      if record.last?.isClosed == false { isClosed = false }
    }
    // Where quotation marks do not match, they are those of another delimiter, if there is one that fits.
    let score = (parted == 0 ? 0 : isClosed ? 2 : 1, parted, cells)
    if score > best.score { best = (delimiter, score) }
  }
  return best.delimiter
}

/// A cell in the bytes of a text.
private struct Field {
  var start: Int
  var end: Int
  /// Whether it stands between quotation marks.
  var isQuoted = false
  var isClosed = true
  var line: Int
  /// In characters, counted from 1; the end is the one of the cell's first line.
  var (column, endColumn): (Int, Int)

  var isEmpty: Bool { start == end }

  func text(in bytes: [UInt8]) -> String {
    guard isQuoted else { return String(decoding: bytes[start..<end], as: UTF8.self) }
    let inside = String(decoding: bytes[(start + 1)..<(end - 1)], as: UTF8.self)
    return inside.replacing("\"\"", with: "\"").withLineFeeds
  }
}

/// The lines of a text as cells, one after the other; line ends are LF, CR LF and CR.
private struct Records {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var index = 0
  private var isLocating = true
  private var line = 1
  private var lineStart = 0
  /// Where columns were last counted to, and how many characters of the line stand before it.
  private var counted = (index: 0, characters: 0)

  init(_ bytes: [UInt8], _ delimiter: UInt8) { (self.bytes, self.delimiter) = (bytes, delimiter) }

  /// The next line, with its places where they are asked for.
  ///
  /// - Throws: where it has more cells than a row of a sheet.
  mutating func next(locating: Bool) throws(WorkbookFault) -> [Field]? {
    guard index < bytes.count else { return nil }
    isLocating = locating
    var fields: [Field] = []
    while true {
      guard fields.count < Bounds.columns else { throw .tooLarge(.cells) }
      fields.append(field())
      guard index < bytes.count else { return fields }
      guard bytes[index] == delimiter else {
        passLineEnd()
        return fields
      }
      index += 1
      // A delimiter that ends the text is followed by an empty cell, of which nobody needs to know.
      if index == bytes.count { return fields }
    }
  }

  private mutating func field() -> Field {
    if bytes[index] == delimiter { return Field(start: index, end: index, line: line, column: 0, endColumn: 0) }
    let (start, startLine, column) = (index, line, column(at: index))
    if bytes[index] == UInt8(ascii: "\"") {
      let saved = (index, line, lineStart, counted)
      if let endColumn = passQuoted() {
        return Field(start: start, end: index, isQuoted: true, line: startLine, column: column, endColumn: endColumn)
      }
      let isOpen = index == bytes.count
      (index, line, lineStart, counted) = saved
      if isOpen {
        // Nothing is read behind it.
        index = bytes.count
        return Field(
          start: start, end: index, isClosed: false, line: startLine, column: column, endColumn: column + 1)
      }
    }
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return Field(start: start, end: index, line: startLine, column: column, endColumn: self.column(at: index))
  }

  /// Passes a cell between quotation marks and gives the column of the end of its first line; nil, and the end of the text,
  /// where it does not end, nil elsewhere where it goes on behind its end.
  private mutating func passQuoted() -> Int? {
    var endColumn: Int?
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
          guard index == bytes.count || [delimiter, 0x0A, 0x0D].contains(bytes[index]) else { return nil }
          return endColumn ?? column(at: index)
        }
        index += 1
      case 0x0A, 0x0D:
        if endColumn == nil { endColumn = column(at: index) }
        passLineEnd()
      default: index += 1
      }
    }
    return nil
  }

  private mutating func passLineEnd() {
    index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    line += 1
    lineStart = index
    counted = (index, 0)
  }

  /// The column of a byte of the line, which must not be before the last one that was asked for.
  private mutating func column(at index: Int) -> Int {
    guard isLocating else { return 0 }
    counted.characters += String(decoding: bytes[counted.index..<index], as: UTF8.self).count
    counted.index = index
    return counted.characters + 1
  }
}
