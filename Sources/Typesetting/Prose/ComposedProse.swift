import Frames
import Measure

/// Running text with its lines made, and the places where a page may end in it.
struct ComposedProse {
  let prose: Prose
  let stack: LineStack
  /// Whether a page may begin with each line; the first line is a matter of the block.
  private let mayBegin: [Bool]

  init(_ prose: Prose, measure: Length, shaper: some TextShaper) {
    self.init(prose, stack: Typesetting.stack(prose.paragraphs, measure: measure, shaper: shaper))
  }

  /// The running text with the lines of its paragraphs.
  init(_ prose: Prose, stack: LineStack) {
    self.prose = prose
    self.stack = stack
    let lines = stack.lines
    var mayBegin = Array(repeating: false, count: lines.count)
    var first = 0
    for next in lines.indices.map({ $0 + 1 })
    where next == lines.count || lines[next].paragraph != lines[first].paragraph {
      if first > 0 { mayBegin[first] = !lines[first - 1].keepsWithNext }
      // Two lines must remain on either side, so a paragraph of three lines is never divided.
      for line in first..<next where line - first >= 2 && next - line >= 2 { mayBegin[line] = true }
      first = next
    }
    self.mayBegin = mayBegin
  }

  var lineCount: Int { stack.lines.count }

  /// The space before the block, where something stands above it.
  var spaceBefore: Length { max(prose.spaceBefore, stack.lines.first?.spaceBefore ?? .zero) }

  /// Whether a page should not end behind the block.
  var keepsWithNext: Bool { stack.lines.last?.keepsWithNext ?? false }

  /// The lines after `start`, up to `last`, that may be the first of the next page, in order.
  func ends(from start: Int, through last: Int) -> [Int] {
    guard start < min(last, lineCount - 1) else { return [] }
    return (start + 1...min(last, lineCount - 1)).filter { line in
      // The rest of a paragraph that began on the page before has two lines here too.
      mayBegin[line] && (line - start >= 2 || isFirstOfParagraph(line))
    }
  }

  /// The end of a page that has room for the lines before `last` and no legal end: behind a whole paragraph, otherwise
  /// where it is full.
  func forcedEnd(from start: Int, through last: Int) -> Int {
    guard start + 1 < last else { return start + 1 }
    return (start + 1...last).last(where: isFirstOfParagraph) ?? last
  }

  private func isFirstOfParagraph(_ line: Int) -> Bool {
    line == lineCount || stack.lines[line].paragraph != stack.lines[line - 1].paragraph
  }

  /// Draws lines of the text, their upper edge at `y`.
  func place(_ lines: Range<Int>, into frame: inout Frame, at y: Length) {
    let top = Point(x: .zero, y: y)
    if lines.lowerBound == 0, let anchor = prose.anchor {
      frame.place(.anchor(anchor), at: top, as: .artifact(.layout))
    }
    stack.place(lines, into: &frame, at: top, repetition: false)
  }

  /// The texts of the book in some of the lines, each whole or in part.
  func passages(in lines: Range<Int>) -> [PassagePart] {
    var parts: [PassagePart] = []
    var first = lines.lowerBound
    while first < lines.upperBound {
      let paragraph = stack.lines[first].paragraph
      var next = first + 1
      while next < lines.upperBound, stack.lines[next].paragraph == paragraph { next += 1 }
      let (isFirst, isLast) = (first == 0 || isFirstOfParagraph(first), isFirstOfParagraph(next))
      if let node = prose.paragraphs[paragraph].node {
        parts.append(
          PassagePart(text: node, part: isFirst ? (isLast ? .whole : .first) : (isLast ? .last : .middle)))
      }
      first = next
    }
    return parts
  }
}
