import LineComposition
import Frames
import GoalBook
import Measure
import Provenance
import Typesetting

/// The settings that the paragraphs of a cell share.
struct CellContext {
  var design: TableDesign
  var style: TextStyle
  var outline: Outline
  /// The element of the cell.
  var cell: ElementID
  /// The bullet of an item without a marker of its own; empty for none.
  var bullet = ""

  /// The width of a bullet or of an initiative's number.
  var hang: Length { style.face.size.scaled(by: Double(design.list.hang) / 1000) }

  /// A paragraph as an element of its own in the cell; a label is part of the same element.
  func paragraph(_ node: BookNode, label: String? = nil, _ elements: inout ElementTree) -> Paragraph {
    let element = elements.add(
      .paragraph, in: cell, node: node.id, textStart: label?.unicodeScalars.count ?? 0)
    return Paragraph(
      node.text, style: style, label: label.map { .init($0, style: style.unspaced, width: .fixed(hang)) },
      element: element, node: node.id)
  }
}

/// The paragraphs of initiatives (取組内容), with their numbers hanging: ① … ㊿ or (51).
func initiativeParagraphs(
  _ initiatives: [BookNode], _ context: CellContext, _ elements: inout ElementTree
) -> [Paragraph] {
  initiatives.map { context.paragraph($0, label: $0.number.map(printedNumber), &elements) }
}

/// The paragraphs of sections (課等), one below the other.
func sectionParagraphs(
  _ sections: [BookNode], _ context: CellContext, _ elements: inout ElementTree
) -> [Paragraph] {
  sections.map { context.paragraph($0, &elements) }
}

/// The paragraphs of a cell's items, with the column's bullets.
///
/// Bullets of nested items hang at the left edge of the text above them; all other nested items are indented, and their
/// turned-over lines are indented further.
func itemParagraphs(
  _ items: [BookNode], _ context: CellContext, _ elements: inout ElementTree
) -> [Paragraph] {
  var setter = ItemSetter(context: context)
  setter.set(items, nestedAt: nil, in: context.cell, &elements)
  return setter.paragraphs
}

/// Sets items one after the other and adds them to the tree of elements: consecutive items with markers are a list, an
/// item without one is a paragraph.
private struct ItemSetter {
  let context: CellContext
  var paragraphs: [Paragraph] = []

  /// - Parameters:
  ///   - edge: where the text of the item begins in which these are nested; nil at the top.
  ///   - parent: the element that they belong to.
  mutating func set(
    _ items: [BookNode], nestedAt edge: Length?, in parent: ElementID, _ elements: inout ElementTree
  ) {
    var list: (element: ElementID, mark: ElementRole.ListMark)?
    for (index, item) in items.enumerated() {
      let mark = mark(of: item)
      var label: (text: String, element: ElementID)?
      let body: ElementID
      if let mark {
        if list?.mark != mark.kind { list = (elements.add(.list(mark.kind), in: parent), mark.kind) }
        let entry = elements.add(.listItem, in: list?.element ?? parent)
        label = (mark.text, elements.add(.label, in: entry))
        body = elements.add(.listBody, in: entry, node: item.id)
      } else {
        list = nil
        body = elements.add(.paragraph, in: parent, node: item.id)
      }
      let paragraph = paragraph(for: item, label: label, at: index, nestedAt: edge, element: body)
      paragraphs.append(paragraph)
      let text = paragraph.indent + (label == nil ? .zero : context.hang)
      // A paragraph cannot hold a list: items nested in an item without a marker follow it.
      set(
        Array(context.outline.children(of: item.id)), nestedAt: text, in: mark == nil ? parent : body, &elements)
    }
  }

  /// The text before an item, and the kind of list it makes; nil where nothing is before the item.
  private func mark(of item: BookNode) -> (text: String, kind: ElementRole.ListMark)? {
    switch item.marker {
    case .bullet: context.bullet.isEmpty ? nil : (context.bullet, .sign)
    case .none: nil
    case .label(let text): text.isEmpty ? nil : (text, .counter)
    }
  }

  private func paragraph(
    for item: BookNode, label: (text: String, element: ElementID)?, at index: Int, nestedAt edge: Length?,
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
      spaceBefore: index == 0 && edge != nil ? .zero : list.itemGap, keepsWithNext: !item.isEmpty, element: element,
      node: item.id)
  }
}

extension TextStyle {
  /// The style for a label: flush left and without tracking, whatever the style of the text beside it.
  var unspaced: TextStyle {
    var style = self
    style.alignment = .start
    style.tracking = .zero
    style.rules.setsSpacing = false
    return style
  }
}
