/// A line of a broken paragraph: which characters it has and how they lie.
struct ChosenLine {
  var range: Range<Int>
  var fit: LineFit
}

extension MeasuredText {
  /// The paragraph's lines on `measure`; together they have all characters.
  func lines(_ licences: [BreakLicence], _ wish: LineWish) -> [ChosenLine] {
    guard count > 0 else { return [] }
    let ends =
      rules.isFirstFit
      ? filledLineEnds(licences, wish)
      : ParagraphBreaks(text: self, licences: licences, wish: wish).best()
    var lines: [ChosenLine] = []
    var start = 0
    for end in ends {
      precondition(end > start, "a line took nothing")
      lines.append(ChosenLine(range: start..<end, fit: fit(start, end, wish)))
      start = end
    }
    return lines
  }

  /// Each line as full as kinsoku allows; where nothing is allowed, it ends where it is full.
  ///
  /// - Complexity: O(characters).
  private func filledLineEnds(_ licences: [BreakLicence], _ wish: LineWish) -> [Int] {
    var ends: [Int] = []
    var start = 0
    while start < count {
      var best: (end: Int, licence: BreakLicence)?
      var end = start + 1
      while end <= count {
        let licence = end == count ? .free : licences[end]
        let isFull = fit(start, end, wish).isOverfull
        if isFull, best != nil { break }
        if licence <= .reluctant ? true : licence < .never && best.map({ $0.licence > .reluctant }) ?? true {
          if !isFull || best == nil { best = (end, licence) }
        }
        end += 1
      }
      start = best?.end ?? count
      ends.append(start)
    }
    return ends
  }
}
