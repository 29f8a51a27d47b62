public import Diagnostics

/// What the checks find in a text without a book, as a line of JSON: for trying checks, and for other programs.
public func textAnswer(
  _ text: String, checks: [Check], words: WordList = WordList(), languageData: LanguageData? = nil,
  in language: Language
) -> String {
  let found = findings(of: checks, in: BookToCheck(texts: [text], words: words, languageData: languageData))
  let answer = TextAnswer(
    text: text,
    findings: found.sorted { ($0.range.lowerBound, $0.check) < ($1.range.lowerBound, $1.check) }.map { finding in
      TextAnswer.Entry(
        id: finding.check, severity: finding.severity.rawValue, start: finding.range.lowerBound,
        end: finding.range.upperBound,
        matched: finding.matched, message: finding.message[language], hints: finding.hints.map { $0[language] },
        replacement: finding.replacement)
    })
  return jsonText(answer, onOneLine: true)
}

/// A text and its findings; offsets are Unicode scalars from 0, half open.
private struct TextAnswer: Encodable {
  struct Entry: Encodable {
    var id: String
    var severity: String
    var start: Int
    var end: Int
    var matched: String
    var message: String
    var hints: [String]
    var replacement: String?
  }

  var text: String
  var findings: [Entry]
}
