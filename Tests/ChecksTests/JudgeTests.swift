import Foundation
import Checks
import Testing

// Sentences with which other proofreading programs are tested: our checks find nothing in those that are right, and the
// mistakes in the others at their places. Sentences that need options of those programs are left out.

private let judges = ProcessInfo.processInfo.environment["SASSHI_JUDGES"]

/// A list of sentences, the checks that it applies to, and how many of its mistakes they find.
private struct Judge: CustomTestStringConvertible, Sendable {
  var file: String
  /// The list in the file, or the rule in a list with several.
  var list: String
  var checks: [String]
  /// The least number of mistakes that are found.
  var found: Int
  /// The number of right sentences in which something is found, because the list's rule differs from our check.
  var exceptions = 0
  var testDescription: String { "\(file) \(list)" }

  init(_ file: String, _ list: String, _ checks: String, _ found: Int, exceptions: Int = 0) {
    (self.file, self.list, self.found, self.exceptions) = (file, list, found, exceptions)
    self.checks = checks.split(separator: " ").map(String.init)
  }
}

private let lists: [Judge] = [
  Judge("proofread-misc", "hankakuKana", "half-width-katakana", 7),
  Judge("proofread-misc", "successiveWord", "doubled-word doubled-particle", 4),
  Judge("proofread-misc", "mixedPeriod", "missing-stop", 0),
  Judge("proofread-misc", "redundantExpression", "roundabout done-by-doing", 29),
  Judge("proofread-misc", "abusage", "mistaken-word", 9),
  Judge("proofread-misc", "doubleNegative", "double-negative", 24),
  Judge("proofread-misc", "droppedRa", "dropped-ra", 6),
  Judge("proofread-misc", "mixedStyle", "mixed-style", 10),
  Judge("proofread-misc", "unmatchedPair", "unbalanced-bracket mixed-bracket-width", 4),
  Judge("proofread-misc", "dateWeekday", "wrong-weekday", 8),
  Judge("joshi", "", "doubled-particle", 7),
  Judge("sentence-shape", "maxTen", "many-commas", 2),
  // A link in HTML is plain text to our check.
  Judge("sentence-shape", "sentenceLength", "long-sentence", 0, exceptions: 1),
  Judge("sentence-shape", "doubledGa", "doubled-ga", 6),
  // The items of a list must have one style in our check.
  Judge("jtf-style", "1.1.1", "mixed-style", 2, exceptions: 1),
  Judge("jtf-style", "1.2.1", "half-width-punctuation", 2), Judge("jtf-style", "1.2.2", "wide-number-mark", 2),
  Judge("jtf-style", "2.1.5", "half-width-katakana jtf-word", 4), Judge("jtf-style", "2.1.6", "jtf-word", 4),
  Judge("jtf-style", "2.1.8", "wide-digit", 2), Judge("jtf-style", "2.1.9", "wide-letter", 2),
  Judge("jtf-style", "2.1.10", "number-grouping", 3), Judge("jtf-style", "2.2.1", "jtf-word", 3),
  Judge("jtf-style", "2.2.2", "kanji-number rough-number", 8), Judge("jtf-style", "2.2.3", "jtf-word", 1),
  Judge("jtf-style", "3.1.1", "space-between-widths", 3), Judge("jtf-style", "3.1.2", "space-between-wide", 2),
  Judge("jtf-style", "3.2", "space-between-wide", 1), Judge("jtf-style", "3.3", "space-at-bracket", 5),
  Judge("jtf-style", "4.1.1", "stop-before-bracket", 2), Judge("jtf-style", "4.1.3", "half-width-punctuation", 1),
  Judge("jtf-style", "4.2.1", "half-width-punctuation space-after-mark", 2),
  Judge("jtf-style", "4.2.2", "half-width-punctuation space-after-mark", 2),
  Judge("jtf-style", "4.2.4", "half-width-punctuation", 1), Judge("jtf-style", "4.2.5", "half-width-punctuation", 1),
  Judge("jtf-style", "4.2.6", "half-width-punctuation", 2), Judge("jtf-style", "4.2.7", "half-width-punctuation", 1),
  Judge("jtf-style", "4.2.8", "half-width-punctuation", 2), Judge("jtf-style", "4.2.9", "dash", 4),
  Judge("jtf-style", "4.3.1", "half-width-bracket", 11),
  Judge("jtf-style", "4.3.2", "half-width-bracket unbalanced-bracket", 2),
  Judge("jtf-style", "4.3.3", "unbalanced-bracket", 3), Judge("jtf-style", "4.3.4", "unbalanced-bracket", 8),
  Judge("jtf-style", "4.3.5", "unbalanced-bracket", 4), Judge("jtf-style", "4.3.6", "unbalanced-bracket", 3),
  Judge("jtf-style", "4.3.7", "unbalanced-bracket", 3), Judge("jtf-style", "4.3.8", "unbalanced-bracket", 0),
  Judge("ja-spacing", "ja-space-between-half-and-full-width", "space-between-widths", 3),
  Judge("ja-spacing", "ja-nakaguro-or-halfwidth-space-between-katakana", "space-between-wide", 1),
  Judge("ja-spacing", "ja-space-after-question", "space-after-mark", 2),
  Judge("ja-spacing", "ja-space-after-exclamation", "space-after-mark", 1),
  Judge("ja-spacing", "ja-no-space-between-full-width", "space-between-wide", 2),
  Judge("ja-spacing", "ja-no-space-around-parentheses", "space-at-bracket", 3),
]

@Suite("Other proofreaders' sentences", .enabled(if: judges != nil, "SASSHI_JUDGES is not set")) struct JudgeTests {
  @Test(arguments: lists) fileprivate func sentences(judge: Judge) throws {
    let cases = try sentenceCases(judge)
    #expect(!cases.isEmpty)
    let checks = judge.checks.map(check)
    var (silent, kept, wanted, made) = (0, 0, 0, 0)
    for sentence in cases {
      let found = textFindings(of: checks, in: BookToCheck(texts: [sentence.text]))
      if sentence.findings.isEmpty {
        silent += 1
        kept += found.isEmpty ? 1 : 0
      }
      for finding in sentence.findings {
        wanted += 1
        let offset = finding.offset(in: sentence.text)
        let isMade = found.contains { one in offset.map { one.range.contains($0) } ?? true }
        made += isMade ? 1 : 0
      }
    }
    print("\(judge.testDescription): \(kept) of \(silent) silent, \(made) of \(wanted) found")
    #expect(kept >= silent - judge.exceptions)
    #expect(made >= judge.found)
  }

  @Test func wordsOfPublicDocuments() throws {
    struct Koyobun: Decodable {
      struct Rule: Decodable {
        struct Finding: Decodable, Equatable { var surface, recommended: String }
        var text: String
        var findings: [Finding]
      }
      struct Context: Decodable {
        var text: String
        var start, end: Int
        var finding: Bool
      }
      var rule: [Rule]
      var context: [Context]
      var dictionary: [[String]]
    }
    let koyobun = try JSONDecoder().decode(Koyobun.self, from: try judgeBytes("koyobun"))
    let checks = Check.chosen(profiles: [.standard, .koyobun])
    func found(_ text: String) -> [Finding] { textFindings(of: checks, in: BookToCheck(texts: [text])) }
    for rule in koyobun.rule {
      let made = found(rule.text).sorted { $0.range.lowerBound < $1.range.lowerBound }
        .map { Koyobun.Rule.Finding(surface: $0.matched, recommended: $0.replacement ?? "") }
      #expect(made == rule.findings, "\(rule.text)")
    }
    let right = koyobun.context.count { context in
      found(context.text).contains { $0.range.overlaps(context.start..<context.end) } == context.finding
    }
    func sentence(_ word: String) -> String { word.hasSuffix("。") || word.hasSuffix("、") ? word : "\(word)を確認する。" }
    let written = koyobun.dictionary.count { !found(sentence($0[0])).isEmpty }
    let official = koyobun.dictionary.count { found(sentence($0[1])).isEmpty }
    let all = koyobun.dictionary.count
    print(
      "koyobun: \(right) of \(koyobun.context.count) in context, \(written) of \(all) found, \(official) of \(all) silent"
    )
    #expect(right >= 19)
    #expect(written >= 500)
    #expect(official >= 940)
  }

  @Test(arguments: [("smarthr", 272), ("prhTypo", 4), ("prhWebDbPress", 76), ("prhTechbooster", 35)])
  func pairsAsADictionaryOfOnesOwn(list: String, right: Int) throws {
    struct Pair: Decodable {
      var from, to: String
      var changes: Bool
    }
    let object = try JSONSerialization.jsonObject(with: try judgeBytes("notation-pairs")) as? [String: Any]
    let pairs = try JSONDecoder().decode(
      [Pair].self, from: JSONSerialization.data(withJSONObject: try #require(object?[list])))
    var words = WordList()
    for pair in pairs {
      words.corrections.append(WordList.Correction(written: pair.from, right: pair.to, isNoun: false))
    }
    let made = pairs.count { findings(in: $0.from, by: "house-word", words: words).isEmpty != $0.changes }
    print("notation-pairs \(list): \(made) of \(pairs.count)")
    #expect(made >= right)
  }
}

/// A sentence with the mistakes in it.
private struct SentenceCase: Decodable {
  struct Finding: Decodable {
    struct Position: Decodable {
      struct Point: Decodable { var line, column: Int }
      var start: Point
    }
    var index: Int?
    var range: [Int]?
    var line: Int?
    var column: Int?
    var loc: Position?

    /// The offset of its beginning in Unicode scalars; nil where the list gives no place.
    func offset(in text: String) -> Int? {
      if let index { return index }
      if let range { return range.first }
      guard let column = column ?? loc?.start.column else { return nil }
      let line = line ?? loc?.start.line ?? 1
      let before = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(line - 1)
      return before.reduce(0) { $0 + $1.unicodeScalars.count + 1 } + column - 1
    }
  }
  var text: String
  var findings: [Finding]
}

private func judgeBytes(_ file: String) throws -> Data {
  try Data(contentsOf: URL(filePath: try #require(judges)).appending(path: "proofreading/\(file).json"))
}

/// The sentences of a list that need no options.
private func sentenceCases(_ judge: Judge) throws -> [SentenceCase] {
  let object = try #require(try JSONSerialization.jsonObject(with: try judgeBytes(judge.file)) as? [String: Any])
  let all = (object[judge.list] ?? object["cases"]) as? [[String: Any]] ?? []
  let own = all.filter { sentence in
    let rule = sentence["rule"] as? String
    return sentence["options"] == nil && (rule == nil || rule == judge.list)
  }
  return try JSONDecoder().decode([SentenceCase].self, from: JSONSerialization.data(withJSONObject: own))
}
