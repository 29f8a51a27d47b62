public import Frames
internal import Measure

extension PageFrame {
  /// The page with printer's marks around it, its medium so much larger.
  ///
  /// - Parameters:
  ///   - slug: lines that say what it is.
  ///   - inks: those besides black.
  public func marked(_ marks: Set<PrinterMark>, slug: [LineBox], inks: [PrintingInk] = []) -> PageFrame {
    var page = self
    page.surround = MarkArea.room(bleed: bleed)
    MarkArea(
      trim: Rectangle(origin: .zero, size: trim.size), bleed: max(bleed, MarkArea.leastBleed),
      armAcross: MarkArea.fullArm, armDown: MarkArea.fullArm, inks: inks
    ).draw(marks, slug: slug, into: &page.trim)
    return page
  }
}
