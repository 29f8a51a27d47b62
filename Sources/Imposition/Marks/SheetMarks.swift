public import Frames
public import Measure

/// What is printed on the sheets besides the pages.
public struct SheetMarks {
  /// The marks to be printed; none where empty.
  public var marks: Set<PrinterMark>
  /// The inks besides black.
  public var inks: [PrintingInk]
  /// The lines that name a side; sheets are counted from 1.
  public var slug: (_ sheet: Int, _ isFront: Bool) -> [LineBox]
  /// A number set in small type for the collation marks; nil where none is printed.
  public var number: (Int) -> LineBox?

  /// Makes the choice of marks, with no lines and no numbers unless they are given.
  public init(
    _ marks: Set<PrinterMark> = [], inks: [PrintingInk] = [],
    slug: @escaping (_ sheet: Int, _ isFront: Bool) -> [LineBox] = { _, _ in [] },
    number: @escaping (Int) -> LineBox? = { _ in nil }
  ) {
    self.marks = marks
    self.inks = inks
    self.slug = slug
    self.number = number
  }

  /// The room that the marks need beyond the pages on each side; zero without marks.
  public func room(bleed: Length) -> Length {
    marks.isEmpty ? .zero : MarkArea.room(bleed: bleed)
  }
}

extension SheetPlan {
  /// Whether the paper has room for marks on all four sides of the pages.
  public var hasRoomForMarks: Bool {
    arm(paper.height - block.size.height) > .zero && arm(paper.width - block.size.width) > .zero
  }

  /// The length that marks can have where `left` is the paper left over on both sides together; zero where there is no
  /// room for useful ones.
  private func arm(_ left: Length) -> Length {
    let room = left / 2 - max(bleed, MarkArea.leastBleed)
    return room < MarkArea.leastArm ? .zero : min(MarkArea.fullArm, room)
  }

  func mark(_ frame: inout Frame, _ side: Side, sheet: Int, isFront: Bool, _ marks: SheetMarks) {
    if !marks.marks.isEmpty {
      markArea(side, inks: marks.inks).draw(
        marks.marks, slug: marks.marks.contains(.slug) ? marks.slug(sheet + 1, isFront) : [], into: &frame)
    }
    if isFront { collate(&frame, side, marks) }
  }

  /// The marks of a side, around a trim that follows the pages: creep moves them towards the spine, more the further
  /// inside their sheet lies.
  private func markArea(_ side: Side, inks: [PrintingInk]) -> MarkArea {
    let block = block
    let (upright, level) = inner
    func shifted(_ row: Int, _ column: Int) -> Point { shift(of: side.rows[row][column]) }
    let (lastRow, lastColumn) = (side.rows.count - 1, side.rows[0].count - 1)
    // The shift along the other axis is zero.
    let (first, last) = (shifted(0, 0), shifted(lastRow, lastColumn))
    let isSpread = lastColumn > 0 || lastRow > 0
    let trim =
      isSpread
      ? Rectangle(
        left: block.left + max(.zero, first.x), top: block.top + max(.zero, first.y),
        right: block.right + min(.zero, last.x), bottom: block.bottom + min(.zero, last.y)) : block
    func places(_ lines: [Inner], isCut: Bool) -> [Length] {
      lines.filter { $0.isCut == isCut }.flatMap { $0.first == $0.second ? [$0.first] : [$0.first, $0.second] }
    }
    return MarkArea(
      trim: trim, bleed: max(bleed, MarkArea.leastBleed), armAcross: arm(paper.width - block.size.width),
      armDown: arm(paper.height - block.size.height),
      folds: (places(upright, isCut: false), places(level, isCut: false)),
      cuts: (places(upright, isCut: true), places(level, isCut: true)), inks: inks)
  }

  /// Draws the collation mark (背標): a solid oblong on the back of the fold between the first and the last page of a
  /// signature.
  ///
  /// It lies one step further down with each signature, so that the pile shows a staircase, and a gap where a signature
  /// is missing. For binding on the right the stairs begin at the foot. Where they reach the other end, they turn back.
  private func collate(_ frame: inout Frame, _ side: Side, _ marks: SheetMarks) {
    guard signatureCount > 1, isGathered else { return }
    for row in side.rows.indices {
      for column in side.rows[row].indices.dropLast() {
        let (a, b) = (side.rows[row][column], side.rows[row][column + 1])
        guard let signature = signature(of: max(1, a.position)),
          Set([a.position, b.position]) == [signature.lowerBound, signature.upperBound]
        else { continue }
        let number = (signature.lowerBound - 1) / (self.signature(of: 1)?.count ?? 1)
        let fold = cell(row: row, column: column + 1)
        let steps = max(1, Int((fold.size.height - Self.collationMargin * 2).units / Self.collation.height.units))
        var step = number % (2 * steps - 2 > 0 ? 2 * steps - 2 : 1)
        if step >= steps { step = 2 * steps - 2 - step }
        let isFromHead = (imposition.binding == .left) != a.isTurned
        let offset = Self.collationMargin + Self.collation.height * step
        let y = isFromHead ? fold.top + offset : fold.bottom - offset - Self.collation.height
        let corner = Point(x: fold.left - Self.collation.width / 2, y: y)
        frame.place(.fill(Self.collation, .black), at: corner, as: .artifact(.production))
        if let label = marks.number(number + 1) {
          let x = fold.left - label.width / 2
          frame.place(
            label, at: Point(x: x, y: y + (Self.collation.height + label.ascent - label.descent) / 2), ink: .paper,
            as: .artifact(.production))
        }
      }
    }
  }

  /// Whether folded signatures are laid on one another and glued, so that their backs can be seen before that.
  private var isGathered: Bool {
    switch imposition.kind {
    case .signatures, .quarto, .octavo: imposition.binding != .top
    case .booklet, .quartoBooklet, .twoUp, .fourUp, .cutBooklet, .leaves: false
    }
  }

  private static let collation = Size(width: .millimeters(2), height: .millimeters(6))
  /// The distance from head and foot within which no collation marks stand.
  private static let collationMargin = Length.millimeters(20)
}
