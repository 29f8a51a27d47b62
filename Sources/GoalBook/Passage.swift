/// A piece of running text (本文): a foreword, a department's message, notes under a table and a glossary are lists of them.
public enum Passage: Hashable, Sendable {
  case paragraph(PlacedText)
  /// A heading inside the text (見出し).
  case heading(PlacedText)
  /// A heading of the lower kind (小見出し).
  case subheading(PlacedText)
  /// Who speaks and when, at the end of a message: each line is set flush right.
  case signature(PlacedText)
  case list([Item])
  /// Terms, each with what it means: a glossary (用語解説).
  case definitions([Definition])
  case table(PlainTable)
  case figure(Figure)
  /// Every section (課等) with the pages on which it stands (課別索引), made from the book itself.
  case sectionIndex(Place)
  /// A table of how many initiatives, or of which marks, made from the book itself.
  case summary(Summary)
}

/// A text and where it was read.
public struct PlacedText: Hashable, Sendable {
  public var text: String
  public var place: Place

  public init(_ text: String, place: Place = Place()) {
    self.text = text
    self.place = place
  }
}

/// A term and what it means, in one paragraph or several.
public struct Definition: Hashable, Sendable {
  public var term: PlacedText
  public var meanings: [PlacedText]

  public init(_ term: PlacedText, meanings: [PlacedText]) {
    self.term = term
    self.meanings = meanings
  }
}

/// A table that is no table of goals: figures, dates, names.
public struct PlainTable: Hashable, Sendable {
  /// What stands above it; nil for nothing.
  public var caption: PlacedText?
  public var columns: [Column]
  /// How many rows of the table stand at its head, that of the columns' titles with their groups included.
  public var headerRows: Int
  /// The rows under the columns' titles: first what belongs to the header, if it has more rows, then the others.
  public var rows: [Row]
  public var place: Place

  public init(
    caption: PlacedText? = nil, columns: [Column], headerRows: Int = 1, rows: [Row] = [], place: Place = Place()
  ) {
    self.caption = caption
    self.columns = columns
    self.headerRows = headerRows
    self.rows = rows
    self.place = place
  }

  public struct Column: Hashable, Sendable {
    public var title: PlacedText
    /// The title that it shares with the columns beside it, above its own; nil for none.
    public var group: PlacedText?
    public var alignment: ColumnAlignment

    public init(_ title: PlacedText, group: PlacedText? = nil, alignment: ColumnAlignment = .start) {
      self.title = title
      self.group = group
      self.alignment = alignment
    }
  }

  /// Where the cells of a column begin or end.
  public enum ColumnAlignment: String, Hashable, Sendable, CaseIterable {
    case start, center, end
    /// Numbers with their decimal points under each other.
    case decimal
  }

  public struct Row: Hashable, Sendable {
    /// A cell for each column.
    public var cells: [PlacedText]
    /// Whether a rule sets it apart from the rows above: 合計.
    public var isTotal: Bool

    public init(_ cells: [PlacedText], isTotal: Bool = false) {
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  /// Whether some of its columns share a title, which then has a row of its own.
  public var hasGroups: Bool { columns.contains { $0.group != nil } }
}

/// A picture.
public struct Figure: Hashable, Sendable {
  /// Its file's path, from the folder of the book's file.
  public var file: PlacedText
  /// What it shows, for those who do not see it.
  public var alternative: PlacedText
  /// How wide it is printed, as it is written: 80mm; nil for as wide as it is, or as the text.
  public var width: PlacedText?
  /// What stands under it; nil for nothing.
  public var caption: PlacedText?
  public var place: Place

  public init(
    file: PlacedText, alternative: PlacedText, width: PlacedText? = nil, caption: PlacedText? = nil,
    place: Place = Place()
  ) {
    self.file = file
    self.alternative = alternative
    self.width = width
    self.caption = caption
    self.place = place
  }
}

/// A picture that stands for the book or its issuer (市章); where it stands and how large, is a matter of the layout.
public struct Logo: Hashable, Sendable {
  /// Its file's path, from the folder of the book's file.
  public var file: PlacedText
  /// What it shows, for those who do not see it.
  public var alternative: PlacedText

  public init(file: PlacedText, alternative: PlacedText) {
    self.file = file
    self.alternative = alternative
  }
}

/// A table that the book makes of itself: a row for each part of the highest level, a column for each title that the
/// lowest level shares, or for each mark of a column; and their totals.
public struct Summary: Hashable, Sendable {
  public var content: Content
  public var caption: PlacedText?
  public var place: Place

  public init(_ content: Content, caption: PlacedText? = nil, place: Place = Place()) {
    self.content = content
    self.caption = caption
    self.place = place
  }

  /// What is counted.
  public enum Content: Hashable, Sendable {
    /// The initiatives of each part.
    case initiatives
    /// The rows that have each of the marks of a column.
    case marks(FieldKey)
  }
}

/// A section in front of the parts or behind them (前付, 後付): a foreword, a glossary.
public struct Matter: Hashable, Sendable {
  public var title: String
  /// What it is called in running heads and file names; empty where the title will do.
  public var short: String
  public var text: [Passage]
  public var parts: [Matter]
  /// The language that the section is written in; nil for that of what it stands in.
  public var language: String?
  /// In how many columns (段) its text is set.
  public var columnCount: Int
  public var place: Place
  public var shortPlace = Place()

  public init(
    title: String, short: String = "", text: [Passage] = [], parts: [Matter] = [], columnCount: Int = 1,
    place: Place = Place()
  ) {
    self.title = title
    self.short = short
    self.text = text
    self.parts = parts
    self.columnCount = columnCount
    self.place = place
  }
}
