import Diagnostics
import GoalBook

extension Check {
  static let unlikeEnding = Check(
    "unlike-ending", "an initiative or objective that ends in another style than nearly all others (検討する among します)",
    .warning,
    .book { book in
      let wanted = book.passages.filter { passage in
        switch passage.text.kind {
        case .initiative, .objective: true
        default: false
        }
      }
      let endings = wanted.map { passage in passage.sentences.last.flatMap { passage.verbEnding(of: $0) } }
      let polite = endings.count { $0?.isPolite == true }
      let plain = endings.count { $0?.isPolite == false }
      guard polite + plain > 9, max(polite, plain) >= 9 * min(polite, plain) else { return [] }
      return zip(wanted, endings).compactMap { passage, ending in
        guard let ending, ending.isPolite != (polite > plain) else { return nil }
        return passage.remark(
          ending.range,
          "“\(passage.string(ending.range))” ends unlike \(max(polite, plain)) other initiatives and objectives",
          hints: [polite > plain ? "end it in ます" : "end it without ます"])
      }
    })
}

extension Passage {
  /// The last syllables of a sentence that ends in a verb.
  fileprivate func verbEnding(of sentence: Range<Int>) -> (isPolite: Bool, range: Range<Int>)? {
    let end = trimmedEnd(of: sentence)
    if let word = politeEndings.first(where: { end - $0.count >= sentence.lowerBound && has($0, at: end - $0.count) }) {
      return (true, end - word.count..<end)
    }
    guard end - 2 >= sentence.lowerBound, has(["す", "る"], at: end - 2) || has(["し", "た"], at: end - 2) else {
      return nil
    }
    return (false, end - 2..<end)
  }
}
