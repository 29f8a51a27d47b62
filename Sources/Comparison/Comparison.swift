// Comparison: what differs between two books, or between two versions of one.
//
// Enters: two books' outlines (`difference(from:to:)`), and their typeset pages where pages are compared too
// (`PagedDifference`).
// Leaves: a `BookDifference`, the fewest changes that a reader would name, each with the nodes of both its sides; the
// effects of the changes on the pages (`PageEffects`); all of it as text for people and as JSON (`Output/`).
//
// How: first, old nodes are matched with new ones (`BookMatching`: `PartMatching`, `RowMatching`, and in rows
// `CellMatching`; equal nodes by hash, then like ones). Then one loop, the same for parts, objectives, rows,
// initiatives, sections and items, compares each list of siblings with its other version and writes down what differs
// (`ChangeWriter`).
//
// Must not know: files, printing, ink. How a change is drawn on a page is for ProofSheets. Of Checks it uses only the
// kinds of characters, no check.

public import GoalBook
import Provenance

/// The fewest changes from one book to another, or between two versions of one, that a reader would name.
///
/// A change is reported once, where it was made. Its consequences are not reported: new numbers in the paths of the
/// rows below an inserted row, the rows of a department that was renamed or of an objective that moved.
///
/// - Complexity: O(length of the texts) for what is equal; what remains is compared pair by pair.
public func difference(from old: Outline, to new: Outline) -> BookDifference {
  let matching = BookMatching(old, new)
  var writer = ChangeWriter(old: old, new: new, matching: matching)
  writer.writeFront()
  writer.writeChildren(of: Outline.root, Outline.root, isInAdded: false)
  writer.gatherRenumberings()
  func pairs(_ kind: NodeKind) -> [NodePair] {
    new.nodes.filter { $0.kind == kind }.compactMap { node in
      matching.old(of: node.id).map { NodePair(old: $0, new: node.id) }
    }
  }
  let titled = new.nodes.filter { $0.kind.isPart || $0.kind.isMatter }.compactMap { node in
    matching.old(of: node.id).map { NodePair(old: $0, new: node.id) }
  }
  return BookDifference(
    old: old, new: new,
    parts: joiningMovedTexts(writer.parts, matching).filter { !$0.changes.isEmpty },
    rows: pairs(.row), titledParts: titled)
}
