import Frames
import Measure

/// The notes with their places on the sheets of a proof instead of the pages, in the order of their numbers.
///
/// A note whose characters continue over a page break is on both sheets; one that no page shows is on the first.
///
/// - Precondition: each page has exactly one sheet, as where notes are not drawn.
public func notesOnSheets(_ notes: [ProofNote], _ geometry: SheetGeometry) -> [ProofNote] {
  numbered(notes).flatMap { _, note -> [ProofNote] in
    var note = note
    note.places = note.places.map { place in
      var place = place
      place.box = geometry.rectangle(place.box)
      place.baseline = geometry.point(Point(x: .zero, y: place.baseline)).y
      return place
    }
    let sheets = Set(note.places.map(\.page)).sorted()
    guard !sheets.isEmpty else {
      note.page = note.page ?? 0
      return [note]
    }
    return sheets.map { sheet in
      var part = note
      part.places = note.places.filter { $0.page == sheet }
      part.page = sheet
      return part
    }
  }
}
