/// The gap after a character: its natural width, and the most by which adjustment may change it, in units.
struct Gap {
  var natural: Int32 = 0
  /// The most that middle dots, other marks, and Latin neighbours may give up.
  var dot: Int32 = 0
  var mark: Int32 = 0
  var western: Int32 = 0
  /// The most that a gap beside Latin may take in the second stage of stretching.
  var westernRoom: Int32 = 0
  /// 1 where the gap stretches in the third stage, and in the fourth; otherwise 0.
  var third: Int32 = 0
  var fourth: Int32 = 0
  /// The most that the word space before this gap may give up and take.
  var spaceShrink: Int32 = 0
  var spaceRoom: Int32 = 0

  /// The most that the gap may give up, tightening not counted.
  var shrinkable: Int { Int(dot) + Int(mark) + Int(western) + Int(spaceShrink) }

  /// The most that the gap may take in the first three stages, where the third adds `thirds`.
  func stretchable(thirds: Int) -> Int { Int(westernRoom) + Int(spaceRoom) + Int(third) * thirds }
}

/// Sums of the widths and limits of gaps from the text's beginning to a place, in units.
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
  /// The most that the third and the fourth stage of stretching may add to a gap, in units; a very large number without
  /// limit.
  func stretchUnits(em: Int) -> (third: Int, fourth: Int) {
    let limit = Int(min(stretchLimit, 10_000) * Double(em))
    let third = em * AdjustmentLimit.thirdStage / 8
    return (min(limit, third), max(0, limit - third))
  }
}
