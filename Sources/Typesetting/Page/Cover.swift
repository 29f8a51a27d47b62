public import Frames
public import LineComposition
public import Measure
public import Provenance

/// The first page: lines of text, each at its height, over areas of a tint.
///
/// A text that needs several lines pushes down the lines below it. Where they would leave the page, all lines move up
/// as far as the type area goes and the space between them shrinks; if that is not enough, texts of several lines are
/// set smaller.
///
/// An area whose lines need more room grows, and pushes the areas below it.
public struct Cover: Hashable, Sendable {
  /// The lines, in any order; they are placed from the head down.
  public var lines: [Line]
  /// The areas of a tint, from the head down.
  public var areas: [Area]

  /// Makes a cover of lines over areas.
  public init(lines: [Line], areas: [Area] = []) {
    self.lines = lines
    self.areas = areas
  }

  /// An area of a tint (地、帯), measured from the trimmed page's corner; where it reaches the trim it extends into the
  /// bleed.
  public struct Area: Hashable, Sendable {
    /// The rectangle on the trimmed page.
    public var box: Rectangle
    /// The tint that fills it.
    public var tint: Tint

    /// Makes an area in one tint.
    public init(_ box: Rectangle, tint: Tint) {
      self.box = box
      self.tint = tint
    }
  }

  /// A text across the type area, at a distance from the page's head.
  public struct Line: Hashable, Sendable {
    /// The words, their style and their element.
    public var text: Paragraph
    /// The distance from the head of the trimmed page to the first line's upper edge.
    public var top: Length
    /// The smallest type size to which the text may shrink where it has no room.
    public var leastSize: Length
    /// The rule under the text; nil for none.
    public var rule: Rule?
    /// The width of the rule.
    public var ruleWidth: Length
    /// The picture in the place of a text; nil for a text.
    public var picture: CoverPicture?
    /// The distance from the trimmed page's left edge to the line's room; nil for that of a type area in the middle of
    /// the page.
    public var left: Length?
    /// The width of the line's room; nil for the width of the type area.
    public var width: Length?
    /// The position of the line in its room.
    public var alignment: Alignment
    /// Whether the line stands at its own height beside other lines, and neither pushes them nor is pushed.
    public var standsBeside = false

    /// Makes a line of text that begins `top` below the page's head.
    public init(
      _ text: Paragraph, top: Length, leastSize: Length? = nil, rule: Rule? = nil, ruleWidth: Length = .zero,
      left: Length? = nil, width: Length? = nil, alignment: Alignment = .center
    ) {
      (self.left, self.width, self.alignment) = (left, width, alignment)
      self.text = text
      self.top = top
      self.leastSize = leastSize ?? text.style.face.size
      self.rule = rule
      self.ruleWidth = ruleWidth
    }
  }
}

/// A picture on the cover, such as a city's emblem.
public struct CoverPicture: Hashable, Sendable {
  /// The picture's id in the publication.
  public var picture: PictureID
  /// The size in which it is drawn.
  public var size: Size
  /// The element of the figure.
  public var element: ElementID

  /// Makes a picture that is drawn in `size`.
  public init(_ picture: PictureID, size: Size, element: ElementID) {
    self.picture = picture
    self.size = size
    self.element = element
  }
}

extension Cover.Line {
  /// A picture in the middle of the type area.
  ///
  /// - Parameters:
  ///   - style: the style of a text in this place, which tells how near other lines may come.
  ///   - node: the node of the text that describes the picture, so that messages can point at the text.
  public init(_ picture: CoverPicture, top: Length, style: TextStyle, node: NodeID? = nil) {
    self.init(Paragraph("", style: style, element: picture.element, node: node), top: top)
    self.picture = picture
  }
}

/// The cover as a page, and the problems found in it.
func coverPage(
  _ cover: Cover, geometry: PageGeometry, shaper: some TextShaper
) -> (page: PageFrame, problems: [TypesettingProblem]) {
  var frame = Frame(size: geometry.trim)
  // The cover stands in the middle of the page, because no gutter is visible there.
  let left = (geometry.margins.gutter + geometry.margins.foreEdge) / 2
  let (lines, tops, problems) = fitted(cover, geometry: geometry, shaper: shaper)
  for area in areas(of: cover, around: lines, at: tops) {
    let box = area.box.bled(by: geometry.bleed, on: geometry.trim)
    frame.place(.fill(box.size, .book(area.tint)), at: box.origin, as: .artifact(.layout))
  }
  for line in cover.lines where line.standsBeside {
    SetCoverLine(line, style: line.text.style, measure: line.width ?? geometry.typeAreaSize.width, shaper: shaper)
      .place(
        into: &frame, left: line.left ?? left, measure: line.width ?? geometry.typeAreaSize.width, top: line.top)
  }
  for (line, top) in zip(lines, tops) {
    line.place(
      into: &frame, left: line.line.left ?? left, measure: line.line.width ?? geometry.typeAreaSize.width, top: top)
  }
  let area = Rectangle(origin: Point(x: left, y: geometry.margins.head), size: geometry.typeAreaSize)
  return (PageFrame(trim: frame, bleed: geometry.bleed, role: .cover, filled: 1000, typeArea: area), problems)
}

/// The areas of a cover, each as high as the lines in it need, with those lines at their places.
private func areas(of cover: Cover, around lines: [SetCoverLine], at tops: [Length]) -> [Cover.Area] {
  var moved = Length.zero
  return cover.areas.map { area in
    var area = area
    let (designedTop, designedBottom) = (area.box.top, area.box.bottom)
    area.box.origin.y += moved
    let inside = lines.indices.filter { lines[$0].line.top >= designedTop && lines[$0].line.top < designedBottom }
    guard let last = inside.last else { return area }
    let margin = max(.zero, designedBottom - lines[last].line.top - lines[last].height(lines: 1))
    var bottom = max(area.box.bottom, tops[last] + lines[last].height + margin)
    if last + 1 < lines.count {
      // The lines below the area keep clear of it.
      let limit = tops[last + 1] - lines[last + 1].style.face.size / 2
      bottom = max(area.box.bottom, min(bottom, limit))
    }
    moved += bottom - area.box.bottom
    area.box.size.height = bottom - area.box.top
    return area
  }
}

extension Rectangle {
  /// The rectangle, extended by the bleed over the edges of the page that it reaches.
  fileprivate func bled(by bleed: Length, on page: Size) -> Rectangle {
    let (left, top) = (left <= .zero ? left - bleed : left, self.top <= .zero ? self.top - bleed : self.top)
    let right = right >= page.width ? right + bleed : right
    let bottom = bottom >= page.height ? bottom + bleed : bottom
    return Rectangle(origin: Point(x: left, y: top), size: Size(width: right - left, height: bottom - top))
  }
}

/// The printed lines from the head down with their upper edges, in the largest type in which all have room.
private func fitted(
  _ cover: Cover, geometry: PageGeometry, shaper: some TextShaper
) -> (lines: [SetCoverLine], tops: [Length], problems: [TypesettingProblem]) {
  func measure(_ line: Cover.Line) -> Length { line.width ?? geometry.typeAreaSize.width }
  let printed = cover.lines.enumerated().filter {
    !$0.element.standsBeside && (!$0.element.text.text.isEmpty || $0.element.picture != nil)
  }
  .sorted { ($0.element.top, $0.offset) < ($1.element.top, $1.offset) }
  let styles = printed.map { $0.element.text.style.narrowed(to: $0.element.leastSize) }
  var lines = zip(printed, styles).map {
    SetCoverLine($0.element, style: $1[0], measure: measure($0.element), shaper: shaper)
  }
  let stacking = CoverStacking(of: lines, geometry: geometry)
  func set(_ index: Int, step: Int) -> SetCoverLine {
    let line = printed[index].element
    return SetCoverLine(line, style: styles[index][step], measure: measure(line), shaper: shaper)
  }
  let steps = 0..<max(1, styles.map(\.count).max() ?? 1)
  // Where even the smallest type is too large, the sizes between are not tried.
  let smallest = lines.indices.map { lines[$0].stack.lines.count > 1 ? set($0, step: styles[$0].count - 1) : lines[$0] }
  let canFit = stacking.tops(of: smallest) != nil
  for step in steps where canFit {
    if step > 0 {
      for index in lines.indices where lines[index].stack.lines.count > 1 && step < styles[index].count {
        lines[index] = set(index, step: step)
      }
    }
    if let tops = stacking.tops(of: lines) { return (lines, tops, lines.flatMap(\.stack.problems)) }
  }
  // The line that has outgrown its place most.
  let excess = lines.indices.map { lines[$0].height - stacking.heights[$0] }
  let longest = lines.indices.max { (excess[$0], $1) < (excess[$1], $0) } ?? 0
  let problem = TypesettingProblem(.noRoomOnCover(line: printed[longest].offset), in: lines[longest].line.text)
  return ([], [], [problem])
}

/// A line of the cover with its lines made.
private struct SetCoverLine {
  let line: Cover.Line
  let style: TextStyle
  let stack: LineStack

  init(_ line: Cover.Line, style: TextStyle, measure: Length, shaper: some TextShaper) {
    self.line = line
    var paragraph = line.text
    paragraph.style = style
    paragraph.style.alignment = .start
    (paragraph.style.rules.balancesLines, paragraph.style.rules.prefersPhrases) = (true, true)
    self.style = paragraph.style
    stack = Typesetting.stack([paragraph], measure: measure, shaper: shaper)
  }

  /// The height of the line, its rule included.
  var height: Length { height(lines: stack.lines.count) }

  func height(lines count: Int) -> Length {
    if let picture = line.picture { return picture.size.height }
    return style.leading * count + (line.rule.map { style.leading / 2 + $0.weight / 2 } ?? .zero)
  }

  /// The distance from the left edge of the room to something of `width`.
  private func offset(of width: Length, in measure: Length) -> Length {
    switch line.alignment {
    case .start, .justify: .zero
    case .center, .even: (measure - width) / 2
    case .end: measure - width
    }
  }

  func place(into frame: inout Frame, left: Length, measure: Length, top: Length) {
    if let picture = line.picture {
      let corner = Point(x: left + offset(of: picture.size.width, in: measure), y: top)
      frame.place(.picture(picture.picture, picture.size), at: corner, as: .element(picture.element))
      return
    }
    var y = top
    for stacked in stack.lines {
      let x = left + (line.alignment == .start ? stacked.x : offset(of: stacked.box.width, in: measure))
      if let label = stacked.label {
        frame.place(
          label.box, at: Point(x: left + label.x, y: y + stacked.baseline), ink: label.ink,
          as: .element(label.element))
      }
      frame.place(
        stacked.box, at: Point(x: x, y: y + stacked.baseline), ink: stacked.ink, as: .element(stacked.element),
        textOffset: stacked.textOffset)
      y += stacked.leading
    }
    if let rule = line.rule {
      let origin = Point(x: left + offset(of: line.ruleWidth, in: measure), y: y + style.leading / 2)
      let stroke = Stroke(vector: Point(x: line.ruleWidth, y: .zero), weight: rule.weight, ink: .book(rule.ink))
      frame.place(.rule(stroke), at: origin, as: .artifact(.layout))
    }
  }
}

/// The heights at which the cover's lines may stand: those of the layout, or others where lines of several lines push
/// them.
private struct CoverStacking {
  /// The upper edges in the layout.
  private let wished: [Length]
  /// The heights where each text takes a single line.
  let heights: [Length]
  /// The spaces between two lines: kept while they push each other, and the least.
  private let gaps: [Length]
  private let leastGaps: [Length]
  private let head: Length
  private let foot: Length

  init(of lines: [SetCoverLine], geometry: PageGeometry) {
    let wished = lines.map(\.line.top)
    let heights = lines.map { $0.height(lines: 1) }
    (self.wished, self.heights) = (wished, heights)
    gaps = lines.indices.dropLast().map { index in
      let designed = max(.zero, wished[index + 1] - wished[index] - heights[index])
      // Lines that are near each other move together; a wide space shrinks first.
      return min(designed, lines[index].line.text.style.leading * 3 / 2)
    }
    leastGaps = zip(lines, gaps).map { min($1, $0.line.text.style.face.size / 4) }
    head = min(geometry.margins.head, wished.first ?? .zero)
    let designedFoot = zip(wished, heights).map { $0 + $1 }.max() ?? .zero
    foot = max(geometry.trim.height - geometry.margins.foot, min(designedFoot, geometry.trim.height))
  }

  /// The upper edges of lines of these heights; nil where they have no room.
  func tops(of lines: [SetCoverLine]) -> [Length]? {
    let heights = lines.map(\.height)
    let whole = heights.reduce(.zero, +)
    let widest = gaps.reduce(.zero, +)
    let least = leastGaps.reduce(.zero, +)
    guard whole + least <= foot - head else { return nil }
    // The remaining room is divided among the spaces in proportion.
    let room = min(widest, foot - head - whole) - least
    let between = zip(gaps, leastGaps).map { gap, floor in
      widest > least ? floor + Length(units: (gap - floor).units * room.units / (widest - least).units) : floor
    }
    var tops = wished
    for index in tops.indices.dropFirst() {
      tops[index] = max(tops[index], tops[index - 1] + heights[index - 1] + between[index - 1])
    }
    var limit = foot
    for index in tops.indices.reversed() {
      tops[index] = min(tops[index], limit - heights[index])
      limit = tops[index] - (index > 0 ? between[index - 1] : .zero)
    }
    return tops
  }
}
