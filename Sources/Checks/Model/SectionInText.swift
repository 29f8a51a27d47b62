import Diagnostics
import GoalBook

extension Check {
  static let sectionInText = Check(
    "section-in-text",
    Phrase(
      en: "a text names a section or department that the book does not have (福祉生活課 for 生活福祉課)",
      ja: "本文に、冊子にない課や部の名（生活福祉課に対する福祉生活課など）"), .warning,
    meaning: Phrase(
      en: """
        The name in the text is none of the book’s sections and departments; most often it is one letter away from one, has \
        its parts exchanged, or is last year’s.
        """, ja: "本文の課や部の名が、冊子の部や課等のどれとも一致しません。一字違い、前後の入れ替わり、前年度の組織名であることがよくあります。"),
    example: Example(
      """
      - initiatives:
          - { number: 1, text: 相談を受けます。, sections: [生活福祉課] }
        outcomes: [福祉生活課が相談を受けた。]
      """,
      """
      - initiatives:
          - { number: 1, text: 相談を受けます。, sections: [生活福祉課] }
        outcomes: [生活福祉課が相談を受けた。]
      """),
    remedy: Phrase(
      en: "Write the name as the organisation has it. A section of another body may be left as it is.",
      ja: "組織の正しい名に直してください。ほかの団体の課であれば、そのままでかまいません。"),
    .book { book in
      let outline = book.outline
      let named = outline.nodes.filter { $0.kind == .section || $0.kind.isPart }.map(\.text)
      let names = Set(named).filter { $0.unicodeScalars.last.map(offices.contains) ?? false }
      guard outline.nodes.contains(where: { $0.kind == .section }) else { return [] }
      let known = names.map { Array($0.unicodeScalars) }
      let sectionCount = names.count { $0.hasSuffix("課") }
      return book.passages.flatMap { passage -> [Remark] in
        guard passage.text.kind != .section, !passage.text.kind.isPart, !passage.kind.isValue else { return [] }
        return passage.scalars.indices.compactMap { end -> Remark? in
          guard offices.contains(passage.scalars[end]), !passage.isAny(KindSet(.kanji), at: end + 1),
            !known.contains(where: { passage.has($0, at: end + 1 - $0.count) })
          else { return nil }
          var start = end
          while passage.isAny(KindSet(.kanji, .katakana), at: start - 1), end - start < 12 { start -= 1 }
          let length = end + 1 - start
          guard length > 2 else { return nil }
          let word = Array(passage.scalars[start...end])
          let near = known.filter { passage.isNear($0, endingAt: end, word) }
          // The section that publishes the booklet need not have a row of its own.
          let isColophon = if case .colophon = passage.text.kind { true } else { false }
          let isSection = passage.scalars[end] == "課" && !isColophon
          guard
            !near.isEmpty
              || isSection && sectionCount > 3 && !isGeneral(word) && !passage.isOfAnotherBody(before: start)
          else { return nil }
          let written = passage.string(start..<end + 1)
          let right = near.map { String(String.UnicodeScalarView($0)) }.sorted()
          return passage.remark(
            start..<end + 1,
            Phrase(en: "there is no “\(written)” in this book", ja: "「\(written)」という課や部はこの冊子にありません"),
            hints: right.isEmpty ? [] : [.didYouMean(Array(right.prefix(2)))])
        }
      }
    })
}

private let offices = Set("課部室局".unicodeScalars)

/// Whether a word is a general one for sections (担当課, 関係各課), not a section's name.
private func isGeneral(_ word: [Unicode.Scalar]) -> Bool {
  generalWords.contains { $0.count <= word.count && Array(word.suffix($0.count)) == $0 }
}

private let generalWords = [
  "担当課", "関係課", "各課", "所管課", "主管課", "他課", "同課", "当課", "両課", "原課", "本課", "全課", "主務課", "事業課", "関連課", "自課", "日課", "公課",
  "賦課", "学課", "部課",
  "係課", "窓口課", "関係部課", "実施課", "対象課", "責任課", "施設課", "数課", "複数課",
].map { Array($0.unicodeScalars) }

extension Passage {
  /// Whether the word that ends at `end` is like `name`: one letter off, with its parts swapped, or with another
  /// office.
  fileprivate func isNear(_ name: [Unicode.Scalar], endingAt end: Int, _ word: [Unicode.Scalar]) -> Bool {
    guard name.count > 2, name != word else { return false }
    let sameOffice = name.last == word.last
    if !sameOffice { return name.dropLast() == word.dropLast() && name.count > 2 && word.last != "室" }
    guard name.count > 3 else { return false }
    if name.count == word.count, name.sorted(by: { $0.value < $1.value }) == word.sorted(by: { $0.value < $1.value }) {
      return true
    }
    // くらし安全課: a name with kana is compared with the characters before the kanji too.
    let start = max(0, end + 1 - name.count)
    for own in [word, Array(scalars[start...end])] where abs(own.count - name.count) < 2 && own.count > 3 {
      if editDistance(String(String.UnicodeScalarView(own)), String(String.UnicodeScalarView(name))) == 1 {
        return true
      }
    }
    return false
  }

  /// Whether the section is another body's: 県の…課, 警察署…課.
  fileprivate func isOfAnotherBody(before start: Int) -> Bool {
    let before = string(max(0, start - 6)..<start + 2)
    return ["県", "国", "省", "庁", "署", "社", "局", "大学", "警察", "組合"].contains(where: before.contains)
  }
}
