public import Provenance

// The names of nodes, which are made and read only here. Only command lines, JSON and proofs show them.

extension Outline {
  /// The name of a node as a path: `企画財政部/1/2/1` for a row; empty for the book itself.
  ///
  /// - What precedes the parts: `title`, `fields/target`, `pillars/1`.
  /// - A part: its title or its number, after the parts that it is in; its short name: `…/short`.
  /// - An objective and a row: their numbers in what they are in.
  /// - A text in a row: `initiatives/1`, `sections/1.2`, `results/1.2` after the row's name. Numbers of nested texts
  ///   follow those of the texts that they are nested in. The items of aligned lines are counted through in their
  ///   column.
  /// - Running text: `はじめに/text/3`, `企画財政部/lead/1`; a text in it: `はじめに/text/3/items/1.2`, `…/rows/2/cells/1`.
  ///
  /// Two parts with the same title in the same place have the same name, and so has what is in them.
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

  /// The outermost of the texts that a text is nested in; the text itself where it is not nested.
  private func outermost(_ node: BookNode) -> BookNode {
    let parent = self[node.parent]
    return parent.kind.isContainer ? node : outermost(parent)
  }

  /// The numbers of a nested text, the outermost first: `1.2`.
  private func numbers(_ node: BookNode) -> String {
    let parent = self[node.parent]
    return (parent.kind.isContainer ? "" : "\(numbers(parent)).") + String(node.ordinal)
  }

  private func below(_ node: BookNode, _ name: String) -> String {
    node.parent == Outline.root ? name : "\(path(of: node.parent))/\(name)"
  }

  /// The first node with this name; nil where there is none.
  ///
  /// A title may hold any character, also the slash that separates names, so a path is compared with the nodes' paths
  /// and never split.
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
