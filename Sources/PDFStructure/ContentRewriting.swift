internal import Frames

/// The marked content that replaces a stamp in the finished page.
enum Mark: Hashable {
  /// A part of the text: its tag, its number on the page, and the text to be read where the glyphs do not tell it.
  case content(tag: String, number: Int, text: String? = nil)
  /// A part of the text of which nothing is painted; no stamp stands for it.
  case unseen(tag: String, number: Int, text: String)
  /// Content that screen readers skip: the properties that say what kind of artifact it is.
  case artifact(String, text: String? = nil)

  /// The operation that opens the marked content.
  var opening: String {
    switch self {
    case .content(let tag, let number, let text): "/\(tag) <</MCID \(number)\(actualText(text))>> BDC"
    case .unseen(let tag, let number, let text): "/\(tag) <</MCID \(number)\(actualText(text))>> BDC EMC"
    case .artifact(let properties, let text): "/Artifact <<\(properties)\(actualText(text))>> BDC"
    }
  }

  var text: String? {
    switch self {
    case .content(_, _, let text), .artifact(_, let text): text
    case .unseen(_, _, let text): text
    }
  }
}

/// The entry of a property list that gives a text, in UTF-16 as PDF asks; empty without a text.
private func actualText(_ text: String?) -> String {
  guard let text else { return "" }
  let digits = text.utf16.map { unit in
    let number = String(unit, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - number.count) + number
  }
  return " /ActualText <FEFF\(digits.joined())>"
}

/// A page's content with its stamps replaced by marked content, and its colours by the inks that they stand for.
///
/// - Parameters:
///   - marks: one for each stamp, in the order of painting, and between them what is not painted; nil where the page was
///     painted without stamps.
///   - isGray: whether colours are replaced by the gray of the same lightness.
///   - overprintsBlack: whether black letters and lines leave other inks under them in place.
///   - separations: the inks of a press that colours stand for.
///   - page: the page's place, from 0, for errors.
/// - Throws: ``StructureError/pageDiffers(_:_:)`` where the content is not what was painted: another number of stamps,
///   a
///   stamp of the other kind or within a stamp, or something painted outside all stamps.
func rewritten(
  _ content: [UInt8], marks: [Mark]?, isGray: Bool, overprintsBlack: Bool = false,
  separations: Separations = .none, page: Int
) throws(StructureError) -> [UInt8] {
  try content.withUnsafeBufferPointer { bytes throws(StructureError) in
    var rewriting = ContentRewriting(
      bytes, marks: marks, isGray: isGray, overprintsBlack: overprintsBlack, separations: separations,
      page: page)
    return try rewriting.rewritten()
  }
}

private struct ContentRewriting {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let marks: [Mark]?
  private let isGray: Bool
  private let page: Int
  private var result: [UInt8] = []
  /// The end of the bytes that were copied to the result.
  private var copied = 0
  /// The operands of the operator that comes next.
  private var operands: [Range<Int>] = []
  /// The number of stamps found so far.
  private var found = 0
  /// The marked content that is open, the outermost first.
  private var open: [Opened] = []
  /// The end of the open stamp's properties in the result; nil once something is painted in the stamp.
  private var propertiesEnd: Int?
  /// Where the page's ``/Frames/Backdrop`` may come, or is: until the first colour is set, or while it is left out.
  private var backdrop: BackdropState = .mayCome
  /// The state of overprinting; nil where nothing overprints.
  private var overprint: Overprint?
  private let separations: Separations

  private enum BackdropState {
    case mayCome, open, gone
  }

  private enum Opened {
    case stamp
    /// Cairo's mark for a text, which the stamp takes over and which is left out.
    case merged
    case other
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, marks: [Mark]?, isGray: Bool, overprintsBlack: Bool,
    separations: Separations, page: Int
  ) {
    self.separations = separations
    overprint = overprintsBlack ? Overprint() : nil
    self.bytes = bytes
    self.marks = marks
    self.isGray = isGray
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
    guard open.isEmpty else { throw mismatch(.neverClosed) }
    let unseen = takeUnseen().map { "\n\($0)" }.joined()
    if !unseen.isEmpty { insert(unseen + "\n", at: bytes.count) }
    if let marks, found != marks.count { throw mismatch(.fewerStamps(painted: marks.count, found: found)) }
    result.append(contentsOf: bytes[copied...])
    return result
  }

  private mutating func apply(_ word: Range<Int>) throws(StructureError) {
    switch word.count {
    case 1:
      if backdrop == .open, bytes[word.lowerBound] == UInt8(ascii: "f") {
        backdrop = .gone
        return replaceOperation(from: word.lowerBound, to: word.upperBound, with: "")
      }
      if isPaintingOfOneLetter(bytes[word.lowerBound]) { try requireStamp(word) }
      if bytes[word.lowerBound] == UInt8(ascii: "q") { overprint?.save() }
      if bytes[word.lowerBound] == UInt8(ascii: "Q") { overprint?.restore() }
    case 2:
      let (first, second) = (bytes[word.lowerBound], bytes[word.lowerBound + 1])
      switch (first, second) {
      case (UInt8(ascii: "r"), UInt8(ascii: "e")) where backdrop == .open: leaveOut(word)
      case (UInt8(ascii: "r"), UInt8(ascii: "g")) where backdrop == .mayCome && isBackdrop():
        backdrop = .open
        leaveOut(word)
      case (UInt8(ascii: "r"), UInt8(ascii: "g")): try replaceInk(by: "g", before: word)
      case (UInt8(ascii: "R"), UInt8(ascii: "G")): try replaceInk(by: "G", before: word)
      case (UInt8(ascii: "T"), UInt8(ascii: "j")), (UInt8(ascii: "T"), UInt8(ascii: "J")),
        (UInt8(ascii: "f"), UInt8(ascii: "*")), (UInt8(ascii: "B"), UInt8(ascii: "*")),
        (UInt8(ascii: "b"), UInt8(ascii: "*")), (UInt8(ascii: "D"), UInt8(ascii: "o")),
        (UInt8(ascii: "s"), UInt8(ascii: "h")):
        try requireStamp(word)
      case (UInt8(ascii: "B"), UInt8(ascii: "T")):
        if let state = overprint?.change({ $0.isInText = true }) { insert("\(state)\n", at: word.lowerBound) }
      case (UInt8(ascii: "E"), UInt8(ascii: "T")):
        if let state = overprint?.change({ $0.isInText = false }) { insert("\n\(state)", at: word.upperBound) }
      case (UInt8(ascii: "I"), UInt8(ascii: "D")): throw mismatch(.inlineImage)
      default: break
      }
    case 3:
      if bytes[word].elementsEqual("BDC".utf8) { try beginMark(word) }
      if bytes[word].elementsEqual("BMC".utf8) { open.append(.other) }
      if bytes[word].elementsEqual("EMC".utf8) { try endMark(word) }
    default: break
    }
  }

  private mutating func beginMark(_ word: Range<Int>) throws(StructureError) {
    guard operands.count == 2, let marks else { return open.append(.other) }
    let (tag, key) = (operands[0], firstKey(of: operands[1]))
    if key == "/ActualText", bytes[tag].elementsEqual("/Span".utf8) { return mergeText(word) }
    guard key == "/MCID", let isContent = stampKind(tag) else { return open.append(.other) }
    guard !open.contains(.stamp) else { throw mismatch(.stampInStamp) }
    let unseen = takeUnseen().map { "\($0)\n" }.joined()
    guard found < marks.count else { throw mismatch(.moreStamps(than: marks.count)) }
    switch (marks[found], isContent) {
    case (.content, true), (.artifact, false): break
    default: throw mismatch(.otherKind(stamp: found + 1))
    }
    replaceOperation(from: operands[0].lowerBound, to: word.upperBound, with: unseen + marks[found].opening)
    propertiesEnd = result.count - ">> BDC".utf8.count
    found += 1
    open.append(.stamp)
  }

  /// The operations of what is read before the next stamp and is not painted; they lie where a stamp may begin.
  private mutating func takeUnseen() -> [String] {
    var taken: [String] = []
    while let marks, found < marks.count, case .unseen = marks[found] {
      taken.append(marks[found].opening)
      found += 1
    }
    return taken
  }

  private mutating func endMark(_ word: Range<Int>) throws(StructureError) {
    guard let closed = open.popLast() else { throw mismatch(.closedTwice) }
    if closed == .merged { replaceOperation(from: word.lowerBound, to: word.upperBound, with: "") }
  }

  /// Moves the text that a mark of Cairo's gives to its glyphs into the stamp around it.
  private mutating func mergeText(_ word: Range<Int>) {
    guard open.last == .stamp, let end = propertiesEnd else { return open.append(.other) }
    let properties = bytes[operands[1]].dropFirst(2).dropLast(2)
    replaceOperation(from: operands[0].lowerBound, to: word.upperBound, with: "")
    if found > 0, marks?[found - 1].text == nil { result.insert(contentsOf: properties, at: end) }
    propertiesEnd = nil
    open.append(.merged)
  }

  /// True for the tag of a content stamp, false for that of an artifact stamp; nil for any other tag.
  private func stampKind(_ tag: Range<Int>) -> Bool? {
    if bytes[tag].elementsEqual("/Document".utf8) { return true }
    return bytes[tag].elementsEqual("/Part".utf8) ? false : nil
  }

  private func firstKey(of properties: Range<Int>) -> String {
    let inner = UnsafeBufferPointer(rebasing: bytes[properties].dropFirst(2).dropLast(2))
    var tokens = ContentTokens(inner)
    guard case .operand(let key) = tokens.next() else { return "" }
    return String(decoding: inner[key], as: UTF8.self)
  }

  /// Replaces a colour: by the ink it stands for, by gray where its three shares are equal, and by its luminance where
  /// all must be gray.
  private mutating func replaceInk(by gray: String, before word: Range<Int>) throws(StructureError) {
    guard operands.count == 3 else { throw mismatch(.inkWithoutThreeShares) }
    let shares = operands.map { String(decoding: bytes[$0], as: UTF8.self) }
    var share = shares[0]
    if Set(shares).count > 1 {
      let strokes = gray == "G"
      if let operation = separations.operation(shares.map { Double($0) ?? 0 }, strokes: strokes) {
        let state = overprint?.change { if strokes { $0.strokesBlack = false } else { $0.fillsBlack = false } }
        return replaceOperation(
          from: operands[0].lowerBound, to: word.upperBound, with: operation + (state.map { " \($0)" } ?? ""))
      }
      guard isGray else { return }
      share = luminance(shares.map { Double($0) ?? 0 })
    }
    let isBlack = Double(share) == 0
    let state = overprint?.change { if gray == "g" { $0.fillsBlack = isBlack } else { $0.strokesBlack = isBlack } }
    replaceOperation(
      from: operands[0].lowerBound, to: word.upperBound, with: "\(share) \(gray)" + (state.map { " \($0)" } ?? ""))
  }

  /// Whether the operands are the backdrop's colour; the first colour of a page tells whether it has one.
  private mutating func isBackdrop() -> Bool {
    backdrop = .gone
    return Backdrop.isColour(operands.map { Double(String(decoding: bytes[$0], as: UTF8.self)) ?? 0 })
  }

  /// Leaves out an operation with its operands.
  private mutating func leaveOut(_ word: Range<Int>) {
    replaceOperation(from: operands.first?.lowerBound ?? word.lowerBound, to: word.upperBound, with: "")
  }

  private mutating func insert(_ operation: String, at place: Int) {
    replaceOperation(from: place, to: place, with: operation)
  }

  /// Writes another operation in the place of some bytes.
  private mutating func replaceOperation(from begin: Int, to end: Int, with operation: String) {
    result.append(contentsOf: bytes[copied..<begin])
    result.append(utf8: operation)
    copied = end
  }

  private mutating func requireStamp(_ word: Range<Int>) throws(StructureError) {
    propertiesEnd = nil
    guard marks == nil || open.contains(.stamp) else {
      throw mismatch(.paintsOutside(operator: String(decoding: bytes[word], as: UTF8.self)))
    }
  }

  private func mismatch(_ difference: StructureError.Difference) -> StructureError {
    .pageDiffers(page + 1, difference)
  }
}

/// Whether the operator of that letter paints.
private func isPaintingOfOneLetter(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "B"),
    UInt8(ascii: "b"), UInt8(ascii: "'"), UInt8(ascii: "\""):
    true
  default: false
  }
}

/// The lightness of red, green and blue (0 to 1 each), as a share of gray with three decimals.
func luminance(_ shares: [Double]) -> String {
  let thousandths = Int((Luminance.of(shares) * 1000).rounded())
  let digits = String(thousandths % 1000)
  return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
}
