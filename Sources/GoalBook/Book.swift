// GoalBook: what a city's departments set out to do and what came of it, as plain values.
//
// Enters: nothing but what a reader built. Leaves: the same, or a part of it (`Selection`), or what is wrong with it
// (`validation`). The shape is the booklet's own: 部 → pillar of the city hall (市役所づくりの柱) → 組織目標 → row of the
// table → 取組内容 with its 課等, and a cell of items per further column. Nothing here knows a file format, a page, a
// city or a year: columns beyond 実績 and 成果 are named by the book itself.

public import Dates
public import Diagnostics
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
  /// The columns of the rows beyond 実績 and 成果, in the book's order.
  public var fields: [Field]
  /// The pillars' titles, each once, in the book's order.
  public var pillars: [PillarHeading]
  public var departments: [Department]
  public var place: Place
  /// Where edition, fiscal year and issuer were read.
  public var frontPlaces = Places()

  public init(
    title: String, edition: String = "", fiscalYear: String = "", issuer: String = "", date: WrittenDate? = nil,
    fields: [Field] = [], pillars: [PillarHeading] = [], departments: [Department] = [], place: Place = Place()
  ) {
    self.title = title
    self.edition = edition
    self.fiscalYear = fiscalYear
    self.issuer = issuer
    self.date = date
    self.fields = fields
    self.pillars = pillars
    self.departments = departments
    self.place = place
  }
}

/// Where a value was read.
///
/// Two values are equal wherever they were read, so a place never makes a difference.
public struct Place: Hashable, Sendable {
  public var span: SourceSpan?

  public init(_ span: SourceSpan? = nil) { self.span = span }

  public static func == (a: Place, b: Place) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}

/// Where the parts of a value were read, in their order; like ``Place`` it never makes a difference.
public struct Places: Hashable, Sendable {
  public var spans: [SourceSpan?]

  public init(_ spans: [SourceSpan?] = []) { self.spans = spans }

  /// The place of part `index`, or an unknown one.
  public subscript(index: Int) -> Place { Place(spans.indices.contains(index) ? spans[index] : nil) }

  public static func == (a: Places, b: Places) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}

/// The name of a row's column: ``results``, ``outcomes``, or any title of the city's own.
public struct FieldKey: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// 実績: what was done.
  public static let results = FieldKey(rawValue: "results")
  /// 成果: what came of it.
  public static let outcomes = FieldKey(rawValue: "outcomes")
}

/// A further column of a book: the key its rows use, and the title at its head.
public struct Field: Hashable, Sendable {
  public var key: FieldKey
  public var title: String
  /// Where the key stands.
  public var place: Place
  public var titlePlace = Place()

  public init(key: FieldKey, title: String, place: Place = Place()) {
    self.key = key
    self.title = title
    self.place = place
  }
}

/// A pillar's number and title, named once in a book: (1) 市民から信頼され、…市役所づくり.
public struct PillarHeading: Hashable, Sendable {
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

/// 部.
public struct Department: Hashable, Sendable {
  public var name: String
  public var pillars: [Pillar]
  public var place: Place

  public init(name: String, pillars: [Pillar] = [], place: Place = Place()) {
    self.name = name
    self.pillars = pillars
    self.place = place
  }
}

/// A department's share of a pillar: one ruled table.
public struct Pillar: Hashable, Sendable {
  /// The number in ``Book/pillars``, where the title stands.
  public var number: Int
  public var objectives: [Objective]
  public var place: Place

  public init(number: Int, objectives: [Objective] = [], place: Place = Place()) {
    self.number = number
    self.objectives = objectives
    self.place = place
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

/// One ruled row of the table: initiatives, and what they share in each further column.
public struct Row: Hashable, Sendable {
  /// One, or several that share the row's results.
  public var initiatives: [Initiative]
  /// The items of each further column; a column without items is left out.
  public var cells: OrderedDictionary<FieldKey, [Item]>
  public var place: Place

  public init(
    initiatives: [Initiative], cells: OrderedDictionary<FieldKey, [Item]> = [:], place: Place = Place()
  ) {
    self.initiatives = initiatives
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
