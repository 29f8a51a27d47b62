import Diagnostics
import Foundation
import GoalBook
import Manuscript
import TestSupport
import Testing

private let sample = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../Samples/kariya-h30/transcript.txt").standardizedFileURL

/// A transcript with some random damage to its lines, tabs, tags and characters.
private func injured(_ text: String, seed: UInt64) -> String {
  var generator = SeededGenerator(seed: seed)
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  // Only a part of the sample is used, so that the forty changes are near each other.
  let start = Int.random(in: 0..<(lines.count - 60), using: &generator)
  lines = Array(lines.prefix(24) + lines[start..<(start + 60)])
  let pieces = [
    "\t", "・", " ・", "①", "⑧", "<ul>", "</ul>", "<p>", "</p>", "<li>", "<b>", "<", ">", "(ア)", " (イ)", " 3回 ", "(", "）",
    "。 ",
    "組織目標\t取組内容", "(1) ", "\u{0}", "\u{301}", "\u{FEFF}", "　", "\r", "👨‍👩‍👧", "新しい列", "\"", "\t\"", "\"\t", "\"\"", "○",
    "⽬", "、",
    "initiatives", "平成30年度", "目次",
  ]
  for _ in 0..<Int.random(in: 1...40, using: &generator) {
    let i = Int.random(in: lines.indices, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: lines.remove(at: i)
    case 1: lines.insert(lines[i], at: i)
    case 2: lines.swapAt(i, Int.random(in: lines.indices, using: &generator))
    case 3: lines[i] = lines[i].replacing("\t", with: "", maxReplacements: 1)
    case 4: lines[i] = lines[i].replacing(/<[^>]*>/, with: "", maxReplacements: 1)
    case 5: lines[i] += generator.pick(lines)
    default:
      var characters = Array(lines[i])
      let at = Int.random(in: 0...characters.count, using: &generator)
      if generator.oneIn(2), at < characters.count {
        characters.remove(at: at)
      } else {
        characters.insert(contentsOf: generator.pick(pieces), at: at)
      }
      lines[i] = String(characters)
    }
    if lines.isEmpty { lines = [""] }
  }
  return lines.joined(separator: "\n")
}

@Test("injured transcripts give a book or an error, and lose nothing in silence", arguments: 0..<12 as Range<UInt64>)
func injuredTranscripts(group: UInt64) throws {
  let text = try String(contentsOf: sample, encoding: .utf8)
  for seed in group * 10..<group * 10 + 10 {
    let reading = readTranscript(injured(text, seed: seed), file: "t.txt")
    #expect(reading.book != nil || reading.diagnostics.hasErrors, "seed \(seed)")
    #expect(reading.diagnostics.allSatisfy { $0.span != nil }, "seed \(seed)")
    #expect(reading.balance.isEqual || reading.diagnostics.hasErrors, "seed \(seed)")
    guard let book = reading.book, !reading.diagnostics.hasErrors else { continue }
    let again = readBook(Data(yaml(of: book).utf8), file: "b.yaml")
    #expect(again.book == book, "seed \(seed)")
    #expect(!again.diagnostics.hasErrors, "seed \(seed)")
  }
}

@Test("injured models give a book or an error", arguments: 0..<8 as Range<UInt64>)
func injuredModels(seed: UInt64) {
  var generator = SeededGenerator(seed: seed)
  for (text, file) in [
    (yaml(of: Book.random(seed: seed, departments: 1)), "b.yaml"),
    (json(of: Book.random(seed: seed, departments: 1)), "b.json"),
  ] {
    for _ in 0..<10 {
      var scalars = Array(text.unicodeScalars)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let at = Int.random(in: scalars.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: scalars.remove(at: at)
        case 1: scalars.insert(generator.pick(Array(":-[]{}\"'&*!|>#\n\t \u{0}\u{301},".unicodeScalars)), at: at)
        default: scalars.swapAt(at, Int.random(in: scalars.indices, using: &generator))
        }
      }
      let injured = String(String.UnicodeScalarView(scalars))
      let reading = readBook(Data(injured.utf8), file: file)
      let (book, diagnostics) = (reading.book, reading.diagnostics)
      #expect(book != nil || diagnostics.hasErrors)
      #expect(diagnostics.allSatisfy { $0.span != nil })
    }
  }
}

private let head = "平成30年度\n市目標\n総務部 平成30年度目標\n(1) 柱\n組織目標\t取組内容\t課等\t実績\t成果\n"

/// Transcripts that are made to stall a reader.
private let bombs: [(name: String, text: String)] = [
  ("bullets", head + "目標\t①あ\t課\t" + String(repeating: "・a ", count: 30_000)),
  ("pairs", head + "目標\t①あ\t課\t・頭 " + String(repeating: "点検 1回 ", count: 15_000)),
  ("single letters", head + "目標\t①あ\t課\t・頭 " + String(repeating: "a ", count: 50_000) + "b 1回 c 2回"),
  ("quantities", head + "目標\t①あ\t課\t" + String(repeating: "1回", count: 40_000)),
  ("angle brackets", head + "目標\t①あ\t課\t" + String(repeating: "<a", count: 100_000)),
  ("tags", head + "目標\t①あ\t課\t" + String(repeating: "・a<b>c ", count: 10_000)),
  ("lists", head + "目標\t①あ\t課\t" + String(repeating: "<ul>・a ", count: 10_000)),
  ("brackets", head + "目標\t①あ\t課\t" + String(repeating: "（", count: 100_000)),
  ("labels", head + "目標\t①あ\t課\t・頭 " + String(repeating: "(ア)あ ", count: 10_000)),
  (
    "numbers", head + "目標\t" + String(repeating: "①あ ", count: 20_000) + "\t" + String(repeating: "課 ", count: 10_000)
  ),
  ("quotes", head + String(repeating: "\"" + String(repeating: "\"\"", count: 20) + "\n", count: 30_000)),
  (
    "quotes on one line",
    head + "目標\t" + String(repeating: "\"\"", count: 500_000) + "a\t" + String(repeating: "\"a\t", count: 90)
  ),
  ("an open quote", head + "目標\t\"" + String(repeating: "あ\n", count: 30_000)),
  ("headings", head + String(repeating: "総務部 令和 令和 令和 令和 令和 令和 令和 年\n", count: 30_000)),
  (
    "other bullets",
    head + "目標\t1 あ\t" + String(repeating: "課、", count: 10_000) + "\t" + String(repeating: "○a ■b ", count: 10_000)
  ),
  ("columns", head + String(repeating: "組織目標\t", count: 10_000)),
  ("tabs", head + String(repeating: "\t", count: 1_000_000)),
  ("headers", String(repeating: head, count: 3_000)),
  ("contents", (0..<5_000).map { "部\($0)\t1\n" }.joined() + (0..<5_000).map { "部\($0)\n" }.joined()),
  ("lines", String(repeating: "a\n", count: 200_000)),
  ("size", String(repeating: "市", count: 3_000_000)),
  ("one long title", String(repeating: "市", count: 1_000_000)),
]

@Test("hostile transcripts end soon", .timeLimit(.minutes(2)), arguments: bombs.map(\.name))
func hostileTranscripts(name: String) throws {
  let bomb = try #require(bombs.first { $0.name == name })
  var reading: TranscriptReading?
  let time = ContinuousClock().measure { reading = readTranscript(bomb.text, file: "t.txt") }
  #expect(reading?.book != nil || reading?.diagnostics.hasErrors == true)
  #expect(time < .seconds(10))
  if time > .seconds(1) { print("\(name): \(time)") }
}
