// Dates: the Japanese calendar with its eras, and dates written as in ISO 8601.
//
// In: text from a book's file or the command line, or the seconds of a clock. Out: a `WrittenDate`, or nil where the
// calendar has no such day or the clock no such time. A `WrittenDate` holds all that is needed to print the date, so no
// other code parses the text again.
//
// Foundation also reads ISO 8601, but it takes 30 February for 2 March, ignores what follows a date, and drops the
// zone.

internal import Glibc

/// A day, or a moment of a day, written as in ISO 8601: `2019-06-01`, `2019-06-01T09:30`, `2019-06-01T09:30:00+09:00`,
/// `…Z`.
public struct WrittenDate: Hashable, Sendable {
  /// The date as it was written, a fraction of a second included.
  public let text: String
  /// The Gregorian year, 0 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int
  /// The hour, 0 to 23; 0 where only a day was written.
  public let hour: Int
  /// The minute, 0 to 59; 0 where none was written.
  public let minute: Int
  /// The whole seconds, 0 to 59, without a fraction; 0 where none were written.
  public let second: Int
  /// How far the zone is ahead of UTC, in minutes; 0 where no zone was written.
  public let zone: Int

  /// Reads a date; nil where the text is anything else, or where there is no such day, time or zone.
  ///
  /// Zones reach from −14:59 to +14:59.
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

  /// The moment so many seconds after 1970-01-01T00:00:00Z; nil where its year does not have four digits.
  public init?(secondsSince1970: Int64) {
    var seconds = time_t(secondsSince1970)
    var fields = tm()
    guard gmtime_r(&seconds, &fields) != nil else { return nil }
    let day = [padded(Int(fields.tm_year) + 1900, 4), padded(Int(fields.tm_mon) + 1), padded(Int(fields.tm_mday))]
    let time = [fields.tm_hour, fields.tm_min, fields.tm_sec].map { padded(Int($0)) }
    self.init("\(day.joined(separator: "-"))T\(time.joined(separator: ":"))Z")
  }

  /// The present moment in UTC, to the second.
  public static var now: WrittenDate {
    guard let now = WrittenDate(secondsSince1970: Int64(time(nil))) else { preconditionFailure("the clock is wrong") }
    return now
  }

  /// The day as it is printed: 令和元年6月1日, or with the Gregorian year before 25 January 1868.
  public var dayInWords: String {
    let era = eraYear(day: day, month: month, year: year)
    let yearText = era.map { "\($0.name)\($0.year == 1 ? "元" : String($0.year))" } ?? String(year)
    return "\(yearText)年\(month)月\(day)日"
  }

  /// The day in ISO 8601: `2019-06-01`.
  public var dayText: String { "\(padded(year, 4))-\(padded(month))-\(padded(day))" }
  /// The time in ISO 8601, seconds included: `09:30:00`.
  public var timeText: String { "\(padded(hour)):\(padded(minute)):\(padded(second))" }
  /// The zone in ISO 8601: `+09:00`; `+00:00` for UTC.
  public var zoneText: String { "\(zone < 0 ? "-" : "+")\(padded(abs(zone) / 60)):\(padded(abs(zone) % 60))" }
}

private func padded(_ number: Int, _ count: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, count - digits.count)) + digits
}
