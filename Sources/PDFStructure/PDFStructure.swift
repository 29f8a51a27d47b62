// PDFStructure: what a painted PDF lacks, added through libqpdf.
//
// Enters: the bytes that Cairo painted with a log of its stamps, the same pages as frames, and the tree of what their
// text is. Leaves: a PDF with that tree as tags, links, bookmarks, page labels, metadata and colour profile, as PDF/UA-1
// and PDF/A-2a ask. Nothing that is seen changes.
//
// Cairo 1.16 can neither tag a table nor mark an artifact, so it paints flat stamps only. They are matched with the log
// one by one: where they differ, nothing is written, for a wrong tree is worse than none.
//
// This room is the only one that sees libqpdf. It must not know of books, layouts or how pages came about.

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
    let file = try QPDFFile(reading: bytes)
    guard file.pages.count == document.pages.count else {
      throw StructureError.pagesDiffer(painted: document.pages.count, found: file.pages.count)
    }
    let content = standard.isTagged ? MarkedContent(stamps, elements: document.elements) : nil
    file.nameGlyphNumbering()
    if anchors.hasPictures {
      let isColoured = try file.finishPictures(isGray: document.isGray)
      if isColoured, standard.isArchival, let profile, profile.components != 3 {
        throw StructureError.colourBesideProfile(profile.name)
      }
    }
    let metadata = Metadata(
      document.description, standard, date: document.description.date ?? .now,
      producer: [file.producer, "qpdf \(QPDFFile.libraryVersion)"].filter { !$0.isEmpty }.joined(separator: ", "))
    let streams = Streams(
      metadata: file.addStream(Array(metadata.packet.utf8), ["Type": .name("Metadata"), "Subtype": .name("XML")]),
      profile: standard.isArchival
        ? profile.map { ($0, file.addStream($0.bytes, ["N": .integer($0.components)])) } : nil)
    let separations = try Separations(document.inks, profile: profile, in: file)
    var assembly = Assembly(
      document, anchors: anchors, content: content, pages: file.pages, firstNumber: file.firstNewNumber())
    assembly.addCatalog(streams, standard)
    let information = assembly.objects.add(.dictionary(metadata.information))
    for (index, page) in file.pages.enumerated() {
      let marks = assembly.marks(ofPage: index)
      let content = try file.content(ofPage: page)
      file.replaceContent(
        ofPage: page,
        with: try rewritten(
          content, marks: marks, isGray: document.isGray, overprintsBlack: standard.isForPress,
          separations: separations, page: index))
      if standard.isForPress { file.addResources("ExtGState", Overprint.states, toPage: page) }
      if !separations.spaces.isEmpty { file.addResources("ColorSpace", separations.spaces, toPage: page) }
    }
    try file.add(assembly.objects)
    for (page, keys) in zip(file.pages, assembly.pageKeys) { file.set(keys, ofObject: page) }
    file.setCatalog(assembly.catalog)
    file.setTrailer(["Info": .reference(information)])
    try file.requireSound(.furnishing)
    // ISO 15930-7, 6.1.
    return try file.written(version: standard.isForPress ? "1.6" : "1.7")
  }
}

/// The numbers of the streams that the catalog names.
struct Streams {
  var metadata: Int
  var profile: (profile: ColourProfile, number: Int)?
}
