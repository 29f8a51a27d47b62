/// What a stamp becomes in the finished content.
enum Mark: Hashable {
  /// A part of the text: its tag, and its number on the page.
  case content(tag: String, number: Int)
  /// What screen readers pass over: the properties that say why.
  case artifact(String)

  /// The operation that opens it.
  var opening: String {
    switch self {
    case .content(let tag, let number): "/\(tag) <</MCID \(number)>> BDC"
    case .artifact(let properties): "/Artifact <<\(properties)>> BDC"
    }
  }
}

/// A page's content with its stamps turned into marks, and its inks into the one ink that they are.
///
/// - Parameter marks: one for each stamp, in the order of the painting; nil where the page was painted without stamps.
/// - Throws: an error if what is found is not what was painted: another number of stamps, one of the other kind, one in
///   another, or something painted outside all of them.
func rewritten(_ content: [UInt8], marks: [Mark]?, page: Int) throws(StructureError) -> [UInt8] {
  try content.withUnsafeBufferPointer { bytes throws(StructureError) in
    var rewriting = ContentRewriting(bytes, marks: marks, page: page)
    return try rewriting.rewritten()
  }
}

private struct ContentRewriting {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let marks: [Mark]?
  private let page: Int
  private var result: [UInt8] = []
  /// Up to where the bytes are in the result.
  private var copied = 0
  /// The operands before the next operator.
  private var operands: [Range<Int>] = []
  /// How many stamps were found.
  private var found = 0
  /// The marked content that is open; whether it is a stamp.
  private var open: [Bool] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, marks: [Mark]?, page: Int) {
    self.bytes = bytes
    self.marks = marks
    self.page = page
    result.reserveCapacity(bytes.count)
  }

  mutating func rewritten() throws(StructureError) -> [UInt8] {
    var tokens = ContentTokens(bytes)
    while let token = tokens.next() {
      switch token {
      case .operand(let range), .dictionary(let range): operands.append(range)
      case .operator(let range):
        try apply(range)
        operands.removeAll(keepingCapacity: true)
      }
    }
    guard open.isEmpty else { throw mismatch("a stamp is never closed") }
    if let marks, found != marks.count { throw mismatch("\(marks.count) stamps were painted and \(found) are there") }
    result.append(contentsOf: bytes[copied...])
    return result
  }

  private mutating func apply(_ word: Range<Int>) throws(StructureError) {
    switch word.count {
    case 1:
      if isPaintingOfOneLetter(bytes[word.lowerBound]) { try requireStamp(word) }
    case 2:
      let (first, second) = (bytes[word.lowerBound], bytes[word.lowerBound + 1])
      switch (first, second) {
      case (UInt8(ascii: "r"), UInt8(ascii: "g")): replaceInk(by: "g", before: word)
      case (UInt8(ascii: "R"), UInt8(ascii: "G")): replaceInk(by: "G", before: word)
      case (UInt8(ascii: "T"), UInt8(ascii: "j")), (UInt8(ascii: "T"), UInt8(ascii: "J")),
        (UInt8(ascii: "f"), UInt8(ascii: "*")), (UInt8(ascii: "B"), UInt8(ascii: "*")),
        (UInt8(ascii: "b"), UInt8(ascii: "*")), (UInt8(ascii: "D"), UInt8(ascii: "o")),
        (UInt8(ascii: "s"), UInt8(ascii: "h")):
        try requireStamp(word)
      case (UInt8(ascii: "I"), UInt8(ascii: "D")): throw mismatch("there is an image, which nobody painted")
      default: break
      }
    case 3:
      if bytes[word].elementsEqual("BDC".utf8) { try beginMark(word) }
      if bytes[word].elementsEqual("BMC".utf8) { open.append(false) }
      if bytes[word].elementsEqual("EMC".utf8), open.popLast() == nil { throw mismatch("a stamp is closed twice") }
    default: break
    }
  }

  private mutating func beginMark(_ word: Range<Int>) throws(StructureError) {
    guard operands.count == 2, let marks, let isContent = stampKind(operands[0]), isNumbered(operands[1]) else {
      // A text that replaces what its glyphs say, within a stamp.
      return open.append(false)
    }
    guard !open.contains(true) else { throw mismatch("a stamp lies in another") }
    guard found < marks.count else { throw mismatch("there are more stamps than the \(marks.count) painted") }
    switch (marks[found], isContent) {
    case (.content, true), (.artifact, false): break
    default: throw mismatch("stamp \(found + 1) is of the other kind")
    }
    replaceOperation(to: word.upperBound, with: marks[found].opening)
    found += 1
    open.append(true)
  }

  /// Whether a tag is that of content or of an artifact; nil where it is none of ours.
  private func stampKind(_ tag: Range<Int>) -> Bool? {
    if bytes[tag].elementsEqual("/Span".utf8) { return true }
    return bytes[tag].elementsEqual("/Private".utf8) ? false : nil
  }

  private func isNumbered(_ properties: Range<Int>) -> Bool {
    var tokens = ContentTokens(UnsafeBufferPointer(rebasing: bytes[properties].dropFirst(2).dropLast(2)))
    guard case .operand(let key) = tokens.next() else { return false }
    let begin = properties.lowerBound + 2
    return bytes[(begin + key.lowerBound)..<(begin + key.upperBound)].elementsEqual("/MCID".utf8)
  }

  /// Three equal shares of red, green and blue are one share of gray.
  private mutating func replaceInk(by gray: String, before word: Range<Int>) {
    guard operands.count == 3, bytes[operands[0]].elementsEqual(bytes[operands[1]]),
      bytes[operands[1]].elementsEqual(bytes[operands[2]])
    else { return }
    replaceOperation(to: word.upperBound, with: String(decoding: bytes[operands[0]], as: UTF8.self) + " " + gray)
  }

  /// Writes the operation that begins with the operands otherwise.
  private mutating func replaceOperation(to end: Int, with operation: String) {
    result.append(contentsOf: bytes[copied..<operands[0].lowerBound])
    result.append(contentsOf: operation.utf8)
    copied = end
  }

  private func requireStamp(_ word: Range<Int>) throws(StructureError) {
    guard marks == nil || open.contains(true) else {
      throw mismatch("“\(String(decoding: bytes[word], as: UTF8.self))” paints outside all stamps")
    }
  }

  private func mismatch(_ what: String) -> StructureError {
    StructureError(
      reason: .stampsDiffer, message: "page \(page + 1) is not as it was painted: \(what)")
  }
}

/// Whether an operator of one letter paints.
private func isPaintingOfOneLetter(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "B"),
    UInt8(ascii: "b"), UInt8(ascii: "'"), UInt8(ascii: "\""):
    true
  default: false
  }
}
