/// A line of a broken paragraph: the range of its characters, and their fit.
struct ChosenLine {
  var range: Range<Int>
  var fit: LineFit
}

extension MeasuredText {
  /// The paragraph's lines on a measure; together they cover all characters.
  func lines(_ licences: [BreakLicence], _ wish: LineWish) -> [ChosenLine] {
    guard count > 0 else { return [] }
    var search = ParagraphBreaks(text: self, licences: licences, wish: wish)
    let ends = rules.isFirstFit ? filledLineEnds(licences, wish) : search.best()
    var lines: [ChosenLine] = []
    var start = 0
    for end in ends {
      precondition(end > start, "a line took nothing")
      lines.append(ChosenLine(range: start..<end, fit: fit(start, end, wish)))
      start = end
    }
    return lines
  }

  /// The ends of lines that are each as full as kinsoku allows; where it allows none, a line ends where it is full.
  ///
  /// - Complexity: O(characters).
  private func filledLineEnds(_ licences: [BreakLicence], _ wish: LineWish) -> [Int] {
    var ends: [Int] = []
    var start = 0
    while start < count {
      start = fullestEnd(from: start, licences, wish)
      ends.append(start)
    }
    return ends
  }

  /// The last place within the measure where a line from `start` may end willingly; without any, the last place at all.
  private func fullestEnd(from start: Int, _ licences: [BreakLicence], _ wish: LineWish) -> Int {
    var best: (end: Int, isWilling: Bool)?
    for end in start + 1...count {
      let licence = end == count ? .free : licences[end]
      if let best, fit(start, end, wish).isOverfull { return best.end }
      if licence.isWilling || licence < .never && best?.isWilling != true { best = (end, licence.isWilling) }
    }
    return best?.end ?? count
  }
}
