internal import Diagnostics
internal import Spooling

/// The content of a large value, which lies in a spool as bytes until it is asked for.
///
/// The values of a long book take several times the memory of the book that is made of them, part by part.
final class LaidAsideContent: Sendable {
  private let spool: Spool
  private let bytes: Spool.Extent<UInt8>
  private let file: FileName

  /// Lays a content aside, all of which was read from one file; nil where it stays in memory.
  init?(_ content: Node.Content, from file: FileName, in spool: Spool) {
    var writing = ContentWriting()
    writing.write(content)
    guard let bytes = spool.put(writing.bytes) else { return nil }
    (self.spool, self.bytes, self.file) = (spool, bytes, file)
  }

  /// The content again.
  ///
  /// - Complexity: O(content).
  var content: Node.Content {
    spool.list(bytes).withUnsafeBytes { bytes in
      var reading = ContentReading(bytes: bytes, file: file)
      return reading.content()
    }
  }
}

/// What a content is, in its first byte.
private enum Form: UInt8 {
  case null, plain, quoted, sequence, mapping
}

/// A content as bytes: its form; the bytes of a text or the values of a list, counted; and before each value its place.
private struct ContentWriting {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ content: Node.Content) {
    switch content {
    case .null: write(Form.null)
    case .scalar(let text, let isQuoted):
      write(isQuoted ? Form.quoted : .plain)
      write(text)
    case .sequence(let nodes):
      write(Form.sequence)
      write(nodes.count)
      for node in nodes { write(node) }
    case .mapping(let entries):
      write(Form.mapping)
      write(entries.count)
      for entry in entries {
        write(entry.key)
        write(entry.keySpan)
        write(entry.keyContinuesNumber)
        write(entry.value)
      }
    }
  }

  private mutating func write(_ node: Node) {
    write(node.span)
    write(node.continuesNumber)
    write(node.beginsWithDash)
    write(node.content)
  }

  private mutating func write(_ form: Form) { bytes.append(form.rawValue) }
  private mutating func write(_ truth: Bool) { bytes.append(truth ? 1 : 0) }
  private mutating func write(_ number: Int) {
    withUnsafeBytes(of: Int32(number)) { bytes.append(contentsOf: $0) }
  }

  private mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(_ span: SourceSpan) {
    write(span.line)
    write(span.columns.lowerBound)
    write(span.columns.upperBound)
  }
}

/// The bytes of ``ContentWriting``, read from the first to the last.
private struct ContentReading {
  let bytes: UnsafeRawBufferPointer
  let file: FileName
  private var position = 0

  init(bytes: UnsafeRawBufferPointer, file: FileName) { (self.bytes, self.file) = (bytes, file) }

  mutating func content() -> Node.Content {
    guard let form = Form(rawValue: byte()) else { preconditionFailure("a content begins with its form") }
    switch form {
    case .null: return .null
    case .plain: return .scalar(text(), isQuoted: false)
    case .quoted: return .scalar(text(), isQuoted: true)
    case .sequence: return .sequence((0..<number()).map { _ in node() })
    case .mapping: return .mapping((0..<number()).map { _ in entry() })
    }
  }

  private mutating func entry() -> Entry {
    let (key, span, continuesNumber) = (text(), span(), truth())
    var entry = Entry(key: key, keySpan: span, value: node())
    entry.keyContinuesNumber = continuesNumber
    return entry
  }

  private mutating func node() -> Node {
    let (span, continuesNumber, beginsWithDash) = (span(), truth(), truth())
    var node = Node(content(), at: span)
    (node.continuesNumber, node.beginsWithDash) = (continuesNumber, beginsWithDash)
    return node
  }

  private mutating func byte() -> UInt8 {
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func truth() -> Bool { byte() == 1 }

  private mutating func number() -> Int {
    defer { position += 4 }
    return Int(bytes.loadUnaligned(fromByteOffset: position, as: Int32.self))
  }

  private mutating func text() -> String {
    let count = number()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  private mutating func span() -> SourceSpan {
    let (line, first, end) = (number(), number(), number())
    return SourceSpan(file: file, line: line, columns: first..<end)
  }
}
