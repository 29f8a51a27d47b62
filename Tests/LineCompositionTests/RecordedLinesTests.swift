import Foundation
import Frames
import LineComposition
import Measure
import TestSupport
import Testing

// The lines of a real booklet, with square glyphs: what a change of a rule or a cost does to them is seen at once, and a
// change that nobody meant too.

private let here = URL(filePath: #filePath).deletingLastPathComponent()

/// Sentences and entries of the sample, and signs that it has seldom or never.
private func texts() throws -> [String] {
  let transcript = here.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Samples/kariya-h30/transcript.txt")
  let cells = try String(contentsOf: transcript, encoding: .utf8).split { "\n\t・<>".contains($0) }
    .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.count > 14 && !$0.hasPrefix("ul style") }
  var seen: Set<String> = []
  let once = cells.filter { seen.insert($0).inserted }
  return once.enumerated().filter { $0.offset % 5 == 0 }.map(\.element) + [
    "「第8次総合計画」の策定に向けた「まちづくり」の『指針』（案）を、令和6年4月1日（月曜日）から公表しました。",
    "利用件数　1,234件（前年度比 △ 12.5％）、〝新〟たな取組――地域の力――を生かす・広げる・つなぐ！　そして？",
    "詳しくは https://www.city.example.jp/kikaku/keikaku/index.html を、E-mailはkikaku@city.example.jpへ。",
    "プロジェクトチームのコーディネーターが、ボランティアセンターのリーダーとワークショップを開催します。",
    "CO_{2}の削減目標は10^{3}トン、{刈谷|かりや}市の{亀城|きじょう}公園で「①市民の声」・②③を聴く……。",
    "図1・表2を見よ。第12条、第21条の２、H31.3.31、3か所、5,000万円、午後5時15分、1／2、50％、№3。",
  ]
}

private struct Form: CustomTestStringConvertible, Sendable {
  var name: String
  var measure: Double
  var alignment = Alignment.justify
  var rules = LineRules()
  var testDescription: String { name }

  /// As in the cells of the layout four-column.
  static let cells: LineRules = {
    var rules = LineRules()
    (rules.hangs, rules.tightening, rules.stretchLimit, rules.blank) = (true, 0.03, 0.12, 0.4)
    (rules.kernsFigures, rules.raggedBelow, rules.keepsTogether) = (true, 0, true)
    return rules
  }()
  static let phrases: LineRules = {
    var rules = LineRules()
    rules.prefersPhrases = true
    return rules
  }()
  static let all = [
    Form(name: "narrow", measure: 12, rules: cells), Form(name: "middle", measure: 16.5, rules: cells),
    Form(name: "wide", measure: 27, rules: LineRules()),
    Form(name: "ragged", measure: 14, alignment: .start, rules: phrases),
  ]
}

@Test("the lines of a booklet are as recorded", arguments: Form.all)
private func lines(form: Form) throws {
  let shaper = HalfWidthShaper().reading([.scripts, .ruby])
  let lines = try texts().flatMap { text in
    written(
      compose(
        text, in: face, measure: .points(10 * form.measure), alignment: form.alignment, rules: form.rules,
        shaper: shaper)) + [""]
  }
  let file = here.appending(path: "RecordedLines/\(form.name).txt")
  #expect(try difference(of: lines, recordedIn: file) == nil)
}

/// Texts of signs of every class side by side, as no writer would put them, each with a form of its own.
@Test("the lines of texts of all classes, in all forms, are as recorded")
private func linesOfAllClasses() throws {
  var lines: [String] = []
  for seed in 0..<600 as Range<UInt64> {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...24, using: &generator)
    let text = (0..<count).map { _ in generator.pick(generator.pick(pieces)) }.joined()
    let measure = Length.points(Double(Int.random(in: 6...50, using: &generator)) * 5)
    let indent = generator.oneIn(5) ? Length.points(10) : .zero
    let tracking = generator.oneIn(8) ? Length.points(1) : .zero
    let alignment = generator.pick([Alignment.justify, .justify, .start] + Alignment.allCases)
    let rules = randomRules(&generator)
    let paragraph = compose(
      text, in: face, measure: measure, firstIndent: indent, alignment: alignment, tracking: tracking, rules: rules,
      shaper: HalfWidthShaper().reading([.scripts, .ruby]))
    lines += ["# \(seed) \(measure.points) \(alignment.rawValue)"] + written(paragraph)
  }
  #expect(try difference(of: lines, recordedIn: here.appending(path: "RecordedLines/all-classes.txt")) == nil)
}

private let face = FontFace(family: "Square", size: .points(10))

/// The words of each line, its width, and what adjustment gave to its gaps, in hundredths of an em; of words under
/// readings, where the glyphs begin; and the words that were cut.
private func written(_ paragraph: ComposedParagraph) -> [String] {
  paragraph.lines.map { line in
    let changes = line.setting?.changes.map { hundredths($0.change) }.joined(separator: " ") ?? ""
    let hasReadings = line.runs.contains { $0.run.standing == .rubyText }
    let places = hasReadings ? "\t" + line.runs.map { hundredths($0.x) }.joined(separator: " ") : ""
    let links = line.runs.compactMap(\.uri).map { "\t" + $0 }.joined()
    return "\(line.runs.map(\.run.text).joined(separator: "¦"))\t\(hundredths(line.width))\t\(changes)\(places)\(links)"
  } + (paragraph.cutWords.isEmpty ? [] : ["cut: \(paragraph.cutWords.joined(separator: " "))"])
}

private func hundredths(_ length: Length) -> String { "\(length.units * 10 / 1024)" }

/// Pieces of texts by their class, so that a rare one stands as often as a common one.
private let pieces: [[String]] = [
  ["市", "民", "計画", "防災訓練"], ["の", "を", "ました", "ひらく"], ["ア", "センター", "ワークショップ"], ["ッ", "ょ", "々", "ー"],
  ["（", "「", "〔", "("], ["）", "」", "〕", ")"], ["、", "，"], ["。", "．"], ["・", "："], ["！", "？"], ["――", "—", "……", "‥"],
  [" ", "　", "  "], ["7", "12", "1,234", "0.5", "H31.3.31"], ["A", "Wi-Fi", "SNS", "e.g."], ["２", "３０", "Ｂ"],
  ["％", "%", "℃", "円", "か所"], ["￥", "№", "第", "約", "△ "], ["①", "②③", "㉑"], ["条", "回", "年度", "人"],
  ["(1)", "（２）", "(ア)"], ["{揖斐|いび}", "{政|まつりごと}", "{川|かわ}{池|いけ}"], ["m^{2}", "CO_{2}", "^{※1}"],
  ["https://a.jp/b/c", "koho@a.jp", "city.jp/d"], ["～", "／", "/", "-", "＝"], ["〝", "〟", "'", "\""], ["々", "〻", "ゝ"],
]

private func randomRules(_ generator: inout SeededGenerator) -> LineRules {
  if generator.oneIn(15) { return .plain }
  var rules = LineRules()
  rules.level = generator.pick(KinsokuLevel.allCases)
  rules.adjustment = generator.pick([.jlreq, .jlreq, .jis, .books, .none])
  rules.hangs = generator.oneIn(2)
  rules.lineHeadBracket = generator.pick(LineHeadBracket.allCases)
  rules.westernGap = generator.pick([.jlreq, .jlreq, .fixed(), .fixed(0.125)])
  rules.keepsTogether = !generator.oneIn(4)
  rules.isUnbroken = generator.oneIn(20)
  rules.stretchLimit = generator.pick([0.25, 0.12, .infinity])
  rules.tightening = generator.pick([0, 0.03])
  rules.kernsFigures = generator.oneIn(2)
  rules.blank = generator.pick([nil, 0.4])
  rules.quantities = generator.pick([.natural, .natural, .end])
  rules.raggedBelow = generator.pick([0, 12])
  rules.prefersPhrases = generator.oneIn(3)
  rules.balancesLines = generator.oneIn(4)
  rules.setsSpacing = !generator.oneIn(5)
  return rules
}
