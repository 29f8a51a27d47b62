import Frames
import GoalBook
import Measure
@testable import Checks
import TestSupport
import Typesetting

/// A line of a small booklet: characters in square glyphs, and how the line was set.
struct SmallLine {
  var text: String
  var x = 20.0
  var baseline: Double
  var size = 10.0
  /// The number of the text that the line belongs to; nil for an artifact of the page.
  var of: Int? = 0
  /// The measure that the line was set to; nil for a line without composition.
  var measure: Double? = 100
  var isJustified = true
  var isOverfull = false
  /// The word that the line continues.
  var cutWord: String?
  var isLast = false
  /// The space that adjustment added after the first character.
  var stretch = 0.0
}

/// A booklet of pages of 120 × 160 pt with lines at their places; texts are numbered from 0 in order of appearance.
///
/// - Parameter own: a book, and its texts that the lines show; without it the lines make a book.
func booklet(
  _ pages: [[SmallLine]], missing: Set<Character> = [], problems: [(TypesettingProblem.Fault, of: Int?)] = [],
  limits: PageLimits = PageLimits(),
  role: ElementRole = .paragraph, of own: (book: BookToCheck, texts: [BookNode])? = nil,
  adjusting: (inout PageFrame) -> Void = { _ in }
) -> (publication: TypesetPublication, book: BookToCheck) {
  let lines = pages.flatMap(\.self)
  let count = (lines.compactMap(\.of).max() ?? -1) + 1
  let texts = (0..<count).map { number in lines.filter { $0.of == number }.map(\.text).joined() }
  let book = own?.book ?? BookToCheck(texts: texts)
  var tree = ElementTree()
  let nodes = book.passages.map(\.text)
  let elements = (own?.texts ?? nodes).map { tree.add(role, in: ElementTree.document, node: $0.id) }
  let size = Size(width: .points(120), height: .points(160))
  let shaper = SquareShaper(missing: missing)
  var offsets: [Int: Int] = [:]
  let frames = pages.enumerated().map { index, lines in
    var trim = Frame(size: size)
    for line in lines {
      let belonging = line.of.map { Belonging.element(elements[$0]) } ?? .artifact(.folio)
      let origin = Point(x: .points(line.x), y: .points(line.baseline))
      let runs = shaper.shape(line.text[...], in: FontFace(family: "Square", size: .points(line.size)))
      for run in runs {
        let offset = line.of.map { offsets[$0, default: 0] } ?? 0
        trim.place(.glyphs(run, .black), at: origin, as: belonging, textOffset: offset)
        if let text = line.of { offsets[text] = offset + run.text.unicodeScalars.count }
      }
      guard let measure = line.measure else { continue }
      let width = runs.reduce(Length.zero) { $0 + $1.width }
      let change = LineSetting.GapChange(x: .points(line.size), change: .points(line.stretch))
      let setting = LineSetting(
        measure: .points(measure), width: width, isJustified: line.isJustified,
        isOverfull: line.isOverfull, cutWord: line.cutWord, changes: line.stretch == 0 ? [] : [change])
      trim.note(
        PlacedLine(
          origin: origin, leading: .points(line.size * 1.5), em: .points(line.size), setting: setting,
          belonging: belonging, isLast: line.isLast))
    }
    var page = PageFrame(
      trim: trim, index: index + 1, folio: String(index + 1), role: .body, chapter: "総務部", filled: 900,
      typeArea: Rectangle(origin: .zero, size: size))
    adjusting(&page)
    return page
  }
  let publication = TypesetPublication(
    pages: frames, bookmarks: [], contents: [], elements: tree,
    problems: problems.map { fault, number in
      TypesettingProblem(fault, node: number.map { nodes[$0].id })
    }, limits: limits)
  return (publication, book)
}

extension PagesToCheck {
  /// All printed texts.
  var texts: [PrintedText] {
    var texts: [PrintedText] = []
    eachText { texts.append($0) }
    return texts
  }
}

/// The lines of a booklet, page by page, with ⟦ ⟧ around what the check finds.
///
/// A finding about a whole page is ⟦⟧ before the page's lines.
func marked(_ made: (publication: TypesetPublication, book: BookToCheck), by id: String) -> [[String]] {
  let found = found(id, made).paged(on: made.publication)
  var marked = made.publication.pages.map { page in
    found.filter { $0.text == nil && $0.page == page.index && $0.folio == page.folio }.map { _ in "⟦⟧" }
  }
  for text in PagesToCheck(made.publication, of: made.book).texts {
    for line in text.lines {
      let own = found.filter {
        $0.text == text.text.id && $0.page == made.publication.pages[line.page].index && $0.range.overlaps(line.range)
      }
      marked[line.page].append(
        line.text.marked(
          own.map { finding in
            let range = finding.range.clamped(to: line.range)
            return range.lowerBound - line.range.lowerBound..<range.upperBound - line.range.lowerBound
          }))
    }
  }
  return marked
}

/// What the check with an id finds.
func found(_ id: String, _ made: (publication: TypesetPublication, book: BookToCheck)) -> [Finding] {
  findings(of: Check.chosen(profiles: [], only: [id]), in: made.book, pages: made.publication)
}

extension PageFrame {
  /// Marks characters with a variation selector as drawn in another form.
  mutating func drawOtherForms() {
    var drawn = Frame(size: trim.size)
    for placed in trim.items {
      guard case .glyphs(var run, let ink) = placed.item else { continue }
      for (index, character) in run.text.enumerated() {
        run.clusters[index].isOtherForm = character.unicodeScalars.count > 1
      }
      drawn.place(.glyphs(run, ink), at: placed.origin, as: placed.belonging, textOffset: placed.textOffset)
    }
    trim = drawn
  }

  /// Draws each scalar by itself: emoji and keycaps as missing, a selector as another form of the character before it.
  mutating func drawEmojiInParts() {
    var drawn = Frame(size: trim.size)
    for placed in trim.items {
      guard case .glyphs(var run, let ink) = placed.item else { continue }
      let scalars = Array(run.text.unicodeScalars)
      run.clusters = GlyphClusters(
        scalars.map { scalar in
          GlyphCluster(
            utf8Count: UTF8.width(scalar), glyphCount: 1, isMissing: scalar.value > 0x1F000 || scalar == "\u{20E3}",
            isOtherForm: scalar == "\u{FE0F}")
        })
      run.glyphs = PlacedGlyphs(scalars.map { PlacedGlyph(glyph: $0.value, advance: .points(10)) })
      drawn.place(.glyphs(run, ink), at: placed.origin, as: placed.belonging, textOffset: placed.textOffset)
    }
    trim = drawn
  }
}
