import GoalBook
import LineComposition

/// A text as checks read it: an array of characters, each with its kind.
struct Passage: Sendable {
  let text: BookNode
  let scalars: [Unicode.Scalar]
  /// The kind of each scalar.
  let kinds: [CharacterKind]
  /// The kinds that the text has at all, as most checks have nothing to do in most texts.
  let present: KindSet
  /// What the column of the text holds; `FieldKind.list` outside columns.
  let kind: FieldKind
  /// Whether it is a text in Markdown without a book, as other programs send.
  let isMarkdown: Bool
  /// Whether it has code or other marks of Markdown.
  let hasCode: Bool
  /// The marks in the text that are read and not printed.
  let marks: MarkKinds

  /// Reads the characters of a text and their kinds.
  ///
  /// - Parameters:
  ///   - kind: what the column of the text holds.
  ///   - isMarkdown: whether code, links, emphasis and quotations of Markdown are left out; their kind is then `other`.
  ///   - marks: the kinds of marks that are left out in the same way, with the readings of words.
  init(_ text: BookNode, kind: FieldKind = .list, isMarkdown: Bool = false, marks markKinds: MarkKinds = []) {
    self.text = text
    self.kind = kind
    self.isMarkdown = isMarkdown
    scalars = Array(text.text.unicodeScalars)
    var kinds = scalars.map(CharacterKind.init)
    let markdown = isMarkdown ? markdownMarks(in: scalars) : []
    for range in markdown { for index in range { kinds[index] = .other } }
    hasCode = !markdown.isEmpty
    marks = markKinds
    for mark in textMarks(in: scalars, reading: markKinds).closed {
      for index in mark.range where !mark.content.contains(index) { kinds[index] = .other }
    }
    self.kinds = kinds
    present = kinds.reduce(into: KindSet()) { $0.insert($1) }
  }

  /// A text that was read before.
  init(
    _ text: BookNode, scalars: [Unicode.Scalar], kinds: [CharacterKind], present: KindSet, kind: FieldKind,
    isMarkdown: Bool, hasCode: Bool, marks: MarkKinds
  ) {
    (self.text, self.scalars, self.kinds, self.present) = (text, scalars, kinds, present)
    (self.kind, self.isMarkdown, self.hasCode, self.marks) = (kind, isMarkdown, hasCode, marks)
  }

  /// Whether digits of the text are numbers; in marks and codes they are not.
  var hasNumbers: Bool { kind != .mark && kind != .code }

  /// The characters of a range.
  func string(_ range: Range<Int>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars[range])
    return String(string)
  }

  /// Whether `word` is at `index`.
  func has(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= scalars.count else { return false }
    for offset in word.indices where scalars[index + offset] != word[offset] { return false }
    return true
  }

  /// The kind of the character at `index`; nil outside the text.
  func kind(_ index: Int) -> CharacterKind? { kinds.indices.contains(index) ? kinds[index] : nil }

  /// The character at `index`; nil outside the text.
  func scalar(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  /// Whether the kind of the character at `index` is in `set`; false outside the text.
  func isAny(_ set: KindSet, at index: Int) -> Bool { kind(index).map(set.contains) ?? false }

  /// The sentences, each with the mark that ends it.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in scalars.indices {
      switch scalars[index] {
      case "。", "．", "！", "？", "!", "?", "\n":
        sentences.append(start..<index + 1)
        start = index + 1
      default: continue
      }
    }
    if start < scalars.count { sentences.append(start..<scalars.count) }
    return sentences
  }

  /// The runs of characters whose kinds are in `set`.
  func runs(of set: KindSet) -> [Range<Int>] {
    guard !present.isDisjoint(with: set) else { return [] }
    var runs: [Range<Int>] = []
    var start: Int?
    for index in kinds.indices {
      if set.contains(kinds[index]) {
        start = start ?? index
      } else if let begin = start {
        runs.append(begin..<index)
        start = nil
      }
    }
    if let begin = start { runs.append(begin..<kinds.count) }
    return runs
  }
}
