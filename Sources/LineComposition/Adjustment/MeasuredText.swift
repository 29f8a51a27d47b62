import Frames
import Measure

/// A text with the bodies of its characters and the gaps between them.
struct MeasuredText {
  let text: CollectedText
  let rules: LineRules
  /// One em in units.
  let em: Int
  /// The most that each gap between kanji or kana gives up where the whole line is tightened, in units.
  let tightening: Int
  /// The width of each character, without the space that belongs to gaps.
  private(set) var bodies: [Int32]
  /// The gap after each character; zero after the last one.
  private(set) var gaps: [Gap]
  /// The sums of all bodies and gaps before each character, and at the end of the text.
  private(set) var sums: [GapSums]
  /// The same sums with every gap as narrow as adjustment can make it, and as wide as the first three stages can.
  private(set) var leasts: [Int]
  private(set) var mosts: [Int]
  /// The visible end of a line that ends at each place: before its white space.
  private(set) var inkEnds: [Int32]
  /// The room in the bodies of clusters under wider readings, by the clusters' numbers.
  private(set) var rubyRooms: [Int: RubyRoom] = [:]

  var count: Int { bodies.count }

  /// The measured text.
  ///
  /// - Complexity: O(characters).
  init(_ text: CollectedText, _ rules: LineRules) {
    self.text = text
    self.rules = rules
    em = text.face.size.units
    tightening = rules.adjustment == .none ? 0 : Int(rules.tightening * Double(em))
    let count = text.count
    (bodies, gaps, sums, leasts, mosts, inkEnds) = ([], [], [], [], [], [])
    bodies.reserveCapacity(count)
    gaps.reserveCapacity(count)
    sums.reserveCapacity(count + 1)
    leasts.reserveCapacity(count + 1)
    mosts.reserveCapacity(count + 1)
    inkEnds.reserveCapacity(count + 1)
    sums.append(GapSums())
    leasts.append(0)
    mosts.append(0)
    inkEnds.append(0)
    let whole = GapMaker(rules: rules, em: em)
    let hasScripts = text.runs.contains { $0.standing == .script }
    let limit = rules.stretchUnits(em: em).third
    for word in text.words {
      let bodies = word.clusters.map { whole.body(of: text.characters[$0], advance: text.places[$0].advance) }
      let rooms = RubyWord.rooms(
        under: text.width(ofReading: word), bodies: bodies.map(Int.init), hanging: text.hanging(of: word, em: em))
      for (index, room) in zip(word.clusters, rooms) { rubyRooms[index] = room }
    }
    let blanks = rules.setsSpacing && rules.blank != nil ? text.blanks : nil
    for index in 0..<count {
      let character = text.characters[index]
      let run = Int(text.places[index].run)
      // The space beside a raised or lowered sign is in proportion to the sign's own size.
      let maker =
        hasScripts && text.runs[run].standing == .script
        ? GapMaker(rules: rules, em: text.runs[run].face.size.units) : whole
      var body = maker.body(of: character, advance: text.places[index].advance)
      if let blanks, blanks[index] {
        body = index > 0 && blanks[index - 1] ? 0 : Int32((rules.blank ?? 0) * Double(em))
      }
      if let room = rubyRooms[index] { body += room.before + room.after }
      var gap = Gap()
      if index + 1 < count, rules.setsSpacing {
        gap = maker.gap(
          between: character, and: text.characters[index + 1], isGlued: text.glued?[index + 1] ?? false)
        if !text.words.isEmpty { takeOverhang(from: &gap, after: index) }
        if let blanks, blanks[index] || blanks[index + 1] {
          gap = Gap()
        } else if character.scalar == 0x20 {
          maker.addWordSpace(to: &gap, width: body)
        }
      }
      var sum = sums[index]
      sum.add(body, gap)
      let width = Int(body) + Int(gap.natural)
      bodies.append(body)
      gaps.append(gap)
      sums.append(sum)
      leasts.append(leasts[index] + width - gap.shrinkable - Int(gap.third) * tightening)
      mosts.append(mosts[index] + width + gap.stretchable(thirds: limit))
      inkEnds.append(character.traits.kind.isSpace ? inkEnds[index] : Int32(index + 1))
    }
  }
  /// Narrows a gap by the part of a reading that hangs over the neighbour of its word.
  ///
  /// At the head and end of a line there is no neighbour and no gap: the reading is flush there.
  private func takeOverhang(from gap: inout Gap, after index: Int) {
    let (left, right) = (rubyRooms[index], rubyRooms[index + 1])
    let taken: Int32
    switch (left, right) {
    case (let left?, nil): taken = min(left.after, overhang(over: text.characters[index + 1], gap))
    case (nil, let right?): taken = min(right.before, overhang(over: text.characters[index], gap))
    default: return
    }
    guard taken > 0 else { return }
    gap.natural -= taken
    (gap.dot, gap.mark, gap.western) = (0, 0, 0)
  }
}
