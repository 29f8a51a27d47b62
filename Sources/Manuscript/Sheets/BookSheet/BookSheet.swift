import GoalBook
import Notation
import OrderedCollections

// The sheet 冊子 of a workbook: what the tables cannot hold, as YAML of the book's file, one line in each cell of the
// first column. A workbook has this sheet only if its tables alone would be read as another book.
//
// All objectives are in the tables. Those of a part that a table cannot express exactly, such as a text with a line
// break, are on this sheet too, with a hash of the table's objectives. As long as the table has this hash, the sheet's
// objectives are used; once somebody has changed the table, the table's are.

/// The name of the sheet.
let bookSheetName = "冊子"

/// The beginning of the sheet's first line, by which the sheet is recognised: saved as text it is a file by itself.
let bookSheetOpening = "# 冊子："

/// The beginning of a line with a part's hash and key.
let bookSheetMark = "#= "

/// The key for the hash of the title line; no part has an empty name.
let frontKey = ""

/// A sheet 冊子 that was read, or is to be written.
struct BookSheet: Hashable {
  /// The book without the objectives that its tables hold.
  var book: Book
  /// The hash of the table's objectives, by key (``Book/partKeys``), for each part with objectives on this sheet.
  ///
  /// Under ``frontKey`` is the hash of the title line above the tables, if that is read differently from this sheet's
  /// title.
  var marks: [String: String]
}

extension BookSheet {
  /// Makes what is needed beside tables that are read as `tables`, so that both together give the book.
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

  /// The lines of the sheet, from its first row on.
  var lines: [String] {
    var lines = ["\(bookSheetOpening)表に書けない内容です（冊子のYAMLと同じ書き方）。「#=」の行は、そのまま残してください。"]
    lines += ([frontKey] + book.partKeys).compactMap { key in
      marks[key].map { "\(bookSheetMark)\($0) \(yamlScalar(key))" }
    }
    return lines + yaml(of: book).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

extension [Part] {
  /// Changes each part and the parts in it, in reading order.
  mutating func changeEach(_ change: (inout Part) -> Void) {
    for index in indices {
      change(&self[index])
      self[index].parts.changeEach(change)
    }
  }
}

extension String {
  /// A part's name for look-ups, without blanks, which are not always read as they are written.
  var keyName: String { filter { !$0.isWhitespace } }
}

/// The objectives that tables hold, by the key of their part; their cells have the keys that `book` gives them.
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
  /// The texts of the title line above a table; the title is empty where it may be the default.
  var frontTexts: [String] { [title == titleWithoutTitle ? "" : title, edition, fiscalYear, issuer] }
}

/// A hash of objectives.
func mark(of objectives: [Objective]) -> String { mark(of: .list(of: objectives, \.tree)) }

/// A hash of texts.
func mark(of texts: [String]) -> String { mark(of: .line(texts)) }

/// The hash FNV-1a of 64 bits, in 16 hexadecimal digits.
private func mark(of tree: Tree) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in json(of: tree).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
