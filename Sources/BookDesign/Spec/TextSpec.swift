import Diagnostics
import Frames
import GoalBook
import LineComposition
public import Measure
import Notation
public import Typesetting

/// The design of running text (本文): forewords, messages, notes, glossaries, plain tables.
public struct TextDesign: Hashable, Sendable {
  /// The style of paragraphs and lists.
  public var style: TextStyle
  /// The style of paragraphs and lists in another language than the book's.
  public var foreignStyle: TextStyle
  /// The design of headings in the text.
  public var heading: HeadingDesign
  /// The design of headings below these.
  public var subheading: HeadingDesign
  /// The style of notes below tables.
  public var noteStyle: TextStyle
  /// The style of captions, above a plain table or below a figure.
  public var captionStyle: TextStyle
  /// The style of cells in plain tables.
  public var cellStyle: TextStyle
  /// The style of the columns' titles in plain tables.
  public var cellHeaderStyle: TextStyle
  /// The indent of a paragraph's first line (字下げ).
  public var indent: Length
  /// The space between paragraphs.
  public var paragraphGap: Length
  /// The space above and below tables and figures.
  public var tableGap: Length
  /// The space between columns (段間).
  public var columnGap: Length
}

/// Reads `text:`; styles that it does not name are derived from those of the tables.
func readText(
  _ root: MappingReader, styles: StyleSheet, table: TableDesign?, page: PageGeometry?, _ log: inout [Diagnostic]
) -> TextDesign? {
  guard let table else { return nil }
  var design = TextDesign(after: table)
  guard let part = root.mapping("text", keys: LayoutPart.text.names, &log) else { return design }
  func style(_ key: String, _ usual: TextStyle) -> TextStyle {
    guard part.node(key) != nil, let style = styles.style(key, of: part, &log) else { return usual }
    part.requireContrast(in: styles.inks, style, key, on: .paper, &log)
    part.requireHeight(style, .zero, key, on: page, &log)
    return style
  }
  if part.node("style") != nil { design = TextDesign(of: style("style", design.style), table) }
  design.foreignStyle = style("foreign-style", design.foreignStyle)
  design.heading.style = style("heading-style", design.heading.style)
  design.subheading.style = style("subheading-style", design.subheading.style)
  design.noteStyle = style("note-style", design.noteStyle)
  design.captionStyle = style("caption-style", design.captionStyle)
  design.cellStyle = style("cell-style", design.cellStyle)
  design.cellHeaderStyle = style("header-style", design.cellHeaderStyle)
  let em = design.style.face.size
  design.indent = part.length("indent", of: "text", em: em, &log) ?? design.indent
  design.paragraphGap = part.length("gap", of: "text", em: em, &log) ?? design.paragraphGap
  design.tableGap = part.length("table-gap", of: "text", em: em, &log) ?? design.tableGap
  design.columnGap = part.length("column-gap", of: "text", em: em, &log) ?? design.columnGap
  return design
}

extension TextDesign {
  /// Running text to go with a table: 10 % larger, with more leading.
  ///
  /// Punctuation does not hang, because there is no padding to hang into.
  fileprivate init(after table: TableDesign) {
    var style = table.bodyStyle
    style = style.resized(to: style.face.size.scaled(by: 1.1))
    style.leading = style.face.size.scaled(by: 1.7)
    (style.alignment, style.rules.hangs) = (.justify, false)
    self.init(of: style, table)
  }

  /// Running text in a style, with everything else derived from it and the table.
  fileprivate init(of style: TextStyle, _ table: TableDesign) {
    let size = style.face.size
    func bold(_ size: Length) -> TextStyle {
      var bold = table.objectiveStyle.resized(to: size)
      (bold.leading, bold.alignment) = (size.scaled(by: 1.5), .start)
      return bold
    }
    (self.style, foreignStyle) = (style, style)
    heading = HeadingDesign(
      style: bold(size.scaled(by: 1.15)), spaceBefore: size.scaled(by: 1.4), spaceAfter: size.scaled(by: 0.5))
    subheading = HeadingDesign(style: bold(size), spaceBefore: size, spaceAfter: size.scaled(by: 0.3))
    noteStyle = table.bodyStyle.resized(to: table.bodyStyle.face.size.scaled(by: 0.9))
    (noteStyle.alignment, noteStyle.rules.hangs) = (.start, false)
    captionStyle = bold(table.bodyStyle.face.size)
    cellStyle = table.bodyStyle
    cellStyle.alignment = .start
    cellHeaderStyle = table.headerStyle
    cellHeaderStyle.tracking = .zero
    indent = size
    paragraphGap = .zero
    tableGap = size
    columnGap = size * 2
  }
}

extension TableDesign {
  /// The style of the text in most cells.
  var bodyStyle: TextStyle { columns.first { $0.content != .objective }?.style ?? objectiveStyle }
}
