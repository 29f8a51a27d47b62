import Frames
import Testing

@Suite("empty-page") struct EmptyPageTests {
  @Test func findsAPageInsideAChapterThatIsFilledToLessThanTwoFifths() {
    let line = [SmallLine(text: "市", baseline: 20)]
    let made = booklet([line, line, line]) { page in page.filled = page.index == 1 ? 400 : 399 }
    // The last page of a chapter ends where its text ends.
    #expect(marked(made, by: "empty-page") == [["市"], ["⟦⟧", "市"], ["市"]])
  }
}
