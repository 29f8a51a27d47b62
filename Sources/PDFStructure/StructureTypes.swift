internal import Frames

extension ElementRole {
  /// The role's structure type in a PDF.
  ///
  /// - SeeAlso: ISO 32000-1, 14.8.4.
  var structureType: String {
    switch self {
    case .document: "Document"
    case .section: "Sect"
    case .heading(let level): "H\(level)"
    case .paragraph: "P"
    case .span: "Span"
    case .contents: "TOC"
    case .contentsEntry: "TOCI"
    case .reference: "Reference"
    case .link: "Link"
    case .table: "Table"
    case .caption: "Caption"
    case .figure: "Figure"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .tableRow: "TR"
    case .headerCell: "TH"
    case .cell: "TD"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    }
  }

  /// The role's attributes in a PDF; nil for roles without any.
  ///
  /// - Parameter height: the rows that a cell spans in the PDF; nil where they are as many as in the whole table.
  /// - SeeAlso: ISO 32000-1, 14.8.5.
  func attributes(height: Int?) -> PDFDictionary? {
    switch self {
    case .headerCell(let scope, let rows, let columns):
      var attributes = spans(height ?? rows, columns)
      attributes["Scope"] = .name(scope == .row ? "Row" : "Column")
      return attributes
    case .cell(let rows, let columns):
      let rows = height ?? rows
      return rows > 1 || columns > 1 ? spans(rows, columns) : nil
    case .list(let mark):
      // PDF has no name for numbering with (ア) (イ); the labels themselves tell it.
      return ["O": .name("List"), "ListNumbering": .name(mark == .sign ? "Disc" : "None")]
    case .document, .section, .heading, .paragraph, .span, .contents, .contentsEntry, .reference, .link, .table,
      .tableHead,
      .tableBody, .tableRow, .caption, .figure, .listItem, .label, .listBody:
      return nil
    }
  }
}

private func spans(_ rows: Int, _ columns: Int) -> PDFDictionary {
  var attributes: PDFDictionary = ["O": .name("Table")]
  if rows > 1 { attributes["RowSpan"] = .integer(rows) }
  if columns > 1 { attributes["ColSpan"] = .integer(columns) }
  return attributes
}

extension Artifact {
  /// The properties that tell a PDF the kind of artifact.
  ///
  /// - SeeAlso: ISO 32000-1, 14.8.2.2.2.
  var properties: String {
    switch self {
    case .layout: "/Type /Layout"
    case .runningHead: "/Type /Pagination /Subtype /Header"
    case .production: "/Type /Page"
    case .folio: "/Type /Pagination /Subtype /Footer"
    case .thumbIndex, .repetition: "/Type /Pagination"
    }
  }
}
