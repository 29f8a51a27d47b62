import GoalBook
import Provenance

extension Selection {
  /// The first folio of a chapter with the headings of `parts`, each within the one before, and the part whose heading
  /// has that folio.
  ///
  /// It is the first part whose beginning is selected, with the folio of its heading in the whole booklet; headings of
  /// parts that begin earlier are above it. Where only later rows of a part are selected, it is the folio of the first
  /// selected row.
  ///
  /// - Parameter folios: the folio of each row and each part's heading; empty where folios are not needed, and then the
  ///   result is nil.
  func firstFolio(of parts: [NodeID], in folios: [NodeID: Int]) -> (part: NodeID, folio: Int)? {
    guard !folios.isEmpty else { return nil }
    for part in parts {
      let row = objectives(of: part).lazy.flatMap { self.children(of: $0.id) }.first
      if let known = holdsBeginning(of: part) ? part : row?.id { return folios[known].map { (part, $0) } }
    }
    return parts.first.flatMap { part in folios[part].map { (part, $0) } }
  }

  /// Whether the first text or row behind a part's heading and leading text is selected.
  private func holdsBeginning(of part: NodeID) -> Bool {
    let first = outline.subtree(of: part).first { node in
      switch node.kind {
      case .passage(.lead, _): node.parent != part
      case .passage, .row: true
      default: false
      }
    }
    return first.map { contains($0.id) } ?? true
  }
}
