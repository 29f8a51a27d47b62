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
