internal import CCairo

/// Owns a Cairo surface, and what it writes its bytes into.
///
/// Cairo still writes when a surface that failed is destroyed. So the surface owns its sink, a canvas owns the surface it
/// draws on, and whoever holds one of them holds the memory that is written to.
final class Surface {
  let pointer: OpaquePointer
  private let sink: ByteSink?

  /// Takes over what one of Cairo's `create` calls returned: never NULL, at worst a surface with an error status.
  init(_ created: OpaquePointer?) {
    pointer = Self.there(created)
    sink = nil
  }

  /// A surface that writes its file into memory; `create` is one of Cairo's `create_for_stream` calls.
  init(writing create: (cairo_write_func_t, UnsafeMutableRawPointer) -> OpaquePointer?) {
    let sink = ByteSink()
    pointer = Self.there(create(ByteSink.write, sink.closure))
    self.sink = sink
  }

  // Finished first, while the sink is there: nothing is written after that, whoever else still refers to the surface.
  deinit {
    cairo_surface_finish(pointer)
    cairo_surface_destroy(pointer)
  }

  var status: cairo_status_t { cairo_surface_status(pointer) }

  /// What has been written so far: everything, once the surface is finished.
  var bytes: [UInt8] { sink?.bytes ?? [] }

  private static func there(_ created: OpaquePointer?) -> OpaquePointer {
    guard let created else { preconditionFailure("Cairo never returns NULL for a surface") }
    return created
  }
}
