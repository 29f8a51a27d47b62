public import Frames
public import GoalBook
import Measure
import OrderedCollections
public import Provenance
public import Typesetting

/// What a publication has besides its parts' pages.
public struct PublicationOptions: Hashable, Sendable {
  public var hasCover: Bool
  public var hasContents: Bool
  /// On which folio of the whole booklet each row begins and each part's heading stands; empty where folios count from 1.
  public var folios: [NodeID: Int]
  /// What the index of sections (課別索引) says.
  public var sectionPages: SectionPages
  /// Those of the book's figures and its logo; one that is not among them is left out.
  public var pictures: BookPictures
  /// What stands in the file where it holds only a part of the book, as its cover calls it; nil for the whole book.
  public var part: String?
  /// Whether pages are put on sheets, so that even a part's must lie on their sides of a spread.
  public var isImposed = false

  public init(
    hasCover: Bool = true, hasContents: Bool = true, folios: [NodeID: Int] = [:],
    sectionPages: SectionPages = SectionPages(), pictures: BookPictures = BookPictures(), part: String? = nil,
    isImposed: Bool = false
  ) {
    self.part = part
    self.isImposed = isImposed
    self.hasCover = hasCover
    self.hasContents = hasContents
    self.folios = folios
    self.sectionPages = sectionPages
    self.pictures = pictures
  }
}

/// The pictures of a book, each by its file as the book names it.
public struct BookPictures: Hashable, Sendable {
  /// By their numbers.
  public private(set) var all: [Picture] = []
  private var numbers: [String: PictureID] = [:]

  public init() {}

  /// Adds the picture of a QR code (QRコード) of a text.
  public mutating func addCode(_ picture: Picture, of text: String) { add(picture, file: "QR \(text)") }

  /// The QR code of a text.
  func code(of text: String) -> (id: PictureID, size: Size)? { self["QR \(text)"] }

  public mutating func add(_ picture: Picture, file: String) {
    guard numbers[file] == nil else { return }
    numbers[file] = PictureID(all.count)
    all.append(picture)
  }

  /// Nil for a file of which no picture is known.
  subscript(file: String) -> (id: PictureID, size: Size)? {
    numbers[file].map { ($0, all[$0.number].size) }
  }
}

/// The chosen part of a book in a layout, ready to be typeset.
public func publication(
  of selection: Selection, layout resolved: ResolvedLayout, options: PublicationOptions
) -> Publication {
  designedBook(of: selection, layout: resolved, options: options).publication
}

/// The same, and what each part of the book brought to it.
///
/// - Parameter earlier: the design of a book that differs little from this one; it saves time and changes nothing.
public func designedBook(
  of selection: Selection, layout resolved: ResolvedLayout, options: PublicationOptions,
  after earlier: DesignedBook? = nil
) -> DesignedBook {
  let (outline, layout) = (selection.outline, resolved.layout)
  var elements = ElementTree()
  let cover =
    options.hasCover
    ? cover(layout.cover, on: layout.coverAreas, of: outline, part: options.part ?? "", options.pictures, &elements)
    : nil
  // Headings begin at the highest level that is there: under the cover's title, or without one at the top.
  let headingLevel = cover == nil ? 1 : 2
  let contents = (options.hasContents ? layout.contents : nil).map { design in
    var design = design
    if let folio = layout.folio?.style.face { design.letterFaces = layout.faces.filter { $0.family == folio.family } }
    var contents = LinkedContents(
      design, of: selection.listed(levels: layout.contentsLevels, isPart: options.part != nil), outline,
      headingLevel: headingLevel, &elements)
    if let numbered = layout.contentsByNumber, options.part == nil {
      contents.addNumbers(numbered, of: selection, layout.numberInks, headingLevel: headingLevel, &elements)
    }
    return contents
  }
  var writer = ChapterWriter(
    selection: selection, layout: resolved, options: options, headingLevel: headingLevel, elements: elements)
  // What is made from the book goes with the contents: its pages may shift no folio.
  let opening = options.hasContents && options.part == nil ? layout.opening : nil
  if layout.frontNumbering == .body, let opening { writer.add(opening, numbering: .uncounted) }
  writer.add(selection.front, numbering: layout.frontNumbering)
  if layout.frontNumbering != .body, let opening { writer.add(opening, numbering: layout.frontNumbering) }
  let frame = DesignedBook.Frame(selection, resolved, options)
  let known = selection.isEverything ? earlier : nil
  let parts = writer.addParts(after: known.flatMap { $0.frame == frame ? $0.parts : nil } ?? [])
  writer.add(selection.back, numbering: .body)
  let back =
    options.hasCover && options.part == nil
    ? layout.backCover.flatMap { backCover($0, layout.page, of: outline, options.pictures, &writer.elements) } : nil
  let languages = outline.hasSeveralLanguages ? writer.elements.languages(in: outline) : []
  for (element, language) in languages { writer.elements.setLanguage(language, of: element) }
  var publication = Publication(
    geometry: layout.page, furniture: furniture(layout, outline), cover: cover, contents: contents?.design,
    chapters: writer.chapters, bookmarks: writer.bookmarks,
    keepsParity: layout.keepsParity && (options.part == nil || options.isImposed),
    pageRules: layout.pageRules, firstFolio: outline.book.firstFolio ?? 1, listed: contents?.lines,
    elements: writer.elements, limits: layout.limits)
  publication.backCover = back
  publication.grouped = contents?.grouped
  // What is on a single page needs no contents.
  if options.part != nil { publication.leastPagesWithContents = 2 }
  return DesignedBook(publication: publication, frame: frame, parts: parts)
}

extension ElementTree {
  /// The elements whose text is in another language than the book, each with its own.
  fileprivate func languages(in outline: Outline) -> [(element: ElementID, language: String)] {
    let usual = outline.language(of: Outline.root)
    return elements.enumerated().compactMap { number, element in
      guard let node = element.node else { return nil }
      let language = outline.language(of: node)
      return language == usual ? nil : (ElementID(number), language)
    }
  }
}

extension Selection {
  /// What the contents list: sections before and behind the parts and parts, as deep as `levels`, in the order of the
  /// book.
  ///
  /// Of a single part, which the cover names, they list all that stands in it: its parts and their objectives.
  fileprivate func listed(levels: Int, isPart: Bool) -> [(node: BookNode, level: Int)] {
    if isPart, let only = onlyPart {
      let depth = outline.partsAround(only.id).count
      return outline.subtree(of: only.id).compactMap { node in
        guard node.id != only.id, contains(node.id) else { return nil }
        switch node.kind {
        case .part(let level): return (node, level + 1 - depth)
        case .objective: return (node, outline.partsAround(node.id).count + 1 - depth)
        default: return nil
        }
      }
    }
    return outline.nodes.compactMap { node in
      switch node.kind {
      case .part(let depth), .matter(let depth):
        depth < levels && contains(node.id) ? (node, outline.partsAround(node.id).count) : nil
      default: nil
      }
    }
  }

  /// The part that all that is chosen stands in, the lowest; nil where several of the highest level are chosen.
  private var onlyPart: BookNode? {
    var part: BookNode?
    var inner = parts()
    while inner.count == 1, let only = inner.first {
      part = only
      guard objectives(of: only.id).isEmpty else { break }
      inner = parts(of: only.id)
    }
    return part
  }
}
