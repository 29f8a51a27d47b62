internal import CCairo
internal import CPNG
internal import Frames

/// The number of pixels that a PNG's header tells; no pixel is decoded.
///
/// - Throws: where the header is damaged or there are too many pixels.
func pngSize(of bytes: [UInt8]) throws(PictureError) -> Picture.PixelCount {
  var image = png_image()
  image.version = UInt32(PNG_IMAGE_VERSION)
  defer { png_image_free(&image) }
  guard png_image_begin_read_from_memory(&image, bytes, bytes.count) != 0 else {
    throw PictureError(.damaged, words: image.words)
  }
  let pixels = Picture.PixelCount(width: Int(image.width), height: Int(image.height))
  try requireFewPixels(pixels)
  return pixels
}

/// The pixels of a PNG as a Cairo surface, whatever the PNG's form: 1 to 16 bits, gray, palette, interlaced,
/// transparent.
func surface(ofPNG bytes: [UInt8]) throws(PictureError) -> Surface {
  var image = png_image()
  image.version = UInt32(PNG_IMAGE_VERSION)
  defer { png_image_free(&image) }
  guard png_image_begin_read_from_memory(&image, bytes, bytes.count) != 0 else {
    throw PictureError(.damaged, words: image.words)
  }
  try requireFewPixels(Picture.PixelCount(width: Int(image.width), height: Int(image.height)))
  // libpng takes 16 bits for linear light where the file does not tell; programs mean sRGB.
  image.flags |= UInt32(PNG_IMAGE_FLAG_16BIT_sRGB)
  let isTransparent = image.format & UInt32(PNG_FORMAT_FLAG_ALPHA) != 0
  image.format = UInt32(PNG_FORMAT_BGRA)
  let surface = Surface(
    cairo_image_surface_create(
      isTransparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, Int32(image.width), Int32(image.height)))
  guard let pixels = cairo_image_surface_get_data(surface.pointer) else { throw PictureError(.damaged) }
  let stride = cairo_image_surface_get_stride(surface.pointer)
  guard png_image_finish_read(&image, nil, pixels, stride, nil) != 0 else {
    throw PictureError(.damaged, words: image.words)
  }
  if isTransparent {
    for pixel in Swift.stride(from: 0, to: Int(stride) * Int(image.height), by: 4) {
      let opacity = Int(pixels[pixel + 3])
      guard opacity < 255 else { continue }
      for channel in pixel..<pixel + 3 { pixels[channel] = UInt8((Int(pixels[channel]) * opacity + 127) / 255) }
    }
  }
  cairo_surface_mark_dirty(surface.pointer)
  return surface
}

extension png_image {
  /// The last message of libpng.
  fileprivate var words: String {
    withUnsafeBytes(of: message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
