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

  public init(heading: Heading, entry: TextStyle, leader: String, indent: Length, gap: Length) {
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

/// The contents as pages: names evenly spaced to the longest one's width, leaders on one grid, folios flush right; each
/// line is a link.
///
/// - Parameter firstNumber: the number of the first page, which decides on which side its gutter is.
func contentsPages(
  _ entries: [ContentsEntry], design: ContentsDesign, geometry: PageGeometry, firstNumber: Int, shaper: some TextShaper
) -> (pages: [PageFrame], problems: [TypesettingProblem]) {
  let size = geometry.typeAreaSize
  let heading = ComposedHeading(design.heading, measure: size.width, shaper: shaper)
  let setter = ContentsSetter(entries, design: design, measure: size.width, shaper: shaper)
  var areas: [Frame] = []
  var frame = Frame(size: size)
  heading.place(into: &frame, at: .zero)
  var y = heading.height
  for index in entries.indices {
    if y + design.entry.leading > size.height, y > .zero {
      areas.append(frame)
      frame = Frame(size: size)
      y = .zero
    }
    setter.place(index, into: &frame, at: y)
    y += design.entry.leading
  }
  areas.append(frame)
  let pages = areas.enumerated().map { offset, area in
    let typeArea = geometry.typeArea(ofPage: firstNumber + offset)
    var trim = Frame(size: geometry.trim)
    trim.place(contentsOf: area, at: typeArea.origin)
    return PageFrame(trim: trim, bleed: geometry.bleed, role: .contents, filled: 1000, typeArea: typeArea)
  }
  return (pages, heading.stack.problems)
}

/// The composed parts of all entries.
private struct ContentsSetter {
  let design: ContentsDesign
  let measure: Length
  let entries: [ContentsEntry]
  private var names: [LineBox] = []
  private var folios: [LineBox] = []
  private var leader: LineBox?
  private var nameWidth = Length.zero

  init(_ entries: [ContentsEntry], design: ContentsDesign, measure: Length, shaper: some TextShaper) {
    self.entries = entries
    self.design = design
    self.measure = measure
    let metrics = shaper.lineMetrics(of: design.entry.face)
    let empty = LineBox(runs: [], width: .zero, ascent: metrics.ascent, descent: metrics.descent)
    func set(_ text: String) -> LineBox {
      let style = design.entry
      return compose(text, in: style.face, measure: measure, shaper: shaper).lines.first
        ?? empty
    }
    names = entries.map { set($0.title) }
    folios = entries.map { set($0.folio) }
    leader = design.leader.isEmpty ? nil : set(design.leader)
    nameWidth = names.map(\.width).max() ?? .zero
    for index in names.indices { names[index].spread(over: nameWidth) }
  }

  func place(_ index: Int, into frame: inout Frame, at y: Length) {
    let (name, folio, ink) = (names[index], folios[index], design.entry.ink)
    let baseline = y + (design.entry.leading - name.ascent - name.descent) / 2 + name.ascent
    let right = measure - design.indent
    let link = Size(width: right - design.indent, height: design.entry.leading)
    let element = Belonging.element(entries[index].element)
    frame.place(.link(entries[index].target, link), at: Point(x: design.indent, y: y), as: element)
    frame.place(name, at: Point(x: design.indent, y: baseline), ink: ink, as: element)
    if let leader, leader.width > .zero {
      // Dots stand on a grid that begins at the right, so that they are in line from entry to entry.
      let end = right - design.gap - (folios.map(\.width).max() ?? .zero)
      let room = end - design.indent - nameWidth - design.gap
      let count = max(0, room.units / leader.width.units)
      for dot in 0..<count {
        let x = end - leader.width * (count - dot)
        frame.place(leader, at: Point(x: x, y: baseline), ink: ink, as: .artifact(.layout))
      }
    }
    frame.place(
      folio, at: Point(x: right - folio.width, y: baseline), ink: ink, as: element, textOffset: name.characterCount)
  }
}
