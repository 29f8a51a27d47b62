import Frames
import Measure

/// Running text whose lines are made, and where a page may end in it.
struct ComposedProse {
  let prose: Prose
  let stack: LineStack
  /// For each line whether a page may begin with it; the first line's is the block's own matter.
  private let mayBegin: [Bool]

  init(_ prose: Prose, measure: Length, shaper: some TextShaper) {
    self.init(prose, stack: Typesetting.stack(prose.paragraphs, measure: measure, shaper: shaper))
  }

  /// - Parameter stack: the lines of its paragraphs.
  init(_ prose: Prose, stack: LineStack) {
    self.prose = prose
    self.stack = stack
    let lines = stack.lines
    var mayBegin = Array(repeating: false, count: lines.count)
    var first = 0
    for next in lines.indices.map({ $0 + 1 })
    where next == lines.count || lines[next].paragraph != lines[first].paragraph {
      if first > 0 { mayBegin[first] = !lines[first - 1].keepsWithNext }
      // Two lines on either side: a paragraph of three is never parted.
      for line in first..<next where line - first >= 2 && next - line >= 2 { mayBegin[line] = true }
      first = next
    }
    self.mayBegin = mayBegin
  }

  var lineCount: Int { stack.lines.count }

  /// The space before it, where something stands above.
  var spaceBefore: Length { max(prose.spaceBefore, stack.lines.first?.spaceBefore ?? .zero) }

  /// Whether a page should not end behind it.
  var keepsWithNext: Bool { stack.lines.last?.keepsWithNext ?? false }

  /// The lines from `start` on up to `last` that may be the first of the next page, in order.
  func ends(from start: Int, through last: Int) -> [Int] {
    guard start < min(last, lineCount - 1) else { return [] }
    return (start + 1...min(last, lineCount - 1)).filter { line in
      // What is left of a paragraph that began on the page before has two lines here too.
      mayBegin[line] && (line - start >= 2 || isFirstOfParagraph(line))
    }
  }

  /// Where a page ends that has room for `last` and no good end: behind a whole paragraph, or else where it is full.
  func forcedEnd(from start: Int, through last: Int) -> Int {
    guard start + 1 < last else { return start + 1 }
    return (start + 1...last).last(where: isFirstOfParagraph) ?? last
  }

  private func isFirstOfParagraph(_ line: Int) -> Bool {
    line == lineCount || stack.lines[line].paragraph != stack.lines[line - 1].paragraph
  }

  /// Puts lines into `frame`, their upper edge at `y`.
  func place(_ lines: Range<Int>, into frame: inout Frame, at y: Length) {
    let top = Point(x: .zero, y: y)
    if lines.lowerBound == 0, let anchor = prose.anchor {
      frame.place(.anchor(anchor), at: top, as: .artifact(.layout))
    }
    stack.place(lines, into: &frame, at: top, repetition: false)
  }

  /// The texts of the book that stand in some of its lines, and how much of them.
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
