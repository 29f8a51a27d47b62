public import Frames
internal import Measure

extension PageFrame {
  /// The page with printer's marks around it; its medium is larger by their room.
  ///
  /// - Parameters:
  ///   - slug: lines that name the book and its file, printed above the page.
  ///   - inks: the inks besides black.
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
