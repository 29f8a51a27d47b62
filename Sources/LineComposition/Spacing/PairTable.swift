/// The tables' entries for a pair of classes, gathered for the inner loops.
struct PairRule {
  var space = ClassSpacing()
  var mayBreak = true
  var stretchStage: Int8 = 0
}

/// The rules for all pairs of classes, by the numbers of the classes.
struct PairTable {
  private var rules: [PairRule]

  static let shared = PairTable()

  subscript(before: Int, after: Int) -> PairRule { rules[before << 5 | after] }

  private init() {
    rules = Array(repeating: PairRule(), count: 32 * 32)
    for before in CharacterClass.allCases {
      for after in CharacterClass.allCases {
        rules[Int(before.rawValue) << 5 | Int(after.rawValue)] = PairRule(
          space: spacing(between: before, and: after), mayBreak: LineComposition.mayBreak(between: before, and: after),
          stretchStage: Int8(LineComposition.stretchStage(between: before, and: after)))
      }
    }
  }
}
