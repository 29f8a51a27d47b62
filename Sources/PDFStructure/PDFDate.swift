import Dates

// The two forms of a date in a PDF; both have whole seconds, so that both name the same moment.
extension WrittenDate {
  /// The form in the document's information: `D:20190601093000+09'00'`.
  var inDocument: String {
    "D:" + (dayText + timeText).filter(\.isNumber) + zoneText.replacing(":", with: "'") + "'"
  }

  /// The form in the document's metadata: `2019-06-01T09:30:00+09:00`.
  var inMetadata: String { dayText + "T" + timeText + zoneText }
}
