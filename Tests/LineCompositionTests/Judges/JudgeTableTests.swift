import Testing

@testable import LineComposition

/// A table of the standard: its cells by class.
private struct JudgeTable {
  let columns: [String]
  let rows: [String: [String]]

  init(_ name: String) throws {
    let tables = try #require(try judge("jlreq-tables.json")["tables"] as? [String: [String: Any]])
    let table = try #require(tables[name])
    columns = try #require(table["columns"] as? [String])
    rows = try #require(table["rows"] as? [String: [String]])
  }

  func cell(_ before: CharacterClass, _ after: CharacterClass) throws -> String {
    let column = try #require(columns.firstIndex(of: after.label))
    return try #require(rows[before.label]?[column])
  }

  func lineEnd(_ kind: CharacterClass) throws -> String {
    let column = try #require(columns.firstIndex(of: "line-end"))
    return try #require(rows[kind.label]?[column])
  }
}

private func differing(
  _ table: String, _ isRight: (String, CharacterClass, CharacterClass) -> Bool
) throws -> [String] {
  let judge = try JudgeTable(table)
  return try PairVectors.pairs.compactMap { before, after in
    let cell = try judge.cell(before, after)
    return isRight(cell, before, after) ? nil : "\(before.label) \(after.label): \(cell)"
  }
}

/// The shrinking of the space between two classes, numbered as in the standard's tables.
struct ShrinkRule: Equatable {
  /// The table's stage; 0 where the space is rigid.
  var stage = 0
  /// The least width that remains, in eighths of an em.
  var minimum: Int

  init(between before: CharacterClass, and after: CharacterClass, _ adjustment: Adjustment) {
    let space = spacing(between: before, and: after)
    let given = shrinkage(of: space, after: before, adjustment)
    let (dots, marks) = (Int(given.beforeDot + given.afterDot), Int(given.beforeMark + given.afterMark))
    minimum = space.eighths
    let stages: (dots: Int, marks: Int, western: Int) = adjustment == .jlreq ? (4, 5, 6) : (2, 3, 4)
    if dots > 0 {
      (stage, minimum) = (stages.dots, minimum - dots)
    } else if marks > 0 {
      (stage, minimum) = (stages.marks, minimum - marks)
    } else if given.isWestern || given.isUnit {
      (stage, minimum) = (stages.western, 1)
    }
  }
}

@Suite(.enabled(if: judges != nil, "SASSHI_JUDGES is not set")) struct JudgeTableTests {
  @Test("Table 1: spacing") func table1() throws {
    let wrong = try differing("spacing") { cell, before, after in
      let space = spacing(between: before, and: after)
      let western: Int8 = space.isWestern || space.isUnit ? 2 : 0
      let ofBefore = space.afterMark + space.afterDot + (before.isLatin && !space.isUnit ? 0 : western)
      switch cell {
      case "", "n. 13", "n. 17": return space.eighths == 0
      case "1/2 be": return ofBefore == 4 && space.eighths == 4
      case "1/2 af": return ofBefore == 0 && space.eighths == 4
      case "1/4 be": return ofBefore == 2 && space.eighths == 2
      case "1/4 af", "n. 12": return ofBefore == 0 && space.eighths == 2
      case "n. 3": return ofBefore == 2 && space.eighths == 4
      case "n. 5": return ofBefore == 4 && space.eighths == 6
      default: return false
      }
    }
    #expect(wrong == [])
  }

  @Test("Table 1: line ends") func lineEnds() throws {
    let table = try JudgeTable("spacing")
    for kind in PairVectors.classes {
      let space = spaceAtLineEnd(after: kind, .jlreq)
      switch try table.lineEnd(kind) {
      case "n. 2", "n. 6": #expect(space == 4, "\(kind)")
      case "n. 4": #expect(space == 2, "\(kind)")
      default: #expect(space == 0, "\(kind)")
      }
    }
    let jis = try JudgeTable("reduceJISX4051")
    for kind in PairVectors.classes {
      #expect(spaceAtLineEnd(after: kind, .jis) == (try jis.lineEnd(kind) == "1/2" ? 4 : 0), "\(kind)")
    }
  }

  @Test("Table 2: breaks") func table2() throws {
    let wrong = try differing("break") { cell, before, after in
      switch cell {
      // 4: the space after ！ is dropped; 5: between different marks; 11: after letters that are no unit of a quantity.
      case "", "n. 4", "n. 5", "n. 11": mayBreak(between: before, and: after)
      // 9, 10: a choice, taken as no break; 12: hyphenation is left out.
      case "not", "n. 9", "n. 10", "n. 12": !mayBreak(between: before, and: after)
      default: false
      }
    }
    #expect(wrong == [])
  }

  @Test(
    "Tables 3, 4 and 5: shrinking",
    arguments: [("reduceJLReq", Adjustment.jlreq), ("reduceJISX4051", .jis), ("reduceBooks", .books)])
  func shrinking(name: String, adjustment: Adjustment) throws {
    let wrong = try differing(name) { cell, before, after in
      let rule = ShrinkRule(between: before, and: after, adjustment)
      let natural = spacing(between: before, and: after).eighths
      guard let at = cell.firstIndex(of: "@") else {
        return rule.stage == 0 && rule.minimum == natural
      }
      guard Int(cell[cell.index(after: at)...]) == rule.stage else { return false }
      switch cell[..<at] {
      case "1/2-0": return natural == 4 && rule.minimum == 0
      case "1/2-1/4": return natural == 4 && rule.minimum == 2
      case "1/4-0": return natural == 2 && rule.minimum == 0
      case "1/4-1/8": return natural == 2 && rule.minimum == 1
      case "n. 1": return natural == 4 && rule.minimum == 0
      case "n. 2", "n. 3": return natural == 6 && rule.minimum == 4
      case "": return before == .wordSpace || after == .wordSpace
      default: return false
      }
    }
    #expect(wrong == [])
  }

  @Test("Table 6: stretching") func table6() throws {
    let wrong = try differing("expand") { cell, before, after in
      let stage = stretchStage(between: before, and: after)
      guard let at = cell.firstIndex(of: "@") else { return stage == 0 }
      return Int(cell[cell.index(after: at)...]) == stage
    }
    #expect(wrong == [])
  }

  @Test("Appendix A: members of cl-01 to cl-14") func members() throws {
    let classes = try #require(try judge("jlreq-classes.json")["classes"] as? [String: [String: Any]])
    // Characters joined to ordinary letters, or written as other characters in horizontal text.
    let others: Set<String> = ["〳", "〴", "〵", "〝", "〟", "ㇷ゚"]
    for kind in CharacterClass.allCases where kind.rawValue <= 14 {
      let members = try #require(classes[kind.label]?["members"] as? [[String]])
      for member in members where !others.contains(member[0]) {
        #expect(characterClasses(of: member[0]) == [kind], "\(member[0])")
      }
    }
  }

  @Test("our own vectors: pairs of classes") func pairVectors() throws {
    let spaces: [Character: Set<String>] = [
      ".": ["", "n. 13", "n. 17"], "h": ["1/2 be"], "H": ["1/2 af"], "o": ["1/4 be"], "O": ["1/4 af", "n. 12"],
      "d": ["n. 3"], "m": ["n. 5"], "w": ["1/4 be", "1/4 af"], "u": ["1/4 be", "1/4 af"],
    ]
    let breaks: [Character: Set<String>] = [
      ".": ["", "n. 4", "n. 11"], "x": ["not", "n. 9", "n. 10", "n. 12"], "=": ["n. 5"],
    ]
    #expect(try differing("spacing") { spaces[PairVectors.spacing[$1, $2]]?.contains($0) == true } == [])
    #expect(try differing("break") { breaks[PairVectors.breaking[$1, $2]]?.contains($0) == true } == [])
    func stage(_ cell: String) -> Int {
      cell.split(separator: "@", omittingEmptySubsequences: false).dropFirst().first.flatMap { Int($0) } ?? 0
    }
    func ours(_ table: PairVectors, _ before: CharacterClass, _ after: CharacterClass) -> Int {
      table[before, after].wholeNumberValue ?? 0
    }
    #expect(try differing("reduceJLReq") { stage($0) == ours(.shrinking, $1, $2) } == [])
    #expect(try differing("reduceJISX4051") { stage($0) == max(0, ours(.shrinking, $1, $2) - 2) } == [])
    #expect(try differing("reduceBooks") { stage($0) == (ours(.shrinking, $1, $2) == 5 ? 3 : 0) } == [])
    #expect(try differing("expand") { stage($0) == ours(.stretching, $1, $2) } == [])
  }

  @Test("our own vectors: members of classes") func memberVectors() throws {
    let classes = try #require(try judge("jlreq-classes.json")["classes"] as? [String: [String: Any]])
    for (kind, members) in classMembers where kind.rawValue <= 14 || kind == .mathSymbol || kind == .mathOperator {
      let theirs = try #require(classes[kind.label]?["members"] as? [[String]]).map { $0[0] }
      let horizontal = Set(theirs).subtracting(["〝", "〟", "〳", "〴", "〵", "ㇷ゚"])
      #expect(Set(members.unicodeScalars.map { String($0) }) == horizontal, "\(kind)")
    }
  }
}
