internal import Diagnostics
public import Foundation
internal import Glibc
internal import GoalBook
internal import Notation

/// A book that was read from YAML, kept so that it is quickly read again after a change within one part of the highest
/// level: that part's lines alone are read, for nothing before or behind them can mean anything else by it.
public struct KeptReading: Sendable {
  public let reading: BookReading
  /// Nil where the file cannot be read by parts.
  private let lines: PartLines?

  /// What of an earlier book is another now.
  public enum Change: Hashable, Sendable {
    case nothing
    /// One part of the highest level, by its place from 0.
    case part(Int)
    /// It may be all.
    case everything
  }

  /// The book in a file, read anew as far as it must be: it is what ``readBook(_:file:kind:)`` says.
  ///
  /// - Parameter earlier: the same file, as it was.
  public static func read(_ bytes: Data, file: String, after earlier: KeptReading?) -> (
    kept: KeptReading, change: Change
  ) {
    if let earlier, let again = earlier.readAgain(bytes, file: file) { return again }
    let (reading, node) = readWhole(bytes, file: file)
    let lines = node.flatMap { PartLines(of: $0, in: reading) }
    return (KeptReading(reading: reading, lines: lines), .everything)
  }

  /// Nil where it must be read as a whole.
  private func readAgain(_ bytes: Data, file: String) -> (kept: KeptReading, change: Change)? {
    guard let lines, let book = reading.book, file == reading.source.name, bytes.count <= Limits.bytes,
      let change = ByteChange(from: reading.source.text, to: bytes)
    else { return nil }
    guard !change.isNothing else { return (self, .nothing) }
    let old = reading.source.lines
    guard change.keepsLines,
      let index = lines.part(from: old.line(ofByte: change.start), to: old.line(ofByte: change.end)),
      old.line(ofByte: change.end) < old.count
    else { return nil }
    let (first, next) = (lines.starts[index], lines.starts[index + 1])
    let extent = old.bytes(beforeLine: first)..<old.bytes(beforeLine: next)
    let oldPiece = reading.source.text.utf8.dropFirst(extent.lowerBound).prefix(extent.count)
    let newPiece = change.new.dropFirst(extent.lowerBound).prefix(extent.count + change.growth)
    // Whoever names a value for others says more than the part's lines.
    guard !oldPiece.contains(UInt8(ascii: "&")), newPiece.isPlain, lines.isWithinPart(newPiece),
      let text = String(validating: newPiece, as: UTF8.self),
      !reading.diagnostics.contains(where: { $0.span.map { (first..<next).contains($0.line) } ?? false })
    else { return nil }
    var log: [Diagnostic] = []
    // With as many empty lines before it each value stands on its own line.
    let (node, problems) = readNode(String(repeating: "\n", count: first - 1) + text, file: file, kind: .yaml)
    let keys = (Field.known + book.fields).map(\.key.rawValue)
    guard problems.isEmpty, case .sequence(let entries)? = node?.content, entries.count == 1,
      entries[0].beginsWithDash, entries[0].span.line == first,
      let part = lines.isGeneral
        ? part(entries[0], level: 0, of: book.levels, keys, &log) : department(entries[0], keys, &log),
      log.isEmpty, part.title == book.parts[index].title, part.number == book.parts[index].number
    else { return nil }
    let source = Source(name: file, text: String(decoding: change.new, as: UTF8.self))
    var alone = book
    (alone.front, alone.parts, alone.back) = ([], [part], [])
    let validation = alone.validation()
    guard validation.others.isEmpty, validation.repeatedNumbers.isEmpty, alone.notationInTexts(source).isEmpty else {
      return nil
    }
    var again = reading
    again.book?.parts[index] = part
    again.source = source
    return (KeptReading(reading: again, lines: lines), .part(index))
  }
}

/// The lines on which the parts of the highest level stand: entries of one list, each beginning with a dash.
private struct PartLines: Sendable {
  /// The first line of each part, and the line behind the last one.
  let starts: [Int]
  /// How many blanks stand before each dash.
  let indent: Int
  /// Whether they stand under `parts`; else they are departments.
  let isGeneral: Bool

  /// Nil where they do not stand so, or where the book could not be read.
  init?(of root: Node, in reading: BookReading) {
    guard let book = reading.book, !reading.diagnostics.hasErrors, case .mapping(let entries) = root.content,
      NotationKind(fileName: reading.source.name) == .yaml,
      let place = entries.firstIndex(where: { $0.key == "departments" || $0.key == "parts" }),
      case .sequence(let nodes) = entries[place].value.content, nodes.count == book.parts.count, !nodes.isEmpty
    else { return nil }
    let lines = reading.source.lines
    var starts: [Int] = []
    var indent: Int?
    for node in nodes {
      let before = lines.line(node.span.line).prefix(node.span.columns.lowerBound - 1)
      let blanks = before.prefix { $0 == " " }.count
      guard case .mapping = node.content, node.beginsWithDash, before.dropFirst(blanks).first == "-",
        before.dropFirst(blanks + 1).allSatisfy({ $0 == " " }), blanks == indent ?? blanks,
        node.span.line > starts.last ?? entries[place].keySpan.line
      else { return nil }
      indent = blanks
      starts.append(node.span.line)
    }
    guard !lines.line(entries[place].keySpan.line).contains("&") else { return nil }
    let end = entries.dropFirst(place + 1).first?.keySpan.line ?? lines.count + 1
    guard let last = starts.last, end > last else { return nil }
    self.starts = starts + [end]
    self.indent = indent ?? 0
    isGeneral = entries[place].key == "parts"
  }

  /// The part that holds all of the lines from one to another.
  func part(from first: Int, to last: Int) -> Int? {
    guard let behind = starts.firstIndex(where: { $0 > first }), behind > 0, last < starts[behind] else { return nil }
    return behind - 1
  }

  /// Whether lines cannot belong to anything but one part: the first begins with its dash, the others stand further in.
  func isWithinPart(_ bytes: some Collection<UInt8>) -> Bool {
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let blanks = line.prefix { $0 == UInt8(ascii: " ") }.count
      guard let mark = line.dropFirst(blanks).first else { continue }
      let isInside = index == 0 ? blanks == indent && mark == UInt8(ascii: "-") : blanks > indent
      guard isInside || index > 0 && mark == UInt8(ascii: "#") else { return false }
    }
    return true
  }
}

/// What differs between a text and the bytes of a later one: between what both begin and end with.
private struct ByteChange {
  /// The bytes of the later text, without a mark of their order.
  let new: Data
  /// Where the change begins in both, and where it ends in the old text.
  let start, end: Int
  /// How many bytes there are more.
  let growth: Int
  /// Whether each line behind it has the number that it had.
  let keepsLines: Bool

  var isNothing: Bool { start == end && growth == 0 }

  init?(from old: String, to bytes: Data) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    new = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes
    let new = new
    let found = old.utf8.withContiguousStorageIfAvailable { old in
      new.withUnsafeBytes { new -> (start: Int, end: Int, keepsLines: Bool) in
        let shorter = min(old.count, new.count)
        var start = 0
        while start < shorter, old[start] == new[start] { start += 1 }
        var same = 0
        while same < shorter - start, old[old.count - 1 - same] == new[new.count - 1 - same] { same += 1 }
        let (before, after) = (old[start..<old.count - same], new[start..<new.count - same])
        // Where a line ends in two bytes, half of its end may be among those that are the same.
        let isPlain = !before.contains(0x0D) && !after.contains(0x0D)
        let counts = (before.count { $0 == 0x0A }, after.count { $0 == 0x0A })
        return (start, old.count - same, isPlain && counts.0 == counts.1)
      }
    }
    guard let found else { return nil }
    (start, end, keepsLines) = found
    growth = new.count - old.utf8.count
  }
}

extension Collection<UInt8> {
  /// Whether no value is named for others, and nothing stands there that a text file does not have.
  fileprivate var isPlain: Bool {
    var last: UInt8 = 0
    for byte in self {
      // A line end of old machines (U+0085) is C2 85.
      if byte == 0 || byte == UInt8(ascii: "&") || last == 0xC2 && byte == 0x85 { return false }
      last = byte
    }
    return true
  }
}
