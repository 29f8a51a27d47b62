import GoalBook
import Notation
import OrderedCollections

// The sheet 冊子 of a workbook: what the tables beside it cannot hold, as YAML of the model, a line in each cell of its
// first column. A book is exported with one only where its tables alone would be read as another book.
//
// All objectives stand in the tables. Those of a part that a table cannot say exactly, such as a text with a line break,
// stand on this sheet too, with a mark of what the table says of them: as long as the table says that, they are as they
// stand here, and when somebody has changed the table, it holds.

/// The name of the sheet.
let bookSheetName = "冊子"

/// What its first line begins with, whatever the sheet is called: as text it may be a file by itself.
let bookSheetOpening = "# 冊子："

/// What begins a line with the mark of a part and the part's key.
let bookSheetMark = "#= "

/// What the mark of the title line stands under: no part has the empty name.
let frontKey = ""

/// A sheet 冊子 that was read, or is to be written.
struct BookSheet: Hashable {
  /// The book without the objectives that its tables hold.
  var book: Book
  /// By its key (``Book/partKeys``) the mark of what the table said of each part whose objectives stand here; by
  /// ``frontKey`` that of the title line above the tables, where it is read as something else than what stands here.
  var marks: [String: String]
}

extension BookSheet {
  /// What has to be said beside tables that are read as `tables`, so that both together are the book again.
  init(of book: Book, beside tables: Book?) {
    let read = tables.map { tableObjectives(in: $0, of: book) } ?? [:]
    var keys = book.partKeys[...]
    self.init(book: book, marks: [:])
    if let tables, tables.frontTexts != book.frontTexts { marks[frontKey] = mark(of: tables.frontTexts) }
    self.book.parts.changeEach { part in
      let key = keys.removeFirst()
      let said = read[key.keyName] ?? []
      guard said != part.objectives else { return part.objectives = [] }
      marks[key] = mark(of: said)
    }
  }

  /// The lines of the sheet.
  var lines: [String] {
    var lines = ["\(bookSheetOpening)表に書けない内容です（冊子のYAMLと同じ書き方）。「#=」の行は、そのまま残してください。"]
    lines += ([frontKey] + book.partKeys).compactMap { key in
      marks[key].map { "\(bookSheetMark)\($0) \(yamlScalar(key))" }
    }
    return lines + yaml(of: book).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

extension [Part] {
  /// Changes each of the parts and of those in them, in reading order.
  mutating func changeEach(_ change: (inout Part) -> Void) {
    for index in indices {
      change(&self[index])
      self[index].parts.changeEach(change)
    }
  }
}

extension String {
  /// A name of a part as it is looked up: blanks are not always read as they stand.
  var keyName: String { filter { !$0.isWhitespace } }
}

/// The objectives of each part that tables hold, by the part's key, the cells under the keys that `book` has for them.
func tableObjectives(in tables: Book, of book: Book) -> [String: [Objective]] {
  let fieldKeys = readFieldKeys(of: book)
  var found: [String: [Objective]] = [:]
  func add(_ part: Part, _ key: String) {
    if !part.objectives.isEmpty { found[key.keyName, default: []] += part.objectives.map { $0.renamed(fieldKeys) } }
    for inner in part.parts { add(inner, "\(key)/\(inner.number.map { String($0) } ?? inner.title)") }
  }
  for part in tables.parts { add(part, part.title) }
  return found
}

extension Objective {
  fileprivate func renamed(_ keys: [FieldKey: FieldKey]) -> Objective {
    func renamed(_ cells: OrderedDictionary<FieldKey, [Item]>) -> OrderedDictionary<FieldKey, [Item]> {
      OrderedDictionary(cells.map { (keys[$0] ?? $0, $1) }, uniquingKeysWith: +)
    }
    var objective = self
    objective.rows = rows.map { row in
      var row = row
      row.cells = renamed(row.cells)
      row.lines = row.lines.map { RowLine(renamed($0.cells), place: $0.place) }
      return row
    }
    return objective
  }
}

extension Book {
  /// What the title line above a table says; of the title nothing where it may not have been told.
  var frontTexts: [String] { [title == titleWithoutTitle ? "" : title, edition, fiscalYear, issuer] }
}

/// A mark of objectives, the same for the same ones.
func mark(of objectives: [Objective]) -> String { mark(of: .list(objectives.map(\.tree))) }

/// A mark of texts, the same for the same ones.
func mark(of texts: [String]) -> String { mark(of: .line(texts)) }

/// FNV-1a of 64 bits.
private func mark(of tree: Tree) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in json(of: tree).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
