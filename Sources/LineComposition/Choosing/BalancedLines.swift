extension MeasuredText {
  /// As many lines, with the longest as short as possible; `lines` itself where there is one line, or more than twelve.
  ///
  /// Found by bisection, as a narrower measure never gives fewer lines. No additional word is cut.
  ///
  /// - Complexity: O(log(measure / em)) times that of breaking the text.
  func balanced(_ lines: [ChosenLine], _ licences: [BreakLicence], _ wish: LineWish) -> [ChosenLine] {
    guard (2...Self.mostBalanced).contains(lines.count), !lines.contains(where: \.fit.isOverfull) else { return lines }
    func cuts(_ lines: [ChosenLine]) -> Int { lines.count { licences[$0.range.lowerBound] == .cutsWord } }
    let cutsAllowed = cuts(lines)
    var best = lines
    var (low, high) = (sums[count].natural / lines.count, wish.measure)
    while high - low > em / 8 {
      let middle = (low + high) / 2
      let tried = self.lines(licences, LineWish(measure: middle, isJustified: false, firstIndent: wish.firstIndent))
      if tried.count <= lines.count, !tried.contains(where: \.fit.isOverfull), cuts(tried) <= cutsAllowed {
        (best, high) = (tried, middle)
      } else {
        low = middle
      }
    }
    return best
  }

  /// In more lines than these, nobody sees whether their widths are alike.
  private static var mostBalanced: Int { 12 }
}
