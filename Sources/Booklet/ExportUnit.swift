import Diagnostics
public import GoalBook

/// The content of each file of an export.
public enum ExportUnit: Hashable, Sendable {
  /// A part of the highest level (部).
  case department
  /// The rows under one number (柱), or the rows with one section (課等).
  case pillar, section
  /// A part of any level.
  case everyLevel
  /// A part of one level, counted from 0.
  case level(Int)

  /// The unit that `--by` names for a book: a fixed word, `level:2`, or the book's noun for a level.
  ///
  /// - Throws: where it is none of these.
  public init(_ wish: String, for book: Book) throws(RunError) {
    let levels = book.levels
    if let known = Self.words[wish] {
      self = known
    } else if let number = wish.wholeMatch(of: /level:(\d+)/)?.output.1 {
      guard let level = Int(number), levels.indices.contains(level - 1) else {
        throw RunError(
          .wrongInput, id: "no-such-level",
          Phrase(
            en: "the book has \(levels.count == 1 ? "one level" : "\(levels.count) levels"), and no level \(number)",
            ja: "この冊子の階層は\(levels.count)つで、\(number)番目の階層はありません"),
          hints: [Self.choice(of: book)])
      }
      self = .level(level - 1)
    } else if let level = levels.firstIndex(where: { $0.noun == wish }) {
      self = .level(level)
    } else {
      throw RunError(
        .wrongUsage, id: "unknown-unit",
        Phrase(en: "“\(wish)” is nothing that files can hold", ja: "「\(wish)」ごとに分けることはできません"),
        hints: [Self.choice(of: book)])
    }
  }

  private static let words: [String: ExportUnit] = [
    "department": .department, "pillar": .pillar, "section": .section, "level": .everyLevel,
  ]

  /// The hint with the units that a book allows, without one that has just failed.
  static func choice(of book: Book, but failed: ExportUnit? = nil) -> Phrase {
    let words = ["department", "pillar", "section", "level"].filter { failed == nil || Self.words[$0] != failed }
    let levels = book.levels.indices.map { "level:\($0 + 1)" }
    let all = (words + levels + book.levels.map(\.noun)).map { Phrase(verbatim: $0) }.listed
    return Phrase(en: "choose among \(all.en)", ja: "\(all.ja)から選んでください")
  }
}

extension RunError {
  /// The error for an export that would write nothing.
  static func nothingToExport(by unit: ExportUnit, in book: Book) -> RunError {
    let missing =
      switch unit {
      case .section: Phrase(en: "no row that is wanted names a section (課等)", ja: "書き出す範囲に、課等の書かれた行がありません")
      case .pillar:
        Phrase(en: "no part that is wanted is called by a number, as pillars (柱) are", ja: "書き出す範囲に、柱のように番号で呼ぶものがありません")
      case .department, .everyLevel, .level:
        Phrase(en: "the book has no part that could be written", ja: "書き出すものが冊子にありません")
      }
    return RunError(.wrongInput, id: "nothing-to-export", missing, hints: [ExportUnit.choice(of: book, but: unit)])
  }
}
