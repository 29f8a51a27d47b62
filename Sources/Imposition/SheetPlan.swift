public import Frames
public import Measure

/// How pages of one size lie on sheets of paper: which paper, how large the pages come out, and where each of them lies.
public struct SheetPlan: Sendable {
  public let imposition: Imposition
  public let sheets: [Sheet]
  /// The paper as it lies, wider than high or not.
  public let paper: Size
  /// How much smaller the pages are than they were typeset; never larger.
  public let scale: Scale
  /// The size of a page and the bleed around it, as they come out.
  let page: Size
  let bleed: Length
  /// What lies between pages that are cut apart: the bleed of both.
  private let gap: Length
  /// The thickness of a leaf, by which the pages of an inner sheet are nearer to the spine than those of the next outer one.
  private let creep: Length
  private let placeCount: Int

  /// The names of paper that is tried where none is named, in the order of its size.
  private static let usual = Paper.all.sorted {
    $0.size.width * Int($0.size.height.points) < $1.size.width * Int($1.size.height.points)
  }

  /// - Parameters:
  ///   - count: how many pages.
  ///   - page: their trim size.
  ///   - paper: upright or not; nil for the smallest with a name that has room for pages of their full size and for marks,
  ///     or where there is none, for paper of just that size.
  ///   - marks: how much room marks want beyond the pages on every side; zero for no marks.
  ///   - creep: the thickness of a leaf; zero where pages are not to be moved.
  /// - Returns: nil where pages would come out at less than a fifth of their size.
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
    // Paper that is a hair too small for a rounding's sake is not too small.
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

  /// How many of the places on the sheets stay blank.
  public var blankCount: Int { sheets.reduce(0) { sum, sheet in sum + sheet.blanks } }

  /// For each page the sheet that it is printed on, counted from 1, and whether it stands on its front.
  public var places: [Int: (sheet: Int, isFront: Bool)] {
    var places: [Int: (sheet: Int, isFront: Bool)] = [:]
    for (index, sheet) in sheets.enumerated() {
      for (side, isFront) in [(sheet.front, true), (sheet.back, false)] {
        for page in side.rows.joined().compactMap(\.page) { places[page] = (index + 1, isFront) }
      }
    }
    return places
  }

  /// The most by which a page is moved.
  public var greatestShift: Length {
    (1...max(1, placeCount)).map(shift).max() ?? .zero
  }

  /// What the pages of a side cover, as it lies on the paper.
  var block: Rectangle {
    let size = Self.block(imposition, page, gap: gap)
    return Rectangle(
      origin: Point(x: (paper.width - size.width) / 2, y: (paper.height - size.height) / 2), size: size)
  }

  /// Where a page of the grid lies on the paper.
  func cell(row: Int, column: Int) -> Rectangle {
    let (between, below) = Self.gaps(imposition, gap)
    let block = block
    return Rectangle(
      origin: Point(
        x: block.left + (page.width + between) * column, y: block.top + (page.height + below) * row), size: page)
  }

  /// The lines between the pages of the grid, each with whether the sheet is cut there, or folded.
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

  /// A line at which a sheet is folded, or two at which it is cut.
  struct Inner {
    var first: Length
    var second: Length
    var isCut: Bool
  }

  /// By how much the page at a position of the bound book is moved towards the spine.
  ///
  /// The outermost leaf of a signature stays where it is. Sheet by sheet inwards the fold lies one thickness of paper
  /// nearer to the fore-edge, which the trim then takes away.
  func shift(atPosition position: Int) -> Length {
    guard creep > .zero, position > 0, let signature = imposition.signature(of: position, of: placeCount) else {
      return .zero
    }
    let (first, last) = (position - signature.lowerBound, signature.upperBound - position)
    return creep * (max(0, min(first, last)) / 2)
  }

  /// The first and the last position of a signature, where positions are folded into one another.
  func signature(of position: Int) -> ClosedRange<Int>? { imposition.signature(of: position, of: placeCount) }

  /// How many signatures there are.
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

  /// Whether sheets are cut between their columns, and between their rows.
  private static func cuts(_ kind: Imposition.Kind) -> (columns: Bool, rows: Bool) {
    switch kind {
    case .twoUp, .fourUp: (true, true)
    case .cutBooklet: (false, true)
    case .booklet, .signatures, .quarto, .octavo, .quartoBooklet, .leaves: (false, false)
    }
  }
}

extension Sheet {
  /// The places on which nothing stands.
  fileprivate var blanks: Int { (front.rows + back.rows).joined().count { $0.page == nil } }
}
