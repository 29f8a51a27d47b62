import Foundation
import GoalBook
import Testing

@Test func everyRadicalIsOfTheKanjiThatUnicodeNames() {
  for value in 0x2F00...0x2FD5 as ClosedRange<UInt32> {
    guard let radical = Unicode.Scalar(value) else { continue }
    let mapped = String(radical).precomposedStringWithCompatibilityMapping
    #expect(radical.kanjiOfRadical.map { String($0) } == mapped)
  }
}

@Test(
  "radicals of the supplement",
  arguments: [("⺠", "民", "民"), ("⻑", "長", "長"), ("⺟", "母", "母"), ("⻌", nil, "辶"), ("山", nil, nil)])
func supplement(radical: Unicode.Scalar, whole: Unicode.Scalar?, nearest: Unicode.Scalar?) {
  #expect(radical.kanjiOfRadical == whole)
  #expect(radical.nearestKanjiOfRadical == nearest)
}
