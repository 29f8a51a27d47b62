import Comparison
import GoalBook
import OrderedCollections
import TestSupport
import Testing

private let indicator = FieldKey(rawValue: "indicator")
private let target = FieldKey(rawValue: "target")

private func line(_ name: String, _ value: String) -> RowLine {
  RowLine([indicator: [Item(text: name)], target: [Item(text: value)]])
}

/// The small book with three indicators under its first initiative.
private let indicators = smallBook().edited { book in
  book.fields = [
    Field(key: indicator, title: "指標", kind: .text), Field(key: target, title: "目標値", kind: .number),
  ]
  book.parts[0][0, 0, 0].lines = [line("受診率", "80.0%"), line("受診者数", "12,000人"), line("教室の回数", "24回")]
}

/// An edit of the row, and the changes that must be reported.
private struct Edit: Sendable {
  var expected: [String]
  var edit: @Sendable (inout Row) -> Void

  init(_ expected: [String], _ edit: @escaping @Sendable (inout Row) -> Void) {
    (self.expected, self.edit) = (expected, edit)
  }
}

private let edits = [
  Edit(["item changed 総務部/1/1/1/target/2"]) { $0.lines[1] = line("受診者数", "9,870人") },
  Edit(["item changed 総務部/1/1/1/indicator/1"]) { $0.lines[0] = line("健診の受診率", "80.0%") },
  Edit(["line moved 総務部/1/1/1/lines/3 → 総務部/1/1/1/lines/1"]) { $0.lines.insert($0.lines.removeLast(), at: 0) },
  Edit(["line added 総務部/1/1/1/lines/2"]) { $0.lines.insert(line("指導の実施率", "45.5%"), at: 1) },
  Edit(["line removed 総務部/1/1/1/lines/2"]) { $0.lines.remove(at: 1) },
  Edit(["item removed 総務部/1/1/1/target/1"]) { $0.lines[0].cells[target] = nil },
  // The same indicator with another value, in another position.
  Edit([
    "line moved 総務部/1/1/1/lines/3 → 総務部/1/1/1/lines/1", "item changed 総務部/1/1/1/target/3 → 総務部/1/1/1/target/1",
  ]) {
    $0.lines.removeLast()
    $0.lines.insert(line("教室の回数", "30回"), at: 0)
  },
]

@Test(arguments: edits)
private func oneEditOfLinesIsToldAsOne(_ one: Edit) {
  let edited = indicators.edited { one.edit(&$0.parts[0][0, 0, 0]) }
  #expect(difference(from: indicators, to: edited).lines == one.expected)
}

@Test func aLineIsShownByItsFirstText() {
  let edited = indicators.edited { $0.parts[0][0, 0, 0].lines.removeLast() }
  let change = difference(from: indicators, to: edited).changes.first
  #expect(change?.old?.text == "教室の回数" && change?.old?.texts.map(\.text) == ["教室の回数", "24回"])
}
