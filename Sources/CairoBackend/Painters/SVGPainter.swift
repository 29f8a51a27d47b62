internal import CCairo
internal import Measure
public import Frames

/// The bytes of an SVG of one page as it is trimmed, glyphs as outlines.
///
/// - Throws: an error if Cairo gives up.
public func svg(of page: PageFrame, fonts: FontSet) throws(PaintError) -> [UInt8] {
  let sink = ByteSink()
  let size = page.trim.size
  let surface = Surface(
    cairo_svg_surface_create_for_stream(ByteSink.write, sink.closure, size.width.points, size.height.points))
  try check(surface.status, "opening the SVG")
  var painter = SurfacePainter(Canvas(on: surface.pointer, fonts: fonts))
  try painter.paint(page)
  cairo_surface_finish(surface.pointer)
  try check(surface.status, "finishing the SVG")
  return sink.bytes
}
