import OrderedCollections

/// A text of a book and its name: what proofreading reads, and what it says where something stands.
public struct BookText: Hashable, Sendable {
  public var id: TextID
  /// The text without its marker or number.
  public var text: String
  public var place: Place

  public init(id: TextID, text: String, place: Place = Place()) {
    self.id = id
    self.text = text
    self.place = place
  }
}

/// The name of a text in a book; numbers count from 1 within their parent.
///
/// Departments are named as ``RowID`` names them, so two of one name share the names of their texts.
public enum TextID: Hashable, Sendable, CustomStringConvertible {
  case title, edition, fiscalYear, issuer
  /// A further column's title.
  case field(FieldKey)
  case pillar(Int)
  case department(String)
  case objective(department: String, pillar: Int, objective: Int)
  case initiative(RowID, Int)
  case section(RowID, initiative: Int, section: Int)
  /// An item of a cell; one number for each level of nesting.
  case item(RowID, FieldKey, path: [Int])

  public var description: String {
    switch self {
    case .title: "title"
    case .edition: "edition"
    case .fiscalYear: "fiscalYear"
    case .issuer: "issuer"
    case .field(let key): "fields/\(key.rawValue)"
    case .pillar(let number): "pillars/\(number)"
    case .department(let name): name
    case .objective(let department, let pillar, let objective): "\(department)/\(pillar)/\(objective)"
    case .initiative(let row, let number): "\(row)/initiatives/\(number)"
    case .section(let row, let initiative, let section): "\(row)/sections/\(initiative).\(section)"
    case .item(let row, let field, let path):
      "\(row)/\(field.rawValue)/\(path.map { String($0) }.joined(separator: "."))"
    }
  }

  /// The row that the text stands in; nil for what stands outside rows.
  public var row: RowID? {
    switch self {
    case .initiative(let row, _), .section(let row, _, _), .item(let row, _, _): row
    case .title, .edition, .fiscalYear, .issuer, .field, .pillar, .department, .objective: nil
    }
  }
}

extension Book {
  /// All texts in reading order: the front, the names of columns and pillars, then department by department; in a row
  /// the initiatives with their sections, then the cells.
  public var texts: [BookText] {
    let front: [(TextID, String, Place)] = [
      (.title, title, place), (.edition, edition, frontPlaces[0].or(place)),
      (.fiscalYear, fiscalYear, frontPlaces[1].or(place)), (.issuer, issuer, frontPlaces[2].or(place)),
    ]
    var texts = front.filter { !$0.1.isEmpty }.map { BookText(id: $0.0, text: $0.1, place: $0.2) }
    texts += fields.map { BookText(id: .field($0.key), text: $0.title, place: $0.titlePlace.or($0.place)) }
    texts += pillars.map { BookText(id: .pillar($0.number), text: $0.title, place: $0.titlePlace.or($0.place)) }
    for (department, chosen) in zip(departments, ChosenBook(whole: self).departments) {
      texts.append(BookText(id: .department(department.name), text: department.name, place: department.place))
      for pillar in chosen.pillars {
        for objective in pillar.objectives {
          let id = TextID.objective(department: department.name, pillar: pillar.number, objective: objective.number)
          texts.append(BookText(id: id, text: objective.text, place: objective.place))
          for row in objective.rows { texts += row.texts }
        }
      }
    }
    return texts
  }
}

extension ChosenRow {
  /// The row's texts in reading order.
  public var texts: [BookText] {
    var texts: [BookText] = []
    for (index, initiative) in row.initiatives.enumerated() {
      texts.append(BookText(id: .initiative(id, index + 1), text: initiative.text, place: initiative.place))
      for (offset, section) in initiative.sections.enumerated() {
        texts.append(
          BookText(
            id: .section(id, initiative: index + 1, section: offset + 1), text: section,
            place: initiative.sectionPlaces[offset].or(initiative.place)))
      }
    }
    for (key, items) in row.cells { texts += items.texts(in: id, key) }
    return texts
  }
}

extension Place {
  /// This place where it is known, else `other`.
  fileprivate func or(_ other: Place) -> Place { span == nil ? other : self }
}

extension [Item] {
  fileprivate func texts(in row: RowID, _ key: FieldKey, under path: [Int] = []) -> [BookText] {
    enumerated().flatMap { index, item in
      let own = path + [index + 1]
      return [BookText(id: .item(row, key, path: own), text: item.text, place: item.place)]
        + item.children.texts(in: row, key, under: own)
    }
  }
}
