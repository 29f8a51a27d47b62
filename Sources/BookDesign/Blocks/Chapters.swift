import Diagnostics
import Frames
public import GoalBook
import Measure
import Provenance
import Typesetting

/// Makes a chapter of each part of the highest level: headings and tables of it and of all parts in it, with their
/// bookmarks and elements.
struct ChapterWriter {
  let selection: Selection
  let layout: ResolvedLayout
  /// The level of a chapter's heading among the publication's headings, from 1.
  let headingLevel: Int
  var elements: ElementTree
  private(set) var bookmarks: [Bookmark] = []

  private var levels: [Level] { selection.outline.book.levels }

  init(selection: Selection, layout: ResolvedLayout, headingLevel: Int, elements: ElementTree) {
    self.selection = selection
    self.layout = layout
    self.headingLevel = headingLevel
    self.elements = elements
  }

  mutating func chapter(of part: BookNode, contentsLink: ElementID?, firstFolio: Int?) -> Chapter {
    let section = elements.add(.section, in: ElementTree.document)
    let blocks = blocks(of: part, level: 0, in: section)
    let short = selection.outline.nameInFurniture(of: part.id)
    return Chapter(
      name: part.text, shortName: short.text, node: short.id, number: part.ordinal,
      anchor: Anchor(of: part.id), blocks: blocks,
      contentsLink: contentsLink ?? ElementTree.document, firstFolio: firstFolio)
  }

  /// A part's heading, its table, and the parts in it.
  private mutating func blocks(of part: BookNode, level: Int, in section: ElementID) -> [Block] {
    let anchor = Anchor(of: part.id)
    let title = selection.outline.titleNode(of: part.id)
    bookmarks.append(Bookmark(title: fullTitle(of: part, title), level: level + 1, target: anchor))
    var blocks = [Block.heading(heading(of: part, title, level: level, anchor, in: section))]
    if selection.hasTable(part) {
      let grid = partGrid(part, of: selection, layout.layout.table, in: section, &elements)
      blocks.append(.table(grid, tableStyle(layout.layout.table, widths: layout.widths)))
    }
    for inner in selection.parts(of: part.id) { blocks += self.blocks(of: inner, level: level + 1, in: section) }
    return blocks
  }

  /// The title with the number before it: (1) 市民から….
  private func fullTitle(of part: BookNode, _ title: BookNode?) -> String {
    guard let number = part.number, case .part(let level) = part.kind else { return part.text }
    return "\(levels[level].printed(number)) \(title?.text ?? "")"
  }

  /// A part's heading: its title, and before it its number, which is a label of its own where it stands on a square.
  private mutating func heading(
    of part: BookNode, _ title: BookNode?, level: Int, _ anchor: Anchor, in section: ElementID
  ) -> Heading {
    let design = layout.layout.heading(ofLevel: level)
    let number = part.number.map { String($0) } ?? ""
    let label = number.isEmpty ? "" : design.label.replacing("{number}", with: number)
    let role = ElementRole.heading(level: headingLevel + level)
    var badge = number.isEmpty ? nil : design.badge
    let element: ElementID
    if badge != nil {
      let heading = elements.add(role, in: section)
      badge?.text = number
      badge?.element = elements.add(.label, in: heading)
      element = elements.add(.span, in: heading, node: title?.id)
    } else {
      element = elements.add(role, in: section, node: title?.id, textStart: label.unicodeScalars.count)
    }
    let text = label + (title?.text ?? "")
    return Heading(
      title: Paragraph(text, style: design.style, element: element, node: title?.id, name: text), badge: badge,
      spaceBefore: design.spaceBefore, spaceAfter: design.spaceAfter, rule: design.rule,
      ruleDistance: design.ruleDistance, anchor: anchor)
  }
}

extension Layout {
  /// How headings of a level look; a level that the layout does not name looks like the lowest that it names.
  func heading(ofLevel level: Int) -> HeadingDesign { headings[min(level, headings.count - 1)] }
}

extension Selection {
  /// What begins a chapter of its own, in the order of the booklet.
  public var chapters: [BookNode] { parts() }

  /// Whether a part has a table of its own: where objectives stand directly in it, and at the lowest level always, so
  /// that what is still empty is seen.
  func hasTable(_ part: BookNode) -> Bool {
    part.kind == .part(level: outline.book.levels.count - 1) || !objectives(of: part.id).isEmpty
  }

  /// The chosen parts that have a table, in reading order.
  var tableParts: [BookNode] { outline.nodes.filter { $0.kind.isPart && contains($0.id) && hasTable($0) } }
}

extension Anchor {
  /// The place that links to a part lead to.
  init(of part: NodeID) { self.init("n\(part.index)") }
}
