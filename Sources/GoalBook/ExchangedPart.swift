import Provenance

extension Outline {
  /// The outline of the same book with one part of the highest level replaced.
  ///
  /// The result equals what ``init(_:)`` makes of the changed book, but only the new part's nodes are made; the nodes
  /// behind them are renumbered.
  ///
  /// - Parameter index: the part's index among those of the highest level, from 0.
  /// - Precondition: the outline keeps the book's parts, and the book has a part with this index.
  public func exchanging(partAt index: Int, for part: Part) -> Outline {
    let old = parts[index]
    let (start, end) = (Int(old.id.index), Int(old.end.index))
    var outline = self
    outline.book.parts[index] = part
    let behind = outline.nodes.cut(at: start).dropFirst(end - start)
    outline.rows.removeAll { $0 >= old.id }
    outline.partsOfAllLevels.removeAll { $0 >= old.id }
    outline.partsOfLevels = partsOfLevels.map { $0.filter { $0 < old.id } }
    func isOutside(_ id: NodeID) -> Bool { id < old.id || id >= old.end }
    outline.passages = [:]
    outline.languages = [:]
    outline.add(part, ordinal: index + 1, level: 0, in: Outline.root)
    let shift = outline.nodes.count - end
    func shifted(_ id: NodeID) -> NodeID { id < old.end ? id : NodeID(Int(id.index) + shift) }
    for (id, passage) in passages where isOutside(id) { outline.passages[shifted(id)] = passage }
    for (id, language) in languages where isOutside(id) { outline.languages[shifted(id)] = language }
    outline.rows += rows.lazy.filter { $0 >= old.end }.map(shifted)
    outline.partsOfAllLevels += partsOfAllLevels.lazy.filter { $0 >= old.end }.map(shifted)
    for (level, parts) in partsOfLevels.enumerated() {
      outline.partsOfLevels[level] += parts.lazy.filter { $0 >= old.end }.map(shifted)
    }
    // As in a new outline, a level of which no part is left is not there.
    while outline.partsOfLevels.last?.isEmpty == true { outline.partsOfLevels.removeLast() }
    outline.nodes.append(behind, renumbered: shifted)
    outline.nodes.setEnd(of: 0, to: NodeID(outline.nodes.count))
    return outline
  }
}
