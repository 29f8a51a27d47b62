import Foundation
import Frames
import GoalBook

/// Where words stand in a book: in its texts, so that neither the end of a line nor that of a page parts them.
struct Hits: Encodable, Sendable {
  var hits: [Hit] = []
  /// There are more than were looked up.
  var isCut = false

  struct Hit: Encodable, Sendable {
    var path: String
    /// What stands before the words, they themselves, and what stands behind them.
    var before, words, after: String
    var page: Int?
    var folio: String?
    var areas: [Area]
  }

  /// - Parameter most: how many are told.
  init(of words: String, in edition: Edition, _ locator: TextLocator, most: Int = 500) {
    let wanted = Array(words.unicodeScalars.map(\.folded).drop { $0 == " " })
    guard !wanted.isEmpty, wanted.count <= 200 else { return }
    for node in edition.outline.texts {
      let text = Array(node.text.unicodeScalars)
      guard text.count >= wanted.count else { continue }
      let folded = text.map(\.folded)
      var start = 0
      while start + wanted.count <= folded.count {
        guard folded[start] == wanted[0], folded[start..<start + wanted.count].elementsEqual(wanted) else {
          start += 1
          continue
        }
        let end = start + wanted.count
        let areas = locator.places(of: node.id, start..<end).map { Area($0.box, page: $0.page + 1) }
        // What the view does not show is not found in it.
        if let page = areas.first?.page {
          guard hits.count < most else {
            isCut = true
            return
          }
          hits.append(
            Hit(
              path: edition.outline.path(of: node.id), before: String(text[max(0, start - 12)..<start]),
              words: String(text[start..<end]), after: String(text[end..<min(text.count, end + 20)]), page: page,
              folio: edition.page(page)?.folio, areas: areas))
        }
        start = end
      }
    }
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension Unicode.Scalar {
  /// The same for whoever searches: half- and full-width forms, capitals and small letters, line ends and blanks are one.
  fileprivate var folded: Unicode.Scalar {
    switch value {
    case 0x0A, 0x0D, 0x3000, 0xA0: return " "
    case 0xFF01...0xFF5E:
      let narrow = Unicode.Scalar(value - 0xFEE0) ?? self
      return narrow.properties.lowercaseMapping.unicodeScalars.first ?? narrow
    default:
      let lower = properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower[lower.startIndex] : self
    }
  }
}
