import GoalBook
import OrderedCollections
import Provenance

/// What kind of list siblings are compared in.
enum SiblingKind: Hashable {
  case fields
  case headings(level: Int)
  case objectives, parts, rows
  /// A row's aligned lines.
  case lines
  /// Texts of one kind that hold at most other texts: initiatives, an initiative's sections, a cell's items.
  case texts(NodeKind)

  /// Nil for what stands in no list.
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

  /// What a change in the list is about.
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
  /// What stands directly in a node, list by list.
  func siblingLists(of node: NodeID) -> OrderedDictionary<SiblingKind, [NodeID]> {
    var lists: OrderedDictionary<SiblingKind, [NodeID]> = [:]
    for child in children(of: node) {
      if let kind = SiblingKind(child.kind) { lists[kind, default: []].append(child.id) }
    }
    return lists
  }

  /// Where the nodes of a kind stand in a node, itself apart.
  func places(_ kind: NodeKind, in node: NodeID = Outline.root) -> [Int] {
    subtree(of: node).dropFirst().filter { $0.kind == kind }.map(\.order)
  }

  subscript(place place: Int) -> BookNode { self[NodeID(place)] }

  /// The texts in a node, its own included.
  func texts(in node: NodeID) -> [BookNode] { subtree(of: node).filter(\.isText) }
}

extension BookNode {
  /// The node's place in its outline, by which it is matched.
  var order: Int { Int(id.index) }
}
