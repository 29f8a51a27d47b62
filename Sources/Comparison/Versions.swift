import GoalBook
import Provenance

// The versions of nodes: what is shown on one side of a change, and the texts in it.

extension Outline {
  /// A node with all its texts, except those of rows that are not wanted.
  func version(of id: NodeID, rows isWanted: (NodeID) -> Bool = { _ in true }) -> Change.Version {
    let node = self[id]
    var texts: [BookNode] = []
    var isInWanted = true
    for inner in subtree(of: id) {
      if inner.kind == .row { isInWanted = inner.id == id || isWanted(inner.id) }
      if inner.kind == .objective || inner.kind.isPart { isInWanted = true }
      if inner.isText, isInWanted { texts.append(inner) }
    }
    return Change.Version(id, shown(node), node.place, texts: texts)
  }

  /// A node that has moved: a part of a level with its title only, and where it is numbered, its texts outside rows.
  func movedVersion(of id: NodeID) -> Change.Version {
    let node = self[id]
    guard node.kind.isPart else { return version(of: id) }
    return callingNumber(of: node) == nil ? Change.Version(node) : version(of: id) { _ in false }
  }

  /// The text shown for a node: of an initiative or a part with its number, of a row its first initiative, of a line or
  /// table row its first text.
  private func shown(_ node: BookNode) -> String {
    switch node.kind {
    case .row: initiatives(of: node.id).first.map(shown) ?? ""
    case .initiative: (node.number.map(printedNumber) ?? "") + node.text
    case .part: fullTitle(of: node)
    case .passage, .detail(.tableRow), .line:
      node.isText ? node.text : subtree(of: node.id).lazy.filter(\.isText).first?.text ?? ""
    default: node.text
    }
  }
}

extension Marker {
  /// The marker as it is printed.
  var shown: String {
    switch self {
    case .bullet: "・"
    case .none: ""
    case .label(let label): label
    }
  }
}
