import ArgumentParser
import Booklet
import Diagnostics
import Dates
import Foundation

/// When a file says that it was made.
struct CreationOption: ParsableArguments {
  @Option(name: .long, help: "The creation date as ISO 8601; SOURCE_DATE_EPOCH or the book's own date otherwise.")
  var date: String?

  /// The date that is wished for, by the option or by SOURCE_DATE_EPOCH; nil for the book's own.
  ///
  /// - Throws: where what is wished is no date, before anything is typeset.
  func moment() throws(RunError) -> WrittenDate? {
    guard let date else { return try epoch() }
    guard let written = WrittenDate(date) else {
      throw RunError(
        .wrongUsage, id: "bad-date", "--date “\(date)” is no date",
        hints: ["write 2019-06-01 or 2019-06-01T09:30:00+09:00"])
    }
    return written
  }

  /// The moment that SOURCE_DATE_EPOCH names, in seconds since 1970.
  private func epoch() throws(RunError) -> WrittenDate? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
    guard let seconds = Int64(text), seconds >= 0, let date = WrittenDate(secondsSince1970: seconds) else {
      throw RunError(
        .wrongUsage, id: "bad-epoch", "SOURCE_DATE_EPOCH is “\(text)”, which is no number of seconds since 1970",
        hints: ["leave it out or write a number such as 1559347200"])
    }
    return date
  }
}
