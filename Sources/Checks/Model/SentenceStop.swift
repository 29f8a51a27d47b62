import GoalBook
import Diagnostics

extension Check {
  static let sentenceStop = Check(
    "sentence-stop", "an objective or initiative without 。 where the others have it, or the other way round", .warning,
    .book { book in
      let texts = book.passages.map(\.text).filter { text in
        switch text.kind {
        case .objective, .initiative: true
        default: false
        }
      }
      let with = texts.count { $0.text.hasSuffix("。") }
      let rare = with * 2 < texts.count
      let count = rare ? with : texts.count - with
      guard count > 0, count * 10 < texts.count else { return [] }
      return texts.filter { $0.text.hasSuffix("。") == rare && !$0.text.endsInBracket }
        .map { closingStopRemark($0, hasStop: rare, others: "\(texts.count - count) other objectives and initiatives") }
    })
}
