import GoalBook
import Diagnostics

extension Check {
  static let sentenceStop = Check(
    "sentence-stop",
    Phrase(
      en: "an objective or initiative without 。 where the others have it, or the other way round",
      ja: "ほかの組織目標・取組内容と、末尾の「。」の有無が違うもの"), .warning,
    meaning: Phrase(
      en: """
        Nine of ten objectives and initiatives of the book end in “。” and this one does not, or the \
        other way round.
        """, ja: "冊子の組織目標と取組内容の9割以上が「。」で終わるのに、これは終わっていません（またはその逆です）。"),
    example: Example("市の広報紙を読みやすく改めます", "市の広報紙を読みやすく改めます。", among: Array(repeating: "窓口の案内を改めます。", count: 10)),
    remedy: Phrase(en: "End it as the others end.", ja: "ほかに合わせて「。」を付けるか、取り除いてください。"),
    .book { book in
      let texts = book.passages.compactMap { passage -> BookNode? in
        switch passage.text.kind {
        case .objective, .initiative: passage.text
        default: nil
        }
      }
      let with = texts.count { $0.text.hasSuffix("。") }
      let rare = with * 2 < texts.count
      let count = rare ? with : texts.count - with
      guard count > 0, count * 10 < texts.count else { return [] }
      return texts.filter { $0.text.hasSuffix("。") == rare && !$0.text.endsInBracket }
        .map {
          closingStopRemark(
            $0, hasStop: rare,
            others: Phrase(
              en: "\(texts.count - count) other objectives and initiatives",
              ja: "ほかの組織目標と取組内容\(texts.count - count)件"))
        }
    })
}
