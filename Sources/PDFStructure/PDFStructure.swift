// PDFStructure: a painted PDF, rewritten with everything that makes it a document.
//
// Enters: the bytes that Cairo painted with a log of its stamps, the same pages as frames, and the tree of their text's
// elements. Leaves: a PDF with that tree as tags, links, bookmarks, page labels, metadata and colour profile, as
// PDF/UA-1 and PDF/A-2a ask. The look of the pages does not change.
//
// Cairo 1.16 can neither tag a table nor mark an artifact, so it paints flat stamps only. Each is matched with the log;
// where they differ, no file is written, because a wrong tree is worse than none.
//
// The painted file is read in the form in which Cairo writes, page by page; its fonts and pictures are copied
// (`PaintedFile`, `Carrying`). `FileWriting` is the only place that knows how a PDF is put together.
//
// Streams are compressed by libdeflate. This module must not know of books, of layouts, or of how pages are made.

import Dates
public import Frames
public import Spooling

/// A booklet as a document: its pages and the statements about them.
public struct StructuredDocument: Sendable {
  /// The pages in the order of the file.
  public var pages: [PageFrame]
  /// The logical tree of the booklet, to which the items on the pages belong.
  public var elements: ElementTree
  /// The entries of the list of bookmarks, in order.
  public var bookmarks: [Bookmark]
  /// The words for the target of each link, by the link's element; screen readers read them.
  public var linkTexts: [ElementID: String]
  /// Title, author, language and date.
  public var description: DocumentDescription
  /// Whether the file is for one ink: colours are replaced by the gray of the same lightness.
  public var isGray: Bool
  /// The notes for reviewers, shown at the characters.
  public var annotations: [Annotation]
  /// The inks for which colours of the painted file stand, by their numbers; see ``/Frames/SeparationCode``.
  public var inks: [Ink]
  /// The places of anchors, links and pictures, where they were found already.
  private(set) var found: AnchorPlaces?

  /// Makes a document of pages and their logical tree, in colour and without bookmarks unless given otherwise.
  public init(
    pages: [PageFrame], elements: ElementTree, bookmarks: [Bookmark] = [], linkTexts: [ElementID: String] = [:],
    description: DocumentDescription, isGray: Bool = false, annotations: [Annotation] = [],
    inks: [Ink] = []
  ) {
    self.pages = pages
    self.elements = elements
    self.bookmarks = bookmarks
    self.linkTexts = linkTexts
    self.description = description
    self.isGray = isGray
    self.annotations = annotations
    self.inks = inks
  }

  /// Finds the places of anchors, links and pictures on the pages, and gives back what stands on these: nothing else of
  /// it is asked for.
  public mutating func keepOnlyPlaces() {
    found = AnchorPlaces(pages)
    for index in pages.indices { pages[index].giveBackContent() }
  }
}

/// The painted PDF as a document: tagged, linked, described, in a standard's form.
///
/// The same input gives the same bytes if the description has a date.
///
/// - Parameters:
///   - painted: the PDF of the document's pages.
///   - stamps: the stamps of each page; ignored where the standard asks for no tags.
///   - profile: the meaning of the colours, where the standard asks for it.
///   - isWritten: called when a page is written, with the number of pages written.
/// - Throws: an error where a link leads to no page, where the painted file is not what the log says, or where inks or
///   pictures do not fit the profile.
/// - Precondition: an archival standard comes with a profile.
public func structured(
  _ painted: SpooledBytes, stamps: [[Stamp]], as document: StructuredDocument, _ standard: Standard,
  profile: ColourProfile?, isWritten: (Int) -> Void = { _ in }
) throws(StructureError) -> SpooledBytes {
  let anchors = document.found ?? AnchorPlaces(document.pages)
  try anchors.requireAll(document.bookmarks)
  return try painted.withUnsafeBytes { bytes, giveBack throws(StructureError) in
    let painted = try PaintedFile(bytes)
    guard painted.pages.count == document.pages.count else {
      throw StructureError.pagesDiffer(painted: document.pages.count, found: painted.pages.count)
    }
    let content = standard.isTagged ? MarkedContent(stamps, elements: document.elements) : nil
    let deflate = Deflate()
    // ISO 15930-7, 6.1.
    var file = FileWriting(version: standard.isForPress ? "1.6" : "1.7", deflate)
    let metadata = Metadata(
      document.description, standard, date: document.description.date ?? .now, producer: painted.producer)
    let streams = Streams(
      metadata: file.add(
        stream: Array(metadata.packet.utf8), ["Type": .name("Metadata"), "Subtype": .name("XML")]),
      profile: standard.isArchival
        ? profile.map { ($0, file.add(stream: $0.bytes, ["N": .integer($0.components)])) } : nil)
    let separations = try Separations(document.inks, profile: profile, in: &file)
    var assembly = Assembly(document, anchors: anchors, content: content, standard, file: consume file)
    assembly.addCatalog(streams, standard)
    var carrying = Carrying(from: painted, isGray: document.isGray, deflate)
    let more = [
      (kind: "ExtGState", entries: standard.isForPress ? Overprint.states : []),
      (kind: "ColorSpace", entries: separations.spaces),
    ]
    for (index, number) in painted.pages.enumerated() {
      let page = try painted.object(number).dictionary
      let content = try rewritten(
        carrying.content(of: page), marks: assembly.marks(ofPage: index), isGray: document.isGray,
        overprintsBlack: standard.isForPress, separations: separations, page: index)
      assembly.addPage(
        index, content: assembly.file.add(stream: content, [:]),
        resources: try carrying.carry(resourcesOf: page, and: more, to: &assembly.file))
      if index % 64 == 63 { giveBack() }
      isWritten(index + 1)
    }
    if carrying.hasColours, anchors.hasPictures, standard.isArchival, let profile, profile.components != 3 {
      throw StructureError.colourBesideProfile(profile.name)
    }
    return assembly.finished(metadata.information)
  }
}

/// The numbers of the streams to which the catalog refers.
struct Streams {
  var metadata: Int
  var profile: (profile: ColourProfile, number: Int)?
}
