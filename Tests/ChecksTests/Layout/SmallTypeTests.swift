import Checks
import Measure
import Testing
import Typesetting

@Test(arguments: [(7.0, nil, 0), (6.9, nil, 1), (6.9, 6.0, 0), (8.0, 9.0, 1)])
private func typeBelowTheFloorIsFoundOnce(size: Double, floor: Double?, count: Int) {
  var limits = PageLimits()
  if let floor { limits.leastType = .points(floor) }
  let lines = [SmallLine(text: "市民", baseline: 20, size: size), SmallLine(text: "の声", baseline: 40, size: size)]
  #expect(found("small-type", booklet([lines, lines], limits: limits)).count == count)
}
