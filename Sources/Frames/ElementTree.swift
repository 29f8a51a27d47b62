public import Provenance

/// The booklet's logical tree: what its text is, apart from where it is printed.
///
/// Elements are numbered in reading order, 0 being the document itself. What belongs directly to an element is read
/// before what its children hold; children are read in the order in which they were added.
public struct ElementTree: Hashable, Sendable {
  public private(set) var elements: [Element] = [Element(role: .document, parent: ElementID(0))]

  public init() {}

  /// The document, which has no parent but itself.
  public static let document = ElementID(0)

  /// A new element, the last child of `parent` so far.
  ///
  /// - Parameters:
  ///   - node: the text of the book that stands in the element.
  ///   - textStart: how many characters stand in the element before that text.
  /// - Precondition: `parent` is in the tree.
  public mutating func add(
    _ role: ElementRole, in parent: ElementID, node: NodeID? = nil, textStart: Int = 0
  ) -> ElementID {
    precondition(elements.indices.contains(parent.number), "the parent is in the tree")
    elements.append(Element(role: role, parent: parent, node: node, textStart: textStart))
    return ElementID(elements.count - 1)
  }

  /// Elements that were made before as the same numbers of another tree, with their parents among them or before them.
  ///
  /// - Parameter first: the number that the first of them had.
  public mutating func add(_ others: [Element], from first: ElementID) {
    precondition(first.number == elements.count, "elements keep their numbers")
    elements += others
  }

  public subscript(id: ElementID) -> Element { elements[id.number] }

  /// Makes the elements from number `first` on an example of what stands elsewhere: they are no text of the book, and their
  /// headings are none of the document.
  public mutating func makeExample(from first: Int) {
    for index in elements.indices.dropFirst(first) {
      elements[index].node = nil
      elements[index].textStart = 0
      if case .heading = elements[index].role { elements[index].role = .paragraph }
    }
  }

  /// Says that an element is written in another language than what it stands in.
  public mutating func setLanguage(_ language: String, of id: ElementID) { elements[id.number].language = language }

  /// For each element its children, in reading order.
  public var children: [[ElementID]] {
    var children = Array(repeating: [ElementID](), count: elements.count)
    for index in elements.indices.dropFirst() { children[elements[index].parent.number].append(ElementID(index)) }
    return children
  }

  /// A part of the book's text, or what holds such parts.
  public struct Element: Hashable, Sendable {
    public var role: ElementRole
    public var parent: ElementID
    /// The text of the book that stands in it; nil where it only holds others, or says what the book does not.
    public var node: NodeID?
    /// How many characters (Unicode scalars) its glyphs spell before that text: ① before an initiative's is one.
    ///
    /// What they spell behind it, as the folio in the contents, is not the book's text either.
    public var textStart = 0
    /// The language that it is written in (BCP 47), where that is another than what it stands in has.
    public var language: String?
  }
}

/// What an element of the text is; the words are those of tagged PDF (ISO 32000-1, 14.8.4).
public enum ElementRole: Hashable, Sendable {
  case document
  /// A chapter, the cover.
  case section
  /// Level 1 is the highest.
  case heading(level: Int)
  case paragraph
  /// A part of a heading or a paragraph, beside a label.
  case span
  /// 目次: its entries, each a reference that holds a link.
  case contents, contentsEntry, reference, link
  case table, tableHead, tableBody, tableRow
  /// What stands over a table, its first child; what stands under a figure, its last.
  case caption
  /// A picture, and what it shows, for those who do not see it.
  case figure(alternative: String)
  /// A cell that says what others are about; how many rows and columns it fills.
  case headerCell(of: Scope, rows: Int, columns: Int)
  case cell(rows: Int, columns: Int)
  /// Items that are marked alike; each item is a label and a body, further lists stand in the body. A heading may have a
  /// label too.
  case list(ListMark), listItem, label, listBody

  /// What a header cell is the header of.
  public enum Scope: String, Hashable, Sendable {
    case row, column
  }

  /// What stands before the items of a list.
  public enum ListMark: String, Hashable, Sendable {
    /// The same sign before each: ・.
    case sign
    /// A number or letter of its own: (ア).
    case counter
  }
}
