/// The tokens of a content stream in order, as ranges of its bytes.
///
/// - SeeAlso: ISO 32000-1, 7.2 and 7.8.2.
struct ContentTokens {
  enum Token: Hashable {
    /// A number, a name, a string, or one bracket of an array.
    case operand(Range<Int>)
    /// A dictionary with its brackets.
    case dictionary(Range<Int>)
    case `operator`(Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  /// The next token; nil at the end, also within a string or a dictionary that is never closed.
  mutating func next() -> Token? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let begin = position
    switch bytes[position] {
    case UInt8(ascii: "("):
      return skipString() ? .operand(begin..<position) : nil
    case UInt8(ascii: "<") where peek(1) == UInt8(ascii: "<"):
      return skipDictionary() ? .dictionary(begin..<position) : nil
    case UInt8(ascii: "<"):
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
      position += 1
      return position <= bytes.count ? .operand(begin..<position) : nil
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"),
      UInt8(ascii: ">"):
      position += 1
      return .operand(begin..<position)
    case UInt8(ascii: "/"):
      position += 1
      skipRegular()
      return .operand(begin..<position)
    case let first:
      skipRegular()
      return isNumberStart(first) || isConstant(begin..<position)
        ? .operand(begin..<position) : .operator(begin..<position)
    }
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      if isSpace(bytes[position]) {
        position += 1
      } else if bytes[position] == UInt8(ascii: "%") {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      } else {
        return
      }
    }
  }

  private mutating func skipRegular() {
    while position < bytes.count, !isSpace(bytes[position]), !isDelimiter(bytes[position]) { position += 1 }
  }

  /// Skips a string in round brackets; false where it is never closed.
  private mutating func skipString() -> Bool {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return position <= bytes.count }
    }
    return false
  }

  /// Skips a dictionary with everything in it; false where it is never closed.
  private mutating func skipDictionary() -> Bool {
    position += 2
    while true {
      skipSpace()
      if peek(0) == UInt8(ascii: ">"), peek(1) == UInt8(ascii: ">") {
        position += 2
        return true
      }
      guard next() != nil else { return false }
    }
  }

  private func isConstant(_ word: Range<Int>) -> Bool {
    // Nearly all words are operators, which have three letters at most.
    word.count > 3 && ["true", "false", "null"].contains { $0.utf8.elementsEqual(bytes[word]) }
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
}

/// Whether a byte ends the word before it without being white space.
func isDelimiter(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
    UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
    true
  default: false
  }
}

private func isNumberStart(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
}
