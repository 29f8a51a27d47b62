import Frames
import Checks
import Testing

@Test func aPageInsideAChapterThatIsNearlyEmptyIsFound() {
  let line = [SmallLine(text: "市", baseline: 20)]
  let made = booklet([line, line, line]) { page in page.filled = page.index == 1 ? 400 : 399 }
  // The last page of a chapter ends where its text ends.
  #expect(found("empty-page", made).map(\.page) == [2])
}
