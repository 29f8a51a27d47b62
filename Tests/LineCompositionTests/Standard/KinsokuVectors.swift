import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

/// The lowest level of kinsoku at which a character may not begin a line (行頭禁則).
///
/// The levels are those in the addendum to appendix C of JLREQ, and those of JIS X 4051 in its classes of strictness:
/// very loose for newspapers, loose for magazines, strict for books. They allow what CSS's `line-break` allows.
let lineStarts: [(from: KinsokuLevel, members: String)] = [
  // Closing brackets, full stops and commas, at any level.
  (.loose, "’”）〕］｝〉》」』】｠〙〗»。．、，｡､｣"),
  // Dividing marks, middle dots, iteration marks, leaders, signs behind a number.
  (.normal, "！？‼⁇⁈⁉・：；･々〻ゝゞヽヾ…‥․⋯︙°′″‵℃℉￠％‰﹪"),
  // Small kana, the prolonged sound mark, hyphens.
  (.strict, "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ‐–〜゠～"),
  // Dashes and the signs of units.
  (.veryStrict, "—―㏋ℓ㌃㌍㌔㌘㌢㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎟㎠㎡㎢㎥㏄"),
]

/// The characters that may not end a line at any level (行末禁則; JLREQ 3.1.8): opening brackets, and signs before a
/// number.
let neverLineEnds = "‘“（〔［｛〈《「『【｟〘〖«｢￥＄￡＃€№"

/// The places where a line may end by JLREQ 3.1.7 to 3.1.10 at the level `strict`: at each `|`, and nowhere else.
private let breaks = [
  // Anywhere between kana and kanji.
  "市|民|の|ま|ち", "市|民|の|サー|ビ|ス",
  // 3.1.7: no line begins with a closing mark; 3.1.8: none ends with an opening one.
  "市|（民）。|市", "「市」、|「民」|と|し|た", "『（市）』|の", "市！|民？|市", "市・|民：|市", "時々、|はっ|き|り",
  // 3.1.10: ―― and …… are one mark; a number stays with its comma and point, its currency and its percent sign; a word
  // stays whole.
  "市|――|民", "市……|民", "約|1,234.5|人", "計|￥1,000|で", "№5|の", "約|37.8％|の", "冬|の|20℃|で", "広|さ|5㎡|の",
  "街|の|Internet|で", "街|の|Wi-Fi|で", "約|5km|先", "市|A4|判",
  // A line may end between a number and a counter in kanji, and between two different inseparable marks.
  "年|3|回", "市|――|—|民",
  // White space never begins a line; a line may begin behind it.
  "全|体|会 |2|回", "課|題　|対|応", "Swift |5",
  // Full-width letters and digits are treated like kanji.
  "第|３|期|Ａ|案",
]

private let face = FontFace(family: "Square", size: .points(10))

private func licences(_ text: String, _ rules: LineRules) -> [BreakLicence] {
  breakLicences(CollectedText(text, in: face, shaper: HalfWidthShaper()), rules)
}

private func rules(_ level: KinsokuLevel) -> LineRules {
  var rules = LineRules()
  (rules.level, rules.keepsTogether) = (level, false)
  return rules
}

@Suite("Kinsoku") struct KinsokuVectorTests {
  @Test("what may not begin a line, by level", arguments: lineStarts.indices, KinsokuLevel.allCases)
  func lineStart(index: Int, level: KinsokuLevel) throws {
    let levels = KinsokuLevel.allCases
    let from = try #require(levels.firstIndex(of: lineStarts[index].from))
    let isForbidden = try #require(levels.firstIndex(of: level)) >= from
    for member in lineStarts[index].members {
      let found = licences("市\(member)市", rules(level))[1]
      #expect(found == (isForbidden ? .forbidden : .free), "\(member) \(level)")
    }
  }

  @Test("what may not end a line", arguments: KinsokuLevel.allCases) func lineEnd(level: KinsokuLevel) {
    for member in neverLineEnds { #expect(licences("市\(member)市", rules(level))[2] == .forbidden, "\(member)") }
  }

  @Test("where a line may end", arguments: breaks) func breaksOfALine(text: String) {
    let pieces = text.split(separator: "|").map(\.unicodeScalars.count)
    let expected = pieces.dropLast().reduce(into: [Int]()) { $0.append(($0.last ?? 0) + $1) }
    let found = licences(text.replacing("|", with: ""), rules(.strict))
    #expect(found.indices.filter { $0 > 0 && found[$0].isWilling } == expected)
  }
}
