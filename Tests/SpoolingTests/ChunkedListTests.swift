import Spooling
import Testing

@Test("A list in chunks is a list", arguments: [0, 1, 4095, 4096, 4097, 8192, 10_000])
func chunkedList(count: Int) {
  var list = ChunkedList<Int>()
  for number in 0..<count { list.append(number) }
  #expect(list.count == count && list.indices.map { list[$0] } == Array(0..<count))
  for position in [0, 1, 4095, 4096, count - 1, count] where (0...count).contains(position) {
    var cut = list
    cut.fit()
    #expect(cut.cut(at: position) == Array(position..<count))
    #expect(cut.count == position)
    for number in 0..<5000 { cut.append(-number) }
    if position > 0 { cut[position - 1] = 7 }
    let expected = Array((0..<position).dropLast()) + (position > 0 ? [7] : []) + (0..<5000).map { -$0 }
    #expect(cut.indices.map { cut[$0] } == expected)
  }
}
