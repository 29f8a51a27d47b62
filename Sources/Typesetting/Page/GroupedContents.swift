import Frames
import LineComposition
public import Measure

/// The part of the contents below the list: the same places arranged by subject (柱別).
///
/// Each group is a title, and below it names with their folios in columns.
public struct GroupedContents: Hashable, Sendable {
  /// The heading of this part.
  public var heading: Heading
  /// The groups, in order.
  public var groups: [Group]
  /// The style of names and folios; its leading is the pitch of the rows.
  public var item: TextStyle
  /// The distance from the type area's left edge to the names.
  public var indent: Length
  /// Half of the space between two columns, and the least space between a name and its folio.
  public var gap: Length

  /// Makes the part of the contents with groups under one heading.
  public init(heading: Heading, groups: [Group], item: TextStyle, indent: Length, gap: Length) {
    self.heading = heading
    self.groups = groups
    self.item = item
    self.indent = indent
    self.gap = gap
  }

  /// A title and the places under it.
  public struct Group: Hashable, Sendable {
    /// The title of the group.
    public var title: Heading
    /// The places, in order; their folios are not yet known.
    public var lines: [ContentsLine]
    /// The places with their folios; empty until these are known.
    var entries: [ContentsEntry] = []

    /// Makes a group of places under a title.
    public init(title: Heading, lines: [ContentsLine]) {
      self.title = title
      self.lines = lines
    }
  }

  /// The entries of all groups; empty until folios are known.
  var entries: [ContentsEntry] { groups.flatMap(\.entries) }

  /// The groups with an entry for each line.
  func resolved(_ entry: (ContentsLine) -> ContentsEntry) -> GroupedContents {
    var contents = self
    for index in groups.indices { contents.groups[index].entries = groups[index].lines.map(entry) }
    return contents
  }
}

/// The groups with their lines made.
struct ComposedGroups {
  /// Headings, titles and rows, in order.
  private(set) var pieces: [Piece] = []

  /// A heading, a title, or a row of names.
  struct Piece {
    var spaceBefore: Length
    var height: Length
    /// The height that must be free on the page: its own, and that of what it is kept with.
    var heightKept: Length
    /// Draws the piece into a frame, its upper edge at that y.
    var place: (inout Frame, Length) -> Void
  }

  init(_ contents: GroupedContents, design: ContentsDesign, measure: Length, shaper: some TextShaper) {
    let style = contents.item
    func set(_ text: String) -> LineBox? {
      compose(text, in: style.face, measure: measure, rules: style.rules, shaper: shaper).lines.first
    }
    let room = max(style.face.size * 4, measure - contents.indent - design.indent)
    let folioWidth = contents.entries.compactMap { set($0.folio)?.width }.max() ?? .zero
    let nameWidth = contents.entries.compactMap { set($0.title)?.width }.max() ?? .zero
    let cell = min(room, nameWidth + contents.gap + folioWidth)
    let count = max(1, (room + contents.gap * 2).units / max(1, (cell + contents.gap * 2).units))
    let pitch = count == 1 ? room : (room + contents.gap * 2) / count
    let width = count == 1 ? room : pitch - contents.gap * 2
    func add(_ heading: ComposedHeading, keeping kept: Length) {
      pieces.append(
        Piece(
          spaceBefore: heading.heading.spaceBefore, height: heading.height, heightKept: heading.height + kept,
          place: { heading.place(into: &$0, at: $1) }))
    }
    var composed: [(title: ComposedHeading, rows: [Piece])] = []
    for group in contents.groups {
      var rows: [Piece] = []
      for start in stride(from: 0, to: group.entries.count, by: count) {
        let entries = group.entries[start..<min(start + count, group.entries.count)]
        // The cells are made again where they are placed, because those of a long book take more memory than its pages.
        func cell(_ entry: ContentsEntry) -> SetCell {
          SetCell(entry, style: style, width: width, gap: contents.gap, shaper: shaper)
        }
        let height = entries.map { cell($0).height }.max() ?? .zero
        rows.append(
          Piece(
            spaceBefore: .zero, height: height, heightKept: height,
            place: { frame, y in
              for (column, entry) in entries.enumerated() {
                cell(entry).place(into: &frame, at: Point(x: contents.indent + pitch * column, y: y))
              }
            }))
      }
      composed.append((ComposedHeading(group.title, measure: measure, shaper: shaper), rows))
    }
    let firstHeight = composed.first.map { $0.title.height + ($0.rows.first?.height ?? .zero) } ?? .zero
    add(ComposedHeading(contents.heading, measure: measure, shaper: shaper), keeping: firstHeight)
    for group in composed {
      add(group.title, keeping: group.rows.first?.height ?? .zero)
      pieces += group.rows
    }
  }
}

/// A name, with its folio at the end of its last line.
private struct SetCell {
  private let entry: ContentsEntry
  private let style: TextStyle
  private let lines: [StackedLine]
  private let folio: LineBox?
  private let width: Length

  init(_ entry: ContentsEntry, style: TextStyle, width: Length, gap: Length, shaper: some TextShaper) {
    self.entry = entry
    self.style = style
    self.width = width
    folio = compose(entry.folio, in: style.face, measure: width, shaper: shaper).lines.first
    var name = Paragraph(entry.title, style: style)
    (name.style.alignment, name.style.tracking) = (.start, .zero)
    let room = max(style.face.size * 2, width - gap - (folio?.width ?? .zero))
    lines = stack([name], measure: room, shaper: shaper).lines.map(\.withoutLinks)
  }

  var height: Length { style.leading * max(1, lines.count) }

  func place(into frame: inout Frame, at corner: Point) {
    let element = Belonging.element(entry.element)
    frame.place(.link(entry.target, Size(width: width, height: height)), at: corner, as: element)
    var baseline = corner.y
    for (index, line) in lines.enumerated() {
      baseline = corner.y + style.leading * index + line.baseline
      frame.place(
        line.box, at: Point(x: corner.x + line.x, y: baseline), ink: line.ink, as: element, textOffset: line.textOffset)
    }
    guard let folio else { return }
    if lines.isEmpty { baseline = corner.y + (style.leading - folio.ascent - folio.descent) / 2 + folio.ascent }
    let offset = lines.reduce(0) { $0 + $1.box.characterCount }
    frame.place(
      folio, at: Point(x: corner.x + width - folio.width, y: baseline), ink: style.ink, as: element, textOffset: offset)
  }
}
