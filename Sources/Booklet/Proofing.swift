import BookDesign
import CairoBackend
import Checks
import Comparison
import Dates
public import Diagnostics
import Foundation
import Frames
import GoalBook
public import Measure
import PDFStructure
public import ProofSheets
import Typesetting

/// The settings of a proofreading edition.
public struct ProofRequest: Sendable {
  /// The settings of the pages: subset, format, resolution, cover, contents.
  public var render: RenderRequest
  /// The settings of the checks whose findings are the notes.
  public var check: CheckRequest
  /// The layout's name, or the path of its file.
  public var layout: String
  /// The paper of the sheets; nil for the smallest with room for page and notes.
  public var sheet: Paper?
  /// The page's size on the sheet in per cent; nil for 100, or on a given sheet for as much as it allows, at most 100.
  public var scale: Int?
  /// The round that is ticked; nil for none.
  public var stage: ProofStage?
  /// Whether every fifth line of a cell is numbered.
  public var hasLineNumbers: Bool
  /// Whether frames, measures, baselines and changed gaps are drawn over the page.
  public var hasBoxes: Bool
  /// Whether the notes are annotations of the PDF instead of being drawn.
  public var isAnnotated: Bool
  /// The path of an older version of the book, whose differences are the notes instead of findings; nil for none.
  public var changesSince: String?
  /// The program's version, for the slug.
  public var version: String
  /// The language of the notes and of all that is printed around the pages.
  public var language: Language

  /// A request for the proofs of one book.
  public init(
    render: RenderRequest, check: CheckRequest, layout: String, sheet: Paper? = nil, scale: Int? = nil,
    stage: ProofStage? = nil, hasLineNumbers: Bool = false, hasBoxes: Bool = false, isAnnotated: Bool = false,
    changesSince: String? = nil, version: String, language: Language
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
    self.language = language
  }
}

/// The family for the margins, if the list of fonts has it: narrow, and legible in small sizes.
private let marginFamily = "BIZ UDPGothic"

/// Writes the proofreading edition of the book at `path`: a PDF at `output`, or images of sheets and a contact sheet.
///
/// - Throws: where the book or the layout has errors, a setting does not fit them, or a file cannot be written.
public func proof(
  _ path: String, _ request: ProofRequest, to output: String, _ report: inout Report
) throws(RunError) -> [WrittenFile] {
  var request = request
  // A proof promises no standard, because its colours are in no profile.
  request.render.standard = .none
  // Repeated numbers are reported with the pages.
  let (content, sha256) = try openBookFile(path, tellsRepeatedNumbers: false, &report)
  let outline = Outline(consume content, keepsParts: false)
  let book = outline.book
  let opened = try OpenedLayout(request.layout, home: try Home.found(), besides: marginFamily, &report)
  var publication = try opened.typeset(outline, request.render, &report)
  let notes: [ProofNote]
  if let old = request.changesSince {
    let before = Outline(try openBook(old, &report), keepsParts: false)
    notes = changeNotes(
      from: before, to: outline, publication: publication, request.render, in: request.language)
  } else {
    let found = try findings(in: outline, from: path, on: publication, request.check, &report)
    notes = checkNotes(found, in: outline, publication: publication, request.render, in: request.language)
  }
  let face =
    opened.layout.faces.first { $0.family == marginFamily && $0.weight == .regular }
    ?? opened.layout.runningHead?.style.face ?? opened.layout.table.headerStyle.face
  let design = ProofDesign(
    geometry: try sheetGeometry(for: opened.layout.page.trim, request), face: face,
    slug: SlugText(
      title: titleWords(of: book), file: URL(filePath: path).lastPathComponent.visible, sha256: sha256,
      layout: opened.layout.name, date: (request.render.date ?? book.date ?? .now).dayText,
      version: request.version),
    stage: request.stage, hasLineNumbers: request.hasLineNumbers, hasBoxes: request.hasBoxes,
    drawsNotes: !request.isAnnotated, language: request.language)
  publication.pages = proofSheets(
    of: publication, book: outline, notes: notes, design: design, shaper: opened.fonts)
  if request.isAnnotated {
    let annotations = notesOnSheets(notes, design.geometry).map(Annotation.init)
    let bytes = try opened.pdfBytes(publication, of: book, request.render, annotations: annotations)
    try opened.spared(report.inputs, request.render).requireOther(than: output)
    try writeWhole(bytes, to: output)
    return [WrittenFile(path: output, pageCount: publication.pages.count)]
  }
  guard request.render.format != .pdf else {
    return try opened.write(publication, of: book, request.render, to: output, sparing: report.inputs)
  }
  let contact = contactSheets(of: publication.pages, in: request.language, face: face, shaper: opened.fonts)
  let pattern = contactName(output)
  // The names are checked before the first sheet is written.
  _ = try opened.outputNames(for: contact, request.render, pattern, sparing: report.inputs)
  let sheets = try opened.write(publication, of: book, request.render, to: output, sparing: report.inputs)
  return sheets
    + (try opened.write(
      TypesetPublication(
        pages: contact, bookmarks: [], contents: [], elements: publication.elements, pictures: publication.pictures),
      of: book, request.render, to: pattern, sparing: report.inputs))
}

/// The findings in the wanted part as notes.
private func checkNotes(
  _ found: [Finding], in outline: Outline, publication: TypesetPublication, _ render: RenderRequest,
  in language: Language
) -> [ProofNote] {
  let locator = TextLocator(publication.pages, publication.elements, of: Set(found.lazy.compactMap(\.text)))
  let notes = found.notes(
    on: publication.pages, of: render.subset.selection(of: outline).selection, locator, in: language)
  // Where only some pages are wanted, notes of other pages are left out.
  return render.pages == nil ? notes : notes.filter { $0.page != nil }
}

/// The changes in the wanted part as notes.
private func changeNotes(
  from old: Outline, to new: Outline, publication: TypesetPublication, _ render: RenderRequest,
  in language: Language
) -> [ProofNote] {
  let selection = render.subset.selection(of: new).selection
  let notes = difference(from: old, to: new).notes(on: publication, in: language) { part in
    selection.isEverything || part.new.map(selection.contains) == true
  }
  return render.pages == nil ? notes : notes.filter { $0.page != nil }
}

extension Annotation {
  fileprivate init(_ note: ProofNote) {
    let isUnderlined = note.emphasis == .underlined
    // A highlight covers the characters and must be lighter than a line.
    let color = note.color.thousandths.map { isUnderlined ? $0 : 600 + $0 * 2 / 5 }
    self.init(
      page: note.page ?? 0, areas: note.places.map(\.box), subject: note.title,
      text: ([note.text] + note.hints.map { "→ \($0)" }).joined(separator: "\n"), color: color,
      isUnderlined: isUnderlined)
  }
}

private func sheetGeometry(for trim: Size, _ request: ProofRequest) throws(RunError) -> SheetGeometry {
  let scale = request.scale.map { Scale(thousandths: $0 * 10) }
  guard let geometry = SheetGeometry(trim: trim, sheet: request.sheet?.size, scale: scale) else {
    throw RunError(
      .wrongUsage, id: "sheet-too-small",
      Phrase(en: "the sheet has no room for the page and the notes beside it", ja: "用紙に、ページとその横の指摘が入りません"),
      hints: [Phrase(en: "take a larger --sheet, or a smaller --scale", ja: "--sheetを大きくするか、--scaleを小さくしてください")])
  }
  return geometry
}

/// The title of the book with fiscal year and edition, as in the title of a PDF.
func titleWords(of book: Book) -> String {
  let title = [book.fiscalYear, book.title].filter { !$0.isEmpty }.joined(separator: " ")
  return title + (book.edition.isEmpty ? "" : "（\(book.edition)）")
}

/// The name pattern of the contact sheets: `contact` in the place of the page's number.
private func contactName(_ pattern: String) -> String {
  if pagePlaces.contains(where: pattern.contains) {
    let named = pagePlaces.dropFirst().reduce(pattern.replacing("{p}", with: "contact")) {
      $0.replacing($1, with: "contact")
    }
    return named
  }
  let url = URL(filePath: pattern)
  let folder = pattern.contains("/") ? url.deletingLastPathComponent().path(percentEncoded: false) : ""
  return "\(folder)\(url.deletingPathExtension().lastPathComponent)-contact.\(url.pathExtension)"
}
