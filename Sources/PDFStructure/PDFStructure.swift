// PDFStructure: what a painted PDF lacks, added as it is written anew.
//
// Enters: the bytes that Cairo painted with a log of its stamps, the same pages as frames, and the tree of what their
// text is. Leaves: a PDF with that tree as tags, links, bookmarks, page labels, metadata and colour profile, as PDF/UA-1
// and PDF/A-2a ask. Nothing that is seen changes.
//
// Cairo 1.16 can neither tag a table nor mark an artifact, so it paints flat stamps only. They are matched with the log
// one by one: where they differ, nothing is written, for a wrong tree is worse than none.
//
// The painted file is read as Cairo writes it, page by page, and what it has of fonts and pictures is carried over as it is
// (`PaintedFile`, `Carrying`); `FileWriting` is the one place that knows how a PDF is put together.
//
// This room is the only one that sees libdeflate. It must not know of books, layouts or how pages came about.

import Dates
public import Frames

/// A booklet as a document: its pages, and what is said of them.
public struct StructuredDocument: Sendable {
  public var pages: [PageFrame]
  public var elements: ElementTree
  public var bookmarks: [Bookmark]
  /// What each link leads to, in words, by the link's element.
  public var linkTexts: [ElementID: String]
  public var description: DocumentDescription
  /// Whether it is for one ink: colours become the gray that is as light.
  public var isGray: Bool
  /// What reviewers are shown at the characters.
  public var annotations: [Annotation]
  /// The inks that colours of the painted file stand for, by their numbers, see ``SeparationCode``.
  public var inks: [Ink]

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
}

/// The painted PDF with all that makes it a document.
///
/// The same input gives the same bytes if the description has a date.
///
/// - Parameters:
///   - painted: the PDF of the document's pages.
///   - stamps: those of each page; not looked at where the standard asks for no tags.
///   - profile: what the colours mean, where the standard asks for it.
/// - Throws: an error if a link leads nowhere, or if the stamps are not those of the log.
/// - Precondition: an archival standard comes with a profile.
public func structured(
  _ painted: [UInt8], stamps: [[Stamp]], as document: StructuredDocument, _ standard: Standard,
  profile: ColourProfile?
) throws(StructureError) -> [UInt8] {
  let anchors = AnchorPlaces(document.pages)
  try anchors.requireAll(document.bookmarks)
  return try painted.withUnsafeBufferPointer { bytes throws(StructureError) in
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
    var assembly = Assembly(document, anchors: anchors, content: content, standard, file: file)
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
    }
    if carrying.hasColours, anchors.hasPictures, standard.isArchival, let profile, profile.components != 3 {
      throw StructureError.colourBesideProfile(profile.name)
    }
    return assembly.finished(metadata.information)
  }
}

/// The numbers of the streams that the catalog names.
struct Streams {
  var metadata: Int
  var profile: (profile: ColourProfile, number: Int)?
}
