import Frames
import LineComposition
import Measure

/// A finished line in a column of lines: its place, the label before it, and the height that it takes.
struct StackedLine: Sendable {
  var box: LineBox
  /// The distance from the column's left edge to the line.
  var x: Length
  /// The label, its distance from the column's left edge, its ink and its element; only on a paragraph's first line.
  var label: (box: LineBox, x: Length, ink: Tint, element: ElementID)?
  var leading: Length
  /// The part of the leading above the line in addition to its half: room for readings under a rule.
  var roomAbove = Length.zero
  /// The space before the line; not used where the line is the first in its column.
  var spaceBefore: Length
  var ink: Tint
  var element: ElementID
  /// How many characters (Unicode scalars) of the element stand before the line.
  var textOffset = 0
  /// The type size.
  var em: Length
  /// Whether the line is the last of its paragraph, or the last before a line break of the text.
  var isLast: Bool
  /// Whether a page should not end behind the line.
  var keepsWithNext = false
  /// The index of the line's paragraph among the stacked ones.
  var paragraph = 0
  /// The place to which the line leads when it is clicked.
  var target: Anchor?

  /// The same line without links.
  var withoutLinks: StackedLine {
    var line = self
    line.box = box.withoutLinks
    return line
  }

  /// The distance from the line's upper edge to its baseline: the letters stand in the middle of the leading below
  /// ``roomAbove``.
  var baseline: Length { roomAbove + (leading - roomAbove - box.ascent - box.descent) / 2 + box.ascent }
}

/// Lines stacked in a column, and the problems found in them.
struct LineStack: Sendable {
  var lines: [StackedLine] = []
  var problems: [TypesettingProblem] = []

  /// The height of the lines `range`, without the space before the first of them.
  func height(_ range: Range<Int>) -> Length {
    guard let first = range.first else { return .zero }
    return lines[range].reduce(-lines[first].spaceBefore) { $0 + $1.spaceBefore + $1.leading }
  }

  /// The number of words that are cut because they are wider than the column.
  var cutWordCount: Int { problems.count { if case .cutWord = $0.fault { true } else { false } } }

  /// The height of all lines.
  var height: Length { height(lines.indices) }

  /// The number of lines from `start` on that fit into a height of `available`.
  func count(from start: Int, fitting available: Length) -> Int {
    var used = Length.zero
    for index in start..<lines.count {
      used += lines[index].leading + (index == start ? .zero : lines[index].spaceBefore)
      if used > available { return index - start }
    }
    return lines.count - start
  }

  /// Places the lines `range`, the upper edge of the first one at `origin`; a repetition is marked as an artifact.
  func place(_ range: Range<Int>, into frame: inout Frame, at origin: Point, repetition: Bool) {
    var y = origin.y
    for (offset, line) in lines[range].enumerated() {
      if offset > 0 { y += line.spaceBefore }
      func belonging(_ element: ElementID) -> Belonging {
        repetition ? .artifact(.repetition(of: element)) : .element(element)
      }
      let baseline = y + line.baseline
      if let label = line.label {
        let point = Point(x: origin.x + label.x, y: baseline)
        frame.place(label.box, at: point, ink: label.ink, as: belonging(label.element))
      }
      let point = Point(x: origin.x + line.x, y: baseline)
      if let target = line.target, !repetition {
        // The area is a little larger than the letters, because a finger is wider than a figure.
        let corner = Point(x: point.x - line.em / 2, y: y)
        let area = Size(width: line.box.width + line.em, height: line.leading)
        frame.place(.link(target, area), at: corner, as: .element(line.element))
      }
      frame.place(
        line.box, at: point, ink: line.ink, as: belonging(line.element), textOffset: line.textOffset)
      if let setting = line.box.setting {
        frame.note(
          PlacedLine(
            origin: point, leading: line.leading, em: line.em, setting: setting, belonging: belonging(line.element),
            isLast: line.isLast))
      }
      y += line.leading
    }
  }
}

extension Frame {
  /// Places the runs of a line, its baseline beginning at `point`, in a tint of the book's inks.
  mutating func place(
    _ line: LineBox, at point: Point, ink: Tint, as belonging: Belonging, textOffset: Int = 0
  ) {
    place(line, at: point, ink: Ink.book(ink), as: belonging, textOffset: textOffset)
  }
}

/// Sets paragraphs one below the other on lines of `measure`.
func stack(_ paragraphs: [Paragraph], measure: Length, shaper: some TextShaper) -> LineStack {
  var stack = LineStack()
  // A label may not push its text out of the column: half of the measure belongs to the text.
  let half = measure / 2
  for (number, paragraph) in paragraphs.enumerated() {
    let labelX = min(paragraph.indent, half)
    var textX = labelX
    var label: LineBox?
    // The lines of a label that has no room beside its text, and stands above it instead.
    var labelLines: [LineBox] = []
    if let hung = paragraph.label {
      let composed = compose(
        hung.text, in: hung.style.face, measure: measure - labelX, rules: hung.style.rules, shaper: shaper)
      let first = composed.lines.first
      switch hung.width {
      case .fixed(let width): textX += max(width, first?.width ?? .zero)
      case .natural(let gap): textX += (first?.width ?? .zero) + gap
      }
      if composed.lines.count > 1 || labelX + (first?.width ?? .zero) > half {
        labelLines = composed.lines
        textX = labelX
        if case .fixed(let width) = hung.width { textX += width }
      } else {
        label = first
      }
      stack.report(composed, paragraph)
    }
    if paragraph.label == nil { textX += paragraph.turnover }
    textX = min(textX, half)
    let style = paragraph.style
    let composed = compose(
      paragraph.text, in: style.face, measure: measure - textX - min(paragraph.endIndent, (measure - textX) / 2),
      firstIndent: paragraph.label == nil ? paragraph.firstIndent : .zero, alignment: style.alignment,
      tracking: style.tracking, rules: style.rules, shaper: shaper)
    stack.report(composed, paragraph)
    var lines = composed.lines
    lines.lead(paragraph.links)
    let labelInk = paragraph.label?.style.ink ?? style.ink
    let labelElement = paragraph.label?.element ?? paragraph.element
    if lines.isEmpty, label != nil { lines = [LineBox(runs: [], width: .zero, ascent: .zero, descent: .zero)] }
    var textOffset = 0
    for (index, box) in labelLines.enumerated() {
      stack.lines.append(
        StackedLine(
          box: box, x: labelX, label: nil, leading: style.leading,
          spaceBefore: index == 0 ? paragraph.spaceBefore : .zero, ink: labelInk, element: labelElement,
          textOffset: textOffset, em: style.face.size, isLast: false, paragraph: number))
      textOffset += box.characterCount
    }
    textOffset = labelElement == paragraph.element ? textOffset + (label?.characterCount ?? 0) : 0
    for (index, box) in lines.enumerated() {
      let isFirst = index == 0 && labelLines.isEmpty
      stack.lines.append(
        StackedLine(
          box: box,
          x: index == 0 && paragraph.label == nil
            ? max(labelX, textX - paragraph.turnover) + composed.firstIndent : textX,
          label: index == 0 ? label.map { ($0, labelX, labelInk, labelElement) } : nil,
          leading: style.leading, spaceBefore: isFirst ? paragraph.spaceBefore : .zero, ink: style.ink,
          element: paragraph.element, textOffset: textOffset, em: style.face.size,
          isLast: index == lines.count - 1 || box.hasBreak,
          keepsWithNext: paragraph.keepsWithNext && index == lines.count - 1, paragraph: number,
          target: paragraph.target))
      textOffset += box.characterCount
    }
  }
  return stack
}

extension LineStack {
  fileprivate mutating func report(_ composed: ComposedParagraph, _ paragraph: Paragraph) {
    for word in composed.cutWords { problems.append(TypesettingProblem(.cutWord(word), in: paragraph)) }
    for missing in composed.missing {
      let font = missing.face.family
      problems.append(
        TypesettingProblem(
          missing.isOtherForm ? .missingForm(missing.text, font: font) : .missingGlyph(missing.text, font: font),
          in: paragraph))
    }
  }
}
