import BookDesign
import CairoBackend
public import Comparison
public import Dates
public import Diagnostics
import Frames
import GoalBook
import PDFStructure
import ProofSheets
import Provenance
import Typesetting

/// The settings of a comparison of two books.
public struct DifferenceRequest: Sendable {
  /// The layout's name, or the path of its file.
  public var layout: String
  /// Names of departments in either book, or unambiguous beginnings of names; unless empty, only their changes are
  /// reported.
  public var departments: [String]
  /// The creation date of the PDF; nil for the new book's own.
  public var date: WrittenDate?
  /// The language of everything that is not the books' own text.
  public var language: Language

  /// A request to compare two books in one layout.
  public init(layout: String, departments: [String] = [], date: WrittenDate? = nil, language: Language) {
    self.layout = layout
    self.departments = departments
    self.date = date
    self.language = language
  }
}

/// Two books with their differences, in words and on their pages.
public final class BookComparison {
  /// The difference, limited to the wanted departments.
  public let difference: BookDifference
  /// The difference with the pages of both books.
  public let pages: PagedDifference
  private let opened: OpenedLayout
  private let request: DifferenceRequest
  private let inputs: InputFiles

  /// Reads both books and typesets them in the same layout.
  ///
  /// - Throws: where a book or the layout cannot be opened or has errors, or where neither book has a wanted
  ///   department.
  public init(old: String, new: String, _ request: DifferenceRequest, _ report: inout Report) throws(RunError) {
    let before = Outline(try openBook(old, tellsRepeatedNumbers: false, &report), keepsParts: false)
    let after = Outline(
      try openBook(new, tellsRepeatedNumbers: false, &report), keepsParts: false, sharingTextsWith: before)
    opened = try OpenedLayout(request.layout, home: try Home.found(), &report)
    difference = try Comparison.difference(from: before, to: after).limited(to: request.departments)
    let oldPages = PagedDifference.PagedBook(
      old, try opened.typeset(before, RenderRequest(), &report), .old, of: difference)
    let (told, count) = (Set(report.diagnostics), report.diagnostics.count)
    var newPages = try opened.typeset(after, RenderRequest(), &report)
    // What there is to tell of the layout is found with either book.
    let further = report.diagnostics.dropFirst(count).filter { !told.contains($0) }
    report.diagnostics = report.diagnostics.prefix(count) + further
    // Pages of both books are placed on the same sheets.
    newPages.renumberPictures(behind: oldPages.pictures.count)
    pages = PagedDifference(
      difference, old: oldPages, new: PagedDifference.PagedBook(new, newPages, .new, of: difference))
    self.request = request
    inputs = report.inputs
  }

  /// Whether the books differ.
  public var hasChanges: Bool { !difference.isEmpty }

  /// The difference as JSON.
  public var json: String {
    jsonText(DifferenceRecord(difference, old: pages.old.name, new: pages.new.name, on: pages))
  }

  /// Writes the pages that differ, old and new side by side, as a PDF; `-` is standard output.
  ///
  /// - Throws: where the file cannot be written.
  public func writePages(to path: String) throws(RunError) -> WrittenFile {
    let face = opened.layout.runningHead?.style.face ?? opened.layout.table.headerStyle.face
    let sheets = TypesetPublication(
      pages: differenceSheets(of: pages, in: request.language, face: face, shaper: opened.fonts), bookmarks: [],
      contents: [], elements: ElementTree(), pictures: pages.pictures)
    return try opened.write(
      sheets, of: difference.new.book, RenderRequest(date: request.date, standard: .none), to: path,
      sparing: inputs)[0]
  }

  /// The difference as text for people.
  public func text(isColored: Bool) -> String {
    DifferenceText(of: difference, on: pages, in: request.language, isColored: isColored).text
  }
}

extension BookDifference {
  /// The changes of the wanted departments only; a renamed department is found by either name.
  fileprivate func limited(to request: [String]) throws(RunError) -> BookDifference {
    guard !request.isEmpty else { return self }
    var (wantedOld, wantedNew): (Set<NodeID>, Set<NodeID>) = ([], [])
    for wish in request {
      let subset = Subset(departments: [wish])
      let (inNew, missingInNew) = subset.selection(of: new)
      let (inOld, missingInOld) = subset.selection(of: old)
      if !missingInNew.isEmpty, !missingInOld.isEmpty { throw RunError(.wrongInput, missingInNew) }
      if missingInNew.isEmpty { wantedNew.formUnion(inNew.parts().map(\.id)) }
      if missingInOld.isEmpty { wantedOld.formUnion(inOld.parts().map(\.id)) }
    }
    var limited = self
    limited.parts = parts.filter { part in
      part.new.map(wantedNew.contains) == true || part.old.map(wantedOld.contains) == true
    }
    return limited
  }
}
