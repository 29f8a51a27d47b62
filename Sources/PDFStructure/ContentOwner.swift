internal import Frames

/// What a piece of marked content or an annotation is a part of: an element, or something in its text.
///
/// An address or a word with its reading is a part of its paragraph to all that reads the book; only the PDF has elements
/// for them.
struct ContentOwner: Hashable {
  var element: ElementID
  /// What it is in the element's text; nil for the element itself.
  var part: InlinePart?
}

/// What the text of an element can hold that is an element of its own in a PDF.
enum InlinePart: Hashable {
  /// A link by its number in the element, from 0.
  case link(Int)
  /// A word and its reading together, by the number of the element's characters before it; then each of them.
  case ruby(word: Int)
  case rubyBase(word: Int)
  case rubyText(word: Int)

  /// The part that it lies in; nil where that is the element.
  var parent: InlinePart? {
    switch self {
    case .link, .ruby: nil
    case .rubyBase(let word), .rubyText(let word): .ruby(word: word)
    }
  }
}

/// Tells the parts of elements' texts apart, as these go on over lines and pages.
struct InlineNumbering {
  private var latest: [ElementID: (uri: String?, count: Int)] = [:]

  /// The owner of what comes next of an element.
  mutating func owner(_ element: ElementID, _ inline: Inline?) -> ContentOwner {
    switch inline {
    // Readings stand behind their line, on whose end a link may go on to the next.
    case .rubyText(let word)?: return ContentOwner(element: element, part: .rubyText(word: word))
    case .rubyBase(let word)?:
      _ = link(in: element, to: nil)
      return ContentOwner(element: element, part: .rubyBase(word: word))
    case .link(let uri)?: return ContentOwner(element: element, part: link(in: element, to: uri).map(InlinePart.link))
    case nil:
      _ = link(in: element, to: nil)
      return ContentOwner(element: element)
    }
  }

  private mutating func link(in element: ElementID, to uri: String?) -> Int? {
    var (previous, count) = latest[element] ?? (nil, 0)
    if let uri, uri != previous { count += 1 }
    if uri != previous { latest[element] = (uri, count) }
    return uri.map { _ in count - 1 }
  }
}
