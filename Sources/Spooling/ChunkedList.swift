/// A list that grows without being copied: a long one would for a moment take three times its memory.
struct ChunkedList<Element: Sendable>: Sendable {
  private var chunks: [[Element]] = []
  private(set) var count = 0

  /// How many elements a chunk has, apart from the last one.
  private static var size: Int { 1 << 12 }

  var indices: Range<Int> { 0..<count }

  subscript(position: Int) -> Element {
    get { chunks[position / Self.size][position % Self.size] }
    set { chunks[position / Self.size][position % Self.size] = newValue }
  }

  /// Adds an element behind all others.
  mutating func append(_ element: Element) {
    if count.isMultiple(of: Self.size) {
      chunks.append([])
      // The first chunk grows as it must, because most lists need no other.
      if count > 0 { chunks[chunks.count - 1].reserveCapacity(Self.size) }
    }
    chunks[chunks.count - 1].append(element)
    count += 1
  }

  /// Removes the elements from a place on, and returns them.
  mutating func cut(at position: Int) -> [Element] {
    let tail = (position..<count).map { self[$0] }
    let kept = position / Self.size
    chunks.removeSubrange(min(chunks.count, kept + 1)...)
    if chunks.count > kept { chunks[kept].removeSubrange((position % Self.size)...) }
    if position.isMultiple(of: Self.size), chunks.count > kept { chunks.removeLast() }
    count = position
    return tail
  }

  /// Gives back memory that was reserved for more elements.
  mutating func fit() {
    guard let last = chunks.last, last.capacity > last.count + last.count / 8 else { return }
    chunks[chunks.count - 1] = last.withUnsafeBufferPointer { Array($0) }
  }
}
