internal import Frames
internal import Measure

/// The glyphs of each typeface on a document's pages, and the copies of glyphs that the document needs.
///
/// A font in a PDF has one text and one width for each glyph. A copy, a glyph of its own that looks alike, is needed
/// where the same glyph shows another text (a wave dash drawn like a tilde, a form of a kanji like its usual one), and
/// where a gap follows the glyph in the line: the copy has that text, and is wider by the gap. So any program that
/// reads the PDF finds the exact text, and takes no gap for a space.
struct GlyphCopies: Painter {
  typealias Failure = Never

  private let fonts: FontSet
  var uses: [Use] = []
  private var recent: (face: FontFace, index: Int, table: KnownAdvances)?
  private var tables: [FontFace: KnownAdvances] = [:]

  /// The glyphs and copies of a typeface that a document needs.
  struct Use {
    let typeface: Typeface
    /// The number of the first copy in the document's face; nil where that has none, or is not made yet.
    var firstCopy: UInt32?
    /// The copies in the order in which they were met.
    fileprivate(set) var copies: [GlyphCopy] = []
    fileprivate var numbers: [GlyphCopy: Int] = [:]
    /// Whether each glyph is needed, by its number.
    fileprivate var isNeeded: [Bool]
    /// The first text of each glyph; ``Spelling/none`` for a glyph that was not met.
    fileprivate var texts: [Spelling]

    fileprivate init(_ typeface: Typeface) {
      self.typeface = typeface
      isNeeded = Array(repeating: false, count: typeface.glyphCount)
      texts = Array(repeating: .none, count: typeface.glyphCount)
    }

    /// The numbers of the needed glyphs.
    var glyphs: [UInt32] { isNeeded.indices.filter { isNeeded[$0] }.map { UInt32($0) } }

    fileprivate mutating func note(_ run: GlyphRun, in table: KnownAdvances) {
      for glyph in run.glyphs { isNeeded[Int(glyph.glyph)] = true }
      eachSingleGlyph(of: run) { _, glyph, spelling in
        let copy = GlyphCopy(run.glyphs[glyph], spelling, in: table)
        let known = texts[Int(copy.glyph)]
        if !copy.isFlat, known == .none {
          texts[Int(copy.glyph)] = spelling
          guard copy.isChanged else { return }
        }
        guard copy.isChanged || known != spelling, numbers[copy] == nil else { return }
        numbers[copy] = copies.count
        copies.append(copy)
      }
    }
  }

  init(_ fonts: FontSet) { self.fonts = fonts }

  // MARK: Collecting

  mutating func skips(_ glance: FrameItems.Glance) -> Bool { glance.isRuleOrFill }

  mutating func paint(_ placed: Placed) {
    switch placed.item {
    case .glyphs(let run, _): note(run)
    case .rule, .fill, .picture, .link, .anchor, .unseen: break
    case .frame: preconditionFailure("frames are pushed, not painted")
    }
  }

  mutating func beginPage(_ page: PageFrame) {}
  mutating func pushFrame(_ frame: Frame, at origin: Point, quarterTurns: Int, scale: Scale) {}
  mutating func popFrame() {}
  mutating func endPage() {}

  private mutating func note(_ run: GlyphRun) {
    let (index, table) = use(of: run.face)
    uses[index].note(run.spellingSelectors(with: table.table), in: table)
  }

  private mutating func use(of face: FontFace) -> (index: Int, table: KnownAdvances) {
    if let recent, recent.face == face { return (recent.index, recent.table) }
    guard let typeface = fonts.typeface(of: face) else {
      preconditionFailure("“\(face.family)” \(face.weight.rawValue) is not in the font set that paints")
    }
    let index = uses.firstIndex { $0.typeface === typeface } ?? uses.count
    if index == uses.count { uses.append(Use(typeface)) }
    let table = tables[face] ?? KnownAdvances(fonts.table(for: face))
    tables[face] = table
    recent = (face, index, table)
    return (index, table)
  }

  // MARK: Drawing

  /// A part of a run, drawn by itself.
  struct Piece {
    var run: GlyphRun
    /// The distance from the beginning of the whole run.
    var x: Length
    /// The text, where it must be written next to the glyphs; nil where the font tells it.
    var text: String?
  }

  /// The run in the glyphs of its document's face, in pieces: each cluster whose text these glyphs do not tell is a
  /// piece of its own.
  mutating func pieces(of run: GlyphRun) -> [Piece] {
    let (index, table) = use(of: run.face)
    let run = run.spellingSelectors(with: table.table)
    let (texts, numbers, first) = (uses[index].texts, uses[index].numbers, uses[index].firstCopy)
    var drawn = run
    var spelled = Array(repeating: false, count: run.clusters.count)
    eachSingleGlyph(of: run) { cluster, glyph, spelling in
      let copy = GlyphCopy(run.glyphs[glyph], spelling, in: table)
      let isKnown = texts[Int(copy.glyph)] == spelling
      // The first text of a glyph in its own width is never a copy.
      if copy.isChanged || !isKnown, let first, let number = numbers[copy] {
        drawn.glyphs[glyph].glyph = first + UInt32(number)
        spelled[cluster] = true
      } else {
        spelled[cluster] = isKnown
      }
    }
    // A text that may have to be written begins with one of a few bytes.
    guard
      spelled.contains(false)
        || run.text.hasByte({ $0 >= 0xEE }) && run.text.unicodeScalars.contains(where: \.mayHaveToBeSaid)
    else {
      return [Piece(run: drawn, x: .zero, text: nil)]
    }
    return parted(drawn, spelled)
  }

  private func parted(_ run: GlyphRun, _ spelled: [Bool]) -> [Piece] {
    var pieces: [Piece] = []
    var begin = 0
    var text = run.text.utf8[...]
    func append(_ clusters: Range<Int>, text: String?) {
      guard !clusters.isEmpty else { return }
      pieces.append(Piece(run: run.part(clusters), x: run.advance(before: clusters.lowerBound), text: text))
    }
    for (index, cluster) in run.clusters.enumerated() {
      let own = String(text.prefix(cluster.utf8Count)) ?? ""
      text = text.dropFirst(cluster.utf8Count)
      guard !spelled[index] || own.mustBeSaid else { continue }
      append(begin..<index, text: nil)
      append(index..<index + 1, text: own)
      begin = index + 1
    }
    append(begin..<run.clusters.count, text: nil)
    return pieces
  }
}

/// A face in one size, with the glyphs that are known to be as wide as their em: nearly all of a Japanese text.
private final class KnownAdvances {
  let table: GlyphTable
  /// A bit for each glyph.
  private var areFullWidth: [UInt64]

  init(_ table: GlyphTable) {
    self.table = table
    areFullWidth = Array(repeating: 0, count: table.typeface.glyphCount / 64 + 1)
  }

  /// The advance of a glyph by itself.
  func advance(of glyph: UInt32) -> Length {
    let (word, bit) = (Int(glyph / 64), UInt64(1) << UInt64(glyph % 64))
    if areFullWidth[word] & bit != 0 { return table.face.size }
    let advance = table.advance(ofGlyph: glyph)
    if advance == table.face.size { areFullWidth[word] |= bit }
    return advance
  }
}

/// Calls `body` for each cluster of one glyph, with the indices of both in the run, and the text as a font may have it.
private func eachSingleGlyph(of run: GlyphRun, _ body: (_ cluster: Int, _ glyph: Int, Spelling) -> Void) {
  var text = run.text
  text.withUTF8 { bytes in
    var (byte, glyph) = (0, 0)
    for (index, cluster) in run.clusters.enumerated() {
      if cluster.glyphCount == 1 {
        body(index, glyph, Spelling(bytes[byte..<byte + cluster.utf8Count]).allowed)
      }
      byte += cluster.utf8Count
      glyph += cluster.glyphCount
    }
  }
}

/// A glyph with the text that it shows and the part of a gap that it includes.
struct GlyphCopy: Hashable {
  var glyph: UInt32
  fileprivate var spelling: Spelling
  /// The included part of the gap, in eighths of an em.
  var widening: Int
  /// Whether the glyph takes no room, because it shows a text that is invisible.
  var isFlat: Bool

  fileprivate init(_ placed: PlacedGlyph, _ spelling: Spelling, in known: KnownAdvances) {
    let table = known.table
    glyph = placed.glyph
    self.spelling = spelling
    isFlat = placed.advance == .zero && placed.glyph == table.glyph(of: 0x20)?.glyph
    let gap = placed.advance - placed.shift.x - known.advance(of: placed.glyph)
    // The remaining gap is a sixteenth of an em at most, which no program takes for a space. Eighths of an em are whole
    // numbers in a PDF (1000 units to the em) and in fonts of 1000 or 2048 units, so that no rounding adds up along a
    // line.
    widening = max(0, (gap.units * 8 + table.face.size.units / 2) / table.face.size.units)
  }

  /// Whether the copy's width differs from its glyph's.
  fileprivate var isChanged: Bool { isFlat || widening > 0 }

  /// The copy's advance, given the glyph's, in units of which `em` make an em.
  func advance(_ advance: Int, em: Int) -> Int { isFlat ? 0 : min(0xFFFF, advance + widening * em / 8) }
}

/// The text of a cluster as a number, made of its bytes and their count.
private struct Spelling: Hashable {
  private var bytes: UInt64 = 0
  private var count: UInt8 = 0

  static let none = Spelling([])
  private static let byteOrderMark = Spelling("\u{FEFF}".utf8)
  private static let wordJoiner = Spelling("\u{2060}".utf8)

  init(_ text: some Collection<UInt8>) {
    for byte in text { bytes = bytes &* 257 &+ UInt64(byte) }
    count = UInt8(truncatingIfNeeded: text.count)
  }

  /// The text in the form that an archived PDF allows for a glyph (ISO 19005-2, 6.2.11.7.2).
  var allowed: Spelling { self == Spelling.byteOrderMark ? Spelling.wordJoiner : self }
}

extension String {
  /// Whether the text has variation selectors; their bytes begin with EF or with F3.
  fileprivate var hasSelectors: Bool {
    hasByte { $0 == 0xEF || $0 == 0xF3 } && unicodeScalars.contains(where: \.isVariationSelector)
  }

  /// Whether a byte of the text in UTF-8 is meant; the bytes are looked at where they lie.
  fileprivate func hasByte(_ isMeant: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(where: isMeant) } ?? utf8.contains(where: isMeant)
  }

  /// Whether the text of a cluster must be written next to its glyph even where the font tells it: characters for
  /// private use, U+FEFF, and several characters of which one lies beyond the first plane.
  ///
  /// - SeeAlso: ISO 19005-2, 6.2.11.7.2 and 6.2.11.7.3.
  fileprivate var mustBeSaid: Bool {
    unicodeScalars.contains { scalar in
      scalar == "\u{FEFF}" || scalar.properties.generalCategory == .privateUse
        || scalar.value > 0xFFFF && unicodeScalars.count > 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether the text of a cluster with this character may have to be written next to its glyph.
  fileprivate var mayHaveToBeSaid: Bool { value >= 0xE000 && (value < 0xF900 || value >= 0xFE00) }
}

extension GlyphRun {
  /// The run with each variation selector as a cluster of its own, shown by a space without width.
  ///
  /// A glyph's text in a font may have several characters, but some programs do not read characters beyond the first
  /// plane from it.
  fileprivate func spellingSelectors(with table: GlyphTable) -> GlyphRun {
    guard text.hasSelectors, let space = table.glyph(of: 0x20) else {
      return self
    }
    let blank = PlacedGlyph(glyph: space.glyph, advance: .zero)
    var (glyphs, clusters): ([PlacedGlyph], [GlyphCluster]) = ([], [])
    var (left, rest) = (self.glyphs[...], text.utf8[...])
    for cluster in self.clusters {
      let own = String(rest.prefix(cluster.utf8Count)) ?? ""
      glyphs += left.prefix(cluster.glyphCount)
      left = left.dropFirst(cluster.glyphCount)
      rest = rest.dropFirst(cluster.utf8Count)
      guard cluster.glyphCount == 1, own.unicodeScalars.count == 2, let selector = own.unicodeScalars.last,
        selector.isVariationSelector
      else {
        clusters.append(cluster)
        continue
      }
      glyphs.append(blank)
      let width = UTF8.width(selector)
      clusters += [
        GlyphCluster(utf8Count: cluster.utf8Count - width, glyphCount: 1),
        GlyphCluster(utf8Count: width, glyphCount: 1),
      ]
    }
    return clusters.count == self.clusters.count
      ? self : GlyphRun(face: face, glyphs: glyphs, clusters: clusters, text: text)
  }

  /// The run of some of its clusters.
  fileprivate func part(_ part: Range<Int>) -> GlyphRun {
    let bytes = clusters[..<part.lowerBound].reduce(0) { $0 + $1.utf8Count }
    let byteCount = clusters[part].reduce(0) { $0 + $1.utf8Count }
    let first = clusters[..<part.lowerBound].reduce(0) { $0 + $1.glyphCount }
    let count = clusters[part].reduce(0) { $0 + $1.glyphCount }
    return GlyphRun(
      face: face, glyphs: Array(glyphs[first..<first + count]), clusters: Array(clusters[part]),
      text: String(decoding: text.utf8.dropFirst(bytes).prefix(byteCount), as: UTF8.self))
  }

  /// The distance from the beginning of the run to a cluster.
  fileprivate func advance(before cluster: Int) -> Length {
    let count = clusters[..<cluster].reduce(0) { $0 + $1.glyphCount }
    return glyphs[..<count].reduce(.zero) { $0 + $1.advance }
  }
}
