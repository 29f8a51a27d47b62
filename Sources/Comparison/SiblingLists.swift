import GoalBook
import OrderedCollections
import Provenance

/// The kind of a list of siblings, which is compared as a whole.
enum SiblingKind: Hashable {
  case fields
  case headings(level: Int)
  case objectives, parts, rows
  /// The aligned lines of a row.
  case lines
  /// Texts of one kind that hold at most other texts: initiatives, the sections of an initiative, the items of a cell.
  case texts(NodeKind)

  /// The list that a node of this kind is in; nil for one that is in no list.
  init?(_ kind: NodeKind) {
    switch kind {
    case .book, .title, .edition, .fiscalYear, .issuer, .logo, .colophon: return nil
    case .field: self = .fields
    case .heading(let level): self = .headings(level: level)
    case .part: self = .parts
    case .objective: self = .objectives
    case .row: self = .rows
    case .line: self = .lines
    default: self = .texts(kind)
    }
  }

  /// The subject of a change in the list.
  var subject: Change.Subject {
    switch self {
    case .fields: .field
    case .headings: .pillarTitle
    case .parts: .department
    case .objectives: .objective
    case .rows: .row
    case .lines: .line
    case .texts(.initiative): .initiative
    case .texts(.section): .section
    case .texts(.short): .short
    case .texts(.matter): .matter
    case .texts(.passage), .texts(.detail): .passage
    case .texts: .item
    }
  }
}

extension Outline {
  /// The children of a node, by the list that they are in.
  func siblingLists(of node: NodeID) -> OrderedDictionary<SiblingKind, [NodeID]> {
    var lists: OrderedDictionary<SiblingKind, [NodeID]> = [:]
    for child in children(of: node) {
      if let kind = SiblingKind(child.kind) { lists[kind, default: []].append(child.id) }
    }
    return lists
  }

  /// The places of the nodes of a kind within a node, that node excluded.
  func places(_ kind: NodeKind, in node: NodeID = Outline.root) -> [Int] {
    subtree(of: node).dropFirst().filter { $0.kind == kind }.map(\.order)
  }

  subscript(place place: Int) -> BookNode { self[NodeID(place)] }

  /// The texts in a node, its own included.
  func texts(in node: NodeID) -> [BookNode] { subtree(of: node).filter(\.isText) }
}

extension BookNode {
  /// The node's index in its outline, by which it is matched.
  var order: Int { Int(id.index) }
}
