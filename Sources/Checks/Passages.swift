import GoalBook
import LineComposition
import Provenance
import Spooling

/// The texts of a book as checks read them, in reading order, over and over.
///
/// As characters a book takes more memory than as text, so those of a long book lie in a spool.
struct Passages: Sequence, Sendable {
  private var groups: [Group] = []

  /// Some texts that follow each other.
  fileprivate enum Group {
    case held([Passage])
    case aside(LaidAside)
  }

  /// How many characters of texts are laid aside and read together.
  private static let charactersTogether = 1 << 14

  /// Reads the characters of some texts.
  init(_ texts: some Sequence<BookNode>, _ reader: PassageReader) {
    let spool = Spool(holding: 1 << 20)
    var group: [Passage] = []
    var count = 0
    func close() {
      groups.append(LaidAside(group, reader, in: spool).map(Group.aside) ?? .held(group))
      (group, count) = ([], 0)
    }
    for text in texts {
      let passage = reader.passage(text)
      group.append(passage)
      count += passage.scalars.count
      if count >= Self.charactersTogether { close() }
    }
    if !group.isEmpty { close() }
  }

  func makeIterator() -> Iterator { Iterator(groups: groups.makeIterator()) }

  /// A walk through the texts, of which one group is in memory at a time.
  struct Iterator: IteratorProtocol {
    private var groups: IndexingIterator<[Group]>
    private var group = [Passage]().makeIterator()

    fileprivate init(groups: IndexingIterator<[Group]>) { self.groups = groups }

    mutating func next() -> Passage? {
      while true {
        if let passage = group.next() { return passage }
        switch groups.next() {
        case .held(let passages)?: group = passages.makeIterator()
        case .aside(let passages)?: group = passages.taken().makeIterator()
        case nil: return nil
        }
      }
    }
  }
}

/// Texts whose characters lie in a spool.
private struct LaidAside: Sendable {
  private let reader: PassageReader
  private let spool: Spool
  private let records: Spool.Extent<Record>
  private let scalars: Spool.Extent<Unicode.Scalar>
  private let kinds: Spool.Extent<CharacterKind>

  /// What is known of a text besides its characters.
  private struct Record: BitwiseCopyable {
    var text, count: Int32
    var present: KindSet
    var hasCode: Bool
  }

  /// Lays texts aside; nil where they stay in memory.
  init?(_ passages: [Passage], _ reader: PassageReader, in spool: Spool) {
    let count = passages.reduce(0) { $0 + $1.scalars.count }
    guard spool.takes(count * 5 + passages.count * MemoryLayout<Passage>.stride) else { return nil }
    let records = passages.map { passage in
      Record(
        text: passage.text.id.index, count: Int32(passage.scalars.count), present: passage.present,
        hasCode: passage.hasCode)
    }
    guard let records = spool.put(records), let scalars = spool.put(passages.flatMap(\.scalars)),
      let kinds = spool.put(passages.flatMap(\.kinds))
    else { return nil }
    (self.reader, self.spool, self.records, self.scalars, self.kinds) = (reader, spool, records, scalars, kinds)
  }

  /// The texts again.
  func taken() -> [Passage] {
    let (scalars, kinds) = (spool.list(scalars), spool.list(kinds))
    var start = 0
    return spool.list(records).map { record in
      let range = start..<start + Int(record.count)
      start = range.upperBound
      return reader.passage(
        NodeID(Int(record.text)), scalars: Array(scalars[range]), kinds: Array(kinds[range]), present: record.present,
        hasCode: record.hasCode)
    }
  }
}

/// How the texts of a book are read for checks.
struct PassageReader: Sendable {
  let outline: Outline
  /// Whether the texts are Markdown without a book, as other programs send.
  var isMarkdown = false

  /// Reads a text.
  func passage(_ text: BookNode) -> Passage {
    Passage(text, kind: kind(of: text), isMarkdown: isMarkdown, marks: marks)
  }

  /// A text that was read before.
  func passage(
    _ text: NodeID, scalars: [Unicode.Scalar], kinds: [CharacterKind], present: KindSet, hasCode: Bool
  ) -> Passage {
    let text = outline[text]
    return Passage(
      text, scalars: scalars, kinds: kinds, present: present, kind: kind(of: text), isMarkdown: isMarkdown,
      hasCode: hasCode, marks: marks)
  }

  private var marks: MarkKinds { isMarkdown ? [] : outline.book.marks }

  private func kind(of text: BookNode) -> FieldKind {
    guard !outline.book.fields.isEmpty, case .item(let key) = text.kind else { return .list }
    return outline.book.kind(of: key)
  }
}
