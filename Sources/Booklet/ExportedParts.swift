import BookDesign
import GoalBook
import Provenance

/// A part of a book that an export writes into a file of its own.
struct ExportedPart: Sendable {
  var fileName: String
  /// The full title of the file's content.
  var title: String
  /// The title of the part of the book: the names of the departments, pillars and sections that were chosen.
  var partTitle: String
  /// The content of the file.
  var selection: Selection
  /// The subset of the whole export, narrowed to the file.
  var subset: Subset
}

/// One part for each department, pillar, section or part with content, in the order of the book.
///
/// Where the user asks for parts, each file holds one of them or a part within one, and never what is around it.
func exportedParts(
  of selection: Selection, by unit: ExportUnit, _ wishes: Subset, ending: String
) -> [ExportedPart] {
  let wishes = Wishes(subset: wishes, parts: wishes.wantedParts(of: selection.outline), ending: ending)
  return switch unit {
  case .department: levelParts(selection, level: 0, wishes)
  case .level(let level): levelParts(selection, level: level, wishes)
  case .everyLevel: levelParts(selection, level: nil, wishes)
  case .pillar: pillarParts(selection, wishes)
  case .section: sectionParts(selection, wishes)
  }
}

/// The subset of the whole export, and the extension of its files.
private struct Wishes {
  var subset: Subset
  /// The parts that it wants by name, number or path.
  var parts: [NodeID]
  var ending: String
}

/// - Parameter level: nil for the parts of every level.
private func levelParts(_ selection: Selection, level: Int?, _ wishes: Wishes) -> [ExportedPart] {
  let outline = selection.outline
  let wanted = Set(wishes.parts)
  return selection.partsOfAllLevels.compactMap { id in
    let part = outline[id]
    guard case .part(let depth) = part.kind else { return nil }
    let isInside = wanted.isEmpty || outline.stands(part.id, in: wanted)
    // A wanted part below the level gets a file of its own.
    guard isInside, level.map({ depth == $0 || depth > $0 && wanted.contains(part.id) }) ?? true else { return nil }
    let name = part.text.isEmpty ? outline.titleNode(of: part.id)?.text ?? "" : part.text
    let short = outline.children(of: part.id).first { $0.kind == .short }?.text
    return ExportedPart(
      outline.partsAround(part.id).map(\.ordinal), name, short: short, selection.part(part.id), wishes
    ) {
      ($0.subset.departments, $0.subset.parts) = ([], [outline.path(of: part.id)])
      $0.parts = [part.id]
    }
  }
}

private func pillarParts(_ selection: Selection, _ wishes: Wishes) -> [ExportedPart] {
  let outline = selection.outline
  let present = Set(selection.partsOfAllLevels.compactMap { outline.callingNumber(of: outline[$0]) })
  let named = outline.book.levels.flatMap(\.headings).map(\.number).filter(present.contains)
  return (named + present.subtracting(named).sorted()).map { number in
    ExportedPart(
      [number], outline.titles(ofNumber: number).first ?? "",
      selection.rows { row in outline.ancestors(of: row).contains { outline.callingNumber(of: $0) == number } }, wishes
    ) { $0.subset.pillars = [number] }
  }
}

private func sectionParts(_ selection: Selection, _ wishes: Wishes) -> [ExportedPart] {
  let outline = selection.outline
  let present = Set(outline.nodes.filter { $0.kind == .section && selection.contains($0.id) }.map(\.text))
  let names = outline.sectionNames
  let wanted = wishes.subset.sections.flatMap { wish in
    names.contains(wish) ? [wish] : names.filter { $0.hasPrefix(wish) }
  }
  return names.enumerated()
    .filter { present.contains($0.element) && (wanted.isEmpty || wanted.contains($0.element)) }
    .map { index, name in
      ExportedPart(
        [index + 1], name,
        selection.rows { row in outline.subtree(of: row).contains { $0.kind == .section && $0.text == name } }, wishes
      ) { $0.subset.sections = [name] }
    }
}

extension ExportedPart {
  /// - Parameters:
  ///   - numbers: the numbers at the beginning of the file's name.
  ///   - short: the text behind the numbers; nil for the title.
  fileprivate init(
    _ numbers: [Int], _ title: String, short: String? = nil, _ selection: Selection, _ wishes: Wishes,
    narrow: (inout Wishes) -> Void
  ) {
    let digits = numbers.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
    let ending = ".\(wishes.ending)"
    // The names of images also contain the page's number.
    let room = longestFileName - digits.utf8.count - ending.utf8.count - "--000000".utf8.count
    fileName = "\(digits)-\(fileNamePart(selection.outline.book.printed(short ?? title), bytes: room))\(ending)"
    self.title = title
    self.selection = selection
    var own = wishes
    narrow(&own)
    subset = own.subset
    partTitle = subset.title(in: selection.outline, parts: own.parts)
  }
}
