import Dates
import Diagnostics

extension Check {
  static let impossibleDate = Check(
    "impossible-date", "a day that the calendar does not have (2月30日)", .warning,
    .numbers { passage in
      passage.writtenDates.compactMap { date in
        isDay(date.day, date.month, date.year ?? 2000)
          ? nil : passage.remark(date.range, "there is no \(passage.string(date.range))")
      }
    })
}
