internal import Frames

/// What a piece of marked content or an annotation is a part of: an element, or one of the links in its text.
///
/// A URL or an e-mail address is a part of its paragraph to all that reads the book; only the PDF has an element for it.
struct ContentOwner: Hashable {
  var element: ElementID
  /// The link's number in the element, from 0; nil for the element itself.
  var link: Int?
}

/// Tells the links in the texts of elements apart, as the text goes on over lines and pages.
struct LinkNumbering {
  private var latest: [ElementID: (uri: String?, count: Int)] = [:]

  /// The owner of what comes next of an element and leads to `uri`.
  mutating func owner(_ element: ElementID, uri: String?) -> ContentOwner {
    var (previous, count) = latest[element] ?? (nil, 0)
    if let uri, uri != previous { count += 1 }
    if uri != previous { latest[element] = (uri, count) }
    return ContentOwner(element: element, link: uri.map { _ in count - 1 })
  }
}
