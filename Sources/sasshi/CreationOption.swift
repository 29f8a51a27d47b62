import Answers
import ArgumentParser
import Booklet
import Diagnostics
import Dates
import Foundation

/// The option for the date on which a file says that it was made.
struct CreationOption: ParsableArguments {
  @Option(
    name: .long,
    help: .said(
      en: "The creation date as ISO 8601; SOURCE_DATE_EPOCH or the book's own date otherwise.",
      ja: "作成日（ISO 8601）。なければSOURCE_DATE_EPOCH、冊子のdateの順に使います。"))
  var date: String?

  /// The date of the option or of SOURCE_DATE_EPOCH; nil where the book's own date is used.
  ///
  /// - Throws: where it is not a date, so that this is reported before anything is typeset.
  func moment() throws(RunError) -> WrittenDate? {
    guard let date else { return try epoch() }
    guard let written = WrittenDate(date) else {
      throw RunError(
        .wrongUsage, id: "bad-date", Phrase(en: "--date “\(date)” is no date", ja: "--dateの「\(date)」は日付として読めません"),
        hints: [
          Phrase(
            en: "write 2019-06-01 or 2019-06-01T09:30:00+09:00", ja: "2019-06-01や2019-06-01T09:30:00+09:00のように書いてください")
        ])
    }
    return written
  }

  /// The moment in SOURCE_DATE_EPOCH, in seconds since 1970; nil where it is not set.
  private func epoch() throws(RunError) -> WrittenDate? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
    guard let seconds = Int64(text), seconds >= 0, let date = WrittenDate(secondsSince1970: seconds) else {
      throw RunError(
        .wrongUsage, id: "bad-epoch",
        Phrase(
          en: "SOURCE_DATE_EPOCH is “\(text)”, which is no number of seconds since 1970",
          ja: "SOURCE_DATE_EPOCHの「\(text)」は1970年からの秒数として読めません"),
        hints: [
          Phrase(en: "leave it out or write a number such as 1559347200", ja: "消すか、1559347200のような数を書いてください")
        ])
    }
    return date
  }
}
