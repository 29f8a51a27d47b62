internal import Frames

/// The structure of a PDF: the elements that have something on its pages, and what refers to them.
struct StructureTree {
  private let elements: ElementTree
  private let content: MarkedContent
  private let children: [[ElementID]]
  /// Whether each element is in the PDF.
  private let isKept: [Bool]
  /// For each element its annotations: the page, and the annotation's object.
  private var annotations: [[(page: Int, object: Int)]]

  init(_ elements: ElementTree, content: MarkedContent) {
    self.elements = elements
    self.content = content
    children = elements.children
    annotations = elements.elements.map { _ in [] }
    isKept = keptElements(elements, content: content)
  }

  /// Notes that an annotation belongs to an element.
  mutating func add(annotation object: Int, onPage page: Int, to element: ElementID) {
    annotations[element.number].append((page, object))
  }

  /// Adds the tree and what leads back to it from the pages and from the annotations.
  ///
  /// - Parameter links: the annotations' keys in that index and the elements they belong to.
  /// - Returns: the number of its root.
  func add(
    to objects: inout NewObjects, pages: [Int], links: [(key: Int, element: ElementID)]
  ) -> Int {
    let root = objects.reserve()
    let numbers = elements.elements.indices.map { isKept[$0] ? objects.reserve() : 0 }
    for index in elements.elements.indices where isKept[index] {
      let id = ElementID(index)
      let parent = id == ElementTree.document ? root : numbers[elements[id].parent.number]
      objects.write(.dictionary(element(id, parent: parent, numbers: numbers, pages: pages)), as: numbers[index])
    }
    var index: [PDFObject] = []
    for (page, owners) in content.owners.enumerated() where !owners.isEmpty {
      let list = objects.add(.array(owners.map { .reference(numbers[$0.number]) }))
      index += [.integer(page), .reference(list)]
    }
    for link in links { index += [.integer(link.key), .reference(numbers[link.element.number])] }
    let parents = objects.add(.dictionary(["Nums": .array(index)]))
    objects.write(
      .dictionary([
        "Type": .name("StructTreeRoot"), "K": .array([.reference(numbers[0])]), "ParentTree": .reference(parents),
        "ParentTreeNextKey": .integer(max(content.owners.count, (links.last?.key ?? -1) + 1)),
      ]), as: root)
    return root
  }

  private func element(_ id: ElementID, parent: Int, numbers: [Int], pages: [Int]) -> PDFDictionary {
    let pieces = content.pieces[id.number]
    let page = pieces.first?.page
    var kids: [PDFObject] = pieces.map { piece in
      guard piece.page != page else { return .integer(piece.number) }
      return .dictionary([
        "Type": .name("MCR"), "Pg": .reference(pages[piece.page]), "MCID": .integer(piece.number),
      ])
    }
    for annotation in annotations[id.number] {
      kids.append(
        .dictionary([
          "Type": .name("OBJR"), "Pg": .reference(pages[annotation.page]), "Obj": .reference(annotation.object),
        ]))
    }
    kids += children[id.number].filter { isKept[$0.number] }.map { .reference(numbers[$0.number]) }
    var dictionary: PDFDictionary = [
      "Type": .name("StructElem"), "S": .name(type(of: id)), "P": .reference(parent),
      "K": kids.count == 1 ? kids[0] : .array(kids),
    ]
    if let page { dictionary["Pg"] = .reference(pages[page]) }
    if let attributes = elements[id].role.attributes { dictionary["A"] = .dictionary(attributes) }
    return dictionary
  }

  /// A link that leads nowhere, its target being on no page of the file, is mere text.
  private func type(of id: ElementID) -> String {
    let role = elements[id].role
    return role == .link && annotations[id.number].isEmpty ? "Span" : role.structureType
  }
}

/// Which elements are in the PDF: those that hold something, and the empty cells of rows that do.
private func keptElements(_ elements: ElementTree, content: MarkedContent) -> [Bool] {
  var isKept = content.pieces.map { !$0.isEmpty }
  isKept[ElementTree.document.number] = true
  // Children are numbered after their parents.
  for index in elements.elements.indices.reversed() where isKept[index] {
    isKept[elements.elements[index].parent.number] = true
  }
  for index in elements.elements.indices {
    let element = elements.elements[index]
    switch element.role {
    case .cell, .headerCell: isKept[index] = isKept[element.parent.number]
    default: break
    }
  }
  return isKept
}
