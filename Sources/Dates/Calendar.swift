/// Names and letters of the Japanese eras (元号), each with the Gregorian year before the era's first year.
///
/// Adding `before` to a year of the era gives the Gregorian year: 令和7 is 2018 + 7.
public let eras: [(name: String, before: Int)] = [
  ("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018), ("M", 1867), ("T", 1911), ("S", 1925),
  ("H", 1988), ("R", 2018),
]

/// The first day of each era, the latest era first.
private let firstDays: [(name: String, letter: String, day: (year: Int, month: Int, day: Int))] = [
  ("令和", "R", (2019, 5, 1)), ("平成", "H", (1989, 1, 8)), ("昭和", "S", (1926, 12, 25)), ("大正", "T", (1912, 7, 30)),
  ("明治", "M", (1868, 1, 25)),
]

/// The era of a day: its name, its letter, and the year in it, counted from 1; nil before 25 January 1868 (明治).
///
/// The first day of an era belongs to that era: 30 April 2019 is 平成31年, 1 May 2019 令和元年.
public func eraYear(day: Int, month: Int, year: Int) -> (name: String, letter: String, year: Int)? {
  firstDays.first { $0.day <= (year, month, day) }.map { ($0.name, $0.letter, year - $0.day.year + 1) }
}

/// Whether the Gregorian calendar has this day; false for a month outside 1…12.
public func isDay(_ day: Int, _ month: Int, _ year: Int) -> Bool {
  guard (1...12).contains(month), day > 0 else { return false }
  let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

/// The day of the week by Sakamoto's rule: 0 for Sunday to 6 for Saturday.
///
/// - Precondition: the calendar has the day (``isDay(_:_:_:)``).
public func dayOfWeek(_ day: Int, _ month: Int, _ year: Int) -> Int {
  let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  let y = month < 3 ? year - 1 : year
  return (y + y / 4 - y / 100 + y / 400 + shifts[month - 1] + day) % 7
}
