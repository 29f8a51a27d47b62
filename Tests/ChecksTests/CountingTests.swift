import Diagnostics
import Foundation
import GoalBook
import Notation
import Checks
import Testing

/// A book whose outcomes are the given texts.
private func outcomes(_ texts: [String]) -> Book {
  book(rows: "- initiatives: [取組内容]\n  outcomes: [" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]")
}

@Suite("Words counted over the book") struct CountingTests {
  @Test(arguments: [
    (["取組を進めた", "取組の推進", "取り組みを進めた"], ["取り組み"]), (["取組を進めた", "取り組みます", "取り組み、進めた"], []),
    (["子どもの声", "子どもの居場所", "子供たち", "こども園"], ["子供"]), (["様々な人", "さまざまな人", "様々な声"], ["さまざま"]),
    (["サーバを更新", "サーバーを更新", "サーバー室"], ["サーバ"]), (["施設数 2箇所", "3か所", "4箇所"], ["か所"]),
    (["分かりやすい", "解る", "分かった"], ["解る"]), (["点検", "点検"], []), (["出来ました", "できた", "できた", "出来事"], ["出来ま"]),
  ])
  func mixedNotation(texts: [String], found: [String]) {
    #expect(remarks("mixed-notation", in: outcomes(texts)).map(\.matched) == found)
  }

  @Test(arguments: [
    (["ウィングアリーナ", "ウイングアリーナ", "ウィングアリーナ"], ["ウイングアリーナ"]), (["ミラー", "ミラ", "ミラー"], ["ミラ"]),
    (["ビル", "ビール", "ベル"], []), (["カード", "カーポート"], []),
  ])
  func mixedKatakana(texts: [String], found: [String]) {
    #expect(remarks("mixed-katakana", in: outcomes(texts)).map(\.matched) == found)
  }

  @Test(arguments: [
    (["1,000人", "2,000人", "3,000人", "4,000人", "1069人"], ["1069"]), (["1,000人", "1069人"], []),
    (["1,000人", "2,000人", "3,000人", "4,000人", "2030年", "平成30年度", "2020あいち"], []),
  ])
  func missingGrouping(texts: [String], found: [String]) {
    #expect(remarks("missing-grouping", in: outcomes(texts)).map(\.matched) == found)
  }

  @Test func widthsOfDigitsAndBrackets() {
    let texts = ["3回（春）", "４回(秋)", "5回（冬）"]
    #expect(remarks("mixed-digit-widths", in: outcomes(texts)).map(\.matched) == ["４"])
    #expect(remarks("bracket-widths", in: outcomes(texts)).map(\.matched) == ["("])
    #expect(remarks("mixed-letter-widths", in: outcomes(["PR", "ＩＣＴ", "SNS"])).map(\.matched) == ["ＩＣＴ"])
    #expect(remarks("bracket-widths", in: outcomes(["3回(春)", "4回(秋)"])).isEmpty)
  }

  @Test func anInitiativeThatEndsUnlikeTheOthers() {
    let rows = (1...12).map { "- initiatives: [{ number: \($0), text: 取組\($0)を\($0 == 5 ? "検討する" : "進めます")。 }]" }
    #expect(remarks("unlike-ending", in: book(rows: rows.joined(separator: "\n"))).map(\.matched) == ["する"])
    let stops = (1...12).map { "- initiatives: [{ number: \($0), text: 取組\($0)を進めます\($0 == 5 ? "" : "。") }]" }
    #expect(remarks("sentence-stop", in: book(rows: stops.joined(separator: "\n"))).map(\.matched) == ["す"])
  }

  @Test func aDictionaryOfOnesOwn() {
    let yaml = """
      variants: [[市役所, 市庁舎]]
      words: { 手引: 手引き, 正解: 正解, 解: 答え }
      """
    var log: [Diagnostic] = []
    let node = readNode(yaml, file: "words.yaml").node
    let words = node.map { readWordList($0, &log) } ?? WordList()
    #expect(log.isEmpty)
    #expect(remarks("house-word", in: "手引を配る", words: words).map(\.replacement) == ["手引き"])
    #expect(remarks("house-word", in: "手引きを配る", words: words).isEmpty)
    #expect(remarks("house-word", in: "正解を示す", words: words).isEmpty)
    #expect(remarks("mixed-notation", in: outcomes(["市役所", "市庁舎", "市役所"]), words: words).map(\.matched) == ["市庁舎"])
  }

  @Test func aWrongDictionaryIsReported() {
    var log: [Diagnostic] = []
    if let node = readNode("variants: [[市役所]]\nwrds: {}", file: "words.yaml").node { _ = readWordList(node, &log) }
    #expect(log.map(\.message.id) == ["unknown-key", "one-spelling"])
  }
}
