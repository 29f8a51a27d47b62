internal import CCairo
internal import Frames
internal import Measure

/// The kind of file or image in which a picture is drawn.
enum Medium: Equatable {
  case pixels
  /// Files that hold a JPEG byte for byte, except a coloured one in a PDF that is to be gray.
  case pdf(isGray: Bool), svg

  fileprivate func takes(_ jpeg: JPEGHeader) -> Bool {
    switch self {
    case .pixels: false
    case .pdf(let isGray): !isGray || jpeg.components == 1
    case .svg: true
    }
  }

  fileprivate var isPDF: Bool { if case .pdf = self { true } else { false } }
}

extension Picture {
  /// Draws the picture from (0, 0) to the right and down, in the size `size`.
  ///
  /// - Throws: where the bytes are no picture, or it cannot be drawn.
  func draw(on context: OpaquePointer, _ size: Size, for medium: Medium) throws(PictureError) {
    switch PictureKind(of: bytes) {
    case .png:
      let surface = try surface(ofPNG: bytes)
      attach(Array(sha256(of: bytes).utf8), as: CAIRO_MIME_TYPE_UNIQUE_ID, to: surface)
      paint(surface, .none, on: context, size, for: medium)
    case .jpeg:
      let header = try JPEGHeader(of: bytes)
      let surface = medium.takes(header) ? placeholder(ofJPEG: bytes, header) : try surface(ofJPEG: bytes, header)
      attach(Array(sha256(of: bytes).utf8), as: CAIRO_MIME_TYPE_UNIQUE_ID, to: surface)
      paint(surface, header.turn, on: context, size, for: medium)
    case .svg:
      let drawing = try SVGDrawing(bytes)
      if medium.isPDF {
        let (surface, scale) = try drawing.recorded(size)
        cairo_scale(context, 1 / scale, 1 / scale)
        cairo_set_source_surface(context, surface.pointer, 0, 0)
        fill(context, width: size.width.points * scale, height: size.height.points * scale)
      } else {
        try drawing.draw(on: context, width: size.width.points, height: size.height.points)
      }
    case nil: throw PictureError(.unknownKind)
    }
  }

  private func paint(
    _ surface: Surface, _ turn: PictureTurn, on context: OpaquePointer, _ size: Size, for medium: Medium
  ) {
    let stored = PixelCount(
      width: Int(cairo_image_surface_get_width(surface.pointer)),
      height: Int(cairo_image_surface_get_height(surface.pointer)))
    let upright = turn.upright(stored)
    cairo_scale(context, size.width.points / Double(upright.width), size.height.points / Double(upright.height))
    let turned = turn.matrix(of: stored)
    var matrix = cairo_matrix_t(
      xx: turned.xx, yx: turned.yx, xy: turned.xy, yy: turned.yy, x0: turned.x0, y0: turned.y0)
    cairo_transform(context, &matrix)
    cairo_set_source_surface(context, surface.pointer, 0, 0)
    if medium == .pixels {
      // Pixels at the edge are not half transparent.
      cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
      cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
    }
    fill(context, width: Double(stored.width), height: Double(stored.height))
  }
}

/// Fills the rectangle of that size at (0, 0).
///
/// Cairo takes a picture without bounds that is painted first on a page for the page's background, and drops what came
/// before, also the mark in which the picture lies.
private func fill(_ context: OpaquePointer, width: Double, height: Double) {
  cairo_rectangle(context, 0, 0, width, height)
  cairo_fill(context)
}
