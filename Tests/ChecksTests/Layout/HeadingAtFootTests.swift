import Frames
import Testing

@Suite("heading-at-foot") struct HeadingAtFootTests {
  @Test(arguments: [
    (ElementRole.heading(level: 2), true), (.headerCell(of: .column, rows: 1, columns: 4), true), (.paragraph, false),
  ])
  func finds(role: ElementRole, isFound: Bool) {
    let line = [SmallLine(text: "健全な財政", baseline: 140)]
    let made = booklet([line, line], role: role) { page in if page.index == 2 { page.role = .contents } }
    #expect(marked(made, by: "heading-at-foot") == [(isFound ? ["⟦⟧"] : []) + ["健全な財政"], ["健全な財政"]])
  }

  @Test func aHeadingThatGoesOnOverAPageIsToldWhereItEnds() {
    let line = [SmallLine(text: "健全な財政", baseline: 140)]
    let made = booklet([line, line], role: .heading(level: 2))
    #expect(marked(made, by: "heading-at-foot") == [["健全な財政"], ["⟦⟧", "健全な財政"]])
  }

  /// A folio below the heading does not change that the page ends with a heading.
  @Test func whatStandsBelowTheTypeIsNoText() {
    let lines = [SmallLine(text: "健全な財政", baseline: 120), SmallLine(text: "1", baseline: 150, of: nil)]
    let made = booklet([lines], role: .heading(level: 1))
    #expect(marked(made, by: "heading-at-foot") == [["⟦⟧", "健全な財政"]])
  }
}
