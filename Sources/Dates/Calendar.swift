/// The Japanese eras (元号) by their names and letters, each with the year before its first.
public let eras: [(name: String, before: Int)] = [
  ("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018), ("M", 1867), ("T", 1911), ("S", 1925),
  ("H", 1988), ("R", 2018),
]

/// The first day of each era, the latest first, from Meiji on.
private let firstDays: [(name: String, letter: String, day: (year: Int, month: Int, day: Int))] = [
  ("令和", "R", (2019, 5, 1)), ("平成", "H", (1989, 1, 8)), ("昭和", "S", (1926, 12, 25)), ("大正", "T", (1912, 7, 30)),
  ("明治", "M", (1868, 1, 25)),
]

/// The era that a day lies in, by its name and its letter, and the year of it, 1 being its first; nil before Meiji.
public func eraYear(day: Int, month: Int, year: Int) -> (name: String, letter: String, year: Int)? {
  firstDays.first { $0.day <= (year, month, day) }.map { ($0.name, $0.letter, year - $0.day.year + 1) }
}

/// Whether the calendar has the day; false for a month that there is not.
public func isDay(_ day: Int, _ month: Int, _ year: Int) -> Bool {
  guard (1...12).contains(month), day > 0 else { return false }
  let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

/// The day of the week, 0 for Sunday, by Sakamoto's rule.
public func dayOfWeek(_ day: Int, _ month: Int, _ year: Int) -> Int {
  let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  let y = month < 3 ? year - 1 : year
  return (y + y / 4 - y / 100 + y / 400 + shifts[month - 1] + day) % 7
}
