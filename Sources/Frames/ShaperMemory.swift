/// A store of results for a caller that sets nearly the same texts again and again with one shaper.
///
/// A kept result equals the newly computed one, so the store saves time and changes nothing. Entries that were not used
/// in the last rounds are dropped, sooner or later after a call of ``grow()``, so that memory stays bounded. A store
/// belongs to one thread, as its shaper does.
public final class ShaperMemory {
  /// The number of rounds that have begun, from 0.
  public private(set) var age = 0
  /// The results that the owner of this store keeps: in a shaper's own store, the composition of lines.
  public var contents: AnyObject?
  private var parts: [AnyHashable: ShaperMemory] = [:]

  /// Makes an empty store.
  public init() {}

  /// Begins a new round; results used in the last one are kept for this one.
  public func grow() {
    age += 1
    for part in parts.values { part.grow() }
  }

  /// The store for a shaper that is built on this one and adds to it, by a key of that shaper; the same key returns the
  /// same store.
  public func part(_ key: some Hashable) -> ShaperMemory {
    if let known = parts[AnyHashable(key)] { return known }
    let part = ShaperMemory()
    parts[AnyHashable(key)] = part
    return part
  }
}
