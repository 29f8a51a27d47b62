// ProofSheets: the proofreading edition (校正刷り), a booklet's pages on larger sheets with notes about them.
//
// Enters: finished pages, and notes with the places of their characters: findings of Checks, or changes of Comparison.
// Leaves: finished sheets that show each page as it is, made smaller only where the sheet requires it; or the notes as
// annotations of a PDF. `Differences/` shows the old and the new page side by side on a sheet.
//
// Geometry, notes, marks, row paths, slug and boxes have a file each. All of them are drawn over the page, which stays
// unchanged.
//
// Must not know: files, fonts (it is given a face and a shaper), PDF, and what checks look for.

import Checks
public import Diagnostics
public import Frames
public import GoalBook
import Measure
public import Typesetting

/// How a proofreading edition looks.
public struct ProofDesign: Hashable, Sendable {
  /// The sheet's size, and the places of the page and of everything around it.
  public var geometry: SheetGeometry
  /// The face of all text in the margins; the shaper must have it, in any size.
  public var face: FontFace
  /// What the slug above each page says.
  public var slug: SlugText
  /// The round that is ticked in the slug; nil for none.
  public var stage: ProofStage?
  /// Whether every fifth line of a cell is numbered.
  public var hasLineNumbers: Bool
  /// Whether frames, measures, baselines and changed gaps are laid over the page.
  public var hasBoxes: Bool
  /// Whether notes are drawn on the sheets; where they are not, they become annotations of the PDF.
  public var drawsNotes: Bool
  /// The language of what is printed around the pages; notes already have theirs.
  public var language: Language

  /// A design for the proofs of one booklet.
  public init(
    geometry: SheetGeometry, face: FontFace, slug: SlugText, stage: ProofStage? = nil, hasLineNumbers: Bool = false,
    hasBoxes: Bool = false,
    drawsNotes: Bool = true, language: Language
  ) {
    self.geometry = geometry
    self.face = face
    self.slug = slug
    self.stage = stage
    self.hasLineNumbers = hasLineNumbers
    self.hasBoxes = hasBoxes
    self.drawsNotes = drawsNotes
    self.language = language
  }
}

/// The sheets of a proof: one for each page, followed by sheets for notes without room beside it; last, the notes of no
/// page.
///
/// - Parameter outline: the whole book, for the paths of rows.
/// - Complexity: O(items on the pages + pages × notes).
public func proofSheets(
  of publication: TypesetPublication, book outline: Outline, notes: [ProofNote], design: ProofDesign,
  shaper: some TextShaper
) -> [PageFrame] {
  let type = MarginType(face: design.face, shaper: shaper, language: design.language)
  let geometry = design.geometry
  var marks = RowMarks(TextRows(publication.elements, outline), geometry)
  let numbered = numbered(notes)
  var sheets: [PageFrame] = []
  let spool = FrameSpool(holding: 4 << 20)
  for (index, page) in publication.pages.enumerated() {
    var frame = Frame(size: geometry.sheet)
    // Links to addresses are left out: a click there is meant for the note.
    var content = page.trim.withoutLinksToAddresses
    content.layAside(in: spool)
    frame.place(
      .frame(content, scale: geometry.scale), at: geometry.page.origin, as: .artifact(.layout))
    if design.hasBoxes { Boxes(geometry: geometry).place(of: page, into: &frame, type: type) }
    geometry.placeTrimMarks(into: &frame)
    geometry.placeWritingRoom(into: &frame, type: type)
    marks.placeIDs(of: page, into: &frame, type: type)
    if design.hasLineNumbers { marks.placeLineNumbers(of: page, into: &frame, type: type) }
    var left: [(number: Int, note: ProofNote)] = []
    if design.drawsNotes {
      left = placeNotes(numbered, ofPage: index, geometry: geometry, into: &frame, type: type)
    }
    frame.layAside(in: spool)
    sheets.append(sheet(frame, showing: page, geometry))
    sheets += noteSheets(left, geometry: geometry, type: type).map { sheet($0, beside: page, geometry) }
  }
  if design.drawsNotes {
    let loose = numbered.filter { $0.note.page == nil }
    sheets += noteSheets(loose, geometry: geometry, type: type).map { sheet($0, beside: nil, geometry) }
  }
  let slug = Slug(text: design.slug, stage: design.stage, scale: geometry.scale)
  for index in sheets.indices {
    sheets[index].index = index + 1
    slug.place(
      into: &sheets[index].trim, in: geometry.slug, subject: sheets[index].subject(in: design.language),
      number: index + 1,
      of: sheets.count, type: type)
    sheets[index].trim.layAside(in: spool)
  }
  return sheets
}

/// The notes with their numbers, from 1 in the order in which a reader meets them: page, then height, then from the
/// left.
func numbered(_ notes: [ProofNote]) -> [(number: Int, note: ProofNote)] {
  func key(_ note: ProofNote) -> (Int, Length, Length) {
    let box = note.places.first?.box
    return (note.page ?? Int.max, box?.top ?? .zero, box?.left ?? .zero)
  }
  let ordered = notes.enumerated().sorted { a, b in
    let (one, other) = (key(a.element), key(b.element))
    return one == other ? a.offset < b.offset : one < other
  }
  return ordered.enumerated().map { ($0.offset + 1, $0.element.element) }
}

/// The sheet that shows `page`.
private func sheet(_ frame: Frame, showing page: PageFrame, _ geometry: SheetGeometry) -> PageFrame {
  var sheet = page
  sheet.trim = frame
  sheet.bleed = .zero
  sheet.typeArea = geometry.rectangle(page.typeArea)
  return sheet
}

/// A sheet of further notes on `page`, or on no page.
private func sheet(_ frame: Frame, beside page: PageFrame?, _ geometry: SheetGeometry) -> PageFrame {
  PageFrame(
    trim: frame, role: .body, chapter: page?.chapter,
    typeArea: Rectangle(origin: .zero, size: geometry.sheet))
}

extension PageFrame {
  /// The words for the sheet in its slug: chapter and folio.
  fileprivate func subject(in language: Language) -> String {
    let folio = folio.map { Phrase(folio: $0)[language] }
    return [chapter, folio].compactMap(\.self).joined(separator: " ")
  }
}
