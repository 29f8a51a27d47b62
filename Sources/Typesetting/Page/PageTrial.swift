public import Frames
import LineComposition
public import Measure
public import Provenance

/// The beginnings of pages in one setting or another, found without placing anything.
///
/// The number of lines of a cell is found once for each setting of its text. For leading, padding and spaces only
/// heights are added, so that many settings can be tried.
public struct PageTrial<Shaper: TextShaper> {
  private let shaper: Shaper
  private var known: [CellSetting: KnownText] = [:]

  /// Makes a trial that knows no text yet.
  public init(shaper: Shaper) { self.shaper = shaper }

  /// The properties on which the number of a cell's lines depends.
  private struct CellSetting: Hashable {
    var chapter: Int
    var block: Int
    /// The index of the cell; numbers beyond the cells are headings that are repeated, and captions.
    var cell: Int
    var measure: Length
    var face: FontFace?
    var rules: LineRules?
    var alignment: Alignment?
    /// Indents, turnover and the label's room, for each paragraph.
    var places: [Length]
  }

  /// The results for a cell's text in one setting.
  private struct KnownText {
    /// The number of lines of each paragraph.
    var lineCounts: [Int]
    /// The number of words that the column cuts.
    var cutWords: Int
    /// Whether the mark behind a repeated text has a line of its own.
    var hasLoneMark: Bool
  }

  /// The chapter with the heights of its headings and rows.
  ///
  /// - Parameter number: tells the chapter from others; under the same number the text must always be the same.
  /// - Complexity: O(cells), and O(text of a cell) for each setting that it has for the first time.
  public mutating func chapter(_ chapter: Chapter, number: Int, width: Length) -> TriedChapter {
    var cuts = 0
    var blocks: [ComposedBlock] = []
    for (block, content) in chapter.blocks.enumerated() {
      let width = chapter.measure(ofBlock: block, on: width)
      switch content {
      case .heading(let heading): blocks.append(.heading(ComposedHeading(heading, measure: width, shaper: shaper)))
      case .prose(let prose):
        let counts = prose.paragraphs.enumerated().map { index, paragraph in
          let text = text(
            of: [paragraph], setting([paragraph], width, number, block, index),
            composed: { stack([$0], measure: width, shaper: $1) })
          cuts += text.cutWords
          return text.lineCounts[0]
        }
        blocks.append(.prose(ComposedProse(prose, stack: blankStack(prose.paragraphs, counts))))
      case .figure(let figure):
        let captions = figure.caption.map { [$0] } ?? []
        let counts = captions.map { caption in
          text(
            of: [caption], setting([caption], width, number, block, 0),
            composed: { stack([$0], measure: width, shaper: $1) }
          ).lineCounts[0]
        }
        blocks.append(.figure(ComposedFigure(figure, measure: width, caption: blankStack(captions, counts))))
      case .table(let designed, let style):
        let grid = designed.settingFigures(in: style.pointColumns)
        var cells: [LineStack] = []
        var marks = ContinuationMarks(of: grid, style: style, shaper: shaper)
        for (cell, content) in grid.cells.enumerated() {
          let measure = style.measure(of: content)
          let key = setting(content.paragraphs, measure, number, block, cell)
          let text = text(of: content.paragraphs, key, composed: { stack([$0], measure: measure, shaper: $1) }) {
            marks.standsAlone(behind: $0, cell, of: grid, style)
          }
          if text.hasLoneMark { marks.standAlone(at: cell) }
          cells.append(blankStack(content.paragraphs, text.lineCounts))
          cuts += text.cutWords
        }
        var repeated: [LineStack] = []
        for (index, section) in grid.sections.enumerated() {
          guard let heading = section.heading else {
            repeated.append(LineStack())
            continue
          }
          let paragraphs = grid.cells[heading].paragraphs
          let measure = style.measure(of: grid.cells[heading])
          let key = setting(paragraphs, measure, number, block, grid.cells.count + index)
          let last = Array(paragraphs.suffix(1))
          let text = text(of: last, key) {
            repeatedStack([$0], mark: section.mark, measure: measure, shaper: $1)
          }
          repeated.append(blankStack(last, text.lineCounts))
        }
        let footMark = stack(style.breaks.footMark.map { [$0] } ?? [], measure: style.width, shaper: shaper)
        var captions = (own: LineStack(), again: LineStack())
        if let caption = grid.caption {
          // The keys of captions follow those of cells and sections.
          let first = grid.cells.count + grid.sections.count
          func stacked(_ cell: Int, _ composed: (Paragraph, Shaper) -> LineStack) -> LineStack {
            let key = setting([caption.text], style.width, number, block, cell)
            return blankStack([caption.text], text(of: [caption.text], key, composed: composed).lineCounts)
          }
          captions.own = stacked(first) { stack([$0], measure: style.width, shaper: $1) }
          captions.again = stacked(first + 1) {
            repeatedStack([$0], mark: caption.mark, measure: style.width, shaper: $1)
          }
        }
        blocks.append(
          .table(
            ComposedTable(
              grid: grid, style: style, cells: cells, repeated: repeated, footMark: footMark, caption: captions.own,
              repeatedCaption: captions.again, marks: marks)))
      }
    }
    return TriedChapter(
      ComposedChapter(blocks, columns: chapter.columns, gentleStarts: chapter.gentleStarts), cutWords: cuts)
  }

  private func setting(
    _ paragraphs: [Paragraph], _ measure: Length, _ chapter: Int, _ block: Int, _ cell: Int
  ) -> CellSetting {
    let style = paragraphs.first?.style
    let places = paragraphs.flatMap { paragraph -> [Length] in
      let own = [paragraph.indent, paragraph.turnover, paragraph.firstIndent, paragraph.endIndent]
      guard case .fixed(let width)? = paragraph.label?.width else { return own }
      return own + [width]
    }
    return CellSetting(
      chapter: chapter, block: block, cell: cell, measure: measure, face: style?.face, rules: style?.rules,
      alignment: style?.alignment, places: places)
  }

  private mutating func text(
    of paragraphs: [Paragraph], _ key: CellSetting, composed: (Paragraph, Shaper) -> LineStack,
    hasLoneMark: (StackedLine?) -> Bool = { _ in false }
  ) -> KnownText {
    if let known = known[key] { return known }
    let stacks = paragraphs.map { composed($0, shaper) }
    let text = KnownText(
      lineCounts: stacks.map(\.lines.count), cutWords: stacks.reduce(0) { $0 + $1.cutWordCount },
      hasLoneMark: hasLoneMark(stacks.last?.lines.last))
    known[key] = text
    return text
  }

  /// Lines without text, the given number for each paragraph.
  private func blankStack(_ paragraphs: [Paragraph], _ counts: [Int]) -> LineStack {
    let box = LineBox(runs: [], width: .zero, ascent: .zero, descent: .zero)
    var stack = LineStack()
    for (number, (paragraph, count)) in zip(paragraphs, counts).enumerated() {
      for line in 0..<count {
        stack.lines.append(
          StackedLine(
            box: box, x: .zero, label: nil, leading: paragraph.style.leading,
            spaceBefore: line == 0 ? paragraph.spaceBefore : .zero, ink: .black, element: paragraph.element,
            em: paragraph.style.face.size, isLast: line == count - 1,
            keepsWithNext: paragraph.keepsWithNext && line == count - 1, paragraph: number))
      }
    }
    return stack
  }
}

/// The number of pages of a publication.
public struct PageCounts: Hashable, Sendable {
  /// The pages outside chapters: covers, contents and blank pages.
  public var front: Int
  /// The number of pages of each chapter.
  public var chapters: [Int]
  /// Makes the counts of pages outside chapters and of each chapter's pages.
  public init(front: Int, chapters: [Int]) {
    self.front = front
    self.chapters = chapters
  }

  /// The number of all pages.
  public var total: Int { chapters.reduce(front, +) }
}

extension PageTrial {
  /// The number of pages that ``typeset(_:shaper:)`` would make of `publication`.
  ///
  /// - Complexity: as ``chapter(_:number:width:)``.
  public mutating func pageCounts(of publication: Publication) -> PageCounts {
    let area = publication.geometry.typeAreaSize
    let pages = publication.chapters.enumerated().map { index, content in
      // Balanced pages are as few as full ones; only where a folio belongs to a block must its page be known.
      let rules = publication.pageRules.with(content.folioBlock == 0 ? .firstFit : content.breaking)
      return chapter(content, number: index, width: area.width).pages(rules, height: area.height)
    }
    let counts = pages.map(\.count)
    let entries = publication.contentsLines.map { $0.entry(folio: "1") }
    let grouped = publication.grouped?.resolved { $0.entry(folio: "1") }
    let contents =
      publication.hasContents(counts)
      ? publication.contents.map {
        contentsAreas(entries, groups: grouped, design: $0, size: area, shaper: shaper).areas.count
      } : nil
    let order = publication.withFolios(of: pages).order(contents: contents ?? 0, chapters: counts)
    return PageCounts(front: order.count - counts.reduce(0, +), chapters: counts)
  }
}

/// A chapter of which only the heights are known.
public struct TriedChapter {
  let chapter: ComposedChapter
  /// The number of words that are cut because they are wider than their columns.
  public let cutWords: Int
  /// The rows of the chapter's tables.
  public let rows: Set<NodeID>

  /// The blocks in the chapter's columns.
  var blocks: [ComposedBlock] { chapter.blocks }

  init(_ chapter: ComposedChapter, cutWords: Int) {
    self.chapter = chapter
    self.cutWords = cutWords
    rows = (chapter.spanning + chapter.blocks).reduce(into: []) { rows, block in
      if case .table(let table) = block { rows.formUnion(table.grid.groups.compactMap(\.node)) }
    }
  }

  /// A place where a page may begin.
  public struct Place: Hashable, Sendable {
    let start: PageStart
    /// The row with which the page begins; nil outside tables.
    public let row: NodeID?
  }

  /// The beginning of the chapter.
  public var beginning: Place { Place(start: PageStart(block: 0), row: nil) }

  /// The places where a page of `height` that begins at `place` may end, each with the height that it uses.
  ///
  /// Nil is the chapter's end.
  public func ends(from place: Place, within height: Length) -> [(next: Place?, used: Length)] {
    PageFilling(blocks: blocks, height: height).page(from: place.start).ends.map { end in
      (end.next.map { Place(start: $0, row: row(at: $0)) }, end.used)
    }
  }

  /// The blocks on each page of `height` that the chapter takes.
  func pages(_ rules: PageRules, height: Length) -> [ClosedRange<Int>] {
    let chapter = chapter.closer(rules, height: height)
    return chapter.pages(rules, height: height).map { chapter.blocks(on: $0) }
  }

  private func row(at start: PageStart) -> NodeID? {
    guard let cursor = start.cursor, case .table(let table) = blocks[start.block] else { return nil }
    return table.grid.groups[cursor.group...].lazy.compactMap(\.node).first
  }
}
