internal import CCairo
public import Frames
internal import Measure

/// The bytes of a PDF of these pages, in their order.
///
/// Text can be searched and copied exactly; links and bookmarks lead to the anchors on the pages; page labels are the
/// folios. A page's medium is its trim size with the bleed around. With a date the same pages give the same bytes.
///
/// - Throws: an error if there is no page, if a link or bookmark leads nowhere, or if the date cannot be read.
public func pdf(
  of pages: [PageFrame], _ description: DocumentDescription, bookmarks: [Bookmark] = [], fonts: FontSet
) throws(PaintError) -> [UInt8] {
  guard !pages.isEmpty else { throw PaintError(reason: .noPages, message: "there is no page to paint") }
  var date: PrintDate?
  if let written = description.date { date = try PrintDate(written) }
  let anchors = AnchorPlaces(pages)
  let nowhere = (anchors.targets + bookmarks.map(\.target.name)).filter { anchors.places[$0] == nil }
  guard nowhere.isEmpty else {
    throw PaintError(
      reason: .anchorMissing, message: "links lead to anchors that stand on no page: \(quoted(nowhere))")
  }
  var painter = try PDFPainter(
    anchors: anchors, labels: pageLabels(pages), fonts: fonts, faces: DocumentFaces(pages, fonts: fonts))
  painter.describe(description, date: date)
  painter.add(bookmarks)
  for page in pages { try painter.paint(page) }
  var bytes = try painter.finished()
  date?.mend(&bytes)
  return bytes
}

/// Paints pages into a PDF in memory.
struct PDFPainter: Painter {
  typealias Failure = PaintError

  private let sink = ByteSink()
  private let surface: Surface
  private let canvas: Canvas
  private let anchors: AnchorPlaces
  private let labels: [String]
  private var page = 0
  private var links = 0
  private var placements: [Placement] = []

  init(anchors: AnchorPlaces, labels: [String], fonts: FontSet, faces: DocumentFaces) throws(PaintError) {
    surface = Surface(cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 595, 842))
    try check(surface.status, "opening the PDF")
    cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_5)
    canvas = Canvas(on: surface.pointer, fonts: fonts, faces: faces)
    self.anchors = anchors
    self.labels = labels
  }

  func describe(_ description: DocumentDescription, date: PrintDate?) {
    func set(_ field: cairo_pdf_metadata_t, _ text: String) {
      if !text.isEmpty { cairo_pdf_surface_set_metadata(surface.pointer, field, text) }
    }
    set(CAIRO_PDF_METADATA_TITLE, description.title)
    set(CAIRO_PDF_METADATA_AUTHOR, description.author)
    set(CAIRO_PDF_METADATA_SUBJECT, description.subject)
    set(CAIRO_PDF_METADATA_KEYWORDS, description.keywords.joined(separator: ", "))
    set(CAIRO_PDF_METADATA_CREATOR, "Sasshi")
    if let date {
      set(CAIRO_PDF_METADATA_CREATE_DATE, date.forCairo)
      set(CAIRO_PDF_METADATA_MOD_DATE, date.forCairo)
    }
  }

  /// Writes the list of bookmarks, each below the last one of a smaller level; the first level lies open.
  func add(_ bookmarks: [Bookmark]) {
    var parents: [(level: Int, id: Int32)] = []
    for bookmark in bookmarks {
      guard let destination = anchors.destination(bookmark.target) else {
        preconditionFailure("targets are checked before painting")
      }
      while let last = parents.last, last.level >= bookmark.level { parents.removeLast() }
      let id = cairo_pdf_surface_add_outline(
        surface.pointer, parents.last?.id ?? CAIRO_PDF_OUTLINE_ROOT, bookmark.title, destination,
        bookmark.level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0))
      parents.append((bookmark.level, id))
    }
  }

  mutating func beginPage(_ page: PageFrame) throws(PaintError) {
    let size = page.trim.size
    cairo_pdf_surface_set_size(
      surface.pointer, (size.width + page.bleed * 2).points, (size.height + page.bleed * 2).points)
    if self.page < labels.count { cairo_pdf_surface_set_page_label(surface.pointer, labels[self.page]) }
    self.page += 1
    let placement = Placement(origin: Point(x: page.bleed, y: page.bleed))
    placements = [placement]
    canvas.push(placement)
    // Cairo drops the tags of a page on which nothing is drawn: a speck of paper colour below all keeps the links.
    // It is 1/64 pt wide; what is narrower than 1/256 pt is nothing to Cairo.
    let speck = Size(width: Length(units: 16), height: Length(units: 16))
    if anchors.pagesWithLinks.contains(self.page) { canvas.fill(speck, at: .zero, .paper) }
  }

  mutating func pushFrame(_ frame: Frame, at origin: Point, quarterTurns: Int, scale: Scale) {
    let inner = Placement().placing(frame.size, at: origin, quarterTurns: quarterTurns, scale: scale)
    placements.append(placement.placing(frame.size, at: origin, quarterTurns: quarterTurns, scale: scale))
    canvas.push(inner)
  }

  mutating func paint(_ placed: Placed) throws(PaintError) {
    switch placed.item {
    case .glyphs(let run, let ink): canvas.draw(run, at: placed.origin, ink)
    case .rule(let stroke): canvas.draw(stroke, at: placed.origin)
    case .fill(let size, let ink): canvas.fill(size, at: placed.origin, ink)
    case .link(let anchor, let size): link(placement.rectangle(placed.origin, size), to: anchor)
    case .anchor: break  // collected beforehand, by ``AnchorPlaces``
    case .frame: preconditionFailure("frames are pushed, not painted")
    }
  }

  mutating func popFrame() {
    canvas.pop()
    placements.removeLast()
  }

  mutating func endPage() throws(PaintError) {
    canvas.pop()
    cairo_show_page(canvas.context)
    try check(cairo_status(canvas.context), "painting page \(page)")
    try check(surface.status, "writing page \(page)")
  }

  /// All bytes; nothing can be painted after that.
  consuming func finished() throws(PaintError) -> [UInt8] {
    cairo_surface_finish(surface.pointer)
    try check(cairo_status(canvas.context), "painting the PDF")
    try check(surface.status, "finishing the PDF")
    return sink.bytes
  }

  private var placement: Placement { placements.last ?? Placement() }

  /// Writes an area that leads to an anchor.
  ///
  /// Cairo 1.16 makes a damaged file of a link outside a document element, so such an element lies from the first link
  /// to the last, if need be over several pages.
  private mutating func link(_ area: Rectangle, to anchor: Anchor) {
    guard let destination = anchors.destination(anchor) else {
      preconditionFailure("targets are checked before painting")
    }
    let rectangle = [area.left, area.top, area.size.width, area.size.height].map(decimal).joined(separator: " ")
    cairo_save(canvas.context)
    // The rectangle is the page's, however the frame is turned.
    cairo_identity_matrix(canvas.context)
    if links == 0 { cairo_tag_begin(canvas.context, "Document", nil) }
    cairo_tag_begin(canvas.context, "Link", "rect=[\(rectangle)] \(destination)")
    cairo_tag_end(canvas.context, "Link")
    links += 1
    if links == anchors.targets.count { cairo_tag_end(canvas.context, "Document") }
    cairo_restore(canvas.context)
  }
}
