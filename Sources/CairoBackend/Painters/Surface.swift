internal import CCairo
internal import Spooling

/// A Cairo surface with the bytes that it writes.
///
/// Cairo still writes when a failed surface is destroyed. So the surface owns its sink and a canvas owns its surface:
/// whoever holds one of them holds the memory that is written to.
final class Surface {
  let pointer: OpaquePointer
  private let sink: ByteSink?

  /// Takes over the result of one of Cairo's `create` calls, which is never NULL, but may be a surface with an error
  /// status.
  init(_ created: OpaquePointer?) {
    pointer = Self.there(created)
    sink = nil
  }

  /// A surface that writes its file into a sink; `create` is one of Cairo's `create_for_stream` calls.
  init(writing create: (cairo_write_func_t, UnsafeMutableRawPointer) -> OpaquePointer?) {
    let sink = ByteSink()
    pointer = Self.there(create(ByteSink.write, sink.closure))
    self.sink = sink
  }

  // The surface is finished first, while the sink exists: nothing is written after that, whoever else still refers to
  // the surface.
  deinit {
    drawingAlone {
      cairo_surface_finish(pointer)
      cairo_surface_destroy(pointer)
    }
  }

  var status: cairo_status_t { cairo_surface_status(pointer) }

  /// The bytes written so far; all of them once the surface is finished.
  var bytes: SpooledBytes { sink?.bytes ?? SpooledBytes() }

  private static func there(_ created: OpaquePointer?) -> OpaquePointer {
    guard let created else { preconditionFailure("Cairo never returns NULL for a surface") }
    return created
  }
}
