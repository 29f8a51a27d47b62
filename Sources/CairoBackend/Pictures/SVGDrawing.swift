internal import CCairo
internal import CPango
internal import CRSVG
internal import Measure

/// An SVG that librsvg has read; its bytes must have been inspected.
final class SVGDrawing {
  private let handle: UnsafeMutablePointer<RsvgHandle>
  /// The size that the SVG tells, its pixels being 96 to the inch.
  let size: Size

  init(_ bytes: [UInt8]) throws(PictureError) {
    var error: UnsafeMutablePointer<GError>?
    // Without a base address librsvg can load nothing to which the SVG refers.
    guard let handle = rsvg_handle_new_from_data(bytes, gsize(bytes.count), &error) else {
      throw PictureError(.damaged, words: takenWords(of: error))
    }
    rsvg_handle_set_dpi(handle, 96)
    guard let size = naturalSize(of: handle) else {
      g_object_unref(handle)
      throw PictureError(.withoutSize)
    }
    self.handle = handle
    self.size = size
  }

  deinit { g_object_unref(handle) }

  /// Draws the SVG from (0, 0) in that width and height.
  func draw(on context: OpaquePointer, width: Double, height: Double) throws(PictureError) {
    var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
    var error: UnsafeMutablePointer<GError>?
    guard rsvg_handle_render_document(handle, context, &viewport, &error) != 0 else {
      throw PictureError(.damaged, words: takenWords(of: error))
    }
  }

  /// Draws the SVG without showing it, so that failures are known in time.
  func tryOut() throws(PictureError) {
    _ = try drawingAlone { () throws(PictureError) in try recorded(size) }
  }

  /// The SVG recorded for a PDF in `size`, and the number of its units per point.
  ///
  /// librsvg turns filters and masks into pixels at the units in which it draws: 300 to the inch.
  func recorded(_ size: Size) throws(PictureError) -> (surface: Surface, scale: Double) {
    let (width, height) = (size.width.points, size.height.points)
    let scale = min(300.0 / 72, Double(PictureLimits.side) / max(width, height, 1))
    var extents = cairo_rectangle_t(x: 0, y: 0, width: width * scale, height: height * scale)
    let surface = Surface(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents))
    guard let context = cairo_create(surface.pointer) else { preconditionFailure("cairo_create never returns NULL") }
    defer { cairo_destroy(context) }
    try draw(on: context, width: width * scale, height: height * scale)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else {
      throw PictureError(.damaged, words: String(cString: cairo_status_to_string(cairo_status(context))))
    }
    return (surface, scale)
  }
}

/// The size of a drawing by itself: from its width and height, otherwise from its view box; nil where it has neither,
/// or where it is larger than any page.
private func naturalSize(of handle: UnsafeMutablePointer<RsvgHandle>) -> Size? {
  var (width, height) = (0.0, 0.0)
  if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) == 0 {
    var (hasWidth, hasHeight, hasBox): (gboolean, gboolean, gboolean) = (0, 0, 0)
    var (wide, high, box) = (RsvgLength(), RsvgLength(), RsvgRectangle())
    rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &wide, &hasHeight, &high, &hasBox, &box)
    guard hasBox != 0 else { return nil }
    (width, height) = (box.width, box.height)
  }
  let sides = 0.01...PictureLimits.drawnSide
  guard sides.contains(width), sides.contains(height) else { return nil }
  return Size(width: .points(width * 0.75), height: .points(height * 0.75))
}

/// The message of an error, which is freed.
private func takenWords(of error: UnsafeMutablePointer<GError>?) -> String {
  guard let error else { return "" }
  defer { g_error_free(error) }
  return error.pointee.message.map { String(cString: $0) } ?? ""
}
