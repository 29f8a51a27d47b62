import Measure
import Spooling

/// The items of a frame in the order in which they are painted, in little memory.
///
/// A long book has millions of items, nearly all of them glyphs on one line, rules or tints. These are kept as records of
/// fixed size, with all glyphs, clusters and texts of the frame one behind the other; an item is put together again when
/// it is asked for. Whatever does not fit into a record is kept as it is.
public struct FrameItems: RandomAccessCollection, Sendable {
  private var records: [Record] = []
  private var glyphs: [SmallGlyph] = []
  private var clusters: [SmallCluster] = []
  /// The texts of runs and the names of anchors, in UTF-8.
  private var texts: [UInt8] = []
  // What records name by number: few different ones on a page.
  private var faces: [FontFace] = []
  private var inksOfRecords: [Ink] = []
  private var inlines: [Inline] = []
  /// The items that do not fit into a record.
  private var others: [Placed] = []

  /// Makes an empty list.
  public init() {}

  /// Makes the list of some items.
  public init(_ items: some Sequence<Placed>) {
    self.init()
    records.reserveCapacity(items.underestimatedCount)
    for item in items { append(item) }
  }

  /// The place of the first item: 0.
  public var startIndex: Int { 0 }
  /// How many items there are.
  public var endIndex: Int { records.count }

  /// The item at a place, from 0.
  public subscript(position: Int) -> Placed {
    let record = records[position]
    let item: FrameItem
    switch record.kind {
    case .other: return others[Int(record.first)]
    case .glyphs(let standing):
      let run = GlyphRun(
        covered: faces[Int(record.face)], glyphs: PlacedGlyphs(glyphs, record.range(record.first, record.firstCount)),
        clusters: GlyphClusters(clusters, record.range(record.second, record.secondCount)),
        text: text(of: record), marksBefore: Int(record.marksBefore), standing: standing)
      item = .glyphs(run, inksOfRecords[Int(record.ink)])
    case .rule:
      let vector = Point(x: Length(units: Int(record.first)), y: Length(units: Int(record.firstCount)))
      item = .rule(
        Stroke(vector: vector, weight: Length(units: Int(record.second)), ink: inksOfRecords[Int(record.ink)]))
    case .fill:
      let size = Size(width: Length(units: Int(record.first)), height: Length(units: Int(record.firstCount)))
      item = .fill(size, inksOfRecords[Int(record.ink)])
    case .link:
      let size = Size(width: Length(units: Int(record.first)), height: Length(units: Int(record.firstCount)))
      item = .link(Anchor(text(of: record)), size)
    case .anchor: item = .anchor(Anchor(text(of: record)))
    }
    return Placed(
      origin: Point(x: Length(units: Int(record.x)), y: Length(units: Int(record.y))), item: item,
      belonging: record.belonging.belonging, textOffset: Int(record.textOffset),
      inline: record.inline == 0 ? nil : inlines[Int(record.inline) - 1])
  }

  /// What can be told of an item without putting it together.
  public struct Glance: Sendable {
    /// What the item is a part of.
    public let belonging: Belonging
    /// Whether it is a run of at least one glyph.
    public let isGlyphs: Bool
    /// Whether it is a line or a tint.
    public let isRuleOrFill: Bool
    /// Whether it is a link, or a word with its reading.
    public let hasInline: Bool
  }

  /// A glance at the item at a place; nil for one that is kept as it is.
  func glance(at position: Int) -> Glance? {
    let record = records[position]
    if record.kind == .other { return nil }
    let isGlyphs = if case .glyphs = record.kind { true } else { false }
    return Glance(
      belonging: record.belonging.belonging, isGlyphs: isGlyphs && record.firstCount > 0,
      isRuleOrFill: record.kind == .rule || record.kind == .fill, hasInline: record.inline > 0)
  }

  /// What the item at a place is a part of, for readers that want only some of the items.
  func belonging(at position: Int) -> Belonging {
    let record = records[position]
    return record.kind == .other ? others[Int(record.first)].belonging : record.belonging.belonging
  }

  private func text(of record: Record) -> String {
    String(decoding: texts[record.range(record.text, record.textCount)], as: UTF8.self)
  }

  /// The inks of the items, each at least once; those within frames among them are not listed.
  var inks: [Ink] {
    inksOfRecords
      + others.compactMap { placed in
        switch placed.item {
        case .glyphs(_, let ink), .fill(_, let ink): ink
        case .rule(let stroke): stroke.ink
        case .picture, .link, .anchor, .unseen, .frame: nil
        }
      }
  }

  /// Whether there are pictures among the items; those within frames are not counted.
  var havePictures: Bool { others.contains { if case .picture = $0.item { true } else { false } } }

  /// The frames among the items.
  var frames: [Frame] { others.compactMap { if case .frame(let frame, _, _) = $0.item { frame } else { nil } } }

  mutating func reserveCapacity(_ count: Int) { records.reserveCapacity(count) }

  /// Adds an item behind all others.
  mutating func append(_ placed: Placed) {
    guard let record = record(of: placed) else {
      records.append(Record(other: others.count))
      others.append(placed)
      return
    }
    records.append(record)
  }

  /// Adds the items of another list, moved by `offset`.
  mutating func append(contentsOf other: FrameItems, movedBy offset: Point) {
    let (glyph, cluster, text) = (Int32(glyphs.count), Int32(clusters.count), Int32(texts.count))
    let faceNumbers = other.faces.map { number(of: $0, in: &faces) ?? .max }
    let inkNumbers = other.inksOfRecords.map { number(of: $0, in: &inksOfRecords) ?? .max }
    let inlineNumbers = other.inlines.map { number(of: $0, in: &inlines) ?? .max }
    let isCounted = !(faceNumbers + inkNumbers + inlineNumbers).contains(.max)
    records.reserveCapacity(records.count + other.records.count)
    glyphs.append(contentsOf: other.glyphs)
    clusters.append(contentsOf: other.clusters)
    texts.append(contentsOf: other.texts)
    for (index, record) in other.records.enumerated() {
      guard isCounted, record.kind != .other, let x = Int32(exactly: Int(record.x) + offset.x.units),
        let y = Int32(exactly: Int(record.y) + offset.y.units)
      else {
        var placed = other[index]
        placed.origin = placed.origin + offset
        records.append(Record(other: others.count))
        others.append(placed)
        continue
      }
      var moved = record
      (moved.x, moved.y) = (x, y)
      if record.hasInk { moved.ink = inkNumbers[Int(record.ink)] }
      if record.inline > 0 { moved.inline = inlineNumbers[Int(record.inline) - 1] + 1 }
      if record.textCount > 0 { moved.text += text }
      if case .glyphs = record.kind {
        moved.face = faceNumbers[Int(record.face)]
        moved.first += glyph
        moved.second += cluster
      }
      records.append(moved)
    }
  }

  /// Moves all items by `offset`.
  mutating func move(by offset: Point) {
    var moved = FrameItems()
    moved.append(contentsOf: self, movedBy: offset)
    self = moved
  }

  /// Gives back memory that was reserved for more items.
  mutating func fit() {
    records.fit()
    glyphs.fit()
    clusters.fit()
    texts.fit()
  }
}

extension FrameItems {
  /// Items whose longest lists lie in a spool.
  struct Spooled: Sendable {
    /// The other lists.
    let rest: FrameItems
    fileprivate let records: Spool.Extent<Record>
    fileprivate let glyphs: Spool.Extent<SmallGlyph>
    fileprivate let clusters: Spool.Extent<SmallCluster>
    fileprivate let texts: Spool.Extent<UInt8>

    /// How many items there are.
    var count: Int { records.count }

    /// Puts the lists of items into a spool; nil where its disk is full.
    init?(_ items: FrameItems, in frames: FrameSpool) {
      let spool = frames.spool
      guard let records = spool.put(items.records), let glyphs = spool.put(items.glyphs),
        let clusters = spool.put(items.clusters), let texts = spool.put(items.texts)
      else { return nil }
      (self.records, self.glyphs, self.clusters, self.texts) = (records, glyphs, clusters, texts)
      var rest = items
      (rest.records, rest.glyphs, rest.clusters, rest.texts) = ([], [], [], [])
      (rest.faces, rest.inksOfRecords) = frames.shared(items.faces, items.inksOfRecords)
      self.rest = rest
    }
  }

  /// Reads items from a spool.
  init(_ spooled: Spooled, from spool: Spool) {
    self = spooled.rest
    records = spool.list(spooled.records)
    glyphs = spool.list(spooled.glyphs)
    clusters = spool.list(spooled.clusters)
    texts = spool.list(spooled.texts)
  }

  /// How many bytes the longest lists have.
  var byteCount: Int {
    records.count * MemoryLayout<Record>.stride + glyphs.count * MemoryLayout<SmallGlyph>.stride + clusters.count
      + texts.count
  }

  /// An item in fixed size: its place, what it is a part of, and where the lists have the rest of it.
  fileprivate struct Record: Hashable, BitwiseCopyable {
    var x, y: Int32
    var kind: Kind
    var belonging: SmallBelonging
    var textOffset: Int32
    /// The first of the item's glyphs and how many it has; across and down for rules, tints and links.
    var first: Int32 = 0
    var firstCount: Int32 = 0
    /// The first of its clusters and how many it has; the weight of a rule.
    var second: Int32 = 0
    var secondCount: Int32 = 0
    /// The first byte of its text or its anchor's name, and how many bytes that has.
    var text: Int32 = 0
    var textCount: Int32 = 0
    var ink: UInt16 = 0
    var face: UInt16 = 0
    /// The number of its inline, from 1; 0 for none.
    var inline: UInt16 = 0
    var marksBefore: UInt16 = 0

    enum Kind: Hashable, BitwiseCopyable {
      case glyphs(GlyphRun.Standing)
      case rule, fill, link, anchor
      /// An item that is kept as it is.
      case other
    }

    var hasInk: Bool {
      switch kind {
      case .glyphs, .rule, .fill: true
      case .link, .anchor, .other: false
      }
    }

    init(x: Int32, y: Int32, _ kind: Kind, _ belonging: SmallBelonging, textOffset: Int32) {
      (self.x, self.y, self.kind, self.belonging, self.textOffset) = (x, y, kind, belonging, textOffset)
    }

    init(other number: Int) {
      self.init(x: 0, y: 0, .other, SmallBelonging.none, textOffset: 0)
      first = Int32(number)
    }

    func range(_ first: Int32, _ count: Int32) -> Range<Int> { Int(first)..<Int(first) + Int(count) }
  }

  /// The record of an item, whose glyphs are added to the lists; nil where it does not fit into one.
  private mutating func record(of placed: Placed) -> Record? {
    guard let x = Int32(exactly: placed.origin.x.units), let y = Int32(exactly: placed.origin.y.units),
      let belonging = SmallBelonging(placed.belonging), let textOffset = Int32(exactly: placed.textOffset)
    else { return nil }
    var record = Record(x: x, y: y, .rule, belonging, textOffset: textOffset)
    switch placed.item {
    case .glyphs(let run, let ink):
      guard let glyphs = run.glyphs.smallPart, let clusters = run.clusters.smallPart,
        let marksBefore = UInt16(exactly: run.marksBefore), let ink = number(of: ink, in: &inksOfRecords),
        let face = number(of: run.face, in: &faces)
      else { return nil }
      record.kind = .glyphs(run.standing)
      (record.first, record.firstCount) = (Int32(self.glyphs.count), Int32(glyphs.count))
      (record.second, record.secondCount) = (Int32(self.clusters.count), Int32(clusters.count))
      (record.ink, record.face, record.marksBefore) = (ink, face, marksBefore)
      if let inline = placed.inline {
        guard let number = number(of: inline, in: &inlines), number < .max else { return nil }
        record.inline = number + 1
      }
      self.glyphs.append(contentsOf: glyphs)
      self.clusters.append(contentsOf: clusters)
      add(run.text, to: &record)
    case .rule(let stroke):
      guard placed.inline == nil, let x = Int32(exactly: stroke.vector.x.units),
        let y = Int32(exactly: stroke.vector.y.units), let weight = Int32(exactly: stroke.weight.units),
        let ink = number(of: stroke.ink, in: &inksOfRecords)
      else { return nil }
      (record.first, record.firstCount, record.second, record.ink) = (x, y, weight, ink)
    case .fill(let size, let ink):
      guard placed.inline == nil, let width = Int32(exactly: size.width.units),
        let height = Int32(exactly: size.height.units), let ink = number(of: ink, in: &inksOfRecords)
      else { return nil }
      record.kind = .fill
      (record.first, record.firstCount, record.ink) = (width, height, ink)
    case .link(let anchor, let size):
      guard placed.inline == nil, let width = Int32(exactly: size.width.units),
        let height = Int32(exactly: size.height.units)
      else { return nil }
      record.kind = .link
      (record.first, record.firstCount) = (width, height)
      add(anchor.name, to: &record)
    case .anchor(let anchor):
      guard placed.inline == nil else { return nil }
      record.kind = .anchor
      add(anchor.name, to: &record)
    case .picture, .unseen, .frame: return nil
    }
    return record
  }

  private mutating func add(_ text: String, to record: inout Record) {
    let start = texts.count
    texts.append(contentsOf: text.utf8)
    (record.text, record.textCount) = (Int32(start), Int32(texts.count - start))
  }
}

/// The number of a value in a list of few, to which it is added where it is new; nil where the list is full.
private func number<Value: Equatable>(of value: Value, in list: inout [Value]) -> UInt16? {
  // Most often the last one is used again.
  if let known = list.lastIndex(of: value) { return UInt16(known) }
  guard list.count < Int(UInt16.max) else { return nil }
  list.append(value)
  return UInt16(list.count - 1)
}

extension FrameItems: Hashable {
  /// Whether both lists have the same items, however these are kept.
  public static func == (a: FrameItems, b: FrameItems) -> Bool {
    if a.records == b.records, a.glyphs == b.glyphs, a.clusters == b.clusters, a.texts == b.texts, a.faces == b.faces,
      a.inksOfRecords == b.inksOfRecords, a.inlines == b.inlines, a.others == b.others
    {
      return true
    }
    return a.elementsEqual(b)
  }

  /// Feeds the items into a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for item in self { hasher.combine(item) }
  }
}

/// What an item is a part of, in 64 bits.
struct SmallBelonging: Hashable, BitwiseCopyable {
  private let number: Int32
  private let kind: Kind

  private enum Kind: UInt8, BitwiseCopyable {
    case element, layout, runningHead, folio, thumbIndex, production, repetition
  }

  static let none = SmallBelonging(number: 0, kind: .layout)

  private init(number: Int32, kind: Kind) { (self.number, self.kind) = (number, kind) }

  /// Nil for an element with a number that needs more than 32 bits.
  init?(_ belonging: Belonging) {
    var number: Int32? = 0
    switch belonging {
    case .element(let element): (number, kind) = (Int32(exactly: element.number), .element)
    case .artifact(.layout): kind = .layout
    case .artifact(.runningHead): kind = .runningHead
    case .artifact(.folio): kind = .folio
    case .artifact(.thumbIndex): kind = .thumbIndex
    case .artifact(.production): kind = .production
    case .artifact(.repetition(let element)): (number, kind) = (Int32(exactly: element.number), .repetition)
    }
    guard let number else { return nil }
    self.number = number
  }

  var belonging: Belonging {
    switch kind {
    case .element: .element(ElementID(Int(number)))
    case .layout: .artifact(.layout)
    case .runningHead: .artifact(.runningHead)
    case .folio: .artifact(.folio)
    case .thumbIndex: .artifact(.thumbIndex)
    case .production: .artifact(.production)
    case .repetition: .artifact(.repetition(of: ElementID(Int(number))))
    }
  }
}

extension Array {
  /// Gives back the memory beyond the array's end where it is more than an eighth.
  mutating func fit() {
    guard capacity > count + count / 8 + 4 else { return }
    var fitting: [Element] = []
    fitting.reserveCapacity(count)
    fitting.append(contentsOf: self)
    self = fitting
  }
}
