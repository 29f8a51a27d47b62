/// What is kept of texts that were set before, for whoever sets nearly the same texts again and again with one shaper.
///
/// What is kept is what would come out anew: it saves time and changes nothing. With the calls of ``grow()`` what was not
/// asked for any more is forgotten sooner or later, so that memory does not grow. It belongs to one thread, as its shaper
/// does.
public final class ShaperMemory {
  /// How often it has aged.
  public private(set) var age = 0
  /// What the composition of lines keeps.
  public var contents: AnyObject?
  private var parts: [AnyHashable: ShaperMemory] = [:]

  public init() {}

  /// Begins another round: what the last one used stays for this one.
  public func grow() {
    age += 1
    for part in parts.values { part.grow() }
  }

  /// A memory of its own for a shaper that does more than the one it is made of.
  public func part(_ key: some Hashable) -> ShaperMemory {
    if let known = parts[AnyHashable(key)] { return known }
    let part = ShaperMemory()
    parts[AnyHashable(key)] = part
    return part
  }
}
