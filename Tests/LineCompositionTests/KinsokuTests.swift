import Frames
import LineComposition
import Measure
import Testing
import TestSupport

private let face = FontFace(family: "Square", size: .points(10))

/// How many characters the first line of `text` has.
private func firstLine(_ text: String, _ level: KinsokuLevel, ems: Double = 6) -> Int {
  var rules = LineRules.plain
  rules.level = level
  return report(
    on: text, in: face, measure: .points(10 * ems), rules: rules, shaper: HalfWidthShaper()
  ).lines[0].end
}

@Suite(.enabled(if: judges != nil, "SASSHI_JUDGES is not set")) struct KinsokuTests {
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
      // The normal level is that of another page language there; kinsoku-ja.json has it for Japanese.
      guard let lines = entry["lines"] as? [String], !id.hasPrefix("line-break-normal-hyphens") else { continue }
      var rules = LineRules.plain
      rules.hangs = entry["hanging"] != nil
      if let level = entry["level"] as? String { rules.level = try #require(KinsokuLevel(rawValue: level)) }
      let whole = HalfWidthShaper().shape(text[...], in: face)[0].width
      let measure = (entry["measureEm"] as? Double).map { Length.points(10 * $0) } ?? (whole - .points(1))
      let composed = compose(
        text, in: face, measure: measure, leading: .points(15), rules: rules, shaper: HalfWidthShaper())
      #expect(composed.lines.map(\.text) == lines, "\(id)")
      tried += 1
    }
    #expect(tried == 16)
  }
}

/// An opening bracket stands flush at a line's beginning (JLREQ 3.1.5), or half an em in where the style says so.
@Test(arguments: [(LineHeadBracket.flush, -5.0, 0.0), (.halfEm, -5, 5), (.halfEmFirst, -5, 5)])
func lineHeadBrackets(scheme: LineHeadBracket, shift: Double, x: Double) throws {
  var rules = LineRules()
  rules.lineHeadBracket = scheme
  let composed = compose(
    "「行頭カギ天付き", in: face, measure: .points(200), leading: .points(15), rules: rules, shaper: SquareShaper())
  let first = try #require(composed.lines.first?.runs.first)
  #expect(first.x == .points(x))
  #expect(first.run.glyphs[0].shift.x == .points(shift))
  #expect(first.run.glyphs[0].advance == .points(5))
  #expect(composed.lines[0].width == .points(75 + x))
}

/// The plain rules end lines where browsers do (UAX 14, strict), each line as full as it can be.
@Test(arguments: [
  ("三十二年度～三十六年度", 5.0, ["三十二年度", "～三十六年", "度"]),
  ("普及率92.7%【5】", 5.5, ["普及率", "92.7%【5】"]),
  ("設置した235基の", 6, ["設置した235", "基の"]),
  ("透水性舗装6,208㎡です", 7.5, ["透水性舗装6,208", "㎡です"]),
  ("街にWi-Fiを", 3, ["街に", "Wi-Fi", "を"]), ("街にWi-Fiを", 3.5, ["街にWi-", "Fiを"]),
  ("公式SNS(仮称)の", 5.5, ["公式SNS(仮", "称)の"]),
])
func plainLines(text: String, ems: Double, expected: [String]) {
  let composed = compose(
    text, in: face, measure: .points(10 * ems), leading: .points(15), rules: .plain, shaper: HalfWidthShaper())
  #expect(composed.lines.map(\.text) == expected)
}
