public import Frames
public import GoalBook
import Measure
import OrderedCollections
public import Provenance
public import Typesetting

/// The settings for a publication apart from the layout and the selection.
public struct PublicationOptions: Hashable, Sendable {
  /// Whether covers are made, front and back.
  public var hasCover: Bool
  /// Whether contents (目次) and the pages made from the book before its parts are made, where the layout has them.
  public var hasContents: Bool
  /// For each row and each part's heading, its folio in the whole booklet; empty where folios count from 1.
  public var folios: [NodeID: Int]
  /// The folios for the index of sections (課別索引).
  public var sectionPages: SectionPages
  /// The pictures of the book's figures, logo and QR codes; a figure without a picture here is left out.
  public var pictures: BookPictures
  /// The words on the cover for the part of the book that the file holds; nil for the whole book.
  public var part: String?
  /// Whether pages are put on sheets, so that even those of a part must keep their sides of a spread.
  public var isImposed = false

  /// The options; by default, for a whole book without pictures.
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

/// The pictures of a book, by the names of their files in the book.
public struct BookPictures: Hashable, Sendable {
  /// All pictures; a picture's number is its index.
  public private(set) var all: [Picture] = []
  private var numbers: [String: PictureID] = [:]

  /// No pictures.
  public init() {}

  /// Adds the picture of the QR code (QRコード) for a text.
  public mutating func addCode(_ picture: Picture, of text: String) { add(picture, file: "QR \(text)") }

  /// The number and size of the QR code for a text; nil where there is none.
  func code(of text: String) -> (id: PictureID, size: Size)? { self["QR \(text)"] }

  /// Adds a picture under the name of its file; a name that is there already keeps its picture.
  public mutating func add(_ picture: Picture, file: String) {
    guard numbers[file] == nil else { return }
    numbers[file] = PictureID(all.count)
    all.append(picture)
  }

  /// The number and natural size of a file's picture; nil where there is none.
  subscript(file: String) -> (id: PictureID, size: Size)? {
    numbers[file].map { ($0, all[$0.number].size) }
  }
}

/// The publication of a selection in a layout, ready to be typeset.
///
/// - Parameter isWritten: called with each chapter in order when it is complete apart from its folio; it may set the
///   chapter and take its blocks, so that those of a long book are never there all at once.
public func publication(
  of selection: Selection, layout resolved: ResolvedLayout, options: PublicationOptions,
  isWritten: ((inout Chapter) -> Void)? = nil
) -> Publication {
  designedBook(of: selection, layout: resolved, options: options, keeps: false, isWritten: isWritten).publication
}

/// The publication of a selection, and the content of each part in it.
///
/// - Parameters:
///   - earlier: the design of a book that differs little from this one; it saves time and never changes the result.
///   - keeps: whether the content of each part is kept for a later design, which takes memory.
///   - isWritten: called with each chapter in order when it is complete apart from its folio; where content is kept it
///     must leave the chapter as it is.
public func designedBook(
  of selection: Selection, layout resolved: ResolvedLayout, options: PublicationOptions,
  after earlier: DesignedBook? = nil, keeps: Bool = true, isWritten: ((inout Chapter) -> Void)? = nil
) -> DesignedBook {
  let (outline, layout) = (selection.outline, resolved.layout)
  var elements = ElementTree()
  let cover =
    options.hasCover
    ? cover(layout.cover, on: layout.coverAreas, of: outline, part: options.part ?? "", options.pictures, &elements)
    : nil
  // Headings begin at level 1, or at 2 where the cover's title is level 1.
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
    selection: selection, layout: resolved, options: options, headingLevel: headingLevel, elements: elements,
    isWritten: isWritten)
  // Pages made from the book go with the contents, because neither may shift a folio.
  let opening = options.hasContents && options.part == nil ? layout.opening : nil
  if layout.frontNumbering == .body, let opening { writer.add(opening, numbering: .uncounted) }
  writer.add(selection.front, numbering: layout.frontNumbering)
  if layout.frontNumbering != .body, let opening { writer.add(opening, numbering: layout.frontNumbering) }
  let frame = DesignedBook.Frame(selection, resolved, options)
  let known = selection.isEverything ? earlier : nil
  let parts = writer.addParts(
    after: known.flatMap { $0.frame == frame ? $0.parts : nil } ?? [], keeps: keeps)
  writer.add(selection.back, numbering: .body)
  writer.takeWritten()
  let back =
    options.hasCover && options.part == nil
    ? layout.backCover.flatMap { backCover($0, layout.page, of: outline, options.pictures, &writer.elements) } : nil
  let languages = outline.hasSeveralLanguages ? writer.elements.languages(in: outline) : []
  for (element, language) in languages { writer.elements.setLanguage(language, of: element) }
  writer.elements.fit()
  var publication = Publication(
    geometry: layout.page, furniture: furniture(resolved, outline), cover: cover, contents: contents?.design,
    chapters: writer.chapters, bookmarks: writer.bookmarks,
    keepsParity: layout.keepsParity && (options.part == nil || options.isImposed),
    pageRules: layout.pageRules, firstFolio: outline.book.firstFolio ?? 1, listed: contents?.lines,
    elements: writer.elements, limits: layout.limits)
  publication.backCover = back
  publication.grouped = contents?.grouped
  // A file of a single page needs no contents.
  if options.part != nil { publication.leastPagesWithContents = 2 }
  return DesignedBook(publication: publication, frame: frame, parts: parts)
}

extension ElementTree {
  /// The elements whose text is in another language than the book, with that language.
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
  /// The entries of the contents: parts down to `levels` levels, and sections before and behind them, in the order of
  /// the book.
  ///
  /// Where the selection is a single part, which the cover names, the entries are everything in it: its parts and their
  /// objectives.
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

  /// The lowest part that holds the whole selection; nil where it is in several parts of the highest level.
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
