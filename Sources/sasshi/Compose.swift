import Answers
public import ArgumentParser
import Booklet
import Diagnostics
public import LineComposition

extension KinsokuLevel: ExpressibleByArgument {}
extension Adjustment: ExpressibleByArgument {}

struct Compose: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sets one paragraph a line of standard input and tells the numbers, for trying rules.",
    discussion: """
      The answer is a JSON object a line: the text, its natural width and gaps, and its lines, in ems; offsets count \
      Unicode scalars. Lines are justified by JLREQ, however narrow the measure, unless --ragged or --plain is given.

      With --table a line is a table of bare heights, {"page":300,"lead":120,"header":20,"groups":[[40],[20,30,20]], \
      "policy":"may-break"}, and the answer which rows stand on which page; the policies are may-break and keep.
      """)

  @Option(name: .long, help: "The lines' width: 20em, 60mm.")
  var measure: String?

  @Option(name: .long, help: "A family from the font list.")
  var font = "BIZ UDGothic"

  @Option(name: .long, help: "The type size: 9pt, 13Q.")
  var size = "9pt"

  @Option(name: .long, help: "How strict kinsoku is: loose, normal, strict or very-strict.")
  var level = KinsokuLevel.strict

  @Option(name: .long, help: "How spaces change to fill a line: none, jlreq, jis or books.")
  var adjust = Adjustment.jlreq

  @Flag(name: .long, help: "Flush left, ragged right.")
  var ragged = false

  @Flag(name: .long, help: "Let 、 and 。 hang beyond the measure (ぶら下げ).")
  var hang = false

  @Flag(name: .long, help: "The font's own advances, kinsoku alone, first fit, ragged: for comparison.")
  var plain = false

  @Flag(name: .long, help: "The input is a JSON object with a text a line.")
  var ndjson = false

  @Flag(name: .long, help: "The input is a table of heights a line; the answer is which rows stand on which page.")
  var table = false

  @Flag(name: .long, help: "Print the time that setting all texts takes instead of the numbers.")
  var timing = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if measure == nil, !table { throw ValidationError("Missing expected argument '--measure <measure>'") }
  }

  func run() throws {
    try common.run { (report) throws(RunError) in
      guard let measure, !table else { return try tryTables() }
      var rules = plain ? LineRules.plain : LineRules()
      (rules.level, rules.hangs) = (level, hang)
      if !plain { rules.adjustment = adjust }
      // As the standard has it: a line reaches its measure, whatever that takes.
      (rules.stretchLimit, rules.raggedBelow) = (.infinity, 0)
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
      if timing { try say(composer.timing(of: texts)) }
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
