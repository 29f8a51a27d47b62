@testable import LineComposition

/// A table of the standard over pairs of classes, written anew: each line has classes before the bar, and a sign for
/// each class that may follow.
///
/// The first line names the columns. Classes with equal lines share one. The classes are those of horizontal text
/// without ruby; cl-17 and cl-18 (mathematical signs) are in none of the tables, cl-21 to cl-23 and cl-28 to cl-30
/// (ruby, warichu, tate-chu-yoko) do not occur here.
struct PairVectors {
  private var signs: [[Character]]

  /// Reads a table.
  ///
  /// - Precondition: `table` has a sign for each pair of ``classes``.
  init(_ table: String) {
    let lines = table.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    let columns = lines[0][1].split(separator: " ").compactMap { Int($0) }
    precondition(columns == Self.classes.map { Int($0.rawValue) }, "a column for each class")
    signs = Array(repeating: [], count: 32)
    for line in lines.dropFirst() {
      let row = line[1].split(separator: " ").compactMap(\.first)
      precondition(row.count == columns.count, "a sign in each column")
      for number in line[0].split(separator: " ").compactMap({ Int($0) }) { signs[number] = row }
    }
    precondition(Self.classes.allSatisfy { !signs[Int($0.rawValue)].isEmpty }, "a line for each class")
  }

  /// The classes of the tables, in the order of their columns.
  static let classes = CharacterClass.allCases.filter { $0 != .mathSymbol && $0 != .mathOperator }
  static let pairs = classes.flatMap { before in classes.map { (before, $0) } }

  subscript(before: CharacterClass, after: CharacterClass) -> Character {
    signs[Int(before.rawValue)][Self.classes.firstIndex(of: after) ?? 0]
  }
}

extension PairVectors {
  /// The space between two classes (JLREQ, appendix B, table 1).
  ///
  /// `.` none; `h` half an em of the mark before, `H` of the mark after; `o` a quarter em of the middle dot before, `O`
  /// of the one after, `d` of both; `m` half an em of the mark before and a quarter of the dot after; `w` a quarter em
  /// between Japanese and Latin, `u` between a number or a letter and a unit.
  static let spacing = PairVectors(
    """
                         | 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 19 20 24 25 26 27
    01 14                |  .  .  .  .  O  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
    02                   |  h  .  h  h  O  .  .  h  h  h  h  h  h  .  h  h  h  .  h  h  h  h
    03 08 12 13 20 26    |  H  .  .  .  O  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
    04 09 10 11 15 16 19 |  H  .  .  .  O  .  .  .  .  .  .  .  .  .  .  .  .  .  w  w  .  w
    05                   |  o  o  o  o  d  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o
    06 07                |  h  .  h  h  m  .  .  h  h  h  h  h  h  h  h  h  h  .  h  h  h  h
    24 27                |  H  .  .  .  O  .  .  .  w  w  w  .  .  .  w  w  w  .  .  u  .  .
    25                   |  H  .  .  .  O  .  .  .  w  w  w  .  .  .  w  w  w  .  u  .  .  .
    """)

  /// The pairs of classes between which a line may end (JLREQ, appendix C, table 2).
  ///
  /// `.` it may; `x` it may not; `=` not between two of the same mark (――, ……). Where the standard leaves a choice
  /// (notes 9 to 12: a number with its percent sign or with letters, words), there is no break.
  static let breaking = PairVectors(
    """
                         | 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 19 20 24 25 26 27
    01 12                |  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
    02 03 04 05 06 07 09 |  .  x  x  x  x  x  x  .  x  x  x  .  .  .  .  .  .  x  .  .  .  .
    10 11 13 14 15 16 19 |  .  x  x  x  x  x  x  .  x  x  x  .  .  .  .  .  .  x  .  .  .  .
    20 26                |  .  x  x  x  x  x  x  .  x  x  x  .  .  .  .  .  .  x  .  .  .  .
    08                   |  .  x  x  x  x  x  x  =  x  x  x  .  .  .  .  .  .  x  .  .  .  .
    24                   |  .  x  x  x  x  x  x  .  x  x  x  .  x  .  .  .  .  x  x  .  .  x
    25                   |  .  x  x  x  x  x  x  .  x  x  x  .  .  .  .  .  .  x  .  x  .  x
    27                   |  .  x  x  x  x  x  x  .  x  x  x  .  .  .  .  .  .  x  x  x  .  x
    """)

  /// The stage in which the space between two classes shrinks (JLREQ 3.8.3; appendix D, table 3).
  ///
  /// `.` never; 4 the space beside a middle dot, down to nothing; 5 that of a bracket or comma, down to nothing; 6
  /// between Japanese and Latin, from a quarter em to an eighth. Stage 1 is the word space itself, 2 and 3 are the
  /// line's end. Between a comma and a middle dot, the comma's half em follows in stage 5.
  ///
  /// Table 4 (JIS X 4051) numbers these stages 2, 3 and 4, because it leaves the line's end alone. In table 5 (books)
  /// the spaces of stage 5 shrink from a half to a quarter, in stage 3, and all others are fixed.
  static let shrinking = PairVectors(
    """
                         | 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 19 20 24 25 26 27
    01 06 14             |  .  .  .  .  4  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
    02                   |  5  .  5  5  4  .  .  5  5  5  5  5  5  .  5  5  5  .  5  5  5  5
    03 08 12 13 20 26    |  5  .  .  .  4  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
    04 09 10 11 15 16 19 |  5  .  .  .  4  .  .  .  .  .  .  .  .  .  .  .  .  .  6  6  .  6
    05                   |  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
    07                   |  5  .  5  5  4  .  .  5  5  5  5  5  5  5  5  5  5  .  5  5  5  5
    24                   |  5  .  .  .  4  .  .  .  6  6  6  .  .  .  6  6  6  .  .  .  .  .
    25                   |  5  .  .  .  4  .  .  .  6  6  6  .  .  .  6  6  6  .  6  .  .  .
    27                   |  5  .  .  .  4  .  .  .  6  6  6  .  .  .  6  6  6  .  .  6  .  .
    """)

  /// The stage in which the space between two classes stretches (JLREQ 3.8.4, 3.1.11; appendix E, table 6).
  ///
  /// `.` never; 2 from a quarter em to a half; 3 from nothing to a quarter; 4 without limit, after all others. Stage 1
  /// is the word space itself. Two of the same inseparable mark are never separated, although cl-08 and cl-08 are.
  static let stretching = PairVectors(
    """
                         | 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 19 20 24 25 26 27
    01                   |  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
    02 03 05 06 07 14    |  4  .  .  .  .  .  .  4  .  .  .  4  4  4  4  4  4  .  4  4  4  4
    04                   |  4  .  .  .  .  .  .  4  .  .  .  4  4  4  4  4  4  .  2  2  4  2
    08                   |  4  .  .  .  .  .  .  3  3  3  3  3  3  4  3  3  3  .  4  4  4  3
    09 10 11             |  4  .  .  .  .  .  .  4  3  3  3  3  3  4  3  3  3  .  2  2  4  2
    12                   |  .  .  .  .  .  .  .  3  3  3  3  3  3  .  3  3  3  .  .  3  4  3
    13 20                |  4  .  .  .  .  .  .  3  3  3  3  3  3  4  3  3  3  .  3  3  4  3
    15 16 19             |  4  .  .  .  .  .  .  3  3  3  3  3  3  4  3  3  3  .  2  2  4  2
    24                   |  4  .  .  .  .  .  .  3  2  2  2  3  .  4  2  2  2  .  .  4  4  .
    25                   |  4  .  .  .  .  .  .  3  2  2  2  3  3  4  2  2  2  .  4  .  4  .
    26                   |  4  .  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4  4
    27                   |  4  .  .  .  .  .  .  3  2  2  2  3  3  4  2  2  2  .  .  .  4  .
    """)
}
