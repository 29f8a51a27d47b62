import Frames
import LineComposition
import Measure
import Testing
import TestSupport

private let face = FontFace(family: "Square", size: .points(10))

/// The number of characters on the first line of `text`.
private func firstLine(_ text: String, _ level: KinsokuLevel, ems: Double = 6) -> Int {
  var rules = LineRules.plain
  rules.level = level
  return report(
    on: text, in: face, measure: .points(10 * ems), rules: rules, shaper: HalfWidthShaper()
  ).lines[0].end
}

@Suite(.enabled(if: judges != nil, "SASSHI_JUDGES is not set")) struct JudgeKinsokuTests {
  @Test("CSS line-break for Japanese", arguments: [KinsokuLevel.loose, .normal, .strict])
  func mayStart(level: KinsokuLevel) throws {
    let entries = try #require(try judge("kinsoku-ja.json")["mayStart"] as? [[String: Any]])
    #expect(entries.count == 87)
    for entry in entries {
      let character = try #require(entry["char"] as? String)
      let allowed = try #require((entry["mayStartLine"] as? [String: Bool])?[level.rawValue] as Bool?)
      let count = firstLine("文文文文文文\(character)字字", level)
      #expect(count == (allowed ? 6 : 5), "\(character)")
    }
  }

  @Test(
    "brackets and stops, at every level",
    arguments: [("neverStart", "文文文文文文"), ("neverEnd", "文文文文文"), ("nsStrictNeverStart", "文文文文文文")])
  func never(list: String, head: String) throws {
    let entries = try #require(try judge("kinsoku-ja.json")[list] as? [[String: Any]])
    let levels: [KinsokuLevel] = list == "nsStrictNeverStart" ? [.strict, .veryStrict] : KinsokuLevel.allCases
    for entry in entries {
      let character = try #require(entry["char"] as? String)
      for level in levels { #expect(firstLine("\(head)\(character)字字", level) == 5, "\(character) \(level)") }
    }
  }

  @Test("whole lines: hanging, hyphens, words") func scenarios() throws {
    let entries = try #require(try judge("line-scenarios.json")["cases"] as? [[String: Any]])
    var tried = 0
    for entry in entries {
      let (id, text) = (entry["id"] as? String ?? "", entry["text"] as? String ?? "")
      // In these cases the normal level is that of a page in another language; kinsoku-ja.json has the Japanese one.
      guard let lines = entry["lines"] as? [String], !id.hasPrefix("line-break-normal-hyphens") else { continue }
      var rules = LineRules.plain
      rules.hangs = entry["hanging"] != nil
      if let level = entry["level"] as? String { rules.level = try #require(KinsokuLevel(rawValue: level)) }
      let whole = HalfWidthShaper().shape(text[...], in: face)[0].width
      let measure = (entry["measureEm"] as? Double).map { Length.points(10 * $0) } ?? (whole - .points(1))
      let composed = compose(
        text, in: face, measure: measure, rules: rules, shaper: HalfWidthShaper())
      #expect(composed.lines.map(\.text) == lines, "\(id)")
      tried += 1
    }
    #expect(tried == 16)
  }

  /// The levels in the project's own vectors are those of CSS, and CSS has every character in them.
  @Test("our own vectors") func vectors() throws {
    let file = try judge("kinsoku-ja.json")
    let entries = try #require(file["mayStart"] as? [[String: Any]])
    for entry in entries {
      let character = try #require(entry["char"] as? String)
      // The character beyond the first plane belongs to a historical script.
      guard character.unicodeScalars.allSatisfy({ $0.value < 0x10000 }) else { continue }
      let ours = try #require(lineStarts.first { $0.members.contains(character) }, "\(character)")
      let mayStart = try #require(entry["mayStartLine"] as? [String: Bool])
      let from = ["loose", "normal", "strict"].first { mayStart[$0] == false }
      #expect(ours.from.rawValue == from, "\(character)")
    }
    let never = try #require(file["neverStart"] as? [[String: Any]]).compactMap { $0["char"] as? String }
    // Where other languages are written, quotes may be at either end of a line; in JLREQ they are brackets.
    for member in lineStarts[0].members where !"’”»".contains(member) { #expect(never.contains(String(member))) }
    let neverEnd = try #require(file["neverEnd"] as? [[String: Any]]).compactMap { $0["char"] as? String }
    for member in neverLineEnds where !"‘“«￥＄￡＃€№".contains(member) { #expect(neverEnd.contains(String(member))) }
  }
}
