import Testing

@testable import LineComposition

/// The pairs for which `isRight` does not hold, in the standard's notation.
func differing(
  _ table: PairVectors, _ isRight: (Character, CharacterClass, CharacterClass) -> Bool
) -> [String] {
  PairVectors.pairs.compactMap { before, after in
    let sign = table[before, after]
    return isRight(sign, before, after) ? nil : "\(before.label) \(after.label): \(sign)"
  }
}

extension CharacterClass {
  /// The number of the class in the standard: cl-05.
  var label: String { "cl-" + (rawValue < 10 ? "0" : "") + String(rawValue) }
}

extension ClassSpacing {
  /// The sum of the parts in eighths of an em, with a quarter em for a Western gap.
  var eighths: Int { Int(afterMark + beforeMark + afterDot + beforeDot) + (isWestern || isUnit ? 2 : 0) }

  /// The space for which a sign of ``PairVectors/spacing`` stands.
  init(_ sign: Character) {
    self =
      switch sign {
      case "h": ClassSpacing(afterMark: 4)
      case "H": ClassSpacing(beforeMark: 4)
      case "o": ClassSpacing(afterDot: 2)
      case "O": ClassSpacing(beforeDot: 2)
      case "d": ClassSpacing(afterDot: 2, beforeDot: 2)
      case "m": ClassSpacing(afterMark: 4, beforeDot: 2)
      case "w": ClassSpacing(isWestern: true)
      case "u": ClassSpacing(isUnit: true)
      default: ClassSpacing()
      }
  }
}

@Suite("JLREQ's tables of pairs") struct StandardTableTests {
  @Test("Table 1: spacing") func spaces() {
    #expect(
      differing(.spacing) { sign, before, after in spacing(between: before, and: after) == ClassSpacing(sign) } == [])
  }

  /// Half an em after brackets, stops and commas, a quarter after middle dots (JLREQ 3.1.9).
  ///
  /// In JIS X 4051 only after full stops; in the plain order of books there is nothing after a dot.
  @Test("Table 1: the space at a line's end, in eighths", arguments: PairVectors.classes)
  func lineEnds(kind: CharacterClass) {
    let expected: (jlreq: Int, jis: Int, books: Int) =
      switch kind {
      case .closing, .comma: (4, 0, 4)
      case .fullStop: (4, 4, 4)
      case .middleDot: (2, 0, 0)
      default: (0, 0, 0)
      }
    #expect(spaceAtLineEnd(after: kind, .jlreq) == expected.jlreq)
    #expect(spaceAtLineEnd(after: kind, .jis) == expected.jis)
    #expect(spaceAtLineEnd(after: kind, .books) == expected.books)
  }

  @Test("Table 2: breaking") func breaks() {
    let wrong = differing(.breaking) { sign, before, after in
      // Only the text can tell that the same mark is not divided.
      mayBreak(between: before, and: after) == (sign != "x")
    }
    #expect(wrong == [])
  }

  @Test("Table 3: shrinking by JLREQ, table 4: by JIS X 4051", arguments: [Adjustment.jlreq, .jis])
  func shrinking(adjustment: Adjustment) {
    let wrong = differing(.shrinking) { sign, before, after in
      let space = spacing(between: before, and: after)
      let given = shrinkage(of: space, after: before, adjustment)
      switch sign {
      case "4":
        // The comma's half em follows the dot's quarter.
        let mark = before == .comma ? space.afterMark : 0
        return given == ClassSpacing(afterMark: mark, afterDot: space.afterDot, beforeDot: space.beforeDot)
      case "5": return given == space && given.afterMark + given.beforeMark == 4
      case "6": return given == space && (given.isWestern || given.isUnit)
      default: return given == ClassSpacing()
      }
    }
    #expect(wrong == [])
  }

  @Test("Table 5: shrinking in books") func shrinkingInBooks() {
    let wrong = differing(.shrinking) { sign, before, after in
      let space = spacing(between: before, and: after)
      let given = shrinkage(of: space, after: before, .books)
      let half = ClassSpacing(afterMark: space.afterMark / 2, beforeMark: space.beforeMark / 2)
      return given == (sign == "5" ? half : ClassSpacing())
    }
    #expect(wrong == [])
  }

  @Test("Table 6: stretching") func stretching() {
    let wrong = differing(.stretching) { sign, before, after in
      stretchStage(between: before, and: after) == (sign.wholeNumberValue ?? 0)
    }
    #expect(wrong == [])
  }
}
