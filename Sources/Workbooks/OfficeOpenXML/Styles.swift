/// The number formats of cells, and the fonts that are struck through (ECMA-376-1, 18.8).
struct Styles {
  /// The format and the font of each style, by the style's number.
  private let cells: [(format: Int, font: Int)]
  private let formats: [Int: NumberFormat]
  private let isStruckOut: [Bool]

  init() { (cells, formats, isStruckOut) = ([], [:], []) }

  fileprivate init(_ taker: StylesTaker, part: String) throws(WorkbookFault) {
    var formats: [Int: NumberFormat] = [:]
    for format in Set(taker.cells.map(\.format)) {
      guard let code = taker.codes[format] ?? builtInFormat(format) else { continue }
      guard code.unicodeScalars.count <= Bounds.formatLength else {
        throw .damaged(.senseless(part: part, text: String(code.prefix(40))))
      }
      formats[format] = NumberFormat(code)
    }
    (cells, self.formats, isStruckOut) = (taker.cells, formats, taker.isStruckOut)
  }

  /// The number format of a style; General where the style has none.
  func format(_ style: Int) -> NumberFormat {
    cells.indices.contains(style) ? formats[cells[style].format] ?? .general : .general
  }

  func isStruckOut(_ style: Int) -> Bool {
    guard cells.indices.contains(style), isStruckOut.indices.contains(cells[style].font) else { return false }
    return isStruckOut[cells[style].font]
  }
}

extension Styles {
  /// Reads the styles from their part.
  init(_ part: String, of archive: ZipArchive) throws(WorkbookFault) {
    var taker = StylesTaker()
    try archive.readXML(part, into: &taker)
    try self.init(taker, part: part)
  }
}

private struct StylesTaker: XMLTaker {
  var codes: [Int: String] = [:]
  var isStruckOut: [Bool] = []
  var cells: [(format: Int, font: Int)] = []
  /// The list that the parser is in: lists of differences and of named styles contain the same elements.
  private var list: String?

  mutating func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch (list, name) {
    case (nil, "numFmts"), (nil, "fonts"), (nil, "cellXfs"), (nil, "dxfs"), (nil, "cellStyleXfs"), (nil, "extLst"):
      list = name
    case ("numFmts", "numFmt"):
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else { return }
      guard codes.count < Bounds.styles else { throw .tooLarge(.styles) }
      codes[id] = code
    case ("fonts", "font"):
      guard isStruckOut.count < Bounds.styles else { throw .tooLarge(.styles) }
      isStruckOut.append(false)
    case ("fonts", "strike") where !isStruckOut.isEmpty:
      isStruckOut[isStruckOut.count - 1] = isTrue(attributes["val"]) ?? true
    case ("cellXfs", "xf"):
      guard cells.count < Bounds.styles else { throw .tooLarge(.styles) }
      cells.append((attributes["numFmtId"].flatMap { Int($0) } ?? 0, attributes["fontId"].flatMap { Int($0) } ?? 0))
    default: break
    }
  }

  mutating func end(_ name: String) { if name == list { list = nil } }
}
