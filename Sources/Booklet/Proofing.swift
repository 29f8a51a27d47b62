import BookDesign
import Diagnostics
import Foundation
import Frames
import GoalBook
public import Measure
public import Proofreading
import Typesetting

/// What is wanted of a proofreading edition.
public struct ProofWishes: Sendable {
  public var render: RenderWishes
  public var check: CheckWishes
  public var layout: String
  /// The sheet's paper; nil for the smallest that has room.
  public var sheet: Paper?
  /// The page's size on it in per cent; nil for as large as the sheet allows, at most its own.
  public var scale: Int?
  public var stage: ProofStage?
  public var hasLineNumbers: Bool
  /// The program's version, for the slug.
  public var version: String

  public init(
    render: RenderWishes, check: CheckWishes, layout: String, sheet: Paper? = nil, scale: Int? = nil,
    stage: ProofStage? = nil, hasLineNumbers: Bool = false, version: String
  ) {
    self.render = render
    self.check = check
    self.layout = layout
    self.sheet = sheet
    self.scale = scale
    self.stage = stage
    self.hasLineNumbers = hasLineNumbers
    self.version = version
  }
}

/// Writes the proofreading edition of the book at `path`: a PDF at `output`, or an image a sheet and a contact sheet.
///
/// - Throws: where the book, the layout or a wish is wrong, or where a file cannot be written.
public func proof(
  _ path: String, _ wishes: ProofWishes, to output: String, _ report: inout Report
) throws(Stop) -> [WrittenFile] {
  let checks = try wishes.check.checks()
  let (book, sha256) = try openBookFile(path, &report)
  let press = try Press(home: try Home.found(), layout: wishes.layout, &report)
  var publication = try press.typeset(book, wishes.render, &report)
  let notes = notes(of: checks, book: book, publication: publication, wishes.render)
  let face = press.layout.runningHead?.style.face ?? press.layout.table.headerStyle.face
  let design = ProofDesign(
    geometry: try sheetGeometry(for: press.layout.page.trim, wishes), face: face,
    slug: SlugText(
      title: titleWords(of: book), file: URL(filePath: path).lastPathComponent, sha256: sha256,
      layout: press.layoutName, date: proofDay(wishes.render.date ?? book.date), version: wishes.version),
    stage: wishes.stage, hasLineNumbers: wishes.hasLineNumbers)
  publication.pages = proofSheets(
    of: publication, notes: notes, texts: book.texts, design: design, shaper: press.fonts)
  var files = try press.write(publication, of: book, wishes.render, to: output)
  if wishes.render.format != .pdf {
    let contact = contactSheets(of: publication.pages, face: face, shaper: press.fonts)
    let pattern = contactName(output)
    files += try press.write(
      TypesetPublication(
        pages: contact, bookmarks: [], contents: [], elements: publication.elements, diagnostics: []),
      of: book, wishes.render, to: pattern)
  }
  return files
}

/// What the checks find in the texts and on the pages of the part that is wanted, ready to be put beside them.
private func notes(
  of checks: [Check], book: Book, publication: TypesetPublication, _ render: RenderWishes
) -> [ProofNote] {
  let checked = CheckedBook(book)
  let found = findings(of: checks, in: checked, pages: publication)
  let chosen = render.selection.applied(to: book).chosen
  let departments = Set(chosen.departments.map(\.name))
  let rows = Set(chosen.departments.flatMap(\.pillars).flatMap(\.objectives).flatMap(\.rows).map(\.id))
  let pages = publication.pages
  let notes = found.notes(on: pages, places: TextPlaces(pages, publication.elements), texts: book.texts) { id in
    switch id {
    case .department(let name), .objective(let name, _, _): departments.contains(name)
    case .initiative(let row, _), .section(let row, _, _), .item(let row, _, _): rows.contains(row)
    case .title, .edition, .fiscalYear, .issuer, .field, .pillar: true
    }
  }
  // Where single pages are wanted, what stands on others is not said.
  return render.pages == nil ? notes : notes.filter { $0.page != nil }
}

private func sheetGeometry(for trim: Size, _ wishes: ProofWishes) throws(Stop) -> SheetGeometry {
  let scale = wishes.scale.map { Scale(thousandths: $0 * 10) }
  guard let geometry = SheetGeometry(trim: trim, sheet: wishes.sheet?.size, scale: scale) else {
    throw Stop(
      .wrongUsage, id: "sheet-too-small", "the sheet has no room for the page and the notes beside it",
      hints: ["take a larger --sheet, or a smaller --scale"])
  }
  return geometry
}

/// The book's title with its year and edition, as a PDF's title has it.
func titleWords(of book: Book) -> String {
  let title = [book.fiscalYear, book.title].filter { !$0.isEmpty }.joined(separator: " ")
  return title + (book.edition.isEmpty ? "" : "（\(book.edition)）")
}

/// The day of a date, or the present one.
private func proofDay(_ date: String?) -> String {
  date.map { String($0.prefix(10)) } ?? Date().formatted(.iso8601.year().month().day())
}

/// What the contact sheet of `pattern`'s images is called: its place for numbers says `contact` instead.
private func contactName(_ pattern: String) -> String {
  let places = ["{p}", "{0p}", "{folio}", "{department}"]
  if places.contains(where: pattern.contains) {
    let named = places.dropFirst().reduce(pattern.replacing("{p}", with: "contact")) {
      $0.replacing($1, with: "contact")
    }
    return named
  }
  let url = URL(filePath: pattern)
  let folder = pattern.contains("/") ? url.deletingLastPathComponent().path(percentEncoded: false) : ""
  return "\(folder)\(url.deletingPathExtension().lastPathComponent)-contact.\(url.pathExtension)"
}
