import BookDesign
import Frames
import LineComposition
import Measure
import Typesetting

/// A measure of the layout that the search may change, with its possible values.
struct FreeMeasure: Sendable {
  var name: String
  var values: [Int]
  /// Whether neighbouring values differ little, so that the search goes from one to the next.
  var isScale = true
  var written: @Sendable (Int) -> String
  var set: @Sendable (inout Layout, Int) -> Void
}

private func points(_ hundredths: Int) -> Length { .points(Double(hundredths) / 100) }

/// The numbers from `from` through `to` in steps.
private func scale(_ from: Int, _ to: Int, by step: Int) -> [Int] { Array(stride(from: from, through: to, by: step)) }

/// A measure whose values are hundredths of a point.
private func pointMeasure(
  _ name: String, _ values: [Int], _ set: @escaping @Sendable (inout Layout, Length) -> Void
) -> FreeMeasure {
  FreeMeasure(
    name: name, values: values, written: { "\(Double($0) / 100)pt" }, set: { set(&$0, points($1)) })
}

/// A measure whose values are tenths of a millimetre.
private func millimeterMeasure(
  _ name: String, _ values: [Int], _ set: @escaping @Sendable (inout Layout, Length) -> Void
) -> FreeMeasure {
  FreeMeasure(
    name: name, values: values, written: { "\(Double($0) / 10)mm" },
    set: { set(&$0, .millimeters(Double($1) / 10)) })
}

extension Layout {
  /// Changes the text styles of the table's body: those of the columns and that of the objective.
  fileprivate mutating func changeBody(_ change: (inout TextStyle) -> Void) {
    for index in table.columns.indices { change(&table.columns[index].style) }
    change(&table.objectiveStyle)
  }
}

/// The measures that the search may change, in the order in which they are applied: column widths after type size and
/// padding, on which they depend.
///
/// The bounds keep the page readable: type of 8.5 pt or more, leading of 1.3 em or more, a quarter em of padding on
/// every side, margins of 10 mm or more.
///
/// - Parameter families: the font families for the body.
func freeMeasures(_ layout: Layout, families: [String]) -> [FreeMeasure] {
  var free: [FreeMeasure] = [
    FreeMeasure(
      name: "font", values: Array(families.indices), isScale: false, written: { families[$0] },
      set: { layout, index in layout.changeBody { $0.face.family = families[index] } }),
    FreeMeasure(
      name: "lines", values: Array(0..<6), isScale: false,
      written: {
        ["as they are", "gap 0", "adjust none, gap 0", "adjust none, gap 0, no joins", "plain", "ragged"][$0]
      },
      set: { layout, index in
        layout.changeBody { style in
          switch index {
          case 0: break
          case 1: style.rules.westernGap = .fixed(0)
          case 2: (style.rules.westernGap, style.rules.adjustment) = (.fixed(0), .none)
          case 3:
            (style.rules.westernGap, style.rules.adjustment) = (.fixed(0), .none)
            style.rules.keepsTogether = false
          case 4:
            style.rules = .plain
            style.alignment = .start
          default: style.alignment = .start
          }
        }
      }),
    pointMeasure("size", [850, 875, 900, 925, 950]) { layout, size in layout.changeBody { $0.face.size = size } },
    pointMeasure("leading", scale(1120, 1500, by: 10)) { layout, leading in
      layout.changeBody { $0.leading = max(leading, $0.face.size.scaled(by: 1.3)) }
    },
    pointMeasure("padding sides", scale(225, 700, by: 25)) {
      $0.table.sidePadding = max($1, $0.table.columns[1].style.face.size / 4)
    },
    pointMeasure("padding head and foot", scale(225, 600, by: 10)) {
      let padding = max($1, $0.table.columns[1].style.face.size / 4)
      ($0.table.headPadding, $0.table.footPadding) = (padding, padding)
    },
    millimeterMeasure("type area height", scale(1650, 1880, by: 2)) { layout, height in
      let rest = layout.page.trim.height - height
      (layout.page.margins.head, layout.page.margins.foot) = (rest / 2, rest - rest / 2)
    },
    pointMeasure("header leading", scale(1050, 1700, by: 50)) { $0.table.headerStyle.leading = $1 },
    millimeterMeasure("department space after", scale(0, 120, by: 2)) { $0.headings[0].spaceAfter = $1 },
    millimeterMeasure("pillar space before", scale(15, 90, by: 2)) { $0.headings[1].spaceBefore = $1 },
    millimeterMeasure("pillar space after", scale(5, 60, by: 2)) { $0.headings[1].spaceAfter = $1 },
    pointMeasure("item gap", [0, 0, 50, 100, 150]) { $0.table.list.itemGap = $1 },
    FreeMeasure(
      name: "hang", values: [0, 500, 1000], written: { "\(Double($0) / 1000)em" }, set: { $0.table.list.hang = $1 }),
    FreeMeasure(
      name: "nesting", values: [0, 500, 1000], written: { "\(Double($0) / 1000)em" },
      set: { $0.table.list.nesting = $1 }),
  ]
  // Column measures in half ems: the least and the largest of each column.
  let measures = [(13, 30), (26, 56), (8, 22), (24, 56), (24, 60)]
  for (column, range) in zip(layout.table.columns.indices, measures) {
    free.append(
      FreeMeasure(
        name: "measure of \(layout.table.columns[column].title)", values: scale(range.0, range.1, by: 1),
        written: { "\(Double($0) / 2)em" },
        set: { layout, halves in
          let size = layout.table.columns[column].style.face.size
          layout.table.columns[column].width = .fixed(size * halves / 2 + layout.table.sidePadding * 2)
        }))
  }
  // The side margins follow from the columns' widths; at least 10 mm are left.
  free.append(
    FreeMeasure(
      name: "side margins", values: [0], written: { _ in "by the columns" },
      set: { layout, _ in
        let rest = layout.page.trim.width - layout.table.fixedWidth
        guard rest >= .millimeters(20), rest <= .millimeters(45) else { return }
        (layout.page.margins.gutter, layout.page.margins.foreEdge) = (
          rest.scaled(by: 0.55), rest - rest.scaled(by: 0.55)
        )
      }))
  return free
}

extension TableDesign {
  /// The width of all columns with a fixed width together.
  var fixedWidth: Length {
    columns.reduce(.zero) { if case .fixed(let width) = $1.width { $0 + width } else { $0 } }
  }
}
