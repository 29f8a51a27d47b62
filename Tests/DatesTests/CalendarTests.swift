import Dates
import Foundation
import Testing

@Test func daysAreThoseOfTheGregorianCalendar() throws {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
  for year in [1899, 1900, 2000, 2019, 2024, 2100] {
    for month in 0...13 {
      for day in 0...32 {
        let parts = DateComponents(calendar: calendar, year: year, month: month, day: day)
        #expect(isDay(day, month, year) == parts.isValidDate, "\(year)-\(month)-\(day)")
        guard let date = parts.date, parts.isValidDate else { continue }
        #expect(dayOfWeek(day, month, year) + 1 == calendar.component(.weekday, from: date), "\(year)-\(month)-\(day)")
      }
    }
  }
}

@Test(
  "An era's first year",
  arguments: [("明治", 1868), ("大正", 1912), ("昭和", 1926), ("平成", 1989), ("令和", 2019), ("H", 1989), ("R", 2019)])
func firstYear(era name: String, year: Int) throws {
  #expect(try #require(eras.first { $0.name == name }).before + 1 == year)
}

@Test(
  "An era begins on its first day",
  arguments: [
    (2019, 5, 1, "令和1"), (2019, 4, 30, "平成31"), (1989, 1, 8, "平成1"), (1989, 1, 7, "昭和64"), (1926, 12, 25, "昭和1"),
    (1926, 12, 24, "大正15"), (1912, 7, 29, "明治45"), (1867, 12, 31, nil),
  ])
func eras(year: Int, month: Int, day: Int, shown: String?) {
  #expect(eraYear(day: day, month: month, year: year).map { "\($0.name)\($0.year)" } == shown)
}
