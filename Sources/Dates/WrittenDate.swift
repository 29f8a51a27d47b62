// Dates: the calendar and its eras; a day or a moment, as a person writes it.
//
// Enters: text from a book's file or the command line, seconds of a clock. Leaves: the date that it is, or nothing where
// the calendar has no such day or the clock no such time. Whoever has a `WrittenDate` can print it: nothing needs to look
// at its text again.
//
// Foundation reads ISO 8601 too, but takes 30 February for 2 March, passes over what stands behind a date, and forgets
// the zone.

internal import Glibc

/// A day, or a moment of it, written after ISO 8601: `2019-06-01`, `2019-06-01T09:30`, `2019-06-01T09:30:00+09:00`, `…Z`.
public struct WrittenDate: Hashable, Sendable {
  /// The date as it was written.
  public let text: String
  public let year: Int
  public let month: Int
  /// The day of the month.
  public let day: Int
  public let hour: Int
  public let minute: Int
  /// Whole seconds: what a fraction adds is in ``text`` alone.
  public let second: Int
  /// How far its zone is ahead of UTC, in minutes; without a zone it is UTC.
  public let zone: Int

  /// Reads a date; nil where it is something else, or where there is no such day, time or zone.
  public init?(_ text: String) {
    let pattern =
      /(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)?)?/
      .asciiOnlyDigits()
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    func number(_ digits: Substring?) -> Int { digits.flatMap { Int($0) } ?? 0 }
    self.text = text
    (year, month, day) = (number(match.1), number(match.2), number(match.3))
    (hour, minute, second) = (number(match.4), number(match.5), number(match.6))
    let (zoneHours, zoneMinutes) = (number(match.8), number(match.9))
    zone = (match.7 == "-" ? -1 : 1) * (zoneHours * 60 + zoneMinutes)
    guard isDay(day, month, year), hour < 24, minute < 60, second < 60, zoneHours <= 14, zoneMinutes < 60
    else { return nil }
  }

  /// The moment so many seconds after the beginning of 1970, in UTC; nil where its year has not four digits.
  public init?(secondsSince1970: Int64) {
    var seconds = time_t(secondsSince1970)
    var fields = tm()
    guard gmtime_r(&seconds, &fields) != nil else { return nil }
    let day = [padded(Int(fields.tm_year) + 1900, 4), padded(Int(fields.tm_mon) + 1), padded(Int(fields.tm_mday))]
    let time = [fields.tm_hour, fields.tm_min, fields.tm_sec].map { padded(Int($0)) }
    self.init("\(day.joined(separator: "-"))T\(time.joined(separator: ":"))Z")
  }

  /// The present moment, in UTC.
  public static var now: WrittenDate {
    guard let now = WrittenDate(secondsSince1970: Int64(time(nil))) else { preconditionFailure("the clock is wrong") }
    return now
  }

  /// The day as it is printed: 令和元年6月1日, and before 1868 with the year of our era.
  public var dayInWords: String {
    let era = eraYear(day: day, month: month, year: year)
    let yearText = era.map { "\($0.name)\($0.year == 1 ? "元" : String($0.year))" } ?? String(year)
    return "\(yearText)年\(month)月\(day)日"
  }

  /// The day: `2019-06-01`.
  public var dayText: String { "\(padded(year, 4))-\(padded(month))-\(padded(day))" }
  /// The time: `09:30:00`.
  public var timeText: String { "\(padded(hour)):\(padded(minute)):\(padded(second))" }
  /// The zone: `+09:00`; `+00:00` where it is UTC.
  public var zoneText: String { "\(zone < 0 ? "-" : "+")\(padded(abs(zone) / 60)):\(padded(abs(zone) % 60))" }
}

private func padded(_ number: Int, _ count: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, count - digits.count)) + digits
}
