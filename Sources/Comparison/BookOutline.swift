import GoalBook
import OrderedCollections

/// A book's departments, pillar sections, objectives and rows as flat lists that know what they stand in.
struct BookOutline: Sendable {
  let book: Book
  private(set) var departments: [Range<Int>] = []
  private(set) var pillars: [PillarEntry] = []
  private(set) var objectives: [ObjectiveEntry] = []
  private(set) var rows: [RowEntry] = []

  /// A department's share of a pillar.
  struct PillarEntry: Sendable {
    var department: Int
    var number: Int
    var place: Place
    var objectives: Range<Int>
  }

  struct ObjectiveEntry: Sendable {
    var pillar: Int
    var text: BookText
    var rows: Range<Int>
  }

  struct RowEntry: Sendable {
    var objective: Int
    var chosen: ChosenRow
    var row: Row { chosen.row }
    var id: RowID { chosen.id }
  }

  init(_ book: Book) {
    self.book = book
    for (number, (department, chosen)) in zip(book.departments, ChosenBook(whole: book).departments).enumerated() {
      let firstPillar = pillars.count
      for (pillar, chosenPillar) in zip(department.pillars, chosen.pillars) {
        let firstObjective = objectives.count
        for objective in chosenPillar.objectives {
          let id = TextID.objective(department: department.name, pillar: pillar.number, objective: objective.number)
          let firstRow = rows.count
          rows += objective.rows.map { RowEntry(objective: objectives.count, chosen: $0) }
          objectives.append(
            ObjectiveEntry(
              pillar: pillars.count, text: BookText(id: id, text: objective.text, place: objective.place),
              rows: firstRow..<rows.count))
        }
        pillars.append(
          PillarEntry(
            department: number, number: pillar.number, place: pillar.place,
            objectives: firstObjective..<objectives.count))
      }
      departments.append(firstPillar..<pillars.count)
    }
  }

  func department(ofRow row: Int) -> Int { department(ofObjective: rows[row].objective) }
  func department(ofObjective objective: Int) -> Int { pillars[objectives[objective].pillar].department }

  /// All texts of a department, its name apart.
  func texts(ofDepartment department: Int) -> [BookText] {
    departments[department].flatMap { texts(ofPillar: $0) }
  }
  func texts(ofPillar pillar: Int) -> [BookText] { pillars[pillar].objectives.flatMap { texts(ofObjective: $0) } }
  func texts(ofObjective objective: Int) -> [BookText] {
    [objectives[objective].text] + objectives[objective].rows.flatMap { rows[$0].chosen.texts }
  }
}

extension BookOutline.RowEntry {
  /// The texts of the initiatives.
  var initiativeTexts: [String] { row.initiatives.map(\.text) }
  /// All texts of the row, as they are compared.
  var profile: TextProfile { TextProfile(chosen.texts.map(\.text)) }
}
