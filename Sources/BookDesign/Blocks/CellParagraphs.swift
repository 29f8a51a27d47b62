import LineComposition
import Diagnostics
import Frames
import GoalBook
import Measure
import Typesetting

/// What the paragraphs of a cell need to know besides their text.
struct CellContext {
  var design: TableDesign
  var style: TextStyle
  /// The row of the book.
  var row: RowID
  /// The element that the cell is.
  var cell: ElementID

  /// The room of a bullet or an initiative's number.
  var hang: Length { style.face.size.scaled(by: Double(design.list.hang) / 1000) }

  /// A paragraph without a label, as an element of its own under the cell.
  func paragraph(
    _ text: String, named id: TextID, place: Place, _ elements: inout ElementTree
  ) -> Paragraph {
    Paragraph(
      text, style: style, element: elements.add(.paragraph, in: cell, name: id.description), source: place.span,
      owner: row.description)
  }
}

/// 取組内容: the number hangs, as ① … ㊿ or (51).
///
/// - Parameter number: the initiative's place in its row, from 1.
func initiativeParagraphs(
  _ initiative: Initiative, _ number: Int, _ context: CellContext, _ elements: inout ElementTree
) -> [Paragraph] {
  let id = TextID.initiative(context.row, number)
  var paragraph = context.paragraph(initiative.text, named: id, place: initiative.place, &elements)
  paragraph.label = initiative.number.map {
    .init(printedNumber($0), style: context.style.unspaced, width: .fixed(context.hang))
  }
  return [paragraph]
}

/// 課等: one under the other.
///
/// - Parameter number: the initiative's place in its row, from 1.
func sectionParagraphs(
  _ initiative: Initiative, _ number: Int, _ context: CellContext, _ elements: inout ElementTree
) -> [Paragraph] {
  initiative.sections.enumerated().map { index, section in
    let id = TextID.section(context.row, initiative: number, section: index + 1)
    return context.paragraph(section, named: id, place: initiative.place, &elements)
  }
}

/// A cell's items: bullets hang at the left edge of the text above them, all other nested items are indented; where one
/// without a mark goes on on the next line, that line begins further to the right.
func itemParagraphs(
  _ items: [Item], of key: FieldKey, _ context: CellContext, _ elements: inout ElementTree
) -> [Paragraph] {
  var setter = ItemSetter(context: context, key: key)
  setter.set(items, at: [], nestedAt: nil, in: context.cell, &elements)
  return setter.paragraphs
}

/// Sets items one after the other, and hangs them into the tree of elements: marked items that follow each other are a
/// list, an item without a mark is a paragraph.
private struct ItemSetter {
  let context: CellContext
  let key: FieldKey
  var paragraphs: [Paragraph] = []

  /// - Parameters:
  ///   - path: the number of each item that these are nested in.
  ///   - edge: where the text of the item that they are nested in begins.
  ///   - parent: the element they belong to.
  mutating func set(
    _ items: [Item], at path: [Int], nestedAt edge: Length?, in parent: ElementID, _ elements: inout ElementTree
  ) {
    var list: (element: ElementID, mark: ElementRole.ListMark)?
    for (index, item) in items.enumerated() {
      let own = path + [index + 1]
      let name = TextID.item(context.row, key, path: own).description
      let mark = mark(of: item)
      var label: (text: String, element: ElementID)?
      var body: ElementID
      if let mark {
        if list?.mark != mark.kind { list = (elements.add(.list(mark.kind), in: parent), mark.kind) }
        let entry = elements.add(.listItem, in: list?.element ?? parent)
        label = (mark.text, elements.add(.label, in: entry))
        body = elements.add(.listBody, in: entry, name: name)
      } else {
        list = nil
        body = elements.add(.paragraph, in: parent, name: name)
      }
      let paragraph = paragraph(for: item, label: label, at: index, nestedAt: edge, element: body)
      paragraphs.append(paragraph)
      let text = paragraph.indent + (label == nil ? .zero : context.hang)
      // A paragraph holds no list: what is nested in an item without a mark follows it.
      set(item.children, at: own, nestedAt: text, in: mark == nil ? parent : body, &elements)
    }
  }

  /// What stands before an item, and whether it is the same before each; nil for nothing.
  private func mark(of item: Item) -> (text: String, kind: ElementRole.ListMark)? {
    switch item.marker {
    case .bullet: context.design.list.bullet.isEmpty ? nil : (context.design.list.bullet, .sign)
    case .none: nil
    case .label(let text): text.isEmpty ? nil : (text, .counter)
    }
  }

  private func paragraph(
    for item: Item, label: (text: String, element: ElementID)?, at index: Int, nestedAt edge: Length?,
    element: ElementID
  ) -> Paragraph {
    let list = context.design.list
    let nesting = context.style.face.size.scaled(by: Double(list.nesting) / 1000)
    let isIndented = edge != nil && item.marker != .bullet
    return Paragraph(
      item.text, style: context.style,
      label: label.map {
        .init($0.text, style: context.style.unspaced, width: .fixed(context.hang), element: $0.element)
      }, indent: (edge ?? .zero) + (isIndented ? nesting : .zero), turnover: isIndented ? nesting : .zero,
      spaceBefore: index == 0 && edge != nil ? .zero : list.itemGap, element: element, source: item.place.span,
      owner: context.row.description)
  }
}

extension TextStyle {
  /// The style for a label: flush left and without tracking, whatever the text beside it is.
  var unspaced: TextStyle {
    var style = self
    style.alignment = .start
    style.tracking = .zero
    style.rules.setsSpacing = false
    return style
  }
}
