import BookDesign
import CairoBackend
import Diagnostics
import Foundation
import Frames
public import GoalBook
import Manuscript
import Measure
import Typesetting

/// The layouts' names and what each says of itself, in alphabetical order.
public func layoutList(of home: Home, _ report: inout Report) throws(Stop) -> [(name: String, summary: String)] {
  let fonts = try home.fontManifest(&report)
  var list: [(String, String)] = []
  for name in home.layoutNames {
    list.append((name, try home.layout(name, fonts: fonts, &report).summary))
  }
  return list
}

/// The columns of a layout with the widths that they have in a book: name, width in millimetres and in ems of the column's
/// type, and whether the layout left it to be chosen; where the layout has a `fit`, also the table's leading and size.
public func resolvedColumns(
  of wish: String, for book: Book, home: Home, _ report: inout Report
) throws(Stop) -> [String] {
  let press = try Press(home: home, layout: wish, &report)
  let asked = press.layout
  try press.settle(for: book, RenderWishes(), &report)
  let (widths, problems) = columnWidths(of: press.layout, for: book)
  report.diagnostics += problems
  try report.requireSound()
  let columns = zip(asked.table.columns, widths).map { column, width in
    let ems = Double(width.units) / Double(max(1, column.style.face.size.units))
    let millimeters = Double(Int(width.millimeters * 100 + 0.5)) / 100
    let isChosen = column.width == .automatic
    return "\(column.title)\t\(millimeters) mm\t\(Double(Int(ems * 100 + 0.5)) / 100) em\(isChosen ? "\tauto" : "")"
  }
  guard asked.fit.pages != nil || asked.fit.multiple != nil else { return columns }
  let (before, after) = (asked.bodyStyle, press.layout.bodyStyle)
  return columns
    + [("leading", before.leading, after.leading), ("size", before.face.size, after.face.size)].map {
      "\($0.0)\t\($0.2.pointsText)\t\($0.2 == $0.1 ? "as it is" : "instead of \($0.1.pointsText)")"
    }
}

/// A font of the manifest and whether its file is the one that the manifest means.
public struct FontState: Codable, Hashable, Sendable {
  public var family: String
  public var weight: String
  public var file: String
  public var package: String
  public var licence: String
  public var isFallback: Bool
  public var state: State

  /// What was found.
  public enum State: String, Codable, Sendable {
    case whole, missing
    /// The file is another one: its checksum differs.
    case differs
  }

  /// The font as a line of a list.
  public var line: String {
    "\(family)\t\(weight)\(isFallback ? " (fallback)" : "")\t\(file)\t\(licence)\t\(state.rawValue)"
  }
}

/// The fonts of the manifest, each file read and checked against its sum.
public func fontList(of home: Home, _ report: inout Report) throws(Stop) -> [FontState] {
  try home.fontManifest(&report).fonts.map { font in
    let bytes = FileManager.default.contents(atPath: home.fontPath(font.file))
    let state: FontState.State =
      if let bytes { sha256(of: Array(bytes)) == font.sha256 ? .whole : .differs } else { .missing }
    return FontState(
      family: font.family, weight: font.weight.rawValue, file: font.file, package: font.package,
      licence: font.licence, isFallback: font.isFallback, state: state)
  }
}

/// The JSON Schema of the model.
public func bookSchemaText() -> String { bookSchema() }

/// Writes a book as YAML, or as JSON where the name ends in `.json`; `-` is standard output, as YAML.
public func writeBook(_ book: Book, to path: String) throws(Stop) {
  try writeText(path.hasSuffix(".json") ? json(of: book) : yaml(of: book), to: path)
}
