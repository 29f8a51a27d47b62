public import Measure

extension Imposition {
  /// The sheets for `count` pages, in the order in which they are printed; of each signature the outermost sheet comes
  /// first.
  ///
  /// - Parameter size: the size of a page, by which it is known how the sheet lies.
  /// - Complexity: O(pages).
  /// - Precondition: ``isPossible``.
  public func sheets(forPages count: Int, of size: Size = Imposition.portrait) -> [Sheet] {
    precondition(isPossible, "pages that are folded twice, or cut, are not bound at the head")
    guard count > 0 else { return [] }
    let sheets = ordered(count)
    let places = placeCount(forPages: count)
    return sheets.map { sheet in
      var sheet = sheet.pages { page(atPosition: $0, of: places, count) }
      switch binding {
      case .left: break
      case .right:
        sheet = Sheet(front: sheet.front.mirrored(isCut: kind.isCut), back: sheet.back.mirrored(isCut: kind.isCut))
      case .top: sheet = Sheet(front: sheet.front.stacked, back: sheet.back.stacked)
      }
      return flip == ownFlip(of: size) ? sheet : Sheet(front: sheet.front, back: sheet.back.turned)
    }
  }

  /// The page size that is assumed where none is given: A4 upright.
  public static let portrait = Size(width: .millimeters(210), height: .millimeters(297))

  /// The number of places for pages on the sheets, paper that is thrown away not counted.
  public func placeCount(forPages count: Int) -> Int { ordered(count).reduce(0) { $0 + $1.placeCount } }

  /// The edge about which the printer must turn a sheet if the back is to be printed as ordered here: the edge along
  /// the spine.
  public func ownFlip(of page: Size) -> Flip {
    let grid = kind.grid(binding)
    let isWide = page.width * grid.columns > page.height * grid.rows
    return isWide == (binding != .top) ? .short : .long
  }

  /// The page at a position of the bound book, counted from 1; nil for a blank: blanks stand before the pages that stay
  /// last.
  private func page(atPosition position: Int, of places: Int, _ count: Int) -> Int? {
    let kept = min(keptLast, count)
    if position <= count - kept { return position }
    return position > places - kept ? count - (places - position) : nil
  }

  /// The sheets with positions of the bound book as their pages, for binding on the left and turning about
  /// ``ownFlip(of:)``.
  private func ordered(_ count: Int) -> [Sheet] {
    func rounded(_ count: Int, to multiple: Int) -> Int { (count + multiple - 1) / multiple * multiple }
    switch kind {
    case .booklet: return nested(1...rounded(count, to: 4))
    case .signatures(let pages):
      let whole = rounded(count, to: lastSignature == .full ? pages : 4)
      return stride(from: 0, to: whole, by: pages).flatMap { nested($0 + 1...min($0 + pages, whole)) }
    case .quarto:
      return stride(from: 0, to: count, by: 8).map { p in
        Sheet(
          front: Side([[-(p + 5), -(p + 4)], [p + 8, p + 1]]), back: Side([[-(p + 3), -(p + 6)], [p + 2, p + 7]]))
      }
    case .octavo:
      return stride(from: 0, to: count, by: 16).map { p in
        Sheet(
          front: Side([[-(p + 5), -(p + 12), -(p + 9), -(p + 8)], [p + 4, p + 13, p + 16, p + 1]]),
          back: Side([[-(p + 7), -(p + 10), -(p + 11), -(p + 6)], [p + 2, p + 15, p + 14, p + 3]]))
      }
    case .quartoBooklet:
      let last = rounded(count, to: 8)
      return stride(from: 0, to: last / 2, by: 4).map { p in
        Sheet(
          front: Side([[-(last - p - 3), -(p + 4)], [last - p, p + 1]]),
          back: Side([[-(p + 3), -(last - p - 2)], [p + 2, last - p - 1]]))
      }
    case .twoUp:
      let pile = rounded(count, to: 4) / 2
      return stride(from: 1, to: pile, by: 2).map { p in
        Sheet(front: Side([[p, p + pile]]), back: Side([[p + pile + 1, p + 1]]))
      }
    case .fourUp:
      let pile = rounded(count, to: 8) / 4
      return stride(from: 1, to: pile, by: 2).map { p in
        Sheet(
          front: Side([[p, p + 2 * pile], [p + pile, p + 3 * pile]]),
          back: Side([[p + 2 * pile + 1, p + 1], [p + 3 * pile + 1, p + pile + 1]]))
      }
    case .leaves:
      return stride(from: 1, through: rounded(count, to: 2), by: 2).map { p in
        Sheet(front: Side([[p]]), back: Side([[p + 1]]))
      }
    case .cutBooklet:
      let strips = nested(1...rounded(count, to: 4))
      return stride(from: 0, to: strips.count, by: 2).map { index in
        let upper = strips[index]
        // Half of the last sheet may be thrown away.
        let lower = index + 1 < strips.count ? strips[index + 1] : Sheet(front: Side([[0, 0]]), back: Side([[0, 0]]))
        return Sheet(
          front: Side(rows: upper.front.rows + lower.front.rows), back: Side(rows: upper.back.rows + lower.back.rows))
      }
    }
  }

  /// The positions that are folded into one another together with `position`; nil where leaves are single.
  func signature(of position: Int, of places: Int) -> ClosedRange<Int>? {
    func group(_ size: Int) -> ClosedRange<Int> {
      let first = (position - 1) / size * size + 1
      return first...min(first + size - 1, max(first, places))
    }
    switch kind {
    case .booklet, .quartoBooklet, .cutBooklet: return 1...max(1, places)
    case .signatures(let pages): return group(pages)
    case .quarto: return group(8)
    case .octavo: return group(16)
    case .twoUp, .fourUp, .leaves: return nil
    }
  }

  /// Sheets that are laid into one another and folded once, four pages each.
  private func nested(_ pages: ClosedRange<Int>) -> [Sheet] {
    (0..<pages.count / 4).map { sheet in
      let (first, last) = (pages.lowerBound + 2 * sheet, pages.upperBound - 2 * sheet)
      return Sheet(front: Side([[last, first]]), back: Side([[first + 1, last - 1]]))
    }
  }
}

extension Imposition.Kind {
  /// Whether the sheets are cut before they are folded.
  fileprivate var isCut: Bool {
    switch self {
    case .twoUp, .fourUp, .cutBooklet: true
    case .booklet, .signatures, .quarto, .octavo, .quartoBooklet, .leaves: false
    }
  }

  /// The number of pages side by side, and above one another, on a side.
  func grid(_ binding: Imposition.Binding) -> (columns: Int, rows: Int) {
    switch self {
    case .leaves: (1, 1)
    case .booklet, .signatures, .twoUp: binding == .top ? (1, 2) : (2, 1)
    case .quarto, .quartoBooklet, .fourUp, .cutBooklet: (2, 2)
    case .octavo: (4, 2)
    }
  }
}

extension Sheet {
  fileprivate var placeCount: Int { (front.rows + back.rows).joined().count { $0.position > 0 } }

  /// The sheet with each page replaced by another one, or by none.
  fileprivate func pages(_ page: (Int) -> Int?) -> Sheet {
    func side(_ side: Side) -> Side {
      Side(
        rows: side.rows.map {
          $0.map { Side.Place(page: $0.page.flatMap(page), position: $0.position, isTurned: $0.isTurned) }
        })
    }
    return Sheet(front: side(front), back: side(back))
  }
}
