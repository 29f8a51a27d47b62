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
  let face = FontFace(family: "Square", size: .points(10))
  var lines: [String] = []
  for text in try texts() {
    let paragraph = compose(
      text, in: face, measure: .points(10 * form.measure), alignment: form.alignment, rules: form.rules,
      shaper: HalfWidthShaper().reading([.scripts, .ruby]))
    for line in paragraph.lines {
      // The words of the line, its width, and what adjustment gave to its gaps, in hundredths of an em.
      let changes = line.setting?.changes.map { "\($0.change.units * 10 / 1024)" }.joined(separator: " ") ?? ""
      lines.append("\(line.runs.map(\.run.text).joined(separator: "¦"))\t\(line.width.units * 10 / 1024)\t\(changes)")
    }
    lines.append("")
  }
  let file = here.appending(path: "RecordedLines/\(form.name).txt")
  #expect(try difference(of: lines, recordedIn: file) == nil)
}
