/// A book, or the part of one that is wanted, with the numbers that its departments, objectives and rows have in the
/// whole: a subset's rows keep their ids, and its departments their numbers.
public struct ChosenBook: Hashable, Sendable {
  /// The whole book: titles, fields, pillars' names.
  public var book: Book
  public var departments: [ChosenDepartment]

  public init(book: Book, departments: [ChosenDepartment]) {
    self.book = book
    self.departments = departments
  }

  /// All of `book`, also the departments and objectives in which nothing stands yet.
  public init(whole book: Book) {
    self.book = book
    departments = book.departments.enumerated().map { index, department in
      ChosenDepartment(
        number: index + 1, name: department.name,
        pillars: department.pillars.map { pillar in
          ChosenPillar(
            number: pillar.number,
            objectives: pillar.objectives.enumerated().map {
              ChosenObjective($1, number: $0 + 1, pillar: pillar, department: department)
            })
        })
    }
  }

  /// The rows for which `isWanted`, and what leads to them; what keeps no row is left out.
  func filtered(_ isWanted: (ChosenDepartment, ChosenPillar, Row) -> Bool) -> ChosenBook {
    var chosen = self
    chosen.departments = departments.compactMap { department in
      var department = department
      let whole = department
      department.pillars = department.pillars.compactMap { pillar in
        var pillar = pillar
        let wholePillar = pillar
        pillar.objectives = pillar.objectives.compactMap { objective in
          var objective = objective
          objective.rows = objective.rows.filter { isWanted(whole, wholePillar, $0.row) }
          return objective.rows.isEmpty ? nil : objective
        }
        return pillar.objectives.isEmpty ? nil : pillar
      }
      return department.pillars.isEmpty ? nil : department
    }
    return chosen
  }
}

/// A department's wanted pillars.
public struct ChosenDepartment: Hashable, Sendable {
  /// The number in the whole book, from 1.
  public var number: Int
  public var name: String
  public var pillars: [ChosenPillar]
}

/// A pillar's wanted objectives.
public struct ChosenPillar: Hashable, Sendable {
  public var number: Int
  public var objectives: [ChosenObjective]
}

/// An objective's wanted rows.
public struct ChosenObjective: Hashable, Sendable {
  /// The number within its pillar, from 1.
  public var number: Int
  public var text: String
  public var rows: [ChosenRow]
  public var place: Place

  init(_ objective: Objective, number: Int, pillar: Pillar, department: Department) {
    self.number = number
    text = objective.text
    place = objective.place
    rows = objective.rows.enumerated().map { offset, row in
      ChosenRow(
        id: RowID(department: department.name, pillar: pillar.number, objective: number, row: offset + 1), row: row)
    }
  }
}

/// A row and the name it has in the whole book.
public struct ChosenRow: Hashable, Sendable {
  public var id: RowID
  public var row: Row
}
