public import Frames
import LineComposition
public import Measure

/// How the contents (目次) look.
public struct ContentsDesign: Hashable, Sendable {
  public var heading: Heading
  /// The entries' style; the leading is their pitch.
  public var entry: TextStyle
  /// What fills the line between name and folio: a single character, repeated.
  public var leader: String
  /// From the type area's left edge to the names, and from the folios to its right edge.
  public var indent: Length
  /// Between name, leader and folio.
  public var gap: Length
  /// Names up to this width are spread evenly (均等割付) to the longest of them; longer ones stand as they are.
  public var spreadLimit: Length

  public init(
    heading: Heading, entry: TextStyle, leader: String, indent: Length, gap: Length, spreadLimit: Length
  ) {
    self.spreadLimit = spreadLimit
    self.heading = heading
    self.entry = entry
    self.leader = leader
    self.indent = indent
    self.gap = gap
  }
}

/// A line of the contents.
public struct ContentsEntry: Hashable, Sendable {
  public var title: String
  public var folio: String
  public var target: Anchor
  /// The link that name and folio are.
  public var element: ElementID

  public init(title: String, folio: String, target: Anchor, element: ElementID) {
    self.title = title
    self.folio = folio
    self.target = target
    self.element = element
  }
}

/// The contents as pages: names up to a length evenly spaced to the longest of them, longer ones as they are and wrapped
/// with a hanging indent; leaders on one grid, folios flush right on the name's last line; each line is a link.
///
/// - Parameter firstNumber: the number of the first page, which decides on which side its gutter is.
func contentsPages(
  _ entries: [ContentsEntry], design: ContentsDesign, geometry: PageGeometry, firstNumber: Int, shaper: some TextShaper
) -> (pages: [PageFrame], problems: [TypesettingProblem]) {
  let size = geometry.typeAreaSize
  let heading = ComposedHeading(design.heading, measure: size.width, shaper: shaper)
  let setter = ContentsSetter(entries, design: design, measure: size.width, shaper: shaper)
  var problems = heading.stack.problems
  if heading.height + design.entry.leading > size.height {
    problems.append(TypesettingProblem(.contentsHeadingTooHigh, in: design.heading.title))
  }
  var areas: [Frame] = []
  var frame = Frame(size: size)
  heading.place(into: &frame, at: .zero)
  var y = heading.height
  for index in entries.indices {
    var line = 0
    while line < setter.lineCount(index) {
      // An entry stays whole but where it is higher than a page.
      let rest = line..<setter.lineCount(index)
      let fits = y + setter.height(rest) <= size.height
      if !fits, y > .zero, line == 0 || y + design.entry.leading > size.height {
        areas.append(frame)
        frame = Frame(size: size)
        y = .zero
        continue
      }
      let lines = fits ? rest : line..<min(rest.upperBound, line + setter.lineCount(within: size.height - y))
      setter.place(index, lines, into: &frame, at: y)
      y += setter.height(lines)
      line = lines.upperBound
    }
  }
  areas.append(frame)
  let pages = areas.enumerated().map { offset, area in
    let typeArea = geometry.typeArea(ofPage: firstNumber + offset)
    var trim = Frame(size: geometry.trim)
    trim.place(contentsOf: area, at: typeArea.origin)
    return PageFrame(trim: trim, bleed: geometry.bleed, role: .contents, filled: 1000, typeArea: typeArea)
  }
  return (pages, problems)
}

/// The composed parts of all entries.
private struct ContentsSetter {
  private let design: ContentsDesign
  private let measure: Length
  private let entries: [ContentsEntry]
  /// The lines of each name.
  private var names: [[StackedLine]] = []
  private var folios: [LineBox] = []
  private var leader: LineBox?
  /// From one line of a name to the next: entries stand further apart than the lines of one.
  private let pitch: Length
  private var folioWidth: Length { folios.map(\.width).max() ?? .zero }
  private var right: Length { measure - design.indent }

  init(_ entries: [ContentsEntry], design: ContentsDesign, measure: Length, shaper: some TextShaper) {
    self.entries = entries
    self.design = design
    self.measure = measure
    let style = design.entry
    pitch = min(style.leading, style.face.size.scaled(by: 1.5))
    func set(_ text: String) -> LineBox? {
      compose(text, in: style.face, measure: measure, shaper: shaper).lines.first
    }
    let metrics = shaper.lineMetrics(of: style.face)
    folios = entries.map {
      set($0.folio) ?? LineBox(runs: [], width: .zero, ascent: metrics.ascent, descent: metrics.descent)
    }
    leader = design.leader.isEmpty ? nil : set(design.leader)
    let nameMeasure = right - design.indent - design.gap * 2 - folioWidth - (leader?.width ?? .zero) * 2
    var name = Paragraph("", style: style, turnover: style.face.size)
    (name.style.alignment, name.style.tracking) = (.start, .zero)
    names = entries.map { entry in
      name.text = entry.title
      return stack([name], measure: max(style.face.size * 2, nameMeasure), shaper: shaper).lines
    }
    let isSpread = names.map { $0.count == 1 && $0[0].box.width <= design.spreadLimit }
    let widest = zip(names, isSpread).map { $1 ? $0[0].box.width : .zero }.max() ?? .zero
    for index in names.indices where isSpread[index] { names[index][0].box.spread(over: widest) }
  }

  /// How many lines an entry has; at least one, which the folio stands on.
  func lineCount(_ index: Int) -> Int { max(1, names[index].count) }

  /// The height of some lines of an entry.
  func height(_ lines: Range<Int>) -> Length { design.entry.leading + pitch * (lines.count - 1) }

  /// How many lines of an entry have room.
  func lineCount(within height: Length) -> Int {
    1 + max(.zero, height - design.entry.leading).units / max(1, pitch.units)
  }

  func place(_ index: Int, _ lines: Range<Int>, into frame: inout Frame, at y: Length) {
    let (name, folio, ink) = (names[index], folios[index], design.entry.ink)
    var baseline = y + (design.entry.leading - folio.ascent - folio.descent) / 2 + folio.ascent
    let link = Size(width: right - design.indent, height: height(lines))
    let element = Belonging.element(entries[index].element)
    frame.place(.link(entries[index].target, link), at: Point(x: design.indent, y: y), as: element)
    for line in lines where line < name.count {
      if line > lines.lowerBound { baseline += pitch }
      let x = design.indent + name[line].x
      frame.place(
        name[line].box, at: Point(x: x, y: baseline), ink: ink, as: element, textOffset: name[line].textOffset)
    }
    guard lines.upperBound == lineCount(index) else { return }
    let nameEnd = name.last.map { design.indent + $0.x + $0.box.width } ?? design.indent
    if let leader, leader.width > .zero {
      // Dots stand on a grid that begins at the right, so that they are in line from entry to entry.
      let end = right - design.gap - folioWidth
      let count = max(0, (end - nameEnd - design.gap).units / leader.width.units)
      for dot in 0..<count {
        let x = end - leader.width * (count - dot)
        frame.place(leader, at: Point(x: x, y: baseline), ink: ink, as: .artifact(.layout))
      }
    }
    let offset = name.reduce(0) { $0 + $1.box.characterCount }
    frame.place(folio, at: Point(x: right - folio.width, y: baseline), ink: ink, as: element, textOffset: offset)
  }
}
