public import Provenance

// The names of nodes, which only command lines, JSON and proofs show: this is the one place where they are made and read.

extension Outline {
  /// The name of a node: `企画財政部/1/2/1` for a row.
  ///
  /// In front of the parts it is `title`, `fields/target`, `pillars/1`. A part is named by its title or its number behind
  /// the parts that it stands in, an objective and a row by their numbers in what they stand in, a part's short name by `short`. A text in a row is
  /// `initiatives/1`, `sections/1.2` or an item's `results/1.2` behind the row's name, nested texts behind the number of
  /// those that they are nested in; the items of its aligned lines are counted on within their column. Running text is `はじめに/text/3`, `企画財政部/lead/1`, and what stands in a piece of it
  /// `はじめに/text/3/items/1.2` or `…/rows/2/cells/1`. The book itself has the empty name.
  ///
  /// Two parts of one title in one place share the name, and so does what stands in them.
  public func path(of id: NodeID) -> String {
    let node = self[id]
    switch node.kind {
    case .heading(let level): return "\(book.levels[level].key)/\(node.number ?? 0)"
    case .part: return below(node, callingNumber(of: node).map { String($0) } ?? node.text)
    case .matter: return below(node, node.text)
    case .short, .detail(.caption), .detail(.alternative): return below(node, node.kind.name)
    case .objective, .row: return below(node, String(node.ordinal))
    case .book, .title, .edition, .fiscalYear, .issuer, .logo, .colophon, .field: return node.kind.name
    case .item:
      let outermost = outermost(node)
      let row = self[outermost.parent].kind == .line ? self[outermost.parent] : outermost
      return below(row, "\(node.kind.name)/\(numbers(node))")
    default: return below(outermost(node), "\(node.kind.name)/\(numbers(node))")
    }
  }

  /// The text in which a text is nested, all others being nested in that one; itself where it is not.
  private func outermost(_ node: BookNode) -> BookNode {
    let parent = self[node.parent]
    return parent.kind.isContainer ? node : outermost(parent)
  }

  /// A nested text's numbers, the outermost first: `1.2`.
  private func numbers(_ node: BookNode) -> String {
    let parent = self[node.parent]
    return (parent.kind.isContainer ? "" : "\(numbers(parent)).") + String(node.ordinal)
  }

  private func below(_ node: BookNode, _ name: String) -> String {
    node.parent == Outline.root ? name : "\(path(of: node.parent))/\(name)"
  }

  /// The node of a name; nil where there is none.
  ///
  /// Of two nodes of one name it is the first. A title may hold any character, also the one that stands between names, so a path is compared with those of the
  /// nodes and never taken apart.
  public func node(at path: String) -> NodeID? {
    path.isEmpty ? Outline.root : node(at: path, in: Outline.root)
  }

  private func node(at path: String, in parent: NodeID) -> NodeID? {
    if self[parent].kind == .row || self[parent].kind.isPassage {
      return subtree(of: parent).first { self.path(of: $0.id) == path }?.id
    }
    for child in children(of: parent) {
      let name = self.path(of: child.id)
      if name == path { return child.id }
      if path.hasPrefix(name + "/"), let found = node(at: path, in: child.id) { return found }
    }
    return nil
  }
}
