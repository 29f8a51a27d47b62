import Frames
import LineComposition
import Measure

/// A finished line in a column of lines: where it begins, what hangs before it, how much height it takes.
struct StackedLine: Sendable {
  var box: LineBox
  /// From the column's left edge to the line.
  var x: Length
  /// The label, its distance from the column's left edge and what it is; only on a paragraph's first line.
  var label: (box: LineBox, x: Length, ink: Tint, element: ElementID)?
  var leading: Length
  /// What of the leading stands over the line besides its half, for readings under a rule.
  var roomAbove = Length.zero
  /// Nothing where the line opens its column.
  var spaceBefore: Length
  var ink: Tint
  var element: ElementID
  /// How many characters of its element the line stands behind.
  var textOffset = 0
  /// The type size.
  var em: Length
  /// Whether the paragraph, or what stands between two line breaks of it, ends with it.
  var isLast: Bool
  /// Whether a page should not end behind it.
  var keepsWithNext = false
  /// Which of the stacked paragraphs it is a line of.
  var paragraph = 0
  /// Where the line leads when it is clicked.
  var target: Anchor?

  /// The same line, its addresses leading nowhere.
  var withoutLinks: StackedLine {
    var line = self
    line.box = box.withoutLinks
    return line
  }

  /// From the line's upper edge to its baseline: the letters stand in the middle of the leading, under the room.
  var baseline: Length { roomAbove + (leading - roomAbove - box.ascent - box.descent) / 2 + box.ascent }
}

/// Lines stacked in a column, and what there was to say about them.
struct LineStack: Sendable {
  var lines: [StackedLine] = []
  var problems: [TypesettingProblem] = []

  /// The height of lines `range`; the space before the first of them falls away.
  func height(_ range: Range<Int>) -> Length {
    guard let first = range.first else { return .zero }
    return lines[range].reduce(-lines[first].spaceBefore) { $0 + $1.spaceBefore + $1.leading }
  }

  /// How many words are wider than the column.
  var cutWordCount: Int { problems.count { if case .cutWord = $0.fault { true } else { false } } }

  /// The height of all lines.
  var height: Length { height(lines.indices) }

  /// How many lines from `start` on fit into `available`.
  func count(from start: Int, fitting available: Length) -> Int {
    var used = Length.zero
    for index in start..<lines.count {
      used += lines[index].leading + (index == start ? .zero : lines[index].spaceBefore)
      if used > available { return index - start }
    }
    return lines.count - start
  }

  /// The lines `range` as items, the first one's upper edge at `origin`.
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
        // A little more than the letters, as a finger is wider than a figure.
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
  /// Puts the runs of a line into the frame, its baseline beginning at `point`.
  mutating func place(
    _ line: LineBox, at point: Point, ink: Tint, as belonging: Belonging, textOffset: Int = 0
  ) {
    place(line, at: point, ink: Ink.book(ink), as: belonging, textOffset: textOffset)
  }
}

/// Sets `paragraphs` one under the other on lines of `measure`.
func stack(_ paragraphs: [Paragraph], measure: Length, shaper: some TextShaper) -> LineStack {
  var stack = LineStack()
  // A label may not push its text out of the column: half of the measure is always the text's.
  let half = measure / 2
  for (number, paragraph) in paragraphs.enumerated() {
    let labelX = min(paragraph.indent, half)
    var textX = labelX
    var label: LineBox?
    // The lines of a label that has no room beside its text and stands above it.
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
