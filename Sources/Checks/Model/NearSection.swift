import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let nearSection = Check(
    "near-section",
    Phrase(
      en: "a section (課等) that no other row has and that is one letter away from another",
      ja: "ほかの行に出てこず、別の課名と一字しか違わない課名"), .warning,
    meaning: Phrase(
      en: """
        A name that one department alone uses and that is one character away from a more frequent one is \
        most often a slip of the pen.
        """, ja: "一つの部にしか出てこない課名が、もっと多く出てくる課名と一字しか違いません。多くは書き誤りです。"),
    example: Example(
      """
      - initiatives:
          - { text: 水路を改修します。, sections: [用地対策課] }
          - { text: 用地を取得します。, sections: [用地対策課] }
          - { text: 境界を確定します。, sections: [用地対課] }
      """,
      """
      - initiatives:
          - { text: 水路を改修します。, sections: [用地対策課] }
          - { text: 用地を取得します。, sections: [用地対策課] }
          - { text: 境界を確定します。, sections: [用地対策課] }
      """),
    remedy: Phrase(
      en: """
        Compare the name with the list of sections. If both sections exist, mark the line with “# \
        sasshi:ignore near-section” and the reason.
        """, ja: "課の一覧と照らし合わせてください。どちらの課もあるときは、「# sasshi:ignore near-section」と理由を書き添えてください。"),
    .book { book in
      var uses: OrderedDictionary<String, (count: Int, first: BookNode, departments: Set<String>)> = [:]
      for passage in book.passages {
        guard passage.text.kind == .section, let part = book.outline.topPart(of: passage.text.id) else { continue }
        let old = uses[passage.text.text]
        uses[passage.text.text] = (
          (old?.count ?? 0) + 1, old?.first ?? passage.text, (old?.departments ?? []).union([book.outline[part].text])
        )
      }
      let names = uses.keys.map { (name: $0, scalars: Array($0.unicodeScalars)) }
      return uses.compactMap { name, use -> Remark? in
        guard use.departments.count == 1 else { return nil }
        let scalars = Array(name.unicodeScalars)
        guard scalars.count > 2,
          let near = names.first(where: { other in
            other.name != name && abs(other.scalars.count - scalars.count) < 2
              && (uses[other.name]?.count ?? 0) > use.count
              && editDistance(other.name, name) == 1
              // 市民課 and 税務課 are two sections; 用地対策課 and 用地対課 are one.
              && min(scalars.count, other.scalars.count) > 3
          })
        else { return nil }
        let (own, others) = (times(use.count), times(uses[near.name]?.count ?? 0))
        return Remark(
          about: use.first,
          Phrase(
            en: "section “\(name)” stands \(own.en), “\(near.name)” \(others.en)",
            ja: "課名「\(name)」は\(own.ja)、「\(near.name)」は\(others.ja)出てきます"),
          hints: [.didYouMean([near.name])])
      }
    })
}
