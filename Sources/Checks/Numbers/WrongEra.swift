import Diagnostics

extension Check {
  static let wrongEra = Check(
    "wrong-era", "a year of an era (和暦) and the year beside it disagree (平成30年(2017年))", .warning,
    .numbers { passage in
      guard passage.present.contains(.digit) || passage.present.contains(.wideDigit) else { return [] }
      return passage.eraYears.compactMap { era in
        guard let other = passage.bracketedYear(after: era.range.upperBound), other.year != era.year else { return nil }
        return passage.remark(
          era.range.lowerBound..<other.range.upperBound,
          "“\(passage.string(era.range))” is \(era.year), not \(other.year)")
      }
    })
}

extension Passage {
  /// (2018年), （2018） behind a year of an era.
  fileprivate func bracketedYear(after index: Int) -> (range: Range<Int>, year: Int)? {
    var open = index
    if scalar(open) == "度" { open += 1 }
    guard let bracket = scalar(open), bracket == "(" || bracket == "（", let year = number(at: open + 1),
      (1868...2200).contains(year.value), let next = scalar(year.end), "年)）".unicodeScalars.contains(next)
    else { return nil }
    return (open..<year.end, year.value)
  }
}
