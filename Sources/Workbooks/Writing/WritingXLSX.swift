internal import CXlsxWriter
public import Diagnostics
internal import Glibc

/// Why a workbook cannot be written.
public enum WorkbookWritingError: Error, Hashable, Sendable {
  /// A text is longer than ``CellDraft/longestText``: its cell and its length in UTF-16 units.
  case longText(CellPlace, count: Int)
  /// The reason that libxlsxwriter or the system gives.
  case failure(String)
}

/// The bytes of a workbook as .xlsx, the same for the same draft on every machine.
///
/// - Throws: `WorkbookWritingError` for a text that is too long, or where the library or the system fails.
public func xlsx(of draft: WorkbookDraft) throws(WorkbookWritingError) -> [UInt8] {
  // The library writes into a named file. This one only exists in memory and disappears with the run.
  let descriptor = file_in_memory("sasshi-workbook")
  guard descriptor >= 0 else { throw .failure(String(cString: strerror(errno))) }
  defer { close(descriptor) }
  guard let workbook = workbook_new("/proc/self/fd/\(descriptor)") else { throw .failure("workbook_new") }
  var properties = lxw_doc_properties()
  properties.created = time_t(max(1, draft.created))
  withCStrings([draft.title, draft.author]) { texts in
    (properties.title, properties.author) = (texts[0], texts[1])
    workbook_set_properties(workbook, &properties)
  }
  var formats = Formats(workbook: workbook)
  formats.setUsual(CellStyle())
  let outcome = Result { () throws(WorkbookWritingError) in
    for sheet in draft.sheets {
      guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else { throw .failure(sheet.name) }
      try write(sheet, into: worksheet, &formats)
    }
    if let first = draft.sheets.first(where: { !$0.isHidden }),
      let worksheet = workbook_get_worksheet_by_name(workbook, first.name)
    {
      worksheet_activate(worksheet)
      worksheet_set_first_sheet(worksheet)
    }
  }
  // Closing frees the library's memory, also where writing has failed.
  let problem = workbook_close(workbook)
  try outcome.get()
  try require(problem)
  return try growingRows(try bytes(of: descriptor))
}

private func bytes(of descriptor: Int32) throws(WorkbookWritingError) -> [UInt8] {
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .failure(String(cString: strerror(errno))) }
  var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
  var read = 0
  while read < bytes.count {
    let count = bytes.withUnsafeMutableBytes { room in
      pread(descriptor, room.baseAddress?.advanced(by: read), room.count - read, off_t(read))
    }
    guard count > 0 else { throw .failure(String(cString: strerror(errno))) }
    read += count
  }
  return bytes
}

private func require(_ problem: lxw_error) throws(WorkbookWritingError) {
  guard problem == LXW_NO_ERROR else { throw .failure(String(cString: lxw_strerror(problem))) }
}

/// Copies of texts for the time of a call that requires mutable C strings.
private func withCStrings<Value>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value) -> Value {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies)
}

// MARK: - A sheet

private func write(
  _ sheet: SheetDraft, into worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: inout Formats
) throws(WorkbookWritingError) {
  for (column, width) in sheet.columnWidths.enumerated() {
    try require(worksheet_set_column(worksheet, UInt16(column), UInt16(column), width, nil))
  }
  for range in sheet.merged where range.rows.count > 1 || range.columns.count > 1 {
    let style = sheet.cell(row: range.rows.lowerBound, column: range.columns.lowerBound)?.style
    try require(
      worksheet_merge_range(
        worksheet, UInt32(range.rows.lowerBound - 1), UInt16(range.columns.lowerBound - 1),
        UInt32(range.rows.upperBound - 1), UInt16(range.columns.upperBound - 1), "", formats[style]))
  }
  for (row, draft) in sheet.rows.enumerated() {
    if let height = draft.height {
      try require(worksheet_set_row(worksheet, UInt32(row), min(height, RowDraft.greatestHeight), nil))
    }
    for (column, cell) in draft.cells.enumerated() {
      let place = CellPlace(sheet: sheet.name, row: row + 1, column: column + 1)
      try write(cell, at: place, into: worksheet, formats[cell.style])
    }
  }
  for choices in sheet.choices { try write(choices, into: worksheet) }
  if sheet.isProtected {
    var allowed = lxw_protection()
    (allowed.format_cells, allowed.format_columns, allowed.format_rows) = (1, 1, 1)
    (allowed.insert_rows, allowed.delete_rows) = (1, 1)
    worksheet_protect(worksheet, nil, &allowed)
  }
  if sheet.frozenRows > 0 { worksheet_freeze_panes(worksheet, UInt32(sheet.frozenRows), 0) }
  if sheet.isHidden { worksheet_hide(worksheet) }
  worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  try setUpPrint(of: worksheet, sheet.print)
}

private func write(
  _ cell: CellDraft, at place: CellPlace, into worksheet: UnsafeMutablePointer<lxw_worksheet>,
  _ format: UnsafeMutablePointer<lxw_format>?
) throws(WorkbookWritingError) {
  let (row, column) = (UInt32(place.row - 1), UInt16(place.column - 1))
  switch cell.content {
  case .nothing:
    if let format { try require(worksheet_write_blank(worksheet, row, column, format)) }
  case .number(let number): try require(worksheet_write_number(worksheet, row, column, Double(number), format))
  case .text(let text):
    let protected = protectedCellText(text)
    let count = protected.utf16.count
    guard count <= CellDraft.longestText else { throw .longText(place, count: count) }
    try require(worksheet_write_string(worksheet, row, column, protected, format))
  }
}

private func write(
  _ choices: ChoicesDraft, into worksheet: UnsafeMutablePointer<lxw_worksheet>
) throws(WorkbookWritingError) {
  let source = choices.source
  let (first, last) = (
    "$\(CellPlace.letters(ofColumn: source.columns.lowerBound))$\(source.rows.lowerBound)",
    "$\(CellPlace.letters(ofColumn: source.columns.upperBound))$\(source.rows.upperBound)"
  )
  let sheet = choices.sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  let texts = ["='\(sheet)'!\(first):\(last)", choices.hint, choices.warning ?? ""]
  let problem = withCStrings(texts) { texts in
    var validation = lxw_data_validation()
    validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    validation.value_formula = texts[0]
    validation.input_message = texts[1]
    validation.error_message = texts[2]
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    validation.show_error = UInt8((choices.warning == nil ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON).rawValue)
    return worksheet_data_validation_range(
      worksheet, UInt32(choices.cells.rows.lowerBound - 1), UInt16(choices.cells.columns.lowerBound - 1),
      UInt32(choices.cells.rows.upperBound - 1), UInt16(choices.cells.columns.upperBound - 1), &validation)
  }
  try require(problem)
}

private func setUpPrint(
  of worksheet: UnsafeMutablePointer<lxw_worksheet>, _ print: PrintSetup
) throws(WorkbookWritingError) {
  let a4: UInt8 = 9
  worksheet_set_paper(worksheet, a4)
  if print.isLandscape { worksheet_set_landscape(worksheet) }
  // In inches: 12 mm at the sides, 15 mm above and below.
  worksheet_set_margins(worksheet, 0.47, 0.47, 0.59, 0.59)
  worksheet_fit_to_pages(worksheet, 1, print.isOnePage ? 1 : 0)
  if let rows = print.repeatedRows {
    try require(worksheet_repeat_rows(worksheet, UInt32(rows.lowerBound - 1), UInt32(rows.upperBound - 1)))
  }
  // In footers & begins a code, and && is the sign itself. Excel permits 255 characters.
  let name = String(print.footer.prefix(80)).split(separator: "&", omittingEmptySubsequences: false)
    .joined(separator: "&&")
  try require(worksheet_set_footer(worksheet, "&C\(name.isEmpty ? "" : "\(name)　")&P / &N"))
}

extension SheetDraft {
  /// The cell of a row and column, counted from 1.
  fileprivate func cell(row: Int, column: Int) -> CellDraft? {
    guard rows.indices.contains(row - 1), rows[row - 1].cells.indices.contains(column - 1) else { return nil }
    return rows[row - 1].cells[column - 1]
  }
}

// MARK: - What cells look like

/// The library's formats, each made once.
private struct Formats {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  private var made: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  /// Sets the font of cells without a style, in whose digits the widths of columns are measured.
  func setUsual(_ style: CellStyle) {
    guard let usual = workbook.pointee.formats?.pointee.stqh_first else { return }
    format_set_font_name(usual, style.font)
    format_set_font_size(usual, style.size)
  }

  subscript(style: CellStyle?) -> UnsafeMutablePointer<lxw_format>? {
    mutating get {
      guard let style else { return nil }
      if let format = made[style] { return format }
      guard let format = workbook_add_format(workbook) else { return nil }
      set(style, on: format)
      made[style] = format
      return format
    }
  }

  private func set(_ style: CellStyle, on format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, style.font)
    format_set_font_size(format, style.size)
    if style.isBold { format_set_bold(format) }
    if style.colour != 0 { format_set_font_color(format, style.colour) }
    if let shade = style.shade {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, shade)
    }
    if style.border == .thin {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0x808080)
    }
    if style.horizontal == .center { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    let vertical = style.vertical == .top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
    format_set_align(format, UInt8(vertical.rawValue))
    if style.indent > 0 { format_set_indent(format, UInt8(style.indent)) }
    if style.isWrapped { format_set_text_wrap(format) }
    if !style.isLocked { format_set_unlocked(format) }
    // Number format 49 is text (ECMA-376, 18.8.30).
    if style.isText { format_set_num_format_index(format, 49) }
  }
}
