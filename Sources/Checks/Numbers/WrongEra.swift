import Diagnostics

extension Check {
  static let wrongEra = Check(
    "wrong-era",
    Phrase(en: "a year of an era (和暦) and the year beside it disagree (平成30年(2017年))", ja: "和暦と西暦の食い違い（平成30年(2017年)）"),
    .warning,
    meaning: Phrase(
      en: "A year of an era and the Western year in brackets behind it are not the same.",
      ja: "和暦の年と、後の括弧の西暦の年が同じ年ではありません。"),
    example: Example("平成30年（2017年）に開設", "平成30年（2018年）に開設"),
    remedy: Phrase(en: "Look which of the two is right and correct the other.", ja: "どちらが正しいか確かめ、もう一方を直してください。"),
    .numbers { passage in
      guard passage.present.contains(.digit) || passage.present.contains(.wideDigit) else { return [] }
      return passage.eraYears.compactMap { era in
        guard let other = passage.bracketedYear(after: era.range.upperBound), other.year != era.year else { return nil }
        return passage.remark(
          era.range.lowerBound..<other.range.upperBound,
          Phrase(
            en: "“\(passage.string(era.range))” is \(era.year), not \(other.year)",
            ja: "「\(passage.string(era.range))」は\(era.year)年で、\(other.year)年ではありません"))
      }
    })
}

extension Passage {
  /// The Gregorian year in brackets behind a year of an era, (2018年) or （2018）; nil for none.
  fileprivate func bracketedYear(after index: Int) -> (range: Range<Int>, year: Int)? {
    var open = index
    if scalar(open) == "度" { open += 1 }
    guard let bracket = scalar(open), bracket == "(" || bracket == "（", let year = number(at: open + 1),
      (1868...2200).contains(year.value), let next = scalar(year.end), "年)）".unicodeScalars.contains(next)
    else { return nil }
    return (open..<year.end, year.value)
  }
}
