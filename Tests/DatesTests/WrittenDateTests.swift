import Dates
import Testing

@Test(
  "A date is what it says",
  arguments: [
    ("2019-06-01", [2019, 6, 1, 0, 0, 0, 0]), ("2020-02-29T23:59", [2020, 2, 29, 23, 59, 0, 0]),
    ("2000-02-29", [2000, 2, 29, 0, 0, 0, 0]), ("2019-06-01T01:02:03Z", [2019, 6, 1, 1, 2, 3, 0]),
    ("2019-06-01T01:02:03-08:00", [2019, 6, 1, 1, 2, 3, -480]),
    ("2019-06-01T01:02:03+0900", [2019, 6, 1, 1, 2, 3, 540]),
    ("2019-12-31T10:00-03:30", [2019, 12, 31, 10, 0, 0, -210]),
    ("2019-06-01T10:00+09", [2019, 6, 1, 10, 0, 0, 540]), ("2019-06-01T00:00:00.5Z", [2019, 6, 1, 0, 0, 0, 0]),
    ("2019-06-01T23:59:59.999+14:00", [2019, 6, 1, 23, 59, 59, 840]),
  ])
func readable(text: String, fields: [Int]) throws {
  let date = try #require(WrittenDate(text))
  #expect([date.year, date.month, date.day, date.hour, date.minute, date.second, date.zone] == fields)
  #expect(date.text == text)
  #expect(date.dayText == text.prefix(10))
  #expect(WrittenDate("\(date.dayText)T\(date.timeText)\(date.zoneText)")?.zone == date.zone)
}

@Test(
  "What no calendar or clock has is no date",
  arguments: [
    "2019-13-01", "2019-00-01", "2019-02-29", "1900-02-29", "2019-02-30", "2019-04-31", "2019-06-00",
    "2019-06-01T24:00",
    "2019-06-01T25:00", "2019-06-01T10:60", "2019-06-01T10:00:60Z", "2019-06-01T10:00:61", "2019-06-01T10:00:00+99:99",
    "2019-06-01T10:00+05:60", "2019-06-01T10:00-15:00",
  ])
func impossible(text: String) {
  #expect(WrittenDate(text) == nil)
}

@Test(
  "What is written in another way is no date",
  arguments: [
    "", "2019", "2019-06", "2019-6-1", "19-06-01", "20190601", "2019-06-01T", "2019-06-01 10:00", "2019-06-01t10:00",
    "1. Juni 2019", "平成31年6月1日", "2019-06-01T10", "2019-06-01T10:00:00+", "2019-06-01T10:00+9:00",
    "2019-06-01T10:00:00Zulu", "2019-06-01Z", "２０１９-06-01", "2019-06-01T10:00:00.Z", "2019-06-01\n", " 2019-06-01",
    "-2019-06-01", "2019-06-01T1０:00",
  ])
func otherwise(text: String) {
  #expect(WrittenDate(text) == nil)
}

@Test(
  "Seconds since 1970",
  arguments: [
    (0, "1970-01-01T00:00:00Z"), (1_559_347_200, "2019-06-01T00:00:00Z"), (951_868_799, "2000-02-29T23:59:59Z"),
    (-1, "1969-12-31T23:59:59Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
  ] as [(Int64, String)])
func epoch(seconds: Int64, text: String) {
  #expect(WrittenDate(secondsSince1970: seconds)?.text == text)
}

@Test func aYearHasFourDigits() {
  #expect(WrittenDate(secondsSince1970: 253_402_300_800) == nil)
  #expect(WrittenDate(secondsSince1970: .max) == nil)
  #expect(WrittenDate(secondsSince1970: .min) == nil)
  #expect(WrittenDate.now.year >= 2024)
}
