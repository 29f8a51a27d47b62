internal import Frames
internal import Measure

/// The structure of a PDF: the elements that have content on its pages, and the references to them.
struct StructureTree {
  private let elements: ElementTree
  private let content: MarkedContent
  /// The children of each element that are in the PDF, by the element's number.
  private let children: Grouped<ElementID>
  /// The parent of each element, by its number; nil for the document and for elements that are not in the PDF.
  private let parents: [ElementID?]
  private let tables: TableShape
  /// The elements of the PDF in reading order.
  private let order: [ElementID]
  private let headings: [ElementID: Int]
  /// The area of each figure's picture on its page.
  private let pictures: [ElementID: Rectangle]
  /// The annotations of each element, and of each link in its text: the page, and the annotation's object.
  private var annotations: [ContentOwner: [(page: Int, object: Int)]] = [:]

  /// The structure of the elements that have content.
  ///
  /// - Parameter linked: the elements of annotations, which are in the PDF even without content.
  init(
    _ elements: ElementTree, content: MarkedContent, pictures: [ElementID: Rectangle], linked: Set<ElementID> = []
  ) {
    self.elements = elements
    self.pictures = pictures
    self.content = content
    // Children have higher numbers than their parents.
    var holds = content.pieces.map { !$0.isEmpty }
    holds[ElementTree.document.number] = true
    for link in linked { holds[link.number] = true }
    for index in (0..<elements.count).reversed() where holds[index] {
      holds[elements.parent(of: ElementID(index)).number] = true
    }
    // The document is no child.
    let all = Grouped(
      count: elements.count, size: elements.count - 1,
      number: { elements.parent(of: ElementID($0 + 1)).number }, value: { ElementID($0 + 1) })
    let tables = TableShape(elements, children: all, holds: holds)
    let children = childrenInPDF(elements, all, holds: holds, tables)
    var parents = [ElementID?](repeating: nil, count: elements.count)
    for (index, children) in children.enumerated() {
      for child in children { parents[child.number] = ElementID(index) }
    }
    var order: [ElementID] = []
    var next = [ElementTree.document]
    while let id = next.popLast() {
      order.append(id)
      next += children[id.number].reversed()
    }
    self.children = children
    self.parents = parents
    self.tables = tables
    self.order = order
    headings = headingLevels(order, of: elements)
  }

  /// Records that an annotation belongs to an element or to a link in its text.
  mutating func add(annotation object: Int, onPage page: Int, to owner: ContentOwner) {
    annotations[owner, default: []].append((page, object))
  }

  /// Adds the tree, and the index that leads from pages and annotations to its elements.
  ///
  /// - Parameter links: the annotations' keys in that index, with their owners.
  /// - Returns: the number of the tree's root.
  func add(
    to objects: inout some ObjectWriting & ~Copyable, pages: [Int], links: [(key: Int, owner: ContentOwner)]
  ) -> Int {
    let root = objects.reserve()
    var numbers = ElementNumbers(root: root, count: elements.count)
    for id in order {
      numbers[ContentOwner(element: id)] = objects.reserve()
      for part in inlineParts(of: id) { numbers[ContentOwner(element: id, part: part)] = objects.reserve() }
    }
    for id in order {
      let owner = ContentOwner(element: id)
      let parent = parents[id.number].map { numbers[ContentOwner(element: $0)] } ?? root
      objects.write(.dictionary(element(id, parent: parent, numbers: numbers, pages: pages)), as: numbers[owner])
      for part in inlineParts(of: id) {
        let owner = ContentOwner(element: id, part: part)
        objects.write(.dictionary(inlineElement(owner, numbers: numbers, pages: pages)), as: numbers[owner])
      }
    }
    var index: [PDFObject] = []
    for (page, owners) in content.owners.enumerated() where !owners.isEmpty {
      let list = objects.add(.array(owners.map { .reference(numbers[$0]) }))
      index += [.integer(page), .reference(list)]
    }
    for link in links { index += [.integer(link.key), .reference(numbers[link.owner])] }
    let parents = objects.add(.dictionary(["Nums": .array(index)]))
    objects.write(
      .dictionary([
        "Type": .name("StructTreeRoot"),
        "K": .array([.reference(numbers[ContentOwner(element: ElementTree.document)])]),
        "ParentTree": .reference(parents),
        "ParentTreeNextKey": .integer(max(content.owners.count, (links.last?.key ?? -1) + 1)),
      ]), as: root)
    return root
  }

  private func element(_ id: ElementID, parent: Int, numbers: ElementNumbers, pages: [Int]) -> PDFDictionary {
    let pieces = content.pieces[id.number]
    let page = pieces.first { $0.part == nil }?.page
    var kids: [PDFObject] = []
    var seen: Set<InlinePart> = []
    for piece in pieces {
      guard let part = piece.part else {
        kids.append(kid(piece, ofElementOnPage: page, pages: pages))
        continue
      }
      let outer = part.parent ?? part
      guard seen.insert(outer).inserted else { continue }
      kids.append(.reference(numbers[ContentOwner(element: id, part: outer)]))
    }
    kids += annotationKids(ContentOwner(element: id), pages: pages)
    kids += children[id.number].map { .reference(numbers[ContentOwner(element: $0)]) }
    var dictionary = structureElement(type(of: ContentOwner(element: id)), parent: parent, kids: kids)
    if let page { dictionary.append("Pg", .reference(pages[page])) }
    if let language = elements[id].language { dictionary.append("Lang", .ascii(language)) }
    // Some programs pass over marked content in which nothing is painted.
    if let text = content.unseenTexts[id] { dictionary.append("ActualText", .text(text)) }
    if case .figure(let alternative) = elements[id].role {
      dictionary.append("Alt", .text(alternative))
      if let area = pictures[id] { dictionary.append("A", .dictionary(.layout(of: area))) }
    } else if let attributes = elements[id].role.attributes(height: tables.heights[id]) {
      dictionary.append("A", .dictionary(attributes))
    }
    return dictionary
  }

  /// The dictionary of the element for a part of another element's text.
  private func inlineElement(_ owner: ContentOwner, numbers: ElementNumbers, pages: [Int]) -> PDFDictionary {
    let pieces = content.pieces[owner.element.number].filter { $0.part == owner.part }
    let page = pieces.first?.page
    var kids = pieces.map { kid($0, ofElementOnPage: page, pages: pages) } + annotationKids(owner, pages: pages)
    if case .ruby(let word)? = owner.part {
      let parts = inlineParts(of: owner.element)
      for part in [InlinePart.rubyBase(word: word), .rubyText(word: word)] where parts.contains(part) {
        kids.append(.reference(numbers[ContentOwner(element: owner.element, part: part)]))
      }
    }
    let outer = ContentOwner(element: owner.element, part: owner.part?.parent)
    var dictionary = structureElement(type(of: owner), parent: numbers[outer], kids: kids)
    if let page { dictionary.append("Pg", .reference(pages[page])) }
    return dictionary
  }

  /// The parts of an element's text that are elements of their own, in order, each once.
  private func inlineParts(of id: ElementID) -> [InlinePart] {
    // Nearly all elements have none.
    guard content.pieces[id.number].contains(where: { $0.part != nil }) else { return [] }
    var seen: Set<InlinePart> = []
    return content.pieces[id.number].compactMap(\.part).flatMap { part in
      [part.parent, part].compactMap { $0 }.filter { seen.insert($0).inserted }
    }
  }

  private func structureElement(_ type: String, parent: Int, kids: [PDFObject]) -> PDFDictionary {
    [
      "Type": .name("StructElem"), "S": .name(type), "P": .reference(parent),
      "K": kids.count == 1 ? kids[0] : .array(kids),
    ]
  }

  private func kid(_ piece: MarkedContent.Piece, ofElementOnPage page: Int?, pages: [Int]) -> PDFObject {
    guard piece.page != page else { return .integer(piece.number) }
    return .dictionary([
      "Type": .name("MCR"), "Pg": .reference(pages[piece.page]), "MCID": .integer(piece.number),
    ])
  }

  private func annotationKids(_ owner: ContentOwner, pages: [Int]) -> [PDFObject] {
    (annotations[owner] ?? []).map { annotation in
      .dictionary([
        "Type": .name("OBJR"), "Pg": .reference(pages[annotation.page]), "Obj": .reference(annotation.object),
      ])
    }
  }

  /// The structure type in the PDF of an element, or of a part of its text.
  ///
  /// A link whose target is on no page of the file is a span.
  func type(of owner: ContentOwner) -> String {
    let leads = annotations[owner] != nil
    switch owner.part {
    case .link?: return leads ? "Link" : "Span"
    case .ruby?: return "Ruby"
    case .rubyBase?: return "RB"
    case .rubyText?: return "RT"
    case nil: break
    }
    return switch elements[owner.element].role {
    case .heading(let level): "H\(headings[owner.element] ?? level)"
    case .link where !leads: "Span"
    case let role: role.structureType
    }
  }
}

/// The object numbers of elements and of the parts of their texts; the root's number for those that have none.
private struct ElementNumbers {
  private let root: Int
  private var elements: [Int32]
  private var parts: [ContentOwner: Int] = [:]

  init(root: Int, count: Int) {
    self.root = root
    elements = Array(repeating: Int32(root), count: count)
  }

  subscript(owner: ContentOwner) -> Int {
    get { owner.part == nil ? Int(elements[owner.element.number]) : parts[owner] ?? root }
    set { if owner.part == nil { elements[owner.element.number] = Int32(newValue) } else { parts[owner] = newValue } }
  }
}

extension PDFDictionary {
  /// The attributes that tell where a figure lies.
  ///
  /// - SeeAlso: ISO 32000-1, table 344; ISO 14289-1, 7.3.
  fileprivate static func layout(of area: Rectangle) -> PDFDictionary {
    let corners = [area.left, area.top, area.right, area.bottom]
    return ["O": .name("Layout"), "Placement": .name("Block"), "BBox": .array(corners.map { .points($0) })]
  }
}

/// The children of each element that are in the PDF, in reading order.
///
/// - Parameter holds: whether each element has content, itself or in its descendants, by its number.
private func childrenInPDF(
  _ elements: ElementTree, _ all: Grouped<ElementID>, holds: [Bool], _ tables: TableShape
) -> Grouped<ElementID> {
  func own(_ index: Int) -> [ElementID] {
    switch elements[ElementID(index)].role {
    case .tableHead, .tableBody: all[index].filter { tables.cells[$0] != nil }
    case .tableRow: tables.cells[ElementID(index)] ?? []
    default: all[index].filter { holds[$0.number] }
    }
  }
  // A table's head asks for a body (ISO 14289-1, 7.2). A table without a body has the rows of its head as its own;
  // their cells stay header cells.
  var bare: Set<ElementID> = []
  var children = Grouped<ElementID>()
  for index in 0..<elements.count {
    var list = bare.contains(ElementID(index)) ? [] : own(index)
    if elements[ElementID(index)].role == .table, !list.contains(where: { elements[$0].role == .tableBody }) {
      let heads = list.filter { elements[$0].role == .tableHead }
      bare.formUnion(heads)
      list = list.flatMap { elements[$0].role == .tableHead ? own($0.number) : [$0] }
    }
    children.append(list)
  }
  return children
}
