import Foundation
import GoalBook
import Provenance

/// What each file of an export holds.
public enum ExportUnit: String, Sendable, CaseIterable {
  case department, pillar, section
  /// The parts of every level, each in a file of its own.
  case level
}

/// A part of a book that an export writes into a file of its own.
struct ExportedPart: Sendable {
  var fileName: String
  /// What the file is about, in full.
  var title: String
  /// What stands in the file.
  var selection: Selection
  /// The whole export's wishes, narrowed to the file.
  var subset: Subset
}

/// One for each department, pillar, section or part that has something to print, in the order of the book.
func exportedParts(
  of selection: Selection, by unit: ExportUnit, _ wishes: Subset, ending: String
) -> [ExportedPart] {
  let outline = selection.outline
  func exported(
    _ numbers: [Int], _ title: String, short: String? = nil, _ selection: Selection, _ narrow: (inout Subset) -> Void
  ) -> ExportedPart {
    var subset = wishes
    narrow(&subset)
    let digits = numbers.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
    let ending = ".\(ending)"
    // Images have the page's number besides.
    let room = longestFileName - digits.utf8.count - ending.utf8.count - "--000000".utf8.count
    return ExportedPart(
      fileName: "\(digits)-\(fileNamePart(outline.book.printed(short ?? title), bytes: room))\(ending)", title: title,
      selection: selection, subset: subset)
  }
  switch unit {
  case .department:
    return selection.parts().map { part in
      exported(
        [part.ordinal], part.text, short: outline.nameInFurniture(of: part.id).text, selection.part(part.id)
      ) { $0.departments = [String(part.ordinal)] }
    }
  case .level:
    return outline.nodes.filter { $0.kind.isPart && selection.contains($0.id) }.map { part in
      let around = outline.partsAround(part.id)
      let name = part.text.isEmpty ? outline.titleNode(of: part.id)?.text ?? "" : part.text
      let short = outline.children(of: part.id).first { $0.kind == .short }?.text
      return exported(around.map(\.ordinal), name, short: short, selection.part(part.id)) {
        $0.parts = [outline.path(of: part.id)]
      }
    }
  case .pillar:
    let present = Set(outline.nodes.filter { selection.contains($0.id) }.compactMap(outline.callingNumber))
    let named = outline.book.levels.flatMap(\.headings).map(\.number).filter(present.contains)
    return (named + present.subtracting(named).sorted()).map { number in
      exported(
        [number], outline.titles(ofNumber: number).first ?? "",
        selection.rows { row in outline.ancestors(of: row).contains { outline.callingNumber(of: $0) == number } }
      ) { $0.pillars = [number] }
    }
  case .section:
    let present = Set(outline.nodes.filter { $0.kind == .section && selection.contains($0.id) }.map(\.text))
    let names = outline.sectionNames
    let wanted = wishes.sections.flatMap { wish in
      names.contains(wish) ? [wish] : names.filter { $0.hasPrefix(wish) }
    }
    return names.enumerated()
      .filter { present.contains($0.element) && (wanted.isEmpty || wanted.contains($0.element)) }
      .map { index, name in
        exported(
          [index + 1], name,
          selection.rows { row in outline.subtree(of: row).contains { $0.kind == .section && $0.text == name } }
        ) { $0.sections = [name] }
      }
  }
}
