import Measure
import TestSupport
import Testing

@testable import ProofSheets

private func stack(_ notes: [(Int, Int)], _ column: ClosedRange<Int>) -> [Int] {
  NoteStack(
    notes.map { (wanted: .points(Double($0.0)), height: .points(Double($0.1))) }, gap: .points(5),
    column: .points(Double(column.lowerBound))...(.points(Double(column.upperBound)))
  ).tops.map { Int($0.points) }
}

@Test(arguments: [
  // A single note is where it wants to be, but not beyond the column's ends.
  ([(50, 20)], [50]), ([(2, 20)], [10]), ([(195, 20)], [180]),
  // Two notes that would overlap move equally far: each five from where it wants to be.
  ([(50, 20), (65, 20)], [45, 70]), ([(50, 20), (90, 20)], [50, 90]),
  // Notes without room are left out.
  ([(50, 100), (60, 100)], [50]), ([(50, 300)], []),
]) private func notesStandWhereTheyWantOrNearIt(notes: [(Int, Int)], tops: [Int]) {
  #expect(stack(notes, 10...200) == tops)
}

@Test(arguments: 1...200 as ClosedRange<UInt64>)
private func notesNeverMeet(seed: UInt64) {
  var generator = SeededGenerator(seed: seed)
  let notes = (0..<Int.random(in: 0...30, using: &generator))
    .map { _ in (Int.random(in: 0...400, using: &generator), Int.random(in: 5...60, using: &generator)) }
    .sorted { $0.0 < $1.0 }
  let tops = NoteStack(
    notes.map { (wanted: .points(Double($0.0)), height: .points(Double($0.1))) }, gap: .points(5),
    column: .points(10)...(.points(300))
  ).tops
  let used = notes.prefix(tops.count).reduce(-5) { $0 + $1.1 + 5 }
  #expect(used <= 290)
  if tops.count < notes.count { #expect(used + 5 + notes[tops.count].1 > 290) }
  for (index, top) in tops.enumerated() {
    let bottom = top + .points(Double(notes[index].1))
    #expect(top >= .points(10) && bottom <= .points(300))
    if index + 1 < tops.count { #expect(bottom + .points(5) <= tops[index + 1]) }
  }
}
