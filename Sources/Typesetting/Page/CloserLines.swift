import Measure

// The lines of a chapter's tables are set a little closer where that saves a page.

/// The most pages of a chapter that is changed: among more pages, a tiny part is always enough to save one.
private let mostPages = 12
/// The number of steps in which the lines come closer, until a page is saved.
private let steps = 4

extension ComposedChapter {
  /// The chapter with the lines of its tables just so much closer that it takes a page less, if `rules` allow it;
  /// otherwise the chapter itself.
  ///
  /// - Complexity: O(cells), for chapters that come near to that.
  func closer(_ rules: PageRules, height: Length) -> ComposedChapter {
    guard rules.mostCloser > 0, columns.count == 1 else { return self }
    let heights = fullestHeights(height)
    guard (2...mostPages).contains(heights.count), mightFit(heights, height, rules) else { return self }
    for step in 1...steps {
      let closer = withLinesCloser(by: rules.mostCloser * step / steps)
      if closer.fullestHeights(height).count < heights.count { return closer }
    }
    return self
  }

  /// Whether the content of the fullest pages could fit on one page less.
  ///
  /// An eighth of a page is the most that repeated headers and bands may take there.
  private func mightFit(_ heights: [Length], _ height: Length, _ rules: PageRules) -> Bool {
    let used = heights.reduce(.zero, +)
    return used - used * rules.mostCloser / 1000 <= height * (heights.count - 1) + height / 8
  }

  private func withLinesCloser(by thousandths: Int) -> ComposedChapter {
    var closer = self
    closer.blocks = blocks.map { block in
      guard case .table(let table) = block else { return block }
      return .table(table.withLinesCloser(by: thousandths))
    }
    return closer
  }
}

extension ComposedTable {
  /// The table with the same lines, their leading reduced by so many thousandths.
  fileprivate func withLinesCloser(by thousandths: Int) -> ComposedTable {
    ComposedTable(
      grid: grid, style: style, cells: cells.map { $0.closer(by: thousandths) },
      repeated: repeated.map { $0.closer(by: thousandths) }, footMark: footMark.closer(by: thousandths),
      caption: caption.closer(by: thousandths), repeatedCaption: repeatedCaption.closer(by: thousandths), marks: marks)
  }
}

extension LineStack {
  fileprivate func closer(by thousandths: Int) -> LineStack {
    var closer = self
    for index in lines.indices { closer.lines[index].leading -= lines[index].leading * thousandths / 1000 }
    return closer
  }
}
