import Answers
public import ArgumentParser
import Booklet
import Diagnostics
public import LineComposition

extension KinsokuLevel: ExpressibleByArgument {}
extension Adjustment: ExpressibleByArgument {}

struct Compose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compose",
    abstract: said(
      en: "Sets one paragraph a line of standard input and tells the numbers, for trying rules.",
      ja: "標準入力の1行を一つの段落として組み、数値で答えます。行の組み方を試すためのものです。"),
    discussion: said(
      en: """
        The answer is a JSON object a line: the text, its natural width and gaps, and its lines, in ems; offsets count \
        Unicode scalars. Lines are justified by JLREQ, however narrow the measure, unless --ragged or --plain is given.

        With --table a line is a table of bare heights, {"page":300,"lead":120,"header":20,"groups":[[40],[20,30,20]], \
        "policy":"may-break"}, and the answer which rows stand on which page; the policies are may-break and keep.
        """,
      ja: """
        1行ごとにJSONオブジェクトで答えます。内容は、文、自然な長さと字間、行で、長さはem、位置はUnicodeのスカラー値で数えます。\
        行長がどれほど短くても、JLREQに従って行末をそろえます（--ragged か --plain のときを除きます）。

        --table のときは、1行に一つの高さの表 {"page":300,"lead":120,"header":20,"groups":[[40],[20,30,20]], \
        "policy":"may-break"} を読み、どの行がどのページに入るかを答えます。policyはmay-breakかkeepです。
        """))

  @Option(name: .long, help: .said(en: "The lines' width: 20em, 60mm.", ja: "行長（20em、60mmなど）。"))
  var measure: String?

  @Option(name: .long, help: .said(en: "A family from the font list.", ja: "書体の一覧にある書体名。"))
  var font = "BIZ UDGothic"

  @Option(name: .long, help: .said(en: "The type size: 9pt, 13Q.", ja: "文字の大きさ（9pt、13Qなど）。"))
  var size = "9pt"

  @Option(
    name: .long,
    help: .said(
      en: "How strict kinsoku is: loose, normal, strict or very-strict.", ja: "禁則の強さ（loose、normal、strict、very-strict）。")
  )
  var level = KinsokuLevel.strict

  @Option(
    name: .long,
    help: .said(
      en: "How spaces change to fill a line: none, jlreq, jis or books.", ja: "行の調整のしかた（none、jlreq、jis、books）。"))
  var adjust = Adjustment.jlreq

  @Flag(name: .long, help: .said(en: "Flush left, ragged right.", ja: "左揃えにし、行末をそろえません。"))
  var ragged = false

  @Flag(
    name: .long,
    help: .said(
      en: "With --ragged: lines rather end between phrases (文節).", ja: "--ragged のとき、なるべく文節の切れ目で改行します。"))
  var phrases = false

  @Option(
    name: .long,
    help: .said(
      en: "The most that is taken from each gap between kanji or kana where a line is too wide: 0.03em.",
      ja: "長すぎる行で、漢字や仮名の字間を詰める限度（0.03emなど）。"))
  var tighten = "0.025em"

  @Option(
    name: .long,
    help: .said(
      en:
        "The most that is put between kanji or kana; a line that asks for more stays short. Without it there is no limit.",
      ja: "漢字や仮名の字間を広げる限度。足りない行は短いままにします。指定しなければ限度はありません。"))
  var stretchLimit: String?

  @Flag(name: .long, help: .said(en: "Let 、 and 。 hang beyond the measure (ぶら下げ).", ja: "、と。をぶら下げます。"))
  var hang = false

  @Flag(
    name: .long,
    help: .said(
      en: "The font's own advances, kinsoku alone, first fit, ragged: for comparison.",
      ja: "比べるための素の組み（書体の字幅のまま、禁則だけ、先頭から詰める、左揃え）。"))
  var plain = false

  @Flag(
    name: .long,
    help: .said(en: "The input is a JSON object with a text a line.", ja: "入力を、1行に一つのJSONオブジェクト（textを含む）として読みます。"))
  var ndjson = false

  @Flag(
    name: .long,
    help: .said(
      en: "The input is a table of heights a line; the answer is which rows stand on which page.",
      ja: "1行に一つの高さの表を読み、どの行がどのページに入るかを答えます。"))
  var table = false

  @Flag(
    name: .long,
    help: .said(
      en: "Print the time that setting all texts takes instead of the numbers.", ja: "数値の代わりに、すべての文を組む時間を示します。"))
  var timing = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if measure == nil, !table {
      throw ValidationError(
        said(en: "Missing expected argument '--measure <measure>'", ja: "「--measure <measure>」がありません"))
    }
  }

  func run() throws {
    try common.run { (report) throws(RunError) in
      guard let measure, !table else { return try tryTables() }
      var rules = plain ? LineRules.plain : LineRules()
      (rules.level, rules.hangs) = (level, hang)
      if !plain { rules.adjustment = adjust }
      // As the standard says, a line always reaches its measure, however much its spaces grow.
      (rules.stretchLimit, rules.raggedBelow, rules.prefersPhrases) = (.infinity, 0, phrases)
      if let stretchLimit { rules.stretchLimit = try ems(stretchLimit, option: "stretch-limit") }
      if !plain { rules.tightening = try ems(tighten, option: "tighten") }
      let request = ComposeRequest(
        measure: measure, font: font, size: size, isRagged: ragged || plain, rules: rules)
      let composer = try Composer(home: try Home.found(), request, &report)
      var texts: [String] = []
      var number = 0
      while let line = readLine() {
        number += 1
        let text = try composeText(inLine: line, isJSON: ndjson, number: number)
        if timing {
          texts.append(text)
        } else {
          guard try sayExactly(composer.jsonLine(for: text)) else { return .done }
        }
      }
      if timing { try say(composer.timing(of: texts)[common.language]) }
      return .done
    }
  }

  private func tryTables() throws(RunError) -> ExitStatus {
    var number = 0
    while let line = readLine() {
      number += 1
      guard try sayExactly(tableTrialLine(line, number: number)) else { return .done }
    }
    return .done
  }
}
