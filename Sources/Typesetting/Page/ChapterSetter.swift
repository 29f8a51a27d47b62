public import Frames
import Measure

/// Sets the chapters of a publication one by one, as they are written.
///
/// So a chapter's blocks are needed only until it is set, and its pages, apart from those of a short book, lie in a
/// spool. A chapter that shows folios waits for all others.
public final class ChapterSetter<Shaper: TextShaper> {
  let shaper: Shaper
  private let size: Size
  private let rules: PageRules
  /// Where pages lie that are made.
  let spool: FrameSpool
  private var chapters: [SetChapter] = []

  /// A setter of chapters for pages of one geometry.
  ///
  /// - Parameter limit: how many bytes of pages stay in memory; those of a hundred pages do.
  public init(geometry: PageGeometry, rules: PageRules, shaper: Shaper, holding limit: Int = 4 << 20) {
    (size, self.rules, self.shaper) = (geometry.typeAreaSize, rules, shaper)
    spool = FrameSpool(holding: limit)
  }

  /// Sets a chapter and takes its blocks, unless it must wait for folios.
  public func set(_ chapter: inout Chapter) {
    guard !chapter.showsFolios else { return chapters.append(SetChapter(unset: chapter)) }
    var set = setChapter(chapter)
    chapter.blocks = []
    set.layAside(in: spool)
    chapters.append(set)
  }

  /// A chapter, set and whole.
  func setChapter(_ chapter: Chapter) -> SetChapter {
    SetChapter(chapter, size: size, rules: rules.with(chapter.breaking), shaper: shaper)
  }

  /// The chapters that were set; the setter has none from then on.
  func takeChapters() -> [SetChapter] {
    defer { chapters = [] }
    return chapters
  }
}
