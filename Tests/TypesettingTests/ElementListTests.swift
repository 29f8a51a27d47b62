import Frames
import Provenance
import Testing

@Test private func anElementKeepsWhatItWasMadeOf() {
  var tree = ElementTree()
  let roles: [ElementRole] = [
    .section, .heading(level: 2), .figure(alternative: "市章"), .headerCell(of: .column, rows: 1, columns: 70_000),
    .cell(rows: 2, columns: 1), .list(.counter), .section, .figure(alternative: "地図"),
  ]
  for (index, role) in roles.enumerated() {
    let id = tree.add(
      role, in: index == 0 ? ElementTree.document : ElementID(index), node: index % 3 == 0 ? nil : NodeID(index * 1000),
      textStart: index)
    #expect(id == ElementID(index + 1))
  }
  tree.setLanguage("en", of: ElementID(3))
  #expect(tree.count == roles.count + 1)
  #expect(tree.elements.map(\.role) == [.document] + roles)
  #expect(tree.elements.map(\.parent) == [ElementTree.document] + (0..<roles.count).map { ElementID($0) })
  let nodes = [nil, nil, 1000, 2000, nil, 4000, 5000, nil, 7000].map { $0.map { NodeID($0) } }
  #expect(tree.elements.map(\.node) == nodes)
  #expect(tree.elements.map(\.textStart) == [0] + Array(0..<roles.count))
  #expect(tree.elements.map(\.language) == [nil, nil, nil, "en"] + Array(repeating: nil, count: 5))
  #expect(tree.node(of: ElementID(2)) == NodeID(1000))
  #expect(tree.parent(of: ElementID(5)) == ElementID(4))
  #expect(tree.elements(from: ElementID(7)) == [tree[ElementID(7)], tree[ElementID(8)]])
}

@Test private func treesAreEqualIfTheirElementsAre() {
  // The same elements, but the roles were met in another order.
  var (one, other) = (ElementTree(), ElementTree())
  _ = one.add(.paragraph, in: ElementTree.document)
  _ = other.add(.heading(level: 1), in: ElementTree.document)
  #expect(one != other)
  other.makeExample(from: 1)
  #expect(one == other)
  #expect(one.hashValue == other.hashValue)
  one.setLanguage("en", of: ElementID(1))
  #expect(one != other)
}
