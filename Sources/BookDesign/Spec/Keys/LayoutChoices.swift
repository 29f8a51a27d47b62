import Frames
import GoalBook
import LineComposition
import Typesetting

/// The words of a layout that stand for something, where no enumeration has them by their names.
enum LayoutChoices {
  /// Whether the page lies on its long side.
  static let orientations: [(name: String, value: Bool)] = [("portrait", false), ("landscape", true)]
  static let brackets: [(name: String, value: LineHeadBracket)] = [
    ("flush", .flush), ("half-em", .halfEm), ("half-em-first", .halfEmFirst),
  ]
  /// How the lines of a column lie, and whether the points of its figures stand under each other: such figures lie at
  /// the column's end together.
  static let columnAlignments: [(name: String, value: (lines: Alignment, isDecimal: Bool))] =
    Alignment.allCases.map { (name: $0.rawValue, value: (lines: $0, isDecimal: false)) } + [
      (name: PlainTable.ColumnAlignment.decimal.rawValue, value: (lines: .end, isDecimal: true))
    ]
  static let coverAlignments: [(name: String, value: Alignment)] = [
    ("start", .start), ("center", .center), ("end", .end),
  ]
  /// Whether the numbered titles stand below the chart.
  static let chartTitles: [(name: String, value: Bool)] = [("head", false), ("below", true)]
  /// Whether the folio is centred.
  static let folioPlaces: [(name: String, value: Bool)] = [("center", true), ("outer", false)]
  static let frontNumberings: [(name: String, value: PageNumbering)] = [
    ("same", .body), ("roman", .front), ("none", .uncounted),
  ]
  /// Whether blank pages make the number of pages a multiple.
  static let fittings: [(name: String, value: Bool)] = [("type", false), ("blanks", true)]
  /// Whether the booklet is stapled.
  static let bindings: [(name: String, value: Bool)] = [("stapled", true), ("glued", false)]
}
