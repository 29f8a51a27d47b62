internal import CCairo
internal import CTurboJPEG
internal import Frames

/// The pixels of a JPEG as a Cairo surface.
///
/// - Throws: where the JPEG ends too early or cannot be read.
func surface(ofJPEG bytes: [UInt8], _ header: JPEGHeader) throws(PictureError) -> Surface {
  guard let decoder = tjInitDecompress() else { throw PictureError(.damaged) }
  defer { tjDestroy(decoder) }
  let (width, height) = (Int32(header.pixels.width), Int32(header.pixels.height))
  let surface = Surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height))
  guard let pixels = cairo_image_surface_get_data(surface.pointer) else { throw PictureError(.damaged) }
  // A progressive JPEG may have any number of scans over all its pixels, and one made for the purpose would take hours.
  let result = tjDecompress2(
    decoder, bytes, UInt(bytes.count), pixels, width, cairo_image_surface_get_stride(surface.pointer), height,
    Int32(TJPF_BGRX.rawValue), Int32(TJFLAG_LIMITSCANS | TJFLAG_ACCURATEDCT))
  if result != 0 {
    let words = tjGetErrorStr2(decoder).map { String(cString: $0) } ?? ""
    // Some cameras leave extra bytes between segments; nothing is lost then.
    guard tjGetErrorCode(decoder) == Int32(TJERR_WARNING.rawValue), words.contains("extraneous bytes") else {
      throw PictureError(.damaged, words: words)
    }
  }
  cairo_surface_mark_dirty(surface.pointer)
  return surface
}

/// A surface that represents a JPEG in a PDF or SVG, which takes the file's bytes and never asks for a pixel.
///
/// The system gives no memory to its pixels, because they are never touched.
func placeholder(ofJPEG bytes: [UInt8], _ header: JPEGHeader) -> Surface {
  let surface = Surface(
    cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(header.pixels.width), Int32(header.pixels.height)))
  attach(bytes, as: CAIRO_MIME_TYPE_JPEG, to: surface)
  return surface
}

/// Attaches bytes to a surface: those of the file from which it was read, or a name that tells it from others.
func attach(_ bytes: [UInt8], as kind: String, to surface: Surface) {
  let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
  copy.initialize(from: bytes, count: bytes.count)
  let status = cairo_surface_set_mime_data(
    surface.pointer, kind, copy, UInt(bytes.count), { $0?.deallocate() }, copy)
  if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
}
