/// The Japanese eras (元号) by their names and letters, each with the year before its first.
public let eras: [(name: String, before: Int)] = [
  ("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018), ("M", 1867), ("T", 1911), ("S", 1925),
  ("H", 1988), ("R", 2018),
]

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
