import GoalBook
import Provenance

extension Selection {
  /// Where the folios of a chapter begin that holds the headings of `parts`, in order, each of the first ones standing in
  /// the one before: the part whose heading stands on the page of the folio.
  ///
  /// That is the first part of which the beginning is chosen, with the folio that its heading has in the whole booklet;
  /// above it stand the headings of parts that begin earlier there. Of a part of which only later rows are chosen it is the
  /// folio of the first row.
  ///
  /// - Parameter folios: on which folio each row begins and each part's heading stands; empty where nobody asks.
  func firstFolio(of parts: [NodeID], in folios: [NodeID: Int]) -> (part: NodeID, folio: Int)? {
    guard !folios.isEmpty else { return nil }
    for part in parts {
      let row = objectives(of: part).lazy.flatMap { self.children(of: $0.id) }.first
      if let known = holdsBeginning(of: part) ? part : row?.id { return folios[known].map { (part, $0) } }
    }
    return parts.first.flatMap { part in folios[part].map { (part, $0) } }
  }

  /// Whether what follows a part's heading, and the text at its head, is chosen.
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
