import GoalBook
import OrderedCollections
import Comparison
import TestSupport
import Testing

/// Edits of known kinds, each in an objective of its own, so that none can be mistaken for another.
private struct Editor {
  var book: Book
  var generator: SeededGenerator
  /// The changes that must be found, as subject, action and old path.
  var expected: [String] = []
  private var count = 0

  init(_ book: Book, seed: UInt64) {
    self.book = book
    generator = SeededGenerator(seed: seed)
  }

  /// A text that no random book has.
  private mutating func freshText() -> String {
    count += 1
    return "ふだん使わぬ文字で綴る\(["甲乙丙丁", "戊己庚辛", "壬癸子丑", "寅卯辰巳", "午未申酉", "戌亥鼠牛"][count % 6])その\(count)"
  }

  mutating func edit(objective: Int, of pillar: Int, of department: Int) {
    let name = book.parts[department].title
    let number = book.parts[department].parts[pillar].number ?? 0
    let id = "\(name)/\(number)/\(objective + 1)"
    var edited = book.parts[department].parts[pillar].objectives[objective]
    let row = Int.random(in: 0..<edited.rows.count, using: &generator)
    let rowID = "\(id)/\(row + 1)"
    switch Int.random(in: 0..<7, using: &generator) {
    case 0:
      edited.text += "（\(freshText().prefix(max(1, edited.text.count / 2)))）"
      expected.append("objective changed \(id)")
    case 1:
      edited.rows.insert(Row(initiatives: [Initiative(number: 60 + count, text: freshText())]), at: row)
      expected.append("row added")
    case 2 where edited.rows.count > 1:
      edited.rows.remove(at: row)
      expected.append("row removed \(rowID)")
    case 3:
      edited.rows[row].initiatives[0].number = (edited.rows[row].initiatives[0].number ?? 0) + 40
      let action =
        book.parts[department].parts[pillar].objectives[objective].rows[row].initiatives[0].number == nil
      expected.append(action ? "number added" : "number changed \(rowID)/initiatives/1")
    case 4:
      let section = edited.rows[row].initiatives[0].sections.count
      edited.rows[row].initiatives[0].sections.append(freshText())
      expected.append("section added")
      precondition(edited.rows[row].initiatives[0].sections.count == section + 1)
    case 5:
      let place = Int.random(in: 0...edited.rows[row].results.count, using: &generator)
      edited.rows[row].results.insert(Item(text: freshText()), at: place)
      expected.append("item added")
    default:
      guard let place = edited.rows[row].results.indices.randomElement(using: &generator) else { return }
      edited.rows[row].results.remove(at: place)
      expected.append("item removed \(rowID)/results/")
    }
    book.parts[department].parts[pillar].objectives[objective] = edited
  }
}

/// Thirty books with 3 to 12 edits each.
@Test(arguments: Array(1...30) as [UInt64])
func asManyChangesAsEdits(seed: UInt64) {
  let book = Book.random(seed: seed, departments: 4)
  var editor = Editor(book, seed: seed)
  var chances = SeededGenerator(seed: seed &+ 1000)
  for (d, department) in book.parts.enumerated() {
    for (p, pillar) in department.parts.enumerated() {
      for o in pillar.objectives.indices where chances.oneIn(3) { editor.edit(objective: o, of: p, of: d) }
    }
  }
  let difference = difference(from: book, to: editor.book)
  var found = difference.changes.map { change in
    "\(change.subject.rawValue) \(change.action.rawValue)" + (difference.paths(of: change).old.map { " \($0)" } ?? "")
  }
  #expect(found.count == editor.expected.count)
  for wanted in editor.expected {
    // Of several equal items, any may be reported as removed.
    if let place = found.firstIndex(where: { wanted.hasSuffix("/") ? $0.hasPrefix(wanted) : $0 == wanted }) {
      found.remove(at: place)
    } else {
      Issue.record("not found: \(wanted)")
    }
  }
  #expect(found.isEmpty)
}
