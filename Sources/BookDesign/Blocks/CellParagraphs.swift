import LineComposition
import Diagnostics
import Frames
import GoalBook
import Measure
import Typesetting

/// The numbers of a booklet's elements, handed out in reading order.
struct ElementNumbers {
  private var last = 0

  mutating func next() -> ElementID {
    last += 1
    return ElementID(last)
  }
}

/// What the paragraphs of a row need to know besides their text.
struct RowContext {
  var design: TableDesign
  var style: TextStyle
  var owner: String

  func paragraph(
    _ text: String, label: String?, indent: Length, turnover: Length = .zero, spaceBefore: Length = .zero, place: Place,
    _ elements: inout ElementNumbers
  ) -> Paragraph {
    let hang = style.face.size.scaled(by: Double(design.list.hang) / 1000)
    return Paragraph(
      text, style: style, label: label.map { .init($0, style: style.unspaced, width: .fixed(hang)) },
      indent: indent, turnover: turnover, spaceBefore: spaceBefore, element: elements.next(), source: place.span,
      owner: owner)
  }
}

/// 取組内容: the number hangs, as ① … ㊿ or (51).
func initiativeParagraphs(
  _ initiative: Initiative, _ context: RowContext, _ elements: inout ElementNumbers
) -> [Paragraph] {
  let label = initiative.number.map(circled)
  return [context.paragraph(initiative.text, label: label, indent: .zero, place: initiative.place, &elements)]
}

/// 課等: one under the other.
func sectionParagraphs(
  _ initiative: Initiative, _ context: RowContext, _ elements: inout ElementNumbers
) -> [Paragraph] {
  initiative.sections.map { context.paragraph($0, label: nil, indent: .zero, place: initiative.place, &elements) }
}

/// A cell's items: bullets hang at the left edge of the text above them, all other nested items are indented; where one
/// without a mark goes on on the next line, that line begins further to the right.
///
/// `edge` is where the text of the item they are nested in begins.
func itemParagraphs(
  _ items: [Item], nestedAt edge: Length? = nil, _ context: RowContext, _ elements: inout ElementNumbers
) -> [Paragraph] {
  let em = context.style.face.size
  let list = context.design.list
  return items.enumerated().flatMap { index, item in
    let label: String? =
      switch item.marker {
      case .bullet: list.bullet
      case .none: nil
      case .label(let text): text
      }
    let nesting = em.scaled(by: Double(list.nesting) / 1000)
    let isIndented = edge != nil && item.marker != .bullet
    let indent = (edge ?? .zero) + (isIndented ? nesting : .zero)
    let own = context.paragraph(
      item.text, label: label, indent: indent, turnover: isIndented ? nesting : .zero,
      spaceBefore: index == 0 && edge != nil ? .zero : list.itemGap,
      place: item.place, &elements)
    let text = label == nil ? indent : indent + em.scaled(by: Double(list.hang) / 1000)
    return [own] + itemParagraphs(item.children, nestedAt: text, context, &elements)
  }
}

/// ① for 1; numbers beyond 50 have no circle and stand in brackets.
func circled(_ number: Int) -> String {
  let value: UInt32? =
    switch number {
    case 0: 0x24EA
    case 1...20: 0x2460 + UInt32(number) - 1
    case 21...35: 0x3251 + UInt32(number) - 21
    case 36...50: 0x32B1 + UInt32(number) - 36
    default: nil
    }
  return value.flatMap(Unicode.Scalar.init).map(String.init) ?? "(\(number))"
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
