internal import Synchronization

/// A place in which most of a long book's lists lie between being made and being used.
///
/// So the memory that a book takes does not grow with what is on its pages. The first lists stay in memory, as all do
/// where no file can be had.
public final class Spool: Sendable {
  /// How many bytes of lists stay in memory.
  private let limit: Int
  private let folders: [String]
  private let state = Mutex(State())

  private struct State {
    /// The bytes of lists that stayed in memory so far.
    var held = 0
    /// The file; nil before the first list that lies in it.
    var file: NamelessFile?
    /// The length of the file.
    var length = 0
    /// Whether a file could not be had or is full: everything stays in memory from then on.
    var isGivenUp = false
  }

  /// A list that lies in a spool.
  public struct Extent<Item: BitwiseCopyable & Sendable>: Sendable {
    fileprivate let start: Int
    /// How many items the list has.
    public let count: Int
  }

  /// A spool of lists; the first of them stay in memory, up to `limit` bytes in all.
  public convenience init(holding limit: Int) { self.init(holding: limit, folders: NamelessFile.folders) }

  init(holding limit: Int, folders: [String]) { (self.limit, self.folders) = (limit, folders) }

  /// Whether lists of so many bytes in all belong into the spool; where they do not, they are counted as held.
  public func takes(_ bytes: Int) -> Bool {
    state.withLock { state in
      guard state.held + bytes > limit, !state.isGivenUp else {
        state.held += bytes
        return false
      }
      if state.file == nil { state.file = NamelessFile(in: folders) }
      state.isGivenUp = state.file == nil
      return !state.isGivenUp
    }
  }

  /// Puts a list into the spool; nil where the disk is full.
  public func put<Item>(_ list: [Item]) -> Extent<Item>? {
    list.withUnsafeBytes { bytes in
      state.withLock { state in
        guard let file = state.file, !state.isGivenUp else { return nil }
        guard file.write(bytes, at: state.length) else {
          state.isGivenUp = true
          return nil
        }
        defer { state.length += bytes.count }
        return Extent(start: state.length, count: list.count)
      }
    }
  }

  /// Reads a list again, on any thread.
  public func list<Item>(_ extent: Extent<Item>) -> [Item] { list(extent, 0..<extent.count) }

  /// Reads a part of a list.
  ///
  /// - Precondition: the list has that part.
  public func list<Item>(_ extent: Extent<Item>, _ part: Range<Int>) -> [Item] {
    precondition(part.lowerBound >= 0 && part.upperBound <= extent.count, "the list has that part")
    guard !part.isEmpty, let file = state.withLock({ $0.file }) else { return [] }
    return Array(unsafeUninitializedCapacity: part.count) { buffer, count in
      file.read(
        into: UnsafeMutableRawBufferPointer(buffer), at: extent.start + part.lowerBound * MemoryLayout<Item>.stride)
      count = part.count
    }
  }
}
