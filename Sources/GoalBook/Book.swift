// GoalBook: what a city's departments set out to do and what came of it, as plain values.
//
// Enters: nothing but what a reader built. Leaves: the same as an `Outline`, whose nodes have ids and names; a part of it
// (`Selection`); or what is wrong with it (`validation`). A book is parts within parts, as many levels as it names (部,
// and in it 柱), then 組織目標 → row of the table → 取組内容 with its 課等, and a cell of items per further column. Nothing
// here knows a file format, a page, a city or a year: levels and columns are named by the book itself.

public import Dates
public import OrderedCollections

/// One year's booklet.
public struct Book: Hashable, Sendable {
  /// 刈谷市組織重点目標.
  public var title: String
  /// 実績・成果; empty where the booklet has none.
  public var edition: String
  /// 平成30年度, as it is printed.
  public var fiscalYear: String
  /// 刈谷市.
  public var issuer: String
  /// The day it was issued, or the moment; the creation date of what is rendered.
  public var date: WrittenDate?
  /// The city's emblem or another picture for the cover; nil for none.
  public var logo: Logo?
  /// What stands on the back cover; nil for none.
  public var colophon: Colophon?
  /// The columns of the rows beyond 実績 and 成果, in the book's order.
  public var fields: [Field]
  /// What the parts are, from the top: one level for each depth of nesting.
  public var levels: [Level]
  /// Sections before the first part: a foreword (はじめに).
  public var front: [Matter] = []
  /// The parts of the highest level.
  public var parts: [Part]
  /// Sections after the last part: a glossary (用語解説).
  public var back: [Matter] = []
  /// The folio of the first counted page; nil for 1.
  public var firstFolio: Int?
  /// The language that the book is written in (BCP 47), where a part does not say otherwise; nil for Japanese.
  public var language: String?
  /// Whether `^{}` and `_{}` in its texts mark what is raised and lowered (上付き、下付き): m^{2}, CO_{2}.
  public var readsScripts = false
  /// Whether `{揖斐|いび}` sets a reading over a word (ルビ).
  public var readsRuby = false
  public var place: Place
  /// Where edition, fiscal year and issuer were read.
  public var frontPlaces = Places()

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

/// A part of the book: a department (部), or within it its share of a pillar of the city hall (市役所づくりの柱).
///
/// Its level is its depth: parts of the book are of the first of ``Book/levels``, their parts of the second.
public struct Part: Hashable, Sendable {
  /// The number in its level's ``Level/headings``, where the title stands; nil for a part that is named by its title alone.
  public var number: Int?
  /// Its own title, which beside a number stands instead of the level's heading; empty where it has that heading.
  public var title: String
  /// What it is called where room is scarce, in thumb indexes, running heads and file names; empty where the title will do.
  public var short = ""
  /// The language that the part is written in; nil for that of what it stands in.
  public var language: String?
  /// A message, or what the part is for: under its heading, before all else.
  public var lead: [Passage] = []
  /// One ruled table.
  public var objectives: [Objective]
  /// What stands at the end, under the last table: ※ 実績は3月末現在.
  public var notes: [Passage] = []
  public var parts: [Part]
  public var place: Place
  /// Where the title of a part with a number was read.
  public var titlePlace = Place()
  /// Where the short name was read.
  public var shortPlace = Place()

  /// A part that is named by its title.
  public init(title: String, objectives: [Objective] = [], parts: [Part] = [], place: Place = Place()) {
    self.title = title
    self.objectives = objectives
    self.parts = parts
    self.place = place
  }

  /// A part with a number: its level names the title, unless the part has one of its own.
  public init(
    number: Int, title: String = "", objectives: [Objective] = [], parts: [Part] = [], place: Place = Place()
  ) {
    self.init(title: title, objectives: objectives, parts: parts, place: place)
    self.number = number
  }
}

/// 組織目標 and the rows that serve it.
public struct Objective: Hashable, Sendable {
  public var text: String
  public var rows: [Row]
  public var place: Place

  public init(text: String, rows: [Row] = [], place: Place = Place()) {
    self.text = text
    self.rows = rows
    self.place = place
  }
}

/// One ruled row of the table, a small grid (``RowGrid``): initiatives, and what stands beside them in each further column,
/// line by line or for all lines together.
public struct Row: Hashable, Sendable {
  /// One, which stands beside all lines, or as many as lines; where there are no lines, several share all cells.
  public var initiatives: [Initiative]
  /// What stands level over several columns: the indicators (指標) of an initiative, each with what was aimed at and what
  /// was reached.
  public var lines: [RowLine] = []
  /// The items of each further column that all initiatives and lines share; a column without items is left out.
  public var cells: OrderedDictionary<FieldKey, [Item]>
  public var place: Place

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

/// One of the lines that stand level in a row.
public struct RowLine: Hashable, Sendable {
  /// The items of each further column; a column without items is left out.
  public var cells: OrderedDictionary<FieldKey, [Item]>
  public var place: Place

  public init(_ cells: OrderedDictionary<FieldKey, [Item]> = [:], place: Place = Place()) {
    self.cells = cells
    self.place = place
  }
}

/// 取組内容 with the sections (課等) that carry it.
public struct Initiative: Hashable, Sendable {
  /// 1 for ①; nil where the booklet gives none.
  public var number: Int?
  /// The text without its number.
  public var text: String
  public var sections: [String]
  public var place: Place
  /// Where the sections were read, in their order.
  public var sectionPlaces = Places()

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
  public var marker: Marker
  public var children: [Item]
  public var place: Place

  public init(text: String, marker: Marker = .bullet, children: [Item] = [], place: Place = Place()) {
    self.text = text
    self.marker = marker
    self.children = children
    self.place = place
  }
}

/// What stands before an item.
public enum Marker: Hashable, Sendable {
  /// ・
  case bullet
  /// Nothing: a heading inside a cell, or a nested item that is only indented.
  case none
  /// A label of its own, such as (ア).
  case label(String)
}
