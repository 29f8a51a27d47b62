/// A piece of running text (本文): forewords, messages, notes under a table and glossaries are lists of pieces.
public enum Passage: Hashable, Sendable {
  case paragraph(PlacedText)
  /// A heading inside the text (見出し).
  case heading(PlacedText)
  /// A heading of the lower level (小見出し).
  case subheading(PlacedText)
  /// Name and date at the end of a message; each line is set flush right.
  case signature(PlacedText)
  case list([Item])
  /// Terms with their meanings: a glossary (用語解説).
  case definitions([Definition])
  case table(PlainTable)
  case figure(Figure)
  /// An index of all sections (課等) with their pages (課別索引), made from the book itself.
  case sectionIndex(Place)
  /// A table that counts initiatives or marks, made from the book itself.
  case summary(Summary)
}

/// A text with the place where it was read.
public struct PlacedText: Hashable, Sendable {
  /// The text itself.
  public var text: String
  /// Where the text was read.
  public var place: Place

  /// Makes a text with its place.
  public init(_ text: String, place: Place = Place()) {
    self.text = text
    self.place = place
  }
}

/// A term and its meaning, in one paragraph or several.
public struct Definition: Hashable, Sendable {
  /// The term that is explained.
  public var term: PlacedText
  /// The paragraphs of its meaning.
  public var meanings: [PlacedText]

  /// Makes a term with its meaning.
  public init(_ term: PlacedText, meanings: [PlacedText]) {
    self.term = term
    self.meanings = meanings
  }
}

/// A table in running text that is not a table of goals: figures, dates, names.
public struct PlainTable: Hashable, Sendable {
  /// The caption above the table; nil for none.
  public var caption: PlacedText?
  /// The columns with their titles, from left to right.
  public var columns: [Column]
  /// How many rows at the top are header rows, that of the columns' titles with their groups counted as one.
  public var headerRows: Int
  /// The rows under the columns' titles: first the further header rows, if ``headerRows`` is more than 1, then the
  /// others.
  public var rows: [Row]
  /// Where the table was read.
  public var place: Place

  /// Makes a table, with one header row by default.
  public init(
    caption: PlacedText? = nil, columns: [Column], headerRows: Int = 1, rows: [Row] = [], place: Place = Place()
  ) {
    self.caption = caption
    self.columns = columns
    self.headerRows = headerRows
    self.rows = rows
    self.place = place
  }

  /// A column of the table.
  public struct Column: Hashable, Sendable {
    /// The title at the head of the column.
    public var title: PlacedText
    /// The title above its own that it shares with neighbouring columns; nil for none.
    public var group: PlacedText?
    /// How the column's cells are aligned.
    public var alignment: ColumnAlignment

    /// Makes a column, by default aligned to the start of its cells.
    public init(_ title: PlacedText, group: PlacedText? = nil, alignment: ColumnAlignment = .start) {
      self.title = title
      self.group = group
      self.alignment = alignment
    }
  }

  /// How the cells of a column are aligned.
  public enum ColumnAlignment: String, Hashable, Sendable, CaseIterable {
    case start, center, end
    /// Numbers, with their decimal points under each other.
    case decimal
  }

  /// A row of the table.
  public struct Row: Hashable, Sendable {
    /// The texts of the cells, one for each column.
    public var cells: [PlacedText]
    /// Whether a rule separates the row from the rows above, as for 合計.
    public var isTotal: Bool

    /// Makes a row of its cells.
    public init(_ cells: [PlacedText], isTotal: Bool = false) {
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  /// Whether some columns share a title; the shared titles have a row of their own.
  public var hasGroups: Bool { columns.contains { $0.group != nil } }
}

/// A picture in running text.
public struct Figure: Hashable, Sendable {
  /// The picture file's path, from the folder of the book's file.
  public var file: PlacedText
  /// What the picture shows, for those who do not see it.
  public var alternative: PlacedText
  /// The printed width as it is written, such as 80mm; nil for the picture's own width, or the text's if that is less.
  public var width: PlacedText?
  /// The caption under the picture; nil for none.
  public var caption: PlacedText?
  /// Where the figure was read.
  public var place: Place

  /// Makes a figure of its file and what it shows.
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

/// A picture that stands for the city or its issuer (市章); the layout says where it is printed and how large.
public struct Logo: Hashable, Sendable {
  /// The picture file's path, from the folder of the book's file.
  public var file: PlacedText
  /// What the picture shows, for those who do not see it.
  public var alternative: PlacedText

  /// Makes a logo of its file and what it shows.
  public init(file: PlacedText, alternative: PlacedText) {
    self.file = file
    self.alternative = alternative
  }
}

/// A table that the program makes from the book, with totals.
///
/// It has a row for each part of the highest level, and a column for each title that the lowest level shares, or for
/// each mark of a column.
public struct Summary: Hashable, Sendable {
  /// What the table counts.
  public var content: Content
  /// The caption above the table; nil for none.
  public var caption: PlacedText?
  /// Where the summary was asked for.
  public var place: Place

  /// Makes a summary of what it counts.
  public init(_ content: Content, caption: PlacedText? = nil, place: Place = Place()) {
    self.content = content
    self.caption = caption
    self.place = place
  }

  /// What a summary counts.
  public enum Content: Hashable, Sendable {
    /// The initiatives of each part.
    case initiatives
    /// The rows with each of the marks in a column.
    case marks(FieldKey)
  }
}

/// A section in front of the parts or behind them (前付, 後付): a foreword, a glossary.
public struct Matter: Hashable, Sendable {
  /// The title over the section.
  public var title: String
  /// The short name for running heads and file names; empty where the title is short enough.
  public var short: String
  /// The running text of the section, before its inner sections.
  public var text: [Passage]
  /// The sections within this one.
  public var parts: [Matter]
  /// The language (BCP 47) of the section; nil for that of what the section is in.
  public var language: String?
  /// The number of columns (段) in which the text is set.
  public var columnCount: Int
  /// Where the section was read.
  public var place: Place
  /// Where the short name was read.
  public var shortPlace = Place()

  /// Makes a section, by default set in one column.
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
