import Dates

extension FormatSection {
  /// What the section shows of a date or time, given as a serial number; nil for days before 1900 and after 9999.
  func dateText(of serial: Double, is1904: Bool) -> String? {
    let digits = tokens.lazy.compactMap { if case .date(.fraction(let digits)) = $0 { digits } else { nil } }.max() ?? 0
    // A time is rounded to the digits shown and so may reach the next day; a day shown alone is never rounded up.
    let showsTime = tokens.contains { if case .date(let field) = $0 { field.isTime } else { false } }
    guard let moment = Moment(serial: serial, is1904: is1904, secondDigits: showsTime ? digits : 3) else { return nil }
    let isHalfDays = tokens.contains { if case .date(.halfDay) = $0 { true } else { false } }
    return tokens.map { token in
      switch token {
      case .literal(let literal): literal
      case .date(let field): text(of: field, moment, isHalfDays: isHalfDays)
      default: ""
      }
    }.joined()
  }

  private func text(of field: DateField, _ moment: Moment, isHalfDays: Bool) -> String {
    let era = eraYear(day: max(moment.day, 1), month: moment.month, year: moment.year)
    switch field {
    case .era(let count):
      return era.map { count == 1 ? $0.letter : count == 2 ? String($0.name.prefix(1)) : $0.name } ?? ""
    case .eraYear(let digits):
      guard let era else { return number(moment.year, digits) }
      return writesFirstYear && era.year == 1 ? "元" : number(era.year, digits)
    case .year(let digits): return digits == 4 ? number(moment.year, 4) : number(moment.year % 100, 2)
    case .month(let count) where count < 3: return number(moment.month, count)
    case .month(let count):
      if isJapanese { return "\(number(moment.month, 1))月" }
      let name = monthNames[moment.month - 1]
      return count == 3 ? String(name.prefix(3)) : count == 4 ? name : String(name.prefix(1))
    case .day(let count) where count < 3: return number(moment.day, count)
    case .day(let count):
      if isJapanese { return weekday(moment, isWhole: count == 4) }
      let name = dayNames[moment.weekday]
      return count == 3 ? String(name.prefix(3)) : name
    case .weekday(let isWhole): return weekday(moment, isWhole: isWhole)
    case .hour(let digits): return number(isHalfDays ? (moment.hour + 11) % 12 + 1 : moment.hour, digits)
    case .minute(let digits): return number(moment.minute, digits)
    case .second(let digits): return number(moment.second, digits)
    case .fraction(let digits):
      // The thousandths have been rounded to the largest number of digits in the section.
      return "." + numerals.digitwise(String(padded(moment.thousandth, 3).prefix(digits)))
    case .elapsedHours(let digits): return number(moment.seconds / 3600, digits)
    case .elapsedMinutes(let digits): return number(moment.seconds / 60, digits)
    case .elapsedSeconds(let digits): return number(moment.seconds, digits)
    case .halfDay(let morning, let afternoon): return moment.hour < 12 ? morning : afternoon
    }
  }

  private func number(_ number: Int, _ digits: Int) -> String { numerals.asRead(padded(number, digits)) }

  private func weekday(_ moment: Moment, isWhole: Bool) -> String {
    let name = String(Array("日月火水木金土")[moment.weekday])
    return isWhole ? "\(name)曜日" : name
  }
}

extension DateField {
  fileprivate var isTime: Bool {
    switch self {
    case .era, .eraYear, .year, .month, .day, .weekday: false
    default: true
    }
  }
}

/// A day and a time, from a serial number.
private struct Moment {
  private(set) var (year, month, day) = (1900, 1, 0)
  /// The day of the week, 0 for Sunday.
  let weekday: Int
  /// The whole seconds since the first day, and the thousandths beyond them.
  let (seconds, thousandth): (Int, Int)

  var hour: Int { seconds / 3600 % 24 }
  var minute: Int { seconds / 60 % 60 }
  var second: Int { seconds % 60 }

  /// - Parameters:
  ///   - serial: days, of which 1 is the first day of 1900, or 0 the first day of 1904.
  ///   - secondDigits: how many digits of a second are shown; the time is rounded to them.
  init?(serial: Double, is1904: Bool, secondDigits: Int) {
    // The serial number of the last day of 9999.
    let last = 2_958_465.0
    let days = is1904 ? serial + 1462 : serial
    guard serial >= 0, days < last + 1 else { return nil }
    let unit = [1000.0, 100, 10, 1][min(secondDigits, 3)]
    let thousandths = Int((serial * 86_400_000 / unit).rounded(.toNearestOrAwayFromZero) * unit)
    (seconds, thousandth) = (thousandths / 1000, thousandths % 1000)
    let number = seconds / 86_400 + (is1904 ? 1462 : 0)
    guard Double(number) <= last else { return nil }
    weekday = (number + 6) % 7
    switch number {
    case 0: break
    // 29 February 1900 did not exist; Excel has it from Lotus 1-2-3.
    case 60: (year, month, day) = (1900, 2, 29)
    default: (year, month, day) = civilDay(number < 60 ? number - 25_568 : number - 25_569)
    }
  }
}

/// The date of a day counted from 1970-01-01, by Hinnant's algorithm.
private func civilDay(_ days: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = days + 719_468
  let era = shifted / 146_097
  let ofEra = shifted - era * 146_097
  let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
  let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let monthFromMarch = (5 * ofYear + 2) / 153
  let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * monthFromMarch + 2) / 5 + 1)
}

/// The serial number of a date or time in ISO 8601, as in Strict files; nil for other text.
func serial(ofISODate text: String, is1904: Bool) -> Double? {
  let isTime = text.prefix(3).last == ":"
  guard let date = WrittenDate(isTime ? "2000-01-01T\(text)" : text) else { return nil }
  let time = Double(date.hour * 3600 + date.minute * 60 + date.second) / 86_400
  guard !isTime else { return time }
  let number = daysSince1970(date.year, date.month, date.day) + 25_569
  // Before Excel's 29 February 1900, which did not exist, serial numbers are one less.
  let days = number < 61 ? number - 1 : number
  return Double(is1904 ? number - 1462 : days) + time
}

/// The number of days since 1970-01-01, by Hinnant's algorithm.
private func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let year = month <= 2 ? year - 1 : year
  let era = year / 400
  let yearOfEra = year - era * 400
  let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]
private let dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

private func padded(_ number: Int, _ count: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, count - digits.count)) + digits
}
