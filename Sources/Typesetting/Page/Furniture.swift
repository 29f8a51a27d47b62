public import Frames
import LineComposition
public import Measure

/// What stands on every page outside the type area: running head (柱), folio (ノンブル), thumb index (つめ).
public struct Furniture: Hashable, Sendable {
  public var runningHead: RunningHead?
  public var folio: FolioDesign?
  public var thumbIndex: ThumbIndex?

  public init(runningHead: RunningHead? = nil, folio: FolioDesign? = nil, thumbIndex: ThumbIndex? = nil) {
    self.runningHead = runningHead
    self.folio = folio
    self.thumbIndex = thumbIndex
  }

  /// The book's title and the chapter's name at the outer edge, above the type area.
  public struct RunningHead: Hashable, Sendable {
    public var title: String
    public var titleStyle: TextStyle
    public var chapterStyle: TextStyle
    /// Between the two.
    public var gap: Length
    /// From the baseline to the type area.
    public var distance: Length

    public init(title: String, titleStyle: TextStyle, chapterStyle: TextStyle, gap: Length, distance: Length) {
      self.title = title
      self.titleStyle = titleStyle
      self.chapterStyle = chapterStyle
      self.gap = gap
      self.distance = distance
    }
  }

  /// The page number under the type area.
  public struct FolioDesign: Hashable, Sendable {
    /// What stands before and behind the number.
    public var prefix: String
    public var suffix: String
    public var style: TextStyle
    /// From the type area to the baseline.
    public var distance: Length
    public var isCentered: Bool

    public init(prefix: String, suffix: String, style: TextStyle, distance: Length, isCentered: Bool) {
      self.prefix = prefix
      self.suffix = suffix
      self.style = style
      self.distance = distance
      self.isCentered = isCentered
    }
  }

  /// A dark tab at the fore-edge that steps down chapter by chapter, with the chapter's name set down it.
  public struct ThumbIndex: Hashable, Sendable {
    public var size: Size
    /// From the head of the page to the first chapter's tab.
    public var top: Length
    /// From one chapter's tab to the next one's.
    public var step: Length
    public var style: TextStyle
    public var tint: Gray

    public init(size: Size, top: Length, step: Length, style: TextStyle, tint: Gray) {
      self.size = size
      self.top = top
      self.step = step
      self.style = style
      self.tint = tint
    }
  }
}

extension Furniture {
  /// Puts the furniture of page `number` into its frame.
  func place(
    into frame: inout Frame, geometry: PageGeometry, number: Int, chapter: (name: String, number: Int)?,
    shaper: some TextShaper
  ) {
    let area = geometry.typeArea(ofPage: number)
    let isRecto = geometry.isRecto(number)
    func line(_ text: String, _ style: TextStyle) -> LineBox? {
      compose(text, in: style.face, measure: geometry.trim.width, shaper: shaper).lines.first
    }
    if let head = runningHead, let chapter {
      let title = line(head.title, head.titleStyle)
      let name = line(chapter.name, head.chapterStyle)
      let (titleWidth, nameWidth) = (title?.width ?? .zero, name?.width ?? .zero)
      let y = area.top - head.distance
      // The chapter's name stands at the very edge, where a thumb finds it.
      let nameX = isRecto ? area.right - nameWidth : area.left
      let titleX = isRecto ? nameX - head.gap - titleWidth : nameX + nameWidth + head.gap
      if let title {
        frame.place(title, at: Point(x: titleX, y: y), ink: head.titleStyle.ink, as: .artifact(.runningHead))
      }
      if let name {
        frame.place(name, at: Point(x: nameX, y: y), ink: head.chapterStyle.ink, as: .artifact(.runningHead))
      }
    }
    if let folio, let box = line("\(folio.prefix)\(number)\(folio.suffix)", folio.style) {
      let outer = isRecto ? area.right - box.width : area.left
      let x = folio.isCentered ? area.left + (area.size.width - box.width) / 2 : outer
      let point = Point(x: x, y: area.bottom + folio.distance)
      frame.place(box, at: point, ink: folio.style.ink, as: .artifact(.folio))
    }
    if let thumbIndex, let chapter {
      thumbIndex.place(into: &frame, geometry: geometry, isRecto: isRecto, chapter: chapter, shaper: shaper)
    }
  }
}

extension Furniture.ThumbIndex {
  /// The tab runs over the trim into the bleed; where chapters are many, it begins again at the head.
  fileprivate func place(
    into frame: inout Frame, geometry: PageGeometry, isRecto: Bool, chapter: (name: String, number: Int),
    shaper: some TextShaper
  ) {
    let places = max(1, (geometry.trim.height - top).units / max(1, step.units))
    let y = top + step * ((chapter.number - 1) % places)
    let x = isRecto ? geometry.trim.width - size.width : -geometry.bleed
    let tab = Size(width: size.width + geometry.bleed, height: size.height)
    frame.place(.fill(tab, .book(tint)), at: Point(x: x, y: y), as: .artifact(.thumbIndex))

    // Japanese set down a column stands upright, one em a character; signs that lie along the line are turned.
    let characters = Array(chapter.name)
    let em = style.face.size
    let pitch = min(em + em / 8, size.height / max(1, characters.count + 1))
    let left = (isRecto ? geometry.trim.width - size.width : .zero) + (size.width - em) / 2
    var cell = y + (size.height - pitch * characters.count) / 2 + (pitch - em) / 2
    for character in characters {
      let composed = compose(
        String(character), in: style.face, measure: em, alignment: .center, shaper: shaper)
      if let box = composed.lines.first {
        let baseline = Point(x: .zero, y: (em - box.ascent - box.descent) / 2 + box.ascent)
        var square = Frame(size: Size(width: em, height: em))
        square.place(box, at: baseline, ink: style.ink, as: .artifact(.thumbIndex))
        let turns = "ー〜～（）「」‐–—―…".contains(character) ? 1 : 0
        let corner = Point(x: left, y: cell)
        if turns == 0 {
          frame.place(contentsOf: square, at: corner)
        } else {
          frame.place(.frame(square, quarterTurns: turns), at: corner, as: .artifact(.thumbIndex))
        }
      }
      cell += pitch
    }
  }
}
