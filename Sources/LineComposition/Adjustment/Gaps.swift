/// A gap after a character: its natural width and what adjustment may do to it, in units.
struct Gap {
  var natural: Int32 = 0
  /// What middle dots, other marks, and Latin neighbours may give up.
  var dot: Int32 = 0
  var mark: Int32 = 0
  var western: Int32 = 0
  /// What a Latin neighbour or a word space may take in the first two stages of stretching.
  var westernRoom: Int32 = 0
  /// Whether it stretches in the third stage, and in the fourth.
  var third: Int32 = 0
  var fourth: Int32 = 0
  /// The word space before this gap: what it may give up and take.
  var spaceShrink: Int32 = 0
  var spaceRoom: Int32 = 0

  /// All that it may give up.
  var shrinkable: Int { Int(dot) + Int(mark) + Int(western) + Int(spaceShrink) }

  /// All that it may take in the first three stages, the third going as far as `thirds`.
  func stretchable(thirds: Int) -> Int { Int(westernRoom) + Int(spaceRoom) + Int(third) * thirds }
}

/// Sums of widths and possibilities from the text's beginning.
struct GapSums {
  var natural = 0
  var dot = 0
  var mark = 0
  var western = 0
  var westernRoom = 0
  var third = 0
  var fourth = 0
  var spaceShrink = 0
  var spaceRoom = 0

  static func - (a: GapSums, b: GapSums) -> GapSums {
    GapSums(
      natural: a.natural - b.natural, dot: a.dot - b.dot, mark: a.mark - b.mark, western: a.western - b.western,
      westernRoom: a.westernRoom - b.westernRoom, third: a.third - b.third, fourth: a.fourth - b.fourth,
      spaceShrink: a.spaceShrink - b.spaceShrink, spaceRoom: a.spaceRoom - b.spaceRoom)
  }

  mutating func add(_ body: Int32, _ gap: Gap) {
    natural += Int(body) + Int(gap.natural)
    dot += Int(gap.dot)
    mark += Int(gap.mark)
    western += Int(gap.western)
    westernRoom += Int(gap.westernRoom)
    third += Int(gap.third)
    fourth += Int(gap.fourth)
    spaceShrink += Int(gap.spaceShrink)
    spaceRoom += Int(gap.spaceRoom)
  }
}

extension LineRules {
  /// What the third stage of stretching and the fourth may put into a gap, in units; very much where there is no limit.
  func stretchUnits(em: Int) -> (third: Int, fourth: Int) {
    let limit = Int(min(stretchLimit, 10_000) * Double(em))
    let third = em * AdjustmentLimit.thirdStage / 8
    return (min(limit, third), max(0, limit - third))
  }
}
