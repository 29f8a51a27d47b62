internal import CCairo
internal import Frames
internal import Measure

/// Draws the items of a page on any Cairo surface, in points from the top left corner.
///
/// Nothing is measured: glyphs are drawn where their run says.
final class Canvas {
  let context: OpaquePointer
  private let surface: Surface
  private let fonts: FontSet
  private let faces: DocumentFaces?
  private let pictures: [Picture]
  private let medium: Medium
  /// The inks of a press, each in a colour that stands for it; nil where inks are painted as they look.
  private(set) var separations: Separations?
  /// The first text that Cairo refused; it draws nothing after that.
  private var refused: GlyphRun?
  private var face: FontFace?
  private var ink: Ink?
  private var outer: [(face: FontFace?, ink: Ink?)] = []
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []

  /// A canvas on a surface; without `faces` the typefaces are drawn whole.
  init(
    on surface: Surface, fonts: FontSet, faces: DocumentFaces? = nil, pictures: [Picture] = [],
    medium: Medium = .pixels, separations: Separations? = nil
  ) {
    guard let context = cairo_create(surface.pointer) else { preconditionFailure("cairo_create never returns NULL") }
    self.context = context
    self.surface = surface
    self.fonts = fonts
    self.faces = faces
    self.pictures = pictures
    self.medium = medium
    self.separations = separations
    // Outlines in the designer's shape at their exact place: print is not fitted to the pixels of a screen.
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_set_font_options(context, options)
    cairo_font_options_destroy(options)
    cairo_set_antialias(context, CAIRO_ANTIALIAS_GRAY)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
  }

  deinit { drawingAlone { cairo_destroy(context) } }

  /// Turns, scales and moves all that is drawn until ``pop()``.
  func push(_ placement: Placement) {
    cairo_save(context)
    outer.append((face, ink))
    let (across, factor) = (placement.across, placement.factor)
    var matrix = cairo_matrix_t(
      xx: Double(across.x) * factor, yx: Double(across.y) * factor, xy: Double(-across.y) * factor,
      yy: Double(across.x) * factor,
      x0: placement.origin.x.points, y0: placement.origin.y.points)
    cairo_transform(context, &matrix)
  }

  /// Limits drawing to an area until ``pop()``.
  func clip(to area: Rectangle) {
    cairo_rectangle(
      context, area.left.points, area.top.points, area.size.width.points, area.size.height.points)
    cairo_clip(context)
  }

  func pop() {
    guard let (face, ink) = outer.popLast() else { preconditionFailure("more frames closed than opened") }
    self.face = face
    self.ink = ink
    cairo_restore(context)
  }

  /// Marks all that is drawn until ``endMark(isContent:)`` as one piece of content.
  ///
  /// Cairo numbers the pieces page by page. It looks for a tag in a list, over and over, and so gets the list's first
  /// two: `Document` stands for content, `Part` for artifacts, for which Cairo 1.16 has no tag. Whoever finishes the file
  /// gives the pieces their own.
  func beginMark(isContent: Bool) { cairo_tag_begin(context, isContent ? "Document" : "Part", nil) }

  func endMark(isContent: Bool) { cairo_tag_end(context, isContent ? "Document" : "Part") }

  /// Draws glyphs on a baseline that begins at `origin`, together with their text.
  func draw(_ run: GlyphRun, at origin: Point, _ ink: Ink) {
    guard !run.glyphs.isEmpty else { return }
    set(ink)
    set(run.face)
    collect(run, at: origin)
    var text = run.text
    let isPlain = text.withUTF8 { !$0.contains { isControl($0) || $0 == 0xEF } }
    if !isPlain {
      // The glyph of a control character is a space, and a space is what can be copied from the PDF.
      text = String(decoding: text.utf8.map { isControl($0) ? 0x20 : $0 }, as: UTF8.self)
      // No font in a PDF may have U+FEFF as the text of a glyph; the mark around it gives this text.
      text.replace("\u{FEFF}", with: "\u{2060}")
    }
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cairo_show_text_glyphs(
          context, $0.baseAddress, Int32($0.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
          cairo_text_cluster_flags_t(rawValue: 0))
      }
    }
    if refused == nil, cairo_status(context) != CAIRO_STATUS_SUCCESS { refused = run }
  }

  /// Puts a run's glyphs and clusters into the lists that Cairo is given.
  private func collect(_ run: GlyphRun, at origin: Point) {
    // Taken out of the canvas while they are filled: what a class owns is asked for at each access.
    var (glyphs, clusters) = (self.glyphs, self.clusters)
    (self.glyphs, self.clusters) = ([], [])
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    var pen = origin.x
    for glyph in run.glyphs {
      glyphs.append(
        cairo_glyph_t(
          index: UInt(glyph.glyph), x: (pen + glyph.shift.x).points, y: (origin.y + glyph.shift.y).points))
      pen += glyph.advance
    }
    for cluster in run.clusters {
      clusters.append(
        cairo_text_cluster_t(num_bytes: Int32(cluster.utf8Count), num_glyphs: Int32(cluster.glyphCount)))
    }
    (self.glyphs, self.clusters) = (glyphs, clusters)
    keepBlanks()
  }

  /// Moves glyphs without ink off whole points, by an invisible distance.
  ///
  /// Cairo records only items that cover some area. To Cairo a blank covers the units between its place rounded down
  /// and its place rounded up: at a whole number these are none, and the blank's text would be missing in the file.
  private func keepBlanks() {
    var extents = cairo_text_extents_t()
    for index in glyphs.indices {
      cairo_glyph_extents(context, &glyphs[index], 1, &extents)
      if extents.width > 0, extents.height > 0 { return }
    }
    // Cairo counts in 1/256 pt. Frames are turned and scaled, but not below a fifth.
    let step = 8.0 / 256
    func isWhole(_ place: Double) -> Bool { abs(place - place.rounded()) < 1.0 / 256 }
    for index in glyphs.indices {
      for _ in 0..<3 {
        var (x, y) = (glyphs[index].x, glyphs[index].y)
        cairo_user_to_device(context, &x, &y)
        guard isWhole(x) || isWhole(y) else { break }
        glyphs[index].x += step
        glyphs[index].y += step
      }
    }
  }

  /// Throws where something was not drawn, with the text that Cairo refused.
  func check(_ step: PaintError.Step) throws(PaintError) {
    guard let refused else { return try CairoBackend.check(cairo_status(context), step) }
    let text = PaintError.Text(text: refused.text, family: refused.face.family)
    // Cairo reports it as lack of memory where FreeType cannot read a part of a font.
    if cairo_status(context) == CAIRO_STATUS_NO_MEMORY, let typeface = fonts.typeface(of: refused.face),
      typeface.isDamaged
    {
      throw PaintError(reason: .refusedFont, step: step, text: text)
    }
    try CairoBackend.check(cairo_status(context), step, at: text)
  }

  func draw(_ stroke: Stroke, at origin: Point) {
    guard stroke.weight > .zero else { return }
    set(stroke.ink)
    let end = origin + stroke.vector
    cairo_set_line_width(context, stroke.weight.points)
    cairo_move_to(context, origin.x.points, origin.y.points)
    cairo_line_to(context, end.x.points, end.y.points)
    cairo_stroke(context)
  }

  func fill(_ size: Size, at origin: Point, _ ink: Ink) {
    set(ink)
    cairo_rectangle(context, origin.x.points, origin.y.points, size.width.points, size.height.points)
    cairo_fill(context)
  }

  /// Lays the ``/Frames/Backdrop`` under a page that is empty yet.
  func fillBackdrop(_ size: Size) {
    let parts = Backdrop.shares
    cairo_set_source_rgb(context, parts[0], parts[1], parts[2])
    // To Cairo a page ends at a whole point, and it would write a clip for what reaches further.
    cairo_rectangle(context, 0, 0, size.width.points.rounded(.down), size.height.points.rounded(.down))
    cairo_fill(context)
    ink = nil
  }

  /// Draws a picture in a rectangle of `size`, its top left corner at `origin`.
  func draw(_ picture: PictureID, _ size: Size, at origin: Point) throws(PaintError) {
    precondition(pictures.indices.contains(picture.number), "a painter is given the pictures on its pages")
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, origin.x.points, origin.y.points)
    do throws(PictureError) {
      try pictures[picture.number].draw(on: context, size, for: medium)
    } catch {
      throw PaintError(reason: .drawing, step: .drawingPage(nil), words: error.words)
    }
  }

  private func set(_ ink: Ink) {
    guard ink != self.ink else { return }
    switch ink {
    case .book(let tint) where tint.ink == .black || separations != nil && tint.onPress.ink == .black:
      let light = Double(1000 - (separations == nil ? tint : tint.onPress).thousandths) / 1000
      cairo_set_source_rgb(context, light, light, light)
    case .book(let tint):
      let parts = separations?.code(of: ink) ?? tint.light
      cairo_set_source_rgb(context, parts[0], parts[1], parts[2])
    case .registration:
      let parts = separations?.code(of: ink) ?? [0, 0, 0]
      cairo_set_source_rgb(context, parts[0], parts[1], parts[2])
    case .proof(let color, let thousandths):
      let parts = color.thousandths.map { Double($0) / 1000 }
      cairo_set_source_rgba(context, parts[0], parts[1], parts[2], Double(thousandths) / 1000)
    }
    self.ink = ink
  }

  private func set(_ face: FontFace) {
    guard face != self.face else { return }
    guard let typeface = fonts.typeface(of: face) else {
      preconditionFailure("“\(face.family)” \(face.weight.rawValue) is not in the font set that paints")
    }
    cairo_set_font_face(context, faces?.face(of: typeface) ?? typeface.cairoFace)
    cairo_set_font_size(context, face.size.points)
    self.face = face
  }
}
