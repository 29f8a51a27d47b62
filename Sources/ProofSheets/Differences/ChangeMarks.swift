import Checks
import Comparison
import Frames
import GoalBook
import Measure
import Typesetting

/// The characters of one side of a change on one page, and how they are marked.
struct ChangeMark: Hashable, Sendable {
  /// The change's number in the list, from 1; nil for a folio in the contents, which is not a change of its own.
  var number: Int?
  var color: ProofColor
  var emphasis: ProofNote.Emphasis
  var page: Int
  var places: [TextPlace]
}

extension PagedDifference.PagedBook {
  /// The marks of a change on this book's pages, by page.
  func marks(of change: Change, number: Int, on side: Side) -> [ChangeMark] {
    guard let version = side == .old ? change.old : change.new else { return [] }
    let (color, emphasis): (ProofColor, ProofNote.Emphasis) =
      change.action == .moved || change.action == .merged
      ? (.green, .underlined) : side == .old ? (.red, .struck) : (.blue, .tinted)
    return byPage(places(of: change, version, side)).map {
      ChangeMark(number: number, color: color, emphasis: emphasis, page: $0, places: $1)
    }
  }

  private func places(of change: Change, _ version: Change.Version, _ side: Side) -> [TextPlace] {
    guard let text = version.texts.first else { return [] }
    switch change.subject {
    case .number:
      return locator.labelPlaces(of: text.id)
    case .marker:
      return locator.places(of: text.id, 0..<0).map { place in
        var place = place
        place.box.size.width = place.box.size.height
        place.box.origin.x -= place.box.size.width
        return place
      }
    default: break
    }
    guard change.edits.isEmpty else {
      return change.edits.flatMap { edit in
        let range = side == .old ? edit.old : edit.new
        return locator.places(of: text.id, range, in: .contents) + locator.places(of: text.id, range)
      }
    }
    return version.texts.flatMap { text in
      // The number belongs to the initiative too.
      text.kind == .initiative
        ? locator.labelledPlaces(of: text.id, length: text.length)
        : locator.places(of: text.id, 0..<text.length, in: .contents)
          + locator.places(of: text.id, 0..<text.length)
    }
  }

  private func byPage(_ places: [TextPlace]) -> [(Int, [TextPlace])] {
    Dictionary(grouping: places, by: \.page).sorted { $0.key < $1.key }
  }

  /// The marks of folios in the contents that differ.
  func contentsMarks(_ changes: [PageEffects.ContentsChange], on side: Side) -> [ChangeMark] {
    let places = changes.flatMap { change -> [TextPlace] in
      let (title, folio) = side == .old ? (change.oldTitle, change.oldFolio) : (change.newTitle, change.newFolio)
      guard let title, let folio, change.oldFolio != change.newFolio,
        let part = outline.parts.first(where: { $0.text == title })
      else { return [] }
      // In the contents, the folio follows the name as a part of the same entry.
      return locator.places(of: part.id, part.length..<part.length + folio.unicodeScalars.count, in: .contents)
    }
    return byPage(places).filter { pages[$0.0].role == .contents }.map {
      ChangeMark(
        number: nil, color: side == .old ? .red : .blue, emphasis: side == .old ? .struck : .tinted, page: $0,
        places: $1)
    }
  }
}
