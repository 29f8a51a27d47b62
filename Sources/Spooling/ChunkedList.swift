/// A list that grows without being copied: a long one would for a moment take three times its memory.
public struct ChunkedList<Element: Sendable>: Sendable {
  @usableFromInline var chunks: [[Element]] = []
  @usableFromInline var length = 0

  /// Makes an empty list.
  @inlinable public init() {}

  /// How many elements a chunk has, apart from the last one.
  @inlinable static var size: Int { 1 << 12 }

  /// How many elements there are.
  @inlinable public var count: Int { length }
  /// The places of the elements.
  @inlinable public var indices: Range<Int> { 0..<length }

  /// The element at a place, from 0.
  ///
  /// - Precondition: there is one.
  @inlinable public subscript(position: Int) -> Element {
    get { chunks[position / Self.size][position % Self.size] }
    set { chunks[position / Self.size][position % Self.size] = newValue }
  }

  /// Adds an element behind all others.
  @inlinable public mutating func append(_ element: Element) {
    if length.isMultiple(of: Self.size) {
      chunks.append([])
      // The first chunk grows as it must, because most lists need no other.
      if length > 0 { chunks[chunks.count - 1].reserveCapacity(Self.size) }
    }
    chunks[chunks.count - 1].append(element)
    length += 1
  }

  /// Removes the elements from a place on, and returns them.
  ///
  /// - Precondition: the place is not behind the end.
  public mutating func cut(at position: Int) -> [Element] {
    let tail = (position..<length).map { self[$0] }
    let kept = position / Self.size
    chunks.removeSubrange(min(chunks.count, kept + 1)...)
    if chunks.count > kept { chunks[kept].removeSubrange((position % Self.size)...) }
    if position.isMultiple(of: Self.size), chunks.count > kept { chunks.removeLast() }
    length = position
    return tail
  }

  /// Gives back memory that was reserved for more elements.
  public mutating func fit() {
    guard let last = chunks.last, last.capacity > last.count + last.count / 8 else { return }
    chunks[chunks.count - 1] = last.withUnsafeBufferPointer { Array($0) }
  }
}

extension ChunkedList: Equatable where Element: Equatable {}
