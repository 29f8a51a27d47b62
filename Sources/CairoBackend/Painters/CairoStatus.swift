internal import CCairo
internal import Spooling

/// Throws the error in a Cairo status.
///
/// Cairo's errors are sticky: after the first one all calls do nothing, and the file is silently broken. So the status
/// is checked after the surface is made, after each page, and after the last byte.
///
/// - Parameter text: the text that was being drawn.
func check(_ status: cairo_status_t, _ step: PaintError.Step, at text: PaintError.Text? = nil) throws(PaintError) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  let words = cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
  throw PaintError(reason: reason(of: status), step: step, text: text, words: words)
}

private func reason(of status: cairo_status_t) -> PaintError.Reason {
  switch status {
  case CAIRO_STATUS_INVALID_SIZE: .tooLarge
  case CAIRO_STATUS_INVALID_STRING, CAIRO_STATUS_INVALID_CLUSTERS: .refusedText
  case CAIRO_STATUS_FREETYPE_ERROR, CAIRO_STATUS_FONT_TYPE_MISMATCH, CAIRO_STATUS_INVALID_MATRIX: .refusedFont
  case CAIRO_STATUS_NO_MEMORY: .noMemory
  default: .drawing
  }
}

/// The bytes that Cairo writes for a surface.
final class ByteSink {
  let bytes = SpooledBytes()

  /// The function that Cairo calls with each piece of the file; its closure is an unretained sink.
  static let write: cairo_write_func_t = { closure, piece, count in
    guard let closure, let piece else { return CAIRO_STATUS_SUCCESS }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(UnsafeBufferPointer(start: piece, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }

  /// The closure for ``write``; the ``Surface`` keeps the sink alive.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
