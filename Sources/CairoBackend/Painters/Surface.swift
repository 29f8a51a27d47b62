internal import CCairo

/// Owns a Cairo surface, and destroys it once.
final class Surface {
  let pointer: OpaquePointer

  /// Takes over what one of Cairo's `create` calls returned: never NULL, at worst a surface with an error status.
  init(_ created: OpaquePointer?) {
    guard let created else { preconditionFailure("Cairo never returns NULL for a surface") }
    pointer = created
  }

  deinit { cairo_surface_destroy(pointer) }

  var status: cairo_status_t { cairo_surface_status(pointer) }
}
