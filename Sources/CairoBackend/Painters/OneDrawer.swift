internal import Glibc

/// Runs `work` while no other thread draws with Cairo; `work` may do so again.
///
/// Cairo keeps 16,384 glyphs of all fonts together. A thread that adds one more throws out glyphs of another font, and
/// holds the lock of the whole store until it has that font's lock. A thread that has just begun to draw in that font
/// holds its lock until it has the store's: both wait forever (Cairo 1.16, `_cairo_scaled_glyph_page_pluck`). So
/// whatever may look up a glyph in Cairo is done here: drawing, writing pages, finishing files, and Pango where it
/// measures the box of a missing character.
func drawingAlone<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
  pthread_mutex_lock(drawer.lock)
  defer { pthread_mutex_unlock(drawer.lock) }
  return try work()
}

private let drawer = Drawer()

/// A lock that the thread which holds it may take again.
private struct Drawer: @unchecked Sendable {
  let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() {
    var kind = pthread_mutexattr_t()
    pthread_mutexattr_init(&kind)
    pthread_mutexattr_settype(&kind, Int32(PTHREAD_MUTEX_RECURSIVE))
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, &kind)
    pthread_mutexattr_destroy(&kind)
  }
}
