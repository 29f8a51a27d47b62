/// A level of a book's parts, such as 部 or 柱: what its parts are called, and how they are numbered and told apart.
public struct Level: Hashable, Sendable {
  /// What one part of the level is called in Japanese: 部.
  public var noun: String
  /// What one part of the level is called in English messages: department.
  public var englishNoun: String
  /// The key of the level's headings in paths (`pillars/1`) and in files.
  public var key: String
  /// How a part's number is printed; ``PartNumbering/none`` where parts have no number.
  public var numbering: PartNumbering
  /// Whether each part of the level begins a page; otherwise it follows on the same page where there is room.
  public var startsPage: Bool
  /// Whether paths such as `企画財政部/1` name parts by their numbers; otherwise by their titles.
  public var namesPartsByNumber: Bool
  /// The titles that parts of this level share throughout the book, each with its number.
  ///
  /// A part with a number and no title of its own has the title of that number. Empty where each part has its own
  /// title.
  public var headings: [Heading]

  /// Makes a level; without the optional values its parts have no numbers, shared titles or page breaks.
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

  /// A number and the title that it stands for in the whole book: (1) 市民から信頼され、…市役所づくり.
  public struct Heading: Hashable, Sendable {
    /// The number, as parts name it.
    public var number: Int
    /// The title of all parts with that number and no title of their own.
    public var title: String
    /// Where the number was read.
    public var place: Place
    /// Where the title was read, if it was read apart from the number.
    public var titlePlace = Place()

    /// Makes a heading of its number and title.
    public init(number: Int, title: String, place: Place = Place()) {
      self.number = number
      self.title = title
      self.place = place
    }
  }

  /// The shared title of a number; nil where the level does not name that number.
  public func title(_ number: Int) -> String? { headings.first { $0.number == number }?.title }

  /// A number as it is printed, such as (1); empty where the level's parts have no number.
  public func printed(_ number: Int) -> String { numbering.printed(number) }
}

extension Level {
  /// The greatest number of levels in a book: headings in a PDF go no deeper.
  public static let most = 5

  /// The level of a book without levels: the book is a single part, which is called like the book.
  public static let whole = Level(noun: "冊子", englishNoun: "book", key: "", startsPage: true)

  /// The levels of a book that names none: departments (部), and in each the pillars (柱).
  ///
  /// - Parameter pillars: the shared titles of the pillars.
  public static func departmentsAndPillars(_ pillars: [Heading]) -> [Level] {
    [
      Level(noun: "部", englishNoun: "department", key: "departments", startsPage: true),
      Level(
        noun: "柱", englishNoun: "pillar", key: "pillars", numbering: PartNumbering(before: "(", .arabic, after: ")"),
        namesPartsByNumber: true, headings: pillars),
    ]
  }
}
