public import Frames
public import Measure

/// The outside of a cover in one piece: back cover, spine and front cover, for binding on the left; for binding on the right
/// the other way round.
///
/// - Parameters:
///   - front: the front cover.
///   - back: the back cover; nil where it stays blank.
///   - spine: how wide the spine is.
///   - title: what stands on the spine, from its head on; nil for nothing.
///   - slug: lines that say what it is.
///   - inks: those besides black.
/// - Returns: a page whose trim is the whole piece. The bleed is on its outside alone: at the spine covers end.
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

/// The measures of what stands on a spine.
public enum SpineTitle {
  /// Printers set nothing on a narrower one, as it may not be hit.
  public static let leastSpine = Length.millimeters(4)
  /// What stays free on both sides of the line.
  static let margin = Length.millimeters(0.5)

  /// The largest size of type for a spine, at most 11 points.
  public static func size(on spine: Length) -> Length { min(.points(11), spine - margin * 2 - .points(1)) }

  /// How long the line may be beside a page of that size.
  public static func measure(on page: Size) -> Length { page.height - head(of: page) * 2 }

  /// Where the line begins.
  static func head(of page: Size) -> Length { page.height / 10 }
}
