import Diagnostics

/// Reads delimited text as a sheet without a name, each of whose cells has its place in the file.
///
/// Quotation marks follow RFC 4180: one at the beginning of a cell opens it, one inside is written twice, line ends
/// inside belong to the cell. Any other quotation mark is text, also one that opens a cell with more text behind the
/// closing mark: Excel's clipboard quotes only cells with line breaks.
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

/// The delimiter of a text: tab, comma or semicolon, whichever splits the most lines, then the most cells.
private func delimiter(of text: [UInt8]) throws(WorkbookFault) -> UInt8 {
  var best: (delimiter: UInt8, score: (Int, Int, Int)) = (UInt8(ascii: ","), (0, 0, 0))
  for delimiter in [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")] where text.contains(delimiter) {
    var records = Records(text, delimiter)
    var (parted, cells, isClosed) = (0, 0, true)
    while let record = try records.next(locating: false) {
      if record.count > 1 { (parted, cells) = (parted + 1, cells + record.count) }
      if record.last?.isClosed == false { isClosed = false }
    }
    // Unmatched quotation marks suggest another delimiter, if there is one that splits lines.
    let score = (parted == 0 ? 0 : isClosed ? 2 : 1, parted, cells)
    if score > best.score { best = (delimiter, score) }
  }
  return best.delimiter
}

/// A cell as a range of bytes in a text.
private struct Field {
  var start: Int
  var end: Int
  /// Whether it is in quotation marks.
  var isQuoted = false
  var isClosed = true
  var line: Int
  /// The columns in characters, counted from 1; `endColumn` is the end of the cell's first line.
  var (column, endColumn): (Int, Int)

  var isEmpty: Bool { start == end }

  func text(in bytes: [UInt8]) -> String {
    guard isQuoted else { return String(decoding: bytes[start..<end], as: UTF8.self) }
    let inside = String(decoding: bytes[(start + 1)..<(end - 1)], as: UTF8.self)
    return inside.replacing("\"\"", with: "\"").withLineFeeds
  }
}

/// The lines of a text as lists of cells; line ends are LF, CR LF and CR.
private struct Records {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var index = 0
  private var isLocating = true
  private var line = 1
  private var lineStart = 0
  /// The last byte whose column was counted, and the number of characters before it in the line.
  private var counted = (index: 0, characters: 0)

  init(_ bytes: [UInt8], _ delimiter: UInt8) { (self.bytes, self.delimiter) = (bytes, delimiter) }

  /// The next line, with the places of its cells if `locating`; nil behind the last line.
  ///
  /// - Throws: ``WorkbookFault`` where a line has more cells than a row of a sheet can have.
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
      // A delimiter at the end of the text has an empty cell behind it, which is left out.
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
        // The rest of the text belongs to this cell.
        index = bytes.count
        return Field(
          start: start, end: index, isClosed: false, line: startLine, column: column, endColumn: column + 1)
      }
    }
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return Field(start: start, end: index, line: startLine, column: column, endColumn: self.column(at: index))
  }

  /// Moves over a quoted cell and returns the column of the end of its first line; nil where the text is not such a
  /// cell.
  ///
  /// If the closing mark is missing, the index is at the end of the text; if more text follows it, the index is
  /// elsewhere.
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

  /// The column of a byte in the current line; calls must be in rising order.
  private mutating func column(at index: Int) -> Int {
    guard isLocating else { return 0 }
    counted.characters += String(decoding: bytes[counted.index..<index], as: UTF8.self).count
    counted.index = index
    return counted.characters + 1
  }
}
