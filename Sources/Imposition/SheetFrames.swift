public import Frames
internal import Measure

extension SheetPlan {
  /// The sides of the sheets as pages to be printed, front and back in turn.
  ///
  /// A page is painted as far as its bleed, but never over a fold or over its neighbour.
  ///
  /// - Parameters:
  ///   - pages: the pages of the book, as many as the plan was made for.
  ///   - marks: what is printed outside them.
  public func frames(of pages: [PageFrame], marks: SheetMarks = SheetMarks()) -> [PageFrame] {
    var frames: [PageFrame] = []
    for (index, sheet) in sheets.enumerated() {
      for (number, side) in [sheet.front, sheet.back].enumerated() {
        var frame = Frame(size: paper)
        for (row, places) in side.rows.enumerated() {
          for (column, place) in places.enumerated() {
            guard let page = place.page else { continue }
            set(pages[page - 1], number: page, place, row: row, column: column, into: &frame)
          }
        }
        mark(&frame, side, sheet: index, isFront: number == 0, marks)
        frames.append(
          PageFrame(
            trim: frame, index: frames.count + 1, role: .sheet,
            typeArea: Rectangle(origin: .zero, size: paper)))
      }
    }
    return frames
  }

  private func set(
    _ page: PageFrame, number: Int, _ place: Side.Place, row: Int, column: Int, into frame: inout Frame
  ) {
    let cell = cell(row: row, column: column)
    let shift = shift(of: place)
    var shown = page.trim
    shown.window = window(row: row, column: column, of: page, place, shift)
    shown.page = number
    frame.place(
      .frame(shown, quarterTurns: place.isTurned ? 2 : 0, scale: scale), at: cell.origin + shift,
      as: .artifact(.production))
  }

  /// The distance by which creep moves a page on the paper: towards its spine.
  func shift(of place: Side.Place) -> Point {
    let length = shift(atPosition: place.position)
    let isFirst = !place.position.isMultiple(of: 2)
    let toward: Point =
      switch (imposition.binding, isFirst) {
      case (.left, true), (.right, false): Point(x: -length, y: .zero)
      case (.left, false), (.right, true): Point(x: length, y: .zero)
      case (.top, true): Point(x: .zero, y: -length)
      case (.top, false): Point(x: .zero, y: length)
      }
    return place.isTurned ? Point(x: -toward.x, y: -toward.y) : toward
  }

  /// The part of a page that is painted, in the page's own lengths.
  private func window(row: Int, column: Int, of page: PageFrame, _ place: Side.Place, _ shift: Point) -> Rectangle {
    let grid = imposition.kind.grid(imposition.binding)
    let (upright, level) = inner
    // The free room around the page on the paper; whatever creep moves over a fold is cut off.
    func free(_ lines: [Inner], _ index: Int, before: Bool) -> Length {
      let line = before ? index - 1 : index
      guard lines.indices.contains(line) else { return bleed }
      return (lines[line].second - lines[line].first) / 2
    }
    var (left, right) = (free(upright, column, before: true), free(upright, column, before: false))
    var (above, below) = (free(level, row, before: true), free(level, row, before: false))
    if column > 0 { left += shift.x }
    if column < grid.columns - 1 { right -= shift.x }
    if row > 0 { above += shift.y }
    if row < grid.rows - 1 { below -= shift.y }
    if place.isTurned { (left, right, above, below) = (right, left, below, above) }
    func own(_ length: Length) -> Length { length.scaled(by: 1 / scale.factor) }
    let size = page.trim.size
    return Rectangle(
      left: -own(left), top: -own(above), right: size.width + own(right), bottom: size.height + own(below))
  }
}
