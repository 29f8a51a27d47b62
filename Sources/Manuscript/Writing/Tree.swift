/// Values in order, before they are written as YAML or JSON.
indirect enum Tree: Sendable {
  case text(String)
  /// A text that YAML has without quotation marks, such as a date.
  case bare(String)
  case number(Int)
  case truth(Bool)
  case values(TreeList)
  /// Texts that are on one line in YAML.
  case line([String])
  case mapping([(key: String, value: Tree)])

  /// A list of values that are made already.
  static func list(_ values: [Tree]) -> Tree { list(of: values) { $0 } }

  /// A list of the trees of `values`.
  static func list<Value: Sendable>(of values: [Value], _ tree: @escaping @Sendable (Value) -> Tree) -> Tree {
    .values(TreeList(values, tree))
  }
}

/// The values of a list, each made when it is written: a long book takes more memory as a tree than as itself.
struct TreeList: RandomAccessCollection, Sendable {
  let endIndex: Int
  private let tree: @Sendable (Int) -> Tree

  /// The list of the trees of `values`.
  init<Value: Sendable>(_ values: [Value], _ tree: @escaping @Sendable (Value) -> Tree) {
    endIndex = values.count
    self.tree = { tree(values[$0]) }
  }

  var startIndex: Int { 0 }
  subscript(position: Int) -> Tree { tree(position) }
}
