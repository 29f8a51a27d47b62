import GoalBook
import TestSupport
import Testing

@testable import Checks

@Test("The texts of a long book are read from a spool as from the book, again and again")
func passages() {
  var book = Book.random(seed: 4, departments: 30)
  book.readsScripts = true
  let texts = (0..<6_000).map { number in
    Initiative(text: "第\(number)回のCO{2}削減講座を12,450人に開いた（延べ３日）。" + String(repeating: "市", count: 40))
  }
  book.parts[0].parts[0].objectives.append(Objective(text: "開きます。", rows: [Row(initiatives: texts)]))
  let toCheck = BookToCheck(Outline(book))
  for _ in 1...2 {
    var nodes: [BookNode] = []
    for passage in toCheck.passages {
      let alone = toCheck.passage(passage.text.id)
      #expect(passage.text == alone.text && passage.kind == alone.kind && passage.marks == alone.marks)
      #expect(passage.scalars == alone.scalars && passage.kinds == alone.kinds && passage.present == alone.present)
      #expect(passage.hasCode == alone.hasCode && passage.isMarkdown == alone.isMarkdown)
      nodes.append(passage.text)
    }
    #expect(nodes == Array(toCheck.outline.japaneseTexts) && nodes.count > 6_000)
  }
}
