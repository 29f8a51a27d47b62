import Diagnostics
import GoalBook

extension Check {
  static let pillarOrder = Check(
    "pillar-order",
    Phrase(en: "a department's pillars do not stand in the order of the book", ja: "部の中の柱が、冊子の柱の順に並んでいないもの"), .warning,
    meaning: Phrase(
      en: """
        The book lists its pillars in an order of their own, and each department is to follow it so that \
        readers find their place.
        """, ja: "柱には冊子全体での順があり、どの部もその順に並べると、読者が探しやすくなります。"),
    example: Example(
      """
      - pillar: 2
        objectives: [{ text: 経費の節減に努めます。, rows: [{ initiatives: [照明を取り替えます。] }] }]
      - pillar: 1
        objectives: [{ text: 情報を届けます。, rows: [{ initiatives: [広報紙を改めます。] }] }]
      """,
      """
      - pillar: 1
        objectives: [{ text: 情報を届けます。, rows: [{ initiatives: [広報紙を改めます。] }] }]
      - pillar: 2
        objectives: [{ text: 経費の節減に努めます。, rows: [{ initiatives: [照明を取り替えます。] }] }]
      """),
    remedy: Phrase(
      en: "Move the pillar with all that stands under it to its place.", ja: "柱を、その下にあるものごと正しい位置へ移してください。"),
    .book { book in
      let outline = book.outline
      return outline.nodes.filter(\.kind.isPart).flatMap { part -> [Remark] in
        let pillars = outline.children(of: part.id).filter(\.kind.isPart)
        return zip(pillars, pillars.dropFirst()).compactMap { before, pillar -> Remark? in
          guard let number = pillar.number, let numberBefore = before.number,
            let a = outline.titleNode(of: before.id), let b = outline.titleNode(of: pillar.id),
            // Titles of the parts' own have no order in the book; then the numbers decide.
            a.kind.isPart || b.kind.isPart ? number < numberBefore : b.id < a.id
          else { return nil }
          return Remark(
            about: part,
            Phrase(
              en: "pillar \(number) of \(part.text) stands after pillar \(numberBefore)",
              ja: "\(part.text)の柱\(number)が柱\(numberBefore)の後にあります"),
            at: pillar.place.span)
        }
      }
    })
}
