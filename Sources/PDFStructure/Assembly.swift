internal import Frames
internal import Measure
import Spooling

/// The objects that make painted pages a document, and the keys by which pages and catalog refer to them.
struct Assembly: ~Copyable {
  private let document: StructuredDocument
  private let anchors: AnchorPlaces
  /// The numbers of the page objects.
  private let pages: [Int]
  private let pageTree: Int
  private var catalog: PDFDictionary = [:]
  /// The keys of each page's dictionary.
  private var pageKeys: [PDFDictionary]
  /// The structure tree; nil where the document is not to be tagged.
  private var tree: StructureTree?
  private let content: MarkedContent?
  var file: FileWriting

  /// The objects of a document, without its catalog and pages.
  ///
  /// - Parameter content: the marked content of the pages; nil where the document is not to be tagged.
  init(
    _ document: StructuredDocument, anchors: AnchorPlaces, content: MarkedContent?, _ standard: Standard,
    file: consuming FileWriting
  ) {
    self.document = document
    self.anchors = anchors
    self.content = content
    let linked = standard.isForPress ? [] : Set(anchors.links.compactMap(\.element))
    tree = content.map {
      StructureTree(document.elements, content: $0, pictures: anchors.pictures, linked: linked)
    }
    let tree = file.reserve()
    pageTree = tree
    pages = document.pages.map { _ in file.reserve() }
    self.file = file
    // Nothing on a page is transparent: Cairo's transparency group is left out, as it would only name a colour space
    // that nothing uses.
    pageKeys = document.pages.map { page in
      var keys = page.boxes
      keys.append("Type", .name("Page"))
      keys.append("Parent", .reference(tree))
      return keys
    }
  }

  /// The mark for each stamp of a page; nil where the document is not to be tagged.
  func marks(ofPage page: Int) -> [Mark]? {
    guard let content, let tree else { return nil }
    return content.marks(ofPage: page, tag: tree.type)
  }

  mutating func addCatalog(_ streams: Streams, _ standard: Standard) {
    // ISO 15930-7, 6.17: no link may lie within the printed area.
    let links = standard.isForPress ? [] : addLinks()
    addReviewersAnnotations()
    var preferences: PDFDictionary = ["DisplayDocTitle": .boolean(true)]
    for (key, value) in document.description.printing?.preferences ?? [] { preferences[key] = value }
    catalog = [
      "Type": .name("Catalog"), "Pages": .reference(pageTree), "Lang": .ascii(document.description.language),
      "Metadata": .reference(streams.metadata), "ViewerPreferences": .dictionary(preferences),
      "PageLabels": labelTree(pageLabels(document.pages)),
    ]
    if let outlines = addOutlines(document.bookmarks, anchors, pages: pages, to: &file) {
      catalog["Outlines"] = .reference(outlines)
      catalog["PageMode"] = .name("UseOutlines")
    }
    if let tree, let content {
      catalog["MarkInfo"] = .dictionary(["Marked": .boolean(true)])
      catalog["StructTreeRoot"] = .reference(tree.add(to: &file, pages: pages, links: links))
      for (page, owners) in content.owners.enumerated() {
        pageKeys[page]["Tabs"] = .name("S")
        if !owners.isEmpty { pageKeys[page]["StructParents"] = .integer(page) }
      }
    }
    if let (profile, number) = streams.profile {
      catalog["OutputIntents"] = profile.intents(profile: number, standard)
    }
  }

  /// Adds an annotation for each link, also to the structure tree.
  ///
  /// - Returns: the annotations' keys in the tree's index, behind those of the pages, with the owner of each.
  private mutating func addLinks() -> [(key: Int, owner: ContentOwner)] {
    var keys: [(key: Int, owner: ContentOwner)] = []
    for link in anchors.links {
      let text = link.element.flatMap { document.linkTexts[$0] }
      addLink(
        link.area, onPage: link.page, of: link.element.map { ContentOwner(element: $0) }, text: text,
        ["Dest": anchors.destination(link.target, pages: pages)], keys: &keys)
    }
    for link in anchors.addressLinks {
      if let anchor = Inline.link(uri: link.uri).anchor {
        addLink(
          link.area, onPage: link.page, of: link.owner, text: link.text,
          ["Dest": anchors.destination(anchor, pages: pages)], keys: &keys)
        continue
      }
      addLink(
        link.area, onPage: link.page, of: link.owner, text: link.uri,
        ["A": .dictionary(["Type": .name("Action"), "S": .name("URI"), "URI": .ascii(link.uri)])], keys: &keys)
    }
    return keys
  }

  private mutating func addLink(
    _ area: Rectangle, onPage page: Int, of owner: ContentOwner?, text: String?, _ target: PDFDictionary,
    keys: inout [(key: Int, owner: ContentOwner)]
  ) {
    var annotation: PDFDictionary = [
      "Type": .name("Annot"), "Subtype": .name("Link"), "P": .reference(pages[page]),
      "Rect": .array([.points(area.left), .points(area.top), .points(area.right), .points(area.bottom)]),
      "Border": .array([.integer(0), .integer(0), .integer(0)]),
      // The flag Print, which PDF/A asks for; there is nothing to be seen of a link.
      "F": .integer(4),
    ]
    for entry in target.entries { annotation[entry.key] = entry.value }
    if let text { annotation["Contents"] = .text(text) }
    let number = file.reserve()
    if tree != nil, let owner {
      let key = pages.count + keys.count
      annotation["StructParent"] = .integer(key)
      keys.append((key, owner))
      tree?.add(annotation: number, onPage: page, to: owner)
    }
    file.write(.dictionary(annotation), as: number)
    addAnnotation(number, toPage: page)
  }

  private mutating func addAnnotation(_ number: Int, toPage page: Int) {
    let known: [PDFObject] = if case .array(let known)? = pageKeys[page]["Annots"] { known } else { [] }
    pageKeys[page]["Annots"] = .array(known + [.reference(number)])
  }

  /// Adds the notes for reviewers to the annotations of their pages.
  private mutating func addReviewersAnnotations() {
    var loose: [Int: Int] = [:]
    for (index, note) in document.annotations.enumerated() {
      let annotation = note.dictionary(
        on: document.pages[note.page], object: pages[note.page], number: index + 1,
        slot: loose[note.page, default: 0])
      if note.areas.isEmpty { loose[note.page, default: 0] += 1 }
      addAnnotation(file.add(.dictionary(annotation)), toPage: note.page)
    }
  }

  /// Writes a page.
  ///
  /// - Parameters:
  ///   - content: the number of the stream with the page's operations.
  ///   - resources: the number of the resources that these operations name.
  mutating func addPage(_ index: Int, content: Int, resources: Int) {
    var page = pageKeys[index]
    page.append("Contents", .reference(content))
    page.append("Resources", .reference(resources))
    file.write(.dictionary(page), as: pages[index])
  }

  /// Completes the file with its page tree, information and catalog, and returns its bytes.
  ///
  /// - Precondition: every page and the catalog were added.
  consuming func finished(_ information: PDFDictionary) -> SpooledBytes {
    file.write(
      .dictionary([
        "Type": .name("Pages"), "Count": .integer(pages.count), "Kids": .array(pages.map(PDFObject.reference)),
      ]), as: pageTree)
    let information = file.add(.dictionary(information))
    let root = file.add(.dictionary(catalog))
    return file.finished(["Root": .reference(root), "Info": .reference(information)])
  }
}
