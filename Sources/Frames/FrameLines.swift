import Measure
import Spooling

/// The lines of a frame and how each was set, in little memory.
///
/// They are kept like the items of a frame (``FrameItems``).
public struct FrameLines: RandomAccessCollection, Sendable {
  private var records: [Record] = []
  private var changes: [LineSetting.GapChange] = []
  /// The lines that do not fit into a record.
  private var others: [PlacedLine] = []

  fileprivate struct Record: Hashable, BitwiseCopyable {
    var x, y, leading, em, measure, width: Int32
    var belonging: SmallBelonging
    /// The first of the line's changed gaps, and how many it has; the number of the line where it is kept as it is.
    var firstChange: Int32
    var changeCount: UInt16
    var isJustified, isOverfull, isLast, isOther: Bool
  }

  /// Makes an empty list.
  public init() {}

  /// Makes the list of some lines.
  public init(_ lines: some Sequence<PlacedLine>) {
    for line in lines { append(line) }
  }

  /// The place of the first line: 0.
  public var startIndex: Int { 0 }
  /// How many lines there are.
  public var endIndex: Int { records.count }

  /// The line at a place, from 0.
  public subscript(position: Int) -> PlacedLine {
    let record = records[position]
    guard !record.isOther else { return others[Int(record.firstChange)] }
    func length(_ units: Int32) -> Length { Length(units: Int(units)) }
    let first = Int(record.firstChange)
    return PlacedLine(
      origin: Point(x: length(record.x), y: length(record.y)), leading: length(record.leading), em: length(record.em),
      setting: LineSetting(
        measure: length(record.measure), width: length(record.width), isJustified: record.isJustified,
        isOverfull: record.isOverfull, cutWord: nil, changes: Array(changes[first..<first + Int(record.changeCount)])),
      belonging: record.belonging.belonging, isLast: record.isLast)
  }

  /// Adds a line behind all others.
  mutating func append(_ line: PlacedLine) {
    let setting = line.setting
    guard setting.cutWord == nil, let x = Int32(exactly: line.origin.x.units),
      let y = Int32(exactly: line.origin.y.units), let leading = Int32(exactly: line.leading.units),
      let em = Int32(exactly: line.em.units), let measure = Int32(exactly: setting.measure.units),
      let width = Int32(exactly: setting.width.units), let belonging = SmallBelonging(line.belonging),
      let changeCount = UInt16(exactly: setting.changes.count)
    else { return keep(line) }
    records.append(
      Record(
        x: x, y: y, leading: leading, em: em, measure: measure, width: width, belonging: belonging,
        firstChange: Int32(changes.count), changeCount: changeCount, isJustified: setting.isJustified,
        isOverfull: setting.isOverfull, isLast: line.isLast, isOther: false))
    changes.append(contentsOf: setting.changes)
  }

  /// Whether a word is broken in one of the lines because it is wider than its column.
  var haveCutWords: Bool { others.contains { $0.setting.cutWord != nil } }

  /// Adds a line as it is.
  private mutating func keep(_ line: PlacedLine) {
    records.append(
      Record(
        x: 0, y: 0, leading: 0, em: 0, measure: 0, width: 0, belonging: .none, firstChange: Int32(others.count),
        changeCount: 0, isJustified: false, isOverfull: false, isLast: false, isOther: true))
    others.append(line)
  }

  /// Adds the lines of another list, moved by `offset`.
  mutating func append(contentsOf other: FrameLines, movedBy offset: Point) {
    let change = Int32(changes.count)
    records.reserveCapacity(records.count + other.records.count)
    changes.append(contentsOf: other.changes)
    for (index, record) in other.records.enumerated() {
      guard !record.isOther, let x = Int32(exactly: Int(record.x) + offset.x.units),
        let y = Int32(exactly: Int(record.y) + offset.y.units)
      else {
        var line = other[index]
        line.origin = line.origin + offset
        keep(line)
        continue
      }
      var moved = record
      (moved.x, moved.y) = (x, y)
      moved.firstChange += change
      records.append(moved)
    }
  }

  /// Moves all lines by `offset`.
  mutating func move(by offset: Point) {
    var moved = FrameLines()
    moved.append(contentsOf: self, movedBy: offset)
    self = moved
  }

  /// Gives back memory that was reserved for more lines.
  mutating func fit() {
    records.fit()
    changes.fit()
  }
}

extension FrameLines {
  /// Lines whose longest lists lie in a spool.
  struct Spooled: Sendable {
    /// The other list.
    let rest: FrameLines
    fileprivate let records: Spool.Extent<Record>
    fileprivate let changes: Spool.Extent<LineSetting.GapChange>

    /// Puts the lists of lines into a spool; nil where its disk is full.
    init?(_ lines: FrameLines, in spool: Spool) {
      guard let records = spool.put(lines.records), let changes = spool.put(lines.changes) else { return nil }
      (self.records, self.changes) = (records, changes)
      var rest = lines
      (rest.records, rest.changes) = ([], [])
      self.rest = rest
    }
  }

  /// Reads lines from a spool.
  init(_ spooled: Spooled, from spool: Spool) {
    self = spooled.rest
    records = spool.list(spooled.records)
    changes = spool.list(spooled.changes)
  }

  /// How many bytes the longest lists have.
  var byteCount: Int {
    records.count * MemoryLayout<Record>.stride + changes.count * MemoryLayout<LineSetting.GapChange>.stride
  }
}

extension FrameLines: Hashable {
  /// Whether both lists have the same lines.
  public static func == (a: FrameLines, b: FrameLines) -> Bool {
    a.records == b.records && a.changes == b.changes && a.others == b.others || a.elementsEqual(b)
  }

  /// Feeds the lines into a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for line in self { hasher.combine(line) }
  }
}
