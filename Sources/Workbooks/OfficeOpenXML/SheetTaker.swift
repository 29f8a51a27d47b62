/// Reads a sheet (ECMA-376-1, 18.3).
struct SheetTaker: XMLTaker {
  let part: String
  let strings: [RichText]
  let styles: Styles
  let is1904: Bool
  private(set) var room: Room
  /// The cell of the first formula that has a value.
  private(set) var firstFormula: (row: Int, column: Int)?

  private var assembly = SheetAssembly()
  private var isInData = false
  private var row = 0
  private var isRowHidden = false
  private var column = 0
  private var cell: Cell?
  /// How many elements deep the parser is inside an extension list, which is skipped.
  private var foreignDepth = 0

  private struct Cell {
    var (row, column): (Int, Int)
    var type: String
    var style: Int
    var hasFormula = false
    var value: [UInt8]?
    var isInValue = false
    var inline: RichText?
    var isInInline = false
    var rich = RichTextTaker()

    mutating func endInline() {
      isInInline = false
      inline = rich.finished()
    }
  }

  init(part: String, strings: [RichText], styles: Styles, is1904: Bool, room: Room) {
    (self.part, self.strings, self.styles) = (part, strings, styles)
    (self.is1904, self.room) = (is1904, room)
  }

  func sheet(name: String, isHidden: Bool) -> Sheet { assembly.sheet(name: name, isHidden: isHidden) }

  mutating func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if foreignDepth > 0 || name == "extLst" {
      foreignDepth += 1
    } else if cell != nil {
      beginInCell(name, attributes)
    } else if isInData {
      try beginInData(name, attributes)
    } else {
      try beginOutside(name, attributes)
    }
  }

  private mutating func beginOutside(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "sheetData": isInData = true
    case "col":
      guard isTrue(attributes["hidden"]) ?? false, let first = attributes["min"].flatMap({ Int($0) }),
        let last = attributes["max"].flatMap({ Int($0) }), first >= 1, last >= first
      else { return }
      assembly.hide(columns: min(first, Bounds.columns)...min(last, Bounds.columns))
    case "mergeCell":
      guard let range = attributes["ref"].flatMap({ CellRange(reference: $0) }) else { return }
      try assembly.merge(range)
    default: break
    }
  }

  private mutating func beginInData(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "row":
      // Rows and cells without a name follow the one before.
      row = try number(attributes["r"], in: 1...Bounds.rows) ?? row + 1
      guard row <= Bounds.rows else { throw .damaged(.senseless(part: part, text: "\(row)")) }
      (column, isRowHidden) = (0, isTrue(attributes["hidden"]) ?? false)
    case "c":
      var place = (row: max(row, 1), column: column + 1)
      if let reference = attributes["r"] {
        guard let named = cellPlace(reference) else { throw .damaged(.senseless(part: part, text: reference)) }
        place = named
      }
      guard place.column <= Bounds.columns else { throw .damaged(.senseless(part: part, text: "\(place.column)")) }
      column = place.column
      cell = Cell(
        row: place.row, column: place.column, type: attributes["t"] ?? "n",
        style: attributes["s"].flatMap { Int($0) } ?? 0)
    default: break
    }
  }

  private func number(_ text: String?, in range: ClosedRange<Int>) throws(WorkbookFault) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), range.contains(number) else { throw .damaged(.senseless(part: part, text: text)) }
    return number
  }

  private mutating func beginInCell(_ name: String, _ attributes: XMLAttributes) {
    if cell?.isInInline == true {
      cell?.rich.begin(name, attributes)
      return
    }
    switch name {
    case "f": cell?.hasFormula = true
    case "v":
      cell?.isInValue = true
      cell?.value = []
    case "is": cell?.isInInline = true
    default: break
    }
  }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
    guard foreignDepth == 0 else { return }
    if cell?.isInValue == true {
      cell?.value? += text
    } else if cell?.isInInline == true {
      cell?.rich.take(text)
    }
  }

  mutating func end(_ name: String) throws(WorkbookFault) {
    if foreignDepth > 0 {
      foreignDepth -= 1
      return
    }
    switch name {
    case "sheetData": isInData = false
    case "row" where isRowHidden: assembly.hide(row: row)
    case "v": cell?.isInValue = false
    case "is": cell?.endInline()
    case "c":
      if let cell { try finish(cell) }
      cell = nil
    default: if cell?.isInInline == true { cell?.rich.end(name) }
    }
  }

  private mutating func finish(_ cell: Cell) throws(WorkbookFault) {
    guard let finished = try content(of: cell) else { return }
    if cell.hasFormula, finished.content != .formulaWithoutValue, firstFormula == nil {
      firstFormula = (cell.row, cell.column)
    }
    try room.take(finished)
    assembly.add(finished, row: cell.row)
  }

  /// The cell as it is shown; nil where it shows nothing.
  private func content(of cell: Cell) throws(WorkbookFault) -> SheetCell? {
    let value = cell.value.map { String(decoding: $0, as: UTF8.self).trimmed } ?? ""
    // The value of a formula may be an empty text, but not an empty number.
    if cell.hasFormula, cell.type == "str" ? cell.value == nil : value.isEmpty, cell.inline == nil {
      return SheetCell(column: cell.column, text: "", content: .formulaWithoutValue)
    }
    if let inline = cell.inline { return shown(inline, in: cell) }
    switch cell.type {
    case "s":
      guard !value.isEmpty else { return nil }
      guard let index = Int(value), strings.indices.contains(index) else {
        throw .damaged(.senseless(part: part, text: value))
      }
      return shown(strings[index], in: cell)
    case "str", "inlineStr": return shown(.plain(cellText(cell.value ?? [])), in: cell)
    case "e": return value.isEmpty ? nil : shown(value, .error, in: cell)
    case "b": return value.isEmpty ? nil : shown(isTrue(value) == true ? "TRUE" : "FALSE", .value, in: cell)
    default:
      guard !value.isEmpty else { return nil }
      let number = cell.type == "d" ? serial(ofISODate: value, is1904: is1904) : Double(value)
      // Text in a cell of numbers is shown unchanged.
      guard let number, number.isFinite else { return shown(value, .value, in: cell) }
      var format = styles.format(cell.style)
      if cell.type == "d", format == .general { format = .day }
      return shown(format.text(of: number, is1904: is1904), .value, in: cell)
    }
  }

  private func shown(_ rich: RichText, in cell: Cell) -> SheetCell? {
    var (text, struckOut) = rich.parted(inStruckOutCell: styles.isStruckOut(cell.style))
    if !text.isEmpty { text = styles.format(cell.style).text(of: text) }
    struckOut.removeAll(where: \.isBlank)
    return text.isBlank && struckOut.isEmpty
      ? nil : SheetCell(column: cell.column, text: text, struckOut: struckOut)
  }

  private func shown(_ text: String, _ content: SheetCell.Content, in cell: Cell) -> SheetCell? {
    guard !text.isBlank else { return nil }
    return styles.isStruckOut(cell.style)
      ? SheetCell(column: cell.column, text: "", struckOut: [text])
      : SheetCell(column: cell.column, text: text, content: content)
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return first == startIndex && last == index(before: endIndex) ? self : String(self[first...last])
  }
}

/// The row and column of a cell's name, such as `C14` or `$C$14`; nil where it names no cell of a sheet.
func cellPlace(_ reference: some StringProtocol) -> (row: Int, column: Int)? {
  var (row, column, hasDigits) = (0, 0, false)
  for byte in reference.utf8 where byte != UInt8(ascii: "$") {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): (row, hasDigits) = (row * 10 + Int(byte & 0x0F), true)
    case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits: column = column * 26 + Int(byte) - 64
    case UInt8(ascii: "a")...UInt8(ascii: "z") where !hasDigits: column = column * 26 + Int(byte) - 96
    default: return nil
    }
    guard row <= Bounds.rows, column <= Bounds.columns else { return nil }
  }
  return row > 0 && column > 0 ? (row, column) : nil
}

extension CellRange {
  /// The range of a reference such as `B2:D4`, with any two opposite corners; nil where it names no range.
  init?(reference: String) {
    let corners = reference.split(separator: ":").map { cellPlace($0) }
    guard corners.count == 2, let first = corners[0], let second = corners[1] else { return nil }
    self.init(
      rows: min(first.row, second.row)...max(first.row, second.row),
      columns: min(first.column, second.column)...max(first.column, second.column))
  }
}
