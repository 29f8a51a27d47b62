import Testing

@testable import PDFStructure

@Suite("Lists by number") struct GroupedTests {
  @Test func keepTheirOrder() {
    let numbers = [2, 0, 2, 4, 0, 2]
    let lists = Grouped(count: 6, size: numbers.count, number: { numbers[$0] }, value: { $0 })
    #expect(lists.map(Array.init) == [[1, 4], [], [0, 2, 5], [], [3], []])
  }

  @Test func areAddedOneByOne() {
    var lists = Grouped<Int>()
    for list in [[1, 2], [], [3]] { lists.append(list) }
    #expect(lists.map(Array.init) == [[1, 2], [], [3]] && lists[2].first == 3)
  }

  @Test func mayBeNone() {
    #expect(Grouped<Int>(count: 0, size: 0, number: { $0 }, value: { $0 }).isEmpty)
  }
}
