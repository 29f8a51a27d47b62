import Checks
public import Measure

/// A note as a PDF's annotation: on which sheet, where, and what it says.
public struct NoteAnnotation: Hashable, Sendable {
  /// The sheet, from 0.
  public var sheet: Int
  /// The characters on the sheet, line by line.
  public var areas: [Rectangle]
  public var note: ProofNote
}

/// The notes at their characters on sheets of one geometry.
///
/// A note whose text goes on over a page break is on both; one of no page stands on the first.
///
/// - Precondition: each page has one sheet, as where notes are not drawn.
public func annotations(_ notes: [ProofNote], on geometry: SheetGeometry) -> [NoteAnnotation] {
  numbered(notes).flatMap { _, note -> [NoteAnnotation] in
    let sheets = Set(note.places.map(\.page)).sorted()
    guard !sheets.isEmpty else { return [NoteAnnotation(sheet: note.page ?? 0, areas: [], note: note)] }
    return sheets.map { sheet in
      let areas = note.places.filter { $0.page == sheet }.map { geometry.rectangle($0.box) }
      return NoteAnnotation(sheet: sheet, areas: areas, note: note)
    }
  }
}
