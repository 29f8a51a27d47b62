/// Reads the tables of an OpenDocument file's content, and the styles before them.
struct TablesTaker: XMLTaker {
  private(set) var sheets: [Sheet] = []
  private var styles: OpenDocumentStyles
  private var room = Room()

  private var table: Table?
  private var row = Row()
  private var cell: Cell?
  private var paragraph: ParagraphTaker?
  /// How many elements deep the parser is inside what is not text of a cell: comments, readings, pictures, old
  /// versions.
  private var foreignDepth = 0

  private struct Table {
    var name: String
    var isHidden: Bool
    var assembly = SheetAssembly()
    /// The last row and column read so far.
    var row = 0
    var column = 0
    /// The default styles of cells that columns set: the last column of each, and its name.
    var columnStyles: [(last: Int, style: String)] = []
  }

  private struct Row {
    var repeats = 1
    var isHidden = false
    var style: String?
    var column = 0
    var cells: [SheetCell] = []
    var merged: [(columns: ClosedRange<Int>, rows: Int)] = []
  }

  private struct Cell {
    var repeats: Int
    var isCovered: Bool
    var content: SheetCell.Content
    var isStruckOut: Bool
    var hasFormula: Bool
    /// What is shown if the cell has no text.
    var value: String?
    var runs: [RichText.Run] = []
    var hasParagraph = false

    mutating func beginParagraph() {
      if hasParagraph { runs.append(RichText.Run(text: "\n")) }
      hasParagraph = true
    }
  }

  init(_ styles: OpenDocumentStyles) { self.styles = styles }

  private static let foreign: Set<String> = [
    "annotation", "ruby-text", "tracked-changes", "shapes", "frame", "g", "custom-shape", "rect", "line", "note",
    "forms", "named-expressions", "database-ranges", "content-validations",
  ]

  mutating func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if foreignDepth > 0 || Self.foreign.contains(name) {
      foreignDepth += 1
    } else if paragraph != nil {
      paragraph?.begin(name, attributes, styles)
    } else if cell != nil {
      if name == "p" { beginParagraph() }
    } else if table != nil {
      try beginInTable(name, attributes)
    } else if name == "table" {
      guard sheets.count < Bounds.sheets else { throw .tooLarge(.parts) }
      let isHidden = attributes.named("style-name").map { styles.isHidden(table: $0) } ?? false
      table = Table(name: attributes.named("name") ?? "", isHidden: isHidden)
    } else {
      try styles.begin(name, attributes)
    }
  }

  private mutating func beginInTable(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
    let visibility = attributes.named("visibility")
    let isHidden = visibility == "collapse" || visibility == "filter"
    switch name {
    case "table-column":
      guard let first = table?.column, first < Bounds.columns else { return }
      let last = min(first + count(attributes.named("number-columns-repeated")), Bounds.columns)
      if isHidden { table?.assembly.hide(columns: (first + 1)...last) }
      if let style = attributes.named("default-cell-style-name") { table?.columnStyles.append((last, style)) }
      table?.column = last
    case "table-row":
      row = Row()
      row.repeats = count(attributes.named("number-rows-repeated"))
      (row.isHidden, row.style) = (isHidden, attributes.named("default-cell-style-name"))
    case "table-cell", "covered-table-cell": beginCell(attributes, isCovered: name != "table-cell")
    default: break
    }
  }

  private mutating func beginCell(_ attributes: XMLAttributes, isCovered: Bool) {
    // The same local name occurs with two prefixes, of which the newer one marks errors.
    let isError = attributes.all("value-type").contains("error")
    let type = attributes.named("value-type")
    let column = row.column + 1
    let style =
      attributes.named("style-name") ?? row.style ?? table?.columnStyles.first { $0.last >= column }?.style
    var value = attributes.named("string-value") ?? attributes.named("date-value") ?? attributes.named("time-value")
    if let number = attributes.named("value").flatMap({ Double($0) }), number.isFinite {
      value = NumberFormat.general.text(of: number)
    } else if let truth = attributes.named("boolean-value") {
      value = truth.uppercased()
    }
    cell = Cell(
      repeats: count(attributes.named("number-columns-repeated")), isCovered: isCovered,
      content: isError ? .error : type == nil || type == "string" ? .text : .value,
      isStruckOut: style.flatMap { styles.isStruckOut($0, family: "table-cell") } ?? false,
      hasFormula: attributes.named("formula") != nil && type == nil, value: value)
    let (columns, rows) = (
      count(attributes.named("number-columns-spanned")), count(attributes.named("number-rows-spanned"))
    )
    if columns > 1 || rows > 1, column <= Bounds.columns {
      row.merged.append((column...min(column + columns - 1, Bounds.columns), rows))
    }
  }

  /// The number of repetitions, 1 without a valid number, and at most the number of rows of a sheet.
  private func count(_ text: String?) -> Int { min(max(text.flatMap { Int($0) } ?? 1, 1), Bounds.rows) }

  private mutating func beginParagraph() {
    cell?.beginParagraph()
    paragraph = ParagraphTaker()
  }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>) { if foreignDepth == 0 { paragraph?.take(text) } }

  mutating func end(_ name: String) throws(WorkbookFault) {
    if foreignDepth > 0 {
      foreignDepth -= 1
    } else if let taken = paragraph {
      if name == "p" {
        cell?.runs += taken.runs
        paragraph = nil
      } else {
        paragraph?.end(name)
      }
    } else if let taken = cell {
      if name == "table-cell" || name == "covered-table-cell" {
        try finish(taken)
        cell = nil
      }
    } else if table != nil {
      if name == "table-row" { try finishRow() }
      if name == "table" { finishTable() }
    } else {
      styles.end(name)
    }
  }

  private mutating func finish(_ cell: Cell) throws(WorkbookFault) {
    defer { row.column = min(row.column + cell.repeats, Bounds.columns) }
    guard !cell.isCovered, let shown = shown(cell) else { return }
    guard row.column + cell.repeats <= Bounds.columns else {
      throw .damaged(.senseless(part: "content.xml", text: shown.text))
    }
    for repetition in 1...cell.repeats {
      var one = shown
      one.column = row.column + repetition
      row.cells.append(one)
      // This counts the cells of the first row; those of its repetitions are counted when they are made.
      try room.take(one)
    }
  }

  /// The cell as it is shown; nil where it shows nothing.
  private func shown(_ cell: Cell) -> SheetCell? {
    var runs = cell.runs
    if !cell.hasParagraph, let value = cell.value { runs = [RichText.Run(text: value)] }
    var (text, struckOut) = RichText.runs(runs).parted(inStruckOutCell: cell.isStruckOut)
    struckOut.removeAll(where: \.isBlank)
    guard text.isBlank, struckOut.isEmpty else {
      let content = text.isBlank ? SheetCell.Content.text : cell.content
      if text.isBlank { text = "" }
      return SheetCell(column: 0, text: text, content: content, struckOut: struckOut)
    }
    return cell.hasFormula ? SheetCell(column: 0, text: "", content: .formulaWithoutValue) : nil
  }

  private mutating func finishRow() throws(WorkbookFault) {
    guard var table else { return }
    self.table = nil
    let first = table.row + 1
    table.row = min(table.row + row.repeats, Bounds.rows)
    if !row.cells.isEmpty || !row.merged.isEmpty {
      for number in first..<max(first, min(first + row.repeats, Bounds.rows + 1)) {
        for cell in row.cells {
          if number > first { try room.take(cell) }
          table.assembly.add(cell, row: number)
        }
        if row.isHidden { table.assembly.hide(row: number) }
        if row.repeats == 1 {
          for merged in row.merged {
            let rows = number...min(number + merged.rows - 1, Bounds.rows)
            try table.assembly.merge(CellRange(rows: rows, columns: merged.columns))
          }
        } else if row.cells.isEmpty {
          break
        }
      }
    }
    self.table = table
  }

  private mutating func finishTable() {
    if let table { sheets.append(table.assembly.sheet(name: table.name, isHidden: table.isHidden)) }
    table = nil
  }
}

/// Reads the content of a paragraph in a cell: text, blanks, line breaks, and what is struck through.
private struct ParagraphTaker {
  private(set) var runs: [RichText.Run] = []
  /// For each open span whether it is struck through; nil as outside of all spans.
  private var spans: [Bool?] = []
  /// Whether a blank precedes, so that further ones are dropped: several blanks are written as elements.
  private var isBehindBlank = true

  private mutating func add(_ text: String) {
    let isStruckOut = spans.last ?? nil
    if let last = runs.last, last.isStruckOut == isStruckOut {
      runs[runs.count - 1].text += text
    } else {
      runs.append(RichText.Run(text: text, isStruckOut: isStruckOut))
    }
  }

  mutating func begin(_ name: String, _ attributes: XMLAttributes, _ styles: OpenDocumentStyles) {
    switch name {
    case "span":
      let own = attributes.named("style-name").flatMap { styles.isStruckOut($0, family: "text") }
      spans.append(own ?? spans.last ?? nil)
    case "s":
      // A cell of Excel has at most this many characters.
      add(String(repeating: " ", count: min(max(attributes.named("c").flatMap { Int($0) } ?? 1, 1), 32_767)))
      isBehindBlank = false
    case "tab":
      add("\t")
      isBehindBlank = false
    case "line-break":
      add("\n")
      isBehindBlank = true
    default: break
    }
  }

  mutating func end(_ name: String) { if name == "span" { _ = spans.popLast() } }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    for byte in text {
      let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !isBlank { kept.append(byte) } else if !isBehindBlank { kept.append(0x20) }
      isBehindBlank = isBlank
    }
    if !kept.isEmpty { add(String(decoding: kept, as: UTF8.self)) }
  }
}
