internal import Glibc
internal import Synchronization

/// A file in which most of a long book's pages lie between being made and being painted.
///
/// So the memory that a book takes does not grow with the glyphs on its pages. A short book never has the file: the
/// first pages stay in memory, as all do where no file can be had. The file has no name, so nobody else can open it, and
/// it ends with the spool.
public final class Spool: Sendable {
  /// How many bytes of lists stay in memory.
  private let limit: Int
  private let state = Mutex(State())

  private struct State {
    /// The bytes of lists that stayed in memory so far.
    var held = 0
    /// The file; nil before the first list, and where none can be had.
    var file: Int32?
    /// Whether a file could not be had or is full: everything stays in memory from then on.
    var isGivenUp = false
    /// The length of the file.
    var length = 0
  }

  /// A list that lies in the file.
  struct Extent<Item: BitwiseCopyable & Sendable>: Sendable {
    fileprivate let start: Int
    /// How many items the list has.
    let count: Int
  }

  /// A spool of lists; the first of them stay in memory, up to `limit` bytes in all.
  public init(holding limit: Int = 4 << 20) { self.limit = limit }

  deinit { state.withLock { if let file = $0.file { close(file) } } }

  /// Whether lists of so many bytes in all belong into the file; where they do not, they are counted as held.
  func takes(_ bytes: Int) -> Bool {
    state.withLock { state in
      if state.isGivenUp { return false }
      guard state.held + bytes > limit else {
        state.held += bytes
        return false
      }
      if state.file == nil { state.file = namelessFile() }
      state.isGivenUp = state.file == nil
      return !state.isGivenUp
    }
  }

  /// Puts a list into the file; nil where the disk is full.
  func put<Item>(_ list: [Item]) -> Extent<Item>? {
    list.withUnsafeBytes { bytes in
      state.withLock { state in
        guard let file = state.file, !state.isGivenUp else { return nil }
        let start = state.length
        var written = 0
        while written < bytes.count {
          let count = pwrite(
            file, bytes.baseAddress?.advanced(by: written), bytes.count - written, off_t(start + written))
          if count < 0, errno == EINTR { continue }
          guard count > 0 else {
            state.isGivenUp = true
            return nil
          }
          written += count
        }
        state.length += written
        return Extent(start: start, count: list.count)
      }
    }
  }

  /// Reads a list again, on any thread.
  ///
  /// - Precondition: the disk gives back what it took; there is no page without it.
  func list<Item>(_ extent: Extent<Item>) -> [Item] {
    guard extent.count > 0, let file = state.withLock({ $0.file }) else { return [] }
    return Array(unsafeUninitializedCapacity: extent.count) { buffer, count in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      var had = 0
      while had < extent.count * MemoryLayout<Item>.stride {
        let count = pread(
          file, bytes.baseAddress?.advanced(by: had), extent.count * MemoryLayout<Item>.stride - had,
          off_t(extent.start + had))
        if count < 0, errno == EINTR { continue }
        precondition(count > 0, "the disk gives back what it took")
        had += count
      }
      count = extent.count
    }
  }
}

/// A new file that has no name any more; nil where none can be had.
///
/// It lies where TMPDIR says, otherwise in /var/tmp, the folder for what may be large: /tmp is in memory on many systems.
private func namelessFile() -> Int32? {
  for folder in [getenv("TMPDIR").map { String(cString: $0) }, "/var/tmp", "/tmp"].compactMap({ $0 }) {
    var name = Array("\(folder)/sasshi-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { continue }
    unlink(name)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }
  return nil
}
