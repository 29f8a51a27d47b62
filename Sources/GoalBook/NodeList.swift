import Diagnostics
import OrderedCollections
import Provenance
import Spooling

/// The nodes of an outline in reading order, in little memory.
///
/// A long book has hundreds of thousands of nodes. Each is kept as a record of fixed size; what many nodes have in common
/// is kept once. A node is put together again when it is asked for.
public struct NodeList: RandomAccessCollection, Sendable {
  private var records = ChunkedList<Record>()
  /// What records name by number.
  private var forms: OrderedSet<Form> = []
  /// The cells of a workbook in which nodes were read.
  private var cells: [CellPlace] = []

  /// What many nodes have in common; a book has few different ones, because numbers begin again in each part.
  private struct Form: Hashable, Sendable {
    var kind: NodeKind
    var marker: Marker
    var number: Int?
    /// Nil where the node's place is unknown.
    var file: FileName?
  }

  /// A node in fixed size, whose id is its place in the list.
  fileprivate struct Record: Sendable {
    var text: String
    var parent, end: NodeID
    var ordinal: Int32
    var form: Int32
    var line: Int32 = 0
    var firstColumn: Int32 = 0
    var endColumn: Int32 = 0
    /// The number of its cell, from 1; 0 for none.
    var cell: Int32 = 0
  }

  /// The place of the first node, the book: 0.
  public var startIndex: Int { 0 }
  /// How many nodes there are.
  public var endIndex: Int { records.count }

  /// The node at a place, from 0.
  public subscript(position: Int) -> BookNode {
    let record = records[position]
    let form = forms[Int(record.form)]
    return BookNode(
      id: NodeID(position), kind: form.kind, parent: record.parent, ordinal: Int(record.ordinal), number: form.number,
      marker: form.marker, text: record.text, place: place(of: record, in: form.file), end: record.end)
  }

  /// The nodes of a kind, in reading order.
  func filter(_ kind: NodeKind) -> [BookNode] {
    let isWanted = forms.map { $0.kind == kind }
    guard isWanted.contains(true) else { return [] }
    return records.indices.filter { isWanted[Int(records[$0].form)] }.map { self[$0] }
  }

  private func place(of record: Record, in file: FileName?) -> Place {
    guard let file else { return Place() }
    var span = SourceSpan(
      file: file, line: Int(record.line), columns: Int(record.firstColumn)..<Int(record.endColumn))
    if record.cell > 0 { span.cell = cells[Int(record.cell) - 1] }
    return Place(span)
  }

  // MARK: Changing

  /// Adds a node behind all others; its id is its place.
  ///
  /// - Precondition: there are fewer than 2³¹ nodes, and places in files are below that.
  mutating func append(_ node: BookNode) {
    let form = Form(kind: node.kind, marker: node.marker, number: node.number, file: node.place.span?.fileName)
    var record = Record(
      text: node.text, parent: node.parent, end: node.end, ordinal: Int32(node.ordinal),
      form: Int32(forms.append(form).index))
    if let span = node.place.span {
      record.line = Int32(span.line)
      (record.firstColumn, record.endColumn) = (Int32(span.columns.lowerBound), Int32(span.columns.upperBound))
      if let cell = span.cell {
        cells.append(cell)
        record.cell = Int32(cells.count)
      }
    }
    records.append(record)
  }

  /// Notes that `end` is the first node that is not in the node at a place.
  mutating func setEnd(of position: Int, to end: NodeID) { records[position].end = end }

  /// Removes all nodes from a place on, and returns them for ``append(_:renumbered:)``.
  mutating func cut(at position: Int) -> Tail {
    Tail(records: records.cut(at: position))
  }

  /// Nodes that were cut off a list.
  struct Tail {
    fileprivate var records: [Record]

    /// The nodes without the first `count` of them.
    consuming func dropFirst(_ count: Int) -> Tail {
      records.removeFirst(count)
      return self
    }
  }

  /// Adds nodes that were cut off this list, with their parents and ends named anew.
  mutating func append(_ tail: consuming Tail, renumbered: (NodeID) -> NodeID) {
    for var record in tail.records {
      (record.parent, record.end) = (renumbered(record.parent), renumbered(record.end))
      records.append(record)
    }
  }

  /// Gives back memory that was reserved for more nodes.
  mutating func fit() { records.fit() }
}
