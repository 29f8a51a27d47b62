import Diagnostics
import GoalBook
import Provenance

extension Check {
  static let shiftedRow = Check(
    "shifted-row",
    Phrase(
      en: "results (実績) that share no word with their initiative but do with that of a row beside it",
      ja: "自分の取組内容と共通の語がなく、隣の行の取組内容と共通の語がある実績"), .warning,
    meaning: Phrase(
      en: """
        Words that are not in every row are compared: the results have none in common with their own initiative, and \
        several with that of the row above or below. The cells may have slipped by a row.
        """, ja: "どの行にもあるわけではない語を比べると、実績と取組内容に共通の語がなく、すぐ上か下の行の取組内容とはいくつもあります。欄が一行ずれているのかもしれません。"),
    example: Example(
      """
      - initiatives: [耐震診断の普及を図ります。]
        results: [市営住宅の自主退去 18件]
      - initiatives: [市営住宅の自主退去を促します。]
        results: [出前講座 4回]
      """,
      """
      - initiatives: [市営住宅の自主退去を促します。]
        results: [市営住宅の自主退去 18件]
      - initiatives: [出前講座を開きます。]
        results: [出前講座 4回]
      """),
    remedy: Phrase(en: "Compare the rows with what the section sent.", ja: "担当課の原稿と行を見比べてください。"),
    .book { book in
      let outline = book.outline
      func texts(_ row: NodeID, _ isWanted: (NodeKind) -> Bool) -> [Passage] {
        outline.subtree(of: row).filter { isWanted($0.kind) }.map { Passage($0) }
      }
      var frequency: [UInt64: Int] = [:]
      let rows = outline.rows.map {
        row -> (id: NodeID, initiatives: Set<UInt64>, results: [Passage], words: Set<UInt64>, outcomes: Set<UInt64>) in
        let initiatives = texts(row) { $0 == .initiative }.reduce(into: Set<UInt64>()) {
          $0.formUnion($1.pairs(in: 0..<$1.scalars.count))
        }
        let results = texts(row) { $0 == .item(.results) }
        let words = results.reduce(into: Set<UInt64>()) { $0.formUnion($1.pairs(in: 0..<$1.scalars.count)) }
        let outcomes = texts(row) { $0 == .item(.outcomes) }.reduce(into: Set<UInt64>()) {
          $0.formUnion($1.pairs(in: 0..<$1.scalars.count))
        }
        for word in initiatives { frequency[word, default: 0] += 1 }
        return (row, initiatives, results, words, outcomes)
      }
      let most = max(2, rows.count / 40)
      return rows.indices.compactMap { index -> Remark? in
        let row = rows[index]
        guard !row.words.isEmpty, row.words.isDisjoint(with: row.initiatives), let first = row.results.first else {
          return nil
        }
        let neighbours = [index - 1, index + 1].filter {
          rows.indices.contains($0) && outline[rows[$0].id].parent == outline[row.id].parent
        }
        let best = neighbours.map { other -> (row: Int, shared: Int) in
          (other, row.words.intersection(rows[other].initiatives).count { frequency[$0] ?? 0 <= most })
        }
        .max { ($0.shared, $1.row) < ($1.shared, $0.row) }
        // Nothing fits within the row, and an entry of the row above or below fits this row and not its own.
        let isAlone = row.initiatives.isDisjoint(with: row.outcomes) && !row.outcomes.isEmpty
        let stray =
          isAlone
          ? neighbours.first { other in
            rows[other].results.contains { entry in
              let words = entry.pairs(in: 0..<entry.scalars.count)
              // A single pair of katakana may be shared by chance: ツール and ホール.
              return !words.isEmpty && words.isDisjoint(with: rows[other].initiatives)
                && words.intersection(row.initiatives).contains {
                  frequency[$0] ?? 0 <= max(3, rows.count / 12) && $0.isKanjiPair
                }
            }
          } : nil
        if let stray {
          let path = outline.path(of: rows[stray].id)
          return Remark(
            about: first.text,
            Phrase(
              en: "results and outcomes of this row share no word with its initiative, but an entry of \(path) does",
              ja: "この行の実績と成果は取組内容と共通の語がなく、\(path)の実績に共通の語があります"))
        }
        guard let best, best.shared > 1,
          row.words.intersection(row.outcomes).count <= row.words.intersection(rows[best.row].outcomes).count + 1
        else { return nil }
        let path = outline.path(of: rows[best.row].id)
        return Remark(
          about: first.text,
          Phrase(
            en:
              "this result shares no word with its initiative, but \(best.shared) pairs of characters with that of \(path)",
            ja: "この実績は、自分の取組内容と共通の語がなく、\(path)の取組内容と重なっています"))
      }
    })
}

extension UInt64 {
  /// Whether both characters of a pair are kanji.
  fileprivate var isKanjiPair: Bool {
    [UInt32(self >> 32), UInt32(self & 0xFFFF_FFFF)].allSatisfy { value in
      Unicode.Scalar(value).map { CharacterKind($0) == .kanji } ?? false
    }
  }
}
