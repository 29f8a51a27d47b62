import BookDesign
import CairoBackend
public import Diagnostics
import Foundation
import Frames
public import GoalBook
import LineComposition
import Manuscript
import Measure
import Typesetting

/// The names and summaries of the layouts, in alphabetical order.
///
/// - Throws: where a layout cannot be opened or has errors.
public func layoutList(of home: Home, _ report: inout Report) throws(RunError) -> [(name: String, summary: Phrase)] {
  let fonts = try home.fontManifest(&report)
  var list: [(String, Phrase)] = []
  for name in home.layoutNames {
    list.append((name, try home.layout(name, fonts: fonts, &report).summary))
  }
  return list
}

/// The columns of a layout with their widths in a book, one line each.
///
/// A line has the name, the width in millimetres and in ems of the column's type, and `auto` where the width was
/// chosen. Where the layout has a `fit`, the table's leading and type size follow.
///
/// - Throws: where the book or the layout has errors, or they do not fit each other.
public func resolvedColumns(
  of wish: String, for book: Book, home: Home, _ report: inout Report
) throws(RunError) -> [Phrase] {
  let opened = try OpenedLayout(wish, home: home, &report)
  let asked = opened.layout
  let resolved = try resolved(asked, for: Outline(book), RenderRequest(), shaper: opened.fonts, &report)
  let columns = zip(asked.table.columns, resolved.widths).map { column, width -> Phrase in
    let ems = Double(width.units) / Double(max(1, column.style.face.size.units))
    let millimeters = Double(Int(width.millimeters * 100 + 0.5)) / 100
    let isChosen = column.width == .automatic
    let facts = "\(column.name)\t\(millimeters) mm\t\(Double(Int(ems * 100 + 0.5)) / 100) em\(isChosen ? "\tauto" : "")"
    let remark = resolved.layout.table.remark(onLinesOf: column, in: width)
    return Phrase(
      en: facts + (remark.map { "\t" + $0.en } ?? ""), ja: facts + (remark.map { "\t" + $0.ja } ?? ""))
  }
  guard asked.fit.pages != nil || asked.fit.multiple != nil else { return columns }
  let (before, after) = (asked.bodyStyle, resolved.layout.bodyStyle)
  return columns + [
    change(of: Phrase(en: "leading", ja: "行送り"), before.leading, after.leading),
    change(of: Phrase(en: "size", ja: "文字の大きさ"), before.face.size, after.face.size),
  ]
}

extension TableDesign {
  /// A remark on a column whose justified lines are not whole ems wide, so that every line must be adjusted.
  fileprivate func remark(onLinesOf column: Column, in width: Length) -> Phrase? {
    let (room, em) = (width - sidePadding * 2, column.style.face.size)
    guard !hasWholeEms, column.style.alignment == .justify, em > .zero, room.units % em.units != 0 else { return nil }
    let hundredths = Double(Int(Double(room.units) * 100 / Double(em.units) + 0.5)) / 100
    return Phrase(en: "lines of \(hundredths) em: not whole", ja: "1行が\(hundredths)字分（整数ではありません）")
  }
}

private func change(of what: Phrase, _ old: Length, _ new: Length) -> Phrase {
  let remark =
    new == old
    ? Phrase(en: "as it is", ja: "そのまま")
    : Phrase(en: "instead of \(old.pointsText)", ja: "元は\(old.pointsText)")
  return Phrase(
    en: "\(what.en)\t\(new.pointsText)\t\(remark.en)", ja: "\(what.ja)\t\(new.pointsText)\t\(remark.ja)")
}
