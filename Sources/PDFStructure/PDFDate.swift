import Dates

// The two forms in which a PDF writes one moment; both have whole seconds, so that they say the same.
extension WrittenDate {
  /// The form of the document's information: `D:20190601093000+09'00'`.
  var inDocument: String {
    "D:" + (dayText + timeText).filter(\.isNumber) + zoneText.replacing(":", with: "'") + "'"
  }

  /// The form of its metadata: `2019-06-01T09:30:00+09:00`.
  var inMetadata: String { dayText + "T" + timeText + zoneText }
}
