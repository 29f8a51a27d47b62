internal import Frames

/// Which piece of marked content is a part of which element.
///
/// The numbers of content count from 0 on each page and leave none out: artifacts have none.
struct MarkedContent {
  /// A piece of marked content: the page, counted from 0, and its number there.
  struct Piece: Hashable {
    var page: Int
    var number: Int
  }

  /// For each page what its stamps become.
  private(set) var marks: [[Mark]] = []
  /// For each element what belongs directly to it, in the order of the pages.
  private(set) var pieces: [[Piece]]
  /// For each page the elements that its pieces belong to, by their numbers.
  private(set) var owners: [[ElementID]] = []

  init(_ stamps: [[Belonging]], elements: ElementTree) {
    pieces = elements.elements.map { _ in [] }
    for (page, stamps) in stamps.enumerated() {
      var owners: [ElementID] = []
      marks.append(
        stamps.map { stamp in
          switch stamp {
          case .artifact(let artifact): return .artifact(artifact.properties)
          case .element(let element):
            let number = owners.count
            owners.append(element)
            pieces[element.number].append(Piece(page: page, number: number))
            return .content(tag: elements[element].role.structureType, number: number)
          }
        })
      self.owners.append(owners)
    }
  }
}
