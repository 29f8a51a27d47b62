internal import Diagnostics
public import Foundation
internal import Glibc
internal import GoalBook
internal import Notation

/// A book read from YAML, kept to read it again quickly after a change within one part of the highest level.
///
/// Only that part's lines are read then, because they cannot change the meaning of any line before or behind them.
public struct KeptReading: Sendable {
  /// The book as it was read, with its problems.
  public let reading: BookReading
  /// The lines of the parts; nil where the file cannot be read part by part.
  private let lines: PartLines?

  /// What has changed since an earlier reading.
  public enum Change: Hashable, Sendable {
    /// The file is the same.
    case nothing
    /// A single part of the highest level, by its index from 0.
    case part(Int)
    /// Possibly everything.
    case everything
  }

  /// Reads the book in a file, and of an unchanged file only what has changed; the result is that of `readBook`.
  ///
  /// - Parameter earlier: the reading of the same file before the change.
  public static func read(_ bytes: Data, file: String, after earlier: KeptReading?) -> (
    kept: KeptReading, change: Change
  ) {
    if let earlier, let again = earlier.readAgain(bytes, file: file) { return again }
    let (reading, node) = readWhole(bytes, file: file)
    let lines = node.flatMap { PartLines(of: $0, in: reading) }
    return (KeptReading(reading: reading, lines: lines), .everything)
  }

  /// The book after a change within one part; nil where the whole file must be read.
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
    // An anchor in the part may be used elsewhere.
    guard !oldPiece.contains(UInt8(ascii: "&")), newPiece.isPlain, lines.isWithinPart(newPiece),
      let text = String(validating: newPiece, as: UTF8.self),
      !reading.diagnostics.contains(where: { $0.span.map { (first..<next).contains($0.line) } ?? false })
    else { return nil }
    var log: [Diagnostic] = []
    // As many empty lines before the piece give each value its line number in the file.
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
    let outline = Outline(alone)
    let validation = outline.validation()
    guard validation.others.isEmpty, validation.repeatedNumbers.isEmpty, outline.notationInTexts(source).isEmpty else {
      return nil
    }
    var again = reading
    again.book?.parts[index] = part
    again.source = source
    return (KeptReading(reading: again, lines: lines), .part(index))
  }
}

/// The lines of the parts of the highest level, which must be entries of one list, each beginning with a dash.
private struct PartLines: Sendable {
  /// The first line of each part, and the line behind the last part, counted from 1.
  let starts: [Int]
  /// The number of blanks before each dash.
  let indent: Int
  /// Whether the parts are under the key `parts`; otherwise they are departments.
  let isGeneral: Bool

  /// Nil where the parts are written otherwise, or where the book could not be read.
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

  /// The index of the part with all lines from `first` to `last`; nil where no single part has them.
  func part(from first: Int, to last: Int) -> Int? {
    guard let behind = starts.firstIndex(where: { $0 > first }), behind > 0, last < starts[behind] else { return nil }
    return behind - 1
  }

  /// Whether lines can only belong to one part: the first begins with its dash, the others are indented further.
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

/// The difference between a text and the bytes of a later version: what is between their equal beginnings and ends.
private struct ByteChange {
  /// The bytes of the later version, without a byte order mark.
  let new: Data
  /// The offset where the change begins in both versions, and where it ends in the earlier one.
  let start, end: Int
  /// How many bytes the later version is longer.
  let growth: Int
  /// Whether each line behind the change keeps its number.
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
        // Half of a line end of two bytes may be among the equal ones.
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
  /// Whether the bytes have no anchor, no NUL, and no line end U+0085.
  fileprivate var isPlain: Bool {
    var last: UInt8 = 0
    for byte in self {
      // U+0085, a line end of old machines, is C2 85 in UTF-8.
      if byte == 0 || byte == UInt8(ascii: "&") || last == 0xC2 && byte == 0x85 { return false }
      last = byte
    }
    return true
  }
}
