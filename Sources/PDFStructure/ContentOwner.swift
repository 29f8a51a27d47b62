internal import Frames

/// The owner of a piece of marked content or of an annotation: an element, or a part of an element's text.
///
/// Links to addresses and words with readings are parts of their paragraph's text everywhere else; only in a PDF are
/// they elements.
struct ContentOwner: Hashable {
  var element: ElementID
  /// The part of the element's text; nil for the element itself.
  var part: InlinePart?
}

/// A part of an element's text that is an element of its own in a PDF.
///
/// Its numbers are small, because a long book has hundreds of thousands of owners.
enum InlinePart: Hashable {
  /// A link, by its number within the element, from 0.
  case link(Int32)
  /// A word and its reading together, by the number of the element's characters before the word.
  case ruby(word: Int32)
  /// The word under a reading.
  case rubyBase(word: Int32)
  /// The reading over a word.
  case rubyText(word: Int32)

  /// The part that contains this part; nil where the element does.
  var parent: InlinePart? {
    switch self {
    case .link, .ruby: nil
    case .rubyBase(let word), .rubyText(let word): .ruby(word: word)
    }
  }
}

/// Numbers the links of each element while its text is walked over, across lines and pages.
struct InlineNumbering {
  private var latest: [ElementID: (uri: String?, count: Int)] = [:]

  /// The owner of the next piece of an element's text.
  mutating func owner(_ element: ElementID, _ inline: Inline?) -> ContentOwner {
    switch inline {
    // Readings follow their line, and a link at the end of that line may go on in the next.
    case .rubyText(let word)?: return ContentOwner(element: element, part: .rubyText(word: Int32(word)))
    case .rubyBase(let word)?:
      _ = link(in: element, to: nil)
      return ContentOwner(element: element, part: .rubyBase(word: Int32(word)))
    case .link(let uri)?:
      return ContentOwner(element: element, part: link(in: element, to: uri).map { .link(Int32($0)) })
    case nil:
      _ = link(in: element, to: nil)
      return ContentOwner(element: element)
    }
  }

  private mutating func link(in element: ElementID, to uri: String?) -> Int? {
    if uri == nil, latest.isEmpty { return nil }
    var (previous, count) = latest[element] ?? (nil, 0)
    if let uri, uri != previous { count += 1 }
    if uri != previous { latest[element] = (uri, count) }
    return uri.map { _ in count - 1 }
  }
}
