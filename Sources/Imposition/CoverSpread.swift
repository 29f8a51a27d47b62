public import Frames
public import Measure

/// The outside of a cover in one piece: from the left back cover, spine and front cover for binding on the left, the
/// other way round for binding on the right.
///
/// - Parameters:
///   - front: the front cover.
///   - back: the back cover; nil where it stays blank.
///   - spine: the width of the spine.
///   - title: the text on the spine, placed from the spine's head on; nil for none.
///   - slug: lines that name the book and its file, printed outside the trim.
///   - inks: the inks besides black.
/// - Returns: a page whose trim is the whole piece. Only its outer edges have a bleed: at the spine the covers end.
public func coverSpread(
  front: PageFrame, back: PageFrame?, spine: Length, title: Frame?, binding: Imposition.Binding,
  marks: Set<PrinterMark> = [], slug: [LineBox] = [], inks: [PrintingInk] = []
) -> PageFrame {
  let size = front.trim.size
  let whole = Size(width: size.width * 2 + spine, height: size.height)
  var frame = Frame(size: whole)
  let (left, right) = binding == .right ? (Optional(front), back) : (back, Optional(front))
  let bleed = front.bleed
  func place(_ page: PageFrame?, at x: Length, number: Int, isLeft: Bool) {
    guard let page else { return }
    var shown = page.trim
    shown.window = Rectangle(
      left: isLeft ? -bleed : .zero, top: -bleed, right: size.width + (isLeft ? .zero : bleed),
      bottom: size.height + bleed)
    shown.page = number
    frame.place(.frame(shown), at: Point(x: x, y: .zero), as: .artifact(.production))
  }
  let isFrontLeft = binding == .right
  place(left, at: .zero, number: isFrontLeft ? 1 : 2, isLeft: true)
  place(right, at: size.width + spine, number: isFrontLeft ? 2 : 1, isLeft: false)
  if let title {
    frame.place(
      .frame(title),
      at: Point(x: size.width + (spine - title.size.width) / 2, y: SpineTitle.head(of: size)),
      as: .artifact(.production))
  }
  var page = PageFrame(
    trim: frame, bleed: bleed, role: .sheet, typeArea: Rectangle(origin: .zero, size: whole))
  guard !marks.isEmpty else { return page }
  page.surround = MarkArea.room(bleed: bleed)
  MarkArea(
    trim: Rectangle(origin: .zero, size: whole), bleed: max(bleed, MarkArea.leastBleed), armAcross: MarkArea.fullArm,
    armDown: MarkArea.fullArm, folds: ([size.width, size.width + spine], []), inks: inks
  ).draw(marks, slug: slug, into: &page.trim)
  return page
}

/// Measures for the text on a spine.
public enum SpineTitle {
  /// The narrowest spine with a text: on a narrower one printers set none, because folding may miss it.
  public static let leastSpine = Length.millimeters(4)
  /// The blank space on both sides of the line.
  static let margin = Length.millimeters(0.5)

  /// The largest type size that fits on a spine, at most 11 pt.
  public static func size(on spine: Length) -> Length { min(.points(11), spine - margin * 2 - .points(1)) }

  /// The longest line on the spine of a book with pages of that size.
  public static func measure(on page: Size) -> Length { page.height - head(of: page) * 2 }

  /// The distance from the page's upper edge to the beginning of the line.
  static func head(of page: Size) -> Length { page.height / 10 }
}
