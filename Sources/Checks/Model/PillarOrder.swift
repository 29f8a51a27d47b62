import Diagnostics
import GoalBook

extension Check {
  static let pillarOrder = Check(
    "pillar-order", "a department's pillars do not stand in the order of the book", .warning,
    .book { book in
      let outline = book.outline
      return outline.nodes.filter(\.kind.isPart).flatMap { part -> [Remark] in
        let pillars = outline.children(of: part.id).filter(\.kind.isPart)
        return zip(pillars, pillars.dropFirst()).compactMap { before, pillar -> Remark? in
          guard let number = pillar.number, let numberBefore = before.number,
            let a = outline.titleNode(of: before.id), let b = outline.titleNode(of: pillar.id),
            // A title of its own stands in no order of the book; then the numbers tell.
            a.kind.isPart || b.kind.isPart ? number < numberBefore : b.id < a.id
          else { return nil }
          return Remark(
            about: part, "pillar \(number) of \(part.text) stands after pillar \(numberBefore)",
            at: pillar.place.span)
        }
      }
    })
}
