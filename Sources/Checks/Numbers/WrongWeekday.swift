import Dates
import Diagnostics
import GoalBook

extension Check {
  static let wrongWeekday = Check(
    "wrong-weekday",
    Phrase(en: "a date and its day of the week disagree (2016年12月29日(月))", ja: "日付と合わない曜日（2016年12月29日(月)）"), .warning,
    meaning: Phrase(
      en: """
        The day of the week is not that of the date. Where no year is given, that of the fiscal year \
        which the text states, or the book, is taken.
        """, ja: "曜日が日付と合いません。年が書かれていなければ、文にある年度、なければ冊子の年度の日付とみなします。"),
    example: Example("2018年12月29日（月）に開催", "2018年12月29日（土）に開催"),
    remedy: Phrase(en: "Look in the calendar which of the two is wrong.", ja: "どちらが誤りか、暦で確かめてください。"),
    .book { book in
      let fiscalYear = book.fiscalYear
      return book.passages.flatMap { passage -> [Remark] in
        guard passage.hasNumbers else { return [] }
        return passage.writtenDates.compactMap { date -> Remark? in
          guard let weekday = passage.weekday(after: date.range.upperBound) else { return nil }
          let stated = passage.fiscalYear(before: date.range.lowerBound) ?? fiscalYear
          guard let year = date.year ?? stated.map({ date.month < 4 ? $0 + 1 : $0 }),
            isDay(date.day, date.month, year),
            case let right = dayOfWeek(date.day, date.month, year), right != weekday.number
          else { return nil }
          let (day, written) = (passage.string(date.range), passage.string(weekday.range))
          return passage.remark(
            weekday.range,
            Phrase(
              en: "\(day) is a \(englishDays[right]), not “\(written)”",
              ja: "\(day)は\(japaneseDays[right])曜日で、「\(written)」ではありません"))
        }
      }
    })
}

private let japaneseDays = Array("日月火水木金土")
private let englishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

extension Passage {
  /// The fiscal year that the text names last before `index`: 平成29年度は5月10日（水）; nil for none.
  fileprivate func fiscalYear(before index: Int) -> Int? {
    let eras = eraYears.filter { $0.range.upperBound < index && scalar($0.range.upperBound) == "度" }
    let western = scalars.indices.compactMap { start -> (end: Int, year: Int)? in
      guard isAny(.digits, at: start), !isAny(.digits, at: start - 1), let number = number(at: start),
        number.end < index,
        (1900...2200).contains(number.value), scalar(number.end) == "年", scalar(number.end + 1) == "度"
      else { return nil }
      return (number.end, number.value)
    }
    return (eras.map { (end: $0.range.upperBound, year: $0.year) } + western).max { $0.end < $1.end }?.year
  }

  /// The day of the week in brackets behind a date, (木), （木曜日） or (Thursday); nil for none.
  fileprivate func weekday(after index: Int) -> (range: Range<Int>, number: Int)? {
    var open = index
    while isAny(.spaces, at: open) { open += 1 }
    guard let bracket = scalar(open), bracket == "(" || bracket == "（", let first = scalar(open + 1) else { return nil }
    if let day = japaneseDays.firstIndex(of: Character(first)), let next = scalar(open + 2),
      ")）曜・".unicodeScalars.contains(next)
    {
      return (open + 1..<open + 2, day)
    }
    var end = open + 1
    while isAny(KindSet(.latin), at: end) { end += 1 }
    let word = string(open + 1..<end)
    guard word.count > 2, let day = englishDays.firstIndex(where: { $0.hasPrefix(word) }) else { return nil }
    return (open + 1..<end, day)
  }
}

extension BookToCheck {
  /// The year in which the book's fiscal year begins, 2018 for 平成30年度; nil where the book has none.
  var fiscalYear: Int? {
    guard let passage = passages.first(where: { $0.text.kind == .fiscalYear }) else { return nil }
    if let era = passage.eraYears.first { return era.year }
    return passage.number(at: 0).flatMap { (1900...2200).contains($0.value) ? $0.value : nil }
  }
}
