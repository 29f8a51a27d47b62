import GoalBook
import TestSupport
import Testing

@testable import bench

@Test func aBookManyTimesOverHasEachDepartmentOnce() {
  let book = Book.random(seed: 3, departments: 2)
  let long = book.repeated(3)
  #expect(long.departments.count == 3 * book.departments.count)
  #expect(Set(long.departments.map(\.name)).count == Set(book.departments.map(\.name)).count * 3)
  #expect(long.departments.map(\.pillars) == [book, book, book].flatMap { $0.departments.map(\.pillars) })
  #expect(book.repeated(0) == book)
}

@Test func aTimeIsALine() {
  let time = CompositionTime(cells: 200, characters: 4000, milliseconds: 25)
  #expect(time.line == "25.0 ms for 200 cells with 4000 characters, 125.0 µs a cell")
}
