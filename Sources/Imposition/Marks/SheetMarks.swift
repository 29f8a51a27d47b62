public import Frames
public import Measure

/// What is printed on sheets besides pages.
public struct SheetMarks {
  public var marks: Set<PrinterMark>
  /// The inks besides black.
  public var inks: [PrintingInk]
  /// The lines that say what a side is: the sheet, counted from 1, and whether it is the front.
  public var slug: (_ sheet: Int, _ isFront: Bool) -> [LineBox]
  /// A number in small type, for the collation marks.
  public var number: (Int) -> LineBox?

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

  /// How much room marks want beyond the pages on each side.
  public func room(bleed: Length) -> Length {
    marks.isEmpty ? .zero : MarkArea.room(bleed: bleed)
  }
}

extension SheetPlan {
  /// Whether the paper has room for marks above and below the pages, and beside them.
  public var hasRoomForMarks: Bool {
    arm(paper.height - block.size.height) > .zero && arm(paper.width - block.size.width) > .zero
  }

  /// How long marks can be where so much paper is left over on both sides together; zero where there is no room.
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

  /// The trim of a side follows its pages, which are nearer to the spine the further inside their sheet is.
  private func markArea(_ side: Side, inks: [PrintingInk]) -> MarkArea {
    let block = block
    let (upright, level) = inner
    func shifted(_ row: Int, _ column: Int) -> Point { shift(of: side.rows[row][column]) }
    let (lastRow, lastColumn) = (side.rows.count - 1, side.rows[0].count - 1)
    // A shift along the other axis is none.
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

  /// The collation mark (背標): a solid oblong on the back of the fold between the first and the last page of a signature,
  /// one step further down with every signature, so that the pile shows a staircase, and a gap where one is wanting.
  ///
  /// What is bound on the right begins at the foot. Where the stairs reach the end they come back.
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

  /// Whether signatures are laid on one another and glued, so that their backs are seen before they are.
  private var isGathered: Bool {
    switch imposition.kind {
    case .signatures, .quarto, .octavo: imposition.binding != .top
    case .booklet, .quartoBooklet, .twoUp, .fourUp, .cutBooklet, .leaves: false
    }
  }

  private static let collation = Size(width: .millimeters(2), height: .millimeters(6))
  /// What is free of collation marks at head and foot.
  private static let collationMargin = Length.millimeters(20)
}
