/// A level of a book's parts, 部 or 柱: what it is called and how its parts are told apart is the book's own.
public struct Level: Hashable, Sendable {
  /// What one part of the level is, as Japanese readers and as messages in English call it: 部, department.
  public var noun: String
  public var englishNoun: String
  /// Under which name the level's headings stand in paths (`pillars/1`) and in files.
  public var key: String
  /// How a part's number stands in bookmarks and lists, `{number}` for the number: `({number})`; empty where parts have none.
  ///
  /// What stands before a heading on the page is the layout's choice.
  public var numbering: String
  /// The titles that parts of this level share throughout the book, each with its number.
  ///
  /// A part with a number and no title of its own has the title of the same number. Empty where each part has its own.
  public var headings: [Heading]

  public init(noun: String, englishNoun: String, key: String, numbering: String = "", headings: [Heading] = []) {
    self.noun = noun
    self.englishNoun = englishNoun
    self.key = key
    self.numbering = numbering
    self.headings = headings
  }

  /// A number and the title that it stands for, named once in a book: (1) 市民から信頼され、…市役所づくり.
  public struct Heading: Hashable, Sendable {
    public var number: Int
    public var title: String
    /// Where the number stands.
    public var place: Place
    public var titlePlace = Place()

    public init(number: Int, title: String, place: Place = Place()) {
      self.number = number
      self.title = title
      self.place = place
    }
  }

  /// The title of number `number`; nil where the level does not name it.
  public func title(_ number: Int) -> String? { headings.first { $0.number == number }?.title }

  /// A number as it is printed: (1).
  public func printed(_ number: Int) -> String { numbering.replacing("{number}", with: String(number)) }
}

extension Level {
  /// The levels of a book that names none: departments (部), and the pillars (柱) in each.
  public static func departmentsAndPillars(_ pillars: [Heading]) -> [Level] {
    [
      Level(noun: "部", englishNoun: "department", key: "departments"),
      Level(noun: "柱", englishNoun: "pillar", key: "pillars", numbering: "({number})", headings: pillars),
    ]
  }
}
