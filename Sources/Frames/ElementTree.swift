import OrderedCollections
public import Provenance
import Spooling

/// The booklet's logical tree: what its texts are and how they are nested, apart from where they are printed.
///
/// Elements are numbered in the order in which they were added; 0 is the document. The content of an element itself is
/// read before the content of its children; children are read in the order in which they were added.
///
/// A long book has hundreds of thousands of elements. Each is kept as a record of fixed size; what many have in common is
/// kept once.
public struct ElementTree: Hashable, Sendable {
  private var records = ChunkedList<Record>()
  private var forms: OrderedSet<Form> = []
  /// The languages of the elements that have one of their own, by the elements' numbers.
  private var languages: [Int: String] = [:]

  /// An element in fixed size, whose number is its place in the list.
  private struct Record: Hashable {
    var form: Int32
    var parent: ElementID
    /// The index of its node; -1 for none.
    var node: Int32
  }

  /// What many elements have in common.
  private struct Form: Hashable {
    var role: ElementRole
    var textStart: Int32
  }

  /// How many elements there are, the document among them; their numbers are below that.
  public var count: Int { records.count }

  /// The elements in the order of their numbers.
  public var elements: some Sequence<Element> { records.indices.lazy.map { self[ElementID($0)] } }

  /// Makes a tree that holds nothing but the document.
  public init() { append(Element(role: .document, parent: ElementTree.document)) }

  /// The document, which has no parent but itself.
  public static let document = ElementID(0)

  /// Adds an element as the last child of `parent` and returns its id.
  ///
  /// - Parameters:
  ///   - node: the text of the book that the element shows.
  ///   - textStart: how many characters (Unicode scalars) the element's glyphs spell before that text.
  /// - Precondition: `parent` is in the tree.
  public mutating func add(
    _ role: ElementRole, in parent: ElementID, node: NodeID? = nil, textStart: Int = 0
  ) -> ElementID {
    precondition(records.indices.contains(parent.number), "the parent is in the tree")
    append(Element(role: role, parent: parent, node: node, textStart: textStart))
    return ElementID(count - 1)
  }

  private mutating func append(_ element: Element) {
    if let language = element.language { languages[count] = language }
    records.append(
      Record(
        form: number(of: Form(role: element.role, textStart: Int32(element.textStart))), parent: element.parent,
        node: element.node?.index ?? -1))
  }

  private mutating func number(of form: Form) -> Int32 { Int32(forms.append(form).index) }

  /// Appends elements of an earlier tree that had the same numbers there; their parents are among them or already in
  /// this tree.
  ///
  /// - Parameter first: the number that the first of them had.
  /// - Precondition: `first` is the next free number of this tree.
  public mutating func add(_ others: [Element], from first: ElementID) {
    precondition(first.number == count, "elements keep their numbers")
    for element in others { append(element) }
  }

  /// Gives back memory that was reserved for more elements.
  public mutating func fit() { records.fit() }

  /// The element with that id.
  ///
  /// - Precondition: the id is of this tree.
  public subscript(id: ElementID) -> Element {
    let record = records[id.number]
    let form = forms[Int(record.form)]
    return Element(
      role: form.role, parent: record.parent, node: node(of: id), textStart: Int(form.textStart),
      language: languages[id.number])
  }

  /// The parent of an element.
  public func parent(of id: ElementID) -> ElementID { records[id.number].parent }

  /// The text of the book that an element shows; nil where it shows none.
  public func node(of id: ElementID) -> NodeID? {
    let index = records[id.number].node
    return index < 0 ? nil : NodeID(Int(index))
  }

  /// The elements from number `first` on.
  public func elements(from first: ElementID) -> [Element] {
    (first.number..<count).map { self[ElementID($0)] }
  }

  /// Makes the elements from number `first` on an example: they show no text of the book, and their headings become
  /// paragraphs, so that the document's outline does not list them.
  public mutating func makeExample(from first: Int) {
    for index in records.indices.dropFirst(first) {
      var form = forms[Int(records[index].form)]
      form.textStart = 0
      if case .heading = form.role { form.role = .paragraph }
      records[index].node = -1
      records[index].form = number(of: form)
    }
  }

  /// Sets the language (BCP 47) of an element that is written in another one than its parent.
  public mutating func setLanguage(_ language: String, of id: ElementID) { languages[id.number] = language }

  /// The children of each element, in reading order, by the element's number.
  public var children: [[ElementID]] {
    var children = Array(repeating: [ElementID](), count: count)
    for index in records.indices.dropFirst() { children[records[index].parent.number].append(ElementID(index)) }
    return children
  }

  /// Whether both trees have the same elements.
  public static func == (a: ElementTree, b: ElementTree) -> Bool {
    if a.records == b.records, a.forms == b.forms, a.languages == b.languages { return true }
    return a.count == b.count && a.elements.elementsEqual(b.elements)
  }

  /// Feeds the elements into a hash.
  public func hash(into hasher: inout Hasher) {
    for element in elements { hasher.combine(element) }
  }

  /// A part of the book's text, or a group of such parts.
  public struct Element: Hashable, Sendable {
    /// What the element is: a heading, a paragraph, a cell.
    public var role: ElementRole
    /// The element that holds this one; the document holds itself.
    public var parent: ElementID
    /// The text of the book that the element shows; nil for an element that only groups others, or whose text is not
    /// the book's.
    public var node: NodeID?
    /// How many characters (Unicode scalars) the element's glyphs spell before that text: 1 for an initiative's ①.
    ///
    /// Characters behind the text, such as the folio in the contents, are not the book's text either.
    public var textStart = 0
    /// The language in which the element is written (BCP 47); nil where it is its parent's.
    public var language: String?
  }
}

/// The role of an element in the text, named as in tagged PDF (ISO 32000-1, 14.8.4).
public enum ElementRole: Hashable, Sendable {
  /// The whole booklet; the root.
  case document
  /// A chapter, or the cover.
  case section
  /// Level 1 is the highest.
  case heading(level: Int)
  case paragraph
  /// A part of a heading or a paragraph, next to a label.
  case span
  /// The contents (目次): its entries, each with a reference that holds a link.
  case contents, contentsEntry, reference, link
  /// A table, whose rows are in a head and a body.
  case table, tableHead, tableBody, tableRow
  /// The text over a table, as its first child, or under a figure, as its last.
  case caption
  /// A picture, with a text that says what it shows to readers who do not see it.
  case figure(alternative: String)
  /// A cell that is a header of other cells, and how many rows and columns it fills.
  case headerCell(of: Scope, rows: Int, columns: Int)
  /// A cell of the body, and how many rows and columns it fills.
  case cell(rows: Int, columns: Int)
  /// A list: each item is a label and a body, and a list within an item stands in its body. A heading may have a label
  /// too.
  case list(ListMark), listItem, label, listBody

  /// The cells of which a header cell is the header: those of its row or of its column.
  public enum Scope: String, Hashable, Sendable {
    case row, column
  }

  /// The kind of mark before the items of a list.
  public enum ListMark: String, Hashable, Sendable {
    /// The same sign before each item: ・.
    case sign
    /// A number or letter of each item's own: (ア).
    case counter
  }
}
