/// A level of a book's parts, 部 or 柱: what it is called and how its parts are told apart is the book's own.
public struct Level: Hashable, Sendable {
  /// What one part of the level is, as Japanese readers and as messages in English call it: 部, department.
  public var noun: String
  public var englishNoun: String
  /// Under which name the level's headings stand in paths (`pillars/1`) and in files.
  public var key: String
  /// How a part's number is printed; nothing where parts have none.
  public var numbering: PartNumbering
  /// Whether each part of the level begins a page; else it runs on where there is room.
  public var startsPage: Bool
  /// Whether parts are called by their numbers in names such as `企画財政部/1`; else by their titles.
  public var namesPartsByNumber: Bool
  /// The titles that parts of this level share throughout the book, each with its number.
  ///
  /// A part with a number and no title of its own has the title of the same number. Empty where each part has its own.
  public var headings: [Heading]

  public init(
    noun: String, englishNoun: String, key: String, numbering: PartNumbering = .none, startsPage: Bool = false,
    namesPartsByNumber: Bool = false, headings: [Heading] = []
  ) {
    self.noun = noun
    self.englishNoun = englishNoun
    self.key = key
    self.numbering = numbering
    self.startsPage = startsPage
    self.namesPartsByNumber = namesPartsByNumber
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
  public func printed(_ number: Int) -> String { numbering.printed(number) }
}

extension Level {
  /// The most levels that a book may have: headings in a PDF go no deeper.
  public static let most = 5

  /// The level of a book without levels, which is one part that is called like the book.
  public static let whole = Level(noun: "冊子", englishNoun: "book", key: "", startsPage: true)

  /// The levels of a book that names none: departments (部), and the pillars (柱) in each.
  public static func departmentsAndPillars(_ pillars: [Heading]) -> [Level] {
    [
      Level(noun: "部", englishNoun: "department", key: "departments", startsPage: true),
      Level(
        noun: "柱", englishNoun: "pillar", key: "pillars", numbering: PartNumbering(before: "(", .arabic, after: ")"),
        namesPartsByNumber: true, headings: pillars),
    ]
  }
}
