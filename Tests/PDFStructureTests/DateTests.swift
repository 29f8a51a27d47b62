import Testing

@testable import PDFStructure

@Test(
  "A date is written in two forms that mean the same",
  arguments: [
    ("2019-06-01", "D:20190601000000+00'00'", "2019-06-01T00:00:00+00:00"),
    ("2020-02-29T23:59", "D:20200229235900+00'00'", "2020-02-29T23:59:00+00:00"),
    ("2019-06-01T01:02:03Z", "D:20190601010203+00'00'", "2019-06-01T01:02:03+00:00"),
    ("2019-06-01T01:02:03-08:00", "D:20190601010203-08'00'", "2019-06-01T01:02:03-08:00"),
    ("2019-06-01T01:02:03+0900", "D:20190601010203+09'00'", "2019-06-01T01:02:03+09:00"),
    ("2019-06-01T10:00-03:30", "D:20190601100000-03'30'", "2019-06-01T10:00:00-03:30"),
  ])
private func readableDate(_ written: String, inDocument: String, inMetadata: String) throws {
  let date = try PDFDate(written)
  #expect(date.inDocument == inDocument)
  #expect(date.inMetadata == inMetadata)
}

@Test(
  "What is no date is refused",
  arguments: [
    "", "2019", "2019-13-01", "2019-02-29", "2019-6-1", "2019-06-01T", "2019-06-01T25:00", "2019-06-01T10:00+05:60",
    "2019-06-01 10:00", "1. Juni 2019", "2019-06-01T10:00:00+", "２０１９-06-01", "2019-06-01T10:00:00Zulu",
  ])
private func unreadableDate(_ written: String) {
  let error = #expect(throws: StructureError.self) { try PDFDate(written) }
  #expect(error?.reason == .dateUnreadable)
}

@Test("The present moment is one too") private func presentDate() {
  #expect(PDFDate.now.inDocument.wholeMatch(of: /D:20\d{12}\+00'00'/) != nil)
}
