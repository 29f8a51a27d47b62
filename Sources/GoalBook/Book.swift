// GoalBook: the goals of a city's departments and what came of them, as plain values.
//
// In: only what a reader built. Out: the same content as an `Outline`, whose nodes have ids and names; a part of it
// (`Selection`); or what is wrong with it (`validation`). A book is parts within parts, with as many levels as it names
// (部, and in it 柱), then 組織目標 → row of the table → 取組内容 with its 課等, and a cell of items for each further column.
// Nothing in this module knows a file format, a page, a city or a year: the book itself names its levels and columns.

public import Dates
public import OrderedCollections

/// One year's booklet.
public struct Book: Hashable, Sendable {
  /// The title on the cover: 刈谷市組織重点目標.
  public var title: String
  /// The edition, such as 実績・成果; empty where the booklet has none.
  public var edition: String
  /// The fiscal year as it is printed, such as 平成30年度; empty for none.
  public var fiscalYear: String
  /// Who issues the booklet, such as 刈谷市; empty for none.
  public var issuer: String
  /// The day or moment of issue, which becomes the creation date of rendered files; nil where the book names none.
  public var date: WrittenDate?
  /// The city's emblem or another picture for the cover; nil for none.
  public var logo: Logo?
  /// What is printed on the back cover (奥付); nil for nothing.
  public var colophon: Colophon?
  /// The columns of the rows beyond 組織目標, 取組内容 and 課等, in the book's order: 実績, 成果 and the book's own.
  public var fields: [Field]
  /// The levels of parts from the top, one for each depth of nesting.
  public var levels: [Level]
  /// Sections before the first part: a foreword (はじめに).
  public var front: [Matter] = []
  /// The parts of the highest level.
  public var parts: [Part]
  /// Sections after the last part: a glossary (用語解説).
  public var back: [Matter] = []
  /// The folio (ノンブル) of the first counted page; nil for 1.
  public var firstFolio: Int?
  /// The language (BCP 47) of the book where a part does not name another; nil for Japanese.
  public var language: String?
  /// Whether `^{}` and `_{}` in its texts mark superscripts and subscripts (上付き、下付き): m^{2}, CO_{2}.
  public var readsScripts = false
  /// Whether `{揖斐|いび}` in its texts sets a reading over a word (ルビ).
  public var readsRuby = false
  /// Where the book was read.
  public var place: Place
  /// Where edition, fiscal year and issuer were read, in this order.
  public var frontPlaces = Places()

  /// Makes a book of the values that most books have; the others keep their defaults.
  public init(
    title: String, edition: String = "", fiscalYear: String = "", issuer: String = "", date: WrittenDate? = nil,
    fields: [Field] = [], levels: [Level] = Level.departmentsAndPillars([]), parts: [Part] = [], place: Place = Place()
  ) {
    self.title = title
    self.edition = edition
    self.fiscalYear = fiscalYear
    self.issuer = issuer
    self.date = date
    self.fields = fields
    self.levels = levels
    self.parts = parts
    self.place = place
  }
}

/// A part of the book: a department (部), or within it the department's share of a pillar (市役所づくりの柱).
///
/// Its depth is its level: the book's parts are of the first of ``Book/levels``, their parts of the second.
public struct Part: Hashable, Sendable {
  /// The number in its level's ``Level/headings``, which gives the title; nil for a part that only has a title.
  public var number: Int?
  /// The part's own title, which replaces that of the level's heading; empty where the part uses that heading.
  public var title: String
  /// The short name for thumb indexes, running heads and file names; empty where the title is short enough.
  public var short = ""
  /// The language (BCP 47) of the part; nil for that of what the part is in.
  public var language: String?
  /// Running text under the part's heading, before all else: a message, or what the part is for.
  public var lead: [Passage] = []
  /// The objectives, which are printed as one table.
  public var objectives: [Objective]
  /// Running text at the end, under the last table: ※ 実績は3月末現在.
  public var notes: [Passage] = []
  /// The parts of the next level in this one.
  public var parts: [Part]
  /// Where the part was read.
  public var place: Place
  /// Where the title of a part with a number was read.
  public var titlePlace = Place()
  /// Where the short name was read.
  public var shortPlace = Place()

  /// Makes a part that is named by its title.
  public init(title: String, objectives: [Objective] = [], parts: [Part] = [], place: Place = Place()) {
    self.title = title
    self.objectives = objectives
    self.parts = parts
    self.place = place
  }

  /// Makes a part with a number; where `title` is empty, the level's heading of that number is its title.
  public init(
    number: Int, title: String = "", objectives: [Objective] = [], parts: [Part] = [], place: Place = Place()
  ) {
    self.init(title: title, objectives: objectives, parts: parts, place: place)
    self.number = number
  }
}

/// An objective (組織目標) and the rows that serve it.
public struct Objective: Hashable, Sendable {
  /// The wording of the objective.
  public var text: String
  /// The ruled rows of the table beside the objective, in order.
  public var rows: [Row]
  /// Where the objective was read.
  public var place: Place

  /// Makes an objective of its text and rows.
  public init(text: String, rows: [Row] = [], place: Place = Place()) {
    self.text = text
    self.rows = rows
    self.place = place
  }
}

/// One ruled row of the table, a small grid (``RowGrid``): initiatives, and beside them the cells of each further
/// column.
///
/// A cell belongs to one line of the row, or to all its lines together.
public struct Row: Hashable, Sendable {
  /// The initiatives: a single one beside all lines, or one for each line.
  ///
  /// Several without lines share all cells.
  public var initiatives: [Initiative]
  /// Aligned lines, level across several columns: the indicators (指標) of an initiative, each with its target and
  /// result.
  public var lines: [RowLine] = []
  /// The items of each further column that all initiatives and lines share; a column without items is left out.
  public var cells: OrderedDictionary<FieldKey, [Item]>
  /// Where the row was read.
  public var place: Place

  /// Makes a row of its initiatives, lines and shared cells.
  public init(
    initiatives: [Initiative], lines: [RowLine] = [], cells: OrderedDictionary<FieldKey, [Item]> = [:],
    place: Place = Place()
  ) {
    self.initiatives = initiatives
    self.lines = lines
    self.cells = cells
    self.place = place
  }
}

/// One of a row's aligned lines: cells that are printed on the same level.
public struct RowLine: Hashable, Sendable {
  /// The items of each further column; a column without items is left out.
  public var cells: OrderedDictionary<FieldKey, [Item]>
  /// Where the line was read.
  public var place: Place

  /// Makes a line of its cells.
  public init(_ cells: OrderedDictionary<FieldKey, [Item]> = [:], place: Place = Place()) {
    self.cells = cells
    self.place = place
  }
}

/// An initiative (取組内容) with the sections (課等) that carry it.
public struct Initiative: Hashable, Sendable {
  /// The printed number, 1 for ①; nil where the booklet gives none.
  public var number: Int?
  /// The text without its number.
  public var text: String
  /// The names of the sections (課等) that carry it, in printed order.
  public var sections: [String]
  /// Where the initiative was read.
  public var place: Place
  /// Where each of ``sections`` was read, in the same order.
  public var sectionPlaces = Places()

  /// Makes an initiative of its number, text and sections.
  public init(number: Int? = nil, text: String, sections: [String] = [], place: Place = Place()) {
    self.number = number
    self.text = text
    self.sections = sections
    self.place = place
  }
}

/// One entry of a cell's list, with the entries nested under it.
public struct Item: Hashable, Sendable {
  /// The text without its marker.
  public var text: String
  /// The bullet or label before the text.
  public var marker: Marker
  /// The entries nested under this one.
  public var children: [Item]
  /// Where the entry was read.
  public var place: Place

  /// Makes an entry with a bullet, unless `marker` says otherwise.
  public init(text: String, marker: Marker = .bullet, children: [Item] = [], place: Place = Place()) {
    self.text = text
    self.marker = marker
    self.children = children
    self.place = place
  }
}

/// What is printed before an item.
public enum Marker: Hashable, Sendable {
  /// The bullet ・.
  case bullet
  /// Nothing: a heading inside a cell, or a nested item that is only indented.
  case none
  /// A label of the item's own, such as (ア).
  case label(String)
}
