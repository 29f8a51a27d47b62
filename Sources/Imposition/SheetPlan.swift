public import Frames
public import Measure

/// The arrangement of pages of one size on sheets of paper: the paper, the scale, and the place of each page.
public struct SheetPlan: Sendable {
  /// How the sheets are folded, cut and bound.
  public let imposition: Imposition
  /// The sheets in the order in which they are printed.
  public let sheets: [Sheet]
  /// The paper as it lies in the printer, landscape or portrait.
  public let paper: Size
  /// The scale of the printed pages: their own size, or smaller where the paper has no room for it.
  public let scale: Scale
  /// The printed size of a page, and of the bleed around it.
  let page: Size
  let bleed: Length
  /// The gap between pages that are cut apart: the bleed of both.
  private let gap: Length
  /// The thickness of a leaf, by which the pages of an inner sheet lie nearer to the spine than those of the next outer
  /// sheet.
  private let creep: Length
  private let placeCount: Int

  /// The named papers that are tried where none is asked for, the smallest first.
  private static let usual = Paper.all.sorted {
    $0.size.width * Int($0.size.height.points) < $1.size.width * Int($1.size.height.points)
  }

  /// The arrangement of `count` pages on paper; nil where the pages would shrink to less than a fifth of their size.
  ///
  /// - Parameters:
  ///   - page: the trim size of the pages.
  ///   - paper: portrait or landscape, turned as needed. Where it is nil: the smallest named paper with room for pages
  ///     of full size and for marks, or paper of exactly the needed size.
  ///   - marks: the room that marks need beyond the pages on every side; zero for no marks.
  ///   - creep: the thickness of a leaf; zero where pages are not to be moved.
  public init?(
    _ imposition: Imposition, pages count: Int, of page: Size, bleed: Length, paper: Size? = nil, marks: Length = .zero,
    creep: Length = .zero
  ) {
    self.imposition = imposition
    sheets = imposition.sheets(forPages: count, of: page)
    placeCount = imposition.placeCount(forPages: count)
    let full = Self.block(imposition, page, gap: bleed * 2)
    let room = marks > .zero ? marks * 2 : .zero
    let wanted = Size(width: full.width + room, height: full.height + room)
    let isWide = full.width > full.height
    func lying(_ size: Size) -> Size { (size.width > size.height) == isWide ? size : size.turned }
    func holds(_ size: Size) -> Bool {
      size.width + Self.tolerance >= wanted.width && size.height + Self.tolerance >= wanted.height
    }
    let chosen = paper.map(lying) ?? Self.usual.map { lying($0.size) }.first(where: holds) ?? wanted
    self.paper = chosen
    // Paper that lacks less than the tolerance, as by rounding, is large enough.
    let thousandths = [(chosen.width, full.width), (chosen.height, full.height)].map { has, wants in
      has + Self.tolerance >= wants ? 1000 : 1000 * has.units / wants.units
    }
    let least = min(thousandths[0], thousandths[1])
    guard least >= 200 else { return nil }
    let scale = Scale(thousandths: least)
    self.scale = scale
    self.page = scale.applied(to: page)
    self.bleed = scale.applied(to: bleed)
    gap = self.bleed * 2
    self.creep = creep
  }

  private static let tolerance = Length.millimeters(0.5)

  /// The number of places on the sheets that stay blank.
  public var blankCount: Int { sheets.reduce(0) { sum, sheet in sum + sheet.blanks } }

  /// The sheet on which each page is printed, counted from 1, and whether the page is on its front; by page number from
  /// 1.
  public var places: [Int: (sheet: Int, isFront: Bool)] {
    var places: [Int: (sheet: Int, isFront: Bool)] = [:]
    for (index, sheet) in sheets.enumerated() {
      for (side, isFront) in [(sheet.front, true), (sheet.back, false)] {
        for page in side.rows.joined().compactMap(\.page) { places[page] = (index + 1, isFront) }
      }
    }
    return places
  }

  /// The greatest distance by which creep moves a page.
  public var greatestShift: Length {
    (1...max(1, placeCount)).map(shift).max() ?? .zero
  }

  /// The area of a side that pages cover, measured on the paper.
  var block: Rectangle {
    let size = Self.block(imposition, page, gap: gap)
    return Rectangle(
      origin: Point(x: (paper.width - size.width) / 2, y: (paper.height - size.height) / 2), size: size)
  }

  /// The area of a page of the grid, measured on the paper.
  func cell(row: Int, column: Int) -> Rectangle {
    let (between, below) = Self.gaps(imposition, gap)
    let block = block
    return Rectangle(
      origin: Point(
        x: block.left + (page.width + between) * column, y: block.top + (page.height + below) * row), size: page)
  }

  /// The lines between the columns and rows of pages, each with whether the sheet is cut there or folded.
  var inner: (upright: [Inner], level: [Inner]) {
    let grid = imposition.kind.grid(imposition.binding)
    let (between, below) = Self.gaps(imposition, gap)
    return (
      (1..<max(1, grid.columns)).map { column in
        let left = cell(row: 0, column: column).left
        return Inner(first: left - between, second: left, isCut: Self.cuts(imposition.kind).columns)
      },
      (1..<max(1, grid.rows)).map { row in
        let top = cell(row: row, column: 0).top
        return Inner(first: top - below, second: top, isCut: Self.cuts(imposition.kind).rows)
      }
    )
  }

  /// A line at which a sheet is folded (`first` equals `second`), or the two lines at which it is cut.
  struct Inner {
    var first: Length
    var second: Length
    var isCut: Bool
  }

  /// The distance by which creep moves the page at a position of the bound book towards the spine.
  ///
  /// The outermost leaf of a signature is not moved. Each sheet further inside lies one thickness of paper nearer to
  /// the fore-edge, and so loses more in trimming.
  func shift(atPosition position: Int) -> Length {
    guard creep > .zero, position > 0, let signature = imposition.signature(of: position, of: placeCount) else {
      return .zero
    }
    let (first, last) = (position - signature.lowerBound, signature.upperBound - position)
    return creep * (max(0, min(first, last)) / 2)
  }

  /// The first and last position of the signature that holds `position`; nil where leaves are single.
  func signature(of position: Int) -> ClosedRange<Int>? { imposition.signature(of: position, of: placeCount) }

  /// The number of signatures; 0 where leaves are single.
  var signatureCount: Int {
    guard let first = signature(of: 1) else { return 0 }
    return (placeCount + first.count - 1) / first.count
  }

  private static func block(_ imposition: Imposition, _ page: Size, gap: Length) -> Size {
    let grid = imposition.kind.grid(imposition.binding)
    let (between, below) = gaps(imposition, gap)
    return Size(
      width: page.width * grid.columns + between * (grid.columns - 1),
      height: page.height * grid.rows + below * (grid.rows - 1))
  }

  private static func gaps(_ imposition: Imposition, _ gap: Length) -> (between: Length, below: Length) {
    let cuts = cuts(imposition.kind)
    return (cuts.columns ? gap : .zero, cuts.rows ? gap : .zero)
  }

  /// Whether the sheets are cut between their columns, and between their rows.
  private static func cuts(_ kind: Imposition.Kind) -> (columns: Bool, rows: Bool) {
    switch kind {
    case .twoUp, .fourUp: (true, true)
    case .cutBooklet: (false, true)
    case .booklet, .signatures, .quarto, .octavo, .quartoBooklet, .leaves: (false, false)
    }
  }
}

extension Sheet {
  /// The number of places without a page.
  fileprivate var blanks: Int { (front.rows + back.rows).joined().count { $0.page == nil } }
}
