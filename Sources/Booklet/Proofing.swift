import BookDesign
import CairoBackend
import Checks
import Comparison
import Diagnostics
import Foundation
import Frames
import GoalBook
public import Measure
import PDFStructure
public import ProofSheets
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
  public var hasBoxes: Bool
  /// Whether notes are annotations of the PDF instead of drawn.
  public var isAnnotated: Bool
  /// An older version of the book, whose differences are marked instead of what the checks find.
  public var changesSince: String?
  /// The program's version, for the slug.
  public var version: String

  public init(
    render: RenderWishes, check: CheckWishes, layout: String, sheet: Paper? = nil, scale: Int? = nil,
    stage: ProofStage? = nil, hasLineNumbers: Bool = false, hasBoxes: Bool = false, isAnnotated: Bool = false,
    changesSince: String? = nil, version: String
  ) {
    self.render = render
    self.check = check
    self.layout = layout
    self.sheet = sheet
    self.scale = scale
    self.stage = stage
    self.hasLineNumbers = hasLineNumbers
    self.hasBoxes = hasBoxes
    self.isAnnotated = isAnnotated
    self.changesSince = changesSince
    self.version = version
  }
}

/// What margins are set in where the list of fonts has it: legible when it is small, and narrow.
private let marginFamily = "BIZ UDPGothic"

/// Writes the proofreading edition of the book at `path`: a PDF at `output`, or an image a sheet and a contact sheet.
///
/// - Throws: where the book, the layout or a wish is wrong, or where a file cannot be written.
public func proof(
  _ path: String, _ wishes: ProofWishes, to output: String, _ report: inout Report
) throws(Stop) -> [WrittenFile] {
  var wishes = wishes
  // A working paper: it promises no standard, and has colours that are in no profile.
  wishes.render.standard = .none
  let (book, sha256) = try openBookFile(path, &report)
  let press = try Press(home: try Home.found(), layout: wishes.layout, besides: marginFamily, &report)
  var publication = try press.typeset(book, wishes.render, &report)
  let notes: [ProofNote]
  if let old = wishes.changesSince {
    notes = changeNotes(from: try openBook(old, &report), to: book, publication: publication, wishes.render)
  } else {
    let found = try findings(in: book, from: path, on: publication, wishes.check, &report)
    notes = checkNotes(found, book: book, publication: publication, wishes.render)
  }
  let face =
    press.layout.faces.first { $0.family == marginFamily && $0.weight == .regular }
    ?? press.layout.runningHead?.style.face ?? press.layout.table.headerStyle.face
  let design = ProofDesign(
    geometry: try sheetGeometry(for: press.layout.page.trim, wishes), face: face,
    slug: SlugText(
      title: titleWords(of: book), file: URL(filePath: path).lastPathComponent, sha256: sha256,
      layout: press.layoutName, date: proofDay(wishes.render.date ?? book.date), version: wishes.version),
    stage: wishes.stage, hasLineNumbers: wishes.hasLineNumbers, hasBoxes: wishes.hasBoxes,
    drawsNotes: !wishes.isAnnotated)
  publication.pages = proofSheets(
    of: publication, notes: notes, texts: book.texts, design: design, shaper: press.fonts)
  if wishes.isAnnotated {
    let reviewNotes = annotations(notes, on: design.geometry).map(ReviewNote.init)
    let bytes = try press.pdfBytes(publication, of: book, wishes.render, reviewNotes: reviewNotes)
    try writeWhole(bytes, to: output)
    return [WrittenFile(path: output, pageCount: publication.pages.count, sha256: CairoBackend.sha256(of: bytes))]
  }
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

/// What was found in the texts and on the pages of the part that is wanted, ready to be put beside them.
private func checkNotes(
  _ found: [Finding], book: Book, publication: TypesetPublication, _ render: RenderWishes
) -> [ProofNote] {
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

/// What changed in the part that is wanted.
private func changeNotes(
  from old: Book, to new: Book, publication: TypesetPublication, _ render: RenderWishes
) -> [ProofNote] {
  let departments = Set(render.selection.applied(to: new).chosen.departments.map(\.name))
  let isWhole = render.selection.isEverything
  let notes = difference(from: old, to: new).notes(on: publication) { isWhole || departments.contains($0) }
  return render.pages == nil ? notes : notes.filter { $0.page != nil }
}

extension ReviewNote {
  fileprivate init(_ annotation: NoteAnnotation) {
    let note = annotation.note
    let isUnderlined = note.emphasis == .underlined
    // Highlighting lies over the characters: it is lighter than a line.
    let color = note.color.thousandths.map { isUnderlined ? $0 : 600 + $0 * 2 / 5 }
    self.init(
      page: annotation.sheet, areas: annotation.areas, subject: note.title,
      text: ([note.text] + note.hints.map { "→ \($0)" }).joined(separator: "\n"), color: color,
      isUnderlined: isUnderlined)
  }
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
