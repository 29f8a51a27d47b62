import Dates
import Diagnostics

extension Check {
  static let impossibleDate = Check(
    "impossible-date", Phrase(en: "a day that the calendar does not have (2月30日)", ja: "暦にない日（2月30日）"), .warning,
    meaning: Phrase(en: "The calendar has no such day.", ja: "暦にない日付です。"),
    example: Example("2月30日に開催", "2月20日に開催"),
    remedy: Phrase(en: "Correct the date.", ja: "日付を直してください。"),
    .numbers { passage in
      passage.writtenDates.compactMap { date in
        isDay(date.day, date.month, date.year ?? 2000)
          ? nil
          : passage.remark(
            date.range,
            Phrase(en: "there is no \(passage.string(date.range))", ja: "\(passage.string(date.range))という日はありません"))
      }
    })
}
