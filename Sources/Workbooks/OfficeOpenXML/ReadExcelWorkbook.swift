/// The content of an .xlsx.
struct ExcelWorkbook {
  var sheets: [Sheet]
  /// The first formula with a value on a visible sheet, if the file asks to be recalculated when it is opened.
  var uncertainFormula: CellName?

  struct CellName: Hashable {
    var (sheet, row, column): (String, Int, Int)
  }
}

/// Reads the sheets of an Excel workbook, whose parts are found by relationships, not by name.
func readExcelWorkbook(_ archive: ZipArchive, main: String) throws(WorkbookFault) -> ExcelWorkbook {
  let package = Package(archive: archive)
  var list = WorkbookTaker()
  try archive.readXML(main, into: &list)
  guard list.isWorkbook else { throw .damaged(.part(main)) }
  let relationships = try package.relationships(of: main)
  func part(_ kind: String) -> String? {
    relationships.first { $0.kind == kind && archive.contains($0.target) }?.target
  }

  var strings = SharedStringsTaker()
  if let part = part("sharedStrings") { try archive.readXML(part, into: &strings) }
  var styles = Styles()
  if let part = part("styles") { styles = try Styles(part, of: archive) }

  var workbook = ExcelWorkbook(sheets: [])
  var room = Room()
  for entry in list.sheets {
    let named = relationships.first { $0.id == entry.id }
    guard let named else { throw .damaged(.missing(part: entry.name)) }
    // Sheets of charts and dialogues have no cells.
    guard named.kind == "worksheet" else { continue }
    var taker = SheetTaker(
      part: named.target, strings: strings.strings, styles: styles, is1904: list.is1904, room: room)
    try archive.readXML(named.target, into: &taker)
    room = taker.room
    workbook.sheets.append(taker.sheet(name: entry.name, isHidden: entry.isHidden))
    if list.isCalculatedOnOpening, !entry.isHidden, workbook.uncertainFormula == nil, let cell = taker.firstFormula {
      workbook.uncertainFormula = .init(sheet: entry.name, row: cell.row, column: cell.column)
    }
  }
  return workbook
}

/// The workbook's main part: its sheets in the order of their tabs, and the origin of its dates (ECMA-376-1, 18.2).
private struct WorkbookTaker: XMLTaker {
  var sheets: [(name: String, id: String, isHidden: Bool)] = []
  var is1904 = false
  var isCalculatedOnOpening = false
  var isWorkbook = false
  private var isInSheets = false

  mutating func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "workbook": isWorkbook = true
    case "workbookPr": is1904 = isTrue(attributes["date1904"]) ?? false
    case "calcPr": isCalculatedOnOpening = isTrue(attributes["fullCalcOnLoad"]) ?? false
    case "sheets": isInSheets = true
    case "sheet" where isInSheets:
      guard sheets.count < Bounds.sheets else { throw .tooLarge(.parts) }
      sheets.append(
        (
          attributes["name"] ?? "", attributes.prefixed("id") ?? "",
          ["hidden", "veryHidden"].contains(attributes["state"])
        ))
    default: break
    }
  }

  mutating func end(_ name: String) { if name == "sheets" { isInSheets = false } }
}
