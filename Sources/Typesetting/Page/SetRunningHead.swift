import Frames
import LineComposition
import Measure

/// The running head (柱) of a chapter with its lines made: the book's title and, at the outer edge, the chapter's name.
struct SetRunningHead {
  private let title: Block
  private let name: Block
  private let gap: Length

  /// Lines one above the other, the last one on the running head's baseline.
  private struct Block {
    var lines: [LineBox]
    var style: TextStyle

    var width: Length { lines.map(\.width).max() ?? .zero }

    /// The distance between two lines; they are close together, because the head margin is low.
    static func pitch(_ style: TextStyle) -> Length { min(style.leading, style.face.size * 5 / 4) }

    func place(into frame: inout Frame, left: Length, baseline: Length) {
      for (index, line) in lines.enumerated() {
        let y = baseline - Self.pitch(style) * (lines.count - 1 - index)
        frame.place(line, at: Point(x: left, y: y), ink: style.ink, as: .artifact(.runningHead))
      }
    }
  }

  /// The width of a text on one line.
  static func width(of text: String, _ style: TextStyle, shaper: some TextShaper) -> Length {
    // Nobody prints anything wider than some metres.
    let endless = Length.millimeters(100_000)
    let line = compose(text, in: style.face, measure: endless, rules: style.rules, shaper: shaper).lines.first
    return line?.width ?? .zero
  }

  /// The running head in the fewest lines, and with these in the largest type; nil where title and name have no room.
  ///
  /// - Parameters:
  ///   - titleWidth: the width of the title on one line.
  ///   - width: the width of the type area.
  ///   - room: the distance from the page's head to the baseline.
  ///   - safeArea: the least distance of a second line from the page's head.
  init?(
    _ head: Furniture.RunningHead, titleWidth: Length, name: String, width: Length, room: Length, safeArea: Length,
    shaper: some TextShaper
  ) {
    func lines(_ text: String, _ style: TextStyle, _ measure: Length) -> ComposedParagraph {
      compose(text, in: style.face, measure: measure, rules: style.rules, shaper: shaper)
    }
    let nameWidth = Self.width(of: name, head.chapterStyle, shaper: shaper)
    let size = head.titleStyle.face.size
    let sizes = head.titleStyle.narrowed(to: head.leastSize)
    // The number of lines that have room, in the larger of the two styles.
    func mostLines(_ style: TextStyle) -> Int {
      let chapterSize = head.chapterStyle.face.size.units * style.face.size.units / max(1, size.units)
      let chapter = head.chapterStyle.resized(to: Length(units: chapterSize))
      let larger = style.face.size >= chapter.face.size ? style : chapter
      return 1 + max(0, (room - safeArea - larger.face.size).units / max(1, Block.pitch(larger).units))
    }
    let most = sizes.map(mostLines).max() ?? 1
    for limit in 1...most {
      for titleStyle in sizes where limit <= mostLines(titleStyle) {
        func scaled(_ length: Length) -> Length {
          Length(units: length.units * titleStyle.face.size.units / max(1, size.units))
        }
        let chapterStyle = head.chapterStyle.resized(to: scaled(head.chapterStyle.face.size))
        let gap = name.isEmpty || head.title.isEmpty ? .zero : scaled(head.gap)
        // Both may be broken or made smaller, but neither has less than half of the line.
        let half = (width - gap) / 2
        let forName = head.title.isEmpty ? width : max(half, width - gap - scaled(titleWidth))
        // A text that is much too long need not be set to know that.
        if scaled(nameWidth).units > forName.units * (limit + 1) { continue }
        let nameLines = lines(name, chapterStyle, forName)
        let nameBlock = Block(lines: nameLines.lines, style: chapterStyle)
        let forTitle = width - gap - nameBlock.width
        if nameLines.lines.count > limit || scaled(titleWidth).units > max(1, forTitle.units) * (limit + 1) { continue }
        let titleLines = lines(head.title, titleStyle, forTitle)
        let titleBlock = Block(lines: titleLines.lines, style: titleStyle)
        let isWhole = (nameLines.cutWords + titleLines.cutWords).isEmpty || limit == most
        guard titleBlock.lines.count <= limit, titleBlock.width <= forTitle, nameBlock.width <= forName, isWhole
        else { continue }
        (title, self.name, self.gap) = (titleBlock, nameBlock, gap)
        return
      }
    }
    return nil
  }

  /// Places the running head on a baseline.
  ///
  /// - Parameter area: the type area.
  func place(into frame: inout Frame, area: Rectangle, baseline: Length, isRecto: Bool) {
    // The chapter's name is at the very edge, where a thumb finds it.
    let nameLeft = isRecto ? area.right - name.width : area.left
    let titleLeft = isRecto ? nameLeft - gap - title.width : nameLeft + name.width + gap
    title.place(into: &frame, left: titleLeft, baseline: baseline)
    name.place(into: &frame, left: nameLeft, baseline: baseline)
  }
}
