// Spooling: what would take too much memory waits in files without names.
//
// Enters: lists and bytes of a long book. Leaves: the same, read again. A short book never has such a file, and where
// none can be had everything stays in memory: a run does not fail for it, and writes the same. This module knows nothing
// of pages and of file formats.

internal import Glibc

/// A passing file without a name, so that nobody else can open it and nothing is left of it when the program ends.
final class NamelessFile: Sendable {
  private let descriptor: Int32

  /// The folders for such files: TMPDIR, otherwise /var/tmp, the folder for what may be large: /tmp is in memory on many
  /// systems.
  static var folders: [String] {
    [getenv("TMPDIR").map { String(cString: $0) }, "/var/tmp", "/tmp"].compactMap { $0 }
  }

  /// Makes an empty file in the first folder that takes it; nil where none does.
  init?(in folders: [String]) {
    for folder in folders {
      var name = Array("\(folder)/sasshi-XXXXXX".utf8CString)
      let descriptor = mkstemp(&name)
      guard descriptor >= 0 else { continue }
      unlink(name)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      self.descriptor = descriptor
      return
    }
    return nil
  }

  deinit { close(descriptor) }

  /// Writes bytes at a place; false where the disk is full.
  func write(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written, off_t(place + written))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// Fills a buffer with the bytes from a place on, on any thread.
  ///
  /// - Precondition: they were written, and the disk gives them back: there is no going on without them.
  func read(into buffer: UnsafeMutableRawBufferPointer, at place: Int) {
    var had = 0
    while had < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress?.advanced(by: had), buffer.count - had, off_t(place + had))
      if count < 0, errno == EINTR { continue }
      precondition(count > 0, "the disk gives back what it took")
      had += count
    }
  }

  /// Lets `body` see the file's first bytes as memory; nil where there is no room for it among addresses.
  func withMapping<Result, Failure: Error>(
    ofFirst count: Int, _ body: (Mapping) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard let start = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED else { return nil }
    defer { munmap(start, count) }
    return try body(Mapping(bytes: UnsafeRawBufferPointer(start: start, count: count)))
  }

  /// A file's bytes as memory.
  struct Mapping {
    let bytes: UnsafeRawBufferPointer

    /// Takes out of memory what was seen; it is read again where it is seen again.
    func giveBack() { madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED) }
  }
}
