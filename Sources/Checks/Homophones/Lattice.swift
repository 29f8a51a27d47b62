/// All ways to split a sentence into words of a model, and the most likely of them.
struct Lattice {
  /// A word at its place; a word that the model does not have has no id.
  struct Node {
    var start: Int
    var end: Int
    var id: UInt32?
    /// The cost of an unknown word.
    var unknownCost: Float
    /// The best sum of a path up to and including the word, and that of a path behind it.
    var forward: Float = -.infinity
    var backward: Float = -.infinity
    var previous = -1
    var next = -1
  }

  let model: WordModel
  let text: [Unicode.Scalar]
  private(set) var nodes: [Node] = []
  private(set) var byStart: [[Int]]
  private(set) var byEnd: [[Int]]
  /// The nodes before and behind the sentence.
  let first = 0
  let last = 1

  init(_ text: [Unicode.Scalar], _ model: WordModel) {
    self.text = text
    self.model = model
    byStart = Array(repeating: [], count: text.count + 1)
    byEnd = Array(repeating: [], count: text.count + 1)
    nodes.append(Node(start: 0, end: 0, id: model.begin, unknownCost: 0, forward: 0))
    nodes.append(Node(start: text.count, end: text.count, id: model.end, unknownCost: 0, backward: 0))
    for start in text.indices { addWords(at: start) }
    byEnd[0].append(first)
    byStart[text.count].append(last)
    search()
  }

  private mutating func add(_ node: Node) {
    byStart[node.start].append(nodes.count)
    byEnd[node.end].append(nodes.count)
    nodes.append(node)
  }

  private mutating func addWords(at start: Int) {
    var hasWord = false
    for end in start + 1...min(text.count, start + model.longest) {
      let ids = likely(model.words(text[start..<end]))
      hasWord = hasWord || !ids.isEmpty
      for id in ids { add(Node(start: start, end: end, id: id, unknownCost: 0)) }
    }
    let kind = RunKind(text[start])
    if kind == .kanji || kind == .other {
      if !hasWord { add(Node(start: start, end: start + 1, id: nil, unknownCost: -6.2)) }
      return
    }
    var end = start + 1
    while end < text.count, end - start < 12, RunKind(text[end]) == kind { end += 1 }
    if !model.has(text[start..<end]) {
      let cost = kind == .hiragana ? -5 - 1.2 * Float(end - start) : -6.2
      add(Node(start: start, end: end, id: nil, unknownCost: cost))
    }
  }

  /// The readings that are nearly as likely as the most likely one.
  func likely(_ ids: [UInt32]) -> [UInt32] {
    guard ids.count > 1, let best = ids.map(model.cost).max() else { return ids }
    return ids.filter { model.cost($0) >= best - 2 }
  }

  func step(_ before: UInt32?, _ node: (id: UInt32?, unknownCost: Float)) -> Float {
    switch (before, node.id) {
    case (let before?, let id?): model.bigramCost(before, id)
    case (nil, let id?): model.cost(id)
    case (let before?, nil): model.backoff(before) + node.unknownCost
    case (nil, nil): node.unknownCost
    }
  }

  private func step(_ a: Int, _ b: Int) -> Float { step(nodes[a].id, (nodes[b].id, nodes[b].unknownCost)) }

  private mutating func search() {
    for start in 0...text.count {
      for index in byStart[start] {
        for before in byEnd[start] where before != index {
          let sum = nodes[before].forward + step(before, index)
          if sum > nodes[index].forward { (nodes[index].forward, nodes[index].previous) = (sum, before) }
        }
      }
    }
    for end in (0...text.count).reversed() {
      for index in byEnd[end] {
        for after in byStart[end] where after != index {
          let sum = step(index, after) + nodes[after].backward
          if sum > nodes[index].backward { (nodes[index].backward, nodes[index].next) = (sum, after) }
        }
      }
    }
  }

  /// The sum of the best path.
  var best: Float { nodes[last].forward }

  /// The nodes of the best path, without the first and the last.
  var bestPath: [Int] { path(to: last).dropLast() }

  /// The nodes of the best path up to a node, with this but without the first.
  func path(to index: Int) -> [Int] {
    var path: [Int] = []
    var node = index
    while node > 0, node != first {
      path.append(node)
      node = nodes[node].previous
    }
    return path.reversed()
  }

  /// The nodes of the best path behind a node, without the last.
  func path(from index: Int) -> [Int] {
    var path: [Int] = []
    var node = nodes[index].next
    while node > 1 {
      path.append(node)
      node = nodes[node].next
    }
    return path
  }

  /// The sum of a path by the trigram model.
  func trigramSum(_ ids: [(id: UInt32?, unknownCost: Float)]) -> Float {
    var (first, second): (UInt32?, UInt32?) = (nil, model.begin)
    var isBegin = true
    var sum: Float = 0
    for node in ids + [(model.end, 0)] {
      if let one = first, let two = second, let id = node.id, !isBegin {
        sum += model.trigramCost(one, two, id)
      } else {
        sum += step(second, node)
      }
      isBegin = false
      (first, second) = (second, node.id)
    }
    return sum
  }

  func trigramSum(ofPath path: [Int]) -> Float { trigramSum(path.map(word)) }

  /// The sum of a path with another word between the nodes before and behind it.
  func trigramSum(through before: [Int], _ id: UInt32, _ behind: [Int]) -> Float {
    trigramSum(before.map(word) + [(id: id, unknownCost: 0)] + behind.map(word))
  }

  private func word(_ index: Int) -> (id: UInt32?, unknownCost: Float) { (nodes[index].id, nodes[index].unknownCost) }

  /// The best path with another word between two positions: the nodes before and behind it, the word's id, and the sum.
  func path(through word: ArraySlice<Unicode.Scalar>, _ start: Int, _ end: Int) -> (
    before: [Int], id: UInt32, behind: [Int], sum: Float
  )? {
    var found: (before: Int, id: UInt32, after: Int, sum: Float)?
    for id in likely(model.words(word)) {
      let before = byEnd[start].map { (node: $0, sum: nodes[$0].forward + step(nodes[$0].id, (id, 0))) }.max {
        $0.sum < $1.sum
      }
      let after = byStart[end].map { index in
        (node: index, sum: step(id, (nodes[index].id, nodes[index].unknownCost)) + nodes[index].backward)
      }.max { $0.sum < $1.sum }
      guard let before, let after else { continue }
      let sum = before.sum + after.sum
      if found.map({ sum > $0.sum }) ?? true { found = (before.node, id, after.node, sum) }
    }
    guard let found else { return nil }
    let behind = found.after == last ? [] : [found.after] + path(from: found.after)
    return (path(to: found.before), found.id, behind, found.sum)
  }
}

/// Kinds of characters whose runs are taken as words where the model has none.
enum RunKind {
  case kanji, hiragana, katakana, digit, latin, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x3041...0x3096: self = .hiragana
    case 0x30A1...0x30FA, 0x30FC: self = .katakana
    case 0xFF10...0xFF19: self = .digit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .latin
    case _ where scalar.isHomophoneKanji: self = .kanji
    default: self = .other
    }
  }
}

/// A text as the model has it: ASCII in full-width forms, one scalar for each scalar.
func normalised(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
  scalars.map { scalar in
    switch scalar.value {
    case 0x21...0x7E: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
    case 0x20: "\u{3000}"
    case 0xFF65: "・"
    default: scalar
    }
  }
}
