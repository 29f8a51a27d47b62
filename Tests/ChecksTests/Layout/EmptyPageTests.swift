import Frames
import GoalBook
import Testing

@testable import Checks

@Suite("empty-page") struct EmptyPageTests {
  @Test func findsAPageInsideAChapterThatIsFilledToLessThanTwoFifths() {
    let line = [SmallLine(text: "市", baseline: 20)]
    let made = booklet([line, line, line]) { page in page.filled = page.index == 1 ? 400 : 399 }
    // The last page of a chapter may end anywhere.
    #expect(marked(made, by: "empty-page") == [["市"], ["⟦⟧", "市"], ["市"]])
  }

  /// The page before a 部 that begins a page ends where the 部 before it ends.
  @Test(arguments: [("new", [["市"], ["総"]]), ("none", [["⟦⟧", "市"], ["総"]])])
  func aPageBeforeAPartThatBeginsOneIsLeftAlone(page: String, found: [[String]]) {
    let yaml = """
      title: 目標
      levels: [局, { name: 部, page: \(page) }]
      parts: [{ title: 市, parts: [{ title: 総 }] }]
      """
    let own = BookToCheck(Outline(book(yaml: yaml).book))
    let parts = own.outline.nodes.filter(\.kind.isPart)
    let lines = parts.indices.map { [SmallLine(text: parts[$0].text, baseline: 20, of: $0)] }
    let made = booklet(lines, of: (own, parts)) { $0.filled = 100 }
    #expect(marked(made, by: "empty-page") == found)
  }
}
