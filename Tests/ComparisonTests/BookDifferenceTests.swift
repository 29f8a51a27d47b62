import Dates
import GoalBook
import OrderedCollections
import Comparison
import TestSupport
import Testing

private struct Case: Sendable, CustomTestStringConvertible {
  var name: String
  var expected: [String]
  var edit: @Sendable (inout Book) -> Void
  var testDescription: String { name }

  init(_ name: String, _ expected: [String], _ edit: @escaping @Sendable (inout Book) -> Void) {
    (self.name, self.expected, self.edit) = (name, expected, edit)
  }
}

private let row = Row(
  initiatives: [Initiative(number: 4, text: "自転車の貸出しを始めます。", sections: ["交通課"])],
  cells: [.results: [Item(text: "駅前 30台")]])

private let cases: [Case] = [
  Case(
    "the book's words",
    ["edition changed edition", "date changed date", "scripts changed scripts", "ruby changed ruby"]
  ) {
    ($0.edition, $0.date, $0.readsScripts, $0.readsRuby) = ("目標", WrittenDate("2025-06-01"), true, true)
  },
  Case("a pillar's title", ["pillarTitle changed pillars/2"]) { $0.levels[1].headings[1].title = "健全な財政を守る市役所づくり" },
  Case("a pillar's title of a department's own", ["pillarTitle changed pillars/2 → 総務部/2"]) {
    $0.parts[0].parts[1].title = "健全な財政を守る総務部"
  },
  Case("a pillar's own title that says the same", []) { $0.parts[0].parts[1].title = $0.levels[1].headings[1].title },
  Case("a new column", ["field added fields/target"]) {
    $0.fields = [Field(key: FieldKey(rawValue: "target"), title: "目標")]
  },
  Case("a pillar put in before another", ["pillarNumber changed pillars/2 → pillars/3", "pillarTitle added pillars/2"])
  { book in
    book.levels[1].headings[1].number = 3
    book.levels[1].headings.insert(Level.Heading(number: 2, title: "先を見すえた市役所づくり"), at: 1)
    book.parts[0].parts[1].number = 3
  },
  Case("two titles exchanged", ["pillarTitle changed pillars/1", "pillarTitle changed pillars/2"]) { book in
    let title = book.levels[1].headings[0].title
    book.levels[1].headings[0].title = book.levels[1].headings[1].title
    book.levels[1].headings[1].title = title
  },
  Case("a renamed department", ["department changed 総務部 → 経営戦略局"]) { $0.parts[0].title = "経営戦略局" },
  Case("a short name come", ["short added 総務部/short"]) { $0.parts[0].short = "総務" },
  Case("departments in another order", ["department moved 教育部"]) { $0.parts.swapAt(0, 1) },
  Case("a department gone", ["department removed 教育部"]) { $0.parts.removeLast() },
  Case("a department come", ["department added 会計課"]) { book in
    book.parts.insert(
      Part(title: "会計課", parts: [Part(number: 1, objectives: [Objective(text: "公金を確実に管理します。", rows: [row])])]),
      at: 1)
  },
  Case("a department's pillar gone", ["pillar removed 総務部/2"]) { $0.parts[0].parts.removeLast() },
  Case("a department's pillars in another order", ["pillar moved 総務部/2"]) { $0.parts[0].parts.swapAt(0, 1) },
  Case("an objective's words", ["objective changed 総務部/1/2"]) { $0.parts[0][0, 1].text = "災害から市民の財産を守ります。" },
  Case("an objective written anew", ["objective changed 総務部/1/2"]) { $0.parts[0][0, 1].text = "安全なまち" },
  Case("an objective put in first", ["objective added 総務部/1/1"]) { book in
    book.parts[0].parts[0].objectives.insert(Objective(text: "交通を便利にします。", rows: [row]), at: 0)
  },
  Case("an objective in another department", ["objective moved 総務部/1/2 → 教育部/1/2"]) { book in
    let objective = book.parts[0].parts[0].objectives.remove(at: 1)
    book.parts[1].parts[0].objectives.append(objective)
  },
  Case("a row put in, the others not renumbered", ["row added 総務部/1/1/2"]) {
    $0.parts[0].parts[0].objectives[0].rows.insert(row, at: 1)
  },
  Case("a row gone", ["row removed 総務部/1/1/1"]) { $0.parts[0].parts[0].objectives[0].rows.removeFirst() },
  Case("a row in another place", ["row moved 総務部/1/1/1 → 総務部/1/1/3"]) { book in
    let row = book.parts[0][0, 0].rows.removeFirst()
    book.parts[0][0, 0].rows.append(row)
  },
  Case("a row in another objective", ["row moved 総務部/1/1/1 → 総務部/1/2/2"]) { book in
    let row = book.parts[0][0, 0].rows.removeFirst()
    book.parts[0][0, 1].rows.insert(row, at: 1)
  },
  Case(
    "a row moved and changed",
    ["row moved 総務部/1/1/1 → 教育部/1/1/1", "item changed 総務部/1/1/1/results/1 → 教育部/1/1/1/results/1"]
  ) { book in
    var row = book.parts[0][0, 0].rows.removeFirst()
    row.results[0].text = "紙面を刷新 年24回"
    book.parts[1][0, 0].rows.insert(row, at: 0)
  },
  Case("rows in a new objective", ["objective added 総務部/1/2", "row moved 総務部/1/1/3 → 総務部/1/2/1"]) { book in
    let row = book.parts[0][0, 0].rows.removeLast()
    book.parts[0].parts[0].objectives.insert(Objective(text: "親切な市役所にします。", rows: [row]), at: 1)
  },
  Case("an initiative's words", ["initiative changed 総務部/1/1/2/initiatives/1"]) {
    $0.parts[0][0, 0, 1].initiatives[0].text = "窓口の案内板を二か国語にします。"
  },
  Case("an initiative's number", ["number changed 総務部/1/1/3/initiatives/1"]) {
    $0.parts[0][0, 0, 2].initiatives[0].number = 5
  },
  Case("an initiative's number gone", ["number removed 総務部/1/1/3/initiatives/1"]) {
    $0.parts[0][0, 0, 2].initiatives[0].number = nil
  },
  Case("a second initiative", ["initiative added 総務部/1/1/3/initiatives/2"]) { book in
    book.parts[0][0, 0, 2].initiatives.append(Initiative(number: 4, text: "名札を大きくします。", sections: ["人事課"]))
  },
  Case("a second section", ["section added 総務部/1/1/3/sections/1.2"]) {
    $0.parts[0][0, 0, 2].initiatives[0].sections.append("総務課")
  },
  Case("another section", ["section changed 総務部/1/1/3/sections/1.1"]) {
    $0.parts[0][0, 0, 2].initiatives[0].sections = ["総務課"]
  },
  Case("an item's number", ["item changed 総務部/1/1/1/results/1"]) {
    $0.parts[0][0, 0, 0].results[0].text = "紙面を刷新 年13回"
  },
  Case("an item gone", ["item removed 総務部/1/2/1/results/1"]) { $0.parts[0][0, 1, 0].results.removeFirst() },
  Case("an item come", ["item added 総務部/1/2/1/results/2"]) {
    $0.parts[0][0, 1, 0].results.insert(Item(text: "簡易トイレ 60基"), at: 1)
  },
  Case("items exchanged", ["item moved 総務部/1/2/1/results/2 → 総務部/1/2/1/results/1"]) {
    $0.parts[0][0, 1, 0].results.swapAt(0, 1)
  },
  Case("an item in another cell", ["item moved 総務部/1/2/1/results/2 → 総務部/1/2/1/outcomes/1"]) { book in
    let item = book.parts[0][0, 1, 0].results.removeLast()
    book.parts[0][0, 1, 0].cells[.outcomes]?.insert(item, at: 0)
  },
  Case("an item in another row", ["item moved 総務部/1/2/1/results/1 → 教育部/1/1/1/results/2"]) { book in
    let item = book.parts[0][0, 1, 0].results.removeFirst()
    book.parts[1][0, 0, 0].results.append(item)
  },
  Case("a nested item", ["item changed 総務部/1/1/1/results/2.1"]) {
    $0.parts[0][0, 0, 0].results[1].children[0].text = "郵送 310人"
  },
  Case("a nested item gone", ["item removed 総務部/1/1/1/results/2.2"]) {
    $0.parts[0][0, 0, 0].results[1].children.removeLast()
  },
  Case("an item's marker", ["marker changed 総務部/1/2/1/results/1"]) {
    $0.parts[0][0, 1, 0].results[0].marker = .label("(ア)")
  },
  Case("a decomposed letter", ["item changed 総務部/1/1/1/results/2.2"]) {
    $0.parts[0][0, 0, 0].results[1].children[1].text = "ウェフ\u{3099} 450人"
  },
  Case("a cell emptied", ["item removed 総務部/1/1/2/results/1"]) { $0.parts[0][0, 0, 1].cells[.results] = nil },
]

@Test func aColumnsKindIsTold() {
  var (old, new) = (smallBook(), smallBook())
  old.fields = [Field(key: FieldKey(rawValue: "target"), title: "目標値")]
  new.fields = [Field(key: FieldKey(rawValue: "target"), title: "目標値", kind: .number)]
  let changes = difference(from: Outline(old), to: Outline(new)).changes
  #expect(changes.map(\.subject) == [.fieldKind])
  #expect(changes.map { [$0.old?.text, $0.new?.text] } == [["目標値: list", "目標値: number"]])
}

@Test(arguments: cases)
private func oneEditIsOneChange(_ one: Case) {
  let difference = difference(from: smallBook(), to: smallBook().edited(one.edit))
  #expect(difference.lines == one.expected)
}

@Test(arguments: cases)
private func theWayBackHasAsManyChanges(_ one: Case) {
  let edited = smallBook().edited(one.edit)
  let (there, back) = (difference(from: smallBook(), to: edited), difference(from: edited, to: smallBook()))
  let opposite: [Change.Action: Change.Action] = [
    .added: .removed, .removed: .added, .moved: .moved, .changed: .changed,
  ]
  #expect(
    there.changes.map { "\($0.subject) \($0.action)" }.sorted()
      == back.changes.map { "\($0.subject) \(opposite[$0.action] ?? $0.action)" }.sorted())
}

@Test func aRowPutInRenumbersThoseBelow() {
  let edited = smallBook().edited { book in
    book.parts[0][0, 0].rows.insert(row, at: 1)
    for index in 1..<4 { book.parts[0][0, 0, index].initiatives[0].number = index + 1 }
  }
  let difference = difference(from: smallBook(), to: edited)
  let changes = difference.changes
  #expect(
    difference.lines == [
      "row added 総務部/1/1/2", "number changed 総務部/1/1/2/initiatives/1 → 総務部/1/1/3/initiatives/1",
      "number changed 総務部/1/1/3/initiatives/1 → 総務部/1/1/4/initiatives/1",
    ])
  #expect(changes.map(\.isRenumbering) == [false, true, true])
  #expect(changes[1].old?.text == "②" && changes[1].new?.text == "③")
}

@Test func numbersThatFollowFromAMoveStandTogether() {
  let edited = smallBook().edited { book in
    let row = book.parts[0][0, 0].rows.removeFirst()
    book.parts[0][0, 0].rows.append(row)
    for index in 0..<3 { book.parts[0][0, 0, index].initiatives[0].number = index + 1 }
  }
  let changes = difference(from: smallBook(), to: edited).changes
  #expect(changes.map(\.subject) == [.number, .number, .number, .row])
  #expect(changes.map(\.isRenumbering) == [true, true, true, false])
}

@Test func aDepartmentMergedIntoAnotherIsToldOnce() {
  let merged = smallBook().edited { book in
    let gone = book.parts.remove(at: 1)
    book.parts[0].parts[0].objectives += gone.parts.flatMap(\.objectives)
  }
  #expect(difference(from: smallBook(), to: merged).lines == ["department merged 教育部 → 総務部"])

  // An objective that has not gone with its rows is reported too.
  var left = smallBook()
  left.parts[1].parts[0].objectives.append(Objective(text: "楽器を貸し出します。", rows: [row]))
  #expect(
    difference(from: left, to: merged).lines == [
      "department merged 教育部 → 総務部", "objective removed 教育部/1/\(left.parts[1].parts[0].objectives.count)",
    ])
}

@Test(arguments: Array(1...12) as [UInt64])
func aBookDoesNotDifferFromItself(seed: UInt64) {
  let book = Book.random(seed: seed, departments: 3, odd: seed.isMultiple(of: 2) ? Book.oddTexts : [])
  #expect(difference(from: book, to: book).isEmpty)
}

@Test(arguments: Array(1...12) as [UInt64])
func anyTwoBooksCanBeCompared(seed: UInt64) {
  let (a, b) = (Book.random(seed: seed, odd: Book.oddTexts), Book.random(seed: seed + 100, odd: Book.oddTexts))
  let found = difference(from: a, to: b)
  #expect(!found.isEmpty)
  for change in found.changes where !change.edits.isEmpty {
    #expect(
      rebuilt(change.old?.text ?? "", change.new?.text ?? "", change.edits)
        == Array((change.new?.text ?? "").unicodeScalars))
  }
}

/// The new text, made from what the edits keep of the old one and what they add.
func rebuilt(_ old: String, _ new: String, _ edits: [TextEdit]) -> [Unicode.Scalar] {
  let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
  var text: [Unicode.Scalar] = []
  var end = 0
  for edit in edits {
    text += before[end..<edit.old.lowerBound] + after[edit.new]
    end = edit.old.upperBound
  }
  return text + before[end...]
}
