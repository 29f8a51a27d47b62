/// Lists of values, one for each number from 0, one behind the other in one piece of memory.
///
/// A long book has hundreds of thousands of such lists, most of them of one value or none.
struct Grouped<Value>: RandomAccessCollection {
  private var values: [Value] = []
  /// The end of each list among the values.
  private var ends: [Int32] = []

  /// No lists.
  init() {}

  /// Groups values by their numbers; in each list they keep their order.
  ///
  /// - Parameters:
  ///   - count: how many lists there are.
  ///   - size: how many values there are.
  ///   - number: the list of a value, by the value's place; asked twice.
  ///   - value: the value at a place.
  init(count: Int, size: Int, number: (Int) -> Int, value: (Int) -> Value) {
    var next = [Int32](repeating: 0, count: count + 1)
    for place in 0..<size { next[number(place) + 1] += 1 }
    for list in 0..<count { next[list + 1] += next[list] }
    ends = Array(next.dropFirst())
    values = Array(unsafeUninitializedCapacity: size) { target, filled in
      for place in 0..<size {
        let list = number(place)
        target.initializeElement(at: Int(next[list]), to: value(place))
        next[list] += 1
      }
      filled = size
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { ends.count }

  /// The list of a number.
  subscript(number: Int) -> ArraySlice<Value> {
    values[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// Adds the list of the next number.
  mutating func append(_ list: some Sequence<Value>) {
    values.append(contentsOf: list)
    ends.append(Int32(values.count))
  }
}
