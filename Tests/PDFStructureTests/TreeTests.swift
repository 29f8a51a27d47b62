import Frames
import Testing

@testable import PDFStructure

/// A tree in text form: one line for each element, two spaces for each level.
///
/// `TH3` spans three rows; `=` before a name tells that the element has content on the first page, `=2` on the second.
private struct Written {
  var elements = ElementTree()
  var stamps: [[Stamp]] = [[], []]
  private var path = [ElementTree.document]

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count / 2
      let words = line.split(separator: " ")
      path.removeSubrange((depth + 1)...)
      let id = elements.add(role(String(words[0])), in: path[depth])
      path.append(id)
      for word in words.dropFirst() { stamps[word == "=2" ? 1 : 0].append(Stamp(.element(id))) }
    }
  }

  private func role(_ word: String) -> ElementRole {
    let number = Int(word.drop { !$0.isNumber }) ?? 1
    return switch word.prefix(while: \.isLetter) {
    case "Sect": .section
    case "H": .heading(level: number)
    case "P": .paragraph
    case "Link": .link
    case "Table": .table
    case "THead": .tableHead
    case "TBody": .tableBody
    case "TR": .tableRow
    case "TH": .headerCell(of: .row, rows: number, columns: 1)
    case "TD": .cell(rows: number, columns: 1)
    default: preconditionFailure("“\(word)” is no element")
    }
  }

  /// The tree as it is in a PDF, in the same form, with the numbers of each element's content.
  func inPDF() -> String {
    let content = MarkedContent(stamps, elements: elements)
    var objects = CollectedObjects()
    let root = StructureTree(elements, content: content, pictures: [:]).add(to: &objects, pages: [1, 2], links: [])
    func value(_ number: Int) -> PDFDictionary {
      guard case .dictionary(let value) = objects.value(of: number) else { return [:] }
      return value
    }
    func lines(_ number: Int, _ depth: Int) -> [String] {
      let element = value(number)
      guard case .name(let type) = element["S"] else { return ["?"] }
      var line = String(repeating: "  ", count: depth) + type
      if case .dictionary(let attributes) = element["A"], case .integer(let rows) = attributes["RowSpan"] {
        line += String(rows)
      }
      var below: [String] = []
      let kids: [PDFObject] = if case .array(let kids) = element["K"] { kids } else { element["K"].map { [$0] } ?? [] }
      for kid in kids {
        switch kid {
        case .reference(let child):
          #expect(value(child)["P"] == .reference(number))
          below += lines(child, depth + 1)
        case .integer(let number): line += " \(number)"
        case .dictionary(let piece):
          line += " \(piece["Pg"] == .reference(2) ? "page 2:" : "?")\(piece["MCID"].map { "\($0)" } ?? "?")"
        default: line += " ?"
        }
      }
      return [line] + below
    }
    guard case .array(let top) = value(root)["K"], case .reference(let document) = top.first else { return "?" }
    return lines(document, 0).dropFirst().map { String($0.dropFirst(2)) }.joined(separator: "\n")
  }
}

@Test private func whatHoldsNothingIsNotInThePDF() {
  let tree = Written("Sect\n  H1 =\n  P\nSect\n  P\nSect\n  P = =2")
  #expect(tree.inPDF() == "Sect\n  H1 0\nSect\n  P 1 page 2:integer(0)")
}

@Test private func emptyCellsOfRowsThatHoldSomethingStay() {
  let tree = Written("Table\n  TBody\n    TR\n      TD\n        P =\n      TD\n    TR\n      TD\n      TD")
  #expect(tree.inPDF() == "Table\n  TBody\n    TR\n      TD\n        P 0\n      TD")
}

@Test private func aTableWhoseBodyHoldsNothingIsRowsOfHeaders() {
  let tree = Written("Table\n  THead\n    TR\n      TH =\n      TH =\n  TBody\n    TR\n      TD")
  #expect(tree.inPDF() == "Table\n  TR\n    TH 0\n    TH 1")
}

@Test("A cell spans the rows that are there, and begins in the first of them")
private func spansOfPartsOfTables() {
  let table = """
    Table
      TBody
        TR
          TH4 =
          TD
        TR
          TD
        TR
          TD =
        TR
          TD =
        TR
          TH2
          TD =
        TR
          TD
    """
  #expect(
    Written(table).inPDF() == """
      Table
        TBody
          TR
            TH2 0
            TD 1
          TR
            TD 2
          TR
            TH
            TD 3
      """)
}

@Test("Where all rows are there nothing is moved") private func wholeTable() {
  let table = "Table\n  TBody\n    TR\n      TH2 =\n      TD =\n      TD2 =\n    TR\n      TD ="
  #expect(
    Written(table).inPDF()
      == "Table\n  TBody\n    TR\n      TH2 0\n      TD 1\n      TD2 2\n    TR\n      TD 3")
}

@Test(
  "Headings begin at the first level and skip none",
  arguments: [
    ("H1 =\nH2 =\nH3 =\nH2 =\nH3 =", [1, 2, 3, 2, 3]), ("H3 =\nH2 =\nH3 =\nH3 =", [1, 1, 2, 2]),
    ("H1\nH2 =\nH3 =", [1, 2]), ("H1 =\nH3 =\nH3 =\nH2 =", [1, 2, 2, 2]),
  ])
private func levels(_ headings: String, expected: [Int]) {
  let levels = Written(headings).inPDF().split(separator: "\n").compactMap { Int($0.dropFirst().prefix(1)) }
  #expect(levels == expected)
}

@Test("A link without an annotation is mere text") private func deadLink() {
  #expect(Written("P\n  Link =").inPDF() == "P\n  Span 0")
}
