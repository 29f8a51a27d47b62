// Imposition (面付け): which page lies where on which side of which sheet.
//
// Enters: the number of pages, and how the sheets are folded, cut and bound. Leaves: the sheets in the order in which
// they are printed, each with its two sides as places for pages; then, with the pages and the paper, the sides as
// frames with the printer's marks. The module knows nothing of books, fonts and files.
//
// Each side is described as it looks when it comes out of the printer. With portrait pages the sheet of a booklet, of
// signatures, of an octavo and of two leaves is landscape; all other sheets are portrait.

/// The way in which pages are put on sheets.
public struct Imposition: Hashable, Sendable {
  /// What is done with the printed sheets.
  public var kind: Kind
  /// The edge at which the leaves are bound.
  public var binding: Binding
  /// The edge about which the printer turns a sheet to print its back.
  public var flip: Flip
  /// How many of the last pages stay last, after all blank pages; 1 for a back cover.
  public var keptLast: Int
  /// What is done with a last signature that pages do not fill.
  public var lastSignature: LastSignature

  /// Makes an imposition of a kind, bound on the left unless another edge is named.
  public init(
    _ kind: Kind, binding: Binding = .left, flip: Flip = .short, keptLast: Int = 0,
    lastSignature: LastSignature = .full
  ) {
    (self.kind, self.binding, self.flip) = (kind, binding, flip)
    (self.keptLast, self.lastSignature) = (keptLast, lastSignature)
  }

  /// The folding, cutting and gathering of the sheets.
  public enum Kind: Hashable, Sendable {
    /// One pile, folded once and stapled in the fold (中綴じ).
    case booklet
    /// Piles of `pages` pages, a multiple of four, each folded once; the folded piles are laid on one another (折丁).
    case signatures(pages: Int)
    /// Each sheet folded twice; the folded sheets are laid on one another (四つ折り).
    case quarto
    /// Each sheet folded three times; the folded sheets are laid on one another (八つ折り).
    case octavo
    /// Each sheet folded twice; the folded sheets are laid into one another and stapled in the fold.
    case quartoBooklet
    /// Two leaves a sheet: the sheets are cut, and the piles stacked.
    case twoUp
    /// Four leaves a sheet: the sheets are cut, and the piles stacked.
    case fourUp
    /// Each sheet cut in two across; the strips, the upper one first, are then folded as a booklet.
    case cutBooklet
    /// One leaf a sheet; the pile is stapled at the side (平綴じ).
    case leaves
  }

  /// The position of the spine, seen from the first page: left for horizontal text, right for vertical text, top for
  /// landscape pages that hang like a calendar (天綴じ).
  public enum Binding: String, Hashable, Sendable, CaseIterable {
    case left, right, top
  }

  /// Whether this kind of imposition can be bound at the chosen edge: at the top only booklets, signatures and single
  /// leaves can.
  public var isPossible: Bool {
    guard binding == .top else { return true }
    switch kind {
    case .booklet, .signatures, .leaves: return true
    case .quarto, .octavo, .quartoBooklet, .twoUp, .fourUp, .cutBooklet: return false
    }
  }

  /// The edge of the sheet about which the printer turns it to print the back.
  public enum Flip: String, Hashable, Sendable, CaseIterable {
    case short, long
  }

  /// How a last signature that pages do not fill is completed: by blanks up to its size, or by no more sheets than its
  /// pages need.
  public enum LastSignature: String, Hashable, Sendable, CaseIterable {
    case full, short
  }
}

/// A sheet of paper with places for pages on both sides.
public struct Sheet: Hashable, Sendable {
  /// The side that is printed first.
  public var front: Side
  /// The other side, as it looks when it is printed.
  public var back: Side
}

/// A side of a sheet as rows of places.
public struct Side: Hashable, Sendable {
  /// The rows from the head of the sheet, each from the left; all rows have the same number of places.
  public var rows: [[Place]]

  /// A place for a page.
  public struct Place: Hashable, Sendable {
    /// The page's number from 1; nil where the place stays blank.
    public var page: Int?
    /// The place's position in the bound book, blanks counted, from 1; 0 for paper that is thrown away.
    public var position: Int
    /// Whether the page is printed upside down.
    public var isTurned: Bool
  }

  /// The page number of each place, rows from the head: 0 for a blank, negative for a page that is upside down.
  public var numbers: [[Int]] { rows.map { $0.map { ($0.page ?? 0) * ($0.isTurned ? -1 : 1) } } }

  /// The side with those page numbers, in the form of ``numbers``.
  init(_ numbers: [[Int]]) {
    rows = numbers.map { $0.map { Place(page: $0 == 0 ? nil : abs($0), position: abs($0), isTurned: $0 < 0) } }
  }

  /// The side after half a turn.
  var turned: Side {
    Side(
      rows: rows.reversed().map {
        $0.reversed().map { Place(page: $0.page, position: $0.position, isTurned: !$0.isTurned) }
      })
  }

  /// The side for the opposite binding: left and right exchanged; for sheets that are folded, not cut, head and foot
  /// too.
  func mirrored(isCut: Bool) -> Side {
    let rows = self.rows.map { Array($0.reversed()) }
    return Side(rows: isCut ? rows : rows.reversed())
  }

  /// The side for binding at the head: the left place becomes the upper one.
  var stacked: Side { Side(rows: rows[0].map { [$0] }) }

  init(rows: [[Place]]) { self.rows = rows }
}
