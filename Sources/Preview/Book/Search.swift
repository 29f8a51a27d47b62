import Foundation
import Frames
import GoalBook

/// The places of words in a book.
///
/// They are sought in its texts, so that line ends and page breaks do not matter.
struct Hits: Encodable, Sendable {
  var hits: [Hit] = []
  /// Whether there are more hits than were collected.
  var isCut = false

  struct Hit: Encodable, Sendable {
    var path: String
    /// Text before the words, the words as the book has them, and text behind them.
    var before, words, after: String
    var page: Int?
    var folio: String?
    var areas: [Area]
  }

  /// - Parameter most: the most hits that are collected.
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
        // Texts that the view does not show are not hits.
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
  /// The scalar that stands for all that a search treats as equal: half and full width, upper and lower case, blanks
  /// and line ends.
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
