import Frames
import Measure

/// A text with the bodies of its characters and the gaps between them.
struct MeasuredText {
  let text: CollectedText
  let rules: LineRules
  /// One em in units.
  let em: Int
  /// The width of each character without the space that belongs to gaps.
  private(set) var bodies: [Int32]
  /// The gap after each character; after the last there is none.
  private(set) var gaps: [Gap]
  /// Before each character, and at the end, the sums of all bodies and gaps up to there.
  private(set) var sums: [GapSums]
  /// The same sums with every gap as narrow as adjustment can make it, and as wide as the first three stages can.
  private(set) var leasts: [Int]
  private(set) var mosts: [Int]
  /// For each place, the end of what is seen of a line that ends there: before the white space.
  private(set) var inkEnds: [Int32]

  var count: Int { bodies.count }

  /// - Complexity: O(characters).
  init(_ text: CollectedText, _ rules: LineRules) {
    self.text = text
    self.rules = rules
    em = text.face.size.units
    let count = text.count
    bodies = Array(repeating: 0, count: count)
    gaps = Array(repeating: Gap(), count: count)
    sums = Array(repeating: GapSums(), count: count + 1)
    leasts = Array(repeating: 0, count: count + 1)
    mosts = Array(repeating: 0, count: count + 1)
    inkEnds = Array(repeating: 0, count: count + 1)
    let whole = GapMaker(rules: rules, em: em)
    let hasScripts = text.runs.contains(where: \.isScript)
    let limit = rules.stretchUnits(em: em).third
    for index in 0..<count {
      let character = text.characters[index]
      let run = Int(text.places[index].run)
      // The space of what is raised or lowered is as small as that is.
      let maker =
        hasScripts && text.runs[run].isScript ? GapMaker(rules: rules, em: text.runs[run].face.size.units) : whole
      bodies[index] = maker.body(of: character, advance: text.places[index].advance)
      inkEnds[index + 1] = character.traits.kind.isSpace ? inkEnds[index] : Int32(index + 1)
      if index + 1 < count, rules.setsSpacing {
        gaps[index] = maker.gap(
          between: character, and: text.characters[index + 1], isGlued: text.glued?[index + 1] ?? false)
        if character.scalar == 0x20 { maker.addWordSpace(to: &gaps[index], width: bodies[index]) }
      }
      sums[index + 1] = sums[index]
      sums[index + 1].add(bodies[index], gaps[index])
      let width = Int(bodies[index]) + Int(gaps[index].natural)
      leasts[index + 1] = leasts[index] + width - gaps[index].shrinkable
      mosts[index + 1] = mosts[index] + width + gaps[index].stretchable(thirds: limit)
    }
  }
}
