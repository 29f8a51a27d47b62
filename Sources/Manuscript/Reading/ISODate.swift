/// Whether `text` is a day (`2019-06-01`) or an ISO 8601 time (`2019-06-01T09:00:00+09:00`) that the calendar has.
func isISODate(_ text: String) -> Bool {
  let pattern = /(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/
    .asciiOnlyDigits()
  guard let match = text.wholeMatch(of: pattern), let year = Int(match.1), let month = Int(match.2),
    let day = Int(match.3)
  else { return false }
  let isLeapYear = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
  let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  guard (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return false }
  let (hour, minute, second) = (match.4.flatMap { Int($0) }, match.5.flatMap { Int($0) }, match.6.flatMap { Int($0) })
  return (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) <= 60
}
