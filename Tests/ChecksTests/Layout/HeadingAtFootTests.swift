import Checks
import Frames
import Testing

@Test(arguments: [
  (ElementRole.heading(level: 2), true), (.headerCell(of: .column, rows: 1, columns: 4), true), (.paragraph, false),
])
private func aHeadingThatEndsAPageIsFound(role: ElementRole, isFound: Bool) {
  let made = booklet([[SmallLine(text: "健全な財政", baseline: 140)]], role: role)
  #expect(found("heading-at-foot", made).map(\.page) == (isFound ? [1] : []))
}

@Test func whatStandsBelowTheTypeIsNoText() {
  // A folio below does not hide that the page ends with a heading.
  let lines = [SmallLine(text: "健全な財政", baseline: 120), SmallLine(text: "1", baseline: 150, of: nil)]
  #expect(found("heading-at-foot", booklet([lines], role: .heading(level: 1))).count == 1)
}
