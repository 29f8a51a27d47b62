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
public func layoutList(of home: Home, _ report: inout Report) throws(RunError) -> [(name: String, summary: String)] {
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
) throws(RunError) -> [String] {
  let opened = try OpenedLayout(wish, home: home, &report)
  let asked = opened.layout
  let resolved = try resolved(asked, for: Outline(book), RenderRequest(), shaper: opened.fonts, &report)
  let columns = zip(asked.table.columns, resolved.widths).map { column, width in
    let ems = Double(width.units) / Double(max(1, column.style.face.size.units))
    let millimeters = Double(Int(width.millimeters * 100 + 0.5)) / 100
    let isChosen = column.width == .automatic
    let title = column.title.replacing("\n", with: " ")
    return "\(title)\t\(millimeters) mm\t\(Double(Int(ems * 100 + 0.5)) / 100) em\(isChosen ? "\tauto" : "")"
  }
  guard asked.fit.pages != nil || asked.fit.multiple != nil else { return columns }
  let (before, after) = (asked.bodyStyle, resolved.layout.bodyStyle)
  return columns
    + [("leading", before.leading, after.leading), ("size", before.face.size, after.face.size)].map {
      "\($0.0)\t\($0.2.pointsText)\t\($0.2 == $0.1 ? "as it is" : "instead of \($0.1.pointsText)")"
    }
}
