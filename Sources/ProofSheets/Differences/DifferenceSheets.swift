public import Comparison
public import Diagnostics
public import Frames
import GoalBook
import Measure
import Typesetting

/// Sheets with the pages that differ, the old page on the left and the new one on the right, each at full size.
///
/// Removed text is struck out on the old page, added text underlined and tinted on the new one, moved text underlined
/// on both. A bar in the margin marks each such line. Each change has the number of its place in
/// `BookDifference.changes`, from 1, and a line in the list below the pages.
///
/// - Parameters:
///   - language: the language of captions, legend and list.
///   - face: the face of captions, legend and list; the shaper must have it, in any size.
/// - Returns: the sheets in the order of the new book; a single one that says so where no page differs.
public func differenceSheets(
  of paged: PagedDifference, in language: Language, face: FontFace, shaper: some TextShaper
) -> [PageFrame] {
  let type = MarginType(face: face, shaper: shaper, language: language)
  func marks(_ book: PagedDifference.PagedBook, _ side: Side) -> [ChangeMark] {
    paged.difference.changes.enumerated().flatMap { book.marks(of: $1, number: $0 + 1, on: side) }
      + book.contentsMarks(paged.effects.contents, on: side)
  }
  let (oldMarks, newMarks) = (marks(paged.old, .old), marks(paged.new, .new))
  let pairs = paged.pagePairs(oldMarks: oldMarks, newMarks: newMarks)
  let sheets = pairs.map { pair in
    DifferenceSheet(
      old: pair.old.map { SheetSide(paged.old, page: $0, oldMarks) },
      new: pair.new.map { SheetSide(paged.new, page: $0, newMarks) })
  }
  let trims = (paged.old.pages + paged.new.pages).map(\.trim.size)
  let page = Size(width: trims.map(\.width).max() ?? .zero, height: trims.map(\.height).max() ?? .zero)
  let geometry = DifferenceGeometry(page: page, most: sheets.map(\.numbers.count).max() ?? 0)
  guard !sheets.isEmpty else { return [emptySheet(geometry, type: type)] }
  return sheets.enumerated().map { index, sheet in
    var frame = sheet.frame(geometry, paged.difference, type: type)
    geometry.placeLegend("\(index + 1) / \(sheets.count)", into: &frame, type: type)
    return PageFrame(
      trim: frame, index: index + 1, role: .body, typeArea: Rectangle(origin: .zero, size: geometry.sheet))
  }
}

/// The only sheet where no page differs.
private func emptySheet(_ geometry: DifferenceGeometry, type: MarginType<some TextShaper>) -> PageFrame {
  var frame = Frame(size: geometry.sheet)
  let line = type.line(Phrase(en: "No page differs.", ja: "違いのあるページはありません。"), size: 12)
  let middle = Point(x: (geometry.sheet.width - line.width) / 2, y: geometry.sheet.height / 2)
  frame.place(line, at: middle, ink: .black, as: .artifact(.layout))
  return PageFrame(trim: frame, role: .body, typeArea: Rectangle(origin: .zero, size: geometry.sheet))
}

/// The places of the two pages and of the list of changes on a sheet.
struct DifferenceGeometry {
  let page: Size
  /// The number of lines in each of the list's two columns.
  let lines: Int

  static let edge = Length.millimeters(8)
  static let gap = Length.millimeters(12)
  static let head = Length.millimeters(14)
  static let leading = Length.points(11)
  /// The most lines of a column: a longer list would need a page of its own.
  static let mostLines = 14

  init(page: Size, most changes: Int) {
    self.page = page
    lines = min(Self.mostLines, (changes + 1) / 2)
  }

  var sheet: Size {
    let list = lines == 0 ? .zero : Self.leading * lines + Self.edge / 2
    return Size(
      width: Self.edge * 2 + page.width * 2 + Self.gap, height: Self.head + page.height + list + Self.edge)
  }

  /// The top left corner of a side's page.
  func corner(_ side: Side) -> Point {
    Point(x: side == .old ? Self.edge : Self.edge + page.width + Self.gap, y: Self.head)
  }

  /// The top left corner of the list.
  var list: Point { Point(x: Self.edge, y: Self.head + page.height + Self.edge / 2) }

  /// Writes what the marks mean, and the sheet's number, at the top right.
  func placeLegend(_ number: String, into frame: inout Frame, type: MarginType<some TextShaper>) {
    let words: [(Phrase, ProofColor)] = [
      (Phrase(en: "struck out: removed", ja: "取消線 削除"), .red), (Phrase(en: "underlined: added", ja: "下線 追加"), .blue),
      (Phrase(en: "underlined: moved", ja: "下線 移動"), .green),
    ]
    var x = sheet.width - Self.edge
    let sheet = type.line(number, size: 7)
    x -= sheet.width
    let y = Self.head - .points(8)
    frame.place(sheet, at: Point(x: x, y: y), ink: .black, as: .artifact(.layout))
    for (word, color) in words.reversed() {
      let line = type.line(word, size: 7)
      x -= line.width + .points(10)
      frame.place(line, at: Point(x: x, y: y), ink: .proof(color, thousandths: 1000), as: .artifact(.layout))
    }
  }
}
