import Dates
import Testing

@testable import PDFStructure

@Test(
  "A date is written in two forms that mean the same",
  arguments: [
    ("2019-06-01", "D:20190601000000+00'00'", "2019-06-01T00:00:00+00:00"),
    ("2020-02-29T23:59", "D:20200229235900+00'00'", "2020-02-29T23:59:00+00:00"),
    ("2019-06-01T01:02:03Z", "D:20190601010203+00'00'", "2019-06-01T01:02:03+00:00"),
    ("2019-06-01T01:02:03.5Z", "D:20190601010203+00'00'", "2019-06-01T01:02:03+00:00"),
    ("2019-06-01T01:02:03-08:00", "D:20190601010203-08'00'", "2019-06-01T01:02:03-08:00"),
    ("2019-06-01T01:02:03+0900", "D:20190601010203+09'00'", "2019-06-01T01:02:03+09:00"),
    ("2019-06-01T10:00-03:30", "D:20190601100000-03'30'", "2019-06-01T10:00:00-03:30"),
    ("2019-06-01T10:00-00:30", "D:20190601100000-00'30'", "2019-06-01T10:00:00-00:30"),
  ])
private func dateForms(_ written: String, inDocument: String, inMetadata: String) throws {
  let date = try #require(WrittenDate(written))
  #expect(date.inDocument == inDocument)
  #expect(date.inMetadata == inMetadata)
}
