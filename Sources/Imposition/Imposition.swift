// Imposition (面付け): which page stands where on which side of which sheet.
//
// Enters: how many pages, and how the sheets are folded, cut and bound. Leaves: the sheets in the order in which they are
// printed, each with its two sides as places for pages; then, with the pages and the paper, the sides as frames with the
// printer's marks. The module knows nothing of books, of fonts and of files.
//
// Sides are told as they are looked at when they come out of the printer. With portrait pages the sheet of a booklet, of
// signatures, of an octavo and of two leaves is landscape, that of the others portrait.

/// How pages are put on sheets.
public struct Imposition: Hashable, Sendable {
  public var kind: Kind
  public var binding: Binding
  public var flip: Flip
  /// How many of the last pages stay last, blanks standing before them; 1 for a back cover.
  public var keptLast: Int
  public var lastSignature: LastSignature

  public init(
    _ kind: Kind, binding: Binding = .left, flip: Flip = .short, keptLast: Int = 0,
    lastSignature: LastSignature = .full
  ) {
    (self.kind, self.binding, self.flip) = (kind, binding, flip)
    (self.keptLast, self.lastSignature) = (keptLast, lastSignature)
  }

  /// What is done with the sheets.
  public enum Kind: Hashable, Sendable {
    /// One pile, folded once and stapled in the fold (中綴じ).
    case booklet
    /// Piles of so many pages, a multiple of four, each folded once, laid one on the other (折丁).
    case signatures(pages: Int)
    /// Each sheet folded twice, sheets laid one on the other (四つ折り).
    case quarto
    /// Each sheet folded three times, sheets laid one on the other (八つ折り).
    case octavo
    /// Each sheet folded twice, then laid into one another and stapled.
    case quartoBooklet
    /// Two leaves a sheet: cut, and the piles stacked.
    case twoUp
    /// Four leaves a sheet: cut, and the piles stacked.
    case fourUp
    /// Cut in two across, the upper strip first, then as a booklet.
    case cutBooklet
    /// One leaf a sheet, stapled at the side (平綴じ).
    case leaves
  }

  /// Where the spine is, looked at from the first page: left for horizontal text, right for vertical, at the head for
  /// landscape pages that hang like a calendar (天綴じ).
  public enum Binding: String, Hashable, Sendable, CaseIterable {
    case left, right, top
  }

  /// Whether pages can be bound at the head in this way.
  public var isPossible: Bool {
    guard binding == .top else { return true }
    switch kind {
    case .booklet, .signatures, .leaves: return true
    case .quarto, .octavo, .quartoBooklet, .twoUp, .fourUp, .cutBooklet: return false
    }
  }

  /// The edge of the sheet about which the printer turns it.
  public enum Flip: String, Hashable, Sendable, CaseIterable {
    case short, long
  }

  /// What becomes of a last signature that is not filled: blanks up to its size, or only the sheets that it needs.
  public enum LastSignature: String, Hashable, Sendable, CaseIterable {
    case full, short
  }
}

/// A sheet of paper with pages on both sides.
public struct Sheet: Hashable, Sendable {
  public var front: Side
  public var back: Side
}

/// A side of a sheet: rows of places from the head, each from the left.
public struct Side: Hashable, Sendable {
  public var rows: [[Place]]

  /// A place for a page.
  public struct Place: Hashable, Sendable {
    /// Counted from 1; nil where it stays blank.
    public var page: Int?
    /// Its place in the bound book, blanks counted, from 1; 0 for paper that is thrown away.
    public var position: Int
    /// Whether what stands there stands on its head.
    public var isTurned: Bool
  }

  /// The pages as one number for each place: 0 is blank, a negative one stands on its head.
  public var numbers: [[Int]] { rows.map { $0.map { ($0.page ?? 0) * ($0.isTurned ? -1 : 1) } } }

  /// - Parameter numbers: as ``numbers``.
  init(_ numbers: [[Int]]) {
    rows = numbers.map { $0.map { Place(page: $0 == 0 ? nil : abs($0), position: abs($0), isTurned: $0 < 0) } }
  }

  /// The side turned by half.
  var turned: Side {
    Side(
      rows: rows.reversed().map {
        $0.reversed().map { Place(page: $0.page, position: $0.position, isTurned: !$0.isTurned) }
      })
  }

  /// The side for the other binding: what is on the left stands on the right; of sheets that are folded, not cut, what is at
  /// the head stands at the foot too.
  func mirrored(isCut: Bool) -> Side {
    let rows = self.rows.map { Array($0.reversed()) }
    return Side(rows: isCut ? rows : rows.reversed())
  }

  /// The side for binding at the head: what is on the left stands above.
  var stacked: Side { Side(rows: rows[0].map { [$0] }) }

  init(rows: [[Place]]) { self.rows = rows }
}
