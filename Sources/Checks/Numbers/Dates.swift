import Diagnostics
import GoalBook

extension Check {
  static let wrongWeekday = Check(
    "wrong-weekday", "a date and its day of the week disagree (2016年12月29日(月))", .warning,
    .book { checked in
      let fiscalYear = checked.fiscalYear
      return checked.passages.flatMap { passage in
        passage.writtenDates.compactMap { date -> Observation? in
          guard let weekday = passage.weekday(after: date.range.upperBound) else { return nil }
          guard let year = date.year ?? fiscalYear.map({ date.month < 4 ? $0 + 1 : $0 }),
            isDay(date.day, date.month, year),
            case let right = dayOfWeek(date.day, date.month, year), right != weekday.number
          else { return nil }
          return Observation(
            passage.text,
            Remark(
              weekday.range,
              "\(passage.string(date.range)) is a \(englishDays[right]), not “\(passage.string(weekday.range))”",
              replacement: weekday.isEnglish
                ? String(englishDays[right].prefix(weekday.range.count > 3 ? 9 : 3)) : String(japaneseDays[right])))
        }
      }
    })

  static let wrongDate = Check(
    "impossible-date", "a day that the calendar does not have (2月30日)", .warning,
    .text { passage in
      passage.writtenDates.compactMap { date in
        isDay(date.day, date.month, date.year ?? 2000)
          ? nil : Remark(date.range, "there is no \(passage.string(date.range))")
      }
    })

  static let wrongEra = Check(
    "wrong-era", "a year of an era (和暦) and the year beside it disagree (平成30年(2017年))", .warning,
    .text { passage in
      guard passage.present.contains(.digit) || passage.present.contains(.wideDigit) else { return [] }
      return passage.eraYears.compactMap { era in
        guard let other = passage.bracketedYear(after: era.range.upperBound), other.year != era.year else { return nil }
        return Remark(
          era.range.lowerBound..<other.range.upperBound,
          "“\(passage.string(era.range))” is \(era.year), not \(other.year)")
      }
    })
}

private let japaneseDays = Array("日月火水木金土")
private let englishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
/// The years before the first of each era.
let eras: [(name: [Unicode.Scalar], before: Int)] = [
  ("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018), ("M", 1867), ("T", 1911), ("S", 1925),
  ("H", 1988), ("R", 2018),
].map { (Array($0.0.unicodeScalars), $0.1) }

func isDay(_ day: Int, _ month: Int, _ year: Int) -> Bool {
  guard (1...12).contains(month), day > 0 else { return false }
  let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

/// The day of the week, 0 for Sunday, by Sakamoto's rule.
func dayOfWeek(_ day: Int, _ month: Int, _ year: Int) -> Int {
  let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  let y = month < 3 ? year - 1 : year
  return (y + y / 4 - y / 100 + y / 400 + shifts[month - 1] + day) % 7
}

/// A date as it is written; the year is nil where none stands before it.
struct WrittenDate {
  var range: Range<Int>
  var year: Int?
  var month: Int
  var day: Int
}

extension CheckedBook {
  /// The year in which the book's fiscal year begins: 2018 of 平成30年度.
  var fiscalYear: Int? {
    let passage = Passage(BookText(id: .fiscalYear, text: book.fiscalYear))
    if let era = passage.eraYears.first { return era.year }
    return passage.number(at: 0).flatMap { (1900...2200).contains($0.value) ? $0.value : nil }
  }
}

extension Passage {
  /// A whole number of digits of either width; 元 counts as 1.
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

  /// 平成30年, H30 before 年 or a point.
  var eraYears: [(range: Range<Int>, year: Int)] {
    scalars.indices.compactMap { index in
      // A digit or 元 stands one or two characters further on.
      guard isAny(.digits, at: index + 1) || isAny(.digits, at: index + 2) || scalar(index + 2) == "元" else {
        return nil
      }
      guard let era = eras.first(where: { has($0.name, at: index) }) else { return nil }
      if era.name.count == 1, isAny(.latins, at: index - 1) { return nil }
      guard let number = number(at: index + era.name.count), number.value > 0, number.value < 100 else { return nil }
      let hasYear = scalar(number.end) == "年"
      guard hasYear || scalar(number.end) == "." && era.name.count == 1 else { return nil }
      return (index..<number.end + (hasYear ? 1 : 0), era.before + number.value)
    }
  }

  /// 2018年12月29日, 平成30年12月29日, 12月29日, 2018-12-29, 2018/12/29.
  var writtenDates: [WrittenDate] {
    guard !present.isDisjoint(with: .digits) else { return [] }
    var dates: [WrittenDate] = []
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

  private func slashed(_ start: Int, _ year: (value: Int, end: Int)) -> WrittenDate? {
    guard (1900...2200).contains(year.value), let mark = scalar(year.end), mark == "-" || mark == "/",
      let month = number(at: year.end + 1), scalar(month.end) == mark, let day = number(at: month.end + 1),
      (1...12).contains(month.value), (1...31).contains(day.value)
    else { return nil }
    return WrittenDate(range: start..<day.end, year: year.value, month: month.value, day: day.value)
  }

  private func spelt(
    _ start: Int, _ month: (value: Int, end: Int), _ eras: [(range: Range<Int>, year: Int)]
  ) -> WrittenDate? {
    guard scalar(month.end) == "月", month.value < 13 else { return nil }
    var next = month.end + 1
    while isAny(.spaces, at: next) { next += 1 }
    guard let day = number(at: next), scalar(day.end) == "日", day.value < 40 else { return nil }
    let end = day.end + 1
    if let era = eras.first(where: { $0.range.upperBound == start }) {
      return WrittenDate(range: era.range.lowerBound..<end, year: era.year, month: month.value, day: day.value)
    }
    if scalar(start - 1) == "年", isAny(.digits, at: start - 5), let year = number(at: start - 5), year.end == start - 1
    {
      return WrittenDate(range: start - 5..<end, year: year.value, month: month.value, day: day.value)
    }
    return WrittenDate(range: start..<end, year: nil, month: month.value, day: day.value)
  }

  /// (木), （木曜日）, (Thursday) behind a date.
  fileprivate func weekday(after index: Int) -> (range: Range<Int>, number: Int, isEnglish: Bool)? {
    var open = index
    while isAny(.spaces, at: open) { open += 1 }
    guard let bracket = scalar(open), bracket == "(" || bracket == "（", let first = scalar(open + 1) else { return nil }
    if let day = japaneseDays.firstIndex(of: Character(first)), let next = scalar(open + 2),
      ")）曜・".unicodeScalars.contains(next)
    {
      return (open + 1..<open + 2, day, false)
    }
    var end = open + 1
    while isAny(KindSet(.latin), at: end) { end += 1 }
    let word = string(open + 1..<end)
    guard word.count > 2, let day = englishDays.firstIndex(where: { $0.hasPrefix(word) }) else { return nil }
    return (open + 1..<end, day, true)
  }

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
