internal import CCairo
public import Frames
internal import Measure
public import Spooling

/// A PDF that is painted but not yet a document: without links, bookmarks, metadata and structure.
public struct PaintedPDF: Sendable {
  /// The file's bytes.
  public var bytes: SpooledBytes
  /// The stamps of each page, in the order in which they were painted; empty where none were asked for.
  public var stamps: [[Stamp]]
  /// The inks for which colours stand, by their numbers (``/Frames/SeparationCode``); empty where inks are painted as they
  /// look.
  public var inks: [Ink] = []
}

/// The PDF of the pages, in their order, ready to be made a document.
///
/// Its text can be copied exactly; no gap in a line is taken for a space. A page's medium is its trim size with the
/// bleed and the marks around. With stamps, everything painted lies in marked content: neighbouring items that belong
/// together share a stamp, and no stamp lies in another.
///
/// - Parameters:
///   - isSeparated: whether the file is for a press, so that inks other than black must be kept apart.
///   - isGray: whether colours will be replaced by gray; coloured pictures are then painted as pixels.
///   - pictures: the pictures on the pages, by their numbers.
///   - hasBackdrops: whether pages have a ``/Frames/Backdrop``, which saves time; false for a file that is shown as it is.
/// - Throws: an error where there is no page, or where Cairo fails.
public func pdf(
  of pages: [PageFrame], isStamped: Bool, isSeparated: Bool = false, isGray: Bool = false, fonts: FontSet,
  pictures: [Picture] = [], hasBackdrops: Bool = true
) throws(PaintError) -> PaintedPDF {
  var pages = pages
  return try pdf(
    using: &pages, isStamped: isStamped, isSeparated: isSeparated, isGray: isGray, fonts: fonts, pictures: pictures,
    hasBackdrops: hasBackdrops)
}

/// The same PDF, of pages that are not needed any more: what stands on a page is given back as soon as it is painted.
///
/// - Parameter isPainted: called when a page is painted, with the number of pages painted.
public func pdf(
  using pages: inout [PageFrame], isStamped: Bool, isSeparated: Bool, isGray: Bool, fonts: FontSet,
  pictures: [Picture], hasBackdrops: Bool = true, isPainted: (Int) -> Void = { _ in }
) throws(PaintError) -> PaintedPDF {
  guard !pages.isEmpty else { throw PaintError(reason: .noPages, step: .opening(.pdf)) }
  var painter = try PDFPainter(
    isStamped: isStamped, isSeparated: isSeparated, isGray: isGray, fonts: fonts,
    faces: DocumentFaces(pages, fonts: fonts), pictures: pictures, hasBackdrops: hasBackdrops)
  for index in pages.indices {
    try drawingAlone { () throws(PaintError) in try painter.paint(pages[index]) }
    pages[index].giveBackContent()
    isPainted(index + 1)
  }
  return try painter.finished()
}

/// Paints pages into a PDF in memory.
struct PDFPainter: Painter {
  typealias Failure = PaintError

  private let surface: Surface
  private let canvas: Canvas
  private let isStamped: Bool
  private let hasBackdrops: Bool
  private let faces: DocumentFaces
  private var stamps: [[Stamp]] = []
  /// The owner of the stamp that is open.
  private var open: (belonging: Belonging, inline: Inline?)?
  /// The page of the book on which each open frame stands, the outermost frame first.
  private var pages: [Int?] = []

  init(
    isStamped: Bool, isSeparated: Bool, isGray: Bool, fonts: FontSet, faces: DocumentFaces, pictures: [Picture],
    hasBackdrops: Bool
  ) throws(PaintError) {
    surface = Surface(writing: { cairo_pdf_surface_create_for_stream($0, $1, 595, 842) })
    try check(surface.status, .opening(.pdf))
    // Later versions may pack objects that must be read again.
    cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_4)
    // Without a date Cairo takes the clock's; the real date is written when the PDF is made a document.
    cairo_pdf_surface_set_metadata(surface.pointer, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z")
    canvas = Canvas(
      on: surface, fonts: fonts, faces: faces, pictures: pictures, medium: .pdf(isGray: isGray),
      separations: isSeparated ? Separations() : nil)
    self.isStamped = isStamped
    self.hasBackdrops = hasBackdrops
    self.faces = faces
  }

  mutating func beginPage(_ page: PageFrame) throws(PaintError) {
    cairo_pdf_surface_set_size(surface.pointer, page.medium.width.points, page.medium.height.points)
    stamps.append([])
    // What lies under a picture may change how Cairo writes the picture.
    if hasBackdrops, !page.hasPictures { canvas.fillBackdrop(page.medium) }
    canvas.push(Placement(origin: Point(x: page.reach, y: page.reach)))
  }

  mutating func pushFrame(_ frame: Frame, at origin: Point, quarterTurns: Int, scale: Scale) {
    closeStamp()
    canvas.push(Placement().placing(frame.size, at: origin, quarterTurns: quarterTurns, scale: scale))
    if let window = frame.window { canvas.clip(to: window) }
    pages.append(frame.page ?? pages.last ?? nil)
  }

  mutating func paint(_ placed: Placed) throws(PaintError) {
    switch placed.item {
    case .glyphs(let run, let ink):
      // ISO 19005-2, 6.2.11.8; ISO 14289-1, 7.21.8.
      if isStamped, run.glyphs.contains(where: { $0.glyph == 0 }) {
        throw PaintError(
          reason: .noGlyph, step: .drawingPage(nil), text: PaintError.Text(text: run.text, family: run.face.family))
      }
      for piece in faces.pieces(of: run) {
        // Programs that read the structure lose what follows such a text in the same stamp, so the text has a stamp of
        // its own.
        if piece.text != nil { closeStamp() }
        let origin = Point(x: placed.origin.x + piece.x, y: placed.origin.y)
        paint(piece, ink, at: origin, as: placed.belonging, inline: placed.inline)
        if piece.text != nil { closeStamp() }
      }
    case .rule(let stroke):
      guard stroke.weight > .zero else { return }
      stamp(placed.belonging)
      canvas.draw(stroke, at: placed.origin)
    case .fill(let size, let ink):
      stamp(placed.belonging)
      canvas.fill(size, at: placed.origin, ink)
    case .picture(let id, let size):
      stamp(placed.belonging)
      try canvas.draw(id, size, at: placed.origin)
    case .link, .anchor: break  // written when the PDF is made a document
    case .unseen(let text): noteUnseen(text, as: placed.belonging)
    case .frame: preconditionFailure("frames are pushed, not painted")
    }
  }

  mutating func popFrame() {
    closeStamp()
    pages.removeLast()
    canvas.pop()
  }

  mutating func endPage() throws(PaintError) {
    closeStamp()
    canvas.pop()
    cairo_show_page(canvas.context)
    try canvas.check(.drawingPage(stamps.count))
    try check(surface.status, .writingPage(stamps.count))
  }

  /// The bytes and stamps; nothing can be painted after that.
  consuming func finished() throws(PaintError) -> PaintedPDF {
    drawingAlone { cairo_surface_finish(surface.pointer) }
    try canvas.check(.drawingRest)
    try check(surface.status, .finishing(.pdf))
    return PaintedPDF(bytes: surface.bytes, stamps: stamps, inks: canvas.separations?.inks ?? [])
  }

  private mutating func paint(
    _ piece: GlyphCopies.Piece, _ ink: Ink, at origin: Point, as belonging: Belonging, inline: Inline?
  ) {
    guard !piece.run.glyphs.isEmpty else { return }
    stamp(belonging, text: piece.text, inline: inline)
    canvas.draw(piece.run, at: origin, ink)
  }

  /// Opens a stamp of `belonging` and `inline`, unless such a stamp is open.
  private mutating func stamp(_ belonging: Belonging, text: String? = nil, inline: Inline? = nil) {
    guard isStamped else { return }
    let inline = belonging.isContent ? inline : nil
    if let open, open.belonging == belonging, open.inline == inline { return }
    closeStamp()
    canvas.beginMark(isContent: belonging.isContent)
    stamps[stamps.count - 1].append(Stamp(belonging, text: text, inline: inline, page: pages.last ?? nil))
    open = (belonging, inline)
  }

  /// Records a text that is read between what is painted before and after it; Cairo is told nothing.
  private mutating func noteUnseen(_ text: String, as belonging: Belonging) {
    guard isStamped, belonging.isContent else { return }
    closeStamp()
    stamps[stamps.count - 1].append(Stamp(belonging, text: text, page: pages.last ?? nil, isUnseen: true))
  }

  private mutating func closeStamp() {
    guard let open else { return }
    canvas.endMark(isContent: open.belonging.isContent)
    self.open = nil
  }
}

extension Belonging {
  /// Whether it is a part of the book's text.
  fileprivate var isContent: Bool {
    switch self {
    case .element: true
    case .artifact: false
    }
  }
}
