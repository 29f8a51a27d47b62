extension PageFrame {
  /// Whether both pages look the same; what their items belong to and where links lead is not compared.
  public func looks(like other: PageFrame) -> Bool {
    bleed == other.bleed && surround == other.surround && trim.looks(like: other.trim)
  }
}

extension PageFrame {
  /// Whether a picture stands on the page, also within frames on it.
  public var hasPictures: Bool { trim.hasPictures }
}

extension Frame {
  fileprivate var hasPictures: Bool {
    itemsInMemory.havePictures || itemsInMemory.frames.contains(where: \.hasPictures)
  }

  fileprivate func looks(like other: Frame) -> Bool {
    guard size == other.size, window == other.window else { return false }
    // Pages that were taken over unchanged share one list of items, and comparing a list with itself takes no time.
    if items == other.items { return true }
    var (own, others) = (items.makeIterator(), other.items.makeIterator())
    while true {
      switch (own.nextSeen(), others.nextSeen()) {
      case (nil, nil): return true
      case (let one?, let two?) where one.origin == two.origin && one.item.looks(like: two.item): continue
      default: return false
      }
    }
  }
}

extension IndexingIterator<FrameItems> {
  /// The next item that is painted: links and anchors are skipped.
  fileprivate mutating func nextSeen() -> Placed? {
    while let placed = next() {
      switch placed.item {
      case .link, .anchor, .unseen: continue
      case .glyphs, .rule, .fill, .picture, .frame: return placed
      }
    }
    return nil
  }
}

extension FrameItem {
  fileprivate func looks(like other: FrameItem) -> Bool {
    if case .frame(let own, let turns, let scale) = self, case .frame(let others, turns, scale) = other {
      return own.looks(like: others)
    }
    return self == other
  }
}
