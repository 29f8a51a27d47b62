public import Frames
import LineComposition
public import Measure

/// The look of the contents (目次).
public struct ContentsDesign: Hashable, Sendable {
  /// The heading of the contents.
  public var heading: Heading
  /// The style of the entries; its leading is their pitch.
  public var entry: TextStyle
  /// The styles of entries from the second level on; a level without one has the style of the level above it.
  public var innerEntries: [TextStyle]
  /// The indent of each level beyond that of the level above it.
  public var levelIndent: Length
  /// The faces for folios of letters (ii, iv), in the entry's size; empty to use the entry's own.
  ///
  /// A face of equal widths would set the letters apart. A face of the entry's weight is preferred.
  public var letterFaces: [FontFace] = []
  /// The sign that fills the line between name and folio: a single character, repeated.
  public var leader: String
  /// The distances from the type area's left edge to the names, and from the folios to its right edge.
  public var indent: Length
  /// The space between name, leader and folio.
  public var gap: Length
  /// The width up to which names are spread evenly (均等割付) to the widest of them; longer names are not spread.
  public var spreadLimit: Length
  /// The largest pitch of entries of the highest level when they move apart to fill a page; nil leaves all as they are.
  ///
  /// Entries of other levels move in proportion.
  public var mostLeading: Length?
  /// The space above an entry of the highest level that follows one of a lower level, at natural pitch.
  public var groupGap = Length.zero
  /// Whether contents that leave more than a third of their page empty begin lower: a third of the empty room stands
  /// above them.
  public var sinks = false
  /// Whether entries of lower levels are left out where they would need another page.
  public var hasLowerLevelsInRoom = false

  /// Makes a design of contents with a leader between name and folio.
  public init(
    heading: Heading, entry: TextStyle, innerEntries: [TextStyle] = [], levelIndent: Length = .zero, leader: String,
    indent: Length, gap: Length, spreadLimit: Length
  ) {
    self.innerEntries = innerEntries
    self.levelIndent = levelIndent
    self.spreadLimit = spreadLimit
    self.heading = heading
    self.entry = entry
    self.leader = leader
    self.indent = indent
    self.gap = gap
  }

  /// The style of a folio of letters, where an entry has `style`.
  func letterStyle(_ style: TextStyle) -> TextStyle {
    guard let face = letterFaces.first(where: { $0.weight == style.face.weight }) ?? letterFaces.first else {
      return style
    }
    var style = style
    (style.face.family, style.face.weight) = (face.family, face.weight)
    return style
  }

  /// The style of entries of a level, 1 being the highest.
  func style(ofLevel level: Int) -> TextStyle {
    level <= 1 || innerEntries.isEmpty ? entry : innerEntries[min(level - 2, innerEntries.count - 1)]
  }
}

/// An entry of the contents, before the folio of its page is known.
public struct ContentsLine: Hashable, Sendable {
  /// The words of the entry.
  public var title: String
  /// 1 for the highest level.
  public var level: Int
  /// The anchor of a heading, of running text or of a chapter, whose page's folio the line gives.
  public var target: Anchor
  /// The element of the link that name and folio are.
  public var element: ElementID

  /// Makes the entry that leads to `target`.
  public init(title: String, level: Int = 1, target: Anchor, element: ElementID = ElementTree.document) {
    self.title = title
    self.level = level
    self.target = target
    self.element = element
  }
}

extension ContentsLine {
  func entry(folio: String) -> ContentsEntry {
    ContentsEntry(title: title, level: level, folio: folio, target: target, element: element)
  }
}

/// An entry of the contents with its folio.
public struct ContentsEntry: Hashable, Sendable {
  /// The words of the entry.
  public var title: String
  /// 1 for the highest level.
  public var level: Int
  /// The folio as it is printed; empty where the page has none.
  public var folio: String
  /// The anchor to which the entry leads.
  public var target: Anchor
  /// The element of the link that name and folio are.
  public var element: ElementID

  /// Makes the entry that leads to `target`, with the folio of its page.
  public init(title: String, level: Int = 1, folio: String, target: Anchor, element: ElementID) {
    self.title = title
    self.level = level
    self.folio = folio
    self.target = target
    self.element = element
  }
}

/// The type areas of the contents' pages, and the entries on them.
///
/// Names up to a certain length are spread to the widest of them; longer ones are not, and wrap with a hanging indent.
/// Leaders lie on one grid, folios are flush right on the last line of the name, and each entry is a link. An entry
/// stays on a page with the first entry below it. Groups follow the list.
///
/// - Parameter spool: where the areas lie that are made; nil keeps them in memory.
func contentsAreas(
  _ entries: [ContentsEntry], groups: GroupedContents? = nil, design: ContentsDesign, size: Size,
  shaper: some TextShaper, spool: FrameSpool? = nil
) -> (areas: [Frame], entries: [ContentsEntry], problems: [TypesettingProblem]) {
  let heading = ComposedHeading(design.heading, measure: size.width, shaper: shaper)
  let grouped = groups.map { ComposedGroups($0, design: design, measure: size.width, shaper: shaper) }
  func areas(_ setter: ContentsSetter<some TextShaper>) -> (areas: [Frame], end: Length) {
    contentsAreas(setter, under: heading, grouped, size: size, spool)
  }
  var shown = entries
  var setter = ContentsSetter(shown, design: design, measure: size.width, shaper: shaper)
  var made = areas(setter)
  while design.hasLowerLevelsInRoom, made.areas.count > 1, let deepest = shown.map(\.level).max(), deepest > 1 {
    let fewer = shown.filter { $0.level < deepest }
    let other = ContentsSetter(fewer, design: design, measure: size.width, shaper: shaper)
    let tried = areas(other)
    guard tried.areas.count < made.areas.count || fewer.contains(where: { $0.level > 1 }) else { break }
    (shown, setter, made) = (fewer, other, tried)
  }
  if made.areas.count == 1, let most = design.mostLeading,
    let factor = setter.factor(toFill: size.height - made.end, most: most)
  {
    var wider = setter
    wider.thousandths = factor
    let filled = areas(wider)
    if filled.areas.count == 1 { made = filled }
  }
  if design.sinks, made.areas.count == 1, made.end * 3 < size.height * 2 {
    made.areas[0].move(by: Point(x: .zero, y: (size.height - made.end) / 3))
  }
  var problems = heading.stack.problems
  if heading.height + design.entry.leading > size.height {
    problems.append(TypesettingProblem(.contentsHeadingTooHigh, in: design.heading.title))
  }
  return (made.areas, shown, problems)
}

/// The type areas with the entries at their pitch, and the lower edge of the last entry.
private func contentsAreas(
  _ setter: ContentsSetter<some TextShaper>, under heading: ComposedHeading, _ groups: ComposedGroups?, size: Size,
  _ spool: FrameSpool?
) -> (areas: [Frame], end: Length) {
  var areas: [Frame] = []
  var frame = Frame(size: size)
  heading.place(into: &frame, at: .zero)
  var y = heading.height
  func keep() {
    frame.fit()
    if let spool { frame.layAside(in: spool) }
    areas.append(frame)
  }
  func turn() {
    keep()
    frame = Frame(size: size)
    y = .zero
  }
  for index in setter.entries.indices {
    if y > .zero { y += setter.gap(before: index) }
    var line = 0
    while line < setter.lineCount(index) {
      // An entry is divided only where it is higher than a page.
      let rest = line..<setter.lineCount(index)
      let end = y + setter.height(index, rest)
      let fits = end <= size.height
      if y > .zero, line == 0 ? end + setter.heightKept(behind: index) > size.height : !fits {
        turn()
        continue
      }
      let lines = fits ? rest : line..<min(rest.upperBound, line + setter.lineCount(index, within: size.height - y))
      setter.place(index, lines, into: &frame, at: y)
      y += setter.height(index, lines)
      line = lines.upperBound
    }
  }
  for piece in groups?.pieces ?? [] {
    let top = y == .zero ? .zero : piece.spaceBefore
    if y > .zero, y + top + piece.heightKept > size.height {
      turn()
    } else {
      y += top
    }
    piece.place(&frame, y)
    y += piece.height
  }
  keep()
  return (areas, y)
}

/// A page of the contents.
///
/// - Parameter number: the page's number, which tells on which side its gutter is.
func contentsPage(_ area: Frame, geometry: PageGeometry, number: Int) -> PageFrame {
  let typeArea = geometry.typeArea(ofPage: number)
  var trim = Frame(size: geometry.trim)
  trim.place(contentsOf: area, at: typeArea.origin)
  trim.fit()
  return PageFrame(trim: trim, bleed: geometry.bleed, role: .contents, filled: 1000, typeArea: typeArea)
}

/// The entries, measured; those of a long book take more memory than its pages, so that only the lines of the first
/// names are held, and those of others made again where they are placed.
private struct ContentsSetter<Shaper: TextShaper> {
  private let design: ContentsDesign
  private let measure: Length
  private let shaper: Shaper
  let entries: [ContentsEntry]
  /// The factor of the distance between entries, in thousandths of their natural pitch.
  var thousandths = 1000
  /// The sign that fills the lines of each level's entries.
  private let leaders: [LineBox?]
  /// The lines of the first names, not yet spread.
  private var held: [[StackedLine]] = []
  /// The number of lines of each name.
  private var lineCounts: [Int32] = []
  /// The width to which the names of each level are spread.
  private var spreads: [Int: Length] = [:]
  private let folioWidth: Length
  private var right: Length { measure - design.indent }

  init(_ entries: [ContentsEntry], design: ContentsDesign, measure: Length, shaper: Shaper) {
    (self.entries, self.design, self.measure, self.shaper) = (entries, design, measure, shaper)
    leaders = (0...design.innerEntries.count).map { level in
      guard !design.leader.isEmpty else { return nil }
      let face = design.style(ofLevel: level + 1).face
      return compose(design.leader, in: face, measure: measure, shaper: shaper).lines.first
    }
    folioWidth = entries.map { folioLine(of: $0, design, measure: measure, shaper: shaper).width }.max() ?? .zero
    lineCounts.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() {
      let lines = unspreadName(index)
      if index < mostNamesHeld { held.append(lines) }
      lineCounts.append(Int32(lines.count))
      guard let width = spreadWidth(of: lines) else { continue }
      spreads[entry.level] = max(spreads[entry.level] ?? .zero, width)
    }
  }

  private func style(_ index: Int) -> TextStyle { design.style(ofLevel: entries[index].level) }

  private func leaderLine(_ index: Int) -> LineBox? { leaders[min(max(1, entries[index].level), leaders.count) - 1] }

  /// The lines of a name; one line is not yet spread.
  private func unspreadName(_ index: Int) -> [StackedLine] {
    if held.indices.contains(index) { return held[index] }
    let style = style(index)
    var name = Paragraph(entries[index].title, style: style, turnover: style.face.size)
    (name.style.alignment, name.style.tracking) = (.start, .zero)
    let room = right - left(index) - design.gap * 2 - folioWidth - (leaderLine(index)?.width ?? .zero) * 2
    // The whole entry is a link already.
    return stack([name], measure: max(style.face.size * 2, room), shaper: shaper).lines.map(\.withoutLinks)
  }

  /// The width of a name that is spread to the widest of its level; nil for one that is too long.
  private func spreadWidth(of lines: [StackedLine]) -> Length? {
    lines.count == 1 && lines[0].box.width <= design.spreadLimit ? lines[0].box.width : nil
  }

  /// The lines of a name.
  private func nameLines(_ index: Int) -> [StackedLine] {
    var lines = unspreadName(index)
    if spreadWidth(of: lines) != nil, let widest = spreads[entries[index].level] { lines[0].box.spread(over: widest) }
    return lines
  }

  /// The distance from the type area's left edge to an entry's name.
  private func left(_ index: Int) -> Length { design.indent + design.levelIndent * max(0, entries[index].level - 1) }

  /// The distance between two lines of a name, which is smaller than that between entries.
  private func pitch(_ index: Int) -> Length { min(style(index).leading, style(index).face.size.scaled(by: 1.5)) }

  /// The height of an entry's first line.
  func leading(_ index: Int) -> Length { style(index).leading * thousandths / 1000 }

  /// The space above an entry of the highest level that follows one of a lower level.
  func gap(before index: Int) -> Length {
    guard index > 0, entries[index].level == 1, entries[index - 1].level > 1 else { return .zero }
    return design.groupGap * thousandths / 1000
  }

  /// The factor, in thousandths, by which entries must move apart to fill nine tenths of `room` as well; nil where they
  /// stay as they are.
  func factor(toFill room: Length, most: Length) -> Int? {
    let stretching = entries.indices.reduce(Length.zero) { $0 + leading($1) + gap(before: $1) }
    guard stretching > .zero, room > .zero else { return nil }
    let wanted = 1000 + (room * 9 / 10).units * 1000 / stretching.units
    let factor = min(wanted, most.units * 1000 / max(1, design.entry.leading.units))
    return factor > 1000 ? factor : nil
  }

  /// The number of lines of an entry; at least one, for the folio.
  func lineCount(_ index: Int) -> Int { max(1, Int(lineCounts[index])) }

  /// The height of some lines of an entry.
  func height(_ index: Int, _ lines: Range<Int>) -> Length { leading(index) + pitch(index) * (lines.count - 1) }

  /// The height that must be free below an entry: a line of the next entry, where that is of a lower level.
  func heightKept(behind index: Int) -> Length {
    guard index + 1 < entries.count, entries[index + 1].level > entries[index].level else { return .zero }
    return leading(index + 1)
  }

  /// The number of lines that fit into `height`, at least one.
  func lineCount(_ index: Int, within height: Length) -> Int {
    1 + max(.zero, height - leading(index)).units / max(1, pitch(index).units)
  }

  func place(_ index: Int, _ lines: Range<Int>, into frame: inout Frame, at y: Length) {
    let (name, ink) = (nameLines(index), style(index).ink)
    let folio = folioLine(of: entries[index], design, measure: measure, shaper: shaper)
    var baseline = y + (leading(index) - folio.ascent - folio.descent) / 2 + folio.ascent
    let left = left(index)
    let link = Size(width: right - left, height: height(index, lines))
    let element = Belonging.element(entries[index].element)
    frame.place(.link(entries[index].target, link), at: Point(x: left, y: y), as: element)
    for line in lines where line < name.count {
      if line > lines.lowerBound { baseline += pitch(index) }
      let x = left + name[line].x
      frame.place(
        name[line].box, at: Point(x: x, y: baseline), ink: ink, as: element, textOffset: name[line].textOffset)
    }
    guard lines.upperBound == lineCount(index) else { return }
    let nameEnd = name.last.map { left + $0.x + $0.box.width } ?? left
    if let leader = leaderLine(index), leader.width > .zero, folio.width > .zero {
      // Dots lie on a grid that begins at the right, so that they are aligned from entry to entry.
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

/// The greatest number of names whose lines are held: those of a few pages of contents.
private let mostNamesHeld = 500

/// The folio of an entry as a line; an empty one where the entry has none.
private func folioLine(
  of entry: ContentsEntry, _ design: ContentsDesign, measure: Length, shaper: some TextShaper
) -> LineBox {
  let isOfLetters = entry.folio.contains { !$0.isASCII || $0.isLetter }
  let own = design.style(ofLevel: entry.level)
  let style = isOfLetters ? design.letterStyle(own) : own
  if let folio = compose(entry.folio, in: style.face, measure: measure, shaper: shaper).lines.first { return folio }
  let metrics = shaper.lineMetrics(of: own.face)
  return LineBox(runs: [], width: .zero, ascent: metrics.ascent, descent: metrics.descent)
}
