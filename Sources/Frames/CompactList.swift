/// A form of a value that takes little memory; values that do not fit have none.
public protocol SmallForm: Hashable, Sendable {
  /// The value that the form stands for.
  associatedtype Value: Hashable, Sendable
  /// The form of a value; nil where the value does not fit.
  init?(_ value: Value)
  /// The value again.
  var value: Value { get }
}

/// A list of values in their small form, or a part of such a list, which shares its memory.
///
/// A long book has millions of glyphs. Nearly all fit into their small form; a list with one that does not fit keeps all
/// its values whole.
public struct CompactList<Small: SmallForm>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  @usableFromInline var storage: Storage
  /// The part of the stored values that the list consists of.
  @usableFromInline var start: Int32
  @usableFromInline var end: Int32

  /// The values, all in the same form; one reference, so that a list is quickly copied.
  @usableFromInline enum Storage {
    case small([Small])
    case whole([Small.Value])
  }

  /// Makes an empty list.
  @inlinable public init() { self.init([], 0..<0) }

  /// Makes the list of a part of values in their small form.
  @inlinable init(_ small: [Small], _ part: Range<Int>) {
    storage = .small(small)
    (start, end) = (Int32(truncatingIfNeeded: part.lowerBound), Int32(truncatingIfNeeded: part.upperBound))
  }

  /// Makes the list of some values.
  @inlinable public init(_ values: some Sequence<Small.Value>) {
    var small: [Small] = []
    small.reserveCapacity(values.underestimatedCount)
    for value in values {
      guard let form = Small(value) else {
        let whole = Array(values)
        self.init(whole: whole)
        return
      }
      small.append(form)
    }
    self.init(small, 0..<small.count)
  }

  /// Makes the list of values that are kept whole.
  @inlinable init(whole: [Small.Value]) {
    storage = .whole(whole)
    (start, end) = (0, Int32(whole.count))
  }

  /// Makes the list of the values between brackets.
  @inlinable public init(arrayLiteral elements: Small.Value...) { self.init(elements) }

  /// The values in their small form; nil where they are kept whole.
  @inlinable var smallPart: ArraySlice<Small>? {
    if case .small(let small) = storage { small[Int(start)..<Int(end)] } else { nil }
  }

  /// The place of the first value: 0.
  @inlinable public var startIndex: Int { 0 }
  /// How many values there are.
  @inlinable public var endIndex: Int { Int(end &- start) }

  /// The value at a place, from 0.
  @inlinable public subscript(position: Int) -> Small.Value {
    get {
      precondition(position >= 0 && position < endIndex, "the list has that many values")
      switch storage {
      case .small(let small): return small[Int(start) &+ position].value
      case .whole(let whole): return whole[Int(start) &+ position]
      }
    }
    set {
      precondition(position >= 0 && position < endIndex, "the list has that many values")
      if let form = Small(newValue), var small = takeSmall() {
        small[position] = form
        storage = .small(small)
      } else {
        var whole = takeWhole()
        whole[position] = newValue
        storage = .whole(whole)
      }
    }
  }

  /// A part of the list, which shares its memory; its own indices begin at 0.
  @inlinable public func part(_ range: Range<Int>) -> CompactList {
    precondition(range.lowerBound >= 0 && range.upperBound <= endIndex, "the list has that part")
    var part = self
    (part.start, part.end) = (start + Int32(range.lowerBound), start + Int32(range.upperBound))
    return part
  }

  /// Reserves memory for so many values in all.
  @inlinable public mutating func reserveCapacity(_ count: Int) {
    if var small = takeSmall() {
      small.reserveCapacity(count)
      storage = .small(small)
    }
  }

  /// Adds a value behind all others.
  @inlinable public mutating func append(_ value: Small.Value) {
    if let form = Small(value), var small = takeSmall() {
      small.append(form)
      storage = .small(small)
    } else {
      var whole = takeWhole()
      whole.append(value)
      storage = .whole(whole)
    }
    end += 1
  }

  /// Puts other values in the place of some.
  @inlinable public mutating func replaceSubrange(
    _ range: Range<Int>, with values: some Collection<Small.Value>
  ) {
    var all = Array(self)
    all.replaceSubrange(range, with: values)
    self = CompactList(all)
  }

  /// The list's own values in their small form, taken out to be changed and put back; nil where they are kept whole.
  @inlinable mutating func takeSmall() -> [Small]? {
    guard case .small(let small) = storage else { return nil }
    storage = .small([])
    guard start > 0 || Int(end) < small.count else { return small }
    let own = Array(small[Int(start)..<Int(end)])
    (start, end) = (0, end - start)
    return own
  }

  /// The list's own values, taken out to be changed and put back whole.
  @inlinable mutating func takeWhole() -> [Small.Value] {
    let own = Array(self)
    (start, end) = (0, end - start)
    return own
  }

  /// The values in order.
  @inlinable public func makeIterator() -> Iterator { Iterator(self) }

  /// Gives the values of a list one by one.
  public struct Iterator: IteratorProtocol {
    @usableFromInline let list: CompactList
    @usableFromInline var upcoming: Int

    @inlinable init(_ list: CompactList) { (self.list, upcoming) = (list, Int(list.start)) }

    /// The next value; nil behind the last.
    @inlinable public mutating func next() -> Small.Value? {
      guard upcoming < Int(list.end) else { return nil }
      defer { upcoming &+= 1 }
      switch list.storage {
      case .small(let small): return small[upcoming].value
      case .whole(let whole): return whole[upcoming]
      }
    }
  }
}

extension CompactList: ExpressibleByArrayLiteral {}
extension CompactList: Sendable {}
extension CompactList.Storage: Sendable {}

extension CompactList: Hashable {
  /// Whether both lists hold the same values, however these are kept.
  public static func == (a: CompactList, b: CompactList) -> Bool {
    if let one = a.smallPart, let other = b.smallPart { return one == other }
    return a.elementsEqual(b)
  }

  /// Feeds the values into a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for value in self { hasher.combine(value) }
  }
}
