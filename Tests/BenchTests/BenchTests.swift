import GoalBook
import TestSupport
import Testing

@testable import bench

@Test func aBookManyTimesOverHasEachDepartmentOnce() {
  let book = Book.random(seed: 3, departments: 2)
  let long = book.repeated(3)
  #expect(long.parts.count == 3 * book.parts.count)
  #expect(Set(long.parts.map(\.title)).count == Set(book.parts.map(\.title)).count * 3)
  #expect(long.parts.map(\.parts) == [book, book, book].flatMap { $0.parts.map(\.parts) })
  #expect(book.repeated(0) == book)
}

@Test func allGoalsStandOnOneSheet() {
  let book = Book.random(seed: 3, departments: 2)
  let long = book.onOneSheet(3)
  #expect(long.parts.count == 1 && long.counts.rows == 3 * book.counts.rows)
  #expect(Set(long.parts[0].objectives.map(\.text)).count == long.parts[0].objectives.count)
}

@Test func aTimeIsALine() {
  let time = CompositionTime(cells: 200, characters: 4000, milliseconds: 25)
  #expect(time.line == "25.0 ms for 200 cells with 4000 characters, 125.0 µs a cell")
}
