internal import Provenance

extension Selection {
  /// The book with what is chosen and nothing else; its names, columns and level headings are unchanged.
  ///
  /// - Precondition: the outline keeps the book's parts.
  public var book: Book {
    precondition(outline.parts.isEmpty || !outline.book.parts.isEmpty, "the outline keeps the book's parts")
    guard !isEverything else { return outline.book }
    var book = outline.book
    book.front = zip(book.front, outline.front).filter { contains($1.id) }.map(\.0)
    book.back = zip(book.back, outline.back).filter { contains($1.id) }.map(\.0)
    book.parts = chosen(book.parts, in: Outline.root)
    return book
  }

  private func chosen(_ parts: [Part], in parent: NodeID) -> [Part] {
    zip(parts, outline.children(of: parent).filter(\.kind.isPart)).compactMap { part, node in
      guard contains(node.id) else { return nil }
      var part = part
      part.objectives = zip(part.objectives, outline.children(of: node.id).filter { $0.kind == .objective })
        .compactMap { objective, node in
          guard contains(node.id) else { return nil }
          var objective = objective
          let rows = outline.children(of: node.id).filter { $0.kind == .row }
          objective.rows = zip(objective.rows, rows).filter { contains($1.id) }.map(\.0)
          return objective
        }
      part.parts = chosen(part.parts, in: node.id)
      return part
    }
  }
}

extension Book {
  /// The book with only those level headings whose numbers some part has.
  public var withUsedHeadings: Book {
    var book = self
    var used: [Set<Int>] = levels.map { _ in [] }
    func look(_ parts: [Part], level: Int) {
      guard used.indices.contains(level) else { return }
      for part in parts {
        if let number = part.number { used[level].insert(number) }
        look(part.parts, level: level + 1)
      }
    }
    look(parts, level: 0)
    for level in levels.indices { book.levels[level].headings.removeAll { !used[level].contains($0.number) } }
    return book
  }
}
