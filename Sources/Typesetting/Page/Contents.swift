public import Frames
import LineComposition
public import Measure

/// How the contents (目次) look.
public struct ContentsDesign: Hashable, Sendable {
  public var heading: Heading
  /// The entries' style; the leading is their pitch.
  public var entry: TextStyle
  /// The styles of entries of the second level and on; a level without one looks as the one above it.
  public var innerEntries: [TextStyle]
  /// How much further to the right the entries of a level begin than those of the one above it.
  public var levelIndent: Length
  /// Those that folios of letters (ii, iv) are set in, in the entry's size; none for the entry's own.
  ///
  /// A face of equal widths sets them apart. One of the entry's weight is taken before others.
  public var letterFaces: [FontFace] = []
  /// What fills the line between name and folio: a single character, repeated.
  public var leader: String
  /// From the type area's left edge to the names, and from the folios to its right edge.
  public var indent: Length
  /// Between name, leader and folio.
  public var gap: Length
  /// Names up to this width are spread evenly (均等割付) to the longest of them; longer ones stand as they are.
  public var spreadLimit: Length
  /// The pitch up to which entries of the highest level may move apart so that a page is filled, those of other levels in
  /// proportion; nil where they stay as they are.
  public var mostLeading: Length?
  /// Above an entry of the highest level behind one of a lower, at its natural pitch.
  public var groupGap = Length.zero
  /// Whether entries of lower levels are only there as far as they ask for no further page.
  public var hasLowerLevelsInRoom = false

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

  /// The style of an entry in a face for letters.
  func letterStyle(_ style: TextStyle) -> TextStyle {
    guard let face = letterFaces.first(where: { $0.weight == style.face.weight }) ?? letterFaces.first else {
      return style
    }
    var style = style
    (style.face.family, style.face.weight) = (face.family, face.weight)
    return style
  }

  /// How entries of a level look, 1 being the highest.
  func style(ofLevel level: Int) -> TextStyle {
    level <= 1 || innerEntries.isEmpty ? entry : innerEntries[min(level - 2, innerEntries.count - 1)]
  }
}

/// What a line of the contents says, before it is known on which page that stands.
public struct ContentsLine: Hashable, Sendable {
  public var title: String
  /// 1 for the highest.
  public var level: Int
  /// Whose page's folio the line has: the anchor of a heading, of running text or of a chapter.
  public var target: Anchor
  /// The link that name and folio are.
  public var element: ElementID

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

/// A line of the contents.
public struct ContentsEntry: Hashable, Sendable {
  public var title: String
  /// 1 for the highest.
  public var level: Int
  /// Empty where the page has none.
  public var folio: String
  public var target: Anchor
  /// The link that name and folio are.
  public var element: ElementID

  public init(title: String, level: Int = 1, folio: String, target: Anchor, element: ElementID) {
    self.title = title
    self.level = level
    self.folio = folio
    self.target = target
    self.element = element
  }
}

/// The type areas of the contents' pages, and which entries stand there.
///
/// Names up to a length evenly spaced to the longest of them, longer ones as they are and wrapped with a hanging indent;
/// leaders on one grid, folios flush right on the name's last line; each line is a link. An entry stays on a page with the
/// first of those below it. What is grouped by numbers stands below the list.
func contentsAreas(
  _ entries: [ContentsEntry], groups: GroupedContents? = nil, design: ContentsDesign, size: Size,
  shaper: some TextShaper
) -> (areas: [Frame], entries: [ContentsEntry], problems: [TypesettingProblem]) {
  let heading = ComposedHeading(design.heading, measure: size.width, shaper: shaper)
  let grouped = groups.map { ComposedGroups($0, design: design, measure: size.width, shaper: shaper) }
  func areas(_ setter: ContentsSetter) -> (areas: [Frame], end: Length) {
    contentsAreas(setter, under: heading, grouped, size: size)
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
  var problems = heading.stack.problems
  if heading.height + design.entry.leading > size.height {
    problems.append(TypesettingProblem(.contentsHeadingTooHigh, in: design.heading.title))
  }
  return (made.areas, shown, problems)
}

/// The type areas with the entries at their pitch, and where the last of them ends.
private func contentsAreas(
  _ setter: ContentsSetter, under heading: ComposedHeading, _ groups: ComposedGroups?, size: Size
) -> (areas: [Frame], end: Length) {
  var areas: [Frame] = []
  var frame = Frame(size: size)
  heading.place(into: &frame, at: .zero)
  var y = heading.height
  func turn() {
    areas.append(frame)
    frame = Frame(size: size)
    y = .zero
  }
  for index in setter.entries.indices {
    if y > .zero { y += setter.gap(before: index) }
    var line = 0
    while line < setter.lineCount(index) {
      // An entry stays whole but where it is higher than a page.
      let rest = line..<setter.lineCount(index)
      let fits = y + setter.height(index, rest) <= size.height
      let mayEnd = y + setter.height(index, rest) + setter.heightKept(behind: index) <= size.height
      if y > .zero, line == 0 ? !(fits && mayEnd) : !fits && y + setter.leading(index) > size.height {
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
  areas.append(frame)
  return (areas, y)
}

/// A page of the contents.
///
/// - Parameter number: decides on which side its gutter is.
func contentsPage(_ area: Frame, geometry: PageGeometry, number: Int) -> PageFrame {
  let typeArea = geometry.typeArea(ofPage: number)
  var trim = Frame(size: geometry.trim)
  trim.place(contentsOf: area, at: typeArea.origin)
  return PageFrame(trim: trim, bleed: geometry.bleed, role: .contents, filled: 1000, typeArea: typeArea)
}

/// The composed parts of all entries.
private struct ContentsSetter {
  private let design: ContentsDesign
  private let measure: Length
  let entries: [ContentsEntry]
  /// How much further than at their natural pitch entries stand apart.
  var thousandths = 1000
  /// How each entry looks, and what fills its line.
  private let styles: [TextStyle]
  private let leaders: [LineBox?]
  /// The lines of each name.
  private var names: [[StackedLine]] = []
  private var folios: [LineBox] = []
  private var folioWidth: Length { folios.map(\.width).max() ?? .zero }
  private var right: Length { measure - design.indent }

  init(_ entries: [ContentsEntry], design: ContentsDesign, measure: Length, shaper: some TextShaper) {
    self.entries = entries
    self.design = design
    self.measure = measure
    styles = entries.map { design.style(ofLevel: $0.level) }
    func set(_ text: String, _ style: TextStyle) -> LineBox? {
      compose(text, in: style.face, measure: measure, shaper: shaper).lines.first
    }
    folios = zip(entries, styles).map { entry, style in
      let isOfLetters = entry.folio.contains { !$0.isASCII || $0.isLetter }
      if let folio = set(entry.folio, isOfLetters ? design.letterStyle(style) : style) { return folio }
      let metrics = shaper.lineMetrics(of: style.face)
      return LineBox(runs: [], width: .zero, ascent: metrics.ascent, descent: metrics.descent)
    }
    var known: [TextStyle: LineBox?] = [:]
    leaders = styles.map { style in
      if let leader = known[style] { return leader }
      let leader = design.leader.isEmpty ? nil : set(design.leader, style)
      known[style] = leader
      return leader
    }
    for (index, entry) in entries.enumerated() {
      let style = styles[index]
      var name = Paragraph(entry.title, style: style, turnover: style.face.size)
      (name.style.alignment, name.style.tracking) = (.start, .zero)
      let room = right - left(index) - design.gap * 2 - folioWidth - (leaders[index]?.width ?? .zero) * 2
      // The whole entry leads to its page already.
      let lines = stack([name], measure: max(style.face.size * 2, room), shaper: shaper).lines
      names.append(lines.map(\.withoutLinks))
    }
    // Names of a level are spread to the longest of them.
    for level in Set(entries.map(\.level)) {
      let spread = names.indices.filter {
        entries[$0].level == level && names[$0].count == 1 && names[$0][0].box.width <= design.spreadLimit
      }
      let widest = spread.map { names[$0][0].box.width }.max() ?? .zero
      for index in spread { names[index][0].box.spread(over: widest) }
    }
  }

  /// From the type area's left edge to an entry's name.
  private func left(_ index: Int) -> Length { design.indent + design.levelIndent * max(0, entries[index].level - 1) }

  /// From one line of a name to the next: entries stand further apart than the lines of one.
  private func pitch(_ index: Int) -> Length { min(styles[index].leading, styles[index].face.size.scaled(by: 1.5)) }

  /// The height of an entry's first line.
  func leading(_ index: Int) -> Length { styles[index].leading * thousandths / 1000 }

  /// Above an entry that follows one of a lower level.
  func gap(before index: Int) -> Length {
    guard index > 0, entries[index].level == 1, entries[index - 1].level > 1 else { return .zero }
    return design.groupGap * thousandths / 1000
  }

  /// How much further apart entries stand that take up to nine tenths of some room as well, in thousandths; nil where they
  /// stay as they are.
  func factor(toFill room: Length, most: Length) -> Int? {
    let stretching = entries.indices.reduce(Length.zero) { $0 + leading($1) + gap(before: $1) }
    guard stretching > .zero, room > .zero else { return nil }
    let wanted = 1000 + (room * 9 / 10).units * 1000 / stretching.units
    let factor = min(wanted, most.units * 1000 / max(1, design.entry.leading.units))
    return factor > 1000 ? factor : nil
  }

  /// How many lines an entry has; at least one, which the folio stands on.
  func lineCount(_ index: Int) -> Int { max(1, names[index].count) }

  /// The height of some lines of an entry.
  func height(_ index: Int, _ lines: Range<Int>) -> Length { leading(index) + pitch(index) * (lines.count - 1) }

  /// The height that an entry keeps free below it: a line of the entry that follows, where that is one below it.
  func heightKept(behind index: Int) -> Length {
    guard index + 1 < entries.count, entries[index + 1].level > entries[index].level else { return .zero }
    return leading(index + 1)
  }

  /// How many lines have room.
  func lineCount(_ index: Int, within height: Length) -> Int {
    1 + max(.zero, height - leading(index)).units / max(1, pitch(index).units)
  }

  func place(_ index: Int, _ lines: Range<Int>, into frame: inout Frame, at y: Length) {
    let (name, folio, ink) = (names[index], folios[index], styles[index].ink)
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
    if let leader = leaders[index], leader.width > .zero, folio.width > .zero {
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
