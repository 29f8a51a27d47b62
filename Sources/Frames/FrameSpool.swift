import Spooling
import Synchronization

/// A spool for the frames of a book, which keeps once what many of them have in common.
public final class FrameSpool: Sendable {
  /// Where the longest lists of the frames lie.
  let spool: Spool
  private let known = Mutex((faces: KnownLists<FontFace>(), inks: KnownLists<Ink>()))

  /// A spool of frames; the first of them stay in memory, up to `limit` bytes in all.
  public init(holding limit: Int) { spool = Spool(holding: limit) }

  /// The faces and inks of a frame, in the memory of those of an earlier one that are the same.
  func shared(_ faces: [FontFace], _ inks: [Ink]) -> (faces: [FontFace], inks: [Ink]) {
    known.withLock { ($0.faces.shared(faces), $0.inks.shared(inks)) }
  }
}

/// Lists that were seen before, the last one last.
private struct KnownLists<Value: Hashable & Sendable>: Sendable {
  private var lists: [[Value]] = []

  /// How many lists are remembered; the pages of a book have few different ones.
  private static var most: Int { 64 }

  mutating func shared(_ list: [Value]) -> [Value] {
    if let known = lists.lastIndex(of: list) { return lists[known] }
    var list = list
    list.fit()
    if lists.count == Self.most { lists.removeFirst() }
    lists.append(list)
    return list
  }
}
