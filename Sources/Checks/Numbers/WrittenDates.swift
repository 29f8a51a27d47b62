import Dates

/// A date in a text.
struct DateInText {
  var range: Range<Int>
  /// The Gregorian year; nil where no year precedes the month.
  var year: Int?
  var month: Int
  var day: Int
}

private let eraNames = eras.map { (name: Array($0.name.unicodeScalars), before: $0.before) }

extension Passage {
  /// The whole number at `index`, of at most five digits of either width, or 1 for 元; nil where there is none.
  func number(at index: Int) -> (value: Int, end: Int)? {
    if scalar(index) == "元", scalar(index + 1) == "年" { return (1, index + 1) }
    var value = 0
    var end = index
    while isAny(.digits, at: end), end - index < 5 {
      value = value * 10 + Int(scalars[end].value - (kinds[end] == .digit ? 0x30 : 0xFF10))
      end += 1
    }
    return end > index ? (value, end) : nil
  }

  /// The years of eras: 平成30年, and H30 before 年 or a point.
  var eraYears: [(range: Range<Int>, year: Int)] {
    scalars.indices.compactMap { index in
      // A digit or 元 must be one or two characters further on.
      guard isAny(.digits, at: index + 1) || isAny(.digits, at: index + 2) || scalar(index + 2) == "元" else {
        return nil
      }
      guard let era = eraNames.first(where: { has($0.name, at: index) }) else { return nil }
      if era.name.count == 1, isAny(.latins, at: index - 1) { return nil }
      guard let number = number(at: index + era.name.count), number.value > 0, number.value < 100 else { return nil }
      let hasYear = scalar(number.end) == "年"
      guard hasYear || scalar(number.end) == "." && era.name.count == 1 else { return nil }
      return (index..<number.end + (hasYear ? 1 : 0), era.before + number.value)
    }
  }

  /// The dates in the text: 2018年12月29日, 平成30年12月29日, 12月29日, 2018-12-29, 2018/12/29.
  var writtenDates: [DateInText] {
    guard !present.isDisjoint(with: .digits) else { return [] }
    var dates: [DateInText] = []
    let eras = eraYears
    var index = 0
    while index < scalars.count {
      guard isAny(.digits, at: index), !isAny(.digits, at: index - 1), let first = number(at: index) else {
        index += 1
        continue
      }
      if let date = slashed(index, first) ?? spelt(index, first, eras) {
        dates.append(date)
        index = date.range.upperBound
      } else {
        index = first.end
      }
    }
    return dates
  }

  private func slashed(_ start: Int, _ year: (value: Int, end: Int)) -> DateInText? {
    guard (1900...2200).contains(year.value), let mark = scalar(year.end), mark == "-" || mark == "/",
      let month = number(at: year.end + 1), scalar(month.end) == mark, let day = number(at: month.end + 1),
      (1...12).contains(month.value), (1...31).contains(day.value)
    else { return nil }
    return DateInText(range: start..<day.end, year: year.value, month: month.value, day: day.value)
  }

  private func spelt(
    _ start: Int, _ month: (value: Int, end: Int), _ eras: [(range: Range<Int>, year: Int)]
  ) -> DateInText? {
    guard scalar(month.end) == "月", month.value < 13 else { return nil }
    var next = month.end + 1
    while isAny(.spaces, at: next) { next += 1 }
    guard let day = number(at: next), scalar(day.end) == "日", day.value < 40 else { return nil }
    let end = day.end + 1
    if let era = eras.first(where: { $0.range.upperBound == start }) {
      return DateInText(range: era.range.lowerBound..<end, year: era.year, month: month.value, day: day.value)
    }
    if scalar(start - 1) == "年", isAny(.digits, at: start - 5), let year = number(at: start - 5), year.end == start - 1
    {
      return DateInText(range: start - 5..<end, year: year.value, month: month.value, day: day.value)
    }
    return DateInText(range: start..<end, year: nil, month: month.value, day: day.value)
  }
}
