import BookDesign
import CairoBackend
public import Comparison
import Frames
import GoalBook
import PDFStructure
import ProofSheets
import Typesetting

/// What is wanted of a comparison.
public struct DifferenceWishes: Sendable {
  /// A layout's name, or a file.
  public var layout: String
  /// Names of departments, or unambiguous beginnings, in either book; where there are any, only their changes are told.
  public var departments: [String]
  /// The creation date of the PDF as ISO 8601; nil for the new book's own.
  public var date: String?

  public init(layout: String, departments: [String] = [], date: String? = nil) {
    self.layout = layout
    self.departments = departments
    self.date = date
  }
}

/// Two books laid over each other, in words and on their pages.
public final class BookComparison {
  public let difference: BookDifference
  public let pages: PagedDifference
  private let press: Press
  private let newBook: Book
  private let wishes: DifferenceWishes

  /// Reads both books and typesets them in the same layout.
  ///
  /// - Throws: where a book or the layout cannot be opened or is wrong, or where neither book has a wanted department.
  public init(old: String, new: String, _ wishes: DifferenceWishes, _ report: inout Report) throws(Stop) {
    let (before, after) = (try openBook(old, &report), try openBook(new, &report))
    let home = try Home.found()
    press = try Press(home: home, layout: wishes.layout, &report)
    let oldPress = try Press(home: home, layout: wishes.layout, &report)
    let found = Comparison.difference(from: before, to: after)
    difference = try found.limited(to: wishes.departments, of: [after, before])
    pages = PagedDifference(
      difference, old: .init(old, try oldPress.typeset(before, RenderWishes(), &report)),
      new: .init(new, try press.typeset(after, RenderWishes(), &report)))
    newBook = after
    self.wishes = wishes
  }

  public var hasChanges: Bool { !difference.isEmpty }

  /// The difference as JSON.
  public var json: String {
    jsonText(DifferenceRecord(difference, old: pages.old.name, new: pages.new.name, on: pages))
  }

  /// Writes the pages that differ, old and new side by side, as a PDF; `-` is standard output.
  ///
  /// - Throws: where the file cannot be written.
  public func writePages(to path: String) throws(Stop) -> WrittenFile {
    let face = press.layout.runningHead?.style.face ?? press.layout.table.headerStyle.face
    let sheets = TypesetPublication(
      pages: differenceSheets(of: pages, face: face, shaper: press.fonts), bookmarks: [], contents: [],
      elements: ElementTree(), diagnostics: [])
    return try press.write(sheets, of: newBook, RenderWishes(date: wishes.date, standard: .none), to: path)[0]
  }

  /// The difference for people to read.
  public func text(isColored: Bool) -> String { DifferenceText(isColored: isColored).text(of: difference, on: pages) }
}

extension BookDifference {
  /// The changes of the wanted departments only.
  fileprivate func limited(to wishes: [String], of books: [Book]) throws(Stop) -> BookDifference {
    guard !wishes.isEmpty else { return self }
    var names: Set<String> = []
    for wish in wishes {
      var stop: Stop?
      var isFound = false
      for book in books {
        let (chosen, diagnostics) = Selection(departments: [wish]).applied(to: book)
        if diagnostics.isEmpty {
          isFound = true
          names.formUnion(chosen.departments.map(\.name))
        } else {
          stop = stop ?? Stop(.wrongInput, diagnostics)
        }
      }
      if !isFound, let stop { throw stop }
    }
    // A department that was given another name is wanted by its old one too.
    names.formUnion(departments.filter { names.contains($0.old) }.map(\.new))
    var limited = self
    limited.parts = parts.filter { names.contains($0.department) }
    return limited
  }
}
